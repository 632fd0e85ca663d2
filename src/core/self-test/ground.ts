import { contains, formatRef, type CellRef, type Range } from "../cell/address";
import { isBlank, type Cell } from "../cell/cell";
import { cellAt, type WorkbookSnapshot } from "../cell/snapshot";
import type { Report } from "../check/finding";
import type { TableKind } from "../appendix/kind";
import { referencesOf } from "../patch/references";
import type { TableRow, TableView } from "../table/table";
import type { Reading } from "../text/reading";

/** A cell of a table's body that holds a figure. */
export interface FigureCell {
  readonly at: CellRef;
  readonly cell: Cell;
  readonly reading: Extract<Reading, { readonly kind: "figure" }>;
  readonly view: TableView;
  readonly row: TableRow;
  /** A formula somewhere reads it: in Excel a slip here would carry its totals along. */
  readonly isRead: boolean;
  /** A comparison that came to a result looks at it. */
  readonly isCovered: boolean;
}

/** What slips can be planted in. */
export interface TestGround {
  readonly figures: readonly FigureCell[];
  /** Cells with the name of a unit. */
  readonly names: readonly { readonly at: CellRef; readonly cell: Cell }[];
  /** Other filled cells of the sheets that have tables: titles, captions, notes. */
  readonly words: readonly { readonly at: CellRef; readonly cell: Cell }[];
}

const bodyRoles: ReadonlySet<string> = new Set(["item", "section", "subtotal", "total", "continuation"]);
const nameContents: ReadonlySet<string> = new Set(["unit", "units"]);

/** Looks for everything a slip could happen to. Order numbers are no figures. */
export function groundOf(
  workbook: WorkbookSnapshot,
  views: readonly TableView[],
  kinds: readonly TableKind[],
  report: Report,
): TestGround {
  const isRead = readByFormulas(workbook);
  const covered = new Set(
    report.checked
      .filter(({ outcome }) => outcome === "holds" || outcome === "violated")
      .flatMap(({ cells }) => cells.map(formatRef)),
  );
  const figures: FigureCell[] = [];
  const names: { at: CellRef; cell: Cell }[] = [];
  const words: { at: CellRef; cell: Cell }[] = [];
  for (const view of views) {
    const { sheet } = view.table;
    const kind = kinds.find((each) => each.kind === view.table.kind);
    for (const row of view.table.rows) {
      if (!bodyRoles.has(row.role)) continue;
      for (const { column, role } of view.table.columns) {
        const cell = cellAt(view.sheet, row.row, column);
        const content = kind?.columns.find((each) => each.role === role)?.content ?? null;
        if (isBlank(cell) || role === "order" || content === "order") continue;
        const at = { sheet, row: row.row, column };
        if (nameContents.has(content ?? "") && typeof cell.value === "string") {
          names.push({ at, cell });
          continue;
        }
        const reading = view.reading(row.row, column);
        if (reading.kind !== "figure") continue;
        figures.push({ at, cell, reading, view, row, isRead: isRead(at), isCovered: covered.has(formatRef(at)) });
      }
    }
    for (const { at } of [view.table.title, view.table.caption, ...view.table.notes].filter((each) => each !== null)) {
      words.push({ at, cell: cellAt(view.sheet, at.row, at.column) });
    }
  }
  return { figures, names, words };
}

/** A range larger than this is kept as a range, not cell by cell. */
const smallRange = 4_096;

function readByFormulas(workbook: WorkbookSnapshot): (at: CellRef) => boolean {
  const cells = new Set<string>();
  const ranges: Range[] = [];
  const note = (range: Range): void => {
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (size > smallRange) {
      ranges.push(range);
      return;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        cells.add(formatRef({ sheet: range.sheet, row, column }));
      }
    }
  };
  for (const { formula, sheet } of workbook.names) for (const range of referencesOf(formula, sheet ?? "")) note(range);
  for (const sheet of workbook.sheets) {
    for (const line of sheet.rows.values()) {
      for (const cell of line) {
        if (cell === undefined || cell.formula === null) continue;
        for (const range of referencesOf(cell.formula, sheet.name)) note(range);
      }
    }
  }
  return (at) => cells.has(formatRef(at)) || ranges.some((range) => range.sheet === at.sheet && contains(range, at));
}
