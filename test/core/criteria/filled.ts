import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { formatRef, type CellRef } from "../../../src/core/cell/address";
import { formatVietnamese, amountOfNumber, round, trim } from "../../../src/core/cell/amount";
import { blankCell, type CellValue } from "../../../src/core/cell/cell";
import { cellAt, cellOf, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { CriteriaSet } from "../../../src/core/criteria/criteria";
import { figureColumns } from "../../../src/core/criteria/figure-lines";
import { figureSheetName, typedFigures } from "../../../src/core/criteria/figure-sheet";
import { resolveOperands } from "../../../src/core/criteria/resolve";
import type { Given } from "../../../src/core/criteria/rule-type";
import { scoreColumns } from "../../../src/core/criteria/score-layout";
import { scoreCriteria } from "../../../src/core/criteria/score";
import type { ScoredCriteria } from "../../../src/core/criteria/score-result";
import { buildScoreSheet, scoreSheetName } from "../../../src/core/criteria/score-sheet";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import type { TableView } from "../../../src/core/table/table";
import { serialOfDate } from "../../../src/core/text/dates";

export const calculator = createCalculator();

export function applied(workbook: WorkbookSnapshot, patch: Patch): WorkbookSnapshot {
  const result = applyPatch(workbook, patch);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.workbook;
}

/** Scores a workbook as the product does, with what people typed on its sheet of figures. */
export function scored(set: CriteriaSet, workbook: WorkbookSnapshot, views: readonly TableView[] = []): ScoredCriteria {
  return scoreCriteria(set, resolveOperands(set, views, { typed: typedFigures(workbook) }));
}

/** The workbook with its scoring sheet and its sheet of figures. */
export function withScores(
  set: CriteriaSet,
  workbook: WorkbookSnapshot,
  views: readonly TableView[] = [],
): WorkbookSnapshot {
  const values = resolveOperands(set, views, { typed: typedFigures(workbook) });
  const { patch } = buildScoreSheet(set, values, scoreCriteria(set, values), { workbook, views });
  return applied(workbook, patch);
}

function typedValue(given: Given): CellValue {
  if (typeof given === "number") return given;
  if (given === "không phát sinh") return "Không phát sinh";
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(given);
  if (day !== null) return serialOfDate({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }, false);
  const percent = /^(\d+(?:,\d+)?)%$/u.exec(given)?.[1];
  if (percent !== undefined) return Number((Number(percent.replace(",", ".")) / 100).toPrecision(15));
  return given;
}

/** The workbook with figures typed into the sheet of figures, as a person would. */
export function withTyped(
  workbook: WorkbookSnapshot,
  given: Readonly<Record<string, Readonly<Record<string, Given>>>>,
): WorkbookSnapshot {
  const sheet = findSheet(workbook, figureSheetName);
  if (sheet === undefined) throw new Error("no figures");
  const edits: Edit[] = [];
  for (const row of sheet.rows.keys()) {
    const code = String(cellAt(sheet, row, figureColumns.code).value);
    const name = String(cellAt(sheet, row, figureColumns.name).value);
    const value = given[code]?.[name];
    if (value === undefined) continue;
    const at = { sheet: sheet.name, row, column: figureColumns.value };
    const before = cellOf(workbook, at);
    edits.push({ kind: "set-cell", at, before, after: { ...before, value: typedValue(value) } });
  }
  return applied(workbook, { title: { vi: "", en: "" }, because: null, edits });
}

export function formulaCells(workbook: WorkbookSnapshot): readonly CellRef[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) =>
        cell?.formula === null || cell === undefined ? [] : [{ sheet: sheet.name, row, column }],
      ),
    ),
  );
}

/** The workbook with every formula calculated by the product's own engine. */
export async function calculated(workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const cells = formulaCells(workbook);
  const values = await calculator.calculate(workbook, cells);
  const found = new Map(cells.map((at, index) => [formatRef(at), values[index]]));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, line]) => [
          row,
          line.map((cell, column) => {
            const value = found.get(formatRef({ sheet: sheet.name, row, column }));
            if (cell === undefined || value === undefined) return cell;
            const raw = value === null ? ({ kind: "error", code: "#UNKNOWN" } as const) : value.value;
            return { ...cell, value: raw, text: typeof raw === "object" ? "" : String(raw) };
          }),
        ]),
      ),
    })),
  };
}

/** What the scoring sheet shows for each criterion, and for the total. */
export function shownScores(workbook: WorkbookSnapshot): Readonly<Record<string, string>> {
  const sheet = findSheet(workbook, scoreSheetName);
  const shown: Record<string, string> = {};
  for (const row of sheet?.rows.keys() ?? []) {
    // Title and header stand in the first five rows.
    if (row < 5) continue;
    const cell = sheet === undefined ? blankCell : cellAt(sheet, row, scoreColumns.selfScore);
    const code = sheet === undefined ? null : cellAt(sheet, row, scoreColumns.order).value;
    const label = sheet === undefined ? null : cellAt(sheet, row, scoreColumns.criterion).value;
    const key = label === "TỔNG CỘNG" ? "total" : typeof code === "string" ? code : null;
    if (key !== null) shown[key] = valueText(cell.value);
  }
  return shown;
}

export function valueText(value: CellValue): string {
  if (typeof value === "number") {
    const amount = amountOfNumber(value);
    return amount === null ? "?" : formatVietnamese(trim(round(amount, 6)));
  }
  return typeof value === "object" ? (value?.code ?? "") : String(value);
}
