/** Remainders of a byte followed by 0 to 7 zero bytes, one after the other. */
const tables = remainders();

function remainders(): Int32Array {
  const found = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    found[byte] = rest;
  }
  for (let at = 256; at < found.length; at++) {
    const before = found[at - 256] ?? 0;
    found[at] = (before >>> 8) ^ (found[before & 255] ?? 0);
  }
  return found;
}

/** CRC-32 as zip files use it (ISO 3309). Eight bytes at a time ("slicing by 8"): bytes one by one took four times as long. */
export function checksum(bytes: Uint8Array): number {
  const table = tables;
  const rest = bytes.length % 8;
  const whole = bytes.length - rest;
  let crc = -1;
  for (let at = 0; at < whole; at += 8) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (table[1792 + (crc & 255)] ?? 0) ^
      (table[1536 + ((crc >>> 8) & 255)] ?? 0) ^
      (table[1280 + ((crc >>> 16) & 255)] ?? 0) ^
      (table[1024 + (crc >>> 24)] ?? 0) ^
      (table[768 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (table[512 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (table[256 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (table[bytes[at + 7] ?? 0] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
