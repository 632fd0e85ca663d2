import { formatRef, sameRef, type CellRef } from "../cell/address";
import { add, compare, equal, negate, subtract, trim, zero, type Amount } from "../cell/amount";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import { cureFormula } from "./cure-formula";
import { evaluate, type Evaluation } from "./evaluate";
import { figureText, type Operand } from "./figure";
import type { Suspect } from "./finding";
import { cellsOf, type GroundedIdentity } from "./identity";
import { slipWeight } from "./slips";
import { withFigure } from "./write-figure";

interface Repair {
  readonly operand: Operand;
  readonly expected: Amount;
  readonly weight: number;
  /** Other violated identities that would hold too. */
  readonly backing: number;
}

/**
 * Cells that, changed alone, make a violated identity hold without breaking any other: likeliest first. The
 * probability reaches 0.8 only for a single repair that other identities back. Sums only; a ratio suspects its own
 * printed result. Cells the user confirmed are left out.
 */
export function suspectsOf(
  violated: Evaluation,
  all: readonly Evaluation[],
  workbook: WorkbookSnapshot,
  confirmed: readonly CellRef[] = [],
): readonly Suspect[] {
  const cure = cureFormula(violated, workbook);
  const isCured = (at: CellRef) => cure !== null && sameRef(at, violated.identity.result.at);
  const repairs = candidates(violated)
    .filter(({ operand }) => !confirmed.some((at) => sameRef(at, operand.at)))
    // A formula is never replaced by a figure.
    .filter(({ operand }) => operand.formula === null || isCured(operand.at))
    .map((candidate) => weigh(candidate, violated.identity, all))
    .filter((repair) => repair !== null)
    .sort((a, b) => b.weight - a.weight || compareRefs(a.operand.at, b.operand.at));
  const total = repairs.reduce((whole, repair) => whole + repair.weight, 0);
  const isBacked = repairs.length === 1 && (repairs[0]?.backing ?? 0) > 0;
  return repairs.slice(0, 5).map((repair) => {
    const share = total === 0 ? 0 : repair.weight / total;
    const probability = isBacked ? 0.9 : Math.min(share, 0.75);
    const formula = isCured(repair.operand.at) ? cure : null;
    return suspectFor(repair, Math.round(probability * 100) / 100, workbook, formula);
  });
}

/** Longer sums are not searched cell by cell: the list would help nobody. */
const mostParts = 120;

const indexMemo = new WeakMap<readonly Evaluation[], ReadonlyMap<string, readonly Evaluation[]>>();

/** The evaluations each cell takes part in. */
function indexOf(all: readonly Evaluation[]): ReadonlyMap<string, readonly Evaluation[]> {
  const known = indexMemo.get(all);
  if (known !== undefined) return known;
  const index = new Map<string, Evaluation[]>();
  for (const evaluation of all) {
    for (const at of cellsOf(evaluation.identity)) {
      const key = formatRef(at);
      const list = index.get(key);
      if (list === undefined) index.set(key, [evaluation]);
      else list.push(evaluation);
    }
  }
  indexMemo.set(all, index);
  return index;
}

function compareRefs(a: CellRef, b: CellRef): number {
  return a.sheet === b.sheet ? a.row - b.row || a.column - b.column : a.sheet < b.sheet ? -1 : 1;
}

function candidates({
  identity,
  way,
  difference,
  computed,
}: Evaluation): readonly { operand: Operand; expected: Amount }[] {
  if (identity.relation === "ratio") {
    const figure = identity.result.figure;
    if (figure === null || computed === null) return [];
    const decimals = figure.printed.decimals;
    return [{ operand: identity.result, expected: roundTo(computed, decimals) }];
  }
  if (difference === null) return [];
  const result = identity.result.figure;
  const own = result === null ? [] : [{ operand: identity.result, expected: subtract(result.printed, difference) }];
  if (way.parts.length > mostParts) return own;
  const parts = way.parts.flatMap(({ operand, sign }) => {
    if (operand.figure === null) return [];
    const change = sign === 1 ? difference : negate(difference);
    return [{ operand, expected: add(operand.figure.printed, change) }];
  });
  return [...own, ...parts];
}

function roundTo(a: Amount, decimals: number): Amount {
  if (a.decimals <= decimals) return a;
  const shift = 10n ** BigInt(a.decimals - decimals);
  const sign = a.coefficient < 0n ? -1n : 1n;
  const size = a.coefficient * sign;
  return { coefficient: (sign * (2n * size + shift)) / (2n * shift), decimals };
}

function weigh(
  { operand, expected }: { readonly operand: Operand; readonly expected: Amount },
  target: GroundedIdentity,
  all: readonly Evaluation[],
): Repair | null {
  const found = operand.figure?.printed;
  if (found === undefined || compare(expected, zero) < 0 || equal(found, expected)) return null;
  let backing = 0;
  for (const { identity, outcome } of indexOf(all).get(formatRef(operand.at)) ?? []) {
    const after = evaluate(substitute(identity, operand.at, expected)).outcome;
    if (identity.id === target.id && identity.relation === target.relation) {
      if (after !== "holds") return null;
    } else if (outcome === "holds" && after === "violated") return null;
    else if (outcome === "violated" && after === "holds") backing += 1;
  }
  return { operand, expected: trim(expected), weight: slipWeight(found, expected) * (1 + backing), backing };
}

/** The identity with one cell holding another figure. */
function substitute(identity: GroundedIdentity, at: CellRef, expected: Amount): GroundedIdentity {
  const swap = (operand: Operand): Operand =>
    sameRef(operand.at, at) && operand.figure !== null
      ? { ...operand, formula: null, figure: { ...operand.figure, printed: expected, stored: null } }
      : operand;
  return {
    ...identity,
    result: swap(identity.result),
    ways: identity.ways.map((way) => ({
      parts: way.parts.map((term) => ({ ...term, operand: swap(term.operand) })),
      over: way.over.map(swap),
    })),
  };
}

function suspectFor(
  { operand, expected }: Repair,
  probability: number,
  workbook: WorkbookSnapshot,
  expectedFormula: string | null,
): Suspect {
  const cell = cellOf(workbook, operand.at);
  const measure = operand.figure?.measure ?? "plain";
  const found = operand.figure?.printed ?? zero;
  const kept = expected.decimals < found.decimals ? { ...expected } : expected;
  return {
    probability,
    cells: [
      {
        at: operand.at,
        found: cell.value,
        expected: withFigure(cell, kept, measure).value,
        foundText: figureText(found, measure),
        expectedText: figureText(kept, measure),
        expectedFormula,
      },
    ],
  };
}

/** Names of the suspected cells with their figures: "E3 là 243 hoặc D3 là 1.472". */
export function suspectKey(suspect: Suspect): string {
  return suspect.cells.map((cell) => formatRef(cell.at)).join(" ");
}
