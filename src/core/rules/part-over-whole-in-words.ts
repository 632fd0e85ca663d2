import { fix, setWords } from "../check/edits";
import { textCells } from "../check/text-cells";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Over extends FactBase {
  readonly printed: string;
  readonly part: number;
  readonly whole: number;
  readonly thing: string;
}

/**
 * "hoàn thành 21/13 vấn đề": more done than there was. Only after a word of doing and before a thing counted, so that
 * dates, document numbers and addresses stay out.
 */
const claim =
  /(?<!\p{L})(?:hoàn thành|khắc phục|thực hiện|giải quyết|xử lý|tiếp nhận|đạt|được|có|trả|công khai|ban hành|tổ chức|báo cáo)(?: \p{L}+){0,3} (?:được )?(\d{1,3}(?:\.\d{3})*|\d+)\/(\d{1,3}(?:\.\d{3})*|\d+) (vấn đề|nhiệm vụ|hồ sơ|nội dung|tiêu chí|văn bản|thủ tục|cuộc|đơn vị|chỉ tiêu|kiến nghị|công việc|mục tiêu|hoạt động|lượt|người|phiếu|thôn|đợt|lớp|báo cáo|kế hoạch|cán bộ|công chức)/giu;

/** Things handed out once: no more of them can be done. Meetings, people or files may well pass the number planned. */
const handedOut = /^(vấn đề|nhiệm vụ|tiêu chí|nội dung|kiến nghị|thủ tục|mục tiêu|chỉ tiêu)$/iu;

export default defineRule<Over>({
  id: "part-over-whole-in-words",
  code: "V02",
  family: "prose",
  severity: "error",
  scope: "workbook",
  title: text("Số đã làm lớn hơn tổng số", "More is done than there is"),
  why: text(
    "Không thể làm xong nhiều hơn số được giao; con số gõ ngược hoặc thiếu chữ số.",
    "No more can be done than was assigned; the figures are swapped or a digit is lost.",
  ),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      // The long pattern tries every word; most texts have no fraction at all.
      if (!/\d\/\d/u.test(words)) continue;
      for (const match of words.matchAll(claim)) {
        const [, a = "", b = "", thing = ""] = match;
        const part = Number(a.replace(/\./gu, ""));
        const whole = Number(b.replace(/\./gu, ""));
        if (part <= whole) continue;
        const isCertain = handedOut.test(thing);
        if (!isCertain && /vượt|kế hoạch giao|% kế hoạch/iu.test(words)) continue;
        const verdict = isCertain ? "violated" : "undecided";
        const severity = isCertain ? "error" : "warning";
        yield { verdict, severity, at, evidence: [at], printed: `${a}/${b}`, part, whole, thing };
        break;
      }
    }
  },
  message: ({ printed, part, whole, thing }) =>
    text(
      `Ghi ${printed} ${thing}: ${String(part)} lớn hơn ${String(whole)}. Xem lại cả hai số; có thể gõ ngược hoặc nhầm chữ số của tổng.`,
      `${printed} (${thing}): ${String(part)} is more than ${String(whole)}. Look at both; they may be swapped, or a digit of the whole is wrong.`,
    ),
  fixes: ({ at, printed }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    const [a = "", b = ""] = printed.split("/");
    if (typeof before.value !== "string" || !before.value.includes(printed)) return [];
    const after = before.value.replace(printed, `${b}/${a}`);
    return [fix(text(`Đảo thành ${b}/${a}`, `Swap to ${b}/${a}`), "review", [setWords(workbook, at, after)])];
  },
  examples: [
    { name: "đủ", table: "Nội dung|Số tiền / Đã hoàn thành 13/21 nhiệm vụ|10 / B|20", reports: [] },
    {
      name: "ngày tháng, số văn bản",
      table: "Nội dung|Số tiền / Báo cáo số 45/12 gửi ngày 21/3|10 / B|20",
      reports: [],
    },
    {
      name: "họp nhiều hơn dự kiến",
      table: "Nội dung|Số tiền / Tổ chức 12/10 cuộc, vượt kế hoạch|10 / B|20",
      reports: [],
    },
    { name: "hồ sơ nhiều hơn tổng", table: "Nội dung|Số tiền / Đã xử lý 12/10 hồ sơ|10 / B|20", reports: ["A2?"] },
    { name: "vượt tổng", table: "Nội dung|Số tiền / Đã hoàn thành 27/15 nhiệm vụ|10 / B|20", reports: ["A2"] },
  ],
});
