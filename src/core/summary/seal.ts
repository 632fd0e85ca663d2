import { columnName, formatRange, quoteSheet } from "../cell/address";
import { isError } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import type { TableView } from "../table/table";
import { heading, headerRow, tableRow, type Cursor } from "./layout";
import { near, nearRows } from "./sheet/formula";
import { looks } from "./sheet/look";
import { calculated, figure, words, type Entry } from "./sheet/writer";
import { tableName } from "./source";

const fresh = "Còn nguyên";
const stale = "Đã cũ";

/** The fingerprint of one source table: stored numbers, and formulas that compute the same from what stands there now. */
export interface Fingerprint {
  readonly figures: { readonly formula: string; readonly value: number };
  readonly words: { readonly formula: string; readonly value: number };
}

/**
 * Fingerprint of a table's range: figures weighted by row and column, so that two that change places show, and the
 * filled cells with the length of their texts. Null where a cell holds an error or a formula nobody has calculated yet.
 */
export function fingerprintOf(view: TableView): Fingerprint | null {
  const { top, bottom, left, right } = view.table.range;
  const sheet = `${quoteSheet(view.table.sheet)}!`;
  const terms: string[] = [];
  let figures = 0;
  let letters = 0;
  let filled = 0;
  for (let column = left; column <= right; column++) {
    let weighted = 0;
    let hasFigures = false;
    for (let row = top; row <= bottom; row++) {
      const { value, formula } = cellAt(view.sheet, row, column);
      if (isError(value) || (formula !== null && value === null)) return null;
      if (value !== null) filled += 1;
      if (typeof value === "string") letters += value.length;
      if (typeof value !== "number") continue;
      weighted += (row - top + 1) * value;
      hasFigures = true;
    }
    if (!hasFigures) continue;
    const name = columnName(column);
    const cells = `${sheet}${name}${String(top + 1)}:${name}${String(bottom + 1)}`;
    const weight = column - left + 1;
    terms.push(`${String(weight)}*SUMPRODUCT(ROW(${cells})-ROW(${sheet}${name}${String(top + 1)})+1,${cells})`);
    figures += weight * weighted;
  }
  const all = `${sheet}${columnName(left)}${String(top + 1)}:${columnName(right)}${String(bottom + 1)}`;
  return {
    figures: { formula: terms.length === 0 ? "0" : terms.join("+"), value: Number(figures.toPrecision(15)) },
    words: { formula: `COUNTA(${all})+1000*SUMPRODUCT(ISTEXT(${all})*LEN(${all}))`, value: filled + 1000 * letters },
  };
}

/** Writes the seals and returns the formula that says whether any source has changed since. */
export function writeSeals(
  cursor: Cursor,
  number: string,
  views: readonly TableView[],
  made: { readonly rulesVersion: string; readonly writtenAt: string | null },
): Entry {
  const time = made.writtenAt === null ? "" : `, lập lúc ${made.writtenAt}`;
  heading(cursor, `${number}. DẤU NGUỒN (bộ quy tắc ${made.rulesVersion}${time})`);
  headerRow(cursor, [
    { left: 0, right: 0, text: "TT" },
    { left: 1, right: 4, text: "Bảng nguồn" },
    { left: 5, right: 6, text: "Vùng" },
    { left: 7, right: 8, text: "Dấu số" },
    { left: 9, right: 10, text: "Dấu chữ" },
    { left: 11, right: 12, text: "Tình trạng" },
  ]);
  const rows: number[] = [];
  views.forEach((view, index) => {
    const print = fingerprintOf(view);
    const row = cursor.row;
    if (print !== null) rows.push(row);
    tableRow(cursor, [
      { left: 0, right: 0, entry: words(String(index + 1)), style: looks.order },
      { left: 1, right: 4, entry: words(tableName(view)), style: looks.label },
      { left: 5, right: 6, entry: words(formatRange(view.table.range)), style: looks.mark },
      {
        left: 7,
        right: 8,
        entry: print === null ? words("–") : figure(print.figures.value, "0.######"),
        style: looks.mark,
      },
      { left: 9, right: 10, entry: print === null ? words("–") : figure(print.words.value, "0"), style: looks.mark },
      {
        left: 11,
        right: 12,
        entry: print === null ? words("Chưa niêm được: có ô lỗi hoặc chưa tính") : verdict(print, row),
        style: looks.mark,
      },
    ]);
  });
  if (rows.length === 0) return words("Chưa niêm được số liệu nguồn.");
  const last = rows.length === views.length ? "" : " Có bảng chưa niêm được, xem cuối trang.";
  const count = nearRows(rows, 11)
    .split(",")
    .map((cells) => `COUNTIF(${cells},"${stale}")`)
    .join("+");
  return calculated(
    `IF(${count}=0,"Số liệu nguồn chưa đổi từ khi lập bảng này.${last}","ĐÃ CŨ: số liệu nguồn đã đổi sau khi lập; tổng hợp lại trước khi dùng.")`,
  );
}

/** Sums of binary fractions may differ in their last bits from one program to another; real changes are far larger. */
function verdict({ figures, words: letters }: Fingerprint, row: number): Entry {
  const stored = near(row, 7);
  const sameFigures = `ABS(${figures.formula}-${stored})<=0.000000001*(1+ABS(${stored}))`;
  return calculated(`IF(AND(${sameFigures},${letters.formula}=${near(row, 9)}),"${fresh}","${stale}")`);
}
