import { compare, formatVietnamese, zero } from "../cell/amount";
import { comparisonKey, withoutDiacritics } from "../text/normalise";
import { text as both } from "../text/bilingual";
import { claimAt, type Claim } from "./claim";
import { findFigures, type ProseFigure } from "./figures";
import type { Paragraph } from "./report-text";

/** A name with a per cent in brackets behind it. */
interface NamedRate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly rate: ProseFigure;
}

/** Names with rates that follow each other: "Gia Hội (97,7%), Gia Lộc (91%) …". */
export interface RateList {
  readonly paragraph: Paragraph;
  /** Where the words that head the list may begin: behind the list before it. */
  readonly from: number;
  readonly rates: readonly NamedRate[];
}

const namedRate =
  /((?:cấp (?:huyện|tỉnh|xã))|[\p{Lu}][\p{L}.]*(?: [\p{L}.]+){0,4})(?: ?\((?:đạt )?|: ?(?:đạt )?)(\d[\d.,]*\d|\d) ?%?\)?(?= ?[,;.)]|$|\))/gu;
const notNames = /^(?:tổng|trong|cụ thể|đạt|tỷ lệ|tỉ lệ|số|đã|kết quả)/iu;

/** Every list of two names or more with rates. */
export function findRateLists(paragraph: Paragraph): readonly RateList[] {
  const { text } = paragraph;
  if (!/%/u.test(text)) return [];
  const figures = findFigures(paragraph);
  const rates: NamedRate[] = [];
  for (const match of text.matchAll(namedRate)) {
    const name = (match[1] ?? "").replace(/^(?:UBND|Uỷ ban nhân dân|Ủy ban nhân dân) /u, "").trim();
    const end = match.index + match[0].length;
    const rate = figures.find((each) => each.start >= match.index && each.end <= end);
    if (rate === undefined || notNames.test(name)) continue;
    rates.push({ name, start: match.index, end, rate });
  }
  const lists: { from: number; rates: NamedRate[] }[] = [];
  for (const each of rates) {
    const last = lists.at(-1);
    const before = last?.rates.at(-1);
    if (last !== undefined && before !== undefined && isSeparator(text.slice(before.end, each.start))) {
      last.rates.push(each);
    } else lists.push({ from: before?.end ?? 0, rates: [each] });
  }
  return lists
    .filter((list) => {
      const percents = list.rates.filter(({ rate }) => rate.measure === "percent").length;
      return list.rates.length >= 2 && percents >= list.rates.length - 1;
    })
    .map((list) => ({ paragraph, ...list }));
}

/** What stands between names of one list: a mark, and perhaps a level of its own ("; cấp xã: "). */
const isSeparator = (gap: string): boolean =>
  /^[,;.]? ?(?:và )?(?:riêng )?(?:(?:cấp|khối|các) \p{L}+:)? ?(?:(?:xã|phường|thị trấn|UBND) )*$/iu.test(gap);

const threshold =
  /((?:chưa|không) đạt|đạt|dưới|trên)(?: [\p{L}, ]{0,50})?\s*\(?\s*([<>≥≤]=?|dưới|trên|từ|tối thiểu) ?(\d[\d.,]*) ?%(?: trở lên)?/iu;

/** "tỷ lệ dưới 50%:", straight before the list. */
const plainBound = /(dưới|trên|từ)()\s(\d[\d.,]*) ?%(?: trở lên)?(?: [\p{L}]+){0,4}:\s*(?:\p{Ll}+ ){0,2}$/iu;

/** "Chưa đạt (< 70 %): …" against the rates under it. */
export function thresholdClaims({ paragraph, from, rates }: RateList): readonly Claim[] {
  const { text } = paragraph;
  const first = rates[0];
  const last = rates.at(-1);
  if (first === undefined || last === undefined) return [];
  const lead = text.slice(from, first.start);
  const head = threshold.exec(lead) ?? plainBound.exec(lead);
  if (head === null) return [];
  const start = from + head.index;
  const limit = findFigures(paragraph).find((figure) => figure.start >= start && figure.end <= start + head[0].length);
  const value = limit?.candidates[0];
  const wantsBelow = belowWanted(head[1] ?? "", head[2] ?? "");
  if (value === undefined || wantsBelow === null) return [];
  const wrong = rates.filter(({ rate }) => {
    const order = compare(rate.candidates[0] ?? zero, value);
    return wantsBelow
      ? order > 0 || (order === 0 && (head[2] ?? "").startsWith("<") && !/=/u.test(head[2] ?? ""))
      : order < 0;
  });
  const quote = `${paragraph.text.slice(start, first.start).trim()} ${rates.map(({ name, rate }) => `${name} (${printed(rate)}%)`).join(", ")}`;
  if (wrong.length === 0) {
    return [claimAt(paragraph, "threshold", start, last.end, { outcome: "holds" }, quote)];
  }
  const heading = (head[0].split(":")[0] ?? head[0]).trim();
  const shown = wrong.slice(0, 4).map(({ name, rate }) => `${name} ${printed(rate)}%`);
  const list = shown.join(", ") + (wrong.length > 4 ? ", …" : "");
  const count = `${String(wrong.length)}/${String(rates.length)}`;
  const bound = `${formatVietnamese(value)}%`;
  return [
    claimAt(
      paragraph,
      "threshold",
      start,
      last.end,
      {
        outcome: "violated",
        severity: "error",
        message: wantsBelow
          ? both(
              `${count} đơn vị trong danh sách có tỷ lệ từ ${bound} trở lên (${list}), trái với “${heading}”. Xem lại tiêu đề danh sách hoặc tỷ lệ.`,
              `${count} in the list stand at ${bound} or more (${list}), against “${heading}”. Look at the heading and the rates.`,
            )
          : both(
              `${count} đơn vị trong danh sách dưới ${bound} (${list}), trái với “${heading}”. Xem lại tiêu đề danh sách hoặc tỷ lệ.`,
              `${count} in the list stand below ${bound} (${list}), against “${heading}”. Look at the heading and the rates.`,
            ),
      },
      quote,
    ),
  ];
}

const places = "xã, thị trấn|xã, phường|phường, xã|xã|phường|đơn vị|địa phương";
const countedHead = new RegExp(
  `(?<![\\p{L}\\d/.,])(\\d{1,3}) (?:${places})(?: \\p{L}+){0,8},? ?(?:gồm|gồm có|cụ thể|là|:)?:? ?(?:(?:xã|phường|thị trấn) )?$`,
  "iu",
);

/** "03 xã chưa đạt gồm: An Hòa (45%), …": as many names as the figure says. */
export function rateCountClaims({ paragraph, rates }: RateList): readonly Claim[] {
  const { text } = paragraph;
  const [first, last] = [rates[0], rates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const head = countedHead.exec(text.slice(0, first.start));
  if (head === null || !/:|gồm|cụ thể/iu.test(head[0])) return [];
  const gaps = rates
    .slice(1)
    .every((each, at) =>
      /^[,;]? ?(?:và )?(?:(?:xã|phường|thị trấn) )?$/iu.test(text.slice(rates[at]?.end, each.start)),
    );
  const isWhole = gaps && /^[.;]?(?:\s|$)/u.test(text.slice(last.end));
  const place = [paragraph, "count", head.index, last.end] as const;
  if (Number(head[1]) === rates.length) return [claimAt(...place, { outcome: "holds" })];
  if (!isWhole) return [];
  return [
    claimAt(...place, {
      outcome: "violated",
      severity: "error",
      expected: String(rates.length),
      message: both(
        `Ghi ${head[1] ?? ""} nhưng kể tên ${String(rates.length)}. Xem lại số lượng hoặc danh sách.`,
        `It says ${head[1] ?? ""}, but ${String(rates.length)} are named. Look at the count and the list.`,
      ),
    }),
  ];
}

/** Below for those that fall short, whichever way the bracket points; null where words and sign contradict each other. */
function belowWanted(words: string, sign: string): boolean | null {
  const isShort = /chưa|không|dưới/iu.test(words);
  const isBelowSign = /[<≤]|dưới/iu.test(sign);
  if (isShort) return true;
  return isBelowSign ? null : false;
}

const printed = (figure: ProseFigure): string => formatVietnamese(figure.candidates[0] ?? zero);

const bare = (name: string): string => comparisonKey(name).replace(/^(?:xã|phường|thị trấn|tt|tt\.|p\.|x\.) /u, "");

/** The same name spelt in two ways in two lists, and lists that miss a name. */
export function nameClaims(lists: readonly RateList[]): readonly Claim[] {
  const seen = new Map<string, string>();
  const claims: Claim[] = [];
  for (const { paragraph, rates } of lists) {
    const spelt = rates.flatMap((each) => {
      const key = withoutDiacritics(bare(each.name)).replace(/[^a-z0-9 ]/gu, "");
      const known = seen.get(key);
      if (known === undefined) seen.set(key, each.name);
      return known !== undefined && bare(known) !== bare(each.name) ? [{ ...each, known }] : [];
    });
    for (const { name, known, start, end } of spelt) {
      claims.push(
        claimAt(paragraph, "name", start, end, {
          outcome: "undecided",
          severity: "info",
          expected: known,
          message: both(
            `“${name}” ở chỗ khác ghi “${known}”. Ghi thống nhất một tên.`,
            `“${name}” is “${known}” elsewhere. Write the name one way.`,
          ),
        }),
      );
    }
    const doubled = rates.find((each, at) => rates.slice(0, at).some((other) => bare(other.name) === bare(each.name)));
    const [first, last] = [rates[0], rates.at(-1)];
    if (first === undefined || last === undefined) continue;
    const quote = rates.map(({ name, rate }) => `${name} (${printed(rate)}%)`).join(", ");
    claims.push(
      doubled === undefined
        ? claimAt(paragraph, "name", first.start, last.end, { outcome: "holds" }, quote)
        : claimAt(paragraph, "name", doubled.start, doubled.end, {
            outcome: "violated",
            severity: "warning",
            message: both(
              `“${doubled.name}” có hai lần trong một danh sách.`,
              `“${doubled.name}” stands twice in one list.`,
            ),
          }),
    );
  }
  return claims;
}
