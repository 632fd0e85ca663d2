import { amountOfNumber, round, trim, type Amount } from "../cell/amount";
import type { Cell } from "../cell/cell";
import type { ColumnProfile } from "./column-profile";
import { dateOfSerial } from "./dates";
import { clean } from "./normalise";
import { readNumberFormat, type NumberFormat } from "./number-format";
import { isTextual, readFigure } from "./figures";
import type { Reading } from "./reading";

const blank: Reading = Object.freeze({ kind: "blank" });
const tens = [1, 10, 100, 1_000, 10_000] as const;

/** As `amountOfNumber`, on shorter roads: r / 10^d proves short decimals by itself, and 15 digits need no parsing twice. */
function exact(value: number): Amount | null {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { coefficient: BigInt(value), decimals: 0 };
  const fourth = value * 10_000;
  const isShort = Math.abs(fourth - Math.round(fourth)) < 0.01;
  for (let decimals = 1; isShort && decimals < tens.length; decimals++) {
    const ten = tens[decimals] ?? 1;
    const scaled = Math.round(value * ten);
    if (Math.abs(scaled) < 1e14 && scaled / ten === value) return { coefficient: BigInt(scaled), decimals };
  }
  const digits = value.toPrecision(15);
  const mark = digits.indexOf(".");
  if (mark < 0 || digits.includes("e")) return amountOfNumber(value);
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end -= 1;
  return { coefficient: BigInt(digits.slice(0, mark) + digits.slice(mark + 1, end)), decimals: end - mark - 1 };
}

/**
 * The figure a cell stores, whatever its format shows: 0.7756 under 0.00% is 0,7756. Null where none is stored.
 * A formula's cached result counts as stored.
 */
export function storedAmount(cell: Cell): Amount | null {
  return typeof cell.value === "number" ? exact(cell.value) : null;
}

function printed(value: Amount, format: NumberFormat): Amount {
  const shown: Amount = { coefficient: value.coefficient, decimals: value.decimals + 3 * format.thousands };
  const rounded = round(shown, format.maximalDecimals);
  if (format.maximalDecimals === format.decimals) return rounded;
  return round(trim(rounded), Math.max(trim(rounded).decimals, format.decimals));
}

function percentOf(value: Amount): Amount {
  return value.decimals >= 2
    ? { coefficient: value.coefficient, decimals: value.decimals - 2 }
    : { coefficient: value.coefficient * (value.decimals === 1 ? 10n : 100n), decimals: 0 };
}

/** The mark the text of a figure shows before its decimals. */
function shownMark(text: string, decimals: number): "comma" | "dot" | null {
  if (decimals === 0) return null;
  const comma = text.lastIndexOf(",");
  const dot = text.lastIndexOf(".");
  return comma < 0 && dot < 0 ? null : comma > dot ? "comma" : "dot";
}

/** "9/9" became 9-Sep, "9/45" became Sep-45: the two figures come back, the lesser as the part where order is lost. */
function fractionOfDate(value: number, format: NumberFormat): Reading | null {
  const date = dateOfSerial(value, false);
  if (date === null || !format.hasMonth || format.hasDay === format.hasYear) return null;
  const second = format.hasYear ? date.year % 100 : date.day;
  const [part, whole] = format.hasYear || date.month <= second ? [date.month, second] : [second, date.month];
  return {
    kind: "fraction",
    part: { coefficient: BigInt(part), decimals: 0 },
    whole: { coefficient: BigInt(whole), decimals: 0 },
    isText: false,
  };
}

function readStored(cell: Cell, value: number, profile: ColumnProfile): Reading {
  const amount = exact(value);
  if (amount === null) return { kind: "error", code: "#NUM!" };
  if (cell.format === "General" || cell.format === "") {
    return { kind: "figure", amount, measure: "plain", isText: false, mark: shownMark(cell.text, amount.decimals) };
  }
  const format = readNumberFormat(cell.format);
  if (format.kind === "date") {
    const { content } = profile;
    const isFigure = content === "count" || content === "percent" || content === "order" || content === "score";
    return (isFigure ? fractionOfDate(value, format) : null) ?? { kind: "text", text: clean(cell.text) };
  }
  if (format.kind === "percent" || format.kind === "fixed") {
    const seen = printed(format.kind === "percent" ? percentOf(amount) : amount, format);
    const measure = format.kind === "percent" ? "percent" : "plain";
    return { kind: "figure", amount: seen, measure, isText: false, mark: shownMark(cell.text, seen.decimals) };
  }
  return { kind: "figure", amount, measure: "plain", isText: false, mark: shownMark(cell.text, amount.decimals) };
}

/**
 * What a cell says in its column. A stored figure has the digits its format prints, a formula's result too
 * (`storedAmount` gives what is calculated with); under General it has all it stores. Words in a column of words stay
 * words, and a TT typed as text is never a figure.
 */
export function readCell(cell: Cell, profile: ColumnProfile): Reading {
  const { value } = cell;
  if (value === null) return blank;
  if (typeof value === "number") return readStored(cell, value, profile);
  if (typeof value === "string") {
    if (value === "") return blank;
    if (isTextual(profile.content) || profile.content === "order") {
      const text = clean(value);
      return text === "" ? blank : { kind: "text", text };
    }
    return readFigure(value, profile, false);
  }
  return typeof value === "boolean"
    ? { kind: "text", text: value ? "TRUE" : "FALSE" }
    : { kind: "error", code: value.code };
}
