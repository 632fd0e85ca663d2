import fc from "fast-check";
import type { CriteriaSet, Criterion, Operand, Rule, Source, Step } from "../../../src/core/criteria/criteria";
import { criteriaProblems } from "../../../src/core/criteria/problems";
import { sheetOfDraft } from "../../../src/core/patch/sheet-draft";
import { draftCriteria } from "../../../src/core/criteria/build-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/snapshot";

const word = fc.constantFrom("hồ sơ", "đúng hạn", "kế hoạch", "số hóa", "văn bản", "tuyên truyền", "xã", "nhiệm vụ");
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const points = fc.integer({ min: 0, max: 4000 }).map((value) => value / 100);
const small = fc.integer({ min: 1, max: 500 }).map((value) => value / 100);

const rows = fc.oneof(
  fc.constantFrom<Extract<Source, { kind: "table" }>["rows"]>(
    { kind: "total" },
    { kind: "sum" },
    { kind: "average" },
    { kind: "count" },
    { kind: "count-finished" },
  ),
  name.map((label) => ({ kind: "row" as const, label })),
  fc.tuple(small, fc.boolean()).map(([value, isPercent]) => ({ kind: "count-at-least" as const, value, isPercent })),
);
const place = fc.constantFrom(
  ["tthc", "received.total"],
  ["tthc", "resolved.onTime"],
  ["progress", "completion"],
  ["documents", "out.signed"],
  ["digitisation", "fullRate"],
);
const source: fc.Arbitrary<Source> = fc.oneof(
  points.map((value) => ({ kind: "number" as const, value })),
  fc
    .tuple(place, rows, fc.option(fc.constantFrom("PL3", "Phụ lục 2"), { nil: undefined }))
    .map(([[table = "", column = ""], picked, sheet]) => ({
      kind: "table" as const,
      table,
      column,
      rows: picked,
      ...(sheet === undefined ? {} : { sheet }),
    })),
);
const operand = (label: string): fc.Arbitrary<Operand> =>
  fc
    .tuple(name, fc.option(source, { nil: undefined }))
    .map(([words, from]) => ({ name: `${label} ${words}`, ...(from === undefined ? {} : { from }) }));

/** Steps without gap or overlap from 0 to 100 %, points rising. */
export const ladderSteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }),
    fc.boolean(),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([bounds, takesLower, least]) => {
    const sorted = [...bounds].sort((a, b) => a - b);
    return Array.from({ length: sorted.length + 1 }, (_, index): Step => {
      const [low, high] = [sorted[index - 1], sorted[index]];
      return {
        ...(low === undefined ? {} : takesLower ? { atLeast: low } : { above: low }),
        ...(high === undefined ? {} : takesLower ? { below: high } : { atMost: high }),
        points: (least + index * 5) / 100,
      };
    }).reverse();
  });

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: "manual" }),
  fc
    .tuple(operand("a"), operand("b"), fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }))
    .map(([numerator, denominator, zeroBelow]) => ({
      kind: "rate" as const,
      numerator,
      denominator,
      ...(zeroBelow === undefined ? {} : { zeroBelow }),
    })),
  fc.tuple(operand("a"), operand("b"), ladderSteps, fc.boolean()).map(([numerator, denominator, steps, isHigher]) => ({
    kind: "ladder" as const,
    numerator,
    denominator,
    steps,
    isPercent: true,
    ...(isHigher ? { overlap: "higher" as const } : {}),
  })),
  operand("a").map((numerator) => ({ kind: "gate" as const, numerator })),
  fc.tuple(operand("a"), operand("b")).map(([numerator, against]) => ({
    kind: "gate" as const,
    numerator,
    test: { compare: ">=" as const, against: { kind: "operand" as const, operand: against } },
  })),
  operand("a").map((numerator) => ({
    kind: "gate" as const,
    numerator,
    test: { compare: "<=" as const, against: { kind: "day" as const, day: "2026-01-31" } },
  })),
  fc.tuple(operand("a"), small).map(([numerator, unit]) => ({ kind: "count-up" as const, numerator, unit })),
  fc.tuple(operand("a"), small, fc.boolean()).map(([numerator, unit, isPercent]) => ({
    kind: "count-down" as const,
    numerator,
    unit,
    ...(isPercent ? { isPercent } : {}),
  })),
  fc.tuple(operand("a"), operand("b"), small, small).map(([first, second, one, two]) => ({
    kind: "discipline" as const,
    items: [
      { points: one, operand: first },
      { points: two, operand: second },
    ],
  })),
  fc.tuple(operand("a"), operand("b")).map(([numerator, denominator]) => ({
    kind: "average" as const,
    numerator,
    denominator,
  })),
  operand("a").map((numerator) => ({ kind: "survey" as const, numerator })),
  fc.constant<Rule>({
    kind: "formula",
    variables: [{ name: "x" }, { name: "y", from: { kind: "number", value: 3 } }],
    expression: "IF(x>=y, M, ROUND(M*x/y, 1))",
  }),
);

const more: fc.Arbitrary<Partial<Criterion>> = fc.record(
  {
    whenNotApplicable: fc.constantFrom("full" as const, "rescale" as const, "share" as const, "zero" as const),
    whenEmpty: fc.constantFrom("not-applicable" as const, "full" as const, "zero" as const),
    rounding: fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      mode: fc.constantFrom("half-up" as const, "truncate" as const),
    }),
    prerequisite: operand("điều kiện"),
    evidence: name,
    unit: name,
    reason: name.map((words) => `${words}: {mức}`),
    remedy: name,
    basis: name,
    from: fc.constant("2026-01-01"),
    to: fc.constant("2026-12-31"),
  },
  { requiredKeys: [] },
);

/** Sound sets of two levels: every heading's maximum is the sum of its criteria. */
export const sets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(
    name,
    fc.option(name, { nil: undefined }),
    fc.array(fc.array(fc.tuple(rule, points, name, more), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([title, note, sections, isRated]): CriteriaSet => ({
    schema: "soat.criteria/1",
    name: title,
    ...(note === undefined ? {} : { note: `(${note})` }),
    ...(isRated ? { rating: [{ name: "Tốt", atLeast: 80.5, noZero: true }, { name: "Khá" }] } : {}),
    criteria: sections.flatMap((leaves, index): readonly Criterion[] => {
      const code = String(index + 1);
      const sum = leaves.reduce((so, [, maximum]) => so + Math.round((maximum + 1) * 100), 0) / 100;
      const head: Criterion = { code, name: `mục ${code}`, level: "section", maximum: sum, rule: { kind: "sum" } };
      return [
        head,
        ...leaves.map(([each, maximum, words, fields], at): Criterion => ({
          code: `${code}.${String(at + 1)}`,
          parent: code,
          name: words,
          level: "criterion",
          maximum: Math.round((maximum + 1) * 100) / 100,
          rule: each,
          ...fields,
        })),
      ];
    }),
  }))
  .filter((set) => criteriaProblems(set).every(({ certainty }) => certainty === "ask"));

/** A set as the sheet it is edited in. */
export const sheetOfSet = (set: CriteriaSet): SheetSnapshot => sheetOfDraft(draftCriteria("Bộ tiêu chí", set));

export const workbookWith = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  name: "cham-diem.xlsx",
  sheets,
  names: [],
  uses1904Dates: false,
  unread: [],
});
