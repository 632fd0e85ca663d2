import { writeZip } from "../../../src/adapters/file/zip/write-zip";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx file of this body. */
export function documentOf(body: string, before = '<?xml version="1.0" encoding="UTF-8"?>'): Uint8Array {
  const xml = `${before}<w:document ${namespace}><w:body>${body}</w:body></w:document>`;
  const content = new TextEncoder().encode(xml);
  return writeZip(new Uint8Array(0), [{ kind: "written", name: "word/document.xml", content, old: null }]);
}

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "center" | "right";
}

export function paragraph(text: string, { bold = false, italic = false, align }: Look = {}): string {
  const alignment = align === undefined ? "" : `<w:pPr><w:jc w:val="${align}"/></w:pPr>`;
  const look = `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}`;
  const words = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<w:p>${alignment}<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** A cell; `properties` is the XML of its tcPr. */
export function cell(text: string, properties = "", look: Look = {}): string {
  const lines = text.split("\n").map((line) => paragraph(line, look));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.join("")}</w:tc>`;
}

export const spanning = (columns: number): string => `<w:gridSpan w:val="${String(columns)}"/>`;
export const downFrom = '<w:vMerge w:val="restart"/>';
export const down = "<w:vMerge/>";

export function row(cells: readonly string[], properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

export function table(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Rows of plain cells. */
export function plainTable(lines: readonly (readonly string[])[]): string {
  return table(lines.map((line) => row(line.map((text) => cell(text)))));
}

/** A report with a letterhead table and a table of procedures under a header of three rows. */
export function proceduresReport(): Uint8Array {
  const header = "<w:tblHeader/>";
  const bold = { bold: true, align: "center" } as const;
  const head = (text: string, properties = "") => cell(text, properties, bold);
  const body = [
    plainTable([["UBND XÃ AN THƯỢNG LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]),
    paragraph("Xã đã tiếp nhận và giải quyết hồ sơ trong kỳ như sau."),
    paragraph("PHỤ LỤC", bold),
    paragraph("KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", bold),
    paragraph("(Kèm theo Báo cáo số 86/BC-UBND ngày 12/6/2026 của UBND xã An Thượng Lâm)", {
      italic: true,
      align: "center",
    }),
    table(
      [
        row(
          [
            head("STT", downFrom),
            head("Lĩnh vực", downFrom),
            head("Số lượng hồ sơ tiếp nhận", spanning(4)),
            head("Số lượng hồ sơ đã giải quyết", spanning(4)),
          ],
          header,
        ),
        row(
          [
            head("", down),
            head("", down),
            head("Tổng số", downFrom),
            head("Trong kỳ", spanning(2)),
            head("Từ kỳ trước", downFrom),
            ...["Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"].map((words) => head(words, downFrom)),
          ],
          header,
        ),
        row(
          [
            head("", down),
            head("", down),
            head("", down),
            head("Trực tuyến"),
            head("Trực tiếp, dịch vụ bưu chính"),
            head("", down),
            ...["", "", "", ""].map((words) => head(words, down)),
          ],
          header,
        ),
        row(["1", "Hộ tịch", "1.012", "1.008", "3", "1", "1011", "1009", "2", "0"].map((text) => cell(text))),
        row(["2", "Chứng thực", "30", "10", "20", "0", "30", "30", "0", "0"].map((text) => cell(text))),
        row([
          cell("Tổng cộng", spanning(2), { bold: true }),
          ...["1.042", "1.018", "23", "1", "1041", "1039", "2", "0"].map((text) => cell(text, "", { bold: true })),
        ]),
      ],
      [600, 2400, ...Array.from({ length: 8 }, () => 1000)],
    ),
    paragraph("Nơi nhận: như trên."),
  ];
  return documentOf(body.join(""));
}
