import type { Cell, CellValue } from "../../../core/cell/cell";
import { formatterOf } from "../styles/display";
import type { StyleBook } from "../styles/style-book";

interface Maker {
  readonly blank: Cell;
  readonly format: (value: CellValue) => string;
  readonly known: Map<string | number, Cell>;
}

/** Repeated figures and texts share one cell; past this many per look they are no longer remembered. */
const remembered = 20_000;

/** Makes the cells of a workbook; cells that hold and look the same are the same object. */
export class CellMaker {
  private readonly makers = new Map<number, Maker>();

  constructor(
    private readonly styles: StyleBook,
    private readonly uses1904Dates: boolean,
  ) {}

  make(xf: number, value: CellValue, formula: string | null): Cell {
    const maker = this.makerOf(xf);
    if (formula === null && value === null) return maker.blank;
    const isShared = formula === null && (typeof value === "string" || typeof value === "number");
    const known = isShared ? maker.known.get(value) : undefined;
    if (known !== undefined) return known;
    const { style, format } = maker.blank;
    const cell: Cell = { value, formula, text: maker.format(value), format, style };
    if (isShared && maker.known.size < remembered) maker.known.set(value, cell);
    return cell;
  }

  private makerOf(xf: number): Maker {
    const known = this.makers.get(xf);
    if (known !== undefined) return known;
    const { style, format } = this.styles.lookOf(xf);
    const blank: Cell = { value: null, formula: null, text: "", format, style };
    const maker = { blank, format: formatterOf(format, this.uses1904Dates), known: new Map<string | number, Cell>() };
    this.makers.set(xf, maker);
    return maker;
  }
}
