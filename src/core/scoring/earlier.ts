import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import { columns, headerWords, totalWords } from "./layout";

/** What people wrote into an earlier deduction sheet, by criterion. */
export type Earlier = ReadonlyMap<string, EarlierRow>;

export interface EarlierRow {
  readonly reason: string;
  readonly remedy: string;
  readonly unit: string;
  readonly deadline: string;
  readonly note: string;
}

/** Finds a criterion again by its number and wording. */
export function criterionKey(order: string, criterion: string): string {
  return `${order.replace(/[.\s]+$/u, "")}\n${criterion.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase()}`;
}

/** Reads back an earlier sheet of ours; null when its header row is gone. */
export function readEarlier(sheet: SheetSnapshot): Earlier | null {
  const header = [...sheet.rows.keys()].find((row) => cellAt(sheet, row, columns.reason).value === headerWords.reason);
  if (header === undefined) return null;
  const rows = new Map<string, EarlierRow>();
  const words = (row: number, column: number): string => {
    const cell = cellAt(sheet, row, column);
    return cell.formula === null && cell.value !== null ? cell.text.trim() || String(cell.value) : "";
  };
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= header) continue;
    const criterion = words(row, columns.criterion);
    if (criterion === totalWords) break;
    if (criterion === "") continue;
    rows.set(criterionKey(words(row, columns.order), criterion), {
      reason: words(row, columns.reason),
      remedy: words(row, columns.remedy),
      unit: words(row, columns.unit),
      deadline: words(row, columns.deadline),
      note: words(row, columns.note),
    });
  }
  return rows;
}
