import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatPosition } from "../../../src/core/cell/address";
import { blankCell } from "../../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check } from "../../../src/core/check/check";
import { sheetOfDraft } from "../../../src/core/patch/sheet-draft";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { recognise } from "../../../src/core/recognise/recognise";
import { buildTemplate, templateKinds } from "../../../src/core/templates/build-template";
import { unitsOf } from "../../../src/core/templates/choices";
import { headerBoxes } from "../../../src/core/templates/header-tree";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function template(kind: string): SheetDraft {
  const draft = buildTemplate(kind);
  if (draft === null) throw new Error(kind);
  return draft;
}

function workbookOf(draft: SheetDraft): WorkbookSnapshot {
  return { name: "mẫu.xlsx", sheets: [sheetOfDraft(draft)], names: [], uses1904Dates: false, unread: [] };
}

/** The template with figures typed in; keys are roles, the first figure for the first item row and so on. */
function filled(kind: string, figures: Readonly<Record<string, readonly number[]>>) {
  const draft = template(kind);
  const [table] = recognise(workbookOf(draft)).tables;
  if (table === undefined) throw new Error("no table");
  const items = table.rows.filter(({ role }) => role === "item");
  const columnOf = (role: string): number => table.columns.find((each) => each.role === role)?.column ?? -1;
  const typed = new Map<string, number>();
  for (const [role, values] of Object.entries(figures)) {
    values.forEach((value, index) => typed.set(`${String(items[index]?.row)}:${String(columnOf(role))}`, value));
  }
  const cells = draft.cells.map((each) => {
    const value = typed.get(`${String(each.row)}:${String(each.column)}`);
    return value === undefined ? each : { ...each, cell: { ...each.cell, value, text: String(value) } };
  });
  const workbook = workbookOf({ ...draft, cells });
  const rowOf = (role: string): number => table.rows.find((row) => row.role === role)?.row ?? -1;
  const at = (row: number, role: string) => ({ sheet: draft.name, row, column: columnOf(role) });
  return { workbook, at, rowOf, items };
}

describe("blank appendices", () => {
  it("O1 every built-in kind but the unknown one has a blank form", () => {
    expect([...templateKinds].sort()).toEqual(
      kinds
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "unknown")
        .sort(),
    );
    expect(buildTemplate("unknown")).toBeNull();
    expect(buildTemplate("bogus")).toBeNull();
  });

  it.each(templateKinds.map((kind) => [kind]))("O2 the form of %s is recognised with all its roles", (kind) => {
    const { tables, unread } = recognise(workbookOf(template(kind)));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.kind).toBe(kind);
    const roles = (kinds.find((each) => each.kind === kind)?.columns ?? []).flatMap(({ role, isVariant }) =>
      isVariant === true ? [] : [role],
    );
    const found = tables[0]?.columns.flatMap(({ role }) => (role === null ? [] : [role])) ?? [];
    expect([...found].sort()).toEqual([...roles].sort());
    expect(tables[0]?.title?.text).toBe(
      template(kind).cells.find(({ row, column }) => row === 4 && column === 0)?.cell.text,
    );
    expect(tables[0]?.caption?.text).toMatch(/^\(Kèm theo/);
    expect(tables[0]?.rows.filter(({ role }) => role === "item").length).toBeGreaterThanOrEqual(10);
    expect(unread.filter(({ range }) => (range?.top ?? 9) > 1)).toEqual([]);
  });

  it.each(templateKinds.map((kind) => [kind]))("O3 the check of the blank form of %s asks for nothing", (kind) => {
    const workbook = workbookOf(template(kind));
    const { findings } = check(workbook, recognise(workbook), settings);
    expect(
      findings.filter(({ severity }) => severity !== "info").map(({ key, message }) => `${key} ${message.vi}`),
    ).toEqual([]);
  });

  it.each(templateKinds.map((kind) => [kind]))(
    "O4 the formulas of %s show nothing while the figures are blank",
    async (kind) => {
      const draft = template(kind);
      const cells = draft.cells
        .filter(({ cell }) => cell.formula !== null)
        .map(({ row, column }) => ({ sheet: draft.name, row, column }));
      const values = await createCalculator().calculate(workbookOf(draft), cells);
      expect(
        values.map((value, index) => [formatPosition(cells[index] ?? { row: 0, column: 0 }), value?.value]),
      ).toEqual(cells.map((at) => [formatPosition(at), ""]));
      expect(draft.cells.filter(({ cell }) => cell.formula !== null).every(({ cell }) => cell.value === "")).toBe(true);
    },
  );

  it("O5 typed figures give the row sums and the total row of procedures", async () => {
    const { workbook, at, rowOf, items } = filled("tthc", {
      "received.online": [8, 10],
      "received.direct": [3, 20],
      "received.carriedOver": [1, 0],
      "resolved.early": [9, 30],
      "resolved.onTime": [2, 0],
      "resolved.late": [0, 0],
    });
    const [first, second] = items;
    const asked = [
      at(first?.row ?? 0, "received.total"),
      at(second?.row ?? 0, "received.total"),
      at(items[2]?.row ?? 0, "received.total"),
      at(rowOf("total"), "received.total"),
      at(rowOf("total"), "resolved.total"),
      at(rowOf("total"), "received.carriedOver"),
      at(rowOf("total"), "pending.total"),
    ];
    const values = await createCalculator().calculate(workbook, asked);
    expect(values.map((value) => value?.value)).toEqual([12, 30, "", 42, 41, 1, ""]);
  });

  it("O5 typed figures give the rates of digitisation, in the total row from the totals", async () => {
    const { workbook, at, rowOf, items } = filled("digitisation", {
      received: [200, 0, 100],
      withComponents: [180, 0, 90],
      fullyDigitised: [150, 0, 30],
      resolved: [190, 10, 100],
      withResult: [171, 10, 50],
    });
    const row = (index: number) => items[index]?.row ?? 0;
    const values = await createCalculator().calculate(workbook, [
      at(row(0), "fullRate"),
      at(row(0), "withoutComponents"),
      at(row(1), "fullRate"),
      at(row(1), "resultRate"),
      at(rowOf("total"), "fullRate"),
      at(rowOf("total"), "resultRate"),
      at(rowOf("total"), "withoutResult"),
    ]);
    expect(values.map((value) => value?.value)).toEqual([75, 20, "", 100, 60, 77, 69]);
  });

  it("O5 typed figures give the points lost by criterion, section and in all", async () => {
    const { workbook, at, rowOf, items } = filled("deduction", { maximum: [2, 1], score: [1.5, 0.75] });
    const values = await createCalculator().calculate(workbook, [
      at(items[0]?.row ?? 0, "deducted"),
      at(rowOf("section"), "deducted"),
      at(rowOf("total"), "deducted"),
    ]);
    expect(values.map((value) => value?.value)).toEqual([0.5, 0.75, 0.75]);
  });

  it("O6 a form prints on A4 landscape with its header on every page", () => {
    for (const kind of templateKinds) {
      const { page, merges } = template(kind);
      expect(page).toMatchObject({ orientation: "landscape", isFitToWidth: true, hasPageNumbers: true });
      expect(page?.repeatRows?.first).toBeGreaterThan(5);
      expect(merges.length).toBeGreaterThan(4);
    }
  });

  it("O7 a header tree merges what neighbours share and reaches down where a path ends", () => {
    expect(headerBoxes([["A"], ["B", "C"], ["B", "D", "E"], ["B", "D", "F"], ["B"]])).toEqual({
      depth: 3,
      boxes: [
        { words: "A", area: { top: 0, left: 0, bottom: 2, right: 0 } },
        { words: "B", area: { top: 0, left: 1, bottom: 0, right: 3 } },
        { words: "B", area: { top: 0, left: 4, bottom: 2, right: 4 } },
        { words: "C", area: { top: 1, left: 1, bottom: 2, right: 1 } },
        { words: "D", area: { top: 1, left: 2, bottom: 1, right: 3 } },
        { words: "E", area: { top: 2, left: 2, bottom: 2, right: 2 } },
        { words: "F", area: { top: 2, left: 3, bottom: 2, right: 3 } },
      ],
    });
  });

  it("O8 an untouched cell of a form is blank, not zero", () => {
    const { workbook, at, items } = filled("tthc", {});
    const ref = at(items[0]?.row ?? 0, "received.online");
    expect(workbook.sheets[0]?.rows.get(ref.row)?.[ref.column] ?? blankCell).toMatchObject({
      value: null,
      formula: null,
      format: "#,##0",
    });
  });

  it("O9 a form says the unit, year, period and days it is for, and offers set words where a column takes them", () => {
    const draft = buildTemplate("progress", {
      unit: "phường Tân Bình An",
      year: 2027,
      period: "quý I năm 2027",
      span: null,
    });
    const texts = draft?.cells.map(({ cell }) => cell.text) ?? [];
    expect(texts).toContain("PHƯỜNG TÂN BÌNH AN");
    expect(texts).toContain("TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2027");
    expect(texts).toContain("(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng …… năm 2027 của UBND phường Tân Bình An)");
    expect(draft?.lists?.map(({ choices }) => choices[0])).toEqual(expect.arrayContaining(["Đã ban hành", "0%"]));
    const dated = buildTemplate("tthc", {
      unit: null,
      year: 2027,
      period: null,
      span: { from: { year: 2026, month: 12, day: 15 }, to: { year: 2027, month: 3, day: 14 } },
    });
    expect(dated?.cells.map(({ cell }) => cell.text)).toContain("(Số liệu lấy từ ngày 15/12/2026 đến ngày 14/3/2027)");
  });

  it("O10 the units offered are those a commune has in the year of the form, before and after 01/7/2025", () => {
    expect(unitsOf(2024)).toEqual(expect.arrayContaining(["Văn phòng - Thống kê", "Tư pháp - Hộ tịch"]));
    expect(unitsOf(2024)).not.toContain("Văn phòng HĐND và UBND");
    expect(unitsOf(2026)).toEqual(expect.arrayContaining(["Văn phòng HĐND và UBND"]));
    expect(unitsOf(2026)).not.toContain("Tư pháp - Hộ tịch");
    expect(unitsOf(null)).toEqual(unitsOf(2026));
    for (const year of [2023, 2026]) expect(unitsOf(year).join(",").length).toBeLessThanOrEqual(255);
    const lists = buildTemplate("plan", { unit: null, year: 2024, period: null, span: null })?.lists ?? [];
    expect(lists.some(({ choices }) => choices.includes("Tư pháp - Hộ tịch"))).toBe(true);
  });
});
