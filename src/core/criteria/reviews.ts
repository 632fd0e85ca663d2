import { compare, equal, formatVietnamese, subtract, trim, type Amount } from "../cell/amount";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import type { OperandValues } from "./found";
import { operandKey, operandsOf } from "./operands";
import { shownFigure, type CriterionScore, type ScoredCriteria } from "./score-result";

/** Points of one criterion in the three columns; null where a column says nothing. */
export interface ThreeScores {
  readonly self: Amount | null;
  readonly first: Amount | null;
  readonly second: Amount | null;
}

/** What a reviewer gave: points by the number of the criterion, and the figures they counted with where these are known. */
export interface Review {
  readonly points: ReadonlyMap<string, Amount>;
  readonly values?: OperandValues;
  /** What the reviewer wrote, by the number of the criterion. */
  readonly notes?: ReadonlyMap<string, string>;
}

export interface Difference {
  readonly code: string;
  readonly scores: ThreeScores;
  /** The last review less the own score. */
  readonly difference: Amount;
  /** Figures that differ, or the reviewer's words; without either, that nobody said why. */
  readonly explanation: Text;
}

/** The points of both review columns of a scoring sheet, by the number of the criterion. */
export function readReviews(view: TableView): { readonly first: Review; readonly second: Review } {
  const read = (role: string): Review => {
    const points = new Map<string, Amount>();
    const notes = new Map<string, string>();
    const column = view.column(role);
    for (const row of view.rowsOf("section", "item")) {
      const code = view.text(row, "order").replace(/[.)]+$/u, "");
      const note = view.text(row, "note");
      const reading = column === undefined ? null : view.reading(row.row, column.column);
      if (code === "" || reading?.kind !== "figure" || reading.measure !== "plain") continue;
      points.set(code, reading.amount);
      if (note !== "") notes.set(code, note);
    }
    return { points, notes };
  };
  return { first: read("reviewScore"), second: read("secondReviewScore") };
}

/** Every criterion on which a review and the own score differ, with what is known about it. Never an invented cause. */
export function differencesOf(
  self: ScoredCriteria,
  own: OperandValues,
  first: Review,
  second: Review,
): readonly Difference[] {
  return self.criteria.flatMap((score): readonly Difference[] => {
    const { code, rule } = score.criterion;
    // A heading differs where its criteria do.
    if (rule.kind === "sum") return [];
    const scores = {
      self: score.score,
      first: first.points.get(code) ?? null,
      second: second.points.get(code) ?? null,
    };
    const review = scores.second === null ? first : second;
    const last = scores.second ?? scores.first;
    if (scores.self === null || last === null || equal(scores.self, last)) return [];
    const difference = trim(subtract(last, scores.self));
    const size = formatVietnamese(difference).replace("-", "");
    const head =
      compare(last, scores.self) < 0
        ? text(`Thẩm định thấp hơn tự chấm ${size} điểm`, `The review is ${size} points below the own score`)
        : text(`Thẩm định cao hơn tự chấm ${size} điểm`, `The review is ${size} points above the own score`);
    const why =
      figuresThatDiffer(score, own, review) ??
      wordsOf(review, code) ??
      text("chưa có thông tin về lý do", "nobody gave a reason");
    return [{ code, scores, difference, explanation: text(`${head.vi}: ${why.vi}`, `${head.en}: ${why.en}`) }];
  });
}

function figuresThatDiffer({ criterion }: CriterionScore, own: OperandValues, { values }: Review): Text | null {
  if (values === undefined) return null;
  const pairs = operandsOf(criterion).flatMap(({ operand }) => {
    const key = operandKey(criterion.code, operand.name);
    const [a, b] = [own.get(key), values.get(key)];
    if (a === undefined || b === undefined || a.kind === "missing" || b.kind === "missing") return [];
    const [mine, theirs] = [shownFigure(a), shownFigure(b)];
    return mine.vi === theirs.vi
      ? []
      : [
          text(
            `${operand.name} thẩm định tính ${theirs.vi}, tự chấm ${mine.vi}`,
            `${operand.name}: ${theirs.en} in the review, ${mine.en} in the own score`,
          ),
        ];
  });
  return pairs.length === 0 ? null : text(pairs.map(({ vi }) => vi).join("; "), pairs.map(({ en }) => en).join("; "));
}

function wordsOf({ notes }: Review, code: string): Text | null {
  const note = notes?.get(code);
  return note === undefined ? null : text(`ghi chú “${note}”`, `note “${note}”`);
}
