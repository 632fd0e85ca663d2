import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { plainStyle } from "../../../src/core/cell/cell";
import { openInExcel } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

it("E24 links of a new sheet lead to their cells, and contents and looks stay as drafted", async () => {
  const host = openInExcel(workbookOfDrafts(startingDrafts));
  const workbook = createExcelWorkbook();
  const style = { ...plainStyle, font: { ...plainStyle.font, name: "Times New Roman", color: "#0B5394" } };
  const to = { sheet: "Số liệu", top: 4, left: 2, bottom: 4, right: 2 };
  const sheet = draft("Phiếu soát", [[2, 1, cell("Số liệu!C5", { format: "@", style })]], {
    links: [{ row: 2, column: 1, to }],
  });
  const title = { vi: "Thử", en: "Try" };
  expect(await workbook.apply({ title, because: null, edits: [{ kind: "add-sheet", index: 2, sheet }] })).toEqual({
    kind: "applied",
  });
  const made = host.model.sheets.find(({ name }) => name === "Phiếu soát");
  expect(made?.links).toEqual(new Map([["B3", "'Số liệu'!C5"]]));
  expect(made?.rows.get(2)?.get(1)).toMatchObject({
    value: "Số liệu!C5",
    look: { font: { name: "Times New Roman", color: "#0B5394", underline: "None" } },
  });
});
