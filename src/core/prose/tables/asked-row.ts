import type { TableRow, TableView } from "../../table/table";
import { comparisonKey } from "../../text/normalise";
import { findPeriods } from "../../text/periods";
import type { Period } from "../../text/reading";
import type { Quantity } from "../quantities";
import type { Paragraph } from "../report-text";
import type { Passage } from "../scopes";

/** The row a whole table adds up to: its total row, or its only item. */
export function totalRow(view: TableView): TableRow | null {
  const totals = view.rowsOf("total");
  const items = view.rowsOf("item");
  return totals.length === 1
    ? (totals[0] ?? null)
    : totals.length === 0 && items.length === 1
      ? (items[0] ?? null)
      : null;
}

/** The first period the text names: what its counts are of unless they name another. */
export function reportedPeriod(passages: readonly Passage[]): Period | null {
  for (const { paragraph } of passages) {
    const [first] = findPeriods(paragraph.text).filter(({ unit }) => unit !== null);
    if (first !== undefined) return first;
  }
  return null;
}

/** Of another time than the one reported on, of a plan, or a difference: the table's total says nothing of it. */
const elsewhere =
  /(?<!\p{L})(?:cùng kỳ|so với|chỉ tiêu|kế hoạch giao|mục tiêu|phấn đấu|dự kiến|ước|bình quân|trung bình|mỗi|lũy kế|luỹ kế|(?:năm|quý|tháng) (?:trước|ngoái))(?!\p{L})/iu;
const difference = /(?<!\p{L})(?:tăng|giảm|thêm|chênh|hơn|thừa|thiếu)(?: thêm)? ?$/iu;
const field = /(?<!\p{L})(?:lĩnh vực|nhóm thủ tục|thủ tục|bộ phận|loại)(?: ngành)? /giu;
const whole = /(?<!\p{L})(?:tổng cộng|tổng số|toàn xã|toàn phường|toàn huyện|các lĩnh vực)(?!\p{L})/giu;

const lastOf = (pattern: RegExp, words: string): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;

/** Rows whose own names the words hold ("lĩnh vực Đất đai"), the last named last. */
function namedRows(view: TableView, words: string): readonly { readonly row: TableRow; readonly at: number }[] {
  const key = ` ${comparisonKey(words).replace(/[^\p{L}\d ]/gu, " ")} `;
  return view
    .rowsOf("item")
    .flatMap((row) => {
      const name = comparisonKey(view.text(row, "field"));
      const at = name.length > 3 ? key.lastIndexOf(` ${name} `) : -1;
      return at < 0 ? [] : [{ row, at, to: at + name.length }];
    })
    .filter((each, _, all) => !all.some((other) => other.at <= each.at && other.to > each.to))
    .sort((a, b) => a.at - b.at);
}

/**
 * The row a count of files is compared with: that of the field its sentence names, else the total; null where the words
 * give it a scope the table has no row for (another month, quarter or year, a target, a difference, an unknown field).
 */
export function rowAskedFor(
  view: TableView,
  { text }: Paragraph,
  { start, end }: Quantity,
  reported: Period | null,
): TableRow | null {
  const before = text.slice(0, start);
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? before;
  const clause = sentence.split(/;\s/u).at(-1) ?? sentence;
  if (elsewhere.test(clause) || difference.test(before)) return null;
  const period = findPeriods(sentence)
    .filter(({ unit }) => unit !== null)
    .at(-1);
  if (period !== undefined && reported !== null && !isSamePeriod(period, reported)) return null;
  const behind = /^[^.;,:()\d]*/u.exec(text.slice(end))?.[0] ?? "";
  const own = namedRows(view, behind).at(0);
  if (own !== undefined && /lĩnh vực/iu.test(behind)) return own.row;
  const named = namedRows(view, sentence).at(-1);
  const total = lastOf(whole, sentence);
  const open = lastOf(field, sentence);
  if (total > open) return totalRow(view);
  if (named !== undefined) return open > named.at + 1 && total < 0 ? null : named.row;
  if (open >= 0 || /lĩnh vực/iu.test(behind)) return null;
  // A paragraph that opens with a field is about it.
  const opening = /^[\d.)\s+–-]*[^\d]*/u.exec(text)?.[0] ?? "";
  const [only, more] = namedRows(view, opening);
  return only !== undefined && more === undefined ? only.row : totalRow(view);
}

function isSamePeriod(a: Period, b: Period): boolean {
  const isSameYear = a.year === null || b.year === null || a.year === b.year;
  return isSameYear && a.unit === b.unit && a.index === b.index;
}
