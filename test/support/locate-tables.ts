import type { LinearTerm, LocateCell, LocateIdentity } from "../../src/core/locate/input";
import { Problem } from "../../src/core/locate/problem";

type CellOptions = Partial<Omit<LocateCell, "id" | "value">>;

/** Builds small localisation problems by naming cells and writing sums as "a+b". */
export class TableBuilder {
  readonly cells: LocateCell[] = [];
  readonly identities: LocateIdentity[] = [];
  private readonly index = new Map<string, number>();
  private table = 0;

  nextTable(): this {
    this.table += 1;
    return this;
  }

  row(names: readonly string[], values: readonly number[], row: number, options: CellOptions = {}): this {
    names.forEach((id, column) => {
      const value = values[column] ?? 0;
      const decimals = String(value).split(".")[1]?.length ?? 0;
      this.index.set(id, this.cells.length);
      this.cells.push({ id, value, decimals, role: "detail", place: { table: this.table, row, column }, ...options });
    });
    return this;
  }

  at(id: string): number {
    const index = this.index.get(id);
    if (index === undefined) throw new Error(`no cell ${id}`);
    return index;
  }

  change(id: string, change: Partial<LocateCell>): this {
    const index = this.at(id);
    const cell = this.cells[index];
    if (cell !== undefined) this.cells[index] = { ...cell, ...change };
    return this;
  }

  private terms(sum: string): readonly LinearTerm[] {
    return sum.split("+").map((id) => [this.at(id.trim()), 1] as const);
  }

  sum(total: string, parts: string, confidence?: number): this {
    const index = this.at(total);
    if (this.cells[index]?.role === "detail") this.change(total, { role: "total" });
    const terms: readonly LinearTerm[] = [[index, 1], ...this.terms(parts).map(([cell, w]) => [cell, -w] as const)];
    const base = {
      kind: "linear" as const,
      id: `${total} = ${parts}`,
      terms,
      constant: 0,
      relation: "equal" as const,
      total: index,
    };
    this.identities.push(confidence === undefined ? base : { ...base, confidence });
    return this;
  }

  atMost(lesser: string, greater: string): this {
    const terms: readonly LinearTerm[] = [...this.terms(lesser), [this.at(greater), -1]];
    this.identities.push({ kind: "linear", id: `${lesser} <= ${greater}`, terms, constant: 0, relation: "at-most" });
    return this;
  }

  ratio(ratio: string, numerator: string, denominator: string): this {
    this.change(ratio, { role: "ratio" });
    this.identities.push({
      kind: "ratio",
      id: `${ratio} = ${numerator} / ${denominator}`,
      ratio: this.at(ratio),
      numerator: this.terms(numerator),
      denominator: this.terms(denominator),
      factor: 100,
    });
    return this;
  }

  problem(): Problem {
    return new Problem(this.cells, this.identities);
  }
}
