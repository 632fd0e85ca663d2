import { Inflate, inflateSync } from "fflate";
import { damaged } from "../faults";
import { checksum } from "./checksum";
import type { ZipEntry } from "./directory";

/** Compressed bytes up to which a lying size costs little: 128 KB can inflate to 130 MB at most. */
const small = 128 * 1024;
const slice = 64 * 1024;

/** The entry's content; never more bytes than its record claims. Faults: damaged. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const raw = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? raw : entry.method === 8 ? inflate(raw, entry) : null;
  if (content === null || content.length !== entry.size || checksum(content) !== entry.crc) throw damaged(entry.name);
  return content;
}

function inflate(raw: Uint8Array, entry: ZipEntry): Uint8Array | null {
  try {
    return raw.length <= small ? inflateSync(raw, { out: new Uint8Array(entry.size) }) : inflateSlices(raw, entry);
  } catch {
    return null;
  }
}

/** Inflates piece by piece, so that a stream longer than it claims is dropped early. */
function inflateSlices(raw: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const content = new Uint8Array(entry.size);
  let length = 0;
  let isTooLong = false;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length) isTooLong = true;
    else content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < raw.length && !isTooLong; at += slice) {
    stream.push(raw.subarray(at, at + slice), at + slice >= raw.length);
  }
  return isTooLong || length !== content.length ? null : content;
}
