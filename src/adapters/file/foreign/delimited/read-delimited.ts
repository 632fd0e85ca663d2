import { plainStyle } from "../../../../core/cell/cell";
import type { WorkbookSnapshot } from "../../../../core/cell/snapshot";
import type { Limits } from "../../limits";
import { decodeText } from "../decode-text";
import { readPlainNumber } from "../plain-number";
import { Budget, SheetBuilder } from "../sheet-builder";
import { SheetNames } from "../sheet-names";

const separators = ["\t", ";", ",", "|"] as const;
/** Characters looked at to find the separator. */
const sample = 65_536;

/**
 * Reads .csv and .tsv: one sheet named after the file. Everything is a text but numbers that can be nothing else. Faults:
 * not-a-workbook for bytes that are no text.
 */
export function readDelimited(bytes: Uint8Array, name: string, limits: Limits): WorkbookSnapshot {
  const whole = decodeText(bytes);
  const told = /^sep=(.)\r?\n/.exec(whole);
  const text = told === null ? whole : whole.slice(told[0].length);
  const separator = told?.[1] ?? sniff(text.slice(0, sample));
  const builder = new SheetBuilder(new SheetNames().next(name.replace(/\.[^.]*$/, "")), new Budget(limits));
  forEachField(text, separator, (row, column, field, isQuoted) => {
    if (field === "" || builder.isFull) return !builder.isFull;
    const number = isQuoted ? null : readPlainNumber(field);
    if (number === null) builder.put(row, column, field, null, "General", plainStyle);
    else builder.put(row, column, number.value, null, number.format, plainStyle);
    return true;
  });
  if (builder.isFull) builder.note("Quá nhiều ô; phần còn lại không đọc.", "Too many cells; the rest was not read.");
  const { sheet, unread } = builder.build();
  return { name, sheets: [sheet], names: [], uses1904Dates: false, unread };
}

/** The separator that parts most lines into the same number of fields, more than one. */
function sniff(text: string): string {
  let best: string = ",";
  let most = 0;
  for (const separator of separators) {
    const widths = new Map<number, number>();
    let width = 0;
    let lines = 0;
    forEachField(text, separator, (row, column) => {
      if (column === 0 && row > 0) widths.set(width, (widths.get(width) ?? 0) + 1);
      width = column + 1;
      lines = row;
      return lines < 200;
    });
    widths.set(width, (widths.get(width) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([fields, count]) => (fields > 1 ? count * Math.min(fields, 20) : 0)));
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** Calls back for every field until it says stop. Quotes hold separators and line ends; a doubled quote is one. */
function forEachField(
  text: string,
  separator: string,
  field: (row: number, column: number, text: string, isQuoted: boolean) => boolean,
): void {
  const end = new RegExp(`[${separator.replace(/[^\w\s]/, "\\$&")}\\r\\n]`, "g");
  let row = 0;
  let column = 0;
  for (let at = 0; at <= text.length;) {
    let content = "";
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        const stop = quote < 0 ? text.length : quote;
        content += text.slice(at, stop);
        at = stop + 1;
        if (quote < 0 || text[at] !== '"') break;
        content += '"';
        at += 1;
      }
    }
    end.lastIndex = Math.min(at, text.length);
    const stop = end.exec(text)?.index ?? text.length;
    content += text.slice(at, stop);
    if (stop >= text.length && content === "" && column === 0) return;
    if (!field(row, column, content.replace(/\r\n?/g, "\n"), isQuoted)) return;
    const mark = text[stop];
    at = stop + (mark === "\r" && text[stop + 1] === "\n" ? 2 : 1);
    if (mark === separator) column += 1;
    else {
      row += 1;
      column = 0;
    }
  }
}
