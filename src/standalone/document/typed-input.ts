import { isError, type Cell, type CellValue } from "../../core/cell/cell";
import { formatStored } from "../../core/cell/format-stored";

/** Days by which the serial dates of 1904 workbooks lag behind. */
const offset1904 = 1_462;

/**
 * The cell after a person typed `typed` into `before`, read the Vietnamese way: comma before decimals, dots between
 * thousands, day before month. What is not clearly a figure stays text, digit for digit: leading zeros and numbers longer
 * than a double holds would otherwise be lost.
 */
export function typedCell(before: Cell, typed: string, uses1904Dates: boolean): Cell {
  const text = typed.normalize("NFC");
  if (text === "" || (before.format !== "@" && text.trim() === ""))
    return { ...before, value: null, formula: null, text: "" };
  if (before.format !== "@" && /^=\s*\S/.test(text))
    return { ...before, formula: machineFormula(text), value: null, text: "" };
  const { value, format } = before.format === "@" ? { value: text, format: null } : readTyped(text, uses1904Dates);
  const kept = format !== null && before.format === "General" ? format : before.format;
  return { ...before, value, formula: null, format: kept, text: formatStored(value, kept) };
}

/** The same for text that was pasted: it may come from someone else's file, so it never becomes a formula. */
export function pastedCell(before: Cell, pasted: string, uses1904Dates: boolean): Cell {
  const text = pasted.normalize("NFC");
  return /^\s*=/.test(text) ? { ...before, value: text, formula: null, text } : typedCell(before, text, uses1904Dates);
}

/** What the editor opens with: the formula, or the value in full, so that typing it again changes nothing. */
export function editableText(cell: Cell): string {
  const { formula, value, format, text } = cell;
  if (formula !== null) return formula;
  if (value === null) return "";
  if (isError(value)) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return needsQuote(value, format) ? `'${value}` : value;
  if (/[dy]/i.test(bareFormat(format))) return text;
  if (bareFormat(format).includes("%")) return `${decimalText(value * 100)}%`;
  return decimalText(value);
}

function needsQuote(value: string, format: string): boolean {
  return format !== "@" && (/^(?:\s*=|'|\s*$)/.test(value) || typeof readTyped(value, false).value !== "string");
}

function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
}

function decimalText(value: number): string {
  return String(Number(value.toPrecision(15))).replace(".", ",");
}

interface Typed {
  readonly value: CellValue;
  /** The number format that goes with it where the cell has none of its own. */
  readonly format: string | null;
}

function readTyped(text: string, uses1904Dates: boolean): Typed {
  const trimmed = text.trim();
  if (text.startsWith("'")) return { value: text.slice(1), format: null };
  if (/^(?:true|false)$/i.test(trimmed)) return { value: /^t/i.test(trimmed), format: null };
  const number = readNumber(trimmed);
  if (number !== null) return { value: number, format: null };
  const percent = /^(.+?)\s*%$/.exec(trimmed);
  const share = percent === null ? null : readNumber(percent[1] ?? "");
  if (share !== null) {
    const hasDecimals = share % 1 !== 0;
    return { value: Number((share / 100).toPrecision(15)), format: hasDecimals ? "0.00%" : "0%" };
  }
  const serial = readDate(trimmed);
  if (serial !== null) return { value: uses1904Dates ? serial - offset1904 : serial, format: "dd/mm/yyyy" };
  return { value: text, format: null };
}

function readNumber(text: string): number | null {
  const isGrouped = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text);
  const isPlain = /^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/.test(text);
  if (!isGrouped && !isPlain) return null;
  if (text.replace(/\D/g, "").length > 15) return null;
  return Number((isGrouped ? text.replace(/\./g, "") : text).replace(",", "."));
}

/** Day, month, year with "/" or "-" between them; null when there is no such day. */
function readDate(text: string): number | null {
  const match = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || year < 1901) return null;
  return date.getTime() / 86_400_000 + 25_569;
}

/** A formula typed with semicolons between arguments has decimal commas too: =ROUND(A1*1,5;2) → =ROUND(A1*1.5,2). */
function machineFormula(typed: string): string {
  const formula = typed.trim();
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const isLocal = parts.some((part, index) => index % 2 === 0 && part.includes(";"));
  if (!isLocal) return formula;
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(/(\d),(?=\d)/g, "$1.").replace(/;/g, ",") : part))
    .join("");
}
