import { isDate, readDate } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import { comparisons, type Band, type Comparison, type Operand, type Test } from "./criteria";
import { decimalText, readMeasured } from "./decimal-text";

/** YYYY-MM-DD of a set as a day; null where it is none. */
export function dayOf(day: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  const date = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  return match !== null && isDate(date) ? date : null;
}

const two = (part: number): string => String(part).padStart(2, "0");

/** 31/01/2026. */
export function dayText(day: string): string {
  const date = dayOf(day);
  return date === null ? day : `${two(date.day)}/${two(date.month)}/${String(date.year).padStart(4, "0")}`;
}

export function isoOf({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** A day as an official writes it: 31/01/2026. Null otherwise. */
export function readDay(words: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(words.trim());
  const date =
    match === null ? readDate(words) : { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
  return date !== null && isDate(date) ? isoOf(date) : null;
}

/** A test as the sheet says it: `>= 95%`, `<= 31/01/2026`, `>= trung bình`. */
export function testText({ compare, against }: Test): string {
  switch (against.kind) {
    case "number":
      return `${compare} ${decimalText(against.value)}${against.isPercent ? "%" : ""}`;
    case "day":
      return `${compare} ${dayText(against.day)}`;
    case "operand":
      return `${compare} ${against.operand.name}`;
  }
}

/** Reads what `testText` writes; a name must be one of the variables. Null where it is no test. */
export function readTest(words: string, variables: readonly Operand[]): Test | null {
  const plain = words.replace(/≥/gu, ">=").replace(/≤/gu, "<=").trim();
  const match = /^(>=|<=|>|<|=)\s*(.+)$/u.exec(plain);
  const compare = comparisons.find((sign): sign is Comparison => sign === match?.[1]);
  const rest = match?.[2]?.trim() ?? "";
  if (compare === undefined) return null;
  const number = readMeasured(rest);
  if (number !== null) return { compare, against: { kind: "number", ...number } };
  const operand = variables.find(({ name }) => name.toLowerCase() === rest.toLowerCase());
  if (operand !== undefined) return { compare, against: { kind: "operand", operand } };
  const day = readDay(rest);
  return day === null ? null : { compare, against: { kind: "day", day } };
}

const noZeroWords = "không có tiêu chí 0 điểm";

/** A band as the sheet says it: `>= 95, không có tiêu chí 0 điểm: Hoàn thành xuất sắc`, `còn lại: …`. */
export function bandText({ name, atLeast, noZero }: Band): string {
  const bound = atLeast === undefined ? "còn lại" : `>= ${decimalText(atLeast)}`;
  return `${bound}${noZero === true ? `, ${noZeroWords}` : ""}: ${name}`;
}

/** Reads what `bandText` writes. Null where it is no band. */
export function readBand(line: string): Band | null {
  const match = /^(?:(?:>=|≥)\s*(-?\d+(?:[.,]\d+)?)|còn lại)(,\s*không có tiêu chí 0 điểm)?\s*:\s*(.+)$/iu.exec(
    line.trim(),
  );
  if (match === null) return null;
  const [, bound, noZero, name = ""] = match;
  const atLeast = bound === undefined ? null : readMeasured(bound);
  return {
    name: name.trim(),
    ...(atLeast === null ? {} : { atLeast: atLeast.value }),
    ...(noZero === undefined ? {} : { noZero: true }),
  };
}
