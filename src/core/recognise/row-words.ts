import { clean, comparisonKey } from "../text/normalise";
import { readOrder } from "../text/ordinals";
import { spanText, type Span } from "./grid";

/** Words that open what comes after a table: addressees, signatures. */
const closing =
  /^(?:nơi nhận|nơi gửi|tm\.|kt\.|tl\.|tuq\.|thừa lệnh|người lập|người tổng hợp|người báo cáo|thủ trưởng|chủ tịch|phó chủ tịch|lưu\s?:|xác nhận của|ký tên|\(ký)/i;
const dated = /^[\p{L} ]{0,40}, ?ngày .{1,12}tháng .{1,12}năm/iu;

/** True for a line of the signature block or the list of addressees. */
export function isClosing(span: Span): boolean {
  const text = span.cell.value;
  if (typeof text !== "string") return false;
  const start = clean(text.slice(0, 120).replace(/\*/g, ""));
  return closing.test(start) || dated.test(start);
}

const nation = /^(?:cộng h(?:òa|oà) xã hội|độc\s?lập\s?[-–]\s?tự do)/iu;

/** True for the nation's name and motto, which stand above every paper and in no table. */
export function isLetterhead(span: Span): boolean {
  const text = span.cell.value;
  return typeof text === "string" && text.length < 60 && nation.test(clean(text));
}

const caption = /^\(?\s*(?:ban hành kèm theo|kèm theo|đính kèm|gửi kèm)/iu;

/** True for "(Kèm theo Báo cáo số …)": it says which paper a table goes with, above the table. */
export function isCaption(text: string): boolean {
  return caption.test(clean(text.slice(0, 60)));
}

const junk = /^[\s\-–—_.=*|·…~]+$/;

/** True for cells that hold nothing but rules and dots. One dash alone says "nothing here" and is no junk. */
export function isJunk(spans: readonly Span[]): boolean {
  let length = 0;
  for (const { cell } of spans) {
    if (typeof cell.value !== "string" || !junk.test(cell.value)) return false;
    length += cell.value.trim().length;
  }
  return spans.length > 0 && length > 1 && spans.some(({ cell }) => String(cell.value).trim().length > 1);
}

const total = /^(?:tổng cộng|tổng số|tổng|cộng|tc|tổng chung|cộng chung|toàn xã|toàn phường|toàn tỉnh|toàn huyện)$/;
const totalWithMore = /^(?:tổng cộng|tổng số điểm|tổng điểm|cộng tổng|tổng \(|cộng \()/;
const subtotal =
  /^(?:cộng|tổng|tổng cộng|tiểu cộng|cộng dồn) (?:mục|phần|nhóm|khối|lĩnh vực|tiểu mục|[ivx]+|[a-h]|\(?[ivx]+\)?)(?![\p{L}])/u;

/** All of these words begin with one of two letters; most labels do not. */
const mayBeTotal = /^(?:<[^<>]{1,20}>|[^\p{L}<])*[tc]/iu;

/** What a label says about its row; null for an ordinary one. */
export function totalKind(text: string): "total" | "subtotal" | null {
  if (text.length > 80 || !mayBeTotal.test(text)) return null;
  const key = comparisonKey(text.replace(/<[^<>]{1,20}>|\*/g, ""));
  if (subtotal.test(key) && !key.includes("+")) return "subtotal";
  return total.test(key) || totalWithMore.test(key) ? "total" : null;
}

const note = /^[(*]*\s*(?:ghi chú|số liệu|nguồn|lưu ý|chú thích|chú ý|ghi rõ)(?!\p{L})/iu;

/** True for remarks about a table: "Ghi chú: …", "(Số liệu lấy từ …)", "(*) …". */
export function isNote(text: string): boolean {
  const line = clean(text.slice(0, 400));
  // "SỐ LIỆU …" in capitals is a title.
  if (/^số liệu/iu.test(line) && isCapitals(line)) return false;
  return note.test(line) || /^\(?\*+\)?\s*\S/.test(line) || /^\([^()]{4,}\)\.?$/.test(line);
}

const sectionStart = /^(?:phần\s+)?(?:[IVX]{1,5}|[A-HĐ])\s*[.):–-]\s*\p{L}/u;

/** True for "I. CẢI CÁCH THỂ CHẾ", "A - …". */
export function startsLikeSection(text: string): boolean {
  return sectionStart.test(clean(text.slice(0, 200)));
}

/** True for words in capitals: four letters or more and none small. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/<[^<>]{1,20}>/g, "").replace(/[^\p{L}]/gu, "");
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** True where the text goes on from something before it: a small first letter, or a mark that cannot begin. */
export function startsSmall(text: string): boolean {
  const first = /[\p{L}\d(]/u.exec(text.replace(/<[^<>]{1,20}>/g, ""))?.[0];
  return first !== undefined && first !== first.toUpperCase();
}

/** True where a cell holds an order number: 1, 1.10, I, A. */
export function isOrderLike(span: Span): boolean {
  const { value } = span.cell;
  if (typeof value === "number")
    return Number.isInteger(value) ? value >= 0 && value < 10_000 : value > 0 && value < 100;
  return typeof value === "string" && value.length <= 24 && readOrder(untagged(value)).kind !== "none";
}

/** The text without <b> and <i>, which converted documents leave behind. */
export function untagged(text: string): string {
  return text.includes("<") ? text.replace(/<\/?[a-zA-Z]{1,6}>/g, "") : text;
}

const orderWord = /^(?:\d{1,2}\s?[-–.]\s?)?(?:s?\.? ?t\.? ?t\.?|số tt|số thứ tự|so tt|so thu tu|no\.?|#)$/i;

/** True for the header of an order-number column. */
export function isOrderHeader(span: Span): boolean {
  const { value } = span.cell;
  return typeof value === "string" && isOrderWord(value);
}

/** True for "TT", "STT", "Số thứ tự" and the like. */
export function isOrderWord(text: string): boolean {
  return text.length <= 24 && orderWord.test(clean(text));
}

/** True for a line of a list inside a cell. */
export function isBullet(span: Span): boolean {
  return typeof span.cell.value === "string" && /^\s*[-+•–]\s*\S/.test(span.cell.value);
}

const id = /^\s*\d{1,2}(?:\.\d{1,3}){1,3}\.?\s+\S/;

/** True for a text that begins with an id such as "3.10. ". */
export function startsWithId(text: string): boolean {
  return id.test(text);
}

export function lineText(span: Span): string {
  return clean(untagged(spanText(span)));
}
