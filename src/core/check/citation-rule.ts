import type { Text } from "../text/bilingual";
import { findCitations, type Citation, type CitationProblem } from "../text/citations";
import type { Fix, Severity } from "./finding";
import { defineRule, type CheckContext, type FactBase, type Rule, type RuleExample } from "./rule";
import { textCells } from "./text-cells";

export interface CitationFact extends FactBase {
  readonly citation: Citation;
}

interface CitationRuleSpec {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
  readonly problems: readonly CitationProblem[];
  readonly message: (citation: Citation) => Text;
  readonly fixes?: (fact: CitationFact, context: CheckContext) => readonly Fix[];
  readonly examples: readonly RuleExample[];
}

/** A rule about documents cited by number, anywhere in the workbook's typed texts. */
export function citationRule(spec: CitationRuleSpec): Rule {
  const { id, code, severity, title, why, problems, examples } = spec;
  return defineRule<CitationFact>({
    id,
    code,
    family: "dates-citations",
    severity,
    scope: "workbook",
    title,
    why,
    *check({ workbook }) {
      for (const { at, words } of textCells(workbook)) {
        const citation = findCitations(words).find((each) =>
          each.problems.some((problem) => problems.includes(problem)),
        );
        if (citation !== undefined) yield { verdict: "violated", at, evidence: [at], citation };
      }
    },
    message: ({ citation }) => spec.message(citation),
    ...(spec.fixes === undefined ? {} : { fixes: spec.fixes }),
    examples,
  });
}
