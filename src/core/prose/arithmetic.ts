import { amount, round, trim, formatVietnamese, zero, type Amount } from "../cell/amount";
import { evaluate, type Evaluation } from "../check/evaluate";
import type { Operand } from "../check/figure";
import type { GroundedIdentity, Way } from "../check/identity";
import { text } from "../text/bilingual";
import { isMeasured, type ProseFigure } from "./figures";

const nothing = text("", "");

/** A figure of the text as an operand of the checks' own arithmetic, read one of the ways it allows. */
export function operandOf(figure: ProseFigure, candidate = 0): Operand {
  const printed = figure.candidates[candidate] ?? figure.candidates[0] ?? zero;
  const mayBeRounded = figure.measure === "plain" && (printed.decimals > 0 || isMeasured(figure.unit));
  return {
    at: { sheet: "", row: 0, column: figure.start },
    label: nothing,
    figure: {
      printed,
      stored: null,
      slack: mayBeRounded ? amount(5, printed.decimals + 1) : zero,
      measure: figure.measure,
      isStandIn: figure.isRough,
    },
    gap: null,
    formula: null,
  };
}

function identityOf(relation: GroundedIdentity["relation"], result: Operand, ways: readonly Way[]): GroundedIdentity {
  const kind = relation === "ratio" ? "ratio" : "row-sum";
  return {
    id: "prose",
    spec: "prose",
    kind,
    table: null,
    relation,
    result,
    ways,
    confidence: 1,
    unless: null,
    text: nothing,
  };
}

/** Every way to read several figures; one where none is ambiguous, and never more than sixteen. */
function readings(figures: readonly ProseFigure[]): readonly (readonly Operand[])[] {
  let all: (readonly Operand[])[] = [[]];
  for (const figure of figures) {
    const choices = all.length > 8 ? 1 : Math.max(1, figure.candidates.length);
    const next: (readonly Operand[])[] = [];
    for (const start of all) {
      for (let choice = 0; choice < choices; choice++) next.push([...start, operandOf(figure, choice)]);
    }
    all = next;
  }
  return all;
}

/** The first reading that holds; else "undecided" where a figure reads in two ways, else what the only reading says. */
function settle(figures: readonly ProseFigure[], judge: (operands: readonly Operand[]) => Evaluation): Evaluation {
  const tried = readings(figures).map(judge);
  const first = tried[0];
  const holding = tried.find((each) => each.outcome === "holds");
  if (holding !== undefined) return holding;
  if (first === undefined) return judge([]);
  return tried.length > 1 ? { ...first, outcome: "undecided" } : first;
}

/** Whether `total` is the sum of `parts`, to the digits printed. */
export function checkSum(total: ProseFigure, parts: readonly ProseFigure[]): Evaluation {
  return settle([total, ...parts], ([result, ...terms]) =>
    evaluate(
      identityOf("equal", result ?? operandOf(total), [
        { parts: terms.map((operand) => ({ operand, sign: 1 })), over: [] },
      ]),
    ),
  );
}

/** Whether `part` is no more than `whole`. */
export function checkAtMost(whole: ProseFigure, part: ProseFigure): Evaluation {
  return settle([whole, part], ([result, term]) =>
    evaluate(
      identityOf("at-most", result ?? operandOf(whole), [
        { parts: [{ operand: term ?? operandOf(part), sign: 1 }], over: [] },
      ]),
    ),
  );
}

/** Whether `share` is `part` over one of `wholes`, to the digits printed; the first whole is the one the text names. */
export function checkRatio(share: ProseFigure, part: ProseFigure, wholes: readonly ProseFigure[]): Evaluation {
  const tried = wholes.map((whole) =>
    settle([share, part, whole], ([result, top, bottom]) =>
      evaluate(
        identityOf("ratio", result ?? operandOf(share), [
          {
            parts: [{ operand: top ?? operandOf(part), sign: 1 }],
            over: [bottom ?? operandOf(whole)],
          },
        ]),
      ),
    ),
  );
  const first = tried[0] ?? evaluate(identityOf("ratio", operandOf(share), []));
  return tried.find((each) => each.outcome === "holds") ?? first;
}

/** A computed per cent with the digits of the printed one, two at least, so that small shares show. */
export function percentText(computed: Amount | null, printed: Amount): string {
  if (computed === null) return "";
  const rounded = round(computed, Math.max(2, printed.decimals));
  const short = trim(rounded);
  return `${formatVietnamese(short.decimals < printed.decimals ? round(computed, printed.decimals) : short)}%`;
}
