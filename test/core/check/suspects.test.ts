import { formatPosition, parsePosition } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

/** The workbook with one figure of its first sheet changed. */
function changed(workbook: WorkbookSnapshot, position: string, by: number): WorkbookSnapshot {
  const at = parsePosition(position) ?? { row: 0, column: 0 };
  const [sheet, ...rest] = workbook.sheets;
  const cells = [...(sheet?.rows.get(at.row) ?? [])];
  const cell = cells[at.column];
  if (sheet === undefined || cell === undefined || typeof cell.value !== "number") return workbook;
  const value = cell.value + by;
  cells[at.column] = { ...cell, value, text: String(value) };
  return { ...workbook, sheets: [{ ...sheet, rows: new Map(sheet.rows).set(at.row, cells) }, ...rest] };
}

function figuresOf(workbook: WorkbookSnapshot): readonly string[] {
  const [sheet] = workbook.sheets;
  return [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) =>
      column > 0 && typeof cell?.value === "number" ? [formatPosition({ row, column })] : [],
    ),
  );
}

const results = workbookOf(cleanTables.tthc);

describe("C11 one wrong figure among the results of procedures", () => {
  it.each(figuresOf(results).map((position): [string] => [position]))(
    "%s is noticed, and suspected with its right figure",
    (position) => {
      const workbook = changed(results, position, 10);
      const { findings } = check(workbook, recognise(workbook), settings);
      const suspected = findings.flatMap(({ suspects }) => suspects.flatMap(({ cells }) => cells));
      const right = suspected.filter(({ at }) => formatPosition(at) === position);
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
      const at = parsePosition(position);
      const original = results.sheets[0]?.rows.get(at?.row ?? 0)?.[at?.column ?? 0]?.value;
      expect(right.map(({ expected }) => expected)).toContain(original);
    },
  );
});
