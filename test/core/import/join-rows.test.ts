import fc from "fast-check";
import { importPatch } from "../../../src/core/import/import-patch";
import { joinBrokenRows } from "../../../src/core/import/join-rows";
import type { WordCell, WordTable } from "../../../src/core/import/word-table";

/** Rows parted by " / ", cells by "|". */
function tableOf(rows: string, headerRows = 1): WordTable {
  const lines = rows.split(" / ").map((line) => line.split("|"));
  const cells = lines.flatMap((line, row) =>
    line.map((text, column): WordCell => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: text.trim(),
      isBold: row < headerRows,
      alignment: null,
    })),
  );
  return { before: [], rows: lines.length, headerRows, widths: (lines[0] ?? []).map(() => 1500), cells };
}
const shown = ({ rows, cells }: WordTable) =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join("|"),
  ).join(" / ");

const workbook = { name: "", sheets: [], names: [], uses1904Dates: false, unread: [] };

describe("tables out of a document", () => {
  it.each([
    [
      "TT|Nội dung|Số / 1|Rà soát các thủ|5 / |tục của xã| / 2|Báo cáo|6",
      "TT|Nội dung|Số / 1|Rà soát các thủ tục của xã|5 / 2|Báo cáo|6",
      1,
    ],
    ["TT|Nội dung|Số / 1|Rà soát.|5 / |tục của xã|", "TT|Nội dung|Số / 1|Rà soát.|5 / |tục của xã|", 0],
    ["TT|Nội dung|Số / 1|Rà soát|5 / |Tục của xã|", "TT|Nội dung|Số / 1|Rà soát|5 / |Tục của xã|", 0],
    ["TT|Nội dung|Số / 1|Rà soát|5 / TT|Nội dung|Số / 2|Báo cáo|6", "TT|Nội dung|Số / 1|Rà soát|5 / 2|Báo cáo|6", 0],
    [
      "TT|Nội dung|Số / 1|Rà soát các|5 / |thủ tục của| / |các phòng| / 2|B|6",
      "TT|Nội dung|Số / 1|Rà soát các thủ tục của các phòng|5 / 2|B|6",
      2,
    ],
  ])("H1 %s", (rows, expected, count) => {
    const { table, joined } = joinBrokenRows(tableOf(rows));
    expect([shown(table), joined]).toEqual([expected, count]);
  });

  it("H1 no word of the body is lost, whatever the rows", () => {
    const word = fc.constantFrom("", "a", "rà soát", "Báo cáo", "x.", "1", "7");
    const row = fc.tuple(fc.constantFrom("", "1", "2"), word, word);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
        const given = tableOf(["TT|Nội dung|Số", ...rows.map((each) => each.join("|"))].join(" / "));
        const words = (table: WordTable) =>
          table.cells.flatMap(({ text }) => text.split(" ")).filter((each) => each !== "");
        expect(words(joinBrokenRows(given).table).sort()).toEqual(words(given).sort());
      }),
    );
  });

  it("H2 chosen tables become sheets under names of their own", () => {
    const tables = [tableOf("TT|Nội dung / 1|A"), tableOf("TT|Việc / 1|B"), tableOf("TT|Đơn vị / 1|C")];
    const made = importPatch(tables, { tables: [0, 2], joinsRows: false }, workbook);
    const names = made?.patch.edits.map((edit) => (edit.kind === "add-sheet" ? edit.sheet.name : "")) ?? [];
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    expect(importPatch(tables, { tables: [], joinsRows: false }, workbook)).toBeNull();
    const again = importPatch(
      tables,
      { tables: [0], joinsRows: false },
      {
        ...workbook,
        sheets: names.map((name) => ({
          name: name.toUpperCase(),
          visibility: "visible" as const,
          isProtected: false,
          rows: new Map(),
          merges: [],
          hiddenRows: new Set<number>(),
          hiddenColumns: new Set<number>(),
          columnWidths: new Map(),
          rowHeights: new Map(),
        })),
      },
    );
    const [edit] = again?.patch.edits ?? [];
    expect(edit?.kind === "add-sheet" ? edit.sheet.name.toLowerCase() : "").not.toBe(names[0]?.toLowerCase());
  });

  it("H3 text that looks like a formula stays text", () => {
    const made = importPatch(
      [tableOf("TT|Nội dung|Số / 1|=HYPERLINK(A1)|=1+1 / 2|+cmd|@SUM(A1)")],
      { tables: [0], joinsRows: true },
      workbook,
    );
    const [edit] = made?.patch.edits ?? [];
    const cells = edit?.kind === "add-sheet" ? edit.sheet.cells : [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every(({ cell }) => cell.formula === null)).toBe(true);
    expect(cells.map(({ cell }) => cell.value)).toEqual(
      expect.arrayContaining(["=HYPERLINK(A1)", "=1+1", "+cmd", "@SUM(A1)"]),
    );
  });
});
