import { amount } from "../../../src/core/cell/amount";
import { kinds } from "../../../src/core/appendix/kinds";
import { cellAt, cellOf, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { figureColumns } from "../../../src/core/criteria/figure-lines";
import { figureSheetName, typedFigures } from "../../../src/core/criteria/figure-sheet";
import { figureOf } from "../../../src/core/criteria/found";
import { operandKey } from "../../../src/core/criteria/operands";
import { readReviews, differencesOf } from "../../../src/core/criteria/reviews";
import { resolveOperands } from "../../../src/core/criteria/resolve";
import { heading, leaf, named, setOf } from "../../../src/core/criteria/rule-type";
import { ruleTypes } from "../../../src/core/criteria/rule-types";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { reasonOf } from "../../../src/core/criteria/reason";
import { scoreColumns } from "../../../src/core/criteria/score-layout";
import { scoreCriteria } from "../../../src/core/criteria/score";
import { buildScoreSheet, scoreSheetName } from "../../../src/core/criteria/score-sheet";
import { invert } from "../../../src/core/patch/invert";
import { recognise } from "../../../src/core/recognise/recognise";
import { sourcesOf } from "../../../src/core/summary/sheet/own";
import { viewOf } from "../../../src/core/table/view";
import { complaints, formulasOf } from "../summary/formulas";
import { applied, calculated, shownScores, withScores, withTyped } from "./filled";
import { workbookWith } from "./sets";

jest.setTimeout(60_000);

const set = setOf(
  heading("1", 3),
  leaf(
    "1.1",
    2,
    { kind: "rate", numerator: named("a"), denominator: named("b") },
    { parent: "1", evidence: "Báo cáo" },
  ),
  leaf("1.2", 1, { kind: "gate", numerator: named("Có quy chế") }, { parent: "1" }),
);
const given = { "1.1": { a: 20, b: 20 }, "1.2": { "Có quy chế": "Có" } };

function written(workbook: WorkbookSnapshot, code: string, column: number, value: string | number): WorkbookSnapshot {
  const sheet = findSheet(workbook, scoreSheetName);
  const row = [...(sheet?.rows.keys() ?? [])].find(
    (each) => sheet !== undefined && cellAt(sheet, each, 0).value === code,
  );
  const at = { sheet: scoreSheetName, row: row ?? 0, column };
  const before = cellOf(workbook, at);
  const after = { ...before, value, text: String(value) };
  return applied(workbook, {
    title: { vi: "", en: "" },
    because: null,
    edits: [{ kind: "set-cell", at, before, after }],
  });
}

const reviewed = (): WorkbookSnapshot => {
  const start = withTyped(withScores(set, workbookWith()), given);
  return [
    ["1.1", scoreColumns.reviewScore, 1.5],
    ["1.2", scoreColumns.reviewScore, 1],
    ["1.1", scoreColumns.note, "Thiếu hai báo cáo"],
  ].reduce((so, [code, column, value]) => written(so, String(code), Number(column), value ?? ""), start);
};

test("J11 written again, typed figures, reviews, papers and notes stay; undo brings the earlier sheets back", async () => {
  const before = reviewed();
  const values = resolveOperands(set, [], { typed: typedFigures(before) });
  const { patch, notes } = buildScoreSheet(set, values, scoreCriteria(set, values), { workbook: before, views: [] });
  const after = applied(before, patch);
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(shownScores(await calculated(after))).toEqual({ "1": "3", "1.1": "2", "1.2": "1", total: "3" });
  const scores = findSheet(after, scoreSheetName);
  const line = [...(scores?.rows.values() ?? [])].find(([code]) => code?.value === "1.1");
  expect(line?.[scoreColumns.reviewScore]?.value).toBe(1.5);
  expect(line?.[scoreColumns.evidence]?.value).toBe("Báo cáo");
  expect(line?.[scoreColumns.note]?.value).toBe("Thiếu hai báo cáo");
  expect(notes.map(({ vi }) => vi)).toContain("Giữ lại 3 ô đã ghi tay ở lần lập trước.");
  const figures = findSheet(after, figureSheetName);
  expect([...(figures?.rows.values() ?? [])].map((cells) => cells[figureColumns.value]?.value)).toEqual(
    expect.arrayContaining([20, 20, "Có"]),
  );
  const back = applied(after, invert(patch));
  expect(back.sheets.map((sheet) => [...sheet.rows])).toEqual(before.sheets.map((sheet) => [...sheet.rows]));
});

test("J11 scores and figures typed as formulas stay formulas, and so does what stands beside the tables", () => {
  const withFormula = (
    workbook: WorkbookSnapshot,
    sheet: string,
    row: number,
    column: number,
    formula: string | null,
  ) => {
    const at = { sheet, row, column };
    const before = cellOf(workbook, at);
    const after = { ...before, formula, value: formula === null ? "nhớ hỏi lại" : 1.5, text: "1,5" };
    const edits = [{ kind: "set-cell" as const, at, before, after }];
    return applied(workbook, { title: { vi: "", en: "" }, because: null, edits });
  };
  const rowOf = (workbook: WorkbookSnapshot, sheet: string, words: string): number =>
    [...(findSheet(workbook, sheet)?.rows ?? [])].find(([, cells]) =>
      cells.some((cell) => cell?.value === words),
    )?.[0] ?? -1;
  const start = reviewed();
  const scoreRow = rowOf(start, scoreSheetName, "1.1");
  const figureRow = rowOf(start, figureSheetName, "b");
  const typed = withFormula(
    withFormula(
      withFormula(start, scoreSheetName, scoreRow, scoreColumns.reviewScore, "=1+0.5"),
      figureSheetName,
      figureRow,
      figureColumns.value,
      "=10+10",
    ),
    scoreSheetName,
    scoreRow,
    15,
    null,
  );
  const values = resolveOperands(set, [], { typed: typedFigures(typed) });
  const { patch, notes } = buildScoreSheet(set, values, scoreCriteria(set, values), { workbook: typed, views: [] });
  const after = applied(typed, patch);
  const formulaAt = (sheet: string, row: number, column: number) => cellOf(after, { sheet, row, column }).formula;
  expect(formulaAt(scoreSheetName, scoreRow, scoreColumns.reviewScore)).toBe("=1+0.5");
  expect(formulaAt(figureSheetName, figureRow, figureColumns.value)).toBe("=10+10");
  expect(cellOf(after, { sheet: scoreSheetName, row: scoreRow, column: 15 }).value).toBe("nhớ hỏi lại");
  expect(notes.map(({ vi }) => vi)).toContain("Giữ lại 1 ô ghi thêm bên cạnh bảng.");
});

test("J12 differences of the three columns say figures or the reviewer's words, and nothing where both agree", async () => {
  const workbook = await calculated(reviewed());
  const view = recognise(sourcesOf(workbook)).tables.map((table) => viewOf(table, workbook, kinds))[0];
  if (view === undefined) throw new Error("no table");
  const values = resolveOperands(set, [], { typed: typedFigures(workbook) });
  const self = scoreCriteria(set, values);
  const { first, second } = readReviews(view);
  expect(differencesOf(self, values, first, second).map(({ code, explanation }) => [code, explanation.vi])).toEqual([
    ["1.1", "Thẩm định thấp hơn tự chấm 0,5 điểm: ghi chú “Thiếu hai báo cáo”"],
  ]);
  const silent = { points: first.points };
  expect(differencesOf(self, values, silent, second)[0]?.explanation.vi).toBe(
    "Thẩm định thấp hơn tự chấm 0,5 điểm: chưa có thông tin về lý do",
  );
  const theirs = { points: first.points, values: new Map([...values, [operandKey("1.1", "a"), figureOf(15)]]) };
  expect(differencesOf(self, values, theirs, second)[0]?.explanation.vi).toBe(
    "Thẩm định thấp hơn tự chấm 0,5 điểm: a thẩm định tính 15, tự chấm 20",
  );
  const last = { points: new Map([["1.1", amount(21, 1)]]) };
  expect(differencesOf(self, values, first, last)[0]).toMatchObject({ difference: amount(1, 1) });
});

test("J12 a reason states figures; a sentence of the set is filled in, and what is not known stays open", () => {
  const own = setOf(
    leaf(
      "1",
      2,
      { kind: "rate", numerator: named("a"), denominator: named("b") },
      { reason: "{tên} mới đạt {mức}, mất {mất} điểm ({số liệu}) {lạ}" },
    ),
    leaf("2", 2, { kind: "rate", numerator: named("a"), denominator: named("b") }),
  );
  const values = new Map([
    [operandKey("1", "a"), figureOf(1)],
    [operandKey("1", "b"), figureOf(2)],
  ]);
  const reasons = scoreCriteria(own, values).criteria.map((score) => reasonOf(score)?.vi ?? null);
  expect(reasons).toEqual(["Tiêu chí 1 mới đạt 50%, mất 1 điểm (a: 1; b: 2) {lạ}", null]);
});

const allowed = new Set([
  "unread: &",
  "function MIN",
  "function MAX",
  "function TRUNC",
  "function TRIM",
  "function NOT",
  "function INT",
  "function DAY",
  "function MONTH",
  "function YEAR",
  "function SUBSTITUTE",
]);

test("J13 every formula is one Excel 2010 takes, and holds no text of a set", () => {
  const nasty = ruleTypes.map(({ set: type }) => ({
    ...type,
    name: '=HYPERLINK("qz")',
    criteria: type.criteria.map((criterion) => ({ ...criterion, name: `qz"&${criterion.name}` })),
  }));
  for (const each of [...nasty, sampleSet]) {
    const values = resolveOperands(each, []);
    const { patch } = buildScoreSheet(each, values, scoreCriteria(each, values), {
      workbook: workbookWith(),
      views: [],
    });
    const after = applied(workbookWith(), patch);
    for (const { formula } of formulasOf(patch)) {
      expect(formula).not.toContain("qz");
      expect(complaints(formula, after).filter((complaint) => !allowed.has(complaint))).toEqual([]);
    }
  }
});
