import { formatRef } from "../cell/address";
import { equal, extend, formatVietnamese, parseAmount, sum, toNumber, zero, type Amount } from "../cell/amount";
import { kinds } from "../appendix/kinds";
import { evaluate } from "../check/evaluate";
import { ground } from "../check/ground";
import type { GroundedIdentity } from "../check/identity";
import { locate, type Located } from "../locate/locate";
import type { LinearTerm, LocateCell, LocateIdentity } from "../locate/input";
import { Problem } from "../locate/problem";
import type { TableView } from "../table/table";
import { text as both } from "../text/bilingual";
import type { Claim, Repair } from "./claim";
import { homeOf, type ProseFigure } from "./figures";
import { likePrinted, printedAt } from "./printed";
import { sumLinesOf } from "./relation-lines";
import { figuresOf, type Relation, type TableFigure, type Web } from "./web";

const mostFigures = 80;
const mostRepairs = 3;
const leastProbability = 0.02;

/** A text may count otherwise than a table, less likely where its other figures are the table's. */
const likelySame = 0.95;
const surelySame = 0.99;
const mostOfTable = 0.99;

/** A figure of the text or of a table, as a thing that may be wrong. */
type Suspected = { readonly kind: "text"; readonly figure: ProseFigure } | ({ readonly kind: "cell" } & TableFigure);

/**
 * Claims told with the figures they use and the sum behind them; one that does not hold also with what would put it right,
 * ranked by all equations of the text, and of the tables it was compared with, that hang together.
 */
export function localised(claims: readonly Claim[], web: Web): readonly Claim[] {
  return claims.map((claim) => {
    const relation = web.told.get(claim);
    if (relation === undefined) return claim;
    const figures = figuresOf(relation).flatMap((figure) => {
      const home = homeOf(figure);
      return home === null ? [] : [{ start: home.sourceAt(figure.start), end: home.sourceEnd(figure.end) }];
    });
    const told = { ...claim, figures, sum: sumLinesOf(relation, claim.outcome === "violated") };
    const isOpen = claim.outcome === "violated" || claim.outcome === "undecided";
    return isOpen ? withSuspects(told, relation, web) : told;
  });
}

function withSuspects(claim: Claim, relation: Relation, web: Web): Claim {
  const relations = componentOf(relation, web);
  const own = figuresOf(relation);
  if (relations.flatMap(figuresOf).some(({ candidates }) => candidates.length !== 1)) return claim;
  const knot = knotOf(relations);
  if (knot === null) return claim;
  const weighed = repairsOf(knot, own, relation.kind === "equal" ? relation.cells : []);
  // One equation alone tells that something is wrong, not which figure.
  const isAlone = relations.length === 1;
  const repairs = weighed.map((repair) => ownShare({ ...repair, isSure: repair.isSure && !isAlone }, claim, relation));
  if (repairs.length === 0) return claim;
  const [first] = repairs;
  const [edit, more] = first?.edits ?? [];
  const isTold =
    first?.isSure === true && claim.outcome === "violated" && relations.length > 1 && first.cells.length === 0;
  // The share itself is the claim's own subject, and its own arithmetic says more digits.
  const isOwnShare = relation.kind === "ratio" && edit?.found.includes("%") === true;
  if (!isTold || edit === undefined || more !== undefined || isOwnShare || claim.message === undefined) {
    return { ...claim, repairs };
  }
  return {
    ...claim,
    repairs,
    message: both(
      `${claim.message.vi} Các con số khác cho thấy ${edit.found} nhiều khả năng là ${edit.expected}.`,
      `${claim.message.en} The other figures show that ${edit.found} is probably ${edit.expected}.`,
    ),
  };
}

/** A share is put right to the digits of its own computation: 0,5% may stand for 0,05%. */
function ownShare(repair: Repair, { expected }: Claim, relation: Relation): Repair {
  if (relation.kind !== "ratio" || expected === undefined || !/^[\d.,]+%$/u.test(expected)) return repair;
  const place = printedAt(relation.share);
  const edits = repair.edits.map((edit) => (edit.start === place?.start ? { ...edit, expected } : edit));
  return { ...repair, edits };
}

/** Every equation that hangs together with one through shared figures or cells. */
function componentOf(relation: Relation, { relations }: Web): readonly Relation[] {
  const keys = (each: Relation): readonly unknown[] =>
    each.kind === "equal" ? [each.figure, ...each.cells.map(({ at }) => formatRef(at))] : figuresOf(each);
  const known = new Set<unknown>(keys(relation));
  const taken = new Set<Relation>([relation]);
  for (let grows = true; grows;) {
    grows = false;
    for (const each of relations) {
      if (taken.has(each) || !keys(each).some((key) => known.has(key))) continue;
      taken.add(each);
      keys(each).forEach((key) => known.add(key));
      grows = true;
    }
  }
  return [...taken];
}

interface Knot {
  readonly variables: readonly Suspected[];
  readonly located: Located;
}

/** The search over the figures of these equations; null past a size it was not measured for. */
function knotOf(relations: readonly Relation[]): Knot | null {
  const variables: Suspected[] = [];
  const index = new Map<unknown, number>();
  const place = (key: unknown, variable: Suspected): number => {
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, variables.length);
    variables.push(variable);
    return variables.length - 1;
  };
  const ofFigure = (figure: ProseFigure) => place(figure, { kind: "text", figure });
  const ofCell = (cell: TableFigure) => place(formatRef(cell.at), { kind: "cell", ...cell });
  const totals = new Set<number>();
  const same = relations.filter((each) => each.kind === "equal" && agrees(each)).length >= 2 ? surelySame : likelySame;
  const identities = relations.map((relation, at): LocateIdentity => {
    const id = String(at);
    if (relation.kind === "ratio") {
      return {
        kind: "ratio",
        id,
        ratio: ofFigure(relation.share),
        numerator: [[ofFigure(relation.part), 1]],
        denominator: [[ofFigure(relation.whole), 1]],
        factor: 100,
      };
    }
    const total = ofFigure(relation.kind === "sum" ? relation.total : relation.figure);
    if (relation.kind === "sum") totals.add(total);
    const parts = relation.kind === "sum" ? relation.parts.map(ofFigure) : relation.cells.map(ofCell);
    return linear(
      id,
      total,
      parts.map((part) => [part, -1]),
      relation.kind === "sum" ? 1 : same,
    );
  });
  const views = new Set(relations.flatMap((each) => (each.kind === "equal" ? [each.view] : [])));
  for (const view of views) {
    for (const identity of usableIdentities(view)) {
      const [way] = identity.ways;
      const cells = way === undefined ? [] : [identity.result, ...way.parts.map(({ operand }) => operand)];
      const figures = cells.flatMap(({ at, figure }) => (figure === null ? [] : [{ at, amount: figure.printed }]));
      if (way === undefined || variables.length + figures.length > mostFigures) continue;
      const total = ofCell(figures[0] ?? { at: identity.result.at, amount: zero });
      totals.add(total);
      const terms = way.parts.map(({ sign }, part): LinearTerm => {
        const figure = figures[part + 1];
        return [figure === undefined ? total : ofCell(figure), sign === 1 ? -1 : 1];
      });
      identities.push(linear(identity.id, total, terms, Math.min(identity.confidence, mostOfTable)));
    }
  }
  if (variables.length > mostFigures) return null;
  const problem = new Problem(
    variables.map((variable, at) => cellOf(variable, at, totals)),
    identities,
  );
  return { variables, located: locate(problem, { most: 2 }) };
}

function linear(id: string, total: number, terms: readonly LinearTerm[], sureness: number): LocateIdentity {
  return {
    kind: "linear",
    id,
    terms: [[total, 1], ...terms],
    constant: 0,
    relation: "equal",
    total,
    ...(sureness < 1 ? { confidence: sureness } : {}),
  };
}

const identitiesOf = new WeakMap<TableView, readonly GroundedIdentity[]>();

/** Sums of a table that hold to the figure: one that does not is told where it stands, and says nothing of the text. */
function usableIdentities(view: TableView): readonly GroundedIdentity[] {
  const known = identitiesOf.get(view);
  if (known !== undefined) return known;
  const kind = kinds.find((each) => each.kind === view.table.kind);
  const found = ground(view, kind).filter((identity) => {
    const operands = [identity.result, ...identity.ways.flatMap(({ parts }) => parts.map(({ operand }) => operand))];
    return (
      identity.relation === "equal" &&
      identity.ways.length === 1 &&
      identity.ways.every(({ over }) => over.length === 0) &&
      operands.every(({ figure }) => figure !== null && !figure.isStandIn) &&
      evaluate(identity).outcome === "holds"
    );
  });
  identitiesOf.set(view, found);
  return found;
}

const agrees = ({ figure, cells }: Extract<Relation, { kind: "equal" }>): boolean =>
  equal(figure.candidates[0] ?? zero, sum(cells.map(({ amount }) => amount)));

const amountOf = (variable: Suspected): Amount =>
  variable.kind === "cell" ? variable.amount : (variable.figure.candidates[0] ?? zero);

function cellOf(variable: Suspected, at: number, totals: ReadonlySet<number>): LocateCell {
  const printed = amountOf(variable);
  const isRatio = variable.kind === "text" && variable.figure.measure === "percent";
  return {
    id: String(at),
    value: toNumber(printed),
    decimals: printed.decimals,
    role: isRatio ? "ratio" : totals.has(at) ? "total" : "detail",
    minimum: 0,
    ...(variable.kind === "cell" ? { place: { table: 0, row: variable.at.row, column: variable.at.column } } : {}),
  };
}

function repairsOf(
  { variables, located }: Knot,
  own: readonly ProseFigure[],
  cells: readonly TableFigure[],
): readonly Repair[] {
  const places = new Set(cells.map(({ at }) => formatRef(at)));
  const isOwn = (variable: Suspected | undefined): boolean =>
    variable !== undefined &&
    (variable.kind === "text" ? own.includes(variable.figure) : places.has(formatRef(variable.at)));
  const isSure = located.status === "sure";
  const found = located.explanations
    .filter(({ isNotAnIdentity, probability }) => !isNotAnIdentity && probability >= leastProbability)
    .map((explanation, rank): Repair | null => {
      if (!explanation.cells.some((cell) => isOwn(variables[cell]))) return null;
      const changes = explanation.cells.map((cell, at) => ({
        variable: variables[cell],
        value: parseAmount(String(explanation.values[at] ?? "")),
      }));
      const edits = changes.map(({ variable, value }) => editOf(variable, value));
      if (edits.includes(null)) return null;
      return {
        probability: explanation.probability,
        // Who says that text and table are both wrong may be right, but not surely.
        isSure: isSure && rank === 0 && new Set(edits.map((edit) => edit?.kind)).size === 1,
        edits: edits.flatMap((edit) => (edit?.kind === "text" ? [edit.edit] : [])),
        cells: edits.flatMap((edit) => (edit?.kind === "cell" ? [edit.edit] : [])),
      };
    });
  return found.flatMap((repair) => repair ?? []).slice(0, mostRepairs);
}

type Edited =
  | { readonly kind: "text"; readonly edit: Repair["edits"][number] }
  | { readonly kind: "cell"; readonly edit: Repair["cells"][number] };

function editOf(variable: Suspected | undefined, value: Amount | null): Edited | null {
  if (variable === undefined || value === null) return null;
  const printed = amountOf(variable);
  if (variable.kind === "cell") {
    const [found, expected] = [printed, extend(value, printed.decimals)].map(formatVietnamese);
    return { kind: "cell", edit: { at: variable.at, found: found ?? "", expected: expected ?? "" } };
  }
  const place = printedAt(variable.figure);
  if (place === null) return null;
  return { kind: "text", edit: { ...place, expected: likePrinted(place.found, extend(value, printed.decimals)) } };
}
