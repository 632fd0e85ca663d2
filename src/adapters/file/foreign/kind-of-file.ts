/** What the bytes of a file are, as far as that decides who reads it. */
export type FileKind = "xlsx" | "xls" | "ods" | "spreadsheetml" | "html" | "delimited";

/** Bytes looked at to tell kinds of text apart. */
const glance = 4_096;
const zipName = /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/;

/**
 * Tells formats apart by content. Text is taken for a table only under a name that says so; everything not recognised is
 * "xlsx", whose reader says what is wrong with it.
 */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "xls";
  const latin = new TextDecoder("latin1");
  if (starts(0x50, 0x4b)) {
    const head = latin.decode(bytes.subarray(0, 200));
    const tail = latin.decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
    const isOpenDocument = tail.includes("content.xml") && !tail.includes("[Content_Types].xml");
    return zipName.test(head) || isOpenDocument ? "ods" : "xlsx";
  }
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const head = latin.decode(bytes.subarray(0, glance)).split("\0").join("");
  if (/^[^<]{0,10}<\?xml/.test(head) && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    if (/<(?:\w+:)?Workbook[\s>]/.test(head)) return "spreadsheetml";
  }
  const isOldName = extension === "xls" || extension === "xlt";
  if (isOldName || extension === "html" || extension === "htm") {
    if (/<(?:!doctype\s+html|html|table|head|body|meta|style|div)[\s>]/i.test(head)) return "html";
  }
  if (extension === "csv" || extension === "tsv" || extension === "tab") return "delimited";
  return isOldName && head.includes("\t") && !isBinary(bytes) ? "delimited" : "xlsx";
}

function isBinary(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !hasMark && bytes.subarray(0, glance).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
