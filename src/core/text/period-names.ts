import { clean, withoutDiacritics } from "./normalise";
import { readQuarter } from "./period-words";
import type { Period } from "./reading";

const gap = "[ ._/-]{0,3}";
const year = `(?:${gap}(?:nam)?${gap}((?:19|20)\\d\\d)(?!\\d))`;
const startsWord = "(?<![a-z0-9])";
const endsWord = "(?![a-z0-9])";

/** "quy 3.2025", "quyIII_2025"; a bare Q only with its year beside it: "Q3" alone may be a district. */
const quarters = new RegExp(
  `${startsWord}(?:quy${gap}(iv|i{1,3}|0?[1-4])(?:${year}|${endsWord})|q${gap}([1-4])${year})`,
  "g",
);
/** "6 thang dau nam 2024", "9T-2025". */
const manyMonths = new RegExp(
  `${startsWord}(?:0?([69])${gap}thang(?:${gap}(dau|cuoi))?(?:${gap}nam)?(?:${year}|${endsWord})|0?([69])t${year})`,
  "g",
);
/** "thang 9", "T9.2025". */
const months = new RegExp(
  `${startsWord}(?:thang${gap}(0?[1-9]|1[0-2])(?:${year}|${endsWord})|t${gap}(0?[1-9]|1[0-2])${year})`,
  "g",
);
const anyYear = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
/** Days and numbers of documents, which are about no period: 12.6.2025, 20250612, 15-2024-BC. */
const notPeriods =
  /(?<!\d)\d{1,2}[._/-]\d{1,2}[._/-](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)|(?<![a-z0-9])\d{1,4}[._/-](?:19|20)\d\d[._/-](?:bc|kh|qd|cv|tb|ubnd)(?![a-z])/g;

/**
 * The period a file or a sheet is named after, with diacritics or without: "BC CCHC quy 3.2025.xlsx", "6 thang dau nam
 * 2024", "Q3-2025", "T9.2025". A missing year is the only one the name has. Null where it names none, or two.
 */
export function readPeriodName(name: string): Period | null {
  const shown = clean(name.replace(/\.(?:xlsx?|xlsm|xlsb|ods|csv|html?|xml)$/i, ""));
  // Letter for letter, so that what was found can be shown as it was written.
  const key = withoutDiacritics(shown).toLowerCase();
  if (key.length !== shown.length) return null;
  const line = key.replace(notPeriods, (match) => " ".repeat(match.length));
  const years = new Set([...line.matchAll(anyYear)].map((match) => Number(match[1])));
  const [only = null] = years.size === 1 ? years : [];
  const written = (match: RegExpExecArray): string => shown.slice(match.index, match.index + match[0].length).trim();
  const found: Period[] = [];
  const add = (match: RegExpExecArray, unit: Period["unit"], index: number, at: string | undefined): void => {
    // "quỹ" without its mark reads as "quý".
    if (/qu[ỷỹỵùúủũụ]|quỹ/iu.test(written(match))) return;
    found.push({ unit, index, year: at === undefined ? only : Number(at), span: null, text: written(match) });
  };
  for (const match of line.matchAll(manyMonths)) {
    const isHalf = (match[1] ?? match[4]) === "6";
    if (!isHalf && match[2] === "cuoi") continue;
    add(match, isHalf ? "half-year" : "nine-months", isHalf ? (match[2] === "cuoi" ? 2 : 1) : 0, match[3] ?? match[5]);
  }
  for (const match of line.matchAll(quarters)) {
    const index = readQuarter((match[1] ?? match[3] ?? "").toUpperCase());
    if (index !== null) add(match, "quarter", index, match[2] ?? match[4]);
  }
  if (found.length === 0) {
    for (const match of line.matchAll(months)) add(match, "month", Number(match[1] ?? match[3]), match[2] ?? match[4]);
  }
  const [first] = found;
  if (first !== undefined) return found.every((each) => isSame(each, first)) ? first : null;
  return only === null ? null : { unit: "year", index: 0, year: only, span: null, text: String(only) };
}

const isSame = (a: Period, b: Period): boolean => a.unit === b.unit && a.index === b.index && a.year === b.year;
