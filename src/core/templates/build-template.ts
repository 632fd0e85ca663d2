import { kinds } from "../appendix/kinds";
import type { ColumnContent, TableKind } from "../appendix/kind";
import { parseTemplate, rolesIn, writeExpression } from "../fill/template";
import type { SheetDraft } from "../patch/edit";
import { near, nearRows, runsOf } from "../summary/sheet/formula";
import { formats, looks } from "../summary/sheet/look";
import { calculated, figure, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import type { Entry, SheetWriter } from "../summary/sheet/writer";
import type { KindName } from "../table/table";
import { formatRoman } from "../text/romans";
import { choicesFor } from "./choices";
import type { Form, FormColumn } from "./form";
import { forms } from "./forms";
import { openHeading, startAppendix, widthOf, type Heading } from "./start-appendix";

/** The kinds a blank appendix can be made of, in the order of the contract. */
export const templateKinds: readonly KindName[] = forms.map(({ kind }) => kind);

/** A row of the blank table; headings know the rows beneath them. */
type Row =
  | { readonly role: "section"; readonly order: string; readonly label: string; readonly items: number[] }
  | { readonly role: "item"; readonly order: string | number }
  | { readonly role: "total" };

/**
 * A blank appendix of the kind: letterhead, caption, title, header with its merges, numbered rows and live formulas that
 * show nothing until their figures are there; lists to choose from where a column takes set words. What the heading does
 * not tell is left as dots. Null for a kind without a form.
 */
export function buildTemplate(name: KindName, heading: Heading = openHeading): SheetDraft | null {
  const form = forms.find(({ kind }) => kind === name);
  const kind = kinds.find((each) => each.kind === name);
  if (form === undefined || kind === undefined) return null;
  const writer = sheetWriter();
  const { headerTop, bodyTop } = startAppendix(writer, form, heading);
  writeBody(writer, form, kind, bodyTop, heading.year);
  const draft = writer.finish(
    form.sheet,
    landscape({ first: headerTop, last: bodyTop - 1 }),
    form.columns.map(({ width }) => width),
    bodyTop,
  );
  // Every formula shows nothing while its inputs are blank, so that much is known without calculating.
  const cells = draft.cells.map((each) =>
    each.cell.formula === null ? each : { ...each, cell: { ...each.cell, value: "" } },
  );
  return { ...draft, cells };
}

function rowsOf(form: Form, top: number): readonly Row[] {
  const { rows } = form;
  const list: Row[] = [];
  if (rows.kind === "plain") {
    for (let number = 1; number <= rows.items; number++) list.push({ role: "item", order: number });
  } else {
    rows.headings.forEach((label, index) => {
      const isRoman = rows.kind === "roman";
      const items: number[] = [];
      list.push({ role: "section", order: isRoman ? formatRoman(index + 1) : String(index + 1), label, items });
      for (let number = 1; number <= rows.items; number++) {
        items.push(top + list.length);
        list.push({ role: "item", order: isRoman ? number : `${String(index + 1)}.${String(number)}` });
      }
    });
  }
  if (form.hasTotal) list.push({ role: "total" });
  return list;
}

const itemHeight = 24;

function writeBody(writer: SheetWriter, form: Form, kind: TableKind, top: number, year: number | null): void {
  const rows = rowsOf(form, top);
  const items = rows.flatMap(({ role }, index) => (role === "item" ? [top + index] : []));
  const sections = rows.flatMap(({ role }, index) => (role === "section" ? [top + index] : []));
  const labelColumn = form.columns.findIndex(({ role }) => role !== "order");
  offerChoices(writer, form, kind, items, year);
  rows.forEach((row, index) => {
    const at = top + index;
    const style = stylesOf[row.role];
    form.columns.forEach((column, columnIndex) => {
      const content = contentOf(kind, column);
      const look = content === "order" ? style.order : isFigure(content) ? style.figure : style.label;
      const added = row.role === "section" ? row.items : sections.length > 0 ? sections : items;
      const entry = formulaOf(form, kind, column, columnIndex, row, at, added) ?? blankOf(column, content);
      writer.put(at, columnIndex, entry, look);
    });
    writer.height(at, itemHeight);
    if (row.role === "total") {
      const last = form.columns.findIndex((column) => isFigure(contentOf(kind, column))) - 1;
      writer.span({ top: at, bottom: at, left: 0, right: Math.max(0, last) }, words("Tổng cộng"), looks.totalMark);
      return;
    }
    const order = typeof row.order === "number" ? figure(row.order, formats.general) : words(row.order);
    writer.put(at, 0, order, style.order);
    if (row.role !== "section") return;
    // Where a heading row carries no figures its words run across the table, as officials merge it.
    const right = form.hasTotal ? labelColumn : form.columns.length - 1;
    writer.span({ top: at, bottom: at, left: labelColumn, right }, words(row.label), style.label);
    writer.height(at, Math.max(itemHeight, heightFor(row.label, widthOf(form, labelColumn, right) * 0.92)));
  });
}

/** Offers the set words of a column in its item rows, in one list for each run of rows. */
function offerChoices(
  writer: SheetWriter,
  form: Form,
  kind: TableKind,
  items: readonly number[],
  year: number | null,
): void {
  form.columns.forEach(({ role }, column) => {
    const choices = choicesFor(
      kind.columns.find((each) => each.role === role),
      year,
    );
    if (choices === null) return;
    for (const { from, to } of runsOf(items)) {
      writer.list({ area: { top: from, bottom: to, left: column, right: column }, choices });
    }
  });
}

const stylesOf = {
  section: { order: looks.sectionOrder, label: looks.sectionLabel, figure: looks.sectionFigure },
  item: { order: looks.order, label: looks.label, figure: looks.figure },
  total: { order: looks.totalOrder, label: looks.totalLabel, figure: looks.totalFigure },
} as const;

function contentOf(kind: TableKind, column: FormColumn): ColumnContent {
  return kind.columns.find(({ role }) => role === column.role)?.content ?? "text";
}

function isFigure(content: ColumnContent): boolean {
  return content === "count" || content === "percent" || content === "score" || content === "money";
}

/** A blank cell ready for what it is to hold: figures keep their format, words stay words whatever is typed. */
function blankOf(column: FormColumn, content: ColumnContent): Entry {
  return { kind: "blank", format: formatOf(column, content) };
}

function formatOf(column: FormColumn, content: ColumnContent): string {
  switch (content) {
    case "count":
    case "money":
      return formats.count;
    case "score":
      return formats.points;
    case "percent":
      // The completion of a task is a share of one; the rates of the statistics forms are printed in per cent points.
      return column.role === "completion" ? "0%" : formats.points;
    case "deadline":
      return formats.text;
    case "order":
    case "label":
    case "unit":
    case "units":
    case "status":
    case "text":
      return formats.general;
  }
}

/** The formula of a cell: a derivation of its kind, or the sum of the rows it stands for. Null where it is typed. */
function formulaOf(
  form: Form,
  kind: TableKind,
  column: FormColumn,
  columnIndex: number,
  row: Row,
  at: number,
  added: readonly number[],
): Entry | null {
  const { role } = column;
  if (role === null) return null;
  const format = formatOf(column, contentOf(kind, column));
  if (row.role !== "item" && (isAddedUp(kind, role) || form.totals?.includes(role) === true)) {
    const cells = nearRows(added, columnIndex);
    return calculated(`IF(COUNT(${cells})=0,"",SUM(${cells}))`, format);
  }
  const derivation = kind.derivations.find((each) => each.role === role && each.rows.includes(row.role));
  const expression = derivation === undefined ? null : parseTemplate(derivation.formula);
  if (expression === null) return null;
  const cell = (source: string): string =>
    near(
      at,
      form.columns.findIndex((each) => each.role === source),
    );
  const inputs = rolesIn(expression).map(cell);
  const value = writeExpression(expression, cell);
  return calculated(`IF(COUNT(${inputs.join(",")})=${String(inputs.length)},${value},"")`, format);
}

/** True for a column whose section and total rows are sums: the kind declares it. */
function isAddedUp(kind: TableKind, role: string): boolean {
  return kind.identities.some(({ kind: identity, ...rest }) => {
    if (identity !== "column-sum" || !("columns" in rest)) return false;
    return rest.columns.includes(role);
  });
}
