import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { parseCriteriaPack, criteriaJson } from "../../../src/app/criteria-pack";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef } from "../../../src/core/cell/address";
import { formatVietnamese } from "../../../src/core/cell/amount";
import { criteriaProblems } from "../../../src/core/criteria/problems";
import { readCriteriaSheet } from "../../../src/core/criteria/read-sheet";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { sheetOfDraft } from "../../../src/core/patch/sheet-draft";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { scored } from "./filled";
import { sheetOfSet, workbookWith } from "./sets";

test("J7 the sample says what it is, passes the import checks and goes through sheet and JSON", () => {
  expect(sampleSet.note).toBe("Bộ tiêu chí mẫu, không phải văn bản chính thức");
  expect(criteriaProblems(sampleSet).map(({ why }) => why.vi)).toEqual([]);
  const leaves = sampleSet.criteria.filter(({ level, rule }) => level !== "option" && rule.kind !== "sum");
  expect(leaves).toHaveLength(40);
  expect(readCriteriaSheet(sheetOfSet(sampleSet))).toMatchObject({ set: sampleSet, problems: [] });
  expect(parseCriteriaPack(criteriaJson(sampleSet))).toEqual({ kind: "pack", pack: sampleSet });
});

test("J7 on the sample workbook its bound criteria are scored from the appendices", () => {
  const workbook = workbookWith(...sampleDrafts().map(sheetOfDraft));
  const views = recognise(workbook).tables.map((table) => viewOf(table, workbook, kinds));
  const result = scored(sampleSet, workbook, views);
  const lines = result.criteria
    .filter(({ criterion }) => ["1.3", "3.2", "3.3", "3.4", "3.7", "7.1"].includes(criterion.code))
    .map(({ criterion, score, figures }) => {
      const from = figures.map(
        ({ shown, cells: [cell] }) => `${shown.vi} ${cell === undefined ? "-" : formatRef(cell)}`,
      );
      return `${criterion.code}: ${score === null ? "chưa có số liệu" : formatVietnamese(score)} | ${from.join(" | ")}`;
    });
  expect(lines).toEqual([
    "1.3: 1,88 | 15 PL01 Tiến độ!H10 | 32 PL01 Tiến độ!B10",
    "3.2: 6 | 651 PL02 TTHC!G17 | 0 PL02 TTHC!J17",
    "3.3: 3 | 319 PL02 TTHC!D17 | 692 PL02 TTHC!C17",
    // The total row of digitised files is left blank in the sample, and nobody typed a letter of apology.
    "3.4: chưa có số liệu | chưa có số liệu PL03 Số hóa!E13 | chưa có số liệu PL03 Số hóa!C13",
    "3.7: chưa có số liệu | chưa có số liệu - | 0 PL02 TTHC!J17",
    "7.1: 3 | 107 PL04 Văn bản!G9 | 107 PL04 Văn bản!F9",
  ]);
});
