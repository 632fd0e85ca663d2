import { formatArea } from "../cell/address";
import { blankCell, isError, type Cell, type CellStyle } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import type { SheetDraft } from "../patch/edit";
import { looks } from "../summary/sheet/look";
import { heightFor, landscape, sheetWriter, words, type Entry } from "../summary/sheet/writer";
import type { RowRole, TableRow } from "../table/table";
import { headerBoxes } from "../templates/header-tree";
import type { Group, GroupColumn, Member } from "./groups";
import { writeSheetHead } from "./sheet-head";

/** Rows that say something of their own; headers, page breaks and junk stay behind. */
const carried: readonly RowRole[] = ["section", "item", "continuation", "option", "subtotal", "total", "note"];
const sourceWidth = 26;

/** One sheet with the rows of every unit beneath each other: unit, the table's own columns, source. Values only. */
export function stackedSheet(group: Group, name: string): SheetDraft {
  const writer = sheetWriter();
  const widths = [18, ...group.columns.map((column) => widthOf(group, column)), sourceWidth];
  const last = widths.length - 1;
  const units = new Set(group.members.map(({ unit }) => unit)).size;
  const title = group.title === "" ? name.toUpperCase() : group.title;
  const headerTop = writeSheetHead(writer, title, `(Gộp nguyên văn từ ${String(units)} đơn vị)`, widths);
  const paths = [["Đơn vị"], ...group.columns.map(pathOf), ["Nguồn"]];
  const { depth, boxes } = headerBoxes(paths);
  for (const { words: label, area } of boxes) {
    writer.span({ ...area, top: area.top + headerTop, bottom: area.bottom + headerTop }, words(label), looks.header);
  }
  for (let level = 0; level < depth; level++) {
    const needs = boxes
      .filter(({ area }) => area.bottom === level && area.top === level)
      .map(({ words: label, area }) => heightFor(label, sum(widths.slice(area.left, area.right + 1)) * 0.9));
    writer.height(headerTop + level, Math.max(22, ...needs));
  }
  let row = headerTop + depth;
  for (const member of group.members) {
    for (const each of member.view.table.rows) {
      if (!carried.includes(each.role)) continue;
      const style = stylesOf(each);
      writer.put(row, 0, words(member.unit), style.label);
      let height = heightFor(member.unit, widths[0] ?? 18);
      group.columns.forEach((column, index) => {
        const cell = sourceCell(member, each, column);
        const isFigure = typeof cell.value === "number" && column.content !== "order";
        const look = isFigure ? style.figure : column.content === "order" ? style.order : style.label;
        writer.put(row, index + 1, entryOf(cell), look);
        if (typeof cell.value === "string") height = Math.max(height, heightFor(cell.value, widths[index + 1] ?? 10));
      });
      const source = sourceOf(member, each);
      writer.put(row, last, words(source), style.source);
      writer.height(row, Math.max(18, height, heightFor(source, sourceWidth, 9)));
      row += 1;
    }
  }
  const page = landscape({ first: headerTop, last: headerTop + depth - 1 });
  return writer.finish(name, page, widths, headerTop + depth);
}

function pathOf({ path, isOfTemplate }: GroupColumn): readonly string[] {
  return isOfTemplate ? path : [...path.slice(0, -1), `${path.at(-1) ?? ""} (cột riêng)`];
}

function sourceCell(member: Member, row: TableRow, { key }: GroupColumn): Cell {
  const column = member.columns.get(key);
  return column === undefined ? blankCell : cellAt(member.view.sheet, row.row, column.column);
}

/** What the cell holds, never its formula: the files of other units are not at hand where the result is read. */
function entryOf({ value, format }: Cell): Entry {
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value, format };
  if (typeof value === "boolean") return words(value ? "TRUE" : "FALSE");
  return words(isError(value) ? value.code : value);
}

function sourceOf({ file, view }: Member, { row }: TableRow): string {
  const { sheet, range } = view.table;
  return `${file}: ${sheet}!${formatArea({ top: row, bottom: row, left: range.left, right: range.right })}`;
}

type Look = Readonly<Record<"order" | "label" | "figure" | "source", CellStyle>>;
const small = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, size: 9, bold: false } });
const looksOf = {
  item: { order: looks.order, label: looks.label, figure: looks.figure, source: small(looks.label) },
  section: {
    order: looks.sectionOrder,
    label: looks.sectionLabel,
    figure: looks.sectionFigure,
    source: small(looks.sectionLabel),
  },
  total: {
    order: looks.totalOrder,
    label: looks.totalLabel,
    figure: looks.totalFigure,
    source: small(looks.totalLabel),
  },
} as const;

function stylesOf({ role }: TableRow): Look {
  if (role === "section") return looksOf.section;
  return role === "total" || role === "subtotal" ? looksOf.total : looksOf.item;
}

/** As wide as in the first unit's file where it says so, within what can be read on paper. */
function widthOf(group: Group, { key, content }: GroupColumn): number {
  const [least, most] = content === "order" ? [5, 7] : [8, 38];
  for (const { columns, view } of group.members) {
    const column = columns.get(key);
    const width = column === undefined ? undefined : view.sheet.columnWidths.get(column.column);
    if (width !== undefined) return Math.min(most, Math.max(least, width));
  }
  return content === "order" ? 5.5 : content === "label" ? 34 : 12;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
