import { formatPosition } from "../../../src/core/cell/address";
import { check } from "../../../src/core/check/check";
import { criteriaProblems } from "../../../src/core/criteria/problems";
import { readCriteriaSheet } from "../../../src/core/criteria/read-sheet";
import { heading, leaf, named, setOf } from "../../../src/core/criteria/rule-type";
import type { CriteriaSet, Step } from "../../../src/core/criteria/criteria";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { ladderFaults } from "../../../src/core/criteria/ladder";
import { recognise } from "../../../src/core/recognise/recognise";
import { sheetOfSet, workbookWith } from "./sets";

const ladder = (steps: readonly Step[], isPercent = true): CriteriaSet =>
  setOf(leaf("1", 5, { kind: "ladder", numerator: named("a"), isPercent, steps }));
const said = (set: CriteriaSet): readonly string[] => criteriaProblems(set).map(({ why }) => why.vi);
const top: Step = { atLeast: 80, points: 5 };

test.each<readonly [string, CriteriaSet, readonly RegExp[]]>([
  ["sound", ladder([top, { below: 80, points: 0 }]), []],
  ["a gap with both bounds", ladder([top, { below: 70, points: 0 }]), [/Tiêu chí 1 .*bậc để hở từ 70% đến dưới 80%/u]],
  [
    "a gap of one figure",
    ladder([
      { above: 80, points: 5 },
      { below: 80, points: 0 },
    ]),
    [/bậc để hở đúng 80%/u],
  ],
  ["a gap at the top", ladder([{ below: 100, points: 5 }]), [/bậc để hở đúng 100%/u]],
  ["a gap without end", ladder([{ atMost: 10, points: 5 }], false), [/bậc để hở trên 10/u]],
  ["an overlap of one figure", ladder([top, { atMost: 80, points: 1 }]), [/hai bậc chồng nhau đúng 80%/u]],
  ["an overlap", ladder([top, { below: 85, points: 1 }]), [/hai bậc chồng nhau từ 80% đến dưới 85%/u]],
  [
    "a step that holds nothing",
    ladder([top, { below: 80, points: 0 }, { above: 9, below: 9, points: 1 }]),
    [/không chứa số nào/u],
  ],
  ["a bound above 100 %", ladder([{ atLeast: 120, points: 5 }]), [/ngưỡng 120% nằm ngoài 0–100%/u]],
  ["points above the maximum", ladder([{ atLeast: 0, points: 6 }]), [/mức 6 điểm cao hơn điểm tối đa 5/u]],
  [
    "parts that do not add up",
    setOf(heading("1", 5), leaf("1.1", 2, { kind: "manual" }, { parent: "1" })),
    [/Tiêu chí 1 .*ghi 5, các tiêu chí con cộng lại 2, lệch 3/u],
  ],
  [
    "a bonus beside the sum",
    setOf(
      heading("1", 5),
      leaf("1.1", 5, { kind: "manual" }, { parent: "1" }),
      leaf("1.2", 2, { kind: "manual" }, { parent: "1", effect: { kind: "bonus", cap: 2 } }),
    ),
    [],
  ],
  [
    "a code twice",
    setOf(leaf("1", 5, { kind: "manual" }), leaf("1", 5, { kind: "manual" })),
    [/mã 1 đã dùng ở dòng trên/u],
  ],
  ["a parent that is not there", setOf(leaf("1.1", 5, { kind: "manual" }, { parent: "9" })), [/không có mã cha 9/u]],
  [
    "an operand of no table",
    setOf(
      leaf("1", 5, {
        kind: "count-up",
        numerator: { name: "a", from: { kind: "table", table: "tthc", column: "nowhere", rows: { kind: "total" } } },
        unit: 1,
      }),
    ),
    [/không có cột nowhere/u],
  ],
  [
    "a formula over a name nobody gave",
    setOf(leaf("1", 5, { kind: "formula", variables: [named("x")], expression: "M*x/y" })),
    [/biến "y" chưa khai báo/u],
  ],
  [
    "a formula that breaks off",
    setOf(leaf("1", 5, { kind: "formula", variables: [], expression: "M*" })),
    [/viết dở/u],
  ],
])("J3 %s", (_, set, expected) => {
  const found = said(set);
  expect(found).toHaveLength(expected.length);
  expected.forEach((pattern, index) => {
    expect(found[index]).toMatch(pattern);
  });
});

test("J3 steps with open and closed bounds hold every figure once where they meet", () => {
  expect(
    ladderFaults(
      [
        { atLeast: 50, points: 1 },
        { below: 50, points: 0 },
      ],
      true,
    ),
  ).toEqual([]);
  expect(
    ladderFaults(
      [
        { above: 50, points: 1 },
        { atMost: 50, points: 0 },
      ],
      true,
    ),
  ).toEqual([]);
});

test("J4 a fault on the sheet names its cell, and the check reports it there", () => {
  const broken: CriteriaSet = {
    ...sampleSet,
    criteria: sampleSet.criteria.map((each) =>
      each.code === "1.5" && each.rule.kind === "ladder"
        ? {
            ...each,
            rule: {
              ...each.rule,
              steps: [
                { atLeast: 50, points: 2 },
                { below: 30, points: 0 },
              ],
            },
          }
        : each,
    ),
  };
  const sheet = sheetOfSet(broken);
  const read = readCriteriaSheet(sheet);
  expect(read?.problems.map(({ at, why }) => [formatPosition(at), why.vi])).toEqual([
    ["J11", "Tiêu chí 1.5 (Tỷ lệ bộ phận được tự kiểm tra trong năm): bậc để hở từ 30% đến dưới 50%"],
  ]);
  const workbook = workbookWith(sheet);
  const recognition = recognise(workbook);
  expect(recognition.tables).toEqual([]);
  const report = check(workbook, recognition, { reportDate: null, isSubmission: false, dismissals: [] });
  expect(report.verdict).toBe("not-ready");
  expect(report.findings.map(({ key }) => key)).toEqual(["T02@Bộ tiêu chí!J11"]);
});

test("J4 the sheet of the sample raises nothing", () => {
  const workbook = workbookWith(sheetOfSet(sampleSet));
  const report = check(workbook, recognise(workbook), { reportDate: null, isSubmission: false, dismissals: [] });
  expect(report.findings).toEqual([]);
});
