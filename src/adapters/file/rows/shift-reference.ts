import { formatArea, parseArea } from "../../../core/cell/address";
import { shiftFormula, shiftSpan, type RowShift } from "../../../core/patch/shift-formula";

/** References into other files and columns of tables; rows that move here never concern them. */
const foreign = /(\[[^[\]]*\](?:[^!'"()+\-*/,;=<>& ]*!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)?)/;

/** As shiftFormula, for formulas as files hold them. */
export function shiftStoredFormula(formula: string, home: string, shift: RowShift): string {
  if (!formula.includes("[")) return shiftFormula(formula, home, shift);
  return formula
    .split(foreign)
    .map((piece, index) => (index % 2 === 1 ? piece : shiftFormula(piece, home, shift)))
    .join("");
}

/** An area such as A1:C4; null when its rows are gone, and the text as it was when it is no area. */
export function shiftAreaText(text: string, shift: RowShift): string | null {
  const area = parseArea(text);
  if (area === null) return text;
  const span = shiftSpan(area.top, area.bottom, shift);
  return span === null ? null : formatArea({ ...area, top: span[0], bottom: span[1] });
}

/** Areas parted by spaces; null when none is left. */
export function shiftAreaList(text: string, shift: RowShift): string | null {
  const areas = text.split(/\s+/).filter((each) => each !== "");
  const moved = areas.flatMap((each) => shiftAreaText(each, shift) ?? []);
  return moved.length === 0 && areas.length > 0 ? null : moved.join(" ");
}
