import { columnNumbers } from "./column-numbers";
import { isFigure, spanText, type Span } from "./grid";

/** Rows looked at to learn what stands in which column. */
const mostLearned = 30;

/** A row of printed column numbers says nothing about its columns. */
function countsUp(spans: readonly Span[]): boolean {
  if (columnNumbers(spans, new Map()) !== null) return true;
  return spans.every((span, index) => spanText(span).replace(/[()\s]/g, "") === String(index + 1));
}

/** What the rows of a table have held so far, to tell its next row from the header of another table. */
export class RowPattern {
  readonly #figures = new Map<number, number>();
  readonly #words = new Map<number, number>();
  #rows = 0;
  #cells = 0;

  learn(spans: readonly Span[]): void {
    if (this.#rows >= mostLearned || spans.length < 2 || countsUp(spans)) return;
    this.#rows += 1;
    this.#cells += spans.length;
    for (const span of spans) {
      const counts = isFigure(span) ? this.#figures : this.#words;
      counts.set(span.left, (counts.get(span.left) ?? 0) + 1);
    }
  }

  /** True once a row of several cells was seen. */
  get isLearned(): boolean {
    return this.#rows > 0;
  }

  /** True where every cell stands in a column that rows before it filled. */
  covers(spans: readonly Span[]): boolean {
    return spans.every(({ left }) => this.#figures.has(left) || this.#words.has(left));
  }

  /** True for a row about as full as those before it, with figures under figures and words under words. */
  fits(spans: readonly Span[]): boolean {
    let same = 0;
    let other = 0;
    for (const span of spans) {
      const figures = this.#figures.get(span.left) ?? 0;
      const words = this.#words.get(span.left) ?? 0;
      if (figures + words === 0) continue;
      if ((isFigure(span) ? figures : words) > 0) same += 1;
      else other += 1;
    }
    return same >= 2 && other * 3 <= same && same * 2 * this.#rows >= this.#cells;
  }
}
