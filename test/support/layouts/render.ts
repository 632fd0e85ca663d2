import type { Area } from "../../../src/core/cell/address";
import type { RowRole } from "../../../src/core/table/table";
import { withoutDiacritics } from "../../../src/core/text/normalise";
import type { LogicalColumn, LogicalRow, LogicalTable } from "./logical";
import type { Chance } from "./random";
import type { SheetDraft } from "./sheet-draft";

/** How a table is put on its sheet. */
export interface RenderOptions {
  /** "broken": unmerged, with the words of a cell in two rows; "lost": not printed at all. */
  readonly header: "merged" | "unmerged" | "half-merged" | "broken" | "lost";
  /** Further parents over all figures, as higher offices print them. */
  readonly crowns: number;
  readonly columnNumbers: "none" | "brackets" | "plain" | "lettered";
  /** Header words as they are, in capitals, without diacritics, or with their column's number before them. */
  readonly headerWriting: "plain" | "capitals" | "bare" | "numbered";
  readonly hasFormulaRow: boolean;
  readonly repeatsHeader: boolean;
  readonly pageBreaks: number;
  readonly junkRows: number;
  readonly shiftedRows: number;
  readonly shortRows: number;
  readonly noteInside: boolean;
  readonly mergesOrder: boolean;
}

/** What is true of a table on a sheet. */
export interface TableTruth {
  readonly kind: string;
  readonly sheet: string;
  readonly range: Area;
  readonly header: Area | null;
  readonly columns: readonly { readonly column: number; readonly role: string | null }[];
  readonly rows: readonly { readonly row: number; readonly role: RowRole }[];
  readonly title: string | null;
  readonly period: string | null;
  readonly unitOfMeasure: string | null;
}

/** Puts a table on a sheet with its first header cell at a place, and says what stands where. */
export function renderTable(
  chance: Chance,
  sheet: SheetDraft,
  table: LogicalTable,
  at: { readonly row: number; readonly column: number },
  options: RenderOptions,
): Pick<TableTruth, "range" | "header" | "columns" | "rows"> {
  const columns = crowned(chance, table.columns, options.crowns);
  const isLost = options.header === "lost";
  const isBroken = options.header === "broken" && options.headerWriting !== "capitals";
  const levels = Math.max(...columns.map(({ path }) => path.length));
  const broken = columns.map(({ path }) => (isBroken ? brokenWords(path.at(-1) ?? "") : null));
  const hasBroken = columns.some(({ path }, index) => path.length === levels && broken[index] !== null);
  const depth = isLost ? 0 : levels + Number(hasBroken);
  const left = at.column;
  const right = left + columns.length - 1;
  const header = { top: at.row, left, bottom: at.row + depth - 1, right };
  const drawHeader = (top: number): void => {
    putHeader(chance, sheet, columns, { ...header, top, bottom: top + depth - 1 }, options, broken);
  };
  if (!isLost) drawHeader(at.row);
  const rows: { row: number; role: RowRole }[] = [];
  let row = header.bottom + 1;
  const push = (role: RowRole): void => {
    rows.push({ row, role });
    row += 1;
  };
  if (isLost) {
    // Who lost the header lost the rows below it too.
  } else if (options.hasFormulaRow) {
    formulaRow(columns).forEach((text, index) => {
      sheet.put(row, left + index, text);
    });
    push("formulas");
  } else if (options.columnNumbers !== "none") {
    columns.forEach((_, index) => {
      const number = `(${String(index + 1)})`;
      const lettered = index < 2 ? "AB".charAt(index) : index - 1;
      const printed = options.columnNumbers === "plain" ? index + 1 : number;
      sheet.put(row, left + index, options.columnNumbers === "lettered" ? lettered : printed);
    });
    push("column-numbers");
  }
  table.rows.forEach((each, index) => {
    const isLast = index >= table.rows.length - 1;
    const next = table.rows[index + 1];
    if (each.role === "item" && options.shiftedRows > 0 && chance.happens(options.shiftedRows) && each.values.at(-1) === null) {
      each.values.slice(0, -1).forEach((value, column) => {
        sheet.put(row, left + column + 1, value);
      });
      push("item");
    } else {
      const isShort = each.role === "item" && chance.happens(options.shortRows);
      const kept = isShort ? Math.max(3, each.values.length - 2) : each.values.length;
      each.values.slice(0, kept).forEach((value, column) => {
        sheet.put(row, left + column, value, each.isBold);
      });
      mergeRow(sheet, each, row, left, right);
      if (options.mergesOrder) mergeDown(sheet, table, index, row, left);
      push(each.role);
    }
    if (isLast || each.role === "section" || next?.role === "continuation" || next?.role === "option" || next?.role === "total") return;
    if (index > 2 && index % 7 === 6 && options.repeatsHeader && !isLost) {
      drawHeader(row);
      for (let line = 0; line < depth; line++) push("repeated-header");
      return;
    }
    if (chance.happens(options.pageBreaks)) push("page-break");
    else if (chance.happens(options.junkRows)) {
      columns.forEach((_, column) => {
        sheet.put(row, left + column, chance.happens(0.7) ? "---" : "…");
      });
      push("junk");
    } else if (options.noteInside && chance.happens(0.2)) {
      sheet.put(row, left, "Ghi chú: số liệu chưa gồm phần bổ sung");
      sheet.merge({ top: row, left, bottom: row, right });
      push("note");
    }
  });
  if (chance.happens(options.pageBreaks / 3)) {
    const hidden = rows[Math.floor(rows.length / 2)];
    if (hidden !== undefined) sheet.hideRow(hidden.row);
  }
  return {
    range: { ...header, bottom: row - 1 },
    header: isLost ? null : header,
    columns: columns.map(({ role }, index) => ({ column: left + index, role })),
    rows,
  };
} // prettier-ignore

function mergeRow(sheet: SheetDraft, { merge, values }: LogicalRow, row: number, left: number, right: number): void {
  if (merge === "across") sheet.merge({ top: row, left, bottom: row, right });
  if (merge === "label" && values[1] === null) sheet.merge({ top: row, left, bottom: row, right: left + 1 });
}

/** The number of a task merged down over its activities. */
function mergeDown(sheet: SheetDraft, table: LogicalTable, index: number, row: number, left: number): void {
  const order = table.columns.findIndex(({ content }) => content === "order");
  if (table.form.kind !== "plan" || order < 0 || table.rows[index]?.role !== "item") return;
  let below = 0;
  while (table.rows[index + below + 1]?.role === "continuation") below += 1;
  if (below > 0) sheet.merge({ top: row, left: left + order, bottom: row + below, right: left + order });
}

/** Two halves of a header's words, the second going on in small letters; null where they do not break. */
function brokenWords(text: string): readonly [string, string] | null {
  const words = text.split(" ");
  const cut = words.findIndex((word, index) => index >= 1 && index * 2 >= words.length - 1 && /^\p{Ll}/u.test(word));
  return cut < 0 ? null : [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
}

/** One or two more rows on top: headings over neighbouring figures that have no block yet. */
function crowned(chance: Chance, columns: readonly LogicalColumn[], crowns: number): readonly LogicalColumn[] {
  if (crowns === 0) return columns;
  const isFigure = ({ content }: LogicalColumn): boolean => content === "count" || content === "rate";
  const first = columns.findIndex(isFigure);
  let last = first;
  while (last + 1 < columns.length) {
    const next = columns[last + 1];
    if (next === undefined || !isFigure(next)) break;
    last += 1;
  }
  // Over every column it would be a title.
  if (first < 1 || last - first < 2) return columns;
  const words = chance.pick(["Kết quả trong kỳ báo cáo", "Trong đó", "Số liệu thực hiện", "Chia ra"]);
  const above = crowns > 1 ? ["Số liệu tổng hợp", words] : [words];
  return columns.map((column, index) =>
    index < first || index > last ? column : { ...column, path: [...above, ...column.path] },
  );
}

function putHeader(
  chance: Chance,
  sheet: SheetDraft,
  columns: readonly LogicalColumn[],
  area: Area,
  options: RenderOptions,
  broken: readonly (readonly [string, string] | null)[],
): void {
  const depth = area.bottom - area.top + 1;
  const isMerged = (): boolean =>
    options.header === "merged" || (options.header === "half-merged" && chance.happens(0.5));
  for (let line = 0; line < depth; line++) {
    let index = 0;
    while (index < columns.length) {
      const path = columns[index]?.path ?? [];
      const text = path[line];
      const key = path.slice(0, line + 1).join("\n");
      let last = index;
      if (line < path.length - 1) {
        while (
          columns[last + 1]?.path.slice(0, line + 1).join("\n") === key &&
          (columns[last + 1]?.path.length ?? 0) > line + 1
        )
          last += 1;
      }
      if (text !== undefined) {
        const isLeaf = line === path.length - 1;
        const halves = isLeaf ? (broken[index] ?? null) : null;
        sheet.put(area.top + line, area.left + index, headerText(halves?.[0] ?? text, index, isLeaf, options), true);
        if (halves !== null) {
          const rest = options.headerWriting === "bare" ? withoutDiacritics(halves[1]) : halves[1];
          sheet.put(area.top + line + 1, area.left + index, rest, true);
        }
        const bottom = line === path.length - 1 ? area.bottom : area.top + line;
        const merge = { top: area.top + line, left: area.left + index, bottom, right: area.left + last };
        if (isMerged()) sheet.merge(merge);
      }
      index = last + 1;
    }
  }
}

function headerText(text: string, index: number, isLeaf: boolean, { headerWriting }: RenderOptions): string {
  if (headerWriting === "capitals") return text.toUpperCase();
  if (headerWriting === "bare") return withoutDiacritics(text);
  return headerWriting === "numbered" && isLeaf && index > 0 ? `${String(index)} - ${text}` : text;
}

function formulaRow(columns: readonly LogicalColumn[]): readonly string[] {
  return columns.map(({ role }, index) => {
    const own = `(${String(index + 1)})`;
    const parts = columns.flatMap((other, position) =>
      role?.endsWith(".total") === true && other.role !== role && other.role?.startsWith(role.slice(0, -5)) === true
        ? [`(${String(position + 1)})`]
        : [],
    );
    return parts.length > 1 ? `${own}=${parts.join("+")}` : own;
  });
}
