import { findCitations, type Citation } from "../text/citations";
import { findDates } from "../text/dates";
import { findPeriods } from "../text/periods";
import type { CalendarDate, Period } from "../text/reading";
import type { Paragraph } from "./report-text";

export type DocumentType = "report" | "plan" | "decision" | "other";

/** What the report says of itself: number, day, kind, subject. Null where the text does not tell. */
export interface DocumentHeader {
  readonly type: DocumentType;
  readonly typeWords: string | null;
  readonly citation: { readonly paragraph: Paragraph; readonly citation: Citation } | null;
  readonly date: CalendarDate | null;
  /** The place-and-day line with blanks left in it. */
  readonly openDate: { readonly paragraph: Paragraph; readonly start: number; readonly end: number } | null;
  readonly subject: Paragraph | null;
  /** Every period the subject names; the first is what is reported on. */
  readonly periods: readonly Period[];
}

const typeLine =
  /^(BÁO CÁO|KẾ HOẠCH|QUYẾT ĐỊNH|TỜ TRÌNH|THÔNG BÁO|NGHỊ QUYẾT|CÔNG VĂN|CHƯƠNG TRÌNH|HƯỚNG DẪN|ĐỀ ÁN)(?=$|[\s:.])/u;
const placeAndDay = /^[\p{Lu}][\p{L} ]{1,40}, ?(ngày.{0,40}năm ?(?:\d{4}|\.+|…+)?)$/u;
const blankDay = /^[\p{Lu}][\p{L} ]{1,40}, ?(ngày\s*(?:[.…_]*|\d{0,2})\s*tháng\s*(?:[.…_]*|\d{0,2})\s*năm\s*\d{0,4})$/u;

const types: Readonly<Record<string, DocumentType>> = {
  "BÁO CÁO": "report",
  "KẾ HOẠCH": "plan",
  "QUYẾT ĐỊNH": "decision",
};

/** Reads the head of a report: its first lines, down to the subject. */
export function readHeader(paragraphs: readonly Paragraph[]): DocumentHeader {
  const head = paragraphs.filter(({ kind }) => kind === "prose").slice(0, 14);
  let citation: DocumentHeader["citation"] = null;
  let date: CalendarDate | null = null;
  let openDate: DocumentHeader["openDate"] = null;
  let typeWords: string | null = null;
  let subject: Paragraph | null = null;
  for (const [at, paragraph] of head.entries()) {
    const { text } = paragraph;
    if (citation === null && /^Số ?:/u.test(text)) {
      const [own] = findCitations(text);
      if (own !== undefined) citation = { paragraph, citation: own };
    }
    if (date === null && openDate === null && blankDay.test(text)) {
      const found = findDates(text)[0]?.date ?? null;
      if (found === null) openDate = { paragraph, start: text.indexOf("ngày"), end: text.length };
      else date = found;
    } else if (date === null && openDate === null && placeAndDay.test(text)) {
      date = findDates(text)[0]?.date ?? null;
    }
    const words = typeLine.exec(text)?.[1];
    if (typeWords === null && words !== undefined) {
      typeWords = words;
      subject = text.length > words.length + 5 ? paragraph : (head[at + 1] ?? null);
    }
  }
  return {
    type: typeWords === null ? "other" : (types[typeWords] ?? "other"),
    typeWords,
    citation,
    date,
    openDate,
    subject,
    periods: subject === null ? [] : findPeriods(subject.text),
  };
}
