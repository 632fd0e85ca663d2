import fc from "fast-check";
import { contains } from "../../../src/core/cell/address";
import { isBlank } from "../../../src/core/cell/cell";
import { recognise } from "../../../src/core/recognise/recognise";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 500 }).map(String) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "TT", "STT", "Nội dung", "Lĩnh vực", "Tổng số", "Tổng cộng", "Trực tuyến", "Ghi chú", "Ghi chú: sơ bộ", "I", "II",
      "A", "1.1", "CẢI CÁCH THỂ CHẾ", "Đã ban hành", "Văn phòng", "Nơi nhận:", "---", "^", "v", "100%", "(1)", "Quý I",
      "1.1. Mục tiêu", "2.1. Nhiệm vụ", "3.1. Hoạt động", "(Số liệu từ 01/01/2026)", "ĐVT: hồ sơ", "tiếp theo dòng trên",
    ),
  },
); // prettier-ignore

const sheet = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 25 })
  .map((rows) => rows.map((cells) => cells.join("|")).join("\n"));

const tables = fc
  .array(fc.constantFrom(...Object.values(cleanTables)), { minLength: 1, maxLength: 3 })
  .map((each) => each.join(" / / / / / "));

describe("laws of recognition", () => {
  it("R33 loses nothing: every filled cell lies in a table, a line around one, or the unread list", () => {
    fc.assert(
      fc.property(fc.oneof(sheet, tables), (notation) => {
        const workbook = workbookOf(notation);
        const { tables: found, unread } = recognise(workbook);
        const lines = found.flatMap(({ title, caption, notes }) => [title, caption, ...notes].map((each) => each?.at));
        for (const [row, cells] of workbook.sheets[0]?.rows ?? []) {
          cells.forEach((each, column) => {
            if (each === undefined || isBlank(each)) return;
            const at = { row, column };
            const isSeen =
              found.some(({ range }) => contains(range, at)) ||
              unread.some(({ range }) => range !== null && contains(range, at)) ||
              lines.some((line) => line?.row === row && line.column === column) ||
              found.some(({ title }) => title !== null && title.text.includes(each.text)) ||
              each.text.startsWith("ĐVT");
            expect(isSeen).toBe(true);
          });
        }
      }),
      { numRuns: 120 },
    );
  });

  it("R34 keeps its shape: no two tables overlap, rows ascend inside the range, each column once", () => {
    fc.assert(
      fc.property(fc.oneof(sheet, tables), (notation) => {
        const { tables: found } = recognise(workbookOf(notation));
        found.forEach((table, index) => {
          for (const other of found.slice(index + 1)) {
            const apart =
              table.range.bottom < other.range.top ||
              other.range.bottom < table.range.top ||
              table.range.right < other.range.left ||
              other.range.right < table.range.left;
            expect(apart).toBe(true);
          }
          const rows = table.rows.map(({ row }) => row);
          expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
          for (const row of rows) expect(row >= table.range.top && row <= table.range.bottom).toBe(true);
          const columns = table.columns.map(({ column }) => column);
          expect(new Set(columns).size).toBe(columns.length);
          expect(table.score).toBeGreaterThan(0);
          expect(table.score).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 120 },
    );
  });

  it("R35 gives the same answer twice and leaves the workbook as it was", () => {
    fc.assert(
      fc.property(sheet, (notation) => {
        const workbook = workbookOf(notation);
        const copy = workbookOf(notation);
        expect(recognise(workbook)).toEqual(recognise(workbook));
        expect(workbook).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });
});
