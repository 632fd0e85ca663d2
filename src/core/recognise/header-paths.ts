import { clean } from "../text/normalise";
import { spanText, type Grid, type Span } from "./grid";
import type { HeaderBlock } from "./header";
import { startsSmall, untagged } from "./row-words";

/** No form is wider; looking for parents over more columns would only take time. */
const widestHeader = 300;

/** The words over each column from the top row down. A blank under no merge belongs to the parent on its left. */
export function headerPaths(grid: Grid, block: HeaderBlock): readonly (readonly string[])[] {
  const { top, bottom, left, right } = block;
  const depth = bottom - top + 1;
  const table: (Span | undefined)[][] = Array.from({ length: depth }, () => []);
  for (let row = top; row <= bottom; row++) {
    const index = grid.at.get(row);
    for (const span of index === undefined ? [] : (grid.rows[index]?.spans ?? [])) {
      if (span.right < left || span.left > right) continue;
      for (let line = row; line <= Math.min(span.bottom, bottom); line++) {
        for (let column = Math.max(left, span.left); column <= Math.min(right, span.right); column++) {
          (table[line - top] ?? [])[column - left] = span;
        }
      }
    }
  }
  inheritParents(table, right - left + 1);
  return Array.from({ length: right - left + 1 }, (_, column) => {
    const path: string[] = [];
    let previous: Span | undefined;
    for (let line = 0; line < depth; line++) {
      const span = table[line]?.[column];
      if (span === undefined || span === previous) continue;
      previous = span;
      const text = clean(untagged(spanText(span)));
      const above = path.at(-1);
      if (text === above) continue;
      if (above !== undefined && isBrokenOff(table, line, column, text)) path[path.length - 1] = `${above} ${text}`;
      else path.push(text);
    }
    return path;
  });
}

/** Words that go on in the row below without a merge: "Đơn vị" over "thực hiện". A parent of several columns is no half of a cell. */
function isBrokenOff(table: SpanTable, line: number, column: number, text: string): boolean {
  const here = table[line]?.[column];
  const above = table[line - 1]?.[column];
  if (here === undefined || above === undefined || !startsSmall(text)) return false;
  if (here.left !== here.right || above.left !== above.right || above.bottom !== here.top - 1) return false;
  return table[line - 1]?.[column - 1] !== above && table[line - 1]?.[column + 1] !== above;
}

function inheritParents(table: (Span | undefined)[][], width: number): void {
  const hasBelow = (line: number, column: number): boolean => {
    for (let below = line + 1; below < table.length; below++) {
      const span = table[below]?.[column];
      if (span !== undefined && span !== table[line]?.[column]) return true;
    }
    return false;
  };
  if (width > widestHeader) return;
  for (let line = 0; line < table.length - 1; line++) {
    const cells = table[line] ?? [];
    const parents: { readonly column: number; readonly span: Span }[] = [];
    const orphans: number[] = [];
    for (let column = 0; column < width; column++) {
      const span = cells[column];
      if (!hasBelow(line, column)) continue;
      if (span === undefined) orphans.push(column);
      else if (span.left === span.right || cells[column - 1] !== span) parents.push({ column, span });
    }
    const centred = orphans.some((column) => isBeforeParents(table, line, column, parents));
    for (const column of orphans) {
      const parent = parentOf(table, line, column, parents, centred);
      if (parent !== undefined) cells[column] = parent;
    }
  }
}

interface Parent {
  readonly column: number;
  readonly span: Span;
}

/** A blank with columns below and no parent on its left: the parent stands in the middle of its block. */
function isBeforeParents(table: SpanTable, line: number, column: number, parents: readonly Parent[]): boolean {
  return !parents.some((parent) => parent.column < column && areTogether(table, line, parent.column, column));
}

/** The parent on the left; where parents stand in the middle of their blocks, the nearest. */
function parentOf(
  table: SpanTable,
  line: number,
  column: number,
  parents: readonly Parent[],
  centred: boolean,
): Span | undefined {
  let best: Parent | undefined;
  for (const parent of parents) {
    if (!centred && parent.column > column) break;
    if (!areTogether(table, line, Math.min(parent.column, column), Math.max(parent.column, column))) continue;
    const distance = Math.abs(parent.column - column);
    if (best === undefined || !centred || distance < Math.abs(best.column - column)) best = parent;
  }
  return best?.span;
}

type SpanTable = readonly (readonly (Span | undefined)[])[];

/** No leaf between two columns, and one cell over both in every row above; only then can they share the next. */
function areTogether(table: SpanTable, line: number, from: number, to: number): boolean {
  for (let column = from + 1; column <= to; column++) {
    for (let above = 0; above < line; above++) if (table[above]?.[column] !== table[above]?.[column - 1]) return false;
    const hasChild = table
      .slice(line + 1)
      .some((row) => row[column] !== undefined && row[column] !== table[line]?.[column]);
    if (!hasChild) return false;
  }
  return true;
}
