import type { Problem } from "./problem";
import { cellSlips, slipWeights, type CellSlip } from "./slip-kinds";
import type { SlipModel } from "./slip-model";
import { mayBeTyped, typingChance, typingSlips, type Typed } from "./typing";

/** How likely one slip in one cell is, whichever it was, and which it most likely was. */
export interface CellScore {
  readonly probability: number;
  readonly slip: CellSlip;
}

interface OwnScore {
  readonly sum: number;
  readonly best: number;
  readonly slip: CellSlip;
}

/** Slips whose outcome depends on other cells too. */
const contextual: readonly CellSlip[] = ["copied-neighbour", "omitted-row", "rounding", "wrong-denominator"];
/** Slips of one cell alone that are cheap to ask of every figure. */
const plain: readonly CellSlip[] = cellSlips.filter(
  (slip) => !contextual.includes(slip) && !typingSlips.some((typing) => typing === slip),
);
/** Slips worth naming even where a plainer one is as likely. */
const telling: ReadonlySet<CellSlip> = new Set(["decimal-shift", "mark-misread", "zero-lost-or-added"]);

/** Scores of single cells in one problem; what depends on the cell alone is computed once. */
export class CellScores {
  private readonly own: Map<number, OwnScore>[] = [];
  private readonly outlooks: Map<number, number>[] = [];
  private readonly foundTyped: (Typed | undefined)[] = [];
  private readonly rates: ReadonlyMap<CellSlip, number>;
  /** Log probability of the likeliest slip in the cell it is likeliest in: no cell scores more. */
  readonly likeliest: number;

  constructor(
    private readonly problem: Problem,
    private readonly model: SlipModel,
  ) {
    this.rates = new Map(
      cellSlips.map((slip) => {
        const places = model.applicable.get(slip) ?? 0;
        return [slip, places === 0 ? 0 : slipWeights[slip] / places];
      }),
    );
    this.likeliest = Math.log(Math.max(...this.rates.values(), 1e-9));
  }

  /** Probability of this slip in one particular cell. */
  private rate(slip: CellSlip): number {
    return this.rates.get(slip) ?? 0;
  }

  /** `x` holds the true figures of all cells, `value` that of this one. */
  of(cell: number, value: number, x: ArrayLike<number>): CellScore {
    const own = this.ownScore(cell, value);
    let { sum, best, slip } = own;
    for (const each of contextual) {
      const probability = this.probability(cell, value, x, each);
      sum += probability;
      if (probability > best) [best, slip] = [probability, each];
    }
    return { probability: sum, slip };
  }

  /** Log probability of a slip in this cell, were all others right. */
  outlook(cell: number, value: number): number {
    const ofCell = (this.outlooks[cell] ??= new Map<number, number>());
    const known = ofCell.get(value);
    if (known !== undefined) return known;
    const log = Math.log(this.of(cell, value, this.problem.observed).probability);
    ofCell.set(value, log);
    return log;
  }

  private ownScore(cell: number, value: number): OwnScore {
    const ofCell = (this.own[cell] ??= new Map<number, OwnScore>());
    const known = ofCell.get(value);
    if (known !== undefined) return known;
    const { problem, model } = this;
    let [sum, best, chosen]: [number, number, CellSlip] = [0, 0, "other"];
    const note = (slip: CellSlip, probability: number) => {
      sum += probability;
      const isTelling = probability > 0 && telling.has(slip) && !telling.has(chosen);
      const isBetter = probability > best && !(telling.has(chosen) && !telling.has(slip));
      if (isTelling || isBetter) [best, chosen] = [Math.max(best, probability), slip];
    };
    const found = (this.foundTyped[cell] ??= model.typed(cell, problem.observed[cell] ?? 0));
    const meant = model.typed(cell, value);
    const isTyped = value >= 0 && (problem.observed[cell] ?? 0) >= 0 && mayBeTyped(meant, found);
    if (isTyped) for (const slip of typingSlips) note(slip, this.rate(slip) * typingChance(slip, meant, found));
    for (const slip of plain) note(slip, this.probability(cell, value, problem.observed, slip));
    const score = { sum, best, slip: chosen };
    ofCell.set(value, score);
    return score;
  }

  private probability(cell: number, value: number, x: ArrayLike<number>, slip: CellSlip): number {
    if (!this.model.applies(cell, slip)) return 0;
    const found = this.problem.observed[cell] ?? 0;
    return this.rate(slip) * this.model.chance(x, cell, value, slip, found);
  }
}
