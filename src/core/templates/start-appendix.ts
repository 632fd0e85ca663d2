import type { CellStyle } from "../cell/cell";
import { looks } from "../summary/sheet/look";
import { heightFor, words, type SheetWriter } from "../summary/sheet/writer";
import { formatDate } from "../text/dates";
import type { DateSpan } from "../text/reading";
import type { Form } from "./form";
import { headerBoxes } from "./header-tree";

/** What is known of an appendix before it is filled; dots are printed for what is not. */
export interface Heading {
  /** "xã Tân Hòa", "phường Bình An", as it follows the words UBND. */
  readonly unit: string | null;
  readonly year: number | null;
  /** "quý III năm 2026", printed under the title. */
  readonly period: string | null;
  /** The days the figures are taken from, both included. */
  readonly span: DateSpan | null;
}

export const openHeading: Heading = { unit: null, year: null, period: null, span: null };

/** The part of a form that its head and header are printed from. */
export type FormHead = Pick<Form, "title" | "paper" | "hasPeriod" | "unitOfMeasure" | "columns">;

/** Writes letterhead, title, caption and header; gives the first header row and the first row of the body. */
export function startAppendix(
  writer: SheetWriter,
  form: FormHead,
  heading: Heading,
): { readonly headerTop: number; readonly bodyTop: number } {
  const headerTop = writeHead(writer, form, heading);
  const { depth, boxes } = headerBoxes(form.columns.map(({ path }) => path));
  for (const { words: label, area } of boxes) {
    writer.span({ ...area, top: area.top + headerTop, bottom: area.bottom + headerTop }, words(label), looks.header);
  }
  for (let level = 0; level < depth; level++) {
    const needs = boxes
      .filter(({ area }) => area.bottom === level)
      .map(({ words: label, area }) => {
        const rows = area.bottom - area.top + 1;
        return heightFor(label, widthOf(form, area.left, area.right) * 0.9) - (rows - 1) * 22;
      });
    writer.height(headerTop + level, Math.max(22, ...needs));
  }
  return { headerTop, bodyTop: headerTop + depth };
}

/** The width of columns `left` to `right`, in characters. */
export function widthOf({ columns }: FormHead, left: number, right: number): number {
  return columns.slice(left, right + 1).reduce((sum, { width }) => sum + width, 0);
}

const dots = "……………………";

/** Everything above the table; gives the first header row. */
function writeHead(writer: SheetWriter, form: FormHead, { unit, year, period, span }: Heading): number {
  const last = form.columns.length - 1;
  const half = splitAt(form, 0.42);
  const left = { left: 0, right: half };
  const right = { left: half + 1, right: last };
  writer.span({ top: 0, bottom: 0, ...left }, words("ỦY BAN NHÂN DÂN"), looks.authority);
  writer.span({ top: 0, bottom: 0, ...right }, words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), looks.nation);
  writer.span(
    { top: 1, bottom: 1, ...left },
    words(unit === null ? `XÃ ${dots}` : unit.toUpperCase()),
    looks.authority,
  );
  writer.span({ top: 1, bottom: 1, ...right }, words("Độc lập - Tự do - Hạnh phúc"), looks.motto);
  let row = 3;
  const line = (text: string, style: CellStyle): void => {
    writer.span({ top: row, bottom: row, left: 0, right: last }, words(text), style);
    writer.height(row, Math.max(20, heightFor(text, widthOf(form, 0, last), style.font.size)));
    row += 1;
  };
  line("PHỤ LỤC", looks.title);
  line(period === null ? form.title : `${form.title} ${period.toUpperCase()}`, looks.title);
  const symbol = form.paper === "Báo cáo" ? "BC" : "KH";
  const issued = `ngày …… tháng …… năm ${year === null ? "20……" : String(year)}`;
  line(`(Kèm theo ${form.paper} số ……/${symbol}-UBND ${issued} của UBND ${unit ?? `xã ${dots}`})`, looks.subtitle);
  if (form.hasPeriod) {
    const open = `……/……/${year === null ? "20……" : String(year)}`;
    const [from, to] = span === null ? [open, open] : [formatDate(span.from), formatDate(span.to)];
    line(`(Số liệu lấy từ ngày ${from} đến ngày ${to})`, looks.subtitle);
  }
  if (form.unitOfMeasure !== null) {
    line(`Đơn vị tính: ${form.unitOfMeasure}`, { ...looks.remark, horizontal: "right" });
  } else row += 1;
  return row;
}

/** The last column of the left part, which takes about that share of the width. */
function splitAt(form: FormHead, share: number): number {
  const whole = widthOf(form, 0, form.columns.length - 1);
  let at = 0;
  while (at + 2 < form.columns.length && widthOf(form, 0, at + 1) <= whole * share) at += 1;
  return at;
}
