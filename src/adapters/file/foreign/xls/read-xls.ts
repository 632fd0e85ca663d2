import { plainStyle, type CellValue } from "../../../../core/cell/cell";
import { contains } from "../../../../core/cell/address";
import type { DefinedName, Unread, WorkbookSnapshot } from "../../../../core/cell/snapshot";
import { damaged, notAWorkbook, passwordProtected } from "../../faults";
import { withoutPrefixes } from "../../formula/future-functions";
import type { Limits } from "../../limits";
import { soundFormula } from "../formula-shape";
import { Budget, SheetBuilder } from "../sheet-builder";
import { readCompoundFile } from "./compound-file";
import { readLooks, type CellLook } from "./looks";
import { scanStream, type ScannedSheet } from "./scan-stream";

/** What SheetJS gives for a cell. */
interface RawCell {
  readonly t?: unknown;
  readonly v?: unknown;
  readonly f?: unknown;
}

const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

const plainLook: CellLook = { format: "General", style: plainStyle };

/**
 * Reads a workbook of Excel 97–2003 (BIFF8): values and formulas through SheetJS, which is given a stream with nothing in it
 * but what they need; looks, sizes and merges by an own walk over its records. Faults: not-a-workbook, damaged,
 * password-protected, unsupported.
 */
export async function readXls(bytes: Uint8Array, name: string, limits: Limits): Promise<WorkbookSnapshot> {
  const streams = readCompoundFile(bytes);
  if (streams.has("ENCRYPTEDPACKAGE")) throw passwordProtected();
  const open = streams.get("WORKBOOK") ?? streams.get("BOOK");
  if (open === undefined) throw notAWorkbook();
  const scanned = scanStream(open());
  const { read } = await import("@e965/xlsx");
  const parsed = parse(() =>
    read(scanned.stream, {
      type: "buffer",
      raw: true,
      dense: true,
      cellFormula: !scanned.hasTooManyFormulas,
      cellHTML: false,
      cellText: false,
      sheetStubs: false,
    }),
  );
  const looks = readLooks(scanned);
  const budget = new Budget(limits);
  const names = readNames(parsed);
  const known = new Set(names.filter((each) => each.sheet === null).map((each) => each.name.toLowerCase()));
  const unread: Unread[] = [];
  const sheets = scanned.sheets.flatMap((sheet) => {
    if (!sheet.isWorksheet) {
      const why = { vi: "Trang này không có ô.", en: "This sheet holds no cells." };
      unread.push({ sheet: sheet.name, range: null, why });
      return [];
    }
    const builder = new SheetBuilder(sheet.name, budget, scanned.uses1904Dates);
    if (scanned.hasTooManyFormulas) {
      builder.note("Quá nhiều công thức; chỉ đọc kết quả.", "Too many formulas; only results were read.");
    }
    fill(builder, sheet, rowsOf(parsed, sheet.name), looks, known);
    const built = builder.build();
    unread.push(...built.unread);
    return [built.sheet];
  });
  return { name, sheets, names, uses1904Dates: scanned.uses1904Dates, unread };
}

/** Whatever SheetJS stumbles over is damage of the file. */
function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw damaged("Workbook");
  }
}

function fill(
  builder: SheetBuilder,
  sheet: ScannedSheet,
  rows: readonly unknown[],
  looks: readonly CellLook[],
  names: ReadonlySet<string>,
): void {
  builder.visibility = sheet.visibility;
  builder.isProtected = sheet.isProtected;
  if (sheet.frozen !== null && sheet.frozen.rows + sheet.frozen.columns > 0) builder.frozen = sheet.frozen;
  sheet.merges.forEach((area) => builder.merge(area));
  for (const { first, last, width, isHidden } of sheet.columns) {
    builder.sizeColumns(first, last, width === 0 ? null : width / 256, isHidden);
  }
  for (const { row, height, isHidden } of sheet.rows) {
    builder.sizeRows(row, row, height === null || height === 0 ? null : height / 20, isHidden);
  }
  for (const [row, indices] of sheet.looks) {
    const cells = rows[row];
    indices.forEach((index, column) => {
      const raw: unknown = Array.isArray(cells) ? cells[column] : undefined;
      const { format, style } = looks[index] ?? plainLook;
      if (typeof raw !== "object" || raw === null) {
        builder.put(row, column, null, null, format, style);
        return;
      }
      const isArray = sheet.arrays.some((area) => contains(area, { row, column }));
      builder.put(row, column, valueOf(raw), isArray ? null : formulaOf(raw, builder, names), format, style);
      if (isArray) {
        builder.note("Công thức mảng chỉ được đọc kết quả.", "Of array formulas only the results were read.");
      }
    });
  }
}

function valueOf({ t, v }: RawCell): CellValue {
  if (t === "e") return { kind: "error", code: errors[Number(v)] ?? "#N/A" };
  if (typeof v === "string" || typeof v === "boolean") return v;
  return typeof v === "number" && Number.isFinite(v) ? v : null;
}

function formulaOf({ f }: RawCell, builder: SheetBuilder, names: ReadonlySet<string>): string | null {
  // Some programs write a truth as a formula of one word.
  if (f === undefined || f === "" || f === "true" || f === "false") return null;
  const formula = typeof f === "string" ? soundFormula(withoutPrefixes(f), names) : null;
  if (formula === null) {
    builder.note("Có công thức chỉ đọc được kết quả.", "Of some formulas only the result could be read.");
    return null;
  }
  return `=${formula}`;
}

function rowsOf(parsed: { readonly Sheets: Readonly<Record<string, unknown>> }, name: string): readonly unknown[] {
  const sheet = Object.hasOwn(parsed.Sheets, name) ? parsed.Sheets[name] : undefined;
  if (typeof sheet !== "object" || sheet === null || !("!data" in sheet)) return [];
  const rows: unknown = sheet["!data"];
  return Array.isArray(rows) ? rows : [];
}

function readNames(parsed: {
  readonly Workbook?: { readonly Names?: readonly { Name: string; Ref: string; Sheet?: number }[] };
  readonly SheetNames: readonly string[];
}): readonly DefinedName[] {
  const nothing: ReadonlySet<string> = new Set();
  return (parsed.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }): readonly DefinedName[] => {
    const formula = typeof Ref === "string" ? soundFormula(Ref, nothing) : null;
    const isOwn = typeof Name === "string" && /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(Name) && !/^_xl/i.test(Name);
    if (formula === null || !isOwn || /^[A-Za-z]{1,3}\d+$|^[RrCc]$/.test(Name)) return [];
    return [{ name: Name, formula, sheet: Sheet === undefined ? null : (parsed.SheetNames[Sheet] ?? null) }];
  });
}
