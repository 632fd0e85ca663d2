import { textCells } from "../check/text-cells";
import { fix, setWords } from "../check/edits";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { findCitations } from "../text/citations";

interface Contradiction extends FactBase {
  readonly type: string;
  readonly symbol: string;
  readonly expected: string;
}

/** The first part of a symbol names the type of document (NĐ 30/2020, phụ lục III). */
const symbolOfType: Readonly<Record<string, string>> = {
  "báo cáo": "BC",
  "kế hoạch": "KH",
  "quyết định": "QĐ",
  "tờ trình": "TTr",
  "thông báo": "TB",
  "nghị quyết": "NQ",
  "nghị định": "NĐ",
  "chỉ thị": "CT",
  "hướng dẫn": "HD",
  "chương trình": "CTr",
};
const known = new Set(Object.values(symbolOfType));

export default defineRule<Contradiction>({
  id: "caption-symbol-contradicts-type",
  code: "D05",
  family: "dates-citations",
  severity: "error",
  scope: "workbook",
  title: text("Ký hiệu không đúng loại văn bản", "The symbol is not that of the document's type"),
  why: text(
    "Phụ lục dẫn sai ký hiệu văn bản ban hành thì phải in lại.",
    "An appendix that cites the wrong symbol has to be printed again.",
  ),
  *check({ workbook }) {
    for (const { at, words } of textCells(workbook)) {
      if (!/kèm theo/iu.test(words)) continue;
      for (const citation of findCitations(words)) {
        const type = citation.type?.toLowerCase() ?? "";
        const expected = symbolOfType[type];
        const head = citation.symbol.split(/[-/]/u)[0] ?? "";
        if (expected === undefined || head === expected || !known.has(head)) continue;
        yield { verdict: "violated", at, evidence: [at], type, symbol: citation.symbol, expected };
      }
    }
  },
  message: ({ type, symbol, expected }) => {
    const proper = symbol.replace(/^[^-/]+/u, expected);
    return text(
      `Ghi là ${type} nhưng ký hiệu ${symbol}; ${type} mang ký hiệu ${proper}. Xem lại loại văn bản và ký hiệu.`,
      `It says ${type}, yet the symbol is ${symbol}; a ${type} bears ${proper}. Look at the type and the symbol.`,
    );
  },
  fixes: ({ at, symbol, expected }, { workbook }) => {
    if (!("row" in at)) return [];
    const before = cellOf(workbook, at);
    if (typeof before.value !== "string" || !before.value.includes(symbol)) return [];
    const proper = symbol.replace(/^[^-/]+/u, expected);
    return [
      fix(text(`Ghi ${proper}`, `Write ${proper}`), "review", [
        setWords(workbook, at, before.value.replace(symbol, proper)),
      ]),
    ];
  },
  examples: [
    {
      name: "đúng loại",
      table: "(Kèm theo Báo cáo số 15/BC-UBND ngày 12/6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
      reports: [],
    },
    {
      name: "báo cáo mang ký hiệu kế hoạch",
      table: "(Kèm theo Báo cáo số 15/KH-UBND ngày 12/6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
      reports: ["A1"],
      fixed: "(Kèm theo Báo cáo số 15/BC-UBND ngày 12/6/2026 của UBND xã)| / Nội dung|Số tiền / A|10 / B|20",
    },
  ],
});
