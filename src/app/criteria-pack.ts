import { ruleKinds, type CriteriaSet } from "../core/criteria/criteria";
import type { CriteriaProblem } from "../core/criteria/problem";
import { criteriaProblems } from "../core/criteria/problems";
import type { SheetColumn } from "../core/criteria/sheet-columns";
import { text } from "../core/text/bilingual";
import { criteriaSetSchema } from "./criteria-pack-shape";
import { parseJsonPack, type Parsed, type Placed } from "./json-pack";

export type ParsedCriteria = Parsed<CriteriaSet>;

/** The field of the JSON a column of the sheet stands for. */
const fieldOf: Readonly<Record<SheetColumn, readonly string[]>> = {
  code: ["code"],
  parent: ["parent"],
  name: ["name"],
  level: ["level"],
  maximum: ["maximum"],
  rule: ["rule"],
  numerator: ["rule", "numerator"],
  denominator: ["rule", "denominator"],
  variables: ["rule"],
  steps: ["rule"],
  zeroBelow: ["rule", "zeroBelow"],
  unit: ["rule", "unit"],
  floor: ["floor"],
  ceiling: ["ceiling"],
  prerequisite: ["prerequisite"],
  notApplicable: ["whenNotApplicable"],
  empty: ["whenEmpty"],
  rounding: ["rounding"],
  effect: ["effect"],
  evidence: ["evidence"],
  inCharge: ["unit"],
  reason: ["reason"],
  remedy: ["remedy"],
  basis: ["basis"],
  validity: ["from"],
};

const kinds = ruleKinds.join(", ");

/**
 * Reads a set of criteria. Whatever is wrong, the import checks included, is told with its line and field; nothing of a
 * wrong set is used. Steps a paper lets overlap are not wrong: scoring asks.
 */
export function parseCriteriaPack(source: string): ParsedCriteria {
  return parseJsonPack(
    source,
    (data) => {
      const shaped = criteriaSetSchema.safeParse(data);
      if (!shaped.success) return { kind: "issues", issues: shaped.error.issues };
      // "$schema" is for the author's editor, not part of the set.
      const { $schema: forEditors, ...set } = shaped.data;
      void forEditors;
      return { kind: "pack", pack: set };
    },
    (set) => criteriaProblems(set).flatMap((each) => (each.certainty === "wrong" ? [placedOf(each)] : [])),
    text(`chỉ nhận các kiểu: ${kinds}`, `it must be of one of the kinds: ${kinds}`),
  );
}

function placedOf({ index, column, why }: CriteriaProblem): Placed {
  return index === null ? { path: ["rating"], why } : { path: ["criteria", index, ...fieldOf[column]], why };
}

/** A set as the JSON that `parseCriteriaPack` reads. */
export function criteriaJson(set: CriteriaSet): string {
  return `${JSON.stringify(set, null, 2)}\n`;
}
