import { text as both, type Text } from "../text/bilingual";
import { compareDates } from "../text/dates";
import { twoTierDay } from "../text/organisation-catalogue";
import { outdatedTerms } from "../text/outdated-terms";
import type { CalendarDate } from "../text/reading";
import { claimAt, type Claim } from "./claim";
import type { DocumentHeader } from "./document-header";
import type { Paragraph } from "./report-text";

/** Bodies that ended with the two-tier order (Luật 72/2025/QH15). */
const bodies: readonly RegExp[] = [
  /(?<!\p{L})(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Phòng (?:Nội vụ|Tư pháp|Tài chính ?[-–] ?Kế hoạch)) (?:cấp )?huyện(?: \p{Lu}\p{L}*){0,3}/gu,
  /(?<!\p{L}|Phòng )(?:công chức |Công chức )?(?:Văn phòng ?[-–] ?Thống kê|Tư pháp ?[-–] ?Hộ tịch|Địa chính ?[-–] ?Xây dựng)/gu,
];
/** A text may well tell of what was. */
const isPast =
  /trước đây|trước ngày|trước khi|(?<!\p{L})cũ(?!\p{L})|sáp nhập|sắp xếp|kết thúc hoạt động|không còn|giai đoạn|chuyển giao|bàn giao/iu;
const quoted = /["“”][^"“”]*$/u;

/**
 * Terms and bodies that were right before 01/7/2025, in a report of a later day. Notes only: the text may quote or tell of
 * earlier times, and nothing is said where the day of the report is not known.
 */
export function datedClaims(
  paragraphs: readonly Paragraph[],
  header: DocumentHeader,
  reportDate: CalendarDate | null,
): readonly Claim[] {
  const day = header.date ?? reportDate;
  const [period] = header.periods;
  const isOlderPeriod = period?.year !== undefined && period.year !== null && period.year < twoTierDay.year;
  if (day === null || compareDates(day, twoTierDay) < 0 || isOlderPeriod) return [];
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const note = (index: number, found: string, message: Text, expected?: string): readonly Claim[] => {
      const sentence = text.slice(Math.max(0, index - 160), index + found.length + 80);
      if (isPast.test(sentence) || quoted.test(text.slice(0, index))) return [];
      return [
        claimAt(paragraph, "name", index, index + found.length, {
          outcome: "undecided",
          severity: "info",
          message,
          ...(expected === undefined ? {} : { expected }),
        }),
      ];
    };
    const terms = outdatedTerms.flatMap(([pattern, now]) => {
      const found = pattern.exec(text);
      if (found === null) return [];
      const message = both(
        `“${found[0]}” là tên gọi cũ; nay dùng “${now}”.`,
        `“${found[0]}” is an old term; now “${now}”.`,
      );
      return note(found.index, found[0], message, now);
    });
    const gone = bodies.flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .slice(0, 1)
        .flatMap((found) =>
          note(
            found.index,
            found[0],
            both(
              `“${found[0]}” không còn từ 01/7/2025. Ghi cơ quan hiện nay, nếu không nói về thời gian trước.`,
              `“${found[0]}” ceased to exist on 01/7/2025. Name the present body, unless earlier times are meant.`,
            ),
          ),
        ),
    );
    return [...terms, ...gone];
  });
}
