import type { RulePack } from "../core/packs/pack";
import { packProblems } from "../core/packs/problems";
import { text } from "../core/text/bilingual";
import { parseJsonPack, type Parsed } from "./json-pack";
import { rulePackSchema } from "./rule-pack-shape";

export type { PackProblem } from "./json-pack";
export type ParsedPack = Parsed<RulePack>;

const identityKinds = "row-sum, difference, ratio, column-sum, section-sum, at-most";

/** Reads a rule pack. Whatever is wrong is told with its line and field; nothing of a wrong pack is used. */
export function parseRulePack(source: string): ParsedPack {
  return parseJsonPack(
    source,
    (data) => {
      const shaped = rulePackSchema.safeParse(data);
      if (!shaped.success) return { kind: "issues", issues: shaped.error.issues };
      // "$schema" is for the author's editor, not part of the pack.
      const { $schema: forEditors, ...pack } = shaped.data;
      void forEditors;
      return { kind: "pack", pack };
    },
    packProblems,
    text(`chỉ nhận: ${identityKinds}`, `it must be one of: ${identityKinds}`),
  );
}
