import { columnName, lastColumn, lastRow } from "../../../../core/cell/address";

const part =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(?:\[(-?\d{1,7})\]|(\d{1,7}))?C(?:\[(-?\d{1,5})\]|(\d{1,5}))?(?![\p{L}\p{N}_.(])/gu;

/** A formula with R1C1 references as it reads from one cell with A1 references; null where one leaves the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  let isOutside = false;
  const written = formula.replace(
    part,
    (whole: string, byRow?: string, toRow?: string, byColumn?: string, toColumn?: string) => {
      if (/^["']/.test(whole)) return whole;
      const atRow = toRow === undefined ? row + Number(byRow ?? "0") : Number(toRow) - 1;
      const atColumn = toColumn === undefined ? column + Number(byColumn ?? "0") : Number(toColumn) - 1;
      if (atRow < 0 || atRow > lastRow || atColumn < 0 || atColumn > lastColumn) {
        isOutside = true;
        return whole;
      }
      const [lockColumn, lockRow] = [toColumn === undefined ? "" : "$", toRow === undefined ? "" : "$"];
      return `${lockColumn}${columnName(atColumn)}${lockRow}${String(atRow + 1)}`;
    },
  );
  return isOutside ? null : written;
}
