import { plainStyle } from "../../../src/core/cell/cell";
import { cellAt, cellOf, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check } from "../../../src/core/check/check";
import { kinds } from "../../../src/core/appendix/kinds";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import { recognise } from "../../../src/core/recognise/recognise";
import { buildSummarySheet } from "../../../src/core/summary/summarise";
import { sourcesOf } from "../../../src/core/summary/sheet/own";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };
const rowsOf = (items: readonly string[]): string =>
  "TT|Nội dung|Đơn vị thực hiện|Thời gian hoàn thành|Đã thực hiện|Tỷ lệ hoàn thành nhiệm vụ" +
  ` / I|CHỈ ĐẠO|||| / ${items.join(" / ")} / II|THỂ CHẾ|||| / 1|Rà soát văn bản|Tư pháp|Quý II/2026|Đang thực hiện|50%`;
const first = ["1|Lập kế hoạch|Văn phòng|Tháng 1/2026|Đã thực hiện|100%"];
const more = [
  ...first,
  "2|Kiểm tra cải cách|Nội vụ|Tháng 3/2026|Đang thực hiện|20%",
  "3|Báo cáo|Thanh tra|Tháng 6/2026|Chưa thực hiện|0%",
];

function summarised(workbook: WorkbookSnapshot): { readonly patch: Patch; readonly notes: readonly string[] } {
  const sources = sourcesOf(workbook);
  const recognition = recognise(sources);
  const views = recognition.tables.map((table) => viewOf(table, workbook, kinds));
  const built = buildSummarySheet(views, recognition, check(sources, recognition, settings), {
    workbook,
    reportDate: null,
  });
  if (built === null) throw new Error("nothing built");
  return { patch: built.patch, notes: built.notes.map(({ vi }) => vi) };
}

function applied(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const result = applyPatch(workbook, { title: { vi: "", en: "" }, because: null, edits });
  if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.workbook;
}

const rowNamed = (workbook: WorkbookSnapshot, label: string, nth = 0): number => {
  const sheet = findSheet(workbook, "Tổng hợp");
  const rows = [...(sheet?.rows.keys() ?? [])].filter(
    (row) => sheet !== undefined && cellAt(sheet, row, 1).text === label,
  );
  return rows[nth] ?? -1;
};

function typed(workbook: WorkbookSnapshot, row: number, column: number, words: string): WorkbookSnapshot {
  const at = { sheet: "Tổng hợp", row, column };
  const before = cellOf(workbook, at);
  return applied(workbook, [
    { kind: "set-cell", at, before, after: { ...before, value: words, text: words, style: plainStyle } },
  ]);
}

/** The same summary with another source. */
function withSource(workbook: WorkbookSnapshot, source: string): WorkbookSnapshot {
  const [fresh] = workbookOf({ sheets: { PL1: source } }).sheets;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === "PL1" && fresh !== undefined ? fresh : sheet)),
  };
}

describe("notes on a summary", () => {
  const begun = workbookOf({ sheets: { PL1: rowsOf(first) } });
  const written = applied(begun, summarised(begun).patch.edits);

  it("Y11 a note beside a line stays beside it when the summary is written again and lines have come in between", () => {
    const row = rowNamed(written, "Tư pháp");
    const noted = withSource(typed(written, row, 14, "hỏi lại anh Hùng"), rowsOf(more));
    const { patch, notes } = summarised(noted);
    const after = applied(noted, patch.edits);
    const moved = rowNamed(after, "Tư pháp");
    expect(moved).not.toBe(row);
    expect(cellOf(after, { sheet: "Tổng hợp", row: moved, column: 14 }).value).toBe("hỏi lại anh Hùng");
    expect(notes).toContain("Giữ lại 1 ghi chú đã viết trên trang lần trước.");
  });

  it("Y11 a note whose line is gone is listed at the end with the line it stood beside", () => {
    const noted = withSource(
      typed(written, rowNamed(written, "Văn phòng"), 14, "đã nhắc"),
      rowsOf(["1|Báo cáo|Thanh tra|Tháng 6/2026|Chưa thực hiện|0%"]),
    );
    const after = applied(noted, summarised(noted).patch.edits);
    const sheet = findSheet(after, "Tổng hợp");
    const rows = [...(sheet?.rows.keys() ?? [])];
    const at = rows.findIndex(
      (row) => sheet !== undefined && cellAt(sheet, row, 1).text === "Ghi chú giữ lại từ lần lập trước",
    );
    const next = rows[at + 1] ?? -1;
    expect(sheet === undefined ? [] : [cellAt(sheet, next, 1).text, cellAt(sheet, next, 2).text]).toEqual([
      "đã nhắc",
      "(cạnh dòng: Văn phòng)",
    ]);
  });

  it("Y11 a summary nobody wrote on is written again without a word more", () => {
    const { patch, notes } = summarised(written);
    expect(notes.filter((note) => note.includes("ghi chú"))).toEqual([]);
    const [removed, added] = patch.edits;
    if (removed?.kind !== "remove-sheet" || added?.kind !== "add-sheet") throw new Error("not replaced");
    expect(added.sheet.cells).toHaveLength(removed.sheet.cells.length);
  });

  it("Y12 undoing a rewritten summary brings page set-up and charts back with it", () => {
    const { patch } = summarised(written);
    const [removed, added] = patch.edits;
    if (removed?.kind !== "remove-sheet" || added?.kind !== "add-sheet") throw new Error("not replaced");
    expect(added.sheet.charts.length).toBeGreaterThan(0);
    expect(removed.sheet.charts).toEqual(added.sheet.charts);
    expect(removed.sheet.page).toEqual(added.sheet.page);
  });
});
