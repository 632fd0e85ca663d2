import type { CellValue } from "../../../core/cell/cell";
import { damaged } from "../faults";
import { readCellText, unescapeXml } from "../xml/escape";
import type { CellPlace } from "./scan";
import { joinedRuns } from "./shared-strings";

/** A formula element as the file has it. `text` is empty for the followers of a shared formula. */
export interface FormulaElement {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The group of a shared formula. */
  readonly group: string;
  /** The cells a shared, array or table formula fills; only the first of them has it. */
  readonly area: string;
  readonly start: number;
  readonly end: number;
}

/** Where the content of an element of the given name stands inside a cell's; null where there is none. */
function innerOf(inner: string, prefix: string, name: string): readonly [number, number] | null {
  const opening = `<${prefix}${name}`;
  let start = inner.indexOf(opening);
  while (start >= 0 && !endsName(inner.charCodeAt(start + opening.length))) start = inner.indexOf(opening, start + 1);
  const end = start < 0 ? -1 : inner.indexOf(">", start);
  if (end < 0) return null;
  if (inner.charCodeAt(end - 1) === 47) return [end + 1, end + 1];
  const closing = inner.indexOf(`</${prefix}${name}>`, end);
  return closing < 0 ? null : [end + 1, closing];
}

function endsName(code: number): boolean {
  return code === 62 || code === 47 || code <= 32;
}

/** The stored value of a cell. Dates written as text (ISO 8601) become serial days of the workbook's date system. */
export function readValue(
  rows: string,
  prefix: string,
  cell: CellPlace,
  strings: readonly string[],
  uses1904Dates: boolean,
): CellValue {
  // Searching the cell's own text keeps a missing element from being sought through the rest of the sheet.
  const inner = rows.slice(cell.innerStart, cell.innerEnd);
  const place = innerOf(inner, prefix, cell.type === "inlineStr" ? "is" : "v");
  if (place === null) return null;
  const raw = inner.slice(place[0], place[1]);
  return cell.type === "inlineStr" ? detached(joinedRuns(raw, prefix)) : valueOf(raw, cell, strings, uses1904Dates);
}

/**
 * The stored value of a cell whose content is one `<v>` and nothing else; undefined for every other cell. Most cells are
 * such, and reading them so takes a third of the time.
 */
export function readLoneValue(
  rows: string,
  prefix: string,
  cell: CellPlace,
  strings: readonly string[],
  uses1904Dates: boolean,
): CellValue | undefined {
  const { innerStart, innerEnd, type } = cell;
  if (prefix !== "" || type === "inlineStr") return undefined;
  if (!rows.startsWith("<v>", innerStart) || !rows.startsWith("</v>", innerEnd - 4)) return undefined;
  const raw = rows.slice(innerStart + 3, innerEnd - 4);
  return raw.includes("<") ? undefined : valueOf(raw, cell, strings, uses1904Dates);
}

function valueOf(raw: string, { type }: CellPlace, strings: readonly string[], uses1904Dates: boolean): CellValue {
  switch (type) {
    case "s":
      return strings[Number(raw)] ?? null;
    case "str":
      return detached(readCellText(raw));
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { kind: "error", code: unescapeXml(raw) };
    case "d":
      return serialOf(raw.trim(), uses1904Dates) ?? raw;
    default:
      return numberIn(raw);
  }
}

/** The same text in memory of its own: engines keep a part of a string as a view that holds the whole sheet's XML alive. */
function detached(text: string): string {
  return `${text} `.slice(0, -1);
}

function numberIn(raw: string): CellValue {
  const value = Number(raw);
  if (raw.trim() === "") return null;
  return Number.isFinite(value) ? value : readCellText(raw);
}

function serialOf(text: string, uses1904Dates: boolean): number | null {
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?Z?$/.test(text);
  const milliseconds = isDate ? Date.parse(/[TZ]/.test(text) && !text.endsWith("Z") ? `${text}Z` : text) : NaN;
  if (!Number.isFinite(milliseconds)) return null;
  return milliseconds / 86_400_000 + 25_569 - (uses1904Dates ? 1_462 : 0);
}

/** Excel takes 8,192 characters; escapes and prefixes make them longer in the file. */
const longestFormula = 65_536;

/** The formula element of a cell; null where there is none. */
export function readFormula(rows: string, prefix: string, cell: CellPlace): FormulaElement | null {
  const content = rows.slice(cell.innerStart, cell.innerEnd);
  const inner = innerOf(content, prefix, "f");
  if (inner === null) return null;
  if (inner[1] - inner[0] > longestFormula) throw damaged("formula");
  const start = content.lastIndexOf("<", inner[0] - 1);
  const tag = content.slice(start, inner[0]);
  const closing = tag.endsWith("/>") ? 0 : prefix.length + 4;
  const place = { start: cell.innerStart + start, end: cell.innerStart + inner[1] + closing };
  const text = detached(unescapeXml(content.slice(inner[0], inner[1])));
  if (tag.length === prefix.length + 3) return { text, kind: "normal", group: "", area: "", ...place };
  const attribute = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? "";
  const kind = attribute("t");
  const isTable = kind === "dataTable";
  return {
    text: isTable ? `TABLE(${attribute("r1")},${attribute("r2")})` : text,
    kind: kind === "shared" || kind === "array" || isTable ? kind : "normal",
    group: attribute("si"),
    area: attribute("ref"),
    ...place,
  };
}
