import { formatVietnamese, parseAmount, toNumber, extend, zero } from "../cell/amount";
import { locate } from "../locate/locate";
import type { LocateCell, LocateIdentity } from "../locate/input";
import { Problem } from "../locate/problem";
import { text as both } from "../text/bilingual";
import type { Claim } from "./claim";
import type { ProseFigure } from "./figures";

/** An equation between figures of the text. */
export type Relation =
  | { readonly kind: "sum"; readonly total: ProseFigure; readonly parts: readonly ProseFigure[] }
  | { readonly kind: "ratio"; readonly share: ProseFigure; readonly part: ProseFigure; readonly whole: ProseFigure };

/** The equations found so far; figures they share tie them together. */
export interface Web {
  readonly relations: Relation[];
  /** Certain contradictions, by the claim that tells them. */
  readonly broken: Map<Claim, Relation>;
}

export const emptyWeb = (): Web => ({ relations: [], broken: new Map() });

/** Keeps an equation, and the claim where it does not hold. */
export function note(web: Web, relation: Relation, claim: Claim): Claim {
  web.relations.push(relation);
  if (claim.outcome === "violated") web.broken.set(claim, relation);
  return claim;
}

const figuresOf = (relation: Relation): readonly ProseFigure[] =>
  relation.kind === "sum" ? [relation.total, ...relation.parts] : [relation.share, relation.part, relation.whole];

const mostFigures = 80;

/** Claims whose wrong figure the other equations give away say which one it is, and what it ought to be. */
export function localised(claims: readonly Claim[], web: Web): readonly Claim[] {
  return claims.map((claim) => {
    const relation = web.broken.get(claim);
    return relation === undefined || claim.message === undefined ? claim : told(claim, relation, web);
  });
}

function told(claim: Claim, relation: Relation, web: Web): Claim {
  const { relations, figures } = componentOf(relation, web);
  if (relations.length < 2 || figures.length > mostFigures) return claim;
  const index = new Map(figures.map((figure, at) => [figure, at]));
  const place = (figure: ProseFigure) => index.get(figure) ?? 0;
  const located = locate(
    new Problem(
      figures.map((figure, at) => cellOf(figure, at, relations)),
      relations.map((each, at) => identityOf(each, at, place)),
    ),
    { most: 2 },
  );
  const [first] = located.explanations;
  const [cell, more] = first?.cells ?? [];
  const figure = cell === undefined ? undefined : figures[cell];
  const printed = figure?.candidates[0];
  const value = parseAmount(String(first?.values[0] ?? ""));
  if (located.status !== "sure" || first === undefined || first.isNotAnIdentity || more !== undefined) return claim;
  if (figure === undefined || printed === undefined || value === null || claim.message === undefined) return claim;
  const sign = figure.measure === "percent" ? "%" : "";
  const found = formatVietnamese(printed) + sign;
  const expected = formatVietnamese(extend(value, printed.decimals)) + sign;
  // The share itself is the claim's own subject, and its own arithmetic says more digits.
  if (relation.kind === "ratio" && figure === relation.share) return claim;
  return {
    ...claim,
    message: both(
      `${claim.message.vi} Các con số khác cho thấy ${found} nhiều khả năng là ${expected}.`,
      `${claim.message.en} The other figures show that ${found} is probably ${expected}.`,
    ),
  };
}

/** Every equation that hangs together with one through shared figures. */
function componentOf(relation: Relation, { relations }: Web) {
  const known = new Set<ProseFigure>(figuresOf(relation));
  const taken = new Set<Relation>([relation]);
  for (let grows = true; grows;) {
    grows = false;
    for (const each of relations) {
      if (taken.has(each) || !figuresOf(each).some((figure) => known.has(figure))) continue;
      taken.add(each);
      figuresOf(each).forEach((figure) => known.add(figure));
      grows = true;
    }
  }
  return { relations: [...taken], figures: [...known] };
}

function cellOf(figure: ProseFigure, at: number, relations: readonly Relation[]): LocateCell {
  const printed = figure.candidates[0] ?? zero;
  const isTotal = relations.some((each) => each.kind === "sum" && each.total === figure);
  return {
    id: String(at),
    value: toNumber(printed),
    decimals: printed.decimals,
    role: figure.measure === "percent" ? "ratio" : isTotal ? "total" : "detail",
    minimum: 0,
  };
}

function identityOf(relation: Relation, at: number, place: (figure: ProseFigure) => number): LocateIdentity {
  const id = String(at);
  if (relation.kind === "ratio") {
    return {
      kind: "ratio",
      id,
      ratio: place(relation.share),
      numerator: [[place(relation.part), 1]],
      denominator: [[place(relation.whole), 1]],
      factor: 100,
    };
  }
  const total = place(relation.total);
  return {
    kind: "linear",
    id,
    terms: [[total, 1], ...relation.parts.map((part) => [place(part), -1] as const)],
    constant: 0,
    relation: "equal",
    total,
  };
}
