import { addDays, compareDates, findDates, isDate, lastDayOfMonth, readDateSpans } from "./dates";
import { clean } from "./normalise";
import { findPeriods, monthsOf, readQuarter, spanOfPeriod } from "./period-words";
import type { CalendarDate, DateSpan, Deadline, Period } from "./reading";

const recurring =
  /thường xuyên|liên tục|(?:hàng|hằng|mỗi) ?(?:ngày|tuần|tháng|quý|năm)|định kỳ|định kì|quý, ?6 tháng|theo từng quý|\d ?(?:lần|đợt) ?\/ ?(?:tháng|quý|năm|tuần)|(?:tháng|quý|năm|tuần) ?(?:\/|một|1) ?lần/i;
const event =
  /(?<!\p{L})(?:khi|sau khi|ngay sau|ngay khi|đột xuất|theo (?:kế hoạch|yêu cầu|quy định|hướng dẫn|chỉ đạo|tiến độ|thời gian|lộ trình|đề nghị|chương trình|thực tế)|trong quá trình)(?!\p{L})/iu;
const limit =
  /(?:trước|chậm nhất|muộn nhất|không quá|hạn|hạn cuối|xong)(?: (?:là|vào|hết|đến|xong|trong))*(?: ngày)? ?$/i;
const before = /trước(?: (?:ngày|khi hết|cuối))* ?$/i;

/** "Quý I, II/2023", "Quý II, III", "Quý I, quý II năm 2023": the quarters, and the year they share. */
const quarters =
  /quý ?((?:IV|I{1,3}|0?[1-4])(?:(?: ?, ?| và | ?& ?)(?:quý ?)?(?:IV|I{1,3}|0?[1-4])(?![\p{L}\d]))+)(?:(?: ?[/.] ?| năm )((?:19|20)\d\d))?/iu;
const months =
  /tháng ?((?:0?[1-9]|1[0-2])(?:(?: ?, ?| và | ?& ?)(?:tháng ?)?(?:0?[1-9]|1[0-2])(?!\d))+)(?:(?: ?[/.] ?| năm )((?:19|20)\d\d))?/iu;
const quarterRange =
  /quý ?(IV|I{1,3}|0?[1-4])(?: ?[/.] ?((?:19|20)\d\d))? ?(?:đến(?: hết)?|-|–) ?(?:quý ?)?(IV|I{1,3}|0?[1-4])(?![\p{L}\d])(?:(?: ?[/.] ?| năm )((?:19|20)\d\d))?/iu;
const monthRange =
  /tháng ?(0?[1-9]|1[0-2])(?: ?[/.] ?((?:19|20)\d\d))? ?(?:đến(?: hết)?|-|–) ?(?:tháng ?)?(0?[1-9]|1[0-2])(?!\d)(?:(?: ?[/.] ?| năm )((?:19|20)\d\d))?/iu;
const dayAndMonth = /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/])/g;
const monthAndYear = /(?<![\d/.,])(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)(?![\d/])/;

function between(from: CalendarDate, to: CalendarDate): DateSpan | null {
  return isDate(from) && isDate(to) && compareDates(from, to) <= 0 ? { from, to } : null;
}

function period(span: DateSpan | null, text: string): Deadline {
  return { kind: "period", from: span?.from ?? null, to: span?.to ?? null, text };
}

function range(match: RegExpExecArray | null, width: 1 | 3, year: number | null): DateSpan | null | undefined {
  if (match === null) return undefined;
  const read = (text: string | undefined): number | null =>
    width === 3 ? readQuarter(text ?? "") : text === undefined ? null : Number(text);
  const first = read(match[1]);
  const last = read(match[3]);
  const endYear = match[4] === undefined ? year : Number(match[4]);
  const startYear = match[2] === undefined ? endYear : Number(match[2]);
  if (first === null || last === null || startYear === null || endYear === null) return null;
  return between(
    monthsOf(startYear, width * (first - 1) + 1, width * first).from,
    monthsOf(endYear, 1, width * last).to,
  );
}

function several(match: RegExpExecArray | null, width: 1 | 3, year: number | null, text: string): readonly Deadline[] {
  if (match === null) return [];
  const at = match[2] === undefined ? year : Number(match[2]);
  return (match[1] ?? "")
    .split(/,| và |&/)
    .map((each) => each.replace(/quý|tháng/gi, "").trim())
    .map((each) => (width === 3 ? (readQuarter(each) ?? 0) : Number(each)))
    .filter((each) => each > 0)
    .map((each) => period(at === null ? null : monthsOf(at, width * (each - 1) + 1, width * each), text));
}

/** Days named in a clause, each a deadline; two joined by a dash or "đến" are one period. Null where none is named. */
function readDays(clause: string, year: number | null): readonly Deadline[] | null {
  const [spanned] = readDateSpans(/^\d{1,2}\/\d{1,2} ?[-–] ?\d/.test(clause) ? `từ ${clause}` : clause);
  if (spanned !== undefined) return [period(between(spanned.from, spanned.to), clause)];
  const dates = findDates(clause).flatMap(({ date, index, text }) => (date === null ? [] : [{ date, index, text }]));
  const [first, second] = dates;
  if (first !== undefined && second !== undefined) {
    const gap = clause.slice(first.index + first.text.length, second.index);
    if (/^ ?(?:-|–|đến|tới)(?: hết| ngày)* ?$/i.test(gap)) return [period(between(first.date, second.date), clause)];
  }
  const at = first?.date.year ?? year;
  const shorts = monthAndYear.test(clause) ? [] : [...clause.matchAll(dayAndMonth)];
  const short = shorts.flatMap((match) => {
    const date = { year: at ?? 2000, month: Number(match[2]), day: Number(match[1]) };
    return isDate(date) ? [{ date: at === null ? null : date, index: match.index }] : [];
  });
  const named = [...short, ...dates].sort((a, b) => a.index - b.index);
  if (named.length === 0) return null;
  return named.map(({ date }) => ({ kind: "deadline", from: null, to: date, text: clause }));
}

/** A period with a limiting word before it: "trước tháng 6/2023" ends the day before it begins, "chậm nhất quý II" with it. */
function limited(clause: string, at: number, span: DateSpan | null): Deadline {
  const lead = clause.slice(Math.max(0, at - 40), at);
  if (!limit.test(lead)) return period(span, clause);
  const to = span === null ? null : before.test(lead) ? addDays(span.from, -1) : span.to;
  return { kind: "deadline", from: null, to, text: clause };
}

/** "5 tháng đầu năm" without its year names no days by itself. */
function completed(each: Period, year: number | null): DateSpan | null {
  if (each.year !== null || each.span !== null || year === null) return spanOfPeriod(each);
  const [again = each] = each.unit === "span" ? findPeriods(`${each.text} ${String(year)}`) : [{ ...each, year }];
  return spanOfPeriod(again);
}

function readClause(clause: string, year: number | null): readonly Deadline[] {
  const bare = clause.replace(/\([^()]{0,200}\)/g, " ");
  const line = /\d|thường xuyên|khi /i.test(bare) ? clean(bare) : clause;
  if (recurring.test(line)) return [{ kind: "recurring", from: null, to: null, text: clause }];
  const days = readDays(line, year);
  if (days !== null) return days.map((each) => ({ ...each, text: clause }));
  const quarterSpan = range(quarterRange.exec(line), 3, year);
  const monthSpan = quarterSpan === undefined ? range(monthRange.exec(line), 1, year) : quarterSpan;
  if (monthSpan !== undefined) return [period(monthSpan, clause)];
  const listed = [...several(quarters.exec(line), 3, year, clause), ...several(months.exec(line), 1, year, clause)];
  if (listed.length > 0) return listed;
  const short = monthAndYear.exec(line);
  const found = findPeriods(line);
  const narrow = found.filter(({ unit }) => unit !== "year" && unit !== "span" && unit !== null);
  const chosen = narrow.length > 0 ? narrow : found.slice(0, 1);
  if (chosen.length > 0) {
    return chosen.map((each) => {
      const span = completed(each, year);
      return { ...limited(line, line.indexOf(each.text), span), text: clause };
    });
  }
  if (short !== null) {
    const span = monthsOf(Number(short[2]), Number(short[1]), Number(short[1]));
    return [{ ...limited(line, short.index, span), text: clause }];
  }
  if (/(?:trong|cả|cuối|hết) năm/i.test(line)) {
    if (year === null) return [period(null, clause)];
    if (!/(?:cuối|hết) năm/i.test(line)) return [period(monthsOf(year, 1, 12), clause)];
    const to = { year, month: 12, day: lastDayOfMonth(year, 12) };
    return [{ kind: "deadline", from: null, to, text: clause }];
  }
  return event.test(line) ? [{ kind: "event", from: null, to: null, text: clause }] : [];
}

/**
 * Every expectation of a deadline cell, in order; a part that names no time gives none. `year` completes words that lack
 * theirs ("Quý II", "30/11"). A named day is the last one allowed, "trước" or not; `from` never lies after `to`.
 */
export function readDeadlines(text: string, year: number | null): readonly Deadline[] {
  const clauses = text.slice(0, 4000).split(/;|\n|\.(?=\s+\p{Lu})/u);
  return clauses.map(clean).flatMap((clause) => (clause === "" ? [] : readClause(clause, year)));
}

/** Orders by last day, then first day; expectations without days come last. */
export function compareDeadlines(a: Deadline, b: Deadline): number {
  const byDay = (x: CalendarDate | null, y: CalendarDate | null): number =>
    x === null || y === null ? Number(x === null) - Number(y === null) : compareDates(x, y);
  return byDay(a.to, b.to) || byDay(a.from, b.from);
}
