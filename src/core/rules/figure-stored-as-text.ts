import type { CellRef } from "../cell/address";
import { formatVietnamese, toNumber, type Amount } from "../cell/amount";
import { cellAt, cellOf } from "../cell/snapshot";
import { fix, setCell } from "../check/edits";
import { columnLabel } from "../check/figure";
import { isReadByFormula, isReadInArea } from "../check/formula-references";
import { defineRule, type FactBase } from "../check/rule";
import type { Edit } from "../patch/edit";
import { text } from "../text/bilingual";
import { clean, comparisonKey } from "../text/normalise";
import type { Measure } from "../text/reading";

interface Stored extends FactBase {
  readonly column: string;
  readonly cells: readonly { readonly at: CellRef; readonly amount: Amount; readonly measure: Measure }[];
  readonly isMixed: boolean;
  /** 007 or 05: a code as likely as a figure. */
  readonly hasLeadingZeros: boolean;
}

const figures = new Set(["count", "percent", "score", "money"]);

const codeWords = /(?<!\p{L})(?:mã|số hiệu|điện thoại|sđt|cccd|cmnd|định danh)(?!\p{L})/u;
const rateWords = /%|(?:tỷ|tỉ) (?:lệ|trọng)|phần trăm/u;

/** Figures Excel keeps as text, so that SUM passes over them. One finding for a column. */
export default defineRule<Stored>({
  id: "figure-stored-as-text",
  code: "R01",
  family: "reading",
  severity: "info",
  scope: "table",
  title: text("Số lưu dưới dạng chữ", "Figures stored as text"),
  why: text("Hàm SUM bỏ qua số lưu dạng chữ mà không báo.", "SUM silently passes over figures stored as text."),
  *check(view, { kinds, workbook }) {
    const kind = kinds.find((each) => each.kind === view.table.kind);
    for (const { column, role, header } of view.table.columns) {
      if (codeWords.test(comparisonKey(header))) continue;
      const content = kind?.columns.find((spec) => spec.role === role)?.content;
      if (content === undefined || !figures.has(content)) continue;
      let hasNumbers = false;
      const cells = view.rowsOf("item", "section", "subtotal", "total").flatMap((row) => {
        const reading = view.reading(row.row, column);
        if (reading.kind !== "figure") return [];
        if (!reading.isText) hasNumbers = true;
        const typed = cellAt(view.sheet, row.row, column).value;
        // "2 triệu" is a figure with its unit, not a number kept as text.
        if (!reading.isText || typeof typed !== "string" || !/^\s*[\d.,]+\s*$/u.test(typed)) return [];
        const at = { sheet: view.table.sheet, row: row.row, column };
        return [{ at, amount: reading.amount, measure: reading.measure }];
      });
      const first = cells[0];
      if (first === undefined) continue;
      const isRate = content === "percent" || rateWords.test(comparisonKey(header));
      const isSummed = !isRate && cells.some(({ at }) => isReadInArea(workbook, at));
      yield {
        verdict: "violated",
        severity: isSummed ? "warning" : "info",
        at: first.at,
        evidence: cells.map(({ at }) => at),
        column: columnLabel(view, column),
        cells,
        isMixed: hasNumbers,
        hasLeadingZeros: cells.some(({ at }) => /^\s*0\d/u.test(cellOf(workbook, at).text)),
      };
    }
  },
  message: ({ column, cells, isMixed, hasLeadingZeros }) =>
    text(
      `Cột “${column}” có ${String(cells.length)} ô là chữ${isMixed ? " lẫn với ô số" : ""}, hàm SUM sẽ bỏ qua. ${hasLeadingZeros ? "Nếu là mã có số 0 ở đầu thì giữ nguyên." : "Đổi thành số."}`,
      `The column “${column}” has ${String(cells.length)} cells stored as text${isMixed ? " among numbers" : ""}; SUM passes over them. ${hasLeadingZeros ? "Keep them where they are codes with leading zeros." : "Turn them into numbers."}`,
    ),
  fixes: ({ cells }, { workbook }) => {
    const edits: Edit[] = [];
    let isSafe = true;
    for (const { at, amount } of cells) {
      const before = cellOf(workbook, at);
      if (before.formula !== null || typeof before.value !== "string") continue;
      const shown = formatVietnamese(amount);
      const printed = clean(before.value);
      // 007 or +5 would not look the same, so they stay.
      if (printed !== shown && printed !== shown.replace(/\./gu, "") && printed.replace(".", ",") !== shown) continue;
      isSafe &&= !isReadByFormula(workbook, at) && printed === shown.replace(/\./gu, "");
      const decimals = amount.decimals === 0 ? "0" : `0.${"0".repeat(amount.decimals)}`;
      const format = printed.includes(".") && printed === shown && amount.decimals === 0 ? "#,##0" : decimals;
      const keeps = amount.decimals === 0 && !printed.includes(".");
      edits.push(
        setCell(before, at, {
          ...before,
          value: toNumber(amount),
          text: shown === printed ? shown : shown.replace(/\./gu, ""),
          format: keeps ? "General" : format,
        }),
      );
    }
    if (edits.length === 0) return [];
    return [fix(text("Đổi chữ thành số", "Turn text into numbers"), isSafe ? "safe" : "review", edits)];
  },
  examples: [
    {
      name: "mã giữ dạng chữ",
      table: "Nội dung|Mã|Hồ sơ / A|'0012|8 / B|'0013|15 / C|'0101|7",
      reports: [],
    },
    {
      name: "số thật",
      table: "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2|2| / 2|Báo cáo|4|3|3|",
      reports: [],
    },
    {
      name: "số dạng chữ lẫn số thật",
      table: "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|'2|2| / 2|Báo cáo|4|3|3|",
      reports: ["D2"],
      fixed: "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Giải trình / 1|Kế hoạch|3|2|2| / 2|Báo cáo|4|3|3|",
    },
  ],
});
