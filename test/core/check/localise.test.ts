import { formatPosition, parsePosition, type CellRef } from "../../../src/core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check, contextOf } from "../../../src/core/check/check";
import type { Finding, Suspect } from "../../../src/core/check/finding";
import { rankAgain } from "../../../src/core/check/rank-again";
import { recognise } from "../../../src/core/recognise/recognise";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function changedIn(sheet: SheetSnapshot, position: string, value: number): SheetSnapshot {
  const at = parsePosition(position) ?? { row: 0, column: 0 };
  const cells = [...(sheet.rows.get(at.row) ?? [])];
  const cell = cells[at.column];
  if (cell === undefined) return sheet;
  cells[at.column] = { ...cell, value, text: String(value) };
  return { ...sheet, rows: new Map(sheet.rows).set(at.row, cells) };
}

/** The workbook with one figure of its first sheet replaced. */
function withFigure(workbook: WorkbookSnapshot, position: string, value: number): WorkbookSnapshot {
  const [sheet, ...rest] = workbook.sheets;
  return sheet === undefined ? workbook : { ...workbook, sheets: [changedIn(sheet, position, value), ...rest] };
}

const cellsOf = (suspects: readonly Suspect[]) =>
  suspects.map(({ cells }) => cells.map(({ at, expectedText }) => `${formatPosition(at)}=${expectedText}`).join(" "));

const placed = (finding: Finding, position: string): CellRef => {
  const at = parsePosition(position) ?? { row: 0, column: 0 };
  return { sheet: finding.at.sheet, row: at.row, column: at.column };
};

function changedAll(
  workbook: WorkbookSnapshot,
  name: string,
  changes: readonly (readonly [string, number])[],
): WorkbookSnapshot {
  const change = (sheet: SheetSnapshot) =>
    changes.reduce((changed, [position, value]) => changedIn(changed, position, value), sheet);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

const reportOf = (workbook: WorkbookSnapshot) => check(workbook, recognise(workbook), settings);

/** A table of `rows` counts in four columns, three of which add up to the first, with a total row. */
function longTable(rows: number): WorkbookSnapshot {
  const figures = Array.from({ length: rows }, (_, row) => {
    const parts = [(row * 37) % 400, (row * 53) % 210, (row * 11) % 30];
    return [parts.reduce((sum, part) => sum + part, 0), ...parts];
  });
  const totals = [0, 1, 2, 3].map((column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const lines = figures.map((row, index) => `${String(index + 1)}|Lĩnh vực số ${String(index + 1)}|${row.join("|")}`);
  const header =
    "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^ / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v";
  return workbookOf(`${header} / ${lines.join(" / ")} / Tổng cộng|^|${totals.join("|")}`);
}

describe("L15 long sums and many broken ones", () => {
  it("L15 a slip among two hundred rows is found by its row and its column", () => {
    const { findings } = reportOf(withFigure(longTable(200), "D150", 7777));
    const suspects = findings.flatMap((finding) => cellsOf(finding.suspects.slice(0, 1)));
    expect(new Set(suspects)).toEqual(new Set(["D150=202"]));
    expect(findings.every(({ suspects: [first] }) => (first?.probability ?? 0) >= 0.8)).toBe(true);
  });

  it("L15 slips in rows that share nothing are explained one by one", () => {
    const workbook = [4, 9, 14, 19, 24, 29].reduce(
      (changed, row) => withFigure(changed, `C${String(row)}`, 9_000 + row),
      longTable(40),
    );
    const { findings, notChecked } = reportOf(workbook);
    const inRows = findings.filter(({ at }) => at.top < 40 && at.left === 2);
    expect(inRows.length).toBe(6);
    for (const finding of inRows) expect(cellsOf(finding.suspects)[0]).toMatch(`C${String(finding.at.top + 1)}=`);
    expect(notChecked.filter(({ what }) => what.vi.startsWith("Ô nào sai"))).toEqual([]);
  });

  it("L15 says where there were too many to search", () => {
    const rows = Array.from({ length: 30 }, (_, index) => 4 + index);
    const workbook = rows.reduce((changed, row) => withFigure(changed, `C${String(row)}`, 9_000 + row), longTable(40));
    const { findings, notChecked } = reportOf(workbook);
    expect(notChecked.filter(({ what }) => what.vi.startsWith("Ô nào sai")).length).toBe(1);
    const inRows = findings.filter(({ at }) => at.top < 40 && at.left === 2);
    expect(inRows.length).toBe(30);
    for (const finding of inRows) {
      expect(cellsOf(finding.suspects)[0]).toMatch(`C${String(finding.at.top + 1)}=`);
      expect(finding.suspects[0]?.probability).toBeLessThan(0.8);
    }
  });
});

describe("L14 tables of one workbook", () => {
  const second = workbookOf(
    cleanTables.digitisation.replace("400|360|300|75|40|380|361|95|19", "153|150|120|78,43|3|145|140|96,55|5"),
  );
  const both: WorkbookSnapshot = {
    ...workbookOf(cleanTables.tthc),
    sheets: [...workbookOf(cleanTables.tthc).sheets, ...second.sheets.map((sheet) => ({ ...sheet, name: "Số hóa" }))],
  };

  it("L14 agree when they are right", () => {
    expect(reportOf(both).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("L14 protect a figure that the other table confirms", () => {
    // Nothing fully digitised: the rate says nothing of how many were received.
    const without = (workbook: WorkbookSnapshot) =>
      changedAll(workbook, "Số hóa", [
        ["D3", 0],
        ["E3", 0],
        ["F3", 13],
      ]);
    const alone = { ...both, sheets: both.sheets.filter(({ name }) => name === "Số hóa") };
    const suspectsIn = (workbook: WorkbookSnapshot) =>
      reportOf(workbook)
        .findings.filter(({ at }) => at.sheet === "Số hóa" && at.left === 1)
        .flatMap(({ suspects }) => cellsOf(suspects));
    expect(suspectsIn(without(alone))).toContain("B3=163");
    expect(suspectsIn(without(both))).not.toContain("B3=163");
    expect(suspectsIn(without(both))).toContain("F3=3");
  });
});

describe("L16 cures that are formulas", () => {
  const formulasOf = (workbook: WorkbookSnapshot) =>
    reportOf(workbook).findings.flatMap(({ suspects }) =>
      suspects.flatMap(({ cells }) =>
        cells.map(({ at, expectedText, expectedFormula }) => [formatPosition(at), expectedText, expectedFormula]),
      ),
    );

  it("L16 a number typed over a formula gets the neighbours' formula back", () => {
    const header = "Nguồn vốn|Kế hoạch|Bổ sung|Cộng";
    const rows =
      "a|15|2|=B2+C2→17 / b|31|4|=B3+C3→35 / c|50|6|65 / d|72|8|=B5+C5→80 / Tổng cộng|168|20|=SUM(D2:D5)→197";
    expect(formulasOf(workbookOf(`${header} / ${rows}`))).toContainEqual(["D4", "56", "=B4+C4"]);
  });

  it("L16 a sum that misses a row gets the whole range", () => {
    const rows = "Nguồn vốn|Kế hoạch / a|10 / b|20 / c|5 / d|40 / Tổng cộng|=SUM(B2:B4)→35";
    expect(formulasOf(workbookOf(rows))).toContainEqual(["B6", "75", "=SUM(B2:B5)"]);
  });

  it("L16 a formula is never replaced by a figure", () => {
    const rows = "Nguồn vốn|Kế hoạch / a|10 / b|20 / c|5 / d|40 / Tổng cộng|=ROUND(SUM(B2:B4),0)→35";
    const found = formulasOf(workbookOf(rows));
    expect(found.filter(([at, , formula]) => at === "B6" && formula === null)).toEqual([]);
  });
});

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
