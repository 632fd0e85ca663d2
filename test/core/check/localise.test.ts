import { formatPosition, parsePosition, type CellRef } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check, contextOf } from "../../../src/core/check/check";
import type { Finding, Suspect } from "../../../src/core/check/finding";
import { rankAgain } from "../../../src/core/check/rank-again";
import { recognise } from "../../../src/core/recognise/recognise";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

/** The workbook with one figure of its first sheet replaced. */
function withFigure(workbook: WorkbookSnapshot, position: string, value: number): WorkbookSnapshot {
  const at = parsePosition(position) ?? { row: 0, column: 0 };
  const [sheet, ...rest] = workbook.sheets;
  if (sheet === undefined) return workbook;
  const cells = [...(sheet.rows.get(at.row) ?? [])];
  const cell = cells[at.column];
  if (cell === undefined) return workbook;
  cells[at.column] = { ...cell, value, text: String(value) };
  return { ...workbook, sheets: [{ ...sheet, rows: new Map(sheet.rows).set(at.row, cells) }, ...rest] };
}

const cellsOf = (suspects: readonly Suspect[]) =>
  suspects.map(({ cells }) => cells.map(({ at, expectedText }) => `${formatPosition(at)}=${expectedText}`).join(" "));

const placed = (finding: Finding, position: string): CellRef => {
  const at = parsePosition(position) ?? { row: 0, column: 0 };
  return { sheet: finding.at.sheet, row: at.row, column: at.column };
};

describe("L13 cells the user confirmed", () => {
  const clean = workbookOf(cleanTables.documents);
  const [sheet] = clean.sheets;
  const figures = [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) => (typeof cell?.value === "number" ? [{ row, column, value: cell.value }] : [])),
  );
  const broken = figures.flatMap(({ row, column, value }) => {
    const position = formatPosition({ row, column });
    const workbook = withFigure(clean, position, value + 1);
    const recognition = recognise(workbook);
    const { findings } = check(workbook, recognition, settings);
    return findings.flatMap((finding) => (finding.suspects.length > 1 ? [{ workbook, recognition, finding }] : []));
  });

  it("L13 are suspected no longer, and the others are ranked again", () => {
    expect(broken.length).toBeGreaterThan(3);
    for (const { workbook, recognition, finding } of broken) {
      const context = contextOf(workbook, recognition, settings);
      expect(cellsOf(rankAgain(context, finding, []))).toEqual(cellsOf(finding.suspects));
      const [first] = finding.suspects[0]?.cells ?? [];
      if (first === undefined) continue;
      const rest = rankAgain(context, finding, [first.at]);
      expect(cellsOf(rest).join(" ")).not.toContain(`${formatPosition(first.at)}=`);
      expect(rest.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(rest))).toEqual(rest);
    }
  });

  it("L13 leave nothing to suspect where all of an identity is confirmed", () => {
    for (const { workbook, recognition, finding } of broken) {
      expect(rankAgain(contextOf(workbook, recognition, settings), finding, finding.evidence)).toEqual([]);
    }
  });

  it("L13 may be given for a finding whose suspects no identity gave", () => {
    const [one] = broken;
    if (one === undefined) throw new Error("no broken table");
    const finding = { ...one.finding, evidence: [placed(one.finding, "A1")] };
    const [first] = finding.suspects;
    const context = contextOf(one.workbook, one.recognition, settings);
    const rest = rankAgain(context, finding, first?.cells.map(({ at }) => at) ?? []);
    expect(cellsOf(rest)).toEqual(cellsOf(finding.suspects.slice(1)));
  });
});
