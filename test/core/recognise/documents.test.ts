import { recognise } from "../../../src/core/recognise/recognise";
import { formatArea } from "../../../src/core/cell/address";
import type { Table } from "../../../src/core/table/table";
import {
  deductionPlan,
  halfYearReport,
  headerlessPlan,
  nineColumnPlan,
  type DocumentWorkbook,
} from "../../support/documents";

const halfYear = halfYearReport("sheets");
const isThere = halfYear !== null;

const rolesOf = (table: Table | undefined): readonly (string | null)[] => table?.columns.map(({ role }) => role) ?? [];

function countsOf(table: Table | undefined): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { role, addsActivity } of table?.rows ?? []) {
    const key = addsActivity ? "activity" : role;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function linesOf(document: DocumentWorkbook, table: Table | undefined, role: string): readonly (number | null)[] {
  return (table?.rows ?? [])
    .filter((row) => row.role === role && !row.addsActivity)
    .map((row) => document.lineOf(table?.sheet ?? "", row.row));
}

const received = ["received.total", "received.online", "received.direct", "received.carriedOver"];
const resolved = ["resolved.total", "resolved.early", "resolved.onTime", "resolved.late"];
const directions = ["total", "electronic", "parallel", "signed", "unsigned"];
const progressRoles = ["order", "task", "leadUnit", "supportUnits", "deadline", "status", "product", "completion"];

const halfYearTables = [
  { kind: "tthc", header: "A2:J4", range: "A2:J10", roles: ["order", "field", ...received, ...resolved] },
  {
    kind: "digitisation",
    header: "A3:J4",
    range: "A3:J5",
    roles: [
      "order", "received", "withComponents", "fullyDigitised", "fullRate", "withoutComponents",
      "resolved", "withResult", "resultRate", "withoutResult",
    ],
  },
  {
    kind: "documents",
    header: "A2:J3",
    range: "A2:J4",
    roles: ["in", "out"].flatMap((key) => directions.map((part) => `${key}.${part}`)),
  },
  {
    kind: "onlineServices",
    header: "A2:P2",
    range: "A2:P3",
    roles: [
      "services.level3", "services.level4", "services.total",
      "services.level3.withFiles", "services.level3.online", "services.level4.withFiles", "services.level4.online",
      "services.onlineRate",
      "files.level3.online", "files.level3.total", "files.level3.rate",
      "files.level4.online", "files.level4.total", "files.level4.rate",
      "files.total", "files.rate",
    ],
  },
  { kind: "progress", header: "A3:H3", range: "A3:H48", roles: progressRoles },
]; // prettier-ignore

(isThere ? describe : describe.skip)("recognition of real documents", () => {
  const tables = halfYear === null ? [] : recognise(halfYear.workbook).tables;
  const stackedReport = halfYearReport("stacked");
  const stacked = stackedReport === null ? [] : recognise(stackedReport.workbook).tables;

  it.each(halfYearTables.map((each, index) => ({ ...each, index })))(
    "R3 finds kind, header, range and every column of the half-year $kind table",
    ({ kind, header, range, roles, index }) => {
      const table = tables[index];
      expect(table?.kind).toBe(kind);
      expect(table?.header && formatArea(table.header)).toBe(header);
      expect(table && formatArea(table.range)).toBe(range);
      expect(rolesOf(table)).toEqual(roles);
    },
  );

  it("R4 finds the same five tables stacked on one sheet", () => {
    expect(stacked.map(({ kind }) => kind)).toEqual(halfYearTables.map(({ kind }) => kind));
    expect(stacked.map(rolesOf)).toEqual(halfYearTables.map(({ roles }) => roles));
    expect(stacked.map(countsOf)).toEqual(tables.map(countsOf));
    expect(stacked.map(({ title }) => title?.text)).toEqual(tables.map(({ title }) => title?.text));
  });

  it("R5 counts the rows of the half-year tables", () => {
    expect(tables.map(countsOf)).toEqual([
      { item: 5, total: 1 },
      { item: 1 },
      { item: 1 },
      { item: 1 },
      { section: 7, item: 32, continuation: 1, "page-break": 5 },
    ]);
  });

  it("R6 reads title, caption, notes and period around the half-year tables", () => {
    const [first, , third, fourth, last] = tables;
    expect(first?.notes.map(({ text }) => /^\(Số liệu/.test(text))).toEqual([true]);
    expect(first?.period?.span).toEqual({
      from: { year: 2022, month: 12, day: 15 },
      to: { year: 2023, month: 6, day: 12 },
    });
    expect(third?.title).not.toBeNull();
    expect(fourth?.notes).toHaveLength(1);
    expect(last?.title?.text).toMatch(/^TIẾN ĐỘ THỰC HIỆN/);
    expect(last?.caption?.text).toMatch(/^\(Ban hành kèm theo/);
    expect(last?.period).toMatchObject({ unit: "year", year: 2023 });
  });

  it("R7 leaves no filled cell of the half-year tables unread", () => {
    expect(halfYear === null ? [] : recognise(halfYear.workbook).unread).toEqual([]);
  });

  it.each([false, true])("R8 reads the nine-column plan with merged goals: %s", (hasMerges) => {
    const document = nineColumnPlan({ hasMerges });
    const [table, ...more] = document === null ? [] : recognise(document.workbook).tables;
    expect(more).toEqual([]);
    expect(table?.kind).toBe("plan");
    expect(rolesOf(table)).toEqual([
      "order", "goal", "task", "activity", "product", "leadUnit", "supportUnits", "deadline", "budget",
    ]); // prettier-ignore
    expect(countsOf(table)).toEqual({ section: 7, item: 32, activity: 15, continuation: 3, "page-break": 10 });
    if (document !== null) expect(linesOf(document, table, "continuation")).toEqual([69, 76, 97]);
  });

  it("R9 reads the deduction table with its split, short and junk rows", () => {
    const document = deductionPlan();
    const [table] = document === null ? [] : recognise(document.workbook).tables;
    expect(table?.kind).toBe("deduction");
    expect(rolesOf(table)).toEqual(["order", "criterion", "maximum", "score", "reason", "remedy", "note"]);
    expect(countsOf(table)).toEqual({ section: 5, item: 16, continuation: 2, junk: 1, "page-break": 4 });
    expect(table?.title?.text).toMatch(/^TỔNG HỢP/);
    expect(table?.caption?.text).toMatch(/^\(Kèm theo/);
    if (document !== null) expect(linesOf(document, table, "continuation")).toEqual([113, 121]);
  });

  it("R10 knows the plan whose header is lost by what its columns hold", () => {
    const document = headerlessPlan();
    const [table, ...more] = document === null ? [] : recognise(document.workbook).tables;
    expect(more).toEqual([]);
    expect(table).toMatchObject({ kind: "plan", header: null });
    expect(rolesOf(table)).toEqual([
      "order", "goal", "task", "activity", "product", "leadUnit", "supportUnits", "deadline", "budget",
    ]); // prettier-ignore
    expect(countsOf(table)).toEqual({ section: 9, item: 26, activity: 10 });
  });
});
