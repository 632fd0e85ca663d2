import type { Severity } from "../check/finding";
import { text as both, type Text } from "../text/bilingual";
import { findCitations, type Citation } from "../text/citations";
import { compareDates, formatDate } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import { citedTwice, outOfOrder, type Cited } from "./citations-compared";
import { claimAt, type Claim, type Judgement } from "./claim";
import type { DocumentHeader } from "./document-header";
import type { Paragraph } from "./report-text";

const symbolOfType: Readonly<Record<string, string>> = {
  "báo cáo": "BC",
  "kế hoạch": "KH",
  "quyết định": "QĐ",
  "tờ trình": "TTr",
  "thông báo": "TB",
  "nghị quyết": "NQ",
  "nghị định": "NĐ",
  "chỉ thị": "CT",
};
const knownSymbols = new Set(Object.values(symbolOfType));

/** Every document the text cites: its own mistakes, contradictions between mentions, and numbers out of order. */
export function citationClaims(
  paragraphs: readonly Paragraph[],
  header: DocumentHeader,
  reportDate: CalendarDate | null,
  isSubmission = false,
): readonly Claim[] {
  const blank = isSubmission ? "error" : "warning";
  const cited = paragraphs.flatMap((paragraph) =>
    findCitations(paragraph.text).map((citation) => ({
      paragraph,
      citation,
      issuer: issuerOf(paragraph.text, citation),
    })),
  );
  const others = cited.filter(({ paragraph }) => paragraph !== header.citation?.paragraph);
  const twice = citedTwice(others);
  const order = outOfOrder(others);
  return [
    ...headerClaims(header, blank),
    ...paragraphs.flatMap(gluedSymbols),
    ...others.map((each) => {
      const { citation, paragraph } = each;
      const problem =
        captionProblem(each, header, blank) ??
        ownProblem(citation) ??
        twice.get(each) ??
        typeProblem(citation) ??
        lateProblem(citation, header.date ?? reportDate) ??
        order.get(each);
      return claimAt(
        paragraph,
        "citation",
        citation.index,
        citation.index + citation.text.length,
        problem ?? { outcome: "holds" },
        quoteOf(citation),
      );
    }),
  ];
}

const quoteOf = ({ type, text, index }: Citation): string => (type === null || index < 0 ? text : `${type} ${text}`);

function issuerOf(text: string, citation: Citation): string {
  const tail = text.slice(citation.index + citation.text.length);
  return (/^,? (?:của|do) ([\p{L}-]+(?: [\p{L}-]+){0,2})/u.exec(tail)?.[1] ?? "").toLowerCase();
}

function headerClaims({ citation, openDate, date }: DocumentHeader, blank: Severity): readonly Claim[] {
  const claims: Claim[] = [];
  if (citation !== null) {
    const { paragraph, citation: own } = citation;
    claims.push(
      claimAt(
        paragraph,
        "citation",
        0,
        paragraph.text.length,
        own.isBlankNumber
          ? {
              outcome: "violated",
              severity: blank,
              message: both(
                "Số văn bản còn để trống. Điền số trước khi gửi.",
                "The document's number is blank. Fill it in before sending.",
              ),
            }
          : { outcome: "holds" },
      ),
    );
  }
  if (openDate !== null && date === null) {
    claims.push(
      claimAt(openDate.paragraph, "citation", openDate.start, openDate.end, {
        outcome: "violated",
        severity: blank,
        message: both(
          "Ngày ban hành còn để trống. Điền ngày trước khi gửi.",
          "The day of issue is blank. Fill it in before sending.",
        ),
      }),
    );
  }
  return claims;
}

const glued =
  /(?<![\d/.,])(\d{1,5})(\/?)((?:(?:19|20)\d\d\/)?)(QĐ|KH|BC|TB|NQ|NĐ|CT|TTr)(-?)(UBND|HĐND|CP)(?![\p{L}\d])/gu;

/** 83/QĐUBND and 83QĐ-UBND: a number whose slash or hyphen was forgotten, which no longer reads as a citation. */
function gluedSymbols(paragraph: Paragraph): readonly Claim[] {
  return [...paragraph.text.matchAll(glued)].flatMap((match) => {
    const [printed, number = "", slash, year = "", head = "", hyphen, organ = ""] = match;
    if (slash === "/" && (hyphen === "-" || /^(?:NĐ|NQ|CT)CP$/u.test(head + organ))) return [];
    const isRead = findCitations(paragraph.text).some(
      ({ index, text }) => index <= match.index && index + text.length >= match.index + printed.length,
    );
    if (isRead) return [];
    const proper = `${number}/${year}${head}-${organ}`;
    return [
      claimAt(
        paragraph,
        "citation",
        match.index,
        match.index + printed.length,
        violated(
          "warning",
          both(`Ký hiệu viết đúng mẫu là ${proper}.`, `The symbol is properly written ${proper}.`),
          proper,
        ),
      ),
    ];
  });
}

function violated(severity: "error" | "warning" | "info", message: Text, expected?: string): Judgement {
  return { outcome: "violated", severity, message, ...(expected === undefined ? {} : { expected }) };
}

/** "(Kèm theo Báo cáo số …)" must name this very document. */
function captionProblem({ paragraph, citation }: Cited, header: DocumentHeader, blank: Severity): Judgement | null {
  const before = paragraph.text.slice(0, citation.index);
  if (!/kèm theo/iu.test(before) || !/^\(?(?:ban hành )?kèm theo/iu.test(paragraph.text.trim())) return null;
  const wrong = typeProblem(citation);
  if (wrong !== null) return { ...wrong, severity: "error" };
  const own = header.citation?.citation;
  if (own === undefined || own.symbol.split("-")[0] !== citation.symbol.split("-")[0]) return null;
  const ownNumber = own.number.replace(/^0+/u, "");
  const number = citation.number.replace(/^0+/u, "");
  if (!own.isBlankNumber && !citation.isBlankNumber && (ownNumber !== number || own.symbol !== citation.symbol)) {
    return violated(
      "error",
      both(
        `Phụ lục ghi kèm theo số ${citation.number}/${citation.symbol}, văn bản này số ${own.number}/${own.symbol}.`,
        `The appendix says it goes with ${citation.number}/${citation.symbol}; this document is ${own.number}/${own.symbol}.`,
      ),
      `${own.number}/${own.symbol}`,
    );
  }
  if (header.date !== null && citation.date !== null && compareDates(header.date, citation.date) !== 0) {
    return violated(
      "error",
      both(
        `Phụ lục ghi ngày ${formatDate(citation.date)}, văn bản này ngày ${formatDate(header.date)}.`,
        `The appendix says ${formatDate(citation.date)}; this document is of ${formatDate(header.date)}.`,
      ),
      formatDate(header.date),
    );
  }
  return citation.isBlankNumber
    ? violated(blank, both("Số văn bản ở dòng kèm theo còn trống.", "The number in the appendix's caption is blank."))
    : null;
}

function ownProblem(citation: Citation): Judgement | null {
  const { problems, number, symbol, year, date } = citation;
  const proper = properNumber(citation);
  if (problems.includes("impossible-date")) {
    return violated("error", both("Ngày này không có trong lịch.", "The calendar has no such day."));
  }
  if (problems.includes("year-differs-from-date") && date !== null) {
    const meant = `${number}/${String(date.year)}/${symbol}`;
    return violated(
      "error",
      both(
        `Số ghi năm ${String(year)}, ngày ban hành ghi năm ${String(date.year)}. Tra lại số hoặc ngày (có lẽ ${meant}).`,
        `The number says ${String(year)}, the date ${String(date.year)}. Look the document up (perhaps ${meant}).`,
      ),
      meant,
    );
  }
  if (problems.includes("missing-year")) {
    const meant = `${number}/${date === null ? "năm" : String(date.year)}/${symbol}`;
    return violated(
      "warning",
      both(
        `Số hiệu thiếu năm; mỗi năm đánh số lại từ đầu. Ghi đủ ${meant}.`,
        `The year is missing, and numbers start again every year. Write ${meant}.`,
      ),
      meant,
    );
  }
  if (citation.isWellFormed) return null;
  return violated(
    problems.includes("missing-hyphen") ? "warning" : "info",
    both(`Ký hiệu viết đúng mẫu là ${proper}.`, `The symbol is properly written ${proper}.`),
    proper,
  );
}

function properNumber({ number, year, symbol }: Citation): string {
  if (/^(NQ|CTr|TB|KL|CT|QĐ|KH|BC|HD|QC|CV|ĐA)\/(?!UBND)/u.test(symbol)) return `${number}-${symbol}`;
  return [number, ...(year === null ? [] : [String(year)]), symbol].join("/");
}

function typeProblem({ type, symbol, isBlankNumber }: Citation): Judgement | null {
  const expected = symbolOfType[type?.toLowerCase() ?? ""];
  const head = symbol.split(/[-/]/u)[0] ?? "";
  if (expected === undefined || head === expected || !knownSymbols.has(head)) return null;
  const proper = symbol.replace(/^[^-/]+/u, expected);
  return violated(
    isBlankNumber ? "error" : "warning",
    both(
      `Ghi là ${type ?? ""} nhưng ký hiệu ${symbol}; đúng loại là ${proper}. Xem lại loại văn bản và ký hiệu.`,
      `It says ${type ?? ""}, yet the symbol is ${symbol}; that type bears ${proper}. Look at both.`,
    ),
    proper,
  );
}

function lateProblem({ date }: Citation, own: CalendarDate | null): Judgement | null {
  if (date === null || own === null || compareDates(date, own) <= 0) return null;
  return violated(
    "warning",
    both(
      `Văn bản dẫn có ngày ${formatDate(date)}, sau ngày báo cáo ${formatDate(own)}. Xem lại ngày, tháng, năm.`,
      `The cited document is of ${formatDate(date)}, after this report's ${formatDate(own)}. Look at the date.`,
    ),
  );
}
