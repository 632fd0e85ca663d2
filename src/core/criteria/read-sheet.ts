import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import type { CellRef } from "../cell/address";
import { amountOfNumber, formatVietnamese } from "../cell/amount";
import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import { workingMarkers } from "../summary/sheet/own";
import { text, type Text } from "../text/bilingual";
import { clean, comparisonKey } from "../text/normalise";
import type { Band, CriteriaSet, Criterion } from "./criteria";
import { readBand } from "./conditions-text";
import type { ProblemKind } from "./problem";
import { criteriaProblems } from "./problems";
import { readRow } from "./read-row";
import { headerOf } from "./sheet-header";
import { columnOrder, levelOf, ratingWord, type SheetColumn } from "./sheet-columns";

/** A thing to put right on the sheet, with its cell. */
export interface SheetProblem {
  readonly kind: ProblemKind;
  readonly at: CellRef;
  readonly why: Text;
  readonly certainty: "wrong" | "ask";
}

export interface CriteriaSheet {
  readonly set: CriteriaSet;
  readonly problems: readonly SheetProblem[];
  /** The cell of a criterion's column; null where the sheet has no such row or column. */
  readonly cellOf: (code: string, column: SheetColumn) => CellRef | null;
}

const memo = new WeakMap<SheetSnapshot, Map<readonly TableKind[], CriteriaSheet | null>>();

/**
 * Reads the sheet "Bộ tiêu chí": the set, and everything to put right, each with its cell. Columns are known by their
 * headers, in any order. A row that cannot be read in full stays in the set as far as it could be. Null where the sheet
 * has not the columns of a set.
 */
export function readCriteriaSheet(sheet: SheetSnapshot, kinds: readonly TableKind[] = builtIn): CriteriaSheet | null {
  const known = memo.get(sheet) ?? new Map<readonly TableKind[], CriteriaSheet | null>();
  memo.set(sheet, known);
  const before = known.get(kinds);
  if (before !== undefined) return before;
  const read = readAnew(sheet, kinds);
  known.set(kinds, read);
  return read;
}

function readAnew(sheet: SheetSnapshot, kinds: readonly TableKind[]): CriteriaSheet | null {
  const header = headerOf(sheet);
  if (header === null) return null;
  const criteria: Criterion[] = [];
  const rowOf: number[] = [];
  const problems: SheetProblem[] = [];
  let rating: readonly Band[] | undefined;
  let ratingRow = header.row;
  const at = (row: number, column: SheetColumn): CellRef => ({
    sheet: sheet.name,
    row,
    column: header.columns.get(column) ?? header.columns.get("code") ?? 0,
  });
  for (const row of sheet.rows.keys()) {
    if (row <= header.row) continue;
    const words = (column: SheetColumn): string => {
      const index = header.columns.get(column);
      return index === undefined ? "" : wordsOf(sheet, row, index);
    };
    if (columnOrder.every((column) => words(column).trim() === "")) continue;
    const isBands =
      levelOf(words("level")) === undefined && comparisonKey(words("level")) === comparisonKey(ratingWord);
    const refuse = (column: SheetColumn, why: Text): void =>
      void problems.push({ kind: "unreadable", at: at(row, column), why, certainty: "wrong" });
    if (isBands) {
      ratingRow = row;
      rating = linesOf(words("steps")).flatMap((line) => {
        const band = readBand(line);
        if (band === null) refuse("steps", unreadBand(line));
        return band === null ? [] : [band];
      });
      continue;
    }
    criteria.push(readRow(words, refuse, kinds));
    rowOf.push(row);
  }
  const set: CriteriaSet = {
    schema: "soat.criteria/1",
    ...namesOf(sheet, header.row),
    ...(rating === undefined ? {} : { rating }),
    criteria,
  };
  const told = new Set(problems.map((each) => `${String(each.at.row)} ${String(each.at.column)}`));
  for (const { kind, index, column, why, certainty } of criteriaProblems(set, kinds)) {
    const place = at(index === null ? ratingRow : (rowOf[index] ?? header.row), column);
    // What could not be read is told already; what follows from it says nothing new.
    if (told.has(`${String(place.row)} ${String(place.column)}`)) continue;
    problems.push({ kind, at: place, why, certainty });
  }
  problems.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return {
    set,
    problems,
    cellOf: (code, column) => {
      const row = rowOf[criteria.findIndex((each) => each.code === code)];
      const index = header.columns.get(column);
      return row === undefined || index === undefined ? null : { sheet: sheet.name, row, column: index };
    },
  };
}

/** What stands in a cell: numbers as an official writes them, so that 1.1 kept as a number is still a code. */
function wordsOf(sheet: SheetSnapshot, row: number, column: number): string {
  const { value, format } = cellAt(sheet, row, column);
  if (typeof value === "number") {
    const exact = amountOfNumber(format.includes("%") ? value * 100 : value);
    if (exact === null) return "";
    return formatVietnamese(exact).replace(/\./gu, "") + (format.includes("%") ? "%" : "");
  }
  return typeof value === "string" ? value.normalize("NFC") : "";
}

/** Lines of a cell. */
export function linesOf(words: string): readonly string[] {
  return words.split(/\r?\n/u).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** Name and note above the header; the mark of the product is neither. */
function namesOf(sheet: SheetSnapshot, header: number): { readonly name: string; readonly note?: string } {
  const lines: string[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row >= header) break;
    const found = cells.find((cell) => typeof cell?.value === "string" && cell.value.trim() !== "")?.value;
    if (typeof found === "string" && found !== workingMarkers.criteria) lines.push(clean(found));
  }
  const [name = sheet.name, note] = lines;
  return { name, ...(note === undefined ? {} : { note }) };
}

function unreadBand(line: string): Text {
  return text(
    `Xếp loại: không hiểu dòng "${line}"; ghi: >= 90: Tốt`,
    `Rating: the line "${line}" is not understood; write: >= 90: Tốt`,
  );
}
