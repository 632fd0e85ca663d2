/** An error value as Excel shows it, such as #DIV/0!. */
export interface CellError {
  readonly kind: "error";
  readonly code: string;
}

/** What a cell holds once calculated. Null is blank, and blank is not zero. */
export type CellValue = string | number | boolean | null | CellError;

export interface Border {
  readonly style: "thin" | "medium" | "thick" | "dotted" | "dashed" | "double" | "hair";
  /** #RRGGBB, or null for automatic. */
  readonly color: string | null;
}

/** How a cell looks, number format apart. Sizes in points, colours #RRGGBB or null for automatic. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  };
  readonly fill: string | null;
  readonly borders: {
    readonly top: Border | null;
    readonly right: Border | null;
    readonly bottom: Border | null;
    readonly left: Border | null;
  };
  readonly horizontal:
    "general" | "left" | "center" | "right" | "justify" | "fill" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
}

/**
 * A cell as it stands: the formula (with its leading "=") is not its value, and the text "123" is not the number 123.
 * `text` is what a reader sees; `format` is the number format code ("General" where none is set).
 * Styles are shared objects: cells that look alike hold the same one.
 */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly text: string;
  readonly format: string;
  readonly style: CellStyle;
}

/** Excel's own default look. */
export const plainStyle: CellStyle = Object.freeze({
  font: Object.freeze({
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: null,
  }),
  fill: null,
  borders: Object.freeze({ top: null, right: null, bottom: null, left: null }),
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
});

export const blankCell: Cell = Object.freeze({
  value: null,
  formula: null,
  text: "",
  format: "General",
  style: plainStyle,
});

export function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

export function isBlank(cell: Cell): boolean {
  return cell.formula === null && (cell.value === null || cell.value === "");
}

/** True when both hold the same formula, or, without one, the same value. Looks and cached results do not count. */
export function sameContent(a: Cell, b: Cell): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** True for equal values; a blank cell and an empty text are the same. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.code === b.code;
  return (a ?? "") === (b ?? "");
}

export function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
