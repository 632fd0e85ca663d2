import type { LinearTerm } from "../../src/core/locate/input";
import { thousandths, type MadeTable } from "./locate-draft";
import type { Chance } from "./locate-random";
import {
  cellSlips,
  cellSlipWeights,
  mistyped,
  tableSlipWeights,
  type BenchCellSlip,
  type BenchSlip,
} from "./locate-slip-mix";

type Outcomes = ReadonlyMap<number, number>;
type Add = (figure: number, weight: number) => void;

/** What slips can do in one table; figures are whole thousandths. Every chance here is exact, for the oracle's sake. */
export class SlipMachine {
  private readonly neighbours: readonly (readonly (readonly [number, number])[])[];
  private readonly pairs: readonly (readonly [number, number])[];
  private readonly counts = new Map<BenchCellSlip, number>();

  constructor(readonly table: MadeTable) {
    const places = new Map(
      table.cells.map(({ place }, cell) => [
        `${String(place?.table)} ${String(place?.row)} ${String(place?.column)}`,
        cell,
      ]),
    );
    const near = (cell: number, down: number, right: number, weight: number) => {
      const place = table.cells[cell]?.place;
      if (place === undefined) return [];
      const other = places.get(`${String(place.table)} ${String(place.row + down)} ${String(place.column + right)}`);
      return other === undefined ? [] : [[other, weight] as const];
    };
    this.neighbours = table.cells.map((_, cell) => [
      ...near(cell, -1, 0, 0.4),
      ...near(cell, 1, 0, 0.3),
      ...near(cell, 0, -1, 0.15),
      ...near(cell, 0, 1, 0.15),
    ]);
    this.pairs = this.neighbours.flatMap((list, cell) =>
      list.flatMap(([other]) =>
        other > cell && this.mayChange(cell) && this.mayChange(other) ? [[cell, other] as const] : [],
      ),
    );
    for (const slip of cellSlips) {
      this.counts.set(slip, table.cells.filter((_, cell) => this.applies(cell, slip)).length);
    }
  }

  private mayChange(cell: number): boolean {
    return this.table.cells[cell]?.isFixed !== true;
  }

  private step(cell: number): number {
    return thousandths / 10 ** (this.table.cells[cell]?.decimals ?? 0);
  }

  private applies(cell: number, slip: BenchCellSlip): boolean {
    const { role, decimals = 0 } = this.table.cells[cell] ?? {};
    if (!this.mayChange(cell)) return false;
    switch (slip) {
      case "zero lost or added":
        return decimals === 0;
      case "decimal shift":
      case "rounded or cut":
        return decimals > 0;
      case "copied neighbour":
        return (this.neighbours[cell]?.length ?? 0) > 0;
      case "row left out or twice":
        return this.sumsOf(cell).length > 0;
      case "wrong denominator":
        return role === "ratio";
      default:
        return true;
    }
  }

  private sumsOf(cell: number) {
    return this.table.identities.flatMap((each) => (each.kind === "linear" && each.total === cell ? [each.terms] : []));
  }

  /** As it is typed: no thousands marks, a point before decimals, no final zeros after it. */
  private typed(cell: number, figure: number): string {
    const typed = (figure / thousandths).toFixed(this.table.cells[cell]?.decimals ?? 0);
    return typed.includes(".") ? typed.replace(/0+$/, "").replace(/\.$/, "") : typed;
  }

  /** The figures one slip in this cell may leave there, with their chances; empty where it cannot happen. */
  outcomes(figures: ArrayLike<number>, cell: number, slip: BenchCellSlip): Outcomes {
    const found = new Map<number, number>();
    const figure = figures[cell] ?? 0;
    const most = (this.table.cells[cell]?.maximum ?? 1e13) * 10 * thousandths;
    const add: Add = (result, weight) => {
      const whole = Math.round(result);
      const isNew = whole !== figure && whole >= 0 && whole <= most && Math.abs(result - whole) < 1e-6;
      if (isNew) found.set(whole, (found.get(whole) ?? 0) + weight);
    };
    this.produce(figures, cell, slip, add);
    const total = [...found.values()].reduce((sum, each) => sum + each, 0);
    return new Map([...found].map(([result, weight]) => [result, weight / total]));
  }

  private produce(figures: ArrayLike<number>, cell: number, slip: BenchCellSlip, add: Add): void {
    const figure = figures[cell] ?? 0;
    const step = this.step(cell);
    const typed = this.typed(cell, figure);
    const digits = [...typed].flatMap((mark, place) => (mark === "." ? [] : [place]));
    const write = (words: string, weight: number) => {
      if (/^\d+(\.\d+)?$/.test(words)) add(Math.round(Number(words) * thousandths), weight);
    };
    const cut = (place: number, length: number, by: string) => typed.slice(0, place) + by + typed.slice(place + length);
    switch (slip) {
      case "digit mistyped":
        for (const place of digits) {
          for (let digit = 0; digit <= 9; digit++) {
            const isLeadingZero = digit === 0 && place === 0 && digits.length > 1 && typed[1] !== ".";
            if (!isLeadingZero) write(cut(place, 1, String(digit)), mistyped(Number(typed[place]), digit));
          }
        }
        return;
      case "digits swapped":
        digits.forEach((place, index) => {
          const next = digits[index + 1];
          if (next === undefined) return;
          const marks = [...typed];
          [marks[place], marks[next]] = [typed[next] ?? "", typed[place] ?? ""];
          write(marks.join(""), 1);
        });
        return;
      case "digit dropped":
        if (digits.length > 1) for (const place of digits) write(cut(place, 1, ""), 1);
        return;
      case "digit added":
        for (const place of digits) write(cut(place, 0, typed[place] ?? ""), 1.5 / digits.length);
        for (const place of digits)
          for (let digit = 0; digit <= 9; digit++) write(cut(place, 0, String(digit)), 0.1 / digits.length);
        for (let digit = 0; digit <= 9; digit++) write(`${typed}${String(digit)}`, 0.1 / digits.length);
        return;
      case "zero lost or added":
        add(figure * 10, 1);
        add(figure / 10, figure % (10 * step) === 0 ? 1 : 0);
        return;
      case "decimal shift":
        add(figure * 10, 1);
        add(Math.round(figure / 10 / step) * step, 0.8);
        add(figure * 100, 0.3);
        return;
      case "mark misread":
        if (typed.includes(".")) write(typed.replace(".", ""), 1);
        else if (figure >= 1000 * thousandths && figure < 1e6 * thousandths) add(figure / 1000, 1);
        return;
      case "copied neighbour":
        for (const [other, weight] of this.neighbours[cell] ?? []) add(figures[other] ?? 0, weight);
        return;
      case "row left out or twice":
        this.leftOut(figures, cell, add);
        return;
      case "rounded or cut":
        this.rounded(figures, cell, add);
        return;
      case "wrong denominator":
        this.wrongDenominator(figures, cell, add);
        return;
      case "off by 1, 10, 100":
        for (const [distance, weight] of [
          [1, 0.6],
          [10, 0.25],
          [100, 0.15],
        ] as const) {
          add(figure + distance * step, weight);
          add(figure - distance * step, weight);
        }
        return;
      case "another figure":
        return;
    }
  }

  private leftOut(figures: ArrayLike<number>, cell: number, add: Add): void {
    const figure = figures[cell] ?? 0;
    for (const terms of this.sumsOf(cell)) {
      for (const [other, coefficient] of terms) {
        if (other === cell) continue;
        add(figure + coefficient * (figures[other] ?? 0), 0.7);
        add(figure - coefficient * (figures[other] ?? 0), 0.3);
      }
    }
  }

  private quotient(figures: ArrayLike<number>, above: readonly LinearTerm[], below: readonly LinearTerm[]): number {
    const total = (terms: readonly LinearTerm[]) =>
      terms.reduce((sum, [cell, weight]) => sum + weight * (figures[cell] ?? 0), 0);
    return total(below) > 0 ? (100 * thousandths * total(above)) / total(below) : 0;
  }

  private ratioOf(cell: number) {
    return this.table.identities.flatMap((each) => (each.kind === "ratio" && each.ratio === cell ? [each] : []))[0];
  }

  private rounded(figures: ArrayLike<number>, cell: number, add: Add): void {
    const [figure, step] = [figures[cell] ?? 0, this.step(cell)];
    const ratio = this.ratioOf(cell);
    if (ratio !== undefined) {
      const exact = this.quotient(figures, ratio.numerator, ratio.denominator) / step;
      add(Math.floor(exact) * step, 1);
      add(Math.ceil(exact) * step, 0.5);
    }
    add(Math.round(figure / (10 * step)) * 10 * step, 1);
    add(Math.floor(figure / (10 * step)) * 10 * step, 0.5);
  }

  private wrongDenominator(figures: ArrayLike<number>, cell: number, add: Add): void {
    const ratio = this.ratioOf(cell);
    const place = this.table.cells[cell]?.place;
    if (ratio === undefined || place === undefined) return;
    const step = this.step(cell);
    this.table.cells.forEach((other, index) => {
      const isBeside = other.place?.table === place.table && other.place.row === place.row && other.role !== "ratio";
      if (!isBeside || (figures[index] ?? 0) === 0) return;
      for (const [above, below, weight] of [
        [ratio.numerator, [[index, 1]], 0.7],
        [[[index, 1]], ratio.denominator, 0.3],
      ] as const) {
        const result = Math.round(this.quotient(figures, above, below) / step) * step;
        if (result > 0 && result <= 200 * thousandths) add(result, weight);
      }
    });
  }

  /** Chance of any other figure of about the same length. */
  private another(cell: number, figure: number, found: number): number {
    const step = this.step(cell);
    if (found % step !== 0) return 0;
    const length = (units: number) => String(Math.round(units / step)).length;
    const same = length(figure) === length(found) ? 0.8 : Math.abs(length(figure) - length(found)) === 1 ? 0.1 : 0;
    return same / (length(found) === 1 ? 10 : 9 * 10 ** (length(found) - 1));
  }

  /** Log chance that one slip in this cell leaves `found`, whichever slip it is. */
  cellLikelihood(figures: ArrayLike<number>, cell: number, found: number): number {
    let sum = 0;
    for (const slip of cellSlips) {
      if (!this.applies(cell, slip)) continue;
      const share = cellSlipWeights[slip] / (this.counts.get(slip) ?? 1);
      const chance =
        slip === "another figure"
          ? this.another(cell, figures[cell] ?? 0, found)
          : (this.outcomes(figures, cell, slip).get(found) ?? 0);
      sum += share * chance;
    }
    return sum;
  }

  swapLikelihood(left: number, right: number): number {
    const isPair = this.pairs.some(([a, b]) => (a === left && b === right) || (a === right && b === left));
    return isPair ? tableSlipWeights["cells swapped"] / this.pairs.length : 0;
  }

  /** One slip of a cell, or of two that change places; null where it changes nothing. */
  plant(
    figures: readonly number[],
    slip: Exclude<BenchSlip, "totals not updated">,
    chance: Chance,
  ): readonly number[] | null {
    const after = [...figures];
    if (slip === "cells swapped") {
      const [left = 0, right = 0] = chance.pick(this.pairs) ?? [];
      [after[left], after[right]] = [figures[right] ?? 0, figures[left] ?? 0];
      return figures[left] === figures[right] ? null : after;
    }
    const cells = this.table.cells.flatMap((_, cell) => (this.applies(cell, slip) ? [cell] : []));
    const cell = chance.pick(cells);
    if (cell === undefined) return null;
    const found =
      slip === "another figure"
        ? this.anyFigure(figures[cell] ?? 0, cell, chance)
        : chance.weighted(this.outcomes(figures, cell, slip));
    if (found === undefined || found === figures[cell]) return null;
    after[cell] = found;
    return after;
  }

  private anyFigure(figure: number, cell: number, chance: Chance): number {
    const step = this.step(cell);
    const own = String(Math.round(figure / step)).length;
    const drawn = chance.next();
    const length = Math.max(1, drawn < 0.8 ? own : drawn < 0.9 ? own + 1 : own - 1);
    return (length === 1 ? chance.whole(0, 9) : chance.whole(10 ** (length - 1), 10 ** length - 1)) * step;
  }
}
