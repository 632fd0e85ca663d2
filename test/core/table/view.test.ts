import { kinds } from "../../../src/core/appendix/kinds";
import { recognise } from "../../../src/core/recognise/recognise";
import type { TableView } from "../../../src/core/table/table";
import { viewOf } from "../../../src/core/table/view";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

function viewOfFirst(notation: string): TableView {
  const workbook = workbookOf(notation);
  const [table] = recognise(workbook).tables;
  if (table === undefined) throw new Error("no table");
  return viewOf(table, workbook, kinds);
}

describe("viewOf", () => {
  it("R29 finds cells, places and readings by role", () => {
    const view = viewOfFirst(cleanTables.tthc);
    const [first] = view.rowsOf("item");
    if (first === undefined) throw new Error("no item");
    expect(view.column("received.total")?.header).toBe("Số lượng hồ sơ tiếp nhận / Tổng số");
    expect(view.cell(first, "received.total").value).toBe(40);
    expect(view.ref(first, "received.total")).toEqual({ sheet: "PL1", row: 3, column: 2 });
    expect(view.reading(first.row, 2)).toMatchObject({ kind: "figure", amount: { coefficient: 40n, decimals: 0 } });
    expect(view.reading(first.row, 2)).toBe(view.reading(first.row, 2));
  });

  it("R30 gives the blank cell and no place for a role the table does not have", () => {
    const view = viewOfFirst(cleanTables.deduction);
    const [first] = view.rowsOf("item");
    if (first === undefined) throw new Error("no item");
    expect(view.column("deducted")).toBeUndefined();
    expect(view.cell(first, "deducted").value).toBeNull();
    expect(view.ref(first, "deducted")).toBeNull();
    expect(view.text(first, "deducted")).toBe("");
  });

  it("R31 joins the text of rows that carry a row on, but not that of a further activity", () => {
    const view = viewOfFirst(
      "TT|Nội dung|Đơn vị thực hiện|Thời hạn|Trạng thái|Tỷ lệ hoàn thành" +
        " / 1|Rà soát quy trình,|Văn phòng|Quý I|Đang thực hiện|50% / |trình cấp có|||| / |thẩm quyền|||| / 2|Kiểm tra|Văn phòng|Quý I|Đang thực hiện|50%",
    );
    expect(view.rowsOf("item").map((row) => view.text(row, "task"))).toEqual([
      "Rà soát quy trình, trình cấp có thẩm quyền",
      "Kiểm tra",
    ]);
    const plan = viewOfFirst(cleanTables.plan);
    expect(plan.rowsOf("item", "continuation").map((row) => plan.text(row, "activity"))).toEqual([
      "3.1. Thống kê",
      "3.2. Công bố danh mục",
      "3.3. Lập đoàn kiểm tra",
    ]);
  });

  it("R32 lets the column decide what a cell means", () => {
    const view = viewOfFirst(cleanTables.deduction.replace("3,9", "'3.9").replace("1,5|", "'1.5|"));
    const scores = view.rowsOf("item").map((row) => view.reading(row.row, 3));
    expect(scores.map((reading) => reading.kind)).toEqual(["figure", "figure", "figure"]);
  });
});
