import type { CellValue } from "../../../core/cell/cell";
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

/** What an element of the given name holds inside a cell; null where there is none. */
function innerOf(
  rows: string,
  prefix: string,
  name: string,
  from: number,
  to: number,
): readonly [number, number] | null {
  const opening = `<${prefix}${name}`;
  let start = rows.indexOf(opening, from);
  while (start >= 0 && start < to && !endsName(rows.charCodeAt(start + opening.length))) {
    start = rows.indexOf(opening, start + 1);
  }
  if (start < 0 || start >= to) return null;
  const end = rows.indexOf(">", start);
  if (end < 0 || end >= to) return null;
  if (rows.charCodeAt(end - 1) === 47) return [end + 1, end + 1];
  const closing = rows.indexOf(`</${prefix}${name}>`, end);
  return closing < 0 || closing > to ? null : [end + 1, closing];
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
  if (cell.type === "inlineStr") {
    const inline = innerOf(rows, prefix, "is", cell.innerStart, cell.innerEnd);
    return inline === null ? null : joinedRuns(rows.slice(inline[0], inline[1]), prefix);
  }
  const place = innerOf(rows, prefix, "v", cell.innerStart, cell.innerEnd);
  if (place === null) return null;
  const raw = rows.slice(place[0], place[1]);
  switch (cell.type) {
    case "s":
      return strings[Number(raw)] ?? null;
    case "str":
      return readCellText(raw);
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

/** The formula element of a cell; null where there is none. */
export function readFormula(rows: string, prefix: string, cell: CellPlace): FormulaElement | null {
  const inner = innerOf(rows, prefix, "f", cell.innerStart, cell.innerEnd);
  if (inner === null) return null;
  const start = rows.lastIndexOf("<", inner[0] - 1);
  const tag = rows.slice(start, inner[0]);
  const closing = tag.endsWith("/>") ? 0 : prefix.length + 4;
  const attribute = (name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1] ?? "";
  const kind = attribute("t");
  const text = unescapeXml(rows.slice(inner[0], inner[1]));
  const isTable = kind === "dataTable";
  return {
    text: isTable ? `TABLE(${attribute("r1")},${attribute("r2")})` : text,
    kind: kind === "shared" || kind === "array" || isTable ? kind : "normal",
    group: attribute("si"),
    area: attribute("ref"),
    start,
    end: inner[1] + closing,
  };
}
