import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { createExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { blankCell, plainStyle } from "../../../src/core/cell/cell";
import { cellOf } from "../../../src/core/cell/snapshot";
import { openInExcel, type ExcelHost } from "../../support/excel-host";
import type { RequestBody } from "../../support/excel-host/process-query";
import { cell, draft, startingDrafts, workbookOfDrafts } from "../workbook-contract";

/*
 * The emulated Excel itself, held to what Microsoft documents and to messages of the protocol that were captured. A member
 * it does not know fails, so that no test passes on an answer Excel would not give.
 */

const figures = "Số liệu";
const open = () => openInExcel(workbookOfDrafts(startingDrafts));
const run = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Excel.run(batch);
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(figures);
const codeOf = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> => {
  const error: unknown = await run(batch).catch((reason: unknown) => reason);
  return error instanceof OfficeExtension.Error ? error.code : "none";
};
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

describe("the emulated Excel, batches and errors", () => {
  // https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#sync
  it("what was done before an error in a batch stays done", async () => {
    const host = open();
    const code = await codeOf(async (context) => {
      sheetOf(context).getRange("A9").values = [[9]];
      context.workbook.worksheets.getItem("Không có").getRange("A1").load("values");
      await context.sync();
    });
    expect(code).toBe("ItemNotFound");
    expect(host.model.sheets[0]?.rows.get(8)?.get(0)?.value).toBe(9);
  });

  // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  it.each<readonly [string, (context: Excel.RequestContext) => void]>([
    ["InvalidArgument", (context) => (sheetOf(context).getRange("A1:B1").values = [[1], [2]])],
    ["InvalidArgument", (context) => void sheetOf(context).getRange("Ô nào đó").load("values")],
    ["ItemAlreadyExists", (context) => void context.workbook.worksheets.add("Phụ lục 2")],
    ["InvalidArgument", (context) => void context.workbook.worksheets.add("Tên/sai")],
    ["ApiNotFound", (context) => void sheetOf(context).getRange("A1").getDependents().load("addresses")],
    ["ApiNotFound", (context) => void context.workbook.pivotTables.load("items/name")],
  ])("answers %s", async (code, act) => {
    open();
    expect(
      await codeOf(async (context) => {
        act(context);
        await context.sync();
      }),
    ).toBe(code);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
  it("refuses every change of a protected sheet", async () => {
    const host = open();
    const [sheet] = host.model.sheets;
    if (sheet !== undefined) sheet.isProtected = true;
    const changes: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (own) => (own.getRange("A1").values = [[1]]),
      (own) => (own.getRange("A1").numberFormat = [["0"]]),
      (own) => (own.getRange("A1").format.fill.color = "#FFFFFF"),
      (own) => void own.getRange("3:3").insert("Down"),
      (own) => void own.getRange("3:3").delete("Up"),
      (own) => own.getRange("A1:B1").merge(),
      (own) => void own.getRange("A1").conditionalFormats.add("Custom"),
      (own) => (own.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
      (own) => void own.tables.add("A2:C5", true),
    ];
    for (const change of changes) {
      const code = await codeOf(async (context) => {
        change(sheetOf(context));
        await context.sync();
      });
      expect([change.toString(), code]).toEqual([change.toString(), "AccessDenied"]);
    }
  });
});

describe("the emulated Excel, calculation", () => {
  const result = (host: ExcelHost) => host.model.sheets[0]?.rows.get(4)?.get(2)?.value;

  // https://learn.microsoft.com/javascript/api/excel/excel.calculationmode
  it("follows a changed cell at once, and only when asked while calculation is manual", async () => {
    const host = open();
    await run(async (context) => {
      sheetOf(context).getRange("C3").values = [[300]];
      await context.sync();
    });
    expect(result(host)).toBe(463);
    await run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      sheetOf(context).getRange("C3").values = [[400]];
      await context.sync();
    });
    expect(result(host)).toBe(463);
    await run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    expect(result(host)).toBe(563);
  });

  it("leaves results alone whose functions it does not know", async () => {
    const sheet = draft("PL1", [
      [0, 0, cell(2)],
      [0, 1, cell(7, { formula: "=SUMPRODUCT(A1:A1*3.5)" })],
    ]);
    const host = openInExcel(workbookOfDrafts([sheet]));
    host.type("PL1", 0, 0, 3);
    expect(host.model.sheets[0]?.rows.get(0)?.get(1)?.value).toBe(7);
  });
});

describe("the emulated Excel with the formula engine", () => {
  it("gives results of functions the little calculator does not know, and the adapter reads them", async () => {
    const host = openInExcel(
      workbookOfDrafts([
        draft("PL1", [
          [0, 0, cell("Hộ tịch")],
          [0, 1, cell(217)],
          [1, 0, cell("Đất đai")],
          [1, 1, cell(163)],
          [2, 1, cell(0, { formula: '=SUMIF(A1:A2,"Đất đai",B1:B2)' })],
          [3, 1, cell(0, { formula: '=IF(B1=0,"",ROUND(B3/B1*100,2))' })],
        ]),
      ]),
    );
    const workbook = createExcelWorkbook();
    await host.calculateWith(createCalculator(), await workbook.read());
    const read = await workbook.read();
    expect([2, 3].map((row) => cellOf(read, { sheet: "PL1", row, column: 1 }).value)).toEqual([163, 75.12]);
  });
});

describe("the emulated Excel, events", () => {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events and Excel.EventSource
  it("tells who changed what: the person, a co-author, the add-in itself", async () => {
    const host = open();
    const told: unknown[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ address, changeType, source, triggerSource }) => {
        told.push([address, changeType, source, triggerSource]);
        return Promise.resolve();
      });
      worksheets.onAdded.add(({ source }) => Promise.resolve(void told.push(["added", source])));
      worksheets.onCalculated.add(({ address }) => Promise.resolve(void told.push(["calculated", address])));
      worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void told.push(["selected", address])));
      await context.sync();
    });
    host.type(figures, 2, 2, 1);
    host.type(figures, 9, 0, 2, true);
    host.select(figures, 3, 1);
    host.addSheet("Mới", "của người khác");
    await run(async (context) => {
      sheetOf(context).getRange("4:4").insert("Down");
      await context.sync();
    });
    await settled();
    expect(told).toEqual([
      ["C3", "RangeEdited", "Local", "Unknown"],
      ["calculated", "C5"],
      ["A10", "RangeEdited", "Remote", "Unknown"],
      ["selected", "B4"],
      ["added", "Remote"],
      ["4:4", "RowInserted", "Local", "ThisLocalAddin"],
    ]);
  });
});

describe("the emulated Excel, what lies over cells", () => {
  it("conditional formats: a new one comes first, a whole sheet finds them all, each goes by itself", async () => {
    const host = open();
    await run(async (context) => {
      const sheet = sheetOf(context);
      for (const formula of ["=A1>1", "=A1>2"]) {
        const format = sheet.getRanges("A1:A3,C1").conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FF0000";
      }
      const all = sheet.getRange().conditionalFormats.load("items/type,items/priority,items/custom/rule/formula");
      const elsewhere = sheet.getRange("B1").conditionalFormats.load("items/type");
      await context.sync();
      expect(all.items.map(({ priority, custom }) => [priority, custom.rule.formula])).toEqual([
        [0, "=A1>2"],
        [1, "=A1>1"],
      ]);
      expect(elsewhere.items).toEqual([]);
      all.items[0]?.delete();
      await context.sync();
    });
    expect(host.model.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(["=A1>1"]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.datavalidation#excel-excel-datavalidation-valid-member
  it("data validation takes what code enters and tells of it afterwards", async () => {
    open();
    const validity = await run(async (context) => {
      const range = sheetOf(context).getRange("C3:C4");
      range.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 300, operator: "Between" } };
      const before = sheetOf(context).getRange("C3:C4").dataValidation.load("valid,type");
      sheetOf(context).getRange("C3").values = [[999]];
      const mixed = sheetOf(context).getRange("C3:C4").dataValidation.load("valid");
      const wrong = sheetOf(context).getRange("C3").dataValidation.load("valid");
      await context.sync();
      return [before.type, before.valid, mixed.valid, wrong.valid];
    });
    expect(validity).toEqual(["WholeNumber", true, null, false]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.commentcollection#excel-excel-commentcollection-add-member(1)
  it("comments: one conversation for each cell, which moves with its row and goes with its sheet", async () => {
    const host = open();
    const told = await run(async (context) => {
      const comment = context.workbook.comments.add(`'${figures}'!C4`, "xem lại");
      sheetOf(context).getRange("2:2").insert("Down");
      const place = comment.getLocation().load("address");
      const own = sheetOf(context).comments.load("items/content,items/resolved");
      await context.sync();
      return [place.address, own.items.map(({ content, resolved }) => [content, resolved])];
    });
    expect(told).toEqual([`'${figures}'!C5`, [["xem lại", false]]]);
    const again = await codeOf(async (context) => {
      context.workbook.comments.add(`'${figures}'!C5`, "nữa");
      await context.sync();
    });
    expect(again).toBe("InvalidArgument");
    await run(async (context) => {
      sheetOf(context).delete();
      await context.sync();
    });
    expect(host.model.comments).toEqual([]);
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getspecialcellsornullobject-member(1)
  it("special cells: formulas and errors are found, and nothing is a null object", async () => {
    open();
    const found = await run(async (context) => {
      const formulas = sheetOf(context).getRange().getSpecialCellsOrNullObject("Formulas").load("address,areaCount");
      const errors = sheetOf(context).getRange().getSpecialCellsOrNullObject("Formulas", "Errors");
      errors.load("address");
      await context.sync();
      return [formulas.address, errors.isNullObject];
    });
    expect(found).toEqual([`'${figures}'!C5`, true]);
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables
  it("tables do not overlap, and whole rows go through one of them only", async () => {
    open();
    const add = (address: string) => (context: Excel.RequestContext) => {
      sheetOf(context).tables.add(address, true);
      return context.sync();
    };
    expect(await codeOf(add("A2:B5"))).toBe("none");
    expect(await codeOf(add("B3:C5"))).toBe("InvalidArgument");
    expect(await codeOf(add("C2:C6"))).toBe("none");
    const rows = await codeOf(async (context) => {
      sheetOf(context).getRange("4:4").insert("Down");
      await context.sync();
    });
    expect(rows).toBe("InvalidOperation");
  });
});

describe("the emulated Excel, limits", () => {
  // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
  it("takes no request and gives no answer over 5 MB", async () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => [row, 0, cell("x".repeat(4_000))] as const);
    openInExcel(workbookOfDrafts([draft("PL1", rows)]));
    const reading = await codeOf(async (context) => {
      context.workbook.worksheets.getItem("PL1").getRange("A1:A1500").load("values");
      await context.sync();
    });
    expect(reading).toBe("ResponsePayloadSizeLimitExceeded");
    const writing = await codeOf(async (context) => {
      const values = Array.from({ length: 1_500 }, () => ["y".repeat(4_000)]);
      context.workbook.worksheets.getItem("PL1").getRange("A1:A1500").values = values;
      await context.sync();
    });
    expect(writing).toBe("RequestPayloadSizeLimitExceeded");
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges
  it("cuts lists of addresses past 8,192 characters", async () => {
    open();
    const addresses = Array.from({ length: 3_000 }, (_, index) => `A${String(index * 2 + 1)}`).join(",");
    const code = await codeOf(async (context) => {
      const areas = sheetOf(context).getRanges(addresses).load("areaCount");
      await context.sync();
      expect(areas.areaCount).toBeLessThan(3_000);
    });
    expect(["none", "InvalidArgument"]).toContain(code);
  });
});

const samples = join(process.cwd(), "../shared/reference/office-host/protocol-samples.json");

interface Sample {
  readonly api: string;
  readonly exchanges: readonly { readonly flags: number; readonly request: RequestBody; readonly response: unknown }[];
}

/** The workbook the messages were captured over. */
const captured = [
  draft("Data", [
    [0, 0, cell("Item")],
    [0, 1, cell("Qty")],
    [0, 2, cell("Total")],
    [1, 0, cell("Apple")],
    [1, 1, cell(3)],
    [1, 2, cell(4.5, { formula: "=B2*1.5", format: "0.00" })],
    [2, 0, cell("Pear")],
    [2, 1, cell(0.25, { format: "0%" })],
    [2, 2, { ...blankCell, value: { kind: "error", code: "#N/A" }, formula: "=NA()", text: "#N/A", style: plainStyle }],
  ]),
  draft("Notes", []),
  draft("My Sheet", [[1, 1, cell("hello")]]),
];

(existsSync(samples) ? describe : describe.skip)("the emulated Excel against captured messages", () => {
  const list: readonly Sample[] = existsSync(samples) ? JSON.parse(readFileSync(samples, "utf8")) : [];
  /** Ids and references are each side's own: they count as the same where they come in the same order. */
  const named = (value: unknown): unknown => {
    const names = new Map<string, string>();
    const nameOf = (kind: string, text: string) => {
      if (!names.has(kind + text)) names.set(kind + text, `${kind}${String(names.size)}`);
      return names.get(kind + text) ?? "";
    };
    return JSON.parse(JSON.stringify(value), (key, each: unknown) => {
      if (typeof each !== "string") return each;
      if (key === "_ReferenceId") return nameOf("reference", each);
      return key === "Id" || key === "_Id" ? nameOf("id", each) : each;
    });
  };

  it.each(list.map((sample) => [sample.api, sample] as const))("answers %s as it was answered", (_, { exchanges }) => {
    const host = openInExcel(workbookOfDrafts(captured));
    const [first] = exchanges;
    if (first === undefined) throw new Error("no message was captured");
    expect(named(host.process(first.request, first.flags))).toEqual(named(first.response));
  });
});
