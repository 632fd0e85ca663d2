import type { TableKind } from "../appendix/kind";
import type { CellRef } from "../cell/address";
import { blankCell } from "../cell/cell";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import type { Patch } from "../patch/edit";
import { text, type Text } from "../text/bilingual";
import { cellText } from "./build-sheet";
import type { CriteriaSet, Criterion, Operand, Rule, Source } from "./criteria";
import { operandsOf } from "./operands";
import type { CriteriaSheet } from "./read-sheet";

/** The criterion with one of its figures bound to a source, or, with null, left for a person to type. */
export function withBinding(criterion: Criterion, name: string, from: Source | null): Criterion {
  const bound = (operand: Operand): Operand =>
    operand.name !== name ? operand : from === null ? { name } : { name, from };
  const pair = <Pair extends { readonly numerator: Operand; readonly denominator?: Operand | undefined }>(
    rule: Pair,
  ): Pair => ({
    ...rule,
    numerator: bound(rule.numerator),
    ...(rule.denominator === undefined ? {} : { denominator: bound(rule.denominator) }),
  });
  const ruleBound = (rule: Rule): Rule => {
    switch (rule.kind) {
      case "rate":
      case "ladder":
      case "average":
        return pair(rule);
      case "gate": {
        const against = rule.test?.against;
        const paired = pair(rule);
        return rule.test === undefined || against?.kind !== "operand"
          ? paired
          : { ...paired, test: { ...rule.test, against: { kind: "operand", operand: bound(against.operand) } } };
      }
      case "count-up":
      case "count-down":
      case "survey":
        return { ...rule, numerator: bound(rule.numerator) };
      case "checklist":
      case "discipline":
        return { ...rule, items: rule.items.map((item) => ({ ...item, operand: bound(item.operand) })) };
      case "formula":
        return { ...rule, variables: rule.variables.map(bound) };
      case "choice":
        return rule.variables === undefined ? rule : { ...rule, variables: rule.variables.map(bound) };
      case "sum":
      case "manual":
      case "option":
        return rule;
    }
  };
  return {
    ...criterion,
    rule: ruleBound(criterion.rule),
    ...(criterion.prerequisite === undefined ? {} : { prerequisite: bound(criterion.prerequisite) }),
  };
}

/** A set with one figure bound anew. */
export function setWithBinding(set: CriteriaSet, code: string, name: string, from: Source | null): CriteriaSet {
  return {
    ...set,
    criteria: set.criteria.map((each) => (each.code === code ? withBinding(each, name, from) : each)),
  };
}

/** Writes a binding into its cell of the sheet "Bộ tiêu chí"; null, with the reason, where there is no such cell. */
export function bindingPatch(
  workbook: WorkbookSnapshot,
  sheet: CriteriaSheet,
  request: { readonly code: string; readonly name: string; readonly from: Source | null },
  kinds: readonly TableKind[],
): { readonly patch: Patch | null; readonly why: Text | null } {
  const { code, name, from } = request;
  const criterion = sheet.set.criteria.find((each) => each.code === code);
  const asked =
    criterion === undefined ? undefined : operandsOf(criterion).find(({ operand }) => operand.name === name);
  const at: CellRef | null = asked === undefined ? null : sheet.cellOf(code, asked.column);
  if (criterion === undefined || asked === undefined || at === null) {
    const why = text(
      `trang Bộ tiêu chí không có ô cho số liệu "${name}"`,
      `the sheet of criteria has no cell for the figure "${name}"`,
    );
    return { patch: null, why };
  }
  const words = cellText(withBinding(criterion, name, from), asked.column, kinds);
  const before = cellOf(workbook, at);
  const after = {
    ...before,
    formula: null,
    value: words,
    text: words,
    format: before === blankCell ? "@" : before.format,
  };
  const title = text(`Gắn số liệu "${name}" của tiêu chí ${code}`, `Bind the figure "${name}" of criterion ${code}`);
  return { patch: { title, because: null, edits: [{ kind: "set-cell", at, before, after }] }, why: null };
}
