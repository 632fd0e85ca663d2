import type { Area } from "../../../../core/cell/address";
import { damaged, otherFormat, passwordProtected } from "../../faults";
import { ignored, record } from "./records";

/** A sheet of the stream: everything but values and formulas. Sizes as stored. */
export interface ScannedSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isWorksheet: boolean;
  /** Index of the look of each cell, by row, then column. */
  readonly looks: Map<number, number[]>;
  readonly merges: Area[];
  readonly arrays: Area[];
  /** Widths in 1/256 of a character. */
  readonly columns: {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly isHidden: boolean;
  }[];
  /** Heights in 1/20 of a point; null where the row sets none. */
  readonly rows: { readonly row: number; readonly height: number | null; readonly isHidden: boolean }[];
  frozen: { readonly rows: number; readonly columns: number } | null;
  isProtected: boolean;
}

/** A part of the stream as it lies there. */
export type Slice = DataView;

export interface ScannedWorkbook {
  /** The stream with every record nobody needs made harmless. */
  readonly stream: Uint8Array;
  readonly sheets: readonly ScannedSheet[];
  readonly fonts: readonly Slice[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly formats: readonly Slice[];
  readonly palette: Slice | null;
  readonly uses1904Dates: boolean;
  /** Formulas would take too long or too much memory to be written out. */
  readonly hasTooManyFormulas: boolean;
}

const cellRecords: ReadonlySet<number> = new Set([
  record.formula,
  record.number,
  record.shortNumber,
  record.sharedText,
  record.label,
  record.richText,
  record.truthOrError,
  record.blank,
]);

const kept: ReadonlySet<number> = new Set([
  ...cellRecords,
  record.endOfPart,
  record.externSheet,
  record.definedName,
  record.date1904,
  record.externName,
  record.boundSheet,
  record.multipleNumbers,
  record.sharedStrings,
  record.supBook,
  record.stringResult,
  record.arrayFormula,
  record.sharedFormula,
  record.beginning,
]);

const mostLinks = 2_000;
const mostMerges = 20_000;
const mostSheets = 1_000;
const mostBlanks = 2_000_000;

/**
 * Walks the records of a BIFF8 workbook stream once. Faults: damaged, password-protected, unsupported for workbooks older
 * than Excel 97.
 */
export function scanStream(source: Uint8Array): ScannedWorkbook {
  const stream = Uint8Array.from(source);
  const view = new DataView(stream.buffer);
  const sheets: ScannedSheet[] = [];
  const byPlace = new Map<number, ScannedSheet>();
  const fonts: Slice[] = [];
  const formats: Slice[] = [];
  const numberFormats = new Map<number, string>();
  let palette: Slice | null = null;
  let uses1904Dates = false;
  let sheet: ScannedSheet | null = null;
  let depth = 0;
  let isKept = false;
  let links = 0;
  let blanks = 0;
  let [formulas, shared, longestShared, arrays] = [0, 0, 0, 0];

  let at = 0;
  while (at + 4 <= stream.length) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const start = at + 4;
    const end = start + length;
    if (depth === 0 && kind !== record.beginning) break;
    if (end > stream.length) throw broken();
    const data = new DataView(stream.buffer, start, length);
    const u16 = (offset: number): number => (offset + 2 <= length ? data.getUint16(offset, true) : 0);
    const isFollower = kind === record.continued;
    if (!isFollower) isKept = kept.has(kind) && (depth <= 1 || kind === record.beginning || kind === record.endOfPart);
    if (kind === record.beginning) {
      depth += 1;
      if (length < 4 || depth > 8) throw broken();
      if (u16(0) !== 0x0600) throw otherFormat(".xls (Excel 5.0/95)");
      if (depth === 1) sheet = byPlace.get(at) ?? null;
    } else if (kind === record.endOfPart) {
      depth -= 1;
    } else if (depth > 1) {
      isKept = false;
    } else if (cellRecords.has(kind)) {
      if (length < 6) throw broken();
      if (kind === record.formula) formulas += 1;
      if (kind !== record.blank || blanks++ < mostBlanks) setLook(sheet, u16(0), u16(2), u16(4));
      if (kind === record.blank) isKept = false;
    } else {
      switch (kind) {
        case record.filePass:
          throw passwordProtected();
        case record.multipleNumbers:
        case record.multipleBlanks: {
          if (length < 6) throw broken();
          const step = kind === record.multipleNumbers ? 6 : 2;
          const [row, first] = [u16(0), u16(2)];
          const count = Math.floor((length - 6) / step);
          if (kind === record.multipleBlanks) blanks += count;
          for (let index = 0; index < count && blanks < mostBlanks; index++) {
            setLook(sheet, row, first + index, u16(4 + index * step));
          }
          break;
        }
        case record.boundSheet: {
          if (length < 8 || sheets.length >= mostSheets) throw broken();
          const place = data.getUint32(0, true);
          const added = newSheet(readText(data, 7, u8(data, 6)), u8(data, 4) & 3, u8(data, 5) === 0);
          sheets.push(added);
          byPlace.set(place, added);
          break;
        }
        case record.font:
          fonts.push(data);
          break;
        case record.format:
          formats.push(data);
          break;
        case record.numberFormat:
          if (length >= 5) numberFormats.set(u16(0), readText(data, 4, u16(2)));
          break;
        case record.palette:
          palette = data;
          break;
        case record.date1904:
          uses1904Dates = u16(0) === 1;
          break;
        case record.protect:
          if (sheet !== null) sheet.isProtected = u16(0) === 1;
          break;
        case record.window:
          if (sheet !== null) sheet.frozen = (u16(0) & 8) !== 0 ? { rows: 0, columns: 0 } : null;
          break;
        case record.pane:
          if (sheet !== null && sheet.frozen !== null) sheet.frozen = { rows: u16(2), columns: u16(0) };
          break;
        case record.columnInfo:
          sheet?.columns.push({ first: u16(0), last: u16(2), width: u16(4), isHidden: (u16(8) & 1) !== 0 });
          break;
        case record.row: {
          const flags = u16(12);
          const height = (flags & 0x40) !== 0 ? u16(6) & 0x7fff : null;
          if (height !== null || (flags & 0x20) !== 0) {
            sheet?.rows.push({ row: u16(0), height, isHidden: (flags & 0x20) !== 0 });
          }
          break;
        }
        case record.merges:
          for (let index = 0; index < u16(0) && 10 + index * 8 <= length; index++) {
            const from = 2 + index * 8;
            if ((sheet?.merges.length ?? mostMerges) >= mostMerges) break;
            sheet?.merges.push({ top: u16(from), bottom: u16(from + 2), left: u16(from + 4), right: u16(from + 6) });
          }
          break;
        case record.arrayFormula:
          arrays += 1;
          if (length >= 6) {
            sheet?.arrays.push({ top: u16(0), bottom: u16(2), left: u8(data, 4), right: u8(data, 5) });
          }
          break;
        case record.sharedFormula:
          shared += 1;
          longestShared = Math.max(longestShared, length);
          break;
        case record.definedName:
        case record.externName:
        case record.externSheet:
        case record.supBook:
          links += 1;
          if (links > mostLinks) isKept = false;
          break;
      }
    }
    if (!isKept) view.setUint16(at, ignored, true);
    at = end;
  }
  if (sheets.length === 0) throw broken();
  return {
    stream: stream.subarray(0, at),
    sheets,
    fonts,
    formats,
    numberFormats,
    palette,
    uses1904Dates,
    hasTooManyFormulas:
      formulas > 1_000_000 || arrays * formulas > 50_000_000 || (shared > 0 && longestShared * formulas > 400_000_000),
  };
}

function newSheet(name: string, state: number, isWorksheet: boolean): ScannedSheet {
  return {
    name,
    visibility: state === 1 ? "hidden" : state === 2 ? "veryHidden" : "visible",
    isWorksheet,
    looks: new Map(),
    merges: [],
    arrays: [],
    columns: [],
    rows: [],
    frozen: null,
    isProtected: false,
  };
}

function setLook(sheet: ScannedSheet | null, row: number, column: number, look: number): void {
  if (sheet === null || column > 255) return;
  let cells = sheet.looks.get(row);
  if (cells === undefined) sheet.looks.set(row, (cells = []));
  cells[column] = look;
}

export function u8(data: Slice, offset: number): number {
  return offset < data.byteLength ? data.getUint8(offset) : 0;
}

/** A text behind its flags: one byte for each character, or two. */
export function readText(data: Slice, flagsAt: number, count: number): string {
  const isWide = (u8(data, flagsAt) & 1) === 1;
  const size = Math.max(0, Math.min(count * (isWide ? 2 : 1), data.byteLength - flagsAt - 1));
  const bytes = new Uint8Array(data.buffer, data.byteOffset + Math.min(flagsAt + 1, data.byteLength), size);
  // One byte stands for the code point of the same number, which is not what "latin1" decoders do.
  return isWide
    ? new TextDecoder("utf-16le").decode(bytes)
    : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

const broken = (): ReturnType<typeof damaged> => damaged("Workbook");
