import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef, parseRef } from "../../../src/core/cell/address";
import { formatVietnamese } from "../../../src/core/cell/amount";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { bindingPatch } from "../../../src/core/criteria/bind";
import { bindingAt } from "../../../src/core/criteria/binding";
import type { RowPick, Source } from "../../../src/core/criteria/criteria";
import { sourceText } from "../../../src/core/criteria/operand-text";
import { amountOf } from "../../../src/core/criteria/rational";
import { readCriteriaSheet } from "../../../src/core/criteria/read-sheet";
import { resolveOperands, resolveSource } from "../../../src/core/criteria/resolve";
import { leaf, named, setOf } from "../../../src/core/criteria/rule-type";
import { scoreCriteria } from "../../../src/core/criteria/score";
import { findCriteriaSheet } from "../../../src/core/criteria/sheet-header";
import { recognise } from "../../../src/core/recognise/recognise";
import type { TableView } from "../../../src/core/table/table";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";
import { applied, calculated, shownScores, withScores } from "./filled";
import { sheetOfSet } from "./sets";

jest.setTimeout(60_000);

const tthc =
  "KẾT QUẢ GIẢI QUYẾT HỒ SƠ / STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^ / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v" +
  " / 1|Hộ tịch|12|8|3|1|11|9|2|0 / 2|Chứng thực|30|10|20|0|30|29|0|1 / Tổng cộng|^|42|18|23|1|41|38|2|1";
const progress =
  "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ NĂM 2026 / TT|Nội dung|Đơn vị thực hiện|Thời gian hoàn thành|Tình trạng|Tỷ lệ hoàn thành / I|CHỈ ĐẠO|||| / 1|Lập kế hoạch|Văn phòng - Thống kê|Tháng 01/2026|Đã ban hành|100%" +
  " / 2|Kiểm tra|Văn phòng – Thống kê|Quý I/2026|Đang thực hiện|50% / II|THỂ CHẾ|||| / 1|Rà soát|Tư pháp|Thường xuyên|Đã thực hiện|100% / 2|Phổ biến|Tư pháp|Quý III/2026|Chưa thực hiện|Không phát sinh";

const workbook = workbookOf({ sheets: { PL1: progress, PL2: tthc } });
const viewsOf = (of: WorkbookSnapshot): readonly TableView[] =>
  recognise(of).tables.map((table) => viewOf(table, of, kinds));
const source = (table: string, column: string, rows: RowPick): Extract<Source, { kind: "table" }> => ({
  kind: "table",
  table,
  column,
  rows,
});
const found = (from: Extract<Source, { kind: "table" }>, of = workbook): string => {
  const result = resolveSource(from, viewsOf(of), kinds);
  if (result.kind === "missing") return result.why.vi;
  if (result.kind !== "figure") return result.kind;
  const [first] = result.cells;
  return `${formatVietnamese(amountOf(result.value))} ${first === undefined ? "" : formatRef(first)} ×${String(result.cells.length)}`;
};

test.each<readonly [string, Extract<Source, { kind: "table" }>, string]>([
  ["total", source("tthc", "resolved.total", { kind: "total" }), "41 PL2!G7 ×1"],
  ["a row by its words", source("tthc", "resolved.late", { kind: "row", label: "chứng thực" }), "1 PL2!J6 ×1"],
  ["a row by its number", source("tthc", "resolved.late", { kind: "row", label: "1" }), "0 PL2!J5 ×1"],
  ["a sum", source("tthc", "received.online", { kind: "sum" }), "18 PL2!D5 ×2"],
  ["a share kept as per cent", source("progress", "completion", { kind: "row", label: "Kiểm tra" }), "0,5 PL1!F5 ×1"],
  ["a mean leaves out what did not arise", source("progress", "completion", { kind: "average" }), "0,833333 PL1!F4 ×4"],
  ["a count", source("progress", "task", { kind: "count" }), "4 PL1!B4 ×4"],
  ["tasks finished by status", source("progress", "status", { kind: "count-finished" }), "2 PL1!E4 ×4"],
  [
    "tasks at 100 %",
    source("progress", "completion", { kind: "count-at-least", value: 100, isPercent: true }),
    "2 PL1!F4 ×4",
  ],
  ["nothing arose", source("progress", "completion", { kind: "row", label: "Phổ biến" }), "not-applicable"],
  [
    "no such row",
    source("tthc", "resolved.late", { kind: "row", label: "Đất đai" }),
    'bảng "Kết quả giải quyết thủ tục hành chính" không có dòng "Đất đai"',
  ],
  ["no such table", source("digitisation", "received", { kind: "total" }), 'tệp không có bảng "Số hóa hồ sơ"'],
  [
    "two such rows",
    source("progress", "completion", { kind: "row", label: "1" }),
    'có 2 dòng như vậy trong bảng "Tiến độ thực hiện nhiệm vụ"; chọn lại ô',
  ],
])("J5 %s", (_, from, expected) => {
  const got = found(from);
  // Names of kinds are the kinds' own; what is said about them is ours.
  expect(got.replace(/"[^"]*"/u, '""')).toBe(expected.replace(/"[^"]*"/u, '""'));
});

test("J5 two tables of one kind are told apart by their sheet, and without it nobody guesses", () => {
  const two = workbookOf({ sheets: { PL2: tthc, PL3: tthc } });
  const from = source("tthc", "resolved.total", { kind: "total" });
  expect(found(from, two)).toMatch(/^có 2 bảng .*\(PL2, PL3\)/u);
  expect(found({ ...from, sheet: "PL3" }, two)).toBe("41 PL3!G7 ×1");
});

test("J5 every figure of a table proposes a binding that leads back to its own cell", () => {
  const views = viewsOf(workbook);
  let bound = 0;
  for (const view of views) {
    for (const row of view.table.rows) {
      for (const column of view.table.columns) {
        const at = { sheet: view.table.sheet, row: row.row, column: column.column };
        const from = bindingAt(view, at, views);
        if (from === null) continue;
        const result = resolveSource(from, views, kinds);
        const cells = result.kind === "missing" ? (result.cell === null ? [] : [result.cell]) : result.cells;
        // A cell of words is found again too, as a cell without a figure.
        expect([sourceText(from), cells.map(formatRef)]).toEqual([sourceText(from), [formatRef(at)]]);
        bound += 1;
      }
    }
  }
  expect(bound).toBeGreaterThan(30);
  const [first] = views;
  expect(first === undefined ? null : bindingAt(first, { sheet: "PL1", row: 0, column: 0 }, views)).toBeNull();
});

const set = setOf(
  leaf("1", 10, {
    kind: "rate",
    numerator: { name: "Trước hạn", from: source("tthc", "resolved.early", { kind: "total" }) },
    denominator: { name: "Đã giải quyết", from: source("tthc", "resolved.total", { kind: "total" }) },
  }),
  leaf("2", 4, {
    kind: "rate",
    numerator: {
      name: "Xong",
      from: source("progress", "completion", { kind: "count-at-least", value: 100, isPercent: true }),
    },
    denominator: { name: "Giao", from: source("progress", "task", { kind: "count" }) },
  }),
  leaf("3", 1, { kind: "count-up", numerator: named("Sáng kiến"), unit: 0.5 }),
);

test("J5 the score says which figure it used and changes when the cell changes, as the sheet does", async () => {
  const views = viewsOf(workbook);
  const scored = scoreCriteria(set, resolveOperands(set, views));
  expect(scored.criteria.map(({ score, status }) => (score === null ? status : formatVietnamese(score)))).toEqual([
    "9,27",
    "2",
    "no-data",
  ]);
  expect(scored.criteria[0]?.figures.map(({ shown, cells }) => [shown.vi, cells.map(formatRef)])).toEqual([
    ["38", ["PL2!H7"]],
    ["41", ["PL2!G7"]],
  ]);
  const sheets = withScores(set, workbook, views);
  expect(shownScores(await calculated(sheets))).toMatchObject({ "1": "9,27", "2": "2", "3": "Chưa có số liệu" });
  const at = parseRef("PL2!H7");
  if (at === null) throw new Error("no cell");
  const changed = (value: number | null) => ({
    ...sheets,
    sheets: sheets.sheets.map((sheet) =>
      sheet.name !== "PL2"
        ? sheet
        : {
            ...sheet,
            rows: new Map(
              [...sheet.rows].map(([row, cells]) => [
                row,
                row === at.row
                  ? cells.map((cell, column) =>
                      column === at.column && cell !== undefined
                        ? { ...cell, value, text: value === null ? "" : String(value) }
                        : cell,
                    )
                  : cells,
              ]),
            ),
          },
    ),
  });
  expect(shownScores(await calculated(changed(20)))).toMatchObject({ "1": "4,88" });
  expect(
    formatVietnamese(
      scoreCriteria(set, resolveOperands(set, viewsOf(changed(20)))).criteria[0]?.score ?? {
        coefficient: 0n,
        decimals: 0,
      },
    ),
  ).toBe("4,88");
  // A figure taken away is missing in both, and zero in neither.
  expect(shownScores(await calculated(changed(null)))).toMatchObject({ "1": "Chưa có số liệu", total: "Chưa đủ điểm" });
  expect(scoreCriteria(set, resolveOperands(set, viewsOf(changed(null)))).criteria[0]).toMatchObject({
    status: "no-data",
    score: null,
  });
});

test("J5 a picked cell is written into the sheet of criteria, and the figure is found from then on", () => {
  const full = { ...workbook, sheets: [...workbook.sheets, sheetOfSet(set)] };
  const sheet = findCriteriaSheet(full);
  const read = sheet === undefined ? null : readCriteriaSheet(sheet);
  const views = viewsOf(full);
  const at = parseRef("PL2!J7");
  const view = views.find(({ table }) => table.sheet === "PL2");
  if (read === null || at === null || view === undefined) throw new Error("no sheet");
  const { patch } = bindingPatch(full, read, { code: "3", name: "Sáng kiến", from: bindingAt(view, at, views) }, kinds);
  if (patch === null) throw new Error("no patch");
  const after = applied(full, patch);
  const again = findCriteriaSheet(after);
  const bound = again === undefined ? null : readCriteriaSheet(again);
  expect(bound?.problems).toEqual([]);
  if (bound === null) throw new Error("no set");
  const scored = scoreCriteria(bound.set, resolveOperands(bound.set, viewsOf(after)));
  expect(scored.criteria[2]).toMatchObject({ status: "scored", score: { coefficient: 5n, decimals: 1 } });
  const loose = bindingPatch(after, bound, { code: "3", name: "Sáng kiến", from: null }, kinds);
  expect(loose.patch?.edits).toHaveLength(1);
  expect(bindingPatch(after, bound, { code: "9", name: "x", from: null }, kinds).why?.vi).toContain("không có ô");
});
