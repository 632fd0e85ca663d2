import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { markFormula } from "../../../src/adapters/excel/sheet-marks";
import type { Mark, WorkbookEvent } from "../../../src/app/workbook";
import { parseRange } from "../../../src/core/cell/address";
import { openInExcel, setsUpTo } from "../../support/excel-host";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

const figures = "Số liệu";
const open = (options?: Parameters<typeof openInExcel>[1]) => ({
  host: openInExcel(workbookOfDrafts(startingDrafts), options),
  workbook: createExcelWorkbook(),
});
const mark = (place: string, severity: Mark["severity"]): Mark => {
  const range = parseRange(place);
  if (range === null) throw new Error(`${place} is no range`);
  return { range, severity };
};
const own = (id: string) => ({
  id,
  type: "Custom",
  areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
  formula: "=$C1>100",
  fill: "#00FF00",
  fontColor: null,
  borders: new Map(),
  stopIfTrue: false,
});
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

describe("E22 marks in the sheet", () => {
  it.each([
    ["with every API", {}],
    ["with nothing above ExcelApi 1.14", { isSetSupported: setsUpTo(1.14), isStrict: true }],
  ])("E22 lie over the cells, leave their look alone, and go exactly, %s", async (_, options) => {
    const { host, workbook } = open(options);
    const [sheet, other] = host.model.sheets;
    if (sheet === undefined || other === undefined) throw new Error("sheets are missing");
    sheet.conditionalFormats.push(own("{theirs}"));
    const before = await workbook.read();
    const requests = host.syncCount;
    await workbook.mark?.([
      mark("Số liệu!C5", "error"),
      mark("Số liệu!C3", "warning"),
      mark("Số liệu!C5", "error"),
      mark("Số liệu!A3:C4", "info"),
      mark("Phụ lục 2!A1", "warning"),
      mark("Không có!A1", "error"),
    ]);
    expect(host.syncCount - requests).toBe(3);
    expect(sheet.conditionalFormats.map(({ formula, fill, areas }) => [formula, fill, areas.length])).toEqual([
      [markFormula, "#FDE7E9", 1],
      [markFormula, "#FFF4CE", 1],
      [markFormula, "#EFF6FC", 1],
      ["=$C1>100", "#00FF00", 1],
    ]);
    expect(sheet.conditionalFormats[0]?.borders.get("EdgeBottom")?.style).toBe("Continuous");
    expect(other.conditionalFormats).toHaveLength(1);
    expect(await workbook.read()).toEqual(before);

    await workbook.mark?.([mark("Phụ lục 2!A2", "info")]);
    expect(sheet.conditionalFormats).toEqual([own("{theirs}")]);
    expect(other.conditionalFormats.map(({ areas }) => areas)).toEqual([[{ top: 1, left: 0, bottom: 1, right: 0 }]]);
    await createExcelWorkbook().mark?.([]);
    expect(host.model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([own("{theirs}")]);
    expect(await workbook.read()).toEqual(before);
  });

  it("E22 follow their rows, and are found again however Excel spells their rule", async () => {
    const { host, workbook } = open();
    await workbook.mark?.([mark("Số liệu!C5", "error")]);
    const title = { vi: "Chèn", en: "Insert" };
    const edit = { kind: "insert-rows" as const, sheet: figures, at: 3, rows: [[]] };
    await workbook.apply({ title, because: null, edits: [edit] });
    const [format] = host.model.sheets[0]?.conditionalFormats ?? [];
    expect(format?.areas).toEqual([{ top: 5, left: 2, bottom: 5, right: 2 }]);
    if (format !== undefined) format.formula = '=n( "soat-phu-luc" ) = 0';
    await workbook.mark?.([]);
    expect(host.model.sheets[0]?.conditionalFormats).toEqual([]);
  });

  it("E22 leave protected sheets alone, and are no change by a person", async () => {
    const { host, workbook } = open();
    const events: WorkbookEvent[] = [];
    const stop = workbook.watch((event) => events.push(event));
    await settled();
    const [sheet] = host.model.sheets;
    if (sheet !== undefined) sheet.isProtected = true;
    await workbook.mark?.([mark("Số liệu!C5", "error"), mark("Phụ lục 2!A1", "error")]);
    await settled();
    expect(sheet?.conditionalFormats).toEqual([]);
    expect(events).toEqual([]);
    stop();
  });

  it("E22 thousands of places take as many syncs as one, in lists Excel does not cut", async () => {
    const cells = Array.from({ length: 3_000 }, (_, row) => [row, 0, cell(row)] as const);
    const host = openInExcel(workbookOfDrafts([draft("PL1", cells)]));
    const marks = Array.from({ length: 1_500 }, (_, index) => mark(`PL1!A${String(2 * index + 1)}`, "warning"));
    await createExcelWorkbook().mark?.(marks);
    expect(host.syncCount).toBe(3);
    const formats = host.model.sheets[0]?.conditionalFormats ?? [];
    expect(formats.flatMap(({ areas }) => areas)).toHaveLength(1_500);
    expect(formats.length).toBeLessThan(5);
  });
});
