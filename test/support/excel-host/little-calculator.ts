import { parseArea, parsePosition } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell";
import type { Calculate } from "./session";

/** Knows SUM of one range, references, numbers and the four operations between two of them; nothing else. */
export const littleCalculator: Calculate = (formula, home, read) => {
  const body = formula.slice(1).trim();
  const total = /^SUM\(([^()]*)\)$/i.exec(body)?.[1];
  if (total !== undefined) {
    const [sheet, position] = split(total, home);
    const area = parseArea(position);
    if (area === null) return undefined;
    let sum = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(sheet, row, column);
        if (typeof value === "number") sum += value;
      }
    }
    return sum;
  }
  const parts = /^([^+*/]+)([+*/])([^+*/]+)$/.exec(body);
  if (parts === null) return single(body, home, read);
  const [, left = "", operator = "", right = ""] = parts;
  const [a, b] = [single(left, home, read), single(right, home, read)];
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  if (operator === "/" && b === 0) return { kind: "error", code: "#DIV/0!" };
  return operator === "+" ? a + b : operator === "*" ? a * b : a / b;
};

function split(text: string, home: string): readonly [string, string] {
  const mark = text.lastIndexOf("!");
  return mark < 0
    ? [home, text]
    : [text.slice(0, mark).replace(/^'|'$/g, "").replace(/''/g, "'"), text.slice(mark + 1)];
}

function single(text: string, home: string, read: Parameters<Calculate>[2]): CellValue | undefined {
  const [sheet, position] = split(text.trim(), home);
  const at = parsePosition(position);
  if (at !== null) return read(sheet, at.row, at.column) ?? 0;
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? undefined : value;
}
