import { formatArea, formatPosition, parsePosition, type CellRef } from "../cell/address";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import { referencePattern } from "../patch/reference-pattern";
import { referencesOf } from "../patch/references";
import type { Evaluation } from "./evaluate";
import { isLiveSum } from "./live-sum";

/** How far a formula may stand from a typed figure to be what once stood there too. */
const reach = 3;
/** Formulas that must agree before a typed figure is said to have overwritten one. */
const leastAgreeing = 2;

/**
 * The formula that ought to stand in the result's cell where that is the cure: the one its neighbours have, when a
 * number was typed over it; or the sum of all parts, when the sum that stands there misses some. Null otherwise, and
 * where the formula is more than a sum.
 */
export function cureFormula({ identity, way }: Evaluation, workbook: WorkbookSnapshot): string | null {
  const { result, relation } = identity;
  if (relation === "at-most") return null;
  const { formula } = cellOf(workbook, result.at);
  if (formula === null)
    return neighbours(result.at, workbook, (moved) => isOver(moved, identity.result, way, relation));
  const isPlainSum = /^=SUM\([^()]*\)$|^=\+?[$A-Z0-9+:]+$/iu.test(formula.replace(/\s+/gu, ""));
  return relation === "equal" && isPlainSum && formula.length < 250 ? sumOf(way, result.at) : null;
}

type Result = Evaluation["identity"]["result"];
type Way = Evaluation["way"];

/** True when the formula reads exactly the cells of the identity, and adds them where it is a sum. */
function isOver(formula: string, result: Result, way: Way, relation: "equal" | "ratio"): boolean {
  if (relation === "equal") return isLiveSum({ ...result, formula }, way);
  const cells = new Set([...way.parts.map((term) => term.operand), ...way.over].map(({ at }) => key(at)));
  const read = referencesOf(formula, result.at.sheet).flatMap((range) => {
    const cell = { sheet: range.sheet, row: range.top, column: range.left };
    return range.top === range.bottom && range.left === range.right ? [key(cell)] : [""];
  });
  return read.length > 0 && read.every((each) => cells.has(each)) && new Set(read).size === cells.size;
}

const key = ({ sheet, row, column }: CellRef) => `${sheet}!${String(row)} ${String(column)}`;

/** The formula of nearby cells, brought here, where enough of one row or column have the same and it passes. */
function neighbours(at: CellRef, workbook: WorkbookSnapshot, passes: (formula: string) => boolean): string | null {
  for (const [down, right] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const counts = new Map<string, number>();
    for (let distance = -reach; distance <= reach; distance++) {
      const from = { sheet: at.sheet, row: at.row + down * distance, column: at.column + right * distance };
      if (distance === 0 || from.row < 0 || from.column < 0) continue;
      const { formula } = cellOf(workbook, from);
      if (formula === null) continue;
      const moved = moveFormula(formula, at.row - from.row, at.column - from.column);
      if (moved !== null) counts.set(moved, (counts.get(moved) ?? 0) + 1);
    }
    for (const [formula, count] of counts) if (count >= leastAgreeing && passes(formula)) return formula;
  }
  return null;
}

/** The formula as copying it so many rows down and columns right makes it; null where it would leave the sheet. */
export function moveFormula(formula: string, down: number, right: number): string | null {
  let isLost = false;
  const moved = formula.replace(referencePattern, (...match: (string | undefined)[]) => {
    const [whole = "", prefix = "", column, lock = "", row, again = "", column2, lock2 = "", row2] = match;
    if (column === undefined || row === undefined) return whole;
    const first = movePosition(column, lock, row, down, right);
    const second = column2 === undefined || row2 === undefined ? "" : movePosition(column2, lock2, row2, down, right);
    if (first === null || second === null) isLost = true;
    return `${prefix}${String(first)}${second === "" ? "" : `:${again}${String(second)}`}`;
  });
  return isLost ? null : moved;
}

function movePosition(column: string, lock: string, row: string, down: number, right: number): string | null {
  const isColumnLocked = column.startsWith("$");
  const at = parsePosition(`${column.replace("$", "")}${row}`);
  if (at === null) return null;
  const target = { row: at.row + (lock === "$" ? 0 : down), column: at.column + (isColumnLocked ? 0 : right) };
  if (target.row < 0 || target.column < 0) return null;
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(formatPosition(target)) ?? [];
  return `${isColumnLocked ? "$" : ""}${letters}${lock}${digits}`;
}

/** "=SUM(C5:C12)" over parts that stand together, "=C5+C8-D9" otherwise; null for parts on other sheets. */
function sumOf({ parts }: Way, home: CellRef): string | null {
  const [first] = parts;
  if (first === undefined || parts.some(({ operand }) => operand.at.sheet !== home.sheet)) return null;
  const places = parts.map(({ operand }) => operand.at);
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (parts.every(({ sign }) => sign === 1) && size === parts.length && parts.length > 1)
    return `=SUM(${formatArea(area)})`;
  const chain = parts.map(({ operand, sign }, index) => {
    const mark = sign === -1 ? "-" : index === 0 ? "" : "+";
    return mark + formatPosition(operand.at);
  });
  return parts.length > 30 ? null : `=${chain.join("")}`;
}
