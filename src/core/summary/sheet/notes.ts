import { isBlank, sameStyle, type Cell } from "../../cell/cell";
import { cellAt, mergeAt, type SheetSnapshot } from "../../cell/snapshot";
import type { PlacedCell, SheetDraft } from "../../patch/edit";
import { clean, comparisonKey } from "../../text/normalise";
import { looks } from "./look";

/** What somebody wrote on a sheet of ours, and the line it stands beside. */
interface Note {
  /** The line's words, told apart from the same words in another block or further down. */
  readonly beside: string;
  readonly label: string;
  /** Rows below that line. */
  readonly offset: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface Carried {
  readonly draft: SheetDraft;
  /** How many notes were carried over. */
  readonly kept: number;
}

const ownLooks = Object.values(looks);

/**
 * The draft with what people wrote on the earlier sheet: beside the same line where it is still there and the place free,
 * else in a list at the end. `width` is the number of columns the product writes. A note is what stands right of them, or
 * in a look that is not ours; formulas of others are kept as what they showed.
 */
export function carryNotes(previous: SheetSnapshot, draft: SheetDraft, width: number): Carried {
  const notes = notesOn(previous, width);
  if (notes.length === 0) return { draft, kept: 0 };
  const cells = new Map(draft.cells.map((placed) => [keyOf(placed.row, placed.column), placed]));
  const lines = linesOf((row, column) => cells.get(keyOf(row, column))?.cell.text ?? "", lastRow(draft.cells), width);
  const rowOf = new Map(lines.map(({ key, row }) => [key, row]));
  const isMerged = (row: number, column: number): boolean =>
    draft.merges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const homeless: Note[] = [];
  for (const note of notes) {
    const anchor = note.beside === "" ? 0 : rowOf.get(note.beside);
    const row = anchor === undefined ? null : anchor + note.offset;
    if (row === null || cells.has(keyOf(row, note.column)) || isMerged(row, note.column)) homeless.push(note);
    else cells.set(keyOf(row, note.column), { row, column: note.column, cell: written(note.cell) });
  }
  listAtEnd(cells, homeless);
  const ordered = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return { draft: { ...draft, cells: ordered }, kept: notes.length };
}

function listAtEnd(cells: Map<string, PlacedCell>, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  let row = lastRow([...cells.values()]) + 2;
  const put = (column: number, cell: Cell): void => void cells.set(keyOf(row, column), { row, column, cell });
  const words = (text: string, style: Cell["style"]): Cell => ({
    value: text,
    formula: null,
    text,
    format: "@",
    style,
  });
  put(1, words("Ghi chú giữ lại từ lần lập trước", looks.heading));
  for (const { label, cell } of notes) {
    row += 1;
    put(1, written(cell));
    if (label !== "") put(2, words(`(cạnh dòng: ${label})`, looks.remark));
  }
}

function notesOn(sheet: SheetSnapshot, width: number): readonly Note[] {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
  const text = (row: number, column: number): string => {
    const cell = cellAt(sheet, row, column);
    return isOwn(cell) ? cell.text : "";
  };
  const lines = linesOf(text, rows.at(-1) ?? 0, width);
  return rows.flatMap((row) => {
    const line = lines.filter((each) => each.row <= row).at(-1);
    return [...(sheet.rows.get(row) ?? []).entries()].flatMap(([column, cell]): readonly Note[] => {
      if (cell === undefined || isBlank(cell) || (column < width && isOwn(cell))) return [];
      const merge = mergeAt(sheet, row, column);
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) return [];
      return [{ beside: line?.key ?? "", label: line?.label ?? "", offset: row - (line?.row ?? 0), column, cell }];
    });
  });
}

/** True for a cell the product dressed; whoever types into a free cell types in another look. */
function isOwn({ style }: Cell): boolean {
  const { borders, font } = style;
  const isBoxed = [borders.top, borders.right, borders.bottom, borders.left].some((border) => border !== null);
  // Cells of our tables, those dressed for typing into among them.
  return (isBoxed && font.name === looks.plain.font.name) || ownLooks.some((look) => sameStyle(look, style));
}

/** The lines of a sheet that have words at their beginning, each under a key of its own. */
function linesOf(
  text: (row: number, column: number) => string,
  last: number,
  width: number,
): readonly { readonly row: number; readonly key: string; readonly label: string }[] {
  const seen = new Map<string, number>();
  let block = "";
  const lines: { row: number; key: string; label: string }[] = [];
  for (let row = 0; row <= last; row++) {
    const first = clean(text(row, 0));
    const label = /\p{L}{2}/u.test(first) || width < 2 ? first : clean(text(row, 1));
    if (label === "") continue;
    if (/^[IVX]+\. /u.test(first)) block = comparisonKey(first.replace(/^[IVX]+\. /u, ""));
    const key = `${block}\n${comparisonKey(label)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    lines.push({ row, key: `${key}\n${String(count)}`, label });
  }
  return lines;
}

/** What a note becomes: its own value, or what its formula showed. */
function written(cell: Cell): Cell {
  return cell.formula === null ? cell : { ...cell, formula: null, value: cell.text, format: "@" };
}

function keyOf(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

function lastRow(cells: readonly PlacedCell[]): number {
  return cells.reduce((most, { row }) => Math.max(most, row), 0);
}
