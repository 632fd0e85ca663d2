import { findDates } from "./dates";
import { clean } from "./normalise";
import type { CalendarDate } from "./reading";

export type CitationProblem =
  /** The year in the number is not the year of the date behind it. */
  | "year-differs-from-date"
  /** A decree, circular or law without its /yyyy/. */
  | "missing-year"
  /** QĐTTg for QĐ-TTg. */
  | "missing-hyphen"
  /** An en dash where the symbol has a hyphen. */
  | "dash-in-symbol"
  | "space-in-symbol"
  /** A date the calendar lacks stands behind it. */
  | "impossible-date";

/** A document cited by number. `index` counts in the cleaned text. */
export interface Citation {
  /** "Nghị định", "Quyết định" …, from the words before or the symbol; null where neither tells. */
  readonly type: string | null;
  /** As printed, leading zeros kept; "" where a draft leaves it blank. */
  readonly number: string;
  readonly isBlankNumber: boolean;
  readonly year: number | null;
  /** As it ought to be written: "NĐ-CP", "QĐ-UBND", "NQ/TU", "QH15". */
  readonly symbol: string;
  /** The issuing body's part of the symbol: "CP", "UBND"; null where the symbol has none. */
  readonly organ: string | null;
  readonly date: CalendarDate | null;
  readonly text: string;
  readonly index: number;
  /** True when number and symbol are written as they must be; the date is a matter of `problems`. */
  readonly isWellFormed: boolean;
  readonly problems: readonly CitationProblem[];
}

const typesBySymbol: Readonly<Record<string, string>> = {
  NĐ: "Nghị định",
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  CT: "Chỉ thị",
  KH: "Kế hoạch",
  BC: "Báo cáo",
  TB: "Thông báo",
  TTr: "Tờ trình",
  CTr: "Chương trình",
  HD: "Hướng dẫn",
  ĐA: "Đề án",
  KL: "Kết luận",
  QC: "Quy chế",
  CĐ: "Công điện",
  BB: "Biên bản",
  PL: "Pháp lệnh",
  CV: "Công văn",
};

const typeWords =
  /(bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư liên tịch|thông tư|chỉ thị|công văn|kế hoạch|báo cáo|thông báo|tờ trình|chương trình|hướng dẫn|đề án|kết luận|quy định|quy chế|công điện|biên bản|văn bản)(?: số)?[ :]*$/i;

const letters = "A-ZĐƠƯ";
const symbolPart = `[${letters}][${letters}a-zđ]{0,11}(?:\\d{1,2})?`;
const state = new RegExp(
  `(?<![\\d/.,\\p{L}-])(\\d{1,5})( ?/ ?)(?:((?:19|20)\\d\\d)( ?/ ?))?` +
    `((?:(?:NĐ|QĐ|NQ|CT|TB|KH|BC|CV)(?:CP|UBND|HĐND|VPCP)|[${letters}]{1,5}(?:r|Tr)?(?:(?: ?[-\\u2010-\\u2015] ?)${symbolPart}|TTg|\\d{1,2}))(?:(?: ?[-\\u2010-\\u2015&] ?|/)${symbolPart}){0,3})` +
    `(?![\\p{L}\\d])`,
  "gu",
);
const party = new RegExp(
  `(?<![\\d/.,\\p{L}-])(\\d{1,5})( ?[-\\u2010-\\u2015] ?)(NQ|CTr|TB|KL|CT|QĐ|KH|BC|HD|QC|CV|ĐA)( ?/ ?)(${symbolPart}(?:-${symbolPart})?)(?![\\p{L}\\d])`,
  "gu",
);
const draft = new RegExp(
  `số ?:? ?(?:\\.{2,}|…+|_{2,})? ?/ ?(?:((?:19|20)\\d\\d) ?/ ?)?((?:${Object.keys(typesBySymbol).join("|")})(?: ?[-\\u2010-\\u2015] ?${symbolPart})+|UBND-${symbolPart})(?![\\p{L}\\d])`,
  "giu",
);
/** Organs a symbol may end with when its hyphen was forgotten. */
const glued = /^(NĐ|QĐ|NQ|CT|TB|KH|BC|CV|TT)(CP|TTg|UBND|HĐND|VPCP|BNV|BTC)$/;

interface Parts {
  readonly printed: string;
  readonly index: number;
  readonly number: string;
  readonly year: string | undefined;
  readonly symbol: string;
  readonly hasSpaces: boolean;
}

function typeBefore(line: string, index: number): string | null {
  const words = typeWords.exec(line.slice(Math.max(0, index - 40), index))?.[1];
  if (words === undefined || words.toLowerCase() === "văn bản") return null;
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** Decrees, circulars of ministries and their like, and laws. */
const withYear = /^NĐ-CP$|^TT(?:LT)?-(?:B|VPCP|NHNN|TTCP|UBDT|TANDTC|VKSNDTC|KTNN)|^QH\d{1,2}$/;
/** The year stands in their numbers since Luật Ban hành văn bản quy phạm pháp luật 1996. */
const firstWithYear = 1997;

/** The date said of the document itself: directly behind it, with at most a comma and "ngày" between. */
function dateBehind(line: string, end: number): { date: CalendarDate | null; isImpossible: boolean; end: number } {
  const from = end + (line.charAt(end) === " " ? 1 : 0);
  const tail = line.slice(from, end + 60);
  const [first] = findDates(tail);
  if (first === undefined || !/^[ ,(]*(?:ký |ban hành )?(?:ngày )?$/i.test(tail.slice(0, first.index))) {
    return { date: null, isImpossible: false, end };
  }
  return { date: first.date, isImpossible: first.state === "impossible", end: from + first.index + first.text.length };
}

function citation(line: string, parts: Parts): Citation {
  const { printed, index, number, hasSpaces } = parts;
  const problems: CitationProblem[] = [];
  let symbol = parts.symbol.replace(/ ?[-\u2010-\u2015] ?/g, "-").replace(/ ?([/&]) ?/g, "$1");
  if (/[\u2010-\u2015]/.test(parts.symbol)) problems.push("dash-in-symbol");
  else if (hasSpaces) problems.push("space-in-symbol");
  const joined = glued.exec(symbol);
  if (joined !== null) {
    symbol = `${joined[1] ?? ""}-${joined[2] ?? ""}`;
    problems.push("missing-hyphen");
  }
  const year = parts.year === undefined ? null : Number(parts.year);
  const behind = dateBehind(line, index + printed.length);
  const isOld = behind.date !== null && behind.date.year < firstWithYear;
  if (year === null && withYear.test(symbol) && number !== "" && !isOld) problems.push("missing-year");
  const isWellFormed = problems.length === 0;
  if (behind.isImpossible) problems.push("impossible-date");
  if (year !== null && behind.date !== null && behind.date.year !== year) problems.push("year-differs-from-date");
  const [head = "", ...rest] = symbol.split(/[-/]/);
  const type = typesBySymbol[head] ?? (/^QH\d/.test(symbol) ? "Luật" : head === "UBND" ? "Công văn" : null);
  return {
    type: typeBefore(line, index) ?? type,
    number,
    isBlankNumber: number === "",
    year,
    symbol,
    organ: rest.length > 0 ? rest.join("-") : /^QH\d/.test(symbol) ? "QH" : null,
    date: behind.date,
    text: line.slice(index, behind.end),
    index,
    isWellFormed,
    problems,
  };
}

/**
 * Every document a text cites by number, in order: 61/2018/NĐ-CP, 83/QĐ-UBND, 12-NQ/TU, and the blanks of drafts
 * ("Số: /BC-UBND"). Form numbers ("Mẫu số 01/…") are none. A year is demanded only of NĐ-CP, TT- and laws.
 */
export function findCitations(text: string): readonly Citation[] {
  if (!text.includes("/")) return [];
  const line = clean(text);
  const found: Citation[] = [];
  for (const match of line.matchAll(state)) {
    const [printed, number = "", , year, , symbol = ""] = match;
    if (/(?:mẫu|biểu|phụ lục)(?: số)? ?$/i.test(line.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (!isSymbol(symbol)) continue;
    found.push(citation(line, { printed, index: match.index, number, year, symbol, hasSpaces: symbol.includes(" ") }));
  }
  for (const match of line.matchAll(party)) {
    const [printed, number = "", hyphen = "", kind = "", , organ = ""] = match;
    const symbol = `${kind}/${organ}`;
    const hasSpaces = hyphen.includes(" ");
    const plain = printed.replace(/[\u2010-\u2015]/g, "-");
    const made = citation(line, { printed, index: match.index, number, year: undefined, symbol, hasSpaces });
    found.push(
      plain === printed ? made : { ...made, isWellFormed: false, problems: ["dash-in-symbol", ...made.problems] },
    );
  }
  for (const match of line.matchAll(draft)) {
    const [printed, year, symbol = ""] = match;
    if (symbol !== symbol.toUpperCase() && !/TTg|CTr|TTr/.test(symbol)) continue;
    found.push(citation(line, { printed, index: match.index, number: "", year, symbol, hasSpaces: false }));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Two capitals at least somewhere, so that "10/Phòng" and "5/HS-em" are no symbols. */
function isSymbol(symbol: string): boolean {
  if (/^QH\d{1,2}$/.test(symbol) || glued.test(symbol)) return true;
  const [head = "", organ = ""] = symbol.split(/ ?[-\u2010-\u2015/] ?/);
  return (
    organ !== "" &&
    (head in typesBySymbol || /^[A-ZĐ]{2,6}$/.test(head)) &&
    /^[A-ZĐ]{2}|^TTg|^[A-ZĐ]{1,2}[a-zđ]?[A-ZĐ]/.test(organ)
  );
}
