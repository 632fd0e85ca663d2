import type { CellRef } from "../cell/address";
import { toNumber, zero } from "../cell/amount";
import { locate, type Located } from "../locate/locate";
import type { LinearTerm, LocateCell, LocateIdentity } from "../locate/input";
import { Problem } from "../locate/problem";
import type { Evaluation } from "./evaluate";
import type { Operand } from "./figure";
import { keyOf, operandsOf } from "./web";

/** What was found among the cells of a web. */
export interface Solved {
  readonly operands: readonly Operand[];
  readonly located: Located;
  /** The web was cut, or the search was: what was found may not be all. */
  readonly isPartial: boolean;
}

/** Larger webs are cut to the identities nearest to the broken ones: the answer must stay instant. */
const mostCells = 1500;

export interface Asked {
  /** All that hang together. */
  readonly evaluations: readonly Evaluation[];
  /** The broken identities to explain; the others are left as far off as they are. */
  readonly broken: readonly Evaluation[];
  /** Columns that hold the most a figure beside them may be, as `sheet column`. */
  readonly maxima: ReadonlySet<string>;
  /** Cells that are taken as right. */
  readonly isRight: (operand: Operand) => boolean;
}

/** Ranks what may be wrong. Null where figures are too large to be treated exactly. */
export function solve({ evaluations, broken, maxima, isRight }: Asked): Solved | null {
  const { chosen, isCut } = nearest(evaluations, broken);
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
  const explained = new Set(broken);
  const identities = chosen.flatMap((evaluation): readonly LocateIdentity[] => {
    const { identity, outcome } = evaluation;
    const isLeft = outcome === "violated" && !explained.has(evaluation);
    if (isLeft && identity.relation === "ratio") return [];
    const result = indexOf(identity.result);
    if (identity.relation === "ratio") roles.set(result, "ratio");
    else if (identity.relation === "equal" && !roles.has(result)) roles.set(result, "total");
    return [identityOf(evaluation, result, indexOf, isLeft)];
  });
  const held = new Set(chosen.flatMap((each) => (each.outcome === "holds" ? [keyOf(each.identity.result)] : [])));
  const digitsOf = printedDigits(operands, (cell) => roles.get(cell) === "ratio", held);
  const maximumOf = maximaOf(chosen, maxima);
  const tables = new Map<string, number>();
  const cells = operands.map((operand, cell) => {
    const { sheet } = operand.at;
    const table = tables.get(sheet) ?? tables.size;
    tables.set(sheet, table);
    const maximum = maximumOf.get(keyOf(operand));
    return {
      ...cellOfOperand(operand, roles.get(cell) ?? "detail", digitsOf(cell), table),
      ...(maximum === undefined ? {} : { maximum }),
      isFixed: isRight(operand),
    };
  });
  const problem = new Problem(cells, identities);
  if (!problem.isExact) return null;
  const located = locate(problem, { most: cells.length > 60 ? 2 : 3 });
  return { operands, located, isPartial: isCut || located.isTruncated };
}

/** The identities around the broken ones, ring by ring, until the cells are too many. */
function nearest(
  evaluations: readonly Evaluation[],
  broken: readonly Evaluation[],
): { chosen: readonly Evaluation[]; isCut: boolean } {
  const cells = new Set(broken.flatMap((each) => operandsOf(each).map(keyOf)));
  const reached = new Set(broken);
  let rest = evaluations.filter((each) => !reached.has(each));
  for (let isGrowing = true; isGrowing && rest.length > 0;) {
    const ring = rest.filter((each) => operandsOf(each).some((operand) => cells.has(keyOf(operand))));
    isGrowing = ring.length > 0;
    for (const each of ring) {
      if (cells.size >= mostCells) return { chosen: evaluations.filter((one) => reached.has(one)), isCut: true };
      reached.add(each);
      for (const operand of operandsOf(each)) cells.add(keyOf(operand));
    }
    rest = rest.filter((each) => !reached.has(each));
  }
  return { chosen: evaluations.filter((each) => reached.has(each)), isCut: false };
}

function identityOf(
  evaluation: Evaluation,
  result: number,
  indexOf: (operand: Operand) => number,
  isLeft: boolean,
): LocateIdentity {
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
  const difference = isLeft ? toNumber(evaluation.difference ?? zero) : 0;
  return {
    kind: "linear",
    id: identity.id,
    terms,
    // An identity broken elsewhere stays as far off as it is: its own cells account for that.
    constant: difference === 0 ? 0 : isAtMost ? -difference : difference,
    relation: isAtMost ? "at-most" : "equal",
    ...(slack > 0 ? { tolerance: slack } : {}),
    ...(isAtMost ? {} : { total: result }),
    // An identity that holds needs no doubt: only a broken one may turn out not to apply.
    ...(outcome === "violated" && !isLeft && identity.confidence < 1 ? { confidence: identity.confidence } : {}),
  };
}

/** The most each figure may be, where a maximum is printed for it and it keeps to it. */
function maximaOf(evaluations: readonly Evaluation[], maxima: ReadonlySet<string>): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { identity, way, outcome } of evaluations) {
    const { result, relation } = identity;
    const [part, another] = way.parts;
    const isMaximum = relation === "at-most" && outcome === "holds" && maxima.has(columnKey(result.at));
    if (!isMaximum || part === undefined || another !== undefined) continue;
    most.set(keyOf(part.operand), toNumber(result.figure?.printed ?? zero));
  }
  return most;
}

/**
 * Digits a cell's figure is meant with. An amount: those of the finest one in its column. A rate that agrees: its own, to
 * which it agrees. A rate that does not: what the other rates of its column have most often, so that 0,5 under 0,11 may
 * have been meant as 0,05.
 */
function printedDigits(
  operands: readonly Operand[],
  isRate: (cell: number) => boolean,
  held: ReadonlySet<string>,
): (cell: number) => number {
  const finest = new Map<string, number>();
  const rates = new Map<string, number[]>();
  const digits = operands.map((operand) => operand.figure?.printed.decimals ?? 0);
  operands.forEach(({ at }, cell) => {
    const column = columnKey(at);
    const own = digits[cell] ?? 0;
    finest.set(column, Math.max(finest.get(column) ?? 0, own));
    if (isRate(cell)) rates.set(column, [...(rates.get(column) ?? []), cell]);
  });
  return (cell) => {
    const operand = operands[cell];
    const own = digits[cell] ?? 0;
    if (operand === undefined) return own;
    const column = columnKey(operand.at);
    if (!isRate(cell)) return finest.get(column) ?? own;
    if (held.has(keyOf(operand))) return own;
    const others = (rates.get(column) ?? []).filter((other) => other !== cell).map((other) => digits[other] ?? 0);
    return mostFrequent(others) ?? own;
  };
}

/** The larger one of several that are as frequent; null of none. */
function mostFrequent(list: readonly number[]): number | null {
  const count = (each: number) => list.filter((other) => other === each).length;
  return list.reduce<number | null>((best, each) => {
    if (best === null) return each;
    const more = count(each) - count(best);
    return more > 0 || (more === 0 && each > best) ? each : best;
  }, null);
}

export const columnKey = (at: Pick<CellRef, "sheet" | "column">) => `${at.sheet} ${String(at.column)}`;

function cellOfOperand(operand: Operand, role: LocateCell["role"], decimals: number, table: number): LocateCell {
  const printed = operand.figure?.printed ?? zero;
  const value = toNumber(printed);
  return {
    id: keyOf(operand),
    value,
    decimals,
    role,
    ...(value < 0 ? { minimum: -Infinity } : {}),
    place: { table, row: operand.at.row, column: operand.at.column },
  };
}
