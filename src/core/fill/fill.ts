import type { TableKind } from "../appendix/kind";
import { formatArea, type Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Patch } from "../patch/edit";
import { isSource } from "../summary/sheet/own";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import type { CalendarDate } from "../text/reading";
import { fillExisting, fillNew, isFree, type ColumnDraft, type FilledColumn } from "./column";
import { progressDerivations } from "./progress";
import { rowDerivations } from "./row-derivations";
import { totalDerivations } from "./totals";

export interface FillContext {
  readonly workbook: WorkbookSnapshot;
  readonly kinds: readonly TableKind[];
  /** Null when nobody said; then nothing is early or late. */
  readonly reportDate: CalendarDate | null;
  readonly options: {
    /** Ids of the derivations wanted; null for those proposed by default. */
    readonly derivations: readonly string[] | null;
    readonly replacesTyped: boolean;
  };
}

/** One column that can be filled, wanted or not, for the user to choose from. */
export interface FillColumn {
  readonly id: string;
  readonly name: Text;
  /** Id of the table. */
  readonly table: string;
  readonly at: Range;
  /** Cells that receive a formula. */
  readonly count: number;
  /** A new column beside the table, not an existing one. */
  readonly isNew: boolean;
  readonly isDefault: boolean;
}

export interface FillProposal {
  /** Null when nothing is to be written. */
  readonly patch: Patch | null;
  readonly notes: readonly Text[];
  readonly columns: readonly FillColumn[];
}

/**
 * Proposes live formulas for what the other columns determine: blank cells of columns that exist, and new columns right
 * of the table. Formulas in place are never touched; typed figures only where `replacesTyped` says so.
 */
export function proposeFill(views: readonly TableView[], context: FillContext): FillProposal {
  const notes: Text[] = [];
  const filled: FilledColumn[] = [];
  const columns: FillColumn[] = [];
  for (const view of views) {
    const kind = context.kinds.find((each) => each.kind === view.table.kind);
    if (kind === undefined || !isSource(context.workbook, view.table.sheet)) continue;
    if (view.sheet.isProtected) {
      notes.push(protectedNote(view.table.sheet));
      continue;
    }
    let next = view.table.range.right + 1;
    for (const draft of draftsOf(view, kind, context)) {
      const wanted = context.options.derivations?.includes(draft.id) ?? draft.isDefault;
      const result = place(draft, next, context.options.replacesTyped);
      if (result === null) continue;
      if (result === "taken") {
        if (wanted) notes.push(takenNote(draft, next));
        continue;
      }
      if (draft.column === null && wanted) next += 1;
      if (result.count > 0)
        columns.push({
          id: draft.id,
          name: draft.name,
          table: view.table.id,
          at: result.at,
          count: result.count,
          isNew: draft.column === null,
          isDefault: draft.isDefault,
        });
      if (!wanted) continue;
      filled.push(result);
      notes.push(...result.notes);
    }
  }
  const edits = filled.flatMap((column) => column.edits);
  const count = filled.reduce((sum, column) => sum + column.count, 0);
  const patch: Patch | null =
    edits.length === 0
      ? null
      : {
          title: text(`Điền ${String(count)} ô bằng công thức`, `Fill ${String(count)} cells with formulas`),
          because: null,
          edits,
        };
  return { patch, notes, columns };
}

function draftsOf(view: TableView, kind: TableKind, context: FillContext): readonly ColumnDraft[] {
  const derived = rowDerivations(view, kind);
  const totals = totalDerivations(view, kind, derived);
  const progress =
    kind.kind === "progress" ? progressDerivations(view, context.reportDate, context.workbook.uses1904Dates) : [];
  return [...withoutCells(derived, totals), ...totals, ...progress];
}

/** The drafts without the cells other drafts compute already: a cell gets one formula. */
function withoutCells(drafts: readonly ColumnDraft[], others: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const taken = new Set(
    others.flatMap(({ column, candidates }) => candidates.map(({ row }) => `${String(row)}:${String(column)}`)),
  );
  return drafts.map((draft) => ({
    ...draft,
    candidates: draft.candidates.filter(({ row }) => !taken.has(`${String(row)}:${String(draft.column)}`)),
  }));
}

/** A new column goes directly beside the table or nowhere: a gap would part it from its rows. */
function place(draft: ColumnDraft, next: number, replacesTyped: boolean): FilledColumn | "taken" | null {
  if (draft.column !== null) return fillExisting(draft, draft.column, replacesTyped);
  return isFree(draft.view, next) ? fillNew(draft, next) : "taken";
}

function protectedNote(sheet: string): Text {
  return text(
    `Trang tính ${sheet} đang khóa nên không điền; bỏ khóa trang tính rồi làm lại.`,
    `Sheet ${sheet} is protected and was not filled; unprotect it and try again.`,
  );
}

function takenNote(draft: ColumnDraft, column: number): Text {
  const { range, sheet } = draft.view.table;
  const where = `${sheet}!${formatArea({ top: range.top, bottom: range.bottom, left: column, right: column })}`;
  return text(
    `Chưa thêm cột "${draft.name.vi}": ${where} hoặc cột kế bên đã có nội dung. Chèn hai cột trống bên phải bảng rồi làm lại.`,
    `"${draft.name.en}" was not added: ${where} or the column after it is not empty. Insert two blank columns right of the table and try again.`,
  );
}
