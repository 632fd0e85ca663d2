import { isError, sameValue, type Cell, type CellValue } from "../../core/cell/cell";

/**
 * What to put into `range.formulas` so that Excel keeps the cell as it is meant. Texts that Excel would read as a
 * formula, number, date, truth value or error get the apostrophe that makes them text; it is not part of the value.
 * A needless apostrophe changes nothing, so doubtful texts get one: what counts as a date depends on the locale.
 */
export function entryOf(cell: Cell): string | number | boolean {
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (isError(value)) return value.code;
  return typeof value === "string" && wouldBeRead(value) ? `'${value}` : value;
}

function wouldBeRead(text: string): boolean {
  return (
    /^'|^\s*[=+\-@#＝＋－＠]/.test(text) ||
    /^\s*[\d０-９.,($€£¥₫%]/.test(text) ||
    /^(true|false)$/i.test(text) ||
    (text.length <= 40 && /^\p{L}+[\s.,/-]*\d/u.test(text))
  );
}

/** The formula of a cell as Excel hands it over; a text that merely begins with "=" is its own value. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** Reads one entry of `range.values`. */
export function valueOf(value: unknown, type: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (type === "Error") return { kind: "error", code: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/**
 * True when Excel holds what was meant. Excel rewrites formulas as it takes them (capitals, quotes round sheet names
 * that need none, blanks, a leading @ for one cell out of many), so spelling does not count; nor does the 16th digit.
 */
export function isKept(meant: Cell, found: Cell): boolean {
  if (meant.formula !== null || found.formula !== null) {
    return meant.formula !== null && found.formula !== null && sameFormula(meant.formula, found.formula);
  }
  if (typeof meant.value === "number" && typeof found.value === "number") {
    return meant.value.toPrecision(15) === found.value.toPrecision(15);
  }
  return sameValue(meant.value, found.value);
}

/** True for two spellings of one formula. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!|[^"']+|'/g, (part: string, sheet: string | undefined) => {
    if (part.startsWith('"')) return part;
    if (sheet !== undefined) return `${sheet.replace(/''/g, "'").toUpperCase()}!`;
    return part.replace(/_xlfn\.|_xlws\.|[\s@]/gi, "").toUpperCase();
  });
}
