import type { CellValue } from "../../../src/core/cell/cell";
import { quoteSheet } from "../../../src/core/cell/address";
import type { CellModel } from "./workbook-model";

const errorCodes = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/**
 * Enters a value into a cell the way a person's typing or `range.values` does: a leading apostrophe makes text of what
 * follows, a cell formatted as text keeps everything as text, "=" begins a formula, and texts that look like numbers,
 * percentages or dates become numbers.
 */
export function enter(cell: CellModel, input: unknown, calculate: (formula: string) => CellValue): void {
  cell.formula = null;
  if (input === "") cell.value = null;
  else if (cell.format === "@")
    cell.value = typeof input === "string" ? withoutApostrophe(input) : String(input).toUpperCase();
  else if (typeof input === "number" || typeof input === "boolean") cell.value = input;
  else if (typeof input === "string") enterText(cell, input, calculate);
}

const withoutApostrophe = (text: string) => (text.startsWith("'") ? text.slice(1) : text);

function enterText(cell: CellModel, text: string, calculate: (formula: string) => CellValue): void {
  if (text.startsWith("'")) cell.value = text.slice(1);
  else if (/^[=+\-@]./.test(text) && Number.isNaN(Number(text))) {
    cell.formula = spelledByExcel(text.startsWith("=") ? text : `=${text}`);
    cell.value = calculate(cell.formula);
  } else cell.value = readTyped(cell, text.trim()) ?? text;
}

/** Excel writes function names in capitals and drops quotes a sheet name does not need. */
function spelledByExcel(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'([^']+)'!|\b[a-z]+(?=\()/gi, (part: string, sheet: string | undefined) => {
    if (sheet !== undefined) return `${quoteSheet(sheet)}!`;
    return part.startsWith('"') ? part : part.toUpperCase();
  });
}

function readTyped(cell: CellModel, text: string): CellValue {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (errorCodes.has(text.toUpperCase())) return { kind: "error", code: text.toUpperCase() };
  const bracketed = /^\(([\d.]+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return -Number(bracketed);
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ""));
  const percent = /^([+-]?\d+\.?\d*)%$/.exec(text)?.[1];
  if (percent !== undefined) return formatted(cell, Number(percent) / 100, "0%");
  const isDate =
    /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/.test(text) ||
    new RegExp(`^(\\d{1,2}[ -])?(${months})[a-z]*[ -]\\d{1,4}$`, "i").test(text);
  if (isDate) return formatted(cell, 45_000, "d-mmm");
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(text)) return formatted(cell, 0.5, "h:mm");
  return null;
}

function formatted(cell: CellModel, value: number, format: string): number {
  if (cell.format === "General") cell.format = format;
  return value;
}

/** A value as the wire carries it: blank is an empty text, an error its code. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
