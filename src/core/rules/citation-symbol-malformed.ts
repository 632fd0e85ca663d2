import { citationRule } from "../check/citation-rule";
import { fix, setWords } from "../check/edits";
import { cellOf } from "../cell/snapshot";
import { text } from "../text/bilingual";
import type { Citation } from "../text/citations";

/** QĐTTg for QĐ-TTg, an en dash or a space inside the symbol. */
export default citationRule({
  id: "citation-symbol-malformed",
  code: "D04",
  severity: "warning",
  title: text("Ký hiệu văn bản viết sai mẫu", "A document symbol is malformed"),
  why: text("Ký hiệu viết sai thì tra cứu không ra văn bản.", "A malformed symbol cannot be looked up."),
  problems: ["missing-hyphen", "dash-in-symbol", "space-in-symbol"],
  message: (citation) =>
    text(
      `“${numberPart(citation)}” viết đúng là ${proper(citation)}.`,
      `“${numberPart(citation)}” is properly written ${proper(citation)}.`,
    ),
  fixes: ({ at, citation }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    const found = numberPart(citation);
    if (typeof before.value !== "string" || !before.value.includes(found)) return [];
    const after = before.value.replace(found, proper(citation));
    return [
      fix(text(`Ghi ${proper(citation)}`, `Write ${proper(citation)}`), "review", [setWords(workbook, at, after)]),
    ];
  },
  examples: [
    { name: "đúng mẫu", table: "Nội dung|Số tiền / Theo Quyết định 468/QĐ-TTg|10 / B|20", reports: [] },
    {
      name: "thiếu gạch nối",
      table: "Nội dung|Số tiền / Theo Quyết định 468/QĐTTg|10 / B|20",
      reports: ["A2"],
      fixed: "Nội dung|Số tiền / Theo Quyết định 468/QĐ-TTg|10 / B|20",
    },
  ],
});

/** The citation without the date behind it, as printed. */
function numberPart({ text: words }: Citation): string {
  return words.split(/[\s,(]+(?:ký |ban hành )?(?:ngày|\d{1,2}[/.-]\d)/u)[0] ?? words;
}

function proper({ number, year, symbol }: Citation): string {
  if (/^(NQ|CTr|TB|KL|CT|QĐ|KH|BC|HD|QC|CV|ĐA)\/(?!UBND)/u.test(symbol)) return `${number}-${symbol}`;
  return [number, ...(year === null ? [] : [String(year)]), symbol].join("/");
}
