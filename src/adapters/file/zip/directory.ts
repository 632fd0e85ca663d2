import { damaged, passwordProtected, tooLarge } from "../faults";
import type { Limits } from "../limits";

/** One entry of a zip file as its central directory tells, with its place among the file's bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, as stored. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The entry's bytes run from its local header to the end of its data and descriptor. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
  /** Its record in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

const broken = (): ReturnType<typeof damaged> => damaged("zip");
const zip64Mark = 0xffffffff;
const decoder = new TextDecoder("utf-8");

/**
 * Reads the central directory. Faults: damaged for records that lie outside the file, overlap or are missing;
 * password-protected for encrypted entries; too-large past the limits.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw tooLarge(`${String(bytes.length)} byte`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw tooLarge(`${String(count)} phần / parts`);
  const entries: ZipEntry[] = [];
  let position = offset;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const entry = readRecord(view, bytes, position);
    position = entry.recordEnd;
    if (entry.size > limits.entryBytes) throw tooLarge(entry.name);
    if (entry.size > 8 * 2 ** 20 && entry.size / Math.max(1, entry.compressedSize) > limits.ratio) {
      throw tooLarge(entry.name);
    }
    total += entry.size;
    if (total > limits.totalBytes) throw tooLarge(`${String(total)} byte`);
    entries.push(entry);
  }
  refuseOverlaps(entries, offset);
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== zip64Mark) return { count, offset };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) {
      return { count, offset };
    }
    const record = bigNumber(view, locator + 8);
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) throw broken();
    return { count: bigNumber(view, record + 32), offset: bigNumber(view, record + 48) };
  }
  throw broken();
}

function readRecord(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordEnd = extraEnd + view.getUint16(at + 32, true);
  if (recordEnd > bytes.length) throw broken();
  const sizes = readSizes(view, at, nameEnd, extraEnd);
  const name = decoder.decode(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, "/");
  if (flags & 1) throw passwordProtected();
  const { start, compressedSize } = sizes;
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) throw broken();
  const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const dataEnd = dataStart + compressedSize;
  if (dataEnd > bytes.length) throw broken();
  const crc = view.getUint32(at + 16, true);
  return {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc,
    ...sizes,
    dataStart,
    end: dataEnd + (flags & 8 ? descriptorLength(view, dataEnd, crc) : 0),
    recordStart: at,
    recordEnd,
  };
}

function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let start = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const end = Math.min(next + length, extraEnd);
      const take = (): number => {
        if (next + 8 > end) throw broken();
        next += 8;
        return bigNumber(view, next - 8);
      };
      if (size === zip64Mark) size = take();
      if (compressedSize === zip64Mark) compressedSize = take();
      if (start === zip64Mark) start = take();
    }
    field += 4 + length;
  }
  return { compressedSize, size, start };
}

/** Length of the record some writers put behind the data: with or without a signature, sizes of 4 or 8 bytes. */
function descriptorLength(view: DataView, at: number, crc: number): number {
  const isSigned = at + 4 <= view.byteLength && view.getUint32(at, true) === 0x08074b50;
  const body = isSigned ? at + 4 : at;
  if (body + 12 > view.byteLength || view.getUint32(body, true) !== crc) return 0;
  const next = body + 12;
  const endsHere = next + 4 > view.byteLength || (view.getUint16(next, true) === 0x4b50 && next !== at);
  return next - at + (endsHere || next + 8 > view.byteLength ? 0 : 8);
}

function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const ordered = [...entries].sort((a, b) => a.start - b.start);
  let free = 0;
  for (const entry of ordered) {
    if (entry.start < free) throw broken();
    free = entry.dataStart + entry.compressedSize;
  }
  if (free > directory) throw broken();
}

function bigNumber(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw broken();
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw broken();
  return Number(value);
}
