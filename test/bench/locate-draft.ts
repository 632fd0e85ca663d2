import type { LinearTerm, LocateCell, LocateIdentity } from "../../src/core/locate/input";
import type { Chance } from "./locate-random";

/** Figures are whole thousandths, so that adding them is exact whatever digits they are printed with. */
export const thousandths = 1000;

/** A right table, with the exact density it was drawn from: what an oracle knows and the product does not. */
export interface MadeTable {
  readonly kind: string;
  readonly cells: readonly LocateCell[];
  readonly identities: readonly LocateIdentity[];
  /** In thousandths, by cell. */
  readonly figures: readonly number[];
  /** Log density of figures (in thousandths) under the kind's own distribution, up to a constant. */
  readonly logDensity: (figures: ArrayLike<number>) => number;
}

type Density = (at: (cell: number) => number) => number;
type CellOptions = Partial<Pick<LocateCell, "maximum" | "isFixed" | "decimals">>;

/** Draws a table cell by cell and remembers how likely each draw was. Cells are named by index. */
export class Draft {
  readonly cells: LocateCell[] = [];
  readonly identities: LocateIdentity[] = [];
  readonly figures: number[] = [];
  private readonly densities: Density[] = [];
  table = 0;

  constructor(
    readonly chance: Chance,
    private readonly kind: string,
  ) {}

  value(cell: number): number {
    return (this.figures[cell] ?? 0) / thousandths;
  }

  put(value: number, row: number, column: number, role: LocateCell["role"] = "detail", options: CellOptions = {}) {
    const cell = this.cells.length;
    const place = { table: this.table, row, column };
    this.cells.push({
      id: `${String(this.table)}:${String(row)}:${String(column)}`,
      value,
      decimals: 0,
      role,
      place,
      ...options,
    });
    this.figures.push(Math.round(value * thousandths));
    return cell;
  }

  knows(density: Density): void {
    this.densities.push(density);
  }

  /** A count: nothing with probability `zero`, else spread evenly over orders of magnitude from `low` to below `high`. */
  count(zero: number, low: number, high: number, row: number, column: number, decimals = 0): number {
    const unit = 10 ** decimals;
    const spread = Math.log(high / low);
    const drawn = Math.floor(low * unit * Math.exp(this.chance.next() * spread)) / unit;
    const cell = this.put(this.chance.isLikely(zero) ? 0 : drawn, row, column, "detail", { decimals });
    this.knows((at) => {
      const units = Math.round(at(cell) * unit);
      if (units === 0) return Math.log(zero);
      if (units < low * unit || units >= high * unit) return -Infinity;
      return Math.log(((1 - zero) * Math.log((units + 1) / units)) / spread);
    });
    return cell;
  }

  /** A part of another count: all of it with probability `full`, else even between two shares of it. */
  share(of: number, from: number, to: number, full: number, row: number, column: number): number {
    const bounds = (whole: number) =>
      [Math.min(Math.ceil(from * whole), Math.floor(to * whole)), Math.floor(to * whole)] as const;
    const whole = this.value(of);
    const [low, high] = bounds(whole);
    const cell = this.put(this.chance.isLikely(full) ? whole : this.chance.whole(low, high), row, column);
    this.knows((at) => {
      const [least, most] = bounds(at(of));
      const part = at(cell);
      const even = part >= least && part <= most ? (1 - full) / (most - least + 1) : 0;
      return Math.log(even + (part === at(of) ? full : 0));
    });
    return cell;
  }

  /** A total of parts, with the identity. */
  sum(parts: readonly number[], row: number, column: number, options: CellOptions = {}): number {
    const thousand = parts.reduce((sum, part) => sum + (this.figures[part] ?? 0), 0);
    const decimals = Math.max(...parts.map((part) => this.cells[part]?.decimals ?? 0));
    const cell = this.put(thousand / thousandths, row, column, "total", { decimals, ...options });
    this.equal(cell, parts);
    return cell;
  }

  /** States that a cell is the sum of others; `terms` may carry coefficients. */
  equal(total: number, terms: readonly (number | LinearTerm)[], options: { readonly id?: string } = {}): void {
    const parts = terms.map((term): LinearTerm => (typeof term === "number" ? [term, -1] : [term[0], -term[1]]));
    this.identities.push({
      kind: "linear",
      id: options.id ?? `sum ${String(this.identities.length)}`,
      terms: [[total, 1], ...parts],
      constant: 0,
      relation: "equal",
      total,
    });
  }

  atMost(lesser: number, greater: number): void {
    this.identities.push({
      kind: "linear",
      id: `at most ${String(this.identities.length)}`,
      terms: [
        [lesser, 1],
        [greater, -1],
      ],
      constant: 0,
      relation: "at-most",
    });
  }

  /** A percentage to `decimals` digits, half up, with the identity; nothing over nothing is 0. */
  ratio(above: readonly number[], below: readonly number[], decimals: number, row: number, column: number): number {
    const of = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + this.value(cell), 0);
    const rounded = of(below) > 0 ? Math.round((100 * of(above) * 10 ** decimals) / of(below)) / 10 ** decimals : 0;
    const cell = this.put(rounded, row, column, "ratio", { decimals });
    const terms = (cells: readonly number[]) => cells.map((each): LinearTerm => [each, 1]);
    this.identities.push({
      kind: "ratio",
      id: `ratio ${String(this.identities.length)}`,
      ratio: cell,
      numerator: terms(above),
      denominator: terms(below),
      factor: 100,
    });
    return cell;
  }

  done(): MadeTable {
    const { kind, cells, identities, figures, densities } = this;
    return {
      kind,
      cells,
      identities,
      figures,
      logDensity: (found) => {
        const at = (cell: number) => (found[cell] ?? 0) / thousandths;
        return densities.reduce((sum, density) => sum + density(at), 0);
      },
    };
  }
}
