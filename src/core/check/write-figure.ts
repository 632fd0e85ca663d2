import { toNumber, type Amount } from "../cell/amount";
import type { Cell } from "../cell/cell";
import type { Measure } from "../text/reading";
import { figureText } from "./figure";

/** The cell as it would stand with another figure, written the way the old one was: number or text, per cent or plain. */
export function withFigure(cell: Cell, figure: Amount, measure: Measure): Cell {
  if (typeof cell.value === "string" && cell.value.trim() !== "") {
    const digits = figureText(figure);
    const hasDot = /\d\.\d{1,2}(?!\d)/u.test(cell.value);
    const marked = hasDot ? digits.replace(/\./gu, "").replace(",", ".") : digits;
    const sign = /\s*%/u.exec(cell.value)?.[0] ?? "";
    return { ...cell, formula: null, value: marked + sign, text: marked + sign };
  }
  // 77,56 points are stored as 0.7756.
  const stored = measure === "percent" ? { ...figure, decimals: figure.decimals + 2 } : figure;
  return { ...cell, formula: null, value: toNumber(stored), text: figureText(figure, measure) };
}
