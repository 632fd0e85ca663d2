import { text as both } from "../text/bilingual";
import { formatRoman, readRoman } from "../text/romans";
import { claimAt, type Claim } from "./claim";
import type { Paragraph } from "./report-text";

const appendix =
  /\(?(?:có |chi tiết (?:số liệu |các |nội dung )?[\p{L} ]{0,40})?(?:theo |tại |có )?(?:Phụ lục|phụ lục|bảng chi tiết|Bảng chi tiết|biểu|Biểu)(?: (?:số )?[\dIVX]{1,3})?[\p{L} ]{0,50}?(?:kèm theo|đính kèm|gửi kèm)\)?/gu;
const section =
  /(?<!\p{L})(?:tại |theo |ở )?(?:Mục|mục|Phần|phần) ([IVX]{1,4})(?: (?:của )?(?:Kế hoạch|Báo cáo|báo cáo|kế hoạch) này)/gu;
const elsewhere =
  /kèm theo (?:kế hoạch|quyết định|công văn|thông báo|nghị quyết|thông tư|nghị định|hướng dẫn)(?: số)? ?\d/iu;

/** "có Phụ lục kèm theo", "Mục II Kế hoạch này": what is referred to stands in the text or in the workbook. */
export function referenceClaims(paragraphs: readonly Paragraph[], hasTables: boolean): readonly Claim[] {
  const prose = paragraphs.filter(({ kind }) => kind === "prose");
  const hasAppendix = hasTables || prose.some(({ text }, at) => at > 10 && /^(?:PHỤ LỤC|Phụ lục)(?: |$)/u.test(text));
  const rowsBelow = paragraphs.some(({ kind }) => kind === "table-row");
  const sections = new Set(prose.flatMap(({ text }) => readRoman(/^([IVX]{1,5})\./u.exec(text)?.[1] ?? "") ?? []));
  return prose.flatMap((paragraph) => [
    ...[...paragraph.text.matchAll(appendix)].flatMap((match) => {
      if (/^\(?(?:Ban hành )?kèm theo/iu.test(paragraph.text) || /^phụ lục/iu.test(paragraph.text)) return [];
      const isElsewhere = elsewhere.test(paragraph.text.slice(match.index, match.index + match[0].length + 30));
      const isThere = hasAppendix || rowsBelow;
      return [
        claimAt(paragraph, "reference", match.index, match.index + match[0].length, {
          outcome: isThere && !isElsewhere ? "holds" : "unmatched",
          ...(isThere && !isElsewhere ? {} : { message: notHere }),
        }),
      ];
    }),
    ...[...paragraph.text.matchAll(section)].map((match) => {
      const wanted = readRoman(match[1] ?? "") ?? 0;
      const place = [paragraph, "reference", match.index, match.index + match[0].length] as const;
      if (sections.has(wanted)) return claimAt(...place, { outcome: "holds" });
      if (sections.size < 2) return claimAt(...place, { outcome: "unmatched", message: notHere });
      return claimAt(...place, {
        outcome: "undecided",
        severity: "warning",
        message: both(
          `Không thấy mục ${formatRoman(wanted)} trong văn bản.`,
          `There is no section ${formatRoman(wanted)} in the text.`,
        ),
      });
    }),
  ]);
}

const notHere = both(
  "Không tìm thấy phụ lục trong tệp để đối chiếu.",
  "The appendix is not in the file, so nothing was compared.",
);
