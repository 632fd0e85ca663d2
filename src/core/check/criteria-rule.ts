import { kinds as builtIn } from "../appendix/kinds";
import type { ProblemKind } from "../criteria/problem";
import { readCriteriaSheet } from "../criteria/read-sheet";
import { isCriteriaSheet } from "../criteria/sheet-header";
import type { Text } from "../text/bilingual";
import { defineRule, type FactBase, type Rule, type RuleExample } from "./rule";

interface CriteriaFact extends FactBase {
  readonly said: Text;
}

/** A rule over the sheet "Bộ tiêu chí": reports the import checks of some kinds, each at its cell. */
export function criteriaRule(parts: {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly why: Text;
  readonly kinds: readonly ProblemKind[];
  readonly examples: readonly RuleExample[];
}): Rule {
  const { kinds: wanted, ...rest } = parts;
  return defineRule<CriteriaFact>({
    ...rest,
    family: "scores",
    severity: "error",
    scope: "workbook",
    *check({ workbook, kinds }) {
      for (const sheet of workbook.sheets.filter(isCriteriaSheet)) {
        const read = readCriteriaSheet(sheet, kinds.length === 0 ? builtIn : kinds);
        for (const { kind, at, why, certainty } of read?.problems ?? []) {
          if (!wanted.includes(kind)) continue;
          yield { verdict: certainty === "wrong" ? "violated" : "undecided", at, evidence: [at], said: why };
        }
      }
    },
    message: ({ said }) => ({ vi: `${said.vi}.`, en: `${said.en}.` }),
  });
}

/** The header of a small set, for examples. */
export const criteriaHeader =
  "Mã|Mã cha|Tên tiêu chí|Loại|Điểm tối đa|Kiểu chấm|Tử số (số liệu)|Mẫu số|Biến và biểu thức|Bậc, ngưỡng";
