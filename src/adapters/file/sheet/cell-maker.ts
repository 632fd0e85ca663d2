import type { Cell, CellValue } from "../../../core/cell/cell";
import { formatterOf } from "../styles/display";
import type { StyleBook } from "../styles/style-book";

interface Maker {
  readonly blank: Cell;
  readonly format: (value: CellValue) => string;
  readonly texts: Map<string, Cell>;
  readonly counts: (Cell | undefined)[];
  readonly fractions: Map<number, Cell>;
}

/** Repeated texts, small whole numbers and fractions share one cell; past this many per look they are not remembered. */
const remembered = 20_000;
const smallNumbers = 1_000;

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
    if (formula === null && typeof value === "string") {
      const known = maker.texts.get(value);
      if (known !== undefined) return known;
      const cell = newCell(maker, value, null);
      if (maker.texts.size < remembered) maker.texts.set(value, cell);
      return cell;
    }
    if (
      formula === null &&
      typeof value === "number" &&
      value >= 0 &&
      value < smallNumbers &&
      Number.isInteger(value)
    ) {
      return (maker.counts[value] ??= newCell(maker, value, null));
    }
    // Ratios repeat, and their texts are dear to make.
    if (formula === null && typeof value === "number" && !Number.isInteger(value)) {
      const known = maker.fractions.get(value);
      if (known !== undefined) return known;
      const cell = newCell(maker, value, null);
      if (maker.fractions.size < remembered) maker.fractions.set(value, cell);
      return cell;
    }
    return newCell(maker, value, formula);
  }

  private makerOf(xf: number): Maker {
    const known = this.makers.get(xf);
    if (known !== undefined) return known;
    const { style, format } = this.styles.lookOf(xf);
    const blank: Cell = { value: null, formula: null, text: "", format, style };
    const maker: Maker = {
      blank,
      format: formatterOf(format, this.uses1904Dates),
      texts: new Map<string, Cell>(),
      counts: [],
      fractions: new Map<number, Cell>(),
    };
    this.makers.set(xf, maker);
    return maker;
  }
}

function newCell(maker: Maker, value: CellValue, formula: string | null): Cell {
  const { style, format } = maker.blank;
  return { value, formula, text: maker.format(value), format, style };
}
