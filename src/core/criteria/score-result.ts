import type { Amount } from "../cell/amount";
import type { CellRef } from "../cell/address";
import { formatDate } from "../text/dates";
import { text, type Text } from "../text/bilingual";
import type { Criterion } from "./criteria";
import type { Found, OperandValues } from "./found";
import { operandKey, operandsOf } from "./operands";
import { amountOf, minus, percentText, shown } from "./rational";
import { type Node, counted } from "./gather";

/** What became of a criterion. */
export type ScoreStatus = "scored" | "not-applicable" | "no-data" | "human-decision";

/** A figure that went into a score: its name, what it said, and the cells it was read from. */
export interface FigureUsed {
  readonly name: string;
  readonly shown: Text;
  readonly cells: readonly CellRef[];
  /** False for a figure that is not there. */
  readonly isThere: boolean;
}

/** The score of one criterion or heading, with what it rests on. */
export interface CriterionScore {
  readonly criterion: Criterion;
  /** 0 for a criterion that stands under nothing. */
  readonly depth: number;
  readonly status: ScoreStatus;
  /** Null where it is not known, or the criterion was left out of its group. A heading without all its parts has none. */
  readonly score: Amount | null;
  /** What could be reached: with points shared out from others where some did not apply. */
  readonly maximum: Amount;
  readonly lost: Amount | null;
  readonly figures: readonly FigureUsed[];
  readonly explanation: Text;
  /** Names of the figures that are not there. */
  readonly missing: readonly string[];
  /** The rate or figure reached, as a reader sees it; "" where there is none. */
  readonly level: string;
  /** For a heading: what its scored criteria have, of how much. Equal to score and maximum once all are scored. */
  readonly soFar: { readonly score: Amount; readonly maximum: Amount } | null;
}

/** The scores of a whole set. */
export interface ScoredCriteria {
  /** In the order of the set, option lines left out. */
  readonly criteria: readonly CriterionScore[];
  readonly total: {
    readonly status: "scored" | "no-data" | "human-decision" | "not-applicable";
    readonly score: Amount | null;
    readonly maximum: Amount;
    readonly lost: Amount | null;
    readonly soFar: { readonly score: Amount; readonly maximum: Amount };
    /** Criteria without criteria beneath, by what became of them. */
    readonly counts: Readonly<Record<ScoreStatus, number>>;
  };
  /** The band of the total; null without bands, or without a total. */
  readonly rating: string | null;
}

/** A node as it is told to others. */
export function resultOf(node: Node, values: OperandValues): CriterionScore {
  const { criterion, depth, status, explanation, level, missing, soFar } = node;
  const value = counted(node);
  const score = value === null ? null : amountOf(value);
  return {
    criterion,
    depth,
    status,
    score,
    maximum: amountOf(node.maximum),
    lost: value === null ? null : amountOf(minus(node.maximum, value)),
    figures: figuresOf(criterion, values),
    explanation,
    missing,
    level,
    soFar: soFar === null ? null : { score: amountOf(soFar.score), maximum: amountOf(soFar.maximum) },
  };
}

function figuresOf(criterion: Criterion, values: OperandValues): readonly FigureUsed[] {
  return operandsOf(criterion).flatMap(({ operand }): readonly FigureUsed[] => {
    const found = values.get(operandKey(criterion.code, operand.name));
    if (found === undefined) return [];
    if (found.kind === "missing")
      return [
        {
          name: operand.name,
          shown: text("chưa có số liệu", "no figure yet"),
          cells: found.cell === null ? [] : [found.cell],
          isThere: false,
        },
      ];
    return [{ name: operand.name, shown: shownFigure(found), cells: found.cells, isThere: true }];
  });
}

/** What a figure says, as a reader sees it. */
export function shownFigure(found: Exclude<Found, { kind: "missing" }>): Text {
  const same = (words: string): Text => ({ vi: words, en: words });
  switch (found.kind) {
    case "figure":
      return same(found.isPercent ? `${percentText(found.value)}%` : shown(found.value));
    case "answer":
      return found.isYes ? text("Có", "Yes") : text("Không", "No");
    case "day":
      return same(formatDate(found.day, "full"));
    case "option":
      return same(found.code);
    case "not-applicable":
      return text("không phát sinh", "nothing arose");
  }
}
