import { Fault } from "../../../app/workbook";
import { damaged, passwordProtected, tooLarge } from "../faults";
import { Parts } from "../package/parts";
import { documentLimits, mainDocumentPart } from "../package/word-document";
import { documentLines } from "./document-lines";

/** The text of a report, line by line; a table row is one line with tabs between its cells. */
export interface TextFile {
  readonly lines: readonly string[];
}

const largestText = 16 * 2 ** 20;

/**
 * Reads a report: .docx, or plain text (.txt, .md) in UTF-8 or UTF-16. What the bytes are decides, not the name. Faults:
 * damaged, password-protected, too-large, unsupported for other formats, unreadable for bytes that are no such text.
 */
export function readTextFile(bytes: Uint8Array, name: string): TextFile {
  if (startsWith(bytes, 0x50, 0x4b)) return readDocx(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compound(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw otherText("PDF");
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74)) throw otherText("RTF");
  if (/\.docx$/iu.test(name)) throw damaged("zip");
  if (bytes.length > largestText) throw tooLarge(`${String(bytes.length)} byte`);
  return { lines: decode(bytes).split(/\r\n|\n|\r/u) };
}

function readDocx(bytes: Uint8Array): TextFile {
  if (bytes.length > documentLimits.fileBytes) throw tooLarge(`${String(bytes.length)} byte`);
  if (bytes.length < 22) throw damaged("zip");
  const parts = Parts.open(bytes, documentLimits);
  const main = mainDocumentPart(parts);
  const body = parts.text(main);
  if (body === null) {
    throw otherText(parts.has("xl/workbook.xml") ? ".xlsx" : "zip");
  }
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const notes = ["footnotes.xml", "endnotes.xml"].flatMap((each) => {
    const xml = parts.text(folder + each);
    return xml === null ? [] : documentLines(xml, each).flatMap((line) => line.trim() || []);
  });
  return { lines: [...documentLines(body, main), ...notes] };
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\u0000")) return text;
  } catch {
    // Told below, whichever way the bytes fail to be text.
  }
  throw new Fault("unreadable", {
    vi: "Tệp này không phải văn bản UTF-8 hoặc UTF-16; mở bằng Word và lưu lại thành .docx.",
    en: "This file is no UTF-8 or UTF-16 text; open it in Word and save it as .docx.",
  });
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  // Without a mark, the zero bytes of spaces and digits tell.
  const head = bytes.subarray(0, 400);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (odd > head.length / 8 && even === 0) return "utf-16le";
  if (even > head.length / 8 && odd === 0) return "utf-16be";
  return "utf-8";
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Old Word files and encrypted new ones share one outer format; the names of its streams tell them apart. */
function compound(bytes: Uint8Array): Fault {
  const decoder = new TextDecoder("utf-16le");
  for (let at = 512; at + 128 <= bytes.length && at < 2 ** 21; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    if (length < 4 || length > 64 || length % 2 !== 0) continue;
    if (decoder.decode(bytes.subarray(at, at + length - 2)) === "EncryptedPackage") return passwordProtected();
  }
  return otherText(".doc");
}

function otherText(format: string): Fault {
  return new Fault("unsupported", {
    vi: `Tệp ở định dạng ${format}; mở bằng Word và lưu lại thành .docx hoặc .txt.`,
    en: `The file is in the ${format} format; open it in Word and save it as .docx or .txt.`,
  });
}
