import { kinds } from "../../../src/core/appendix/kinds";
import { cellAt, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { columns } from "../../../src/core/scoring/layout";
import { buildDeductionSheet } from "../../../src/core/scoring/deduct";
import { heading, leaf, named, setOf } from "../../../src/core/criteria/rule-type";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import type { TableView } from "../../../src/core/table/table";
import { sourcesOf } from "../../../src/core/summary/sheet/own";
import { applied, calculated, withScores, withTyped } from "./filled";
import { workbookWith } from "./sets";

jest.setTimeout(60_000);

const set = setOf(
  heading("1", 5),
  leaf("1.1", 4, { kind: "count-down", numerator: named("Báo cáo thiếu"), unit: 0.1 }, { parent: "1" }),
  leaf("1.2", 1, { kind: "rate", numerator: named("a"), denominator: named("b") }, { parent: "1" }),
  heading("2", 3),
  leaf("2.1", 1, { kind: "gate", numerator: named("Có quy chế") }, { parent: "2" }),
  leaf("2.2", 2, { kind: "rate", numerator: named("a"), denominator: named("b") }, { parent: "2" }),
);

const viewsOf = (workbook: WorkbookSnapshot): readonly TableView[] =>
  recognise(sourcesOf(workbook)).tables.map((table) => viewOf(table, workbook, kinds));

test("J9 the deduction sheet reads the scoring sheet: every loss, its reason in figures, and the same total", async () => {
  const filled = withTyped(withScores(set, workbookWith()), {
    "1.1": { "Báo cáo thiếu": 1 },
    "1.2": { a: 94, b: 100 },
    "2.1": { "Có quy chế": "Có" },
    "2.2": { a: 21, b: 23 },
  });
  const workbook = await calculated(filled);
  const views = viewsOf(workbook);
  expect(views.map(({ table }) => table.kind)).toEqual(["scoring"]);
  const built = buildDeductionSheet(views, { workbook });
  if (built === null) throw new Error("no deductions");
  const after = await calculated(applied(workbook, built.patch));
  const sheet = findSheet(after, "Trừ điểm");
  const rows = [...(sheet?.rows.keys() ?? [])].flatMap((row) => {
    const at = (column: number) => (sheet === undefined ? null : cellAt(sheet, row, column).value);
    return typeof at(columns.order) === "string" && /^\d\.\d$/u.test(String(at(columns.order)))
      ? [[at(columns.order), at(columns.deducted), at(columns.reason)]]
      : [];
  });
  expect(rows).toEqual([
    ["1.1", 0.1, "Giải trình: Báo cáo thiếu: 1; mỗi đơn vị trừ 0,1 điểm"],
    ["1.2", 0.06, "Giải trình: Tỷ lệ đạt 94% (94/100), thiếu 6 điểm phần trăm để đạt tối đa"],
    ["2.2", 0.17, "Giải trình: Tỷ lệ đạt 91,3043% (21/23), thiếu 8,6957 điểm phần trăm để đạt tối đa"],
  ]);
  expect(built.total).toEqual({ coefficient: 33n, decimals: 2 });
});
