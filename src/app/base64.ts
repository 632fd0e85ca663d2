const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map([...letters].map((letter, value) => [letter.charCodeAt(0), value]));

/** Bytes as base 64, padded. */
export function toBase64(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    text.push(letters.charAt(a >> 2), letters.charAt(((a & 3) << 4) | (b >> 4)));
    text.push(left > 1 ? letters.charAt(((b & 15) << 2) | (c >> 6)) : "=", left > 2 ? letters.charAt(c & 63) : "=");
  }
  return text.join("");
}

/** The bytes behind base 64; null for anything else. */
export function fromBase64(text: string): Uint8Array | null {
  const length = text.endsWith("==") ? text.length - 2 : text.endsWith("=") ? text.length - 1 : text.length;
  if (text.length % 4 !== 0) return null;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let filled = 0;
  let held = 0;
  for (let at = 0; at < length; at++) {
    const value = values.get(text.charCodeAt(at));
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffffff;
    if (at % 4 === 0) continue;
    bytes[filled++] = (held >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes;
}
