import { damaged } from "../../faults";

/** Sector numbers above this mean "end of chain", "free" and the like. */
const lastSector = 0xfffffff9;
const entryLength = 128;

/**
 * The streams at the top of a compound file ([MS-CFB]), by name in capitals. Chains that leave the file, run in a circle or
 * claim more than the file holds end it: Fault damaged.
 */
export function readCompoundFile(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  if (bytes.length < 512) throw broken();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw broken();
  const size = 2 ** shift;
  const sectors = Math.ceil((bytes.length - 512) / size);
  const placeOf = (sector: number): number => {
    if (sector >= sectors) throw broken();
    return (sector + 1) * size;
  };
  const fat = readFat(view, size, placeOf);
  const chain = (first: number, links: Uint32Array): readonly number[] => {
    const found: number[] = [];
    for (let next = first; next <= lastSector; next = links[next] ?? lastSector + 1) {
      if (next >= links.length || found.length >= links.length) throw broken();
      found.push(next);
    }
    return found;
  };
  const content = (first: number): Uint8Array => {
    const list = chain(first, fat);
    const whole = new Uint8Array(list.length * size);
    list.forEach((sector, index) => {
      const at = placeOf(sector);
      whole.set(bytes.subarray(at, Math.min(at + size, bytes.length)), index * size);
    });
    return whole;
  };

  const directory = content(view.getUint32(48, true));
  const entries = new DataView(directory.buffer);
  const miniLinks = content(view.getUint32(60, true));
  const miniFat = new Uint32Array(miniLinks.buffer, 0, Math.floor(miniLinks.length / 4));
  const smallest = view.getUint32(56, true);
  const start = (entry: number): number => entries.getUint32(entry + 116, true);
  const mini = directory.length >= entryLength && start(0) <= lastSector ? content(start(0)) : new Uint8Array(0);
  const small = (first: number): Uint8Array => {
    const list = chain(first, miniFat);
    const whole = new Uint8Array(list.length * 64);
    list.forEach((sector, index) => whole.set(mini.subarray(sector * 64, sector * 64 + 64), index * 64));
    return whole;
  };

  const decoder = new TextDecoder("utf-16le");
  const streams = new Map<string, () => Uint8Array>();
  for (let at = entryLength; at + entryLength <= directory.length; at += entryLength) {
    const nameLength = entries.getUint16(at + 64, true);
    if (directory[at + 66] !== 2 || nameLength < 2 || nameLength > 64) continue;
    const name = decoder.decode(directory.subarray(at, at + nameLength - 2)).toUpperCase();
    const length = entries.getUint32(at + 120, true);
    if (streams.has(name)) continue;
    streams.set(name, () => {
      if (length > bytes.length) throw broken();
      return (length < smallest ? small(start(at)) : content(start(at))).subarray(0, length);
    });
  }
  return streams;
}

function readFat(view: DataView, size: number, placeOf: (sector: number) => number): Uint32Array {
  const perSector = size / 4;
  const fatSectors: number[] = [];
  const add = (sector: number): void => {
    if (sector <= lastSector) fatSectors.push(sector);
  };
  for (let at = 76; at < 512; at += 4) add(view.getUint32(at, true));
  let next = view.getUint32(68, true);
  const most = Math.ceil(view.byteLength / size) + 1;
  for (let count = 0; next <= lastSector; count++) {
    const place = placeOf(next);
    if (count > most || place + size > view.byteLength) throw broken();
    for (let index = 0; index < perSector - 1; index++) add(view.getUint32(place + index * 4, true));
    next = view.getUint32(place + size - 4, true);
  }
  if (fatSectors.length > most) throw broken();
  const fat = new Uint32Array(fatSectors.length * perSector).fill(0xffffffff);
  fatSectors.forEach((sector, index) => {
    const place = placeOf(sector);
    const here = Math.min(perSector, Math.floor((view.byteLength - place) / 4));
    for (let at = 0; at < here; at++) fat[index * perSector + at] = view.getUint32(place + at * 4, true);
  });
  return fat;
}

const broken = (): ReturnType<typeof damaged> => damaged("OLE");
