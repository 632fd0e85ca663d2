import type { NotChecked, Severity } from "../check/finding";
import type { CheckContext, FactBase, Rule } from "../check/rule";
import { rules as builtIn } from "../rules";
import { text, type Text } from "../text/bilingual";
import type { PackRuleChange, RulePack } from "./pack";
import { requiredRule } from "./required-rule";
import { thresholdRule } from "./threshold-rule";

/** The rules of the product as a pack changes them, and the rules it adds. */
export function rulesWith(pack: RulePack | null | undefined): readonly Rule[] {
  if (pack === null || pack === undefined) return builtIn;
  const changed = builtIn.flatMap((rule) => {
    const changes = (pack.rules ?? []).filter((change) => names(change, rule));
    if (changes.some(({ severity }) => severity === "off")) return [];
    return [changes.reduce(withChange, rule)];
  });
  const thresholds = (pack.thresholds ?? []).map((each, index) => thresholdRule(each, codeOf("G", index)));
  const required = (pack.required ?? []).map((each, index) => requiredRule(each, codeOf("Q", index)));
  return [...changed, ...thresholds, ...required];
}

/** Codes of a pack's own rules: G01 … for thresholds, Q01 … for required columns, in the order of the file. */
function codeOf(letter: string, index: number): string {
  return letter + String(index + 1).padStart(2, "0");
}

function names({ rule }: PackRuleChange, { id, code }: Rule): boolean {
  return rule === id || rule === code;
}

/** True for the id or the code of a rule of the product. */
export function isRuleName(name: string): boolean {
  return builtIn.some(({ id, code }) => id === name || code === name);
}

/** One line for each rule a pack switches off: silence never means "all right". */
export function switchedOff(pack: RulePack | null | undefined): readonly NotChecked[] {
  const off = (pack?.rules ?? []).filter(({ severity }) => severity === "off");
  return builtIn
    .filter((rule) => off.some((change) => names(change, rule)))
    .map(({ code, title }) => ({
      what: text(`Quy tắc ${code}: ${title.vi}`, `Rule ${code}: ${title.en}`),
      why: text(`bộ quy tắc “${pack?.name.vi ?? ""}” đã tắt`, `switched off by the rule pack “${pack?.name.en ?? ""}”`),
    }));
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** What is proven takes the pack's severity; what is undecided is never graded up, only down. */
function graded<Fact extends FactBase>(fact: Fact, rule: Rule, wanted: Severity): Fact {
  const own = fact.severity ?? rule.severity;
  const severity = fact.verdict === "violated" || weight[wanted] < weight[own] ? wanted : own;
  return { ...fact, severity };
}

function withChange(rule: Rule, { severity, title, why, advice }: PackRuleChange): Rule {
  const said = advice;
  const base = {
    title: title ?? rule.title,
    why: why ?? rule.why,
    message: said === undefined ? rule.message : (fact: FactBase) => joined(rule.message(fact), said),
  };
  if (severity === undefined || severity === "off") return { ...rule, ...base };
  if (rule.scope === "table") {
    const { check } = rule;
    return {
      ...rule,
      ...base,
      severity,
      *check(view, context) {
        for (const fact of check(view, context)) yield graded(fact, rule, severity);
      },
    };
  }
  const { check } = rule;
  return {
    ...rule,
    ...base,
    severity,
    *check(context: CheckContext) {
      for (const fact of check(context)) yield graded(fact, rule, severity);
    },
  };
}

/** A message and the advice behind it. */
export function joined(message: Text, advice: Text): Text {
  return text(`${message.vi} ${advice.vi}`, `${message.en} ${advice.en}`);
}
