import type { Entry, SheetWriter } from "../summary/sheet/writer";
import { runsOf } from "../summary/sheet/formula";
import { looks } from "../summary/sheet/look";
import { blank, figure, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import type { SheetDraft } from "../patch/edit";
import { choicesFor } from "../templates/choices";
import { startAppendix, type FormHead, type Heading } from "../templates/start-appendix";
import { comparisonKey } from "../text/normalise";
import { formatRoman } from "../text/romans";
import type { ColumnContent } from "../appendix/kind";

/** One row of a new appendix: the heading it belongs under, and words by column; a column left out stays blank. */
export interface AppendixRow {
  readonly section: string;
  readonly words: Readonly<Record<string, string>>;
}

export interface AppendixForm extends FormHead {
  readonly sheet: string;
  /** What the columns hold, by role, where they offer set words. */
  readonly contents: Readonly<Record<string, ColumnContent>>;
}

/**
 * An appendix whose rows are known: letterhead, title, header, Roman headings in the order they first occur, numbered
 * rows. Words are written as text whatever they begin with.
 */
export function writeTaskAppendix(form: AppendixForm, heading: Heading, rows: readonly AppendixRow[]): SheetDraft {
  const writer = sheetWriter();
  const { headerTop, bodyTop } = startAppendix(writer, form, heading);
  const last = form.columns.length - 1;
  const items: number[] = [];
  let at = bodyTop;
  let headings = 0;
  for (const { label, rows: members } of bySection(rows)) {
    if (label !== "") {
      headings += 1;
      writer.put(at, 0, words(formatRoman(headings)), looks.sectionOrder);
      writer.span({ top: at, bottom: at, left: 1, right: last }, words(label), looks.sectionLabel);
      writer.height(at, 24);
      at += 1;
    }
    members.forEach((row, index) => {
      writeRow(writer, form, row, index + 1, at);
      items.push(at);
      at += 1;
    });
  }
  offerChoices(writer, form, items, heading.year);
  const widths = form.columns.map(({ width }) => width);
  return writer.finish(form.sheet, landscape({ first: headerTop, last: bodyTop - 1 }), widths, bodyTop);
}

function writeRow(writer: SheetWriter, form: AppendixForm, row: AppendixRow, number: number, at: number): void {
  let height = 24;
  form.columns.forEach(({ role, width }, column) => {
    if (role === "order") {
      writer.put(at, column, figure(number, "General"), looks.order);
      return;
    }
    const said = role === null ? "" : (row.words[role] ?? "");
    const entry: Entry = said !== "" ? words(said) : role === "completion" ? { kind: "blank", format: "0%" } : blank;
    writer.put(at, column, entry, looks.label);
    height = Math.max(height, heightFor(said, width));
  });
  writer.height(at, height);
}

function offerChoices(writer: SheetWriter, form: AppendixForm, items: readonly number[], year: number | null): void {
  form.columns.forEach(({ role }, column) => {
    const choices = role === null ? null : choicesFor({ role, content: form.contents[role] ?? "text" }, year);
    if (choices === null) return;
    for (const { from, to } of runsOf(items)) {
      writer.list({ area: { top: from, bottom: to, left: column, right: column }, choices });
    }
  });
}

function bySection(
  rows: readonly AppendixRow[],
): readonly { readonly label: string; readonly rows: readonly AppendixRow[] }[] {
  const groups = new Map<string, { label: string; rows: AppendixRow[] }>();
  for (const row of rows) {
    const key = comparisonKey(row.section);
    const group = groups.get(key) ?? { label: row.section, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  // Rows under no heading come first, so that none seems to belong to the heading above it.
  return [...groups.values()].sort((a, b) => Number(a.label !== "") - Number(b.label !== ""));
}
