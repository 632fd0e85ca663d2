import { notAWorkbook } from "../faults";

const asciiHead = 2_048;
/** Encodings a file may name; any other name is read as UTF-8, else as Windows-1258. */
const named = /^(?:utf-?8|utf-16(?:le|be)?|us-ascii|windows-125[0-8]|iso-8859-\d{1,2}|latin1)$/i;

/**
 * The text of a file: by its mark, by the zero bytes of UTF-16, by the charset it names, else UTF-8, else Windows-1258
 * (Vietnamese Windows). Faults: not-a-workbook for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.slice(0, 100_000).includes("\0")) throw notAWorkbook();
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const head = bytes.subarray(0, asciiHead);
  let [even, odd] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (odd > head.length / 8 && even === 0) return "utf-16le";
  if (even > head.length / 8 && odd === 0) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  const start = new TextDecoder("latin1").decode(head);
  const declared = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,20})/i.exec(start)?.[1] ?? "";
  return named.test(declared) && !/^utf/i.test(declared) ? declared : "windows-1258";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
