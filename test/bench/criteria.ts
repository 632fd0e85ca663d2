import { performance } from "node:perf_hooks";
import { kinds } from "../../src/core/appendix/kinds";
import type { CriteriaSet, Criterion } from "../../src/core/criteria/criteria";
import { resolveOperands, type Typed } from "../../src/core/criteria/resolve";
import { sampleSet } from "../../src/core/criteria/sample-set";
import { scoreCriteria } from "../../src/core/criteria/score";
import { sheetOfDraft } from "../../src/core/patch/sheet-draft";
import { recognise } from "../../src/core/recognise/recognise";
import { viewOf } from "../../src/core/table/view";
import { exact } from "../../src/core/criteria/rational";
import { sampleDrafts } from "../../assets/sample/sample-workbook";

/** A hundred criteria and their headings: the sample set as often as it takes. */
function hundred(): CriteriaSet {
  const criteria: Criterion[] = [];
  let leaves = 0;
  for (let copy = 0; leaves < 100; copy++) {
    for (const each of sampleSet.criteria) {
      const isLeaf = each.level !== "option" && each.rule.kind !== "sum";
      if (isLeaf && leaves === 100) continue;
      if (isLeaf) leaves += 1;
      const own = (code: string): string => `${String(copy)}-${code}`;
      criteria.push({
        ...each,
        code: own(each.code),
        ...(each.parent === undefined ? {} : { parent: own(each.parent) }),
      });
    }
  }
  return { ...sampleSet, criteria };
}

/** Every figure a person would type, as some figure. */
const typed: Typed = (code, name, answer) => {
  const seed = (code.length * 7 + name.length * 3) % 20;
  switch (answer.kind) {
    case "yes-no":
      return { kind: "answer", isYes: seed % 3 > 0, cells: [] };
    case "day":
      return { kind: "day", day: { year: 2026, month: 1, day: 1 + seed }, cells: [] };
    case "option":
      return { kind: "option", code: "", cells: [] };
    default:
      return {
        kind: "figure",
        value: exact(1 + seed),
        isPercent: answer.kind === "number" && answer.isPercent,
        cells: [],
      };
  }
};

export interface CriteriaTimes {
  readonly criteria: number;
  readonly score: readonly number[];
  readonly resolveAndScore: readonly number[];
}

/** Milliseconds of each run over the sample workbook: scoring alone, and with the figures looked up in its tables. */
export function benchCriteria(runs = 60): CriteriaTimes {
  const set = hundred();
  const workbook = {
    name: "bench.xlsx",
    sheets: sampleDrafts().map(sheetOfDraft),
    names: [],
    uses1904Dates: false,
    unread: [],
  };
  const recognition = recognise(workbook);
  const values = resolveOperands(
    set,
    recognition.tables.map((table) => viewOf(table, workbook, kinds)),
    { typed },
  );
  const timed = (job: () => unknown): readonly number[] => {
    for (let warm = 0; warm < 5; warm++) job();
    return Array.from({ length: runs }, () => {
      const start = performance.now();
      job();
      return performance.now() - start;
    });
  };
  return {
    criteria: set.criteria.filter(({ level, rule }) => level !== "option" && rule.kind !== "sum").length,
    score: timed(() => scoreCriteria(set, values)),
    resolveAndScore: timed(() => {
      const views = recognition.tables.map((table) => viewOf(table, workbook, kinds));
      return scoreCriteria(set, resolveOperands(set, views, { typed }));
    }),
  };
}
