import { notAWorkbook } from "../faults";

const asciiHead = 2_048;
/** Encodings a file may name; any other name tells nothing. */
const named = /^(?:utf-?8|utf-16(?:le|be)?|us-ascii|windows-125[0-8]|iso-8859-\d{1,2}|latin1)$/i;

/**
 * The text of a file: by its mark, by the zero bytes of UTF-16, by the charset it names, else UTF-8, else as its letters
 * suggest: Windows-1258 (Vietnamese Windows), or Windows-1252, as texts in TCVN3 and VNI fonts look to every program. Faults: not-a-workbook for bytes that are no text.
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
  return named.test(declared) && !/^utf/i.test(declared) ? declared : singleByte(bytes);
}

/** đ is F0 in Windows-1258, F1 in VNI and AE in TCVN3, which alone uses A8–AE and B5–BE for frequent letters. */
function singleByte(bytes: Uint8Array): string {
  let [all, tcvn3, vni, windows] = [0, 0, 0, 0];
  for (const byte of bytes.subarray(0, 100_000)) {
    if (byte < 0x80) continue;
    all += 1;
    if ((byte >= 0xa8 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbe)) tcvn3 += 1;
    if (byte === 0xf1 || byte === 0xd1) vni += 1;
    if (byte === 0xf0 || byte === 0xd0) windows += 1;
  }
  return tcvn3 * 20 > all || vni > windows ? "windows-1252" : "windows-1258";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
