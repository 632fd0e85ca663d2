import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

let rsid = 0x1a00;
const id = (): string => `00${(rsid++).toString(16).toUpperCase().padStart(6, "0")}`;

/** A run as Word leaves it behind: ids of the editing session, a language, proofing marks between. */
export const run = (text: string, properties = ""): string =>
  `<w:r w:rsidRPr="${id()}"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${properties}<w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const para = (inner: string, properties = ""): string =>
  `<w:p w:rsidR="${id()}" w:rsidRDefault="${id()}" w14:paraId="${id()}"><w:pPr>${properties}<w:spacing w:before="120"/><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr>${inner}</w:p>`;

const author = 'w:author="Người soạn" w:date="2026-06-10T08:00:00Z"';
export const inserted = (inner: string): string => `<w:ins w:id="1" ${author}>${inner}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del w:id="2" ${author}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** A field of several runs with its code, as cross-references and page numbers are. */
export const field = (code: string, result: string): string =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run(result),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join("");

/** A drawing with words in it, and the same again for old readers. */
export const textBox = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para(run(words))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para(run(words))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export const listItem = (level: number): string =>
  `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="3"/></w:numPr>`;

export const gridCell = (inner: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`;

export const gridRow = (cells: readonly string[], properties = ""): string =>
  `<w:tr w:rsidR="${id()}"><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;

export const grid = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid>${rows.join("")}</w:tbl>`;

const part = (root: string, inner: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${root} ${namespaces} mc:Ignorable="w14">${inner}</w:${root}>`,
  );

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package with the parts Word always writes, the footnotes' separators among them. */
export function wordLikeDocument(body: string, footnotes: readonly string[] = []): Uint8Array {
  const notes = footnotes
    .map(
      (note, at) =>
        `<w:footnote w:id="${String(at + 1)}">${para(`<w:r><w:footnoteRef/></w:r>${run(` ${note}`)}`)}</w:footnote>`,
    )
    .join("");
  const separators =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": part(
      "document",
      `<w:body>${body}<w:sectPr w:rsidR="${id()}"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
    ),
    "word/footnotes.xml": part("footnotes", separators + notes),
    "word/header1.xml": part("hdr", para(run("Đầu trang không thuộc lời báo cáo"))),
    "word/comments.xml": part("comments", para(run("Ý kiến của người duyệt"))),
    "word/settings.xml": part("settings", "<w:trackRevisions/>"),
  });
}
