import { formatPosition, type CellRef } from "../cell/address";
import { absolute, type Amount } from "../cell/amount";
import { text, type Text } from "../text/bilingual";
import type { Evaluation } from "./evaluate";
import { evaluationsAcross, evaluationsOf } from "./evaluated";
import { suspectFixes } from "./edits";
import { figureText, type Operand } from "./figure";
import type { Family, SumLine, Suspect } from "./finding";
import { cellsOf, describeOperand, describeTerms, type GroundedIdentity, type Term } from "./identity";
import { defineRule, type CheckContext, type FactBase, type Rule, type RuleExample } from "./rule";
import { doubtful } from "./not-a-sum";
import { denialOf } from "./not-identity";
import { localise } from "./localise";

export interface IdentityFact extends FactBase {
  readonly evaluation: Evaluation;
  readonly suspects: readonly Suspect[];
}

interface IdentityRuleSpec {
  readonly id: string;
  readonly code: string;
  readonly family: Family;
  readonly title: Text;
  readonly why: Text;
  /** Which identities of a table the rule answers for. */
  readonly covers: (identity: GroundedIdentity) => boolean;
  readonly examples: readonly RuleExample[];
}

/** An identity that the form itself states, and that leaves no room for an honest exception. */
export function isStated(identity: GroundedIdentity): boolean {
  return identity.confidence >= 0.95 && identity.unless === null;
}

/** A rule that reports the violated identities of a table: errors where the form states them, questions otherwise. */
export function identityRule(spec: IdentityRuleSpec): Rule {
  return defineRule<IdentityFact>({
    ...ruleParts(spec),
    scope: "table",
    *check(view, context) {
      const all = evaluationsOf(view, context);
      for (const evaluation of all) {
        if (evaluation.outcome === "violated" && spec.covers(evaluation.identity))
          yield factOf(evaluation, all, context);
      }
    },
  });
}

/** The same for identities between tables. */
export function acrossRule(spec: IdentityRuleSpec): Rule {
  return defineRule<IdentityFact>({
    ...ruleParts(spec),
    scope: "workbook",
    *check(context) {
      const inTables = context.views.flatMap((view) => evaluationsOf(view, context));
      const all = [...evaluationsAcross(context), ...inTables];
      for (const evaluation of evaluationsAcross(context)) {
        if (evaluation.outcome === "violated" && spec.covers(evaluation.identity))
          yield factOf(evaluation, all, context);
      }
    },
  });
}

/** The same for identities wherever they lie, in one table or between several. */
export function everywhereRule(spec: IdentityRuleSpec): Rule {
  return defineRule<IdentityFact>({
    ...ruleParts(spec),
    scope: "workbook",
    *check(context) {
      const inTables = context.views.map((view) => evaluationsOf(view, context));
      const across = evaluationsAcross(context);
      for (const all of [...inTables, [...across, ...inTables.flat()]]) {
        const mine = inTables.includes(all) ? all : across;
        for (const evaluation of mine) {
          if (evaluation.outcome === "violated" && spec.covers(evaluation.identity))
            yield factOf(evaluation, all, context);
        }
      }
    },
  });
}

function ruleParts({ id, code, family, title, why, examples }: IdentityRuleSpec) {
  return {
    id,
    code,
    family,
    severity: "error" as const,
    title,
    why,
    examples,
    message: identityMessage,
    fixes: (fact: IdentityFact, context: CheckContext) => suspectFixes(context.workbook, fact.suspects),
  };
}

export function factOf(evaluation: Evaluation, all: readonly Evaluation[], context: CheckContext): IdentityFact {
  const { identity } = evaluation;
  const verdict = isStated(identity) ? "violated" : "undecided";
  const view = context.views.find(({ table }) => table.id === identity.table);
  return {
    denial: view === undefined ? null : denialOf(identity, view),
    evaluation,
    verdict,
    severity: verdict === "violated" ? "error" : isWeak(identity) || isHabit(identity, all) ? "info" : "warning",
    at: placeOf(evaluation),
    evidence: cellsOf({ ...identity, ways: [evaluation.way] }),
    sum: sumLines(evaluation),
    // Where the column may not add up at all, no figure of it is called into question.
    suspects: identity.confidence < doubtful ? [] : localise(evaluation, context),
  };
}

/** The sum as one would write it on paper: the parts, a rule line, what they come to, and what is printed. */
export function sumLines({ identity, way, computed }: Evaluation): readonly SumLine[] {
  const line = (operand: Operand, sign: 1 | -1): SumLine => ({
    label: operand.label,
    at: operand.at,
    amount: operand.figure?.printed ?? null,
    text: (sign === -1 ? "−" : "") + figureOf(operand),
    isResult: false,
    isWrong: false,
  });
  const parts = way.parts.map((term) => line(term.operand, term.sign));
  const over = way.over.map((operand) => line(operand, 1));
  const isRatio = identity.relation === "ratio";
  const total: SumLine = {
    label: isRatio ? text("Tính ra", "Comes to") : text("Cộng lại", "Sum"),
    at: null,
    amount: computed,
    text: computed === null ? "" : figureText(computed, isRatio ? "percent" : "plain"),
    isResult: true,
    isWrong: false,
  };
  return [...parts, ...over, total, { ...line(identity.result, 1), isWrong: true }];
}

function figureOf(operand: Operand): string {
  return operand.figure === null ? "" : figureText(operand.figure.printed, operand.figure.measure);
}

/** What is printed, what the parts come to, by how much they differ, what may explain it, and where to look. */
export function identityMessage({ evaluation, suspects }: IdentityFact): Text {
  const { identity, way, computed, difference } = evaluation;
  const home = identity.result.at.sheet;
  const name = describeOperand(identity.result, home);
  const found = figureOf(identity.result);
  if (computed === null || difference === null) return name;
  if (identity.relation === "ratio") return ratioMessage(evaluation, name, found, computed, suspects);
  const parts = describeTerms(way.parts, home);
  const gap = figureText(absolute(difference));
  const reason = explanation(identity, gap);
  const verb = identity.relation === "at-most" ? text("vượt quá", "exceeds it by") : text("lệch", "a difference of");
  const where = whereToLook(suspects);
  const sides =
    identity.relation === "at-most"
      ? text(
          `${parts.vi} là ${figureText(computed)}, ${verb.vi} ${gap}`,
          `${parts.en} is ${figureText(computed)}, which ${verb.en} ${gap}`,
        )
      : text(
          `${parts.vi} cộng lại được ${figureText(computed)}, ${verb.vi} ${gap}`,
          `${parts.en} comes to ${figureText(computed)}, ${verb.en} ${gap}`,
        );
  return text(
    `${name.vi} ghi ${found}; ${sides.vi}.${reason.vi}${where.vi}`,
    `${name.en} says ${found}; ${sides.en}.${reason.en}${where.en}`,
  );
}

function ratioMessage(
  { way, identity }: Evaluation,
  name: Text,
  found: string,
  computed: Amount,
  suspects: readonly Suspect[],
): Text {
  const figures = (terms: readonly Pick<Term, "operand" | "sign">[]) => {
    const list = terms.map(({ operand, sign }, index) => {
      const mark = sign === -1 ? "− " : index === 0 ? "" : "+ ";
      return mark + figureOf(operand);
    });
    return list.length > 1 ? `(${list.join(" ")})` : list.join("");
  };
  const over = way.over.map((operand) => ({ operand, sign: 1 as const }));
  const quotient = `${figures(way.parts)} : ${figures(over)} × 100`;
  const why = identity.basis === undefined ? text("", "") : onBasis(identity.basis);
  const result = figureText(computed, "percent");
  const shift = isDecimalShift(identity.result.figure?.printed ?? null, suspects);
  return text(
    `${name.vi} ghi ${found}; ${quotient} = ${result}.${shift ? " Có lẽ dấu phẩy đặt lệch một chữ số." : ""} ${why.vi} Tính lại tỷ lệ, hoặc xem lại hai số dùng để tính.`,
    `${name.en} says ${found}; ${quotient} = ${result}.${shift ? " The decimal mark may be one digit off." : ""} ${why.en} Compute the ratio again, or look at the two figures it uses.`,
  );
}

function isDecimalShift(found: Amount | null, suspects: readonly Suspect[]): boolean {
  const expected = suspects[0]?.cells[0]?.expectedText.replace(/[^\d]/gu, "").replace(/^0+|0+$/gu, "");
  const digits = found?.coefficient.toString().replace(/^0+|0+$/gu, "");
  return expected !== undefined && digits !== undefined && digits !== "" && digits === expected;
}

function explanation({ unless, confidence, basis }: GroundedIdentity, gap: string): Text {
  if (basis !== undefined) return onBasis(basis);
  if (unless !== null) {
    return text(
      ` Có thể không sai: ${lowerFirst(unless.vi)}; nếu vậy ${gap} là phần chênh hợp lệ.`,
      ` This may be right: ${lowerFirst(unless.en)}; then ${gap} is a legitimate difference.`,
    );
  }
  return confidence < 0.95
    ? text(
        " Phép cộng này suy từ tên cột nên chưa kết luận được.",
        " This sum was inferred from the headers, so it is undecided.",
      )
    : text("", "");
}

/** " Phép tính này suy từ số liệu: đúng ở 8 trên 9 dòng có số, nên chưa kết luận được." */
function onBasis(basis: Text): Text {
  return text(` ${basis.vi}, nên chưa kết luận được.`, ` ${basis.en}, so it is undecided.`);
}

function lowerFirst(words: string): string {
  const bare = words.replace(/[.\s]+$/u, "");
  return bare.charAt(0).toLocaleLowerCase("vi") + bare.slice(1);
}

/** "Xem lại E3 (243) hoặc D3 (1.472)."; cells that change together: "F5 (9) cùng với F3 (0)". */
export function whereToLook(suspects: readonly Suspect[]): Text {
  const names = (together: string) =>
    suspects
      .slice(0, 4)
      .map(({ cells }) => cells.map((cell) => `${formatPosition(cell.at)} (${cell.expectedText})`).join(together));
  if (suspects.length === 0) return text(" Xem lại từng số trong phép cộng.", " Look at each figure of the sum.");
  const join = (all: readonly string[], word: string) =>
    all.length === 1 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} ${word} ${all[all.length - 1] ?? ""}`;
  return text(` Xem lại ${join(names(" cùng với "), "hoặc")}.`, ` Look at ${join(names(" together with "), "or")}.`);
}

/** Too little speaks for it to ask anybody's time. */
function isWeak({ kind, confidence }: GroundedIdentity): boolean {
  return confidence < doubtful || (kind === "inferred" && confidence < 0.9);
}

/** The same explainable difference in several rows is how the table counts, not a slip. */
function isHabit({ spec, unless, kind, result }: GroundedIdentity, all: readonly Evaluation[]): boolean {
  if (unless === null && kind !== "inferred") return false;
  const isSame = (other: GroundedIdentity) =>
    other.spec === spec && (kind !== "inferred" || other.result.at.column === result.at.column);
  return all.filter(({ identity, outcome }) => outcome === "violated" && isSame(identity)).length > 1;
}

/** The total that does not fit; for a single part above its whole, the part. */
function placeOf({ identity, way }: Evaluation): CellRef {
  const [only, more] = way.parts;
  const isPart = identity.relation === "at-most" && only !== undefined && more === undefined;
  return isPart ? only.operand.at : identity.result.at;
}
