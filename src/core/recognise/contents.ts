import type { ColumnRole, KindName } from "../table/table";
import type { ContentShares } from "./column-content";

/** What the contents of a table without header say it is. */
export interface ContentsMatch {
  readonly kind: KindName;
  readonly score: number;
  /** Roles by column. */
  readonly roles: readonly (ColumnRole | null)[];
}

/** The body of a table without header: what its columns hold, and its figures row by row, sums apart. */
export interface Contents {
  readonly shares: readonly ContentShares[];
  /** Figures by row and column; null where a cell holds none. */
  readonly figures: readonly (readonly (number | null)[])[];
  /** Words of the columns of words, for the fields a table is about. */
  readonly words: readonly string[];
}

/** Rows that have to agree before figures prove a form. */
const leastRows = 3;

/**
 * Names a table by its contents alone: only where states, units and days stand side by side, or where its figures agree
 * row after row as one form alone makes them. Figures without such a proof are an unknown table; null where there are none.
 */
export function contentsMatch(contents: Contents): ContentsMatch | null {
  return progressOf(contents) ?? digitisationOf(contents) ?? tthcOf(contents) ?? unknownOf(contents);
}

function orderColumnOf(shares: readonly ContentShares[]): number {
  return (shares[0]?.order ?? 0) >= 0.7 ? 0 : -1;
}

function progressOf({ shares, figures }: Contents): ContentsMatch | null {
  if (figures.length < leastRows) return null;
  const most = Math.max(...shares.map(({ filled }) => filled));
  const find = (isIt: (share: ContentShares, index: number) => boolean): number =>
    shares.findIndex((share, index) => share.filled * 10 >= most * 6 && isIt(share, index));
  const status = find((share) => share.status >= 0.6 && share.words >= 0.6 && share.length <= longestStatus);
  const deadline = find((share, index) => index !== status && share.deadline >= 0.5);
  const lead = find((share, index) => index !== status && share.unit >= 0.5 && share.words >= 0.8);
  const order = orderColumnOf(shares);
  const completion = find((share, index) => index !== order && isCompletion(share, figures, index));
  const task = taskOf(shares, most);
  if (status < 0 || deadline < 0 || lead < 0 || completion < 0 || task < 0) return null;
  const roles: (ColumnRole | null)[] = shares.map(() => null);
  if (order >= 0) roles[order] = "order";
  roles[task] = "task";
  // Of two columns of units the left one leads; one alone may be either.
  const support = shares.findIndex((share, index) => index > lead && share.unit >= 0.4 && share.words >= 0.8);
  if (support >= 0) [roles[lead], roles[support]] = ["leadUnit", "supportUnits"];
  roles[deadline] = "deadline";
  roles[status] = "status";
  roles[completion] = "completion";
  return { kind: "progress", score: 0.6, roles };
}

/** A state is a word or two, a goal that begins with "hoàn thành" a sentence. */
const longestStatus = 24;

/** The column of the longest words that are no unit, day or state. */
function taskOf(shares: readonly ContentShares[], most: number): number {
  let best = -1;
  shares.forEach(({ words, status, deadline, unit, length, filled }, index) => {
    if (words < 0.8 || status >= 0.3 || deadline >= 0.5 || unit >= 0.5 || length < 12 || filled * 10 < most * 6) return;
    if (best < 0 || length > (shares[best]?.length ?? 0)) best = index;
  });
  return best;
}

/** Shares of a task: written as per cent, or whole fives up to 100 that reach beyond what money or points would. */
function isCompletion(share: ContentShares, figures: Contents["figures"], column: number): boolean {
  if (share.figure < 0.6) return false;
  const values = figures.flatMap((row) => row[column] ?? []);
  if (values.length < leastRows || values.some((value) => value < 0 || value > 100)) return false;
  return share.percent >= 0.5 || (values.every((value) => value % 5 === 0) && values.some((value) => value >= 50));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
const isRate = (rate: number, part: number, whole: number): boolean =>
  whole === 0 ? rate === 0 : Math.abs(rate - (part / whole) * 100) <= 0.06 || near(rate, part / whole);

/** Rows whose figures of `width` columns from `from` on are all there. */
function fullRows(figures: Contents["figures"], from: number, width: number): readonly (readonly number[])[] {
  return figures.flatMap((row) => {
    const values = row.slice(from, from + width).flatMap((value) => value ?? []);
    return values.length === width ? [values] : [];
  });
}

/** True where enough rows are full, nearly all are, and each agrees. */
function agree(
  figures: Contents["figures"],
  from: number,
  width: number,
  holds: (at: (index: number) => number) => boolean,
): boolean {
  const full = fullRows(figures, from, width);
  if (full.length < leastRows || full.length * 10 < figures.length * 8) return false;
  const telling = full.filter((row) => new Set(row).size >= 4).length;
  return telling >= leastRows && full.every((row) => holds((index) => row[index] ?? 0));
}

const digitisationRoles = [
  "received", "withComponents", "fullyDigitised", "fullRate", "withoutComponents",
  "resolved", "withResult", "resultRate", "withoutResult",
] as const; // prettier-ignore

function digitisationOf({ shares, figures }: Contents): ContentsMatch | null {
  const width = digitisationRoles.length;
  for (let from = 0; from + width <= shares.length; from++) {
    const isIt = agree(
      figures,
      from,
      width,
      (at) =>
        near(at(0) - at(1), at(4)) &&
        isRate(at(3), at(2), at(0)) &&
        near(at(5) - at(6), at(8)) &&
        isRate(at(7), at(6), at(5)),
    );
    if (isIt) return { kind: "digitisation", score: 0.65, roles: placed(shares, from, digitisationRoles) };
  }
  return null;
}

/** Fields of procedures that citizens bring to a commune. */
const fields =
  /hộ tịch|chứng thực|đất đai|bảo trợ|xây dựng|người có công|hộ kinh doanh|lao động|giáo dục|nông nghiệp|tệ nạn|môi trường|cư trú|tư pháp|văn hóa|y tế|dân tộc|tôn giáo/iu;

/** How many parts a block may have, and what they are where the number tells. */
const receivedParts = [
  [null, null],
  [null, null, null],
  [null, null, null, null],
] as const;
const resolvedParts = [
  ["resolved.onTime", "resolved.late"],
  ["resolved.early", "resolved.onTime", "resolved.late"],
] as const;

function tthcOf({ shares, figures, words }: Contents): ContentsMatch | null {
  if (words.filter((word) => fields.test(word)).length < 2) return null;
  for (const received of receivedParts) {
    for (const resolved of resolvedParts) {
      const second = received.length + 1;
      const third = second + resolved.length + 1;
      const width = third + 3;
      const roles = ["received.total", ...received, "resolved.total", ...resolved, "pending.total", "pending.onTime", "pending.late"]; // prettier-ignore
      for (let from = 0; from + width <= shares.length; from++) {
        const isIt = agree(figures, from, width, (at) => {
          const sum = (first: number, count: number): number =>
            Array.from({ length: count }, (_, index) => at(first + index)).reduce((total, value) => total + value, 0);
          return (
            near(at(0), sum(1, received.length)) &&
            near(at(second), sum(second + 1, resolved.length)) &&
            near(at(third), sum(third + 1, 2)) &&
            near(at(0), at(second) + at(third))
          );
        });
        if (isIt) return { kind: "tthc", score: 0.6, roles: placed(shares, from, roles, "field") };
      }
    }
  }
  return null;
}

/** Roles of a run of figures, with the order numbers and, where the form has one, the label before it. */
function placed(
  shares: readonly ContentShares[],
  from: number,
  run: readonly (ColumnRole | null)[],
  label: ColumnRole | null = null,
): readonly (ColumnRole | null)[] {
  const order = orderColumnOf(shares);
  const roles: (ColumnRole | null)[] = shares.map((_, index) => run[index - from] ?? null);
  if (order >= 0 && order < from) roles[order] = "order";
  const words = shares.findIndex((share, index) => index < from && index !== order && share.words >= 0.6);
  if (label !== null && words >= 0) roles[words] = label;
  return roles;
}

function unknownOf({ shares, figures }: Contents): ContentsMatch | null {
  const order = orderColumnOf(shares);
  const label = shares.findIndex((share, index) => index !== order && share.words >= 0.6);
  const roles = shares.map((share, index): ColumnRole | null => {
    if (index === order) return "order";
    if (index === label) return "label";
    return share.figure >= 0.7 && share.filled * 10 >= figures.length * 7 ? "figure" : null;
  });
  const count = roles.filter((role) => role === "figure").length;
  return figures.length >= leastRows && label >= 0 && count >= 2 ? { kind: "unknown", score: 0.3, roles } : null;
}
