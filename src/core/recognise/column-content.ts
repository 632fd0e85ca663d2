import type { ColumnContent } from "../appendix/kind";
import type { Cell } from "../cell/cell";
import { isError } from "../cell/cell";
import { clean } from "../text/normalise";

/** Shares of the filled cells of a column that look like something, each 0 to 1. */
export interface ContentShares {
  readonly filled: number;
  readonly order: number;
  readonly figure: number;
  readonly whole: number;
  readonly percent: number;
  readonly status: number;
  readonly deadline: number;
  readonly unit: number;
  readonly money: number;
  readonly words: number;
  /** Mean length of the words. */
  readonly length: number;
  /** Most frequent first part of ids such as 3.10, and its share. */
  readonly idGroup: number | null;
  readonly idShare: number;
}

const figure = /^\(?[-+]?\s?\d[\d.,]*\s?%?\)?$|^\d+\s?\/\s?\d+$/;
const order = /^\(?(?:[IVX]{1,6}|\d{1,4}(?:[.,]\d{1,3}){0,4}|[A-Ha-h])\)?[.):]?$/;
const status = /^(?:đã|đang|chưa|hoàn thành|không phát sinh|quá hạn|trễ hạn|đạt|đúng hạn|tạm dừng)(?!\p{L})/iu;
const deadline =
  /(?:tháng|quý|năm|thường xuyên|hằng năm|hàng năm|hàng tháng|hằng tháng|trước ngày|sau khi|khi có|đột xuất|định kỳ)(?!\p{L})|^\/?\d{1,2}\/(?:\d{1,2}\/)?\d{4}/iu;
const unit =
  /(?:văn phòng|phòng|công chức|bộ phận|ubnd|hđnd|ban ngành|ban,|các ban|đoàn thể|trung tâm|chủ tịch|cán bộ|tư pháp|kế toán|địa chính|công an|quân sự|đơn vị|cơ quan|một cửa|chủ đầu tư|thư ký|vp)(?!\p{L})/iu;
const money = /(?:triệu|tỷ|đồng|kinh phí|dự toán|ngân sách|mức chi)(?!\p{L})/iu;
const id = /^\s*\d{1,2}\.\d{1,3}\.?\s/;

const dateFormat = /d.*[my]|m.*y/i;

/** Looks at up to 40 filled cells of a column. */
export function contentOf(cells: Iterable<Cell>): ContentShares {
  let filled = 0;
  const count = { order: 0, figure: 0, whole: 0, percent: 0, status: 0, deadline: 0, unit: 0, money: 0, words: 0 };
  let length = 0;
  const groups = new Map<number, number>();
  for (const { value, format, formula } of cells) {
    if (filled >= 40) break;
    if (typeof value === "number" || isError(value ?? null) || (formula !== null && typeof value !== "string")) {
      filled += 1;
      count.figure += 1;
      if (typeof value === "number" && Number.isInteger(value)) {
        count.whole += 1;
        if (value >= 0 && value < 500) count.order += 1;
      } else if (typeof value === "number" && value < 100 && /^\d+\.\d{1,2}$/.test(String(value))) count.order += 1;
      if (format.includes("%")) count.percent += 1;
      if (typeof value === "number" && value > 366 && dateFormat.test(format)) count.deadline += 1;
      continue;
    }
    if (typeof value !== "string") continue;
    const text = clean(value.slice(0, 300).replace(/<\/?[a-z]{1,6}>/gi, ""));
    if (text === "") continue;
    filled += 1;
    if (order.test(text)) count.order += 1;
    if (figure.test(text)) {
      count.figure += 1;
      if (/^\d+$/.test(text)) count.whole += 1;
      if (text.includes("%")) count.percent += 1;
    } else {
      count.words += 1;
      length += text.length;
      const group = id.test(text) ? Number.parseInt(text, 10) : null;
      if (group !== null) groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    if (status.test(text)) count.status += 1;
    if (text.length < 120 && deadline.test(text)) count.deadline += 1;
    if (text.length < 160 && unit.test(text)) count.unit += 1;
    if (money.test(text)) count.money += 1;
  }
  const of = (part: number): number => (filled === 0 ? 0 : part / filled);
  const best = [...groups].sort((a, b) => b[1] - a[1])[0];
  return {
    filled,
    order: of(count.order),
    figure: of(count.figure),
    whole: of(count.whole),
    percent: of(count.percent),
    status: of(count.status),
    deadline: of(count.deadline),
    unit: of(count.unit),
    money: of(count.money),
    words: of(count.words),
    length: count.words === 0 ? 0 : length / count.words,
    idGroup: best?.[0] ?? null,
    idShare: of(best?.[1] ?? 0),
  };
}

/** True where the cells cannot be what a role holds, whatever the header says: bare figures name nobody and no time. */
export function isRuledOut(content: ColumnContent, shares: ContentShares): boolean {
  if (shares.filled < 3 || shares.figure < 0.9) return false;
  return (
    content === "unit" ||
    content === "units" ||
    content === "status" ||
    (content === "deadline" && shares.deadline === 0)
  );
}

/** How well a column's cells agree with what a role holds: 1 agrees, 0 says nothing, −1 contradicts. */
export function agreement(content: ColumnContent, shares: ContentShares): number {
  if (shares.filled === 0) return 0;
  switch (content) {
    case "order":
      return 2 * shares.order - 1;
    case "count":
    case "percent":
    case "score":
      return 2 * shares.figure - 1;
    case "money":
      return shares.figure + shares.money >= 0.5 ? 1 : 0;
    case "status":
      return shares.figure >= 0.6 ? -1 : shares.status;
    case "deadline":
      return shares.figure >= 0.8 && shares.deadline === 0 ? -0.5 : shares.deadline;
    case "unit":
    case "units":
      return shares.figure >= 0.6 ? -1 : shares.unit;
    case "label":
    case "text":
      return shares.figure >= 0.8 ? -1 : shares.words > 0.6 ? 0.3 : 0;
  }
}
