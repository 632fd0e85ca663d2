import type { ColumnRole } from "../table/table";
import { spanText, type Span } from "./grid";

const number = /^\(?(\d{1,2})\)?$/;
const letter = /^\(?[A-Za-z]\)?$/;
const formula = /^\(?(\d{1,2})\)?\s*=\s*\(?\d/;

/** Tells the row of printed column numbers, with or without formulas, from a row of figures. */
export function columnNumbers(
  spans: readonly Span[],
  roleOf: ReadonlyMap<number, ColumnRole | null>,
): "column-numbers" | "formulas" | null {
  if (spans.length < 3) return null;
  let expected: number | null = null;
  let numbers = 0;
  let formulas = 0;
  let brackets = 0;
  let inWords = 0;
  for (const span of spans) {
    const text = printedText(span);
    const found = number.exec(text)?.[1] ?? formula.exec(text)?.[1];
    if (found === undefined) {
      if (!letter.test(text)) return null;
      continue;
    }
    const value = Number(found);
    if (expected !== null && value !== expected) return null;
    expected = value + 1;
    numbers += 1;
    if (formula.test(text)) formulas += 1;
    if (text.startsWith("(")) brackets += 1;
    const role = roleOf.get(span.left) ?? null;
    if (role !== null && wordRoles.has(role)) inWords += 1;
  }
  if (formulas > 0) return "formulas";
  const isSure = brackets > 0 || inWords > 0 || numbers >= 6 || spans.some((span) => letter.test(printedText(span)));
  return numbers >= 2 && isSure ? "column-numbers" : null;
}

const dayAndMonth = /^(\d{1,2})[-/.](?:\p{L}{0,4}\d{1,2}|\p{L}{3,4})$/u;

/** What was printed: a number that the sheet shows as a day ("13-Thg1") was typed as that number. */
function printedText(span: Span): string {
  const text = spanText(span).trim();
  return typeof span.cell.value === "number" ? (dayAndMonth.exec(text)?.[1] ?? text) : text;
}

/** Roles whose cells never hold a bare number. */
const wordRoles: ReadonlySet<ColumnRole> = new Set([
  "task",
  "goal",
  "activity",
  "product",
  "leadUnit",
  "supportUnits",
  "status",
  "field",
  "criterion",
  "label",
  "reason",
  "remedy",
  "evidence",
  "explanation",
  "unit",
  "cause",
  "paper",
  "procedure",
  "applicant",
  "indicator",
  "measure",
  "subject",
  "item",
  "code",
]);
