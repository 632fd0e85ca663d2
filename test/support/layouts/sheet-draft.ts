import type { Area } from "../../../src/core/cell/address";
import { plainStyle, type Cell, type CellStyle } from "../../../src/core/cell/cell";
import type { SheetSnapshot } from "../../../src/core/cell/snapshot";
import { smudged, written, type Writing } from "./damage";
import type { Value } from "./logical";
import type { Chance } from "./random";

/** How the texts of a sheet are stored. */
export interface SheetLook {
  readonly writing: Writing;
  /** False where the sheet was pasted without its fonts; then only the codes tell how it was typed. */
  readonly hasFontName: boolean;
  readonly oddSpaces: boolean;
  readonly lookAlikes: boolean;
  readonly numbersAsText: boolean;
  readonly fractionDates: boolean;
}

/** A sheet being filled. */
export interface SheetDraft {
  put(row: number, column: number, value: Value, isBold?: boolean): void;
  merge(area: Area): void;
  hideRow(row: number): void;
  hideColumn(column: number): void;
  done(name: string, visibility: SheetSnapshot["visibility"]): SheetSnapshot;
}

export function sheetDraft(chance: Chance, look: SheetLook): SheetDraft {
  const rows = new Map<number, (Cell | undefined)[]>();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const styles = new Map<string, CellStyle>();
  const styleOf = (font: string, bold: boolean): CellStyle => {
    const key = `${font}|${String(bold)}`;
    const known = styles.get(key) ?? { ...plainStyle, font: { ...plainStyle.font, name: font, bold } };
    styles.set(key, known);
    return known;
  };
  const cellOf = (value: NonNullable<Value>, isBold: boolean): Cell => {
    if (typeof value === "object") {
      const stored = Number((value.percent / 100).toPrecision(15));
      const text = `${String(value.percent).replace(".", ",")}%`;
      return { value: stored, formula: null, text, format: "0.0%", style: styleOf("Times New Roman", isBold) };
    }
    if (typeof value === "number") {
      const text = String(value).replace(".", ",");
      if (look.fractionDates && value > 12 && value < 29 && Number.isInteger(value) && chance.happens(0.05)) {
        const stored = 46_023 + value;
        return { value: stored, formula: null, text: `${String(value)}-Thg1`, format: "d-mmm", style: styleOf("Times New Roman", isBold) }; // prettier-ignore
      }
      const stored = look.numbersAsText && chance.happens(0.7) ? text : value;
      return { value: stored, formula: null, text, format: "General", style: styleOf("Times New Roman", isBold) };
    }
    const hasWords = /\p{L}{2}/u.test(value);
    // Letters without marks are the same in every encoding.
    const isPlain = !look.hasFontName && /^[\x20-\x7E]*$/.test(value);
    const said = look.hasFontName || isPlain ? value : withoutCapitals(value, look.writing);
    const coded = written(said, isPlain ? "unicode" : look.writing);
    const text = coded.text;
    const font = look.hasFontName ? coded.font : "Times New Roman";
    const kept = hasWords ? smudged(chance, text, look.oddSpaces, look.lookAlikes && look.writing === "unicode") : text;
    return { value: kept, formula: null, text: kept, format: "General", style: styleOf(font, isBold) };
  };
  return {
    put: (row, column, value, isBold = false) => {
      if (value === null || value === "") return;
      const cells = rows.get(row) ?? [];
      cells[column] = cellOf(value, isBold);
      rows.set(row, cells);
    },
    merge: (area) => {
      if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
    },
    hideRow: (row) => hiddenRows.add(row),
    hideColumn: (column) => hiddenColumns.add(column),
    done: (name, visibility) => ({
      name,
      visibility,
      isProtected: false,
      rows: new Map([...rows].sort((a, b) => a[0] - b[0])),
      merges,
      hiddenRows,
      hiddenColumns,
      columnWidths: new Map(),
      rowHeights: new Map(),
    }),
  };
}

/** TCVN3 keeps capitals in the font alone; without it they are small letters, so nobody who pasted text has any left. */
function withoutCapitals(text: string, writing: Writing): string {
  const isCapitals = /\p{L}{2}/u.test(text) && text === text.toUpperCase();
  return writing === "tcvn3" && isCapitals ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}
