import type { CellRef } from "../cell/address";
import type { Amount } from "../cell/amount";
import type { TableView } from "../table/table";
import type { Claim } from "./claim";
import type { ProseFigure } from "./figures";

/** A figure of a table. */
export interface TableFigure {
  readonly at: CellRef;
  readonly amount: Amount;
}

/** An equation between figures of the text; "equal": one is the sum of these cells. */
export type Relation =
  | { readonly kind: "sum"; readonly total: ProseFigure; readonly parts: readonly ProseFigure[] }
  | { readonly kind: "ratio"; readonly share: ProseFigure; readonly part: ProseFigure; readonly whole: ProseFigure }
  | {
      readonly kind: "equal";
      readonly figure: ProseFigure;
      readonly view: TableView;
      readonly cells: readonly TableFigure[];
    };

/** The equations found so far; figures they share tie them together. */
export interface Web {
  readonly relations: Relation[];
  /** What was compared, by the claim that tells it. */
  readonly told: Map<Claim, Relation>;
}

export const emptyWeb = (): Web => ({ relations: [], told: new Map() });

/** Keeps an equation, and the claim that tells it. */
export function note(web: Web, relation: Relation, claim: Claim): Claim {
  web.relations.push(relation);
  web.told.set(claim, relation);
  return claim;
}

/** The figures of the text in an equation. */
export function figuresOf(relation: Relation): readonly ProseFigure[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts];
    case "ratio":
      return [relation.share, relation.part, relation.whole];
    case "equal":
      return [relation.figure];
  }
}
