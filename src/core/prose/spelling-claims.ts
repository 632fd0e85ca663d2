import { text as both } from "../text/bilingual";
import { claimAt, type Claim } from "./claim";
import type { Paragraph } from "./report-text";

/** Two or more words said twice over; single words are often doubled on purpose (dần dần, luôn luôn). */
const phrase = /(?<![\p{L}\d])(\p{L}+(?: \p{L}+){1,4}) \1(?![\p{L}\d])/giu;
const single = /(?<![\p{L}\d])(của|và|các|những|được|cho|tại|trong|với|về|là|theo|đã|sẽ|do|để) \1(?![\p{L}\d])/giu;
const year = /(?<=(?:tháng|đầu|cuối|quý [IVX\d]+) )năm năm(?= \d{4})/giu;

/** Slips seen in real reports, each with a context that leaves little doubt; suggested, never corrected. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:thực tuyển|thực tuyến|trục tuyến)(?!\p{L})/giu, "trực tuyến"],
  [
    /(?<!\p{L})(?:(?<!(?:chứng|xác|hiện|thiết|trung|sự) )thực tiếp(?! (?:nhận|tục|thu|xúc|cận|đón))|trục tiếp)(?!\p{L})/giu,
    "trực tiếp",
  ],
  [/(?<!\p{L})tồn ký(?!\p{L})/giu, "tồn kỳ"],
  [/(?<!\p{L})CCCH(?!\p{L})/gu, "CCHC"],
  [/(?<!\p{L})VHXXH(?!\p{L})/gu, "VHXH"],
  [/(?<!\p{L})can bộ(?!\p{L})/giu, "cán bộ"],
  [/(?<!\p{L})phần đầu(?= (?:tỷ lệ|tỉ lệ|đạt|đến|hoàn thành|nâng|giảm|tăng))/giu, "phấn đấu"],
  [/(?<!\p{L})truy trình(?!\p{L})/giu, "quy trình"],
  [/(?<!\p{L})thông kê(?!\p{L})/giu, "thống kê"],
  [/(?<!\p{L})theo giỏi(?!\p{L})/giu, "theo dõi"],
  [/(?<!\p{L})đây {1,2}đủ(?!\p{L})/giu, "đầy đủ"],
  [/(?<!\p{L})một của(?= (?:liên thông|điện tử|xã|cấp))/giu, "một cửa"],
  [/(?<!\p{L})một, cửa(?= một cửa)/giu, "một cửa,"],
  [/(?<!\p{L})trụ trở(?!\p{L})/giu, "trụ sở"],
];

/** Repeated words and the commonest slips, with what was probably meant. */
export function spellingClaims(paragraphs: readonly Paragraph[]): readonly Claim[] {
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const repeated = [...text.matchAll(phrase), ...text.matchAll(single)].flatMap((match) => {
      const once = match[1] ?? "";
      if (/^(\p{L}+)( \1)+$/iu.test(once) || /^(?:\p{Lu}\p{L}*\s?)+$/u.test(match[0])) return [];
      return [note(paragraph, match.index, match[0], once, "violated")];
    });
    const years = [...text.matchAll(year)].map((match) => note(paragraph, match.index, match[0], "năm", "violated"));
    const misspelt = slips.flatMap(([pattern, meant]) =>
      [...text.matchAll(pattern)].map((match) =>
        note(paragraph, match.index, match[0], likeCase(match[0], meant), "undecided"),
      ),
    );
    return [...repeated, ...years, ...misspelt];
  });
}

function note(
  paragraph: Paragraph,
  index: number,
  found: string,
  meant: string,
  outcome: "violated" | "undecided",
): Claim {
  return claimAt(paragraph, "spelling", index, index + found.length, {
    outcome,
    severity: "info",
    expected: meant,
    message:
      outcome === "violated"
        ? both(`“${found}” lặp chữ. Giữ một lần “${meant}”.`, `“${found}” repeats itself. Keep “${meant}” once.`)
        : both(`“${found}” có lẽ là “${meant}”.`, `“${found}” is probably “${meant}”.`),
  });
}

/** Gives the right word the capital the wrong one had. */
function likeCase(found: string, meant: string): string {
  const first = found.charAt(0);
  const isCapital = first === first.toUpperCase() && first !== first.toLowerCase();
  return isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
