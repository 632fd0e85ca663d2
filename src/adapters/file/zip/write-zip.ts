import { deflateSync } from "fflate";
import { checksum } from "./checksum";
import type { ZipEntry } from "./directory";

/** One entry of the file to be written: an old one as it is, or new content, in the place of an old one or at the end. */
export type ZipItem =
  | { readonly kind: "kept"; readonly entry: ZipEntry }
  | { readonly kind: "written"; readonly name: string; readonly content: Uint8Array; readonly old: ZipEntry | null };

const encoder = new TextEncoder();
/** 1 January 1980, so that the same content gives the same bytes. */
const noTime = 0x00210000;
/** Above this many bytes time counts more than the last per cent of size. */
const large = 2 ** 21;

/** Joins old and new entries into a zip file. Old ones keep their local header, extra fields and compressed bytes. */
export function writeZip(source: Uint8Array, items: readonly ZipItem[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    if (item.kind === "kept") {
      const { entry } = item;
      pieces.push(source.subarray(entry.start, entry.end));
      records.push(movedRecord(source, entry, offset));
      offset += entry.end - entry.start;
    } else {
      const { header, body, record } = packed(item, offset);
      pieces.push(header, body);
      records.push(record);
      offset += header.length + body.length;
    }
  }
  const directory = records.reduce((length, record) => length + record.length, 0);
  const ending = new Uint8Array(22);
  const view = new DataView(ending.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, directory, true);
  view.setUint32(16, offset, true);
  return joined([...pieces, ...records, ending], offset + directory + 22);
}

/** The record with its entry's new place. 64-bit fields become plain ones: no file that is opened here needs them. */
function movedRecord(source: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const record = source.slice(entry.recordStart, entry.recordEnd);
  const old = new DataView(source.buffer, source.byteOffset + entry.recordStart, record.length);
  const extraStart = 46 + old.getUint16(28, true);
  const extraEnd = extraStart + old.getUint16(30, true);
  const pieces = [Uint8Array.from(record.subarray(0, extraStart))];
  for (let field = extraStart; field < extraEnd;) {
    const end = field + 4 > extraEnd ? extraEnd : Math.min(extraEnd, field + 4 + old.getUint16(field + 2, true));
    if (field + 4 > extraEnd || old.getUint16(field, true) !== 1) pieces.push(record.subarray(field, end));
    field = end;
  }
  const extra = pieces.slice(1).reduce((length, piece) => length + piece.length, 0);
  const moved = joined([...pieces, record.subarray(extraEnd)], record.length - (extraEnd - extraStart) + extra);
  const view = new DataView(moved.buffer);
  view.setUint32(20, entry.compressedSize, true);
  view.setUint32(24, entry.size, true);
  view.setUint16(30, extra, true);
  view.setUint32(42, offset, true);
  return moved;
}

function packed(item: Extract<ZipItem, { kind: "written" }>, offset: number) {
  const { content, old } = item;
  const name = encoder.encode(item.name);
  const deflated = deflateSync(content, { level: content.length > large ? 3 : 6 });
  const isSmaller = deflated.length < content.length;
  const body = isSmaller ? deflated : content;
  const flags = name.length === item.name.length ? 0 : 0x800;
  const common = new Uint8Array(26);
  const view = new DataView(common.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, isSmaller ? 8 : 0, true);
  view.setUint32(6, old?.time ?? noTime, true);
  view.setUint32(10, checksum(content), true);
  view.setUint32(14, body.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, name.length, true);
  const header = joined([Uint8Array.of(0x50, 0x4b, 3, 4), common, name], 30 + name.length);
  const tail = new Uint8Array(14);
  new DataView(tail.buffer).setUint32(10, offset, true);
  const record = joined([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), common, tail, name], 46 + name.length);
  return { header, body, record };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
