import { fix, setWords } from "../check/edits";
import { textCells } from "../check/text-cells";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Misspelt extends FactBase {
  readonly found: string;
  readonly meant: string;
}

/** Slips seen in real reports, each with a context that leaves no doubt. Never corrected in bulk. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})thực tuyển(?!\p{L})/iu, "trực tuyến"],
  [/(?<!\p{L})thực tuyến(?!\p{L})/iu, "trực tuyến"],
  [/(?<!\p{L})trục tuyến(?!\p{L})/iu, "trực tuyến"],
  [
    /(?<!\p{L})(?<!(?:chứng|xác|hiện|thiết|trung|sự) )thực tiếp(?! (?:nhận|tục|thu|xúc|cận|đón))(?!\p{L})/iu,
    "trực tiếp",
  ],
  [/(?<!\p{L})trục tiếp(?!\p{L})/iu, "trực tiếp"],
  [/(?<!\p{L})CCCH(?!\p{L})/u, "CCHC"],
  [/(?<!\p{L})VHXXH(?!\p{L})/u, "VHXH"],
  [/(?<!\p{L})can bộ(?!\p{L})/iu, "cán bộ"],
  [/(?<!\p{L})phần đầu(?= (?:tỷ lệ|tỉ lệ|đạt|đến|hoàn thành|nâng|giảm|tăng))/iu, "phấn đấu"],
  [/(?<!\p{L})truy trình(?!\p{L})/iu, "quy trình"],
  [/(?<!\p{L})thông kê(?!\p{L})/iu, "thống kê"],
  [/(?<!\p{L})theo giỏi(?!\p{L})/iu, "theo dõi"],
  [/(?<!\p{L})đây đủ(?!\p{L})/iu, "đầy đủ"],
  [/(?<!\p{L})một của(?= (?:liên thông|điện tử|xã|cấp)|[,.;)]|$)/iu, "một cửa"],
  [/(?<!\p{L})tồn ký(?!\p{L})/iu, "tồn kỳ"],
  [/(?<!\p{L})trụ trở(?!\p{L})/iu, "trụ sở"],
  [/(?<=, )đề(?= (?:CB|cán bộ|công chức|nhân dân|người dân))/iu, "để"],
  [/(?<= (?:xã|tử|tin|phường) )đề(?= (?:CB|cán bộ,))/iu, "để"],
];

export default defineRule<Misspelt>({
  id: "word-misspelt",
  code: "V03",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Có thể viết sai chính tả", "A word may be misspelt"),
  why: text("Lỗi chính tả hay gặp trong báo cáo cải cách hành chính.", "A slip often seen in these reports."),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      for (const [pattern, meant] of slips) {
        const found = pattern.exec(words)?.[0];
        if (found === undefined) continue;
        yield { verdict: "undecided", at, evidence: [at], found, meant: likeCase(found, meant) };
        break;
      }
    }
  },
  message: ({ found, meant }) => text(`“${found}” có lẽ là “${meant}”.`, `“${found}” is probably “${meant}”.`),
  fixes: ({ at, found, meant }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    if (typeof before.value !== "string") return [];
    // The same slip elsewhere in the cell is the same slip.
    const pattern = slips.find(([each, words]) => each.test(before.text) && likeCase(found, words) === meant)?.[0];
    const everywhere = pattern === undefined ? null : new RegExp(pattern.source, `${pattern.flags}g`);
    if (everywhere === null) return [];
    const after = before.value.replace(everywhere, (each) => likeCase(each, meant));
    if (after === before.value) return [];
    return [fix(text(`Ghi “${meant}”`, `Write “${meant}”`), "review", [setWords(workbook, at, after)])];
  },
  examples: [
    { name: "đúng", table: "Nội dung|Số tiền / Nộp trực tuyến, phần đầu báo cáo|10 / B|20", reports: [] },
    { name: "hai từ liền nhau", table: "Nội dung|Số tiền / Bộ phận chứng thực tiếp nhận hồ sơ|10 / B|20", reports: [] },
    {
      name: "sai dấu",
      table: "Nội dung|Số tiền / Tiếp nhận thực tuyến|10 / Phần đầu đạt 100%|20",
      reports: ["A2?", "A3?"],
      fixed: "Nội dung|Số tiền / Tiếp nhận trực tuyến|10 / Phấn đấu đạt 100%|20",
    },
  ],
});

/** Gives the right word the capital the wrong one had. */
function likeCase(found: string, meant: string): string {
  const first = found.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? meant.charAt(0).toUpperCase() + meant.slice(1)
    : /^\p{Lu}\p{Ll}/u.test(meant)
      ? meant.charAt(0).toLowerCase() + meant.slice(1)
      : meant;
}
