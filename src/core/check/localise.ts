import { formatRef, type CellRef } from "../cell/address";
import { amountOfNumber, extend, toNumber, trim, zero, type Amount } from "../cell/amount";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import { locate, sureFrom, type Explanation, type Located } from "../locate/locate";
import type { LinearTerm, LocateCell, LocateIdentity } from "../locate/input";
import { Problem } from "../locate/problem";
import type { Evaluation } from "./evaluate";
import { figureText, type Operand } from "./figure";
import type { Suspect } from "./finding";
import { suspectsOf } from "./suspects";
import { withFigure } from "./write-figure";

/** Larger webs of identities are cut to those that share a cell with the broken one: the answer must stay instant. */
const mostCells = 160;
const mostSuspects = 5;
/** An account less likely than this is not worth a line. */
const leastProbability = 0.02;
/** No repair is certain: the reader has the papers, the product has not. */
const sureCap = 0.99;
/** What an unsure answer may claim at the most. */
const unsureCap = 0.75;

/** The cells and identities one broken identity hangs together with, and what was found among them. */
interface Component {
  readonly operands: readonly Operand[];
  readonly located: Located;
}

const memo = new WeakMap<readonly Evaluation[], Map<string, Component | null>>();

export interface LocaliseOptions {
  /** Cells the user says are right: never suspected, and the rest is ranked without them. */
  readonly confirmed?: readonly CellRef[];
}

/**
 * Repairs that would make a violated identity hold, likeliest first, judged by all identities it shares cells with.
 * Probabilities reach 0.8 only where the answer is sure; what the search cannot treat exactly falls back to one-cell
 * repairs, which never claim to be sure without backing.
 */
export function localise(
  violated: Evaluation,
  all: readonly Evaluation[],
  workbook: WorkbookSnapshot,
  { confirmed = [] }: LocaliseOptions = {},
): readonly Suspect[] {
  const component = componentOf(violated, all, new Set(confirmed.map(formatRef)));
  const single = () => suspectsOf(violated, all, workbook, confirmed);
  if (component === null || component.located.explanations.length === 0) return single();
  const own = new Set(operandsOf(violated).map(({ at }) => formatRef(at)));
  const isSure = component.located.status === "sure";
  const suspects = component.located.explanations
    .filter((each) => !each.isNotAnIdentity && each.probability >= leastProbability)
    .filter((each) => each.cells.some((cell) => own.has(keyOf(component.operands[cell]))))
    .slice(0, mostSuspects)
    .map((each, rank) => suspectOf(each, component.operands, workbook, isSure && rank === 0 ? sureCap : unsureCap));
  return suspects.length > 0 ? suspects : single();
}

/** True when the likeliest repair may be shown as the answer. */
export function isSure(suspects: readonly Suspect[]): boolean {
  return (suspects[0]?.probability ?? 0) >= sureFrom;
}

const keyOf = (operand: Operand | undefined) => (operand === undefined ? "" : formatRef(operand.at));

function operandsOf({ identity, way }: Evaluation): readonly Operand[] {
  return [identity.result, ...way.parts.map((term) => term.operand), ...way.over];
}

function componentOf(
  violated: Evaluation,
  all: readonly Evaluation[],
  confirmed: ReadonlySet<string>,
): Component | null {
  const usable = all.filter(isUsable);
  if (!usable.includes(violated)) return null;
  const joined = connected(violated, usable);
  const key = [...joined.map(({ identity }) => identity.id), "confirmed", ...[...confirmed].sort()].join("|");
  const known = memo.get(all) ?? new Map<string, Component | null>();
  memo.set(all, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const component = solve(joined, confirmed);
  known.set(key, component);
  return component;
}

/** Decided by figures alone: nothing missing, nothing standing in for a figure, no fraction of one read as points. */
function isUsable(evaluation: Evaluation): boolean {
  if (evaluation.outcome === "undecided" || evaluation.closeness === "nothing-arose") return false;
  const operands = operandsOf(evaluation);
  if (operands.some(({ figure }) => figure === null || figure.isStandIn)) return false;
  const { relation, result } = evaluation.identity;
  const printed = result.figure?.printed ?? zero;
  return relation !== "ratio" || result.figure?.measure === "percent" || Math.abs(toNumber(printed)) > 1;
}

function connected(start: Evaluation, usable: readonly Evaluation[]): readonly Evaluation[] {
  const reached = new Set<Evaluation>([start]);
  const cells = new Set(operandsOf(start).map(keyOf));
  for (let isGrowing = true; isGrowing && cells.size < mostCells;) {
    const next = usable.filter(
      (each) => !reached.has(each) && operandsOf(each).some((operand) => cells.has(keyOf(operand))),
    );
    isGrowing = next.length > 0;
    for (const each of next) {
      if (cells.size >= mostCells) break;
      reached.add(each);
      for (const operand of operandsOf(each)) cells.add(keyOf(operand));
    }
  }
  return usable.filter((each) => reached.has(each));
}

function solve(evaluations: readonly Evaluation[], confirmed: ReadonlySet<string>): Component | null {
  const operands: Operand[] = [];
  const index = new Map<string, number>();
  const indexOf = (operand: Operand): number => {
    const key = keyOf(operand);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, operands.length);
    operands.push(operand);
    return operands.length - 1;
  };
  const roles = new Map<number, LocateCell["role"]>();
  const identities = evaluations.map((evaluation) => {
    const { identity } = evaluation;
    const result = indexOf(identity.result);
    if (identity.relation === "ratio") roles.set(result, "ratio");
    else if (identity.relation === "equal" && !roles.has(result)) roles.set(result, "total");
    return identityOf(evaluation, result, indexOf);
  });
  const decimals = columnDecimals(operands);
  const cells = operands.map((operand, cell) => {
    const made = cellOfOperand(operand, roles.get(cell) ?? "detail", decimals);
    return confirmed.has(made.id) ? { ...made, isFixed: true } : made;
  });
  const problem = new Problem(cells, identities);
  return problem.isExact ? { operands, located: locate(problem, { most: cells.length > 60 ? 2 : 3 }) } : null;
}

function identityOf(evaluation: Evaluation, result: number, indexOf: (operand: Operand) => number): LocateIdentity {
  const { identity, way, outcome } = evaluation;
  const parts = way.parts.map(({ operand, sign }): LinearTerm => [indexOf(operand), sign]);
  if (identity.relation === "ratio") {
    const denominator = way.over.map((operand): LinearTerm => [indexOf(operand), 1]);
    return { kind: "ratio", id: identity.id, ratio: result, numerator: parts, denominator, factor: 100 };
  }
  const isAtMost = identity.relation === "at-most";
  const slack = operandsOf(evaluation).reduce((sum, operand) => sum + toNumber(operand.figure?.slack ?? zero), 0);
  const terms: readonly LinearTerm[] = isAtMost
    ? [...parts, [result, -1]]
    : [[result, 1], ...parts.map(([cell, sign]): LinearTerm => [cell, -sign])];
  return {
    kind: "linear",
    id: identity.id,
    terms,
    constant: 0,
    relation: isAtMost ? "at-most" : "equal",
    ...(slack > 0 ? { tolerance: slack } : {}),
    ...(isAtMost ? {} : { total: result }),
    // An identity that holds needs no doubt: only a broken one may turn out not to apply.
    ...(outcome === "violated" && identity.confidence < 1 ? { confidence: identity.confidence } : {}),
  };
}

/** The finest printed precision of each column, so that 0,5 under 0,11 may have been meant as 0,05. */
function columnDecimals(operands: readonly Operand[]): ReadonlyMap<string, number> {
  const finest = new Map<string, number>();
  for (const operand of operands) {
    const column = columnKey(operand.at);
    finest.set(column, Math.max(finest.get(column) ?? 0, operand.figure?.printed.decimals ?? 0));
  }
  return finest;
}

const columnKey = (at: CellRef) => `${at.sheet} ${String(at.column)}`;

function cellOfOperand(operand: Operand, role: LocateCell["role"], decimals: ReadonlyMap<string, number>): LocateCell {
  const printed = operand.figure?.printed ?? zero;
  const value = toNumber(printed);
  return {
    id: keyOf(operand),
    value,
    decimals: decimals.get(columnKey(operand.at)) ?? printed.decimals,
    role,
    ...(value < 0 ? { minimum: -Infinity } : {}),
    isFixed: operand.formula !== null,
    place: { table: 0, row: operand.at.row, column: operand.at.column },
  };
}

function suspectOf(
  explanation: Explanation,
  operands: readonly Operand[],
  workbook: WorkbookSnapshot,
  cap: number,
): Suspect {
  const cells = explanation.cells.flatMap((cell, index) => {
    const operand = operands[cell];
    if (operand === undefined) return [];
    const measure = operand.figure?.measure ?? "plain";
    const found = operand.figure?.printed ?? zero;
    const expected = printedLike(found, explanation.values[index] ?? 0);
    const before = cellOf(workbook, operand.at);
    return [
      {
        at: operand.at,
        found: before.value,
        expected: withFigure(before, expected, measure).value,
        foundText: figureText(found, measure),
        expectedText: figureText(expected, measure),
        expectedFormula: null,
      },
    ];
  });
  return { probability: Math.round(Math.min(explanation.probability, cap) * 100) / 100, cells };
}

/** A figure with at least the digits of the one it replaces. */
function printedLike(found: Amount, value: number): Amount {
  return extend(trim(amountOfNumber(value) ?? zero), found.decimals);
}
