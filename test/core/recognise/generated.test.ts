import { recognise } from "../../../src/core/recognise/recognise";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { cleanTables } from "../../support/clean-tables";
import { dropped, judge } from "../../support/layouts/judge";
import { difficulties, layoutOf } from "../../support/layouts/layouts";
import { written, type Writing } from "../../support/layouts/damage";
import { sheetDraft } from "../../support/layouts/sheet-draft";
import { chanceOf } from "../../support/layouts/random";
import { workbookOf } from "../../support/notation";

const kinds = ["progress", "plan", "tthc", "digitisation", "documents", "onlineServices", "scoring", "deduction"];
const seeds = Array.from({ length: 12 }, (_, index) => 700_000 + index * 101);

/** Of all layouts of some kinds: how many tables, columns and rows were read right. */
function tally(of: readonly string[]) {
  const sum = { tables: 0, kinds: 0, columns: 0, rows: 0, wrongRows: 0, claimed: 0, lost: [] as string[] };
  for (const kind of of) {
    for (const difficulty of difficulties) {
      for (const seed of seeds) {
        const layout = layoutOf(seed, difficulty, kind);
        const recognition = recognise(layout.workbook);
        sum.lost.push(...dropped(layout, recognition));
        for (const one of judge(layout, recognition)) {
          const isNoForm = one.truth.kind === "unknown" || one.truth.kind === "list";
          sum.tables += 1;
          sum.kinds += Number(one.isKindRight);
          sum.columns += Number(one.areColumnsRight);
          sum.rows += one.rows;
          sum.wrongRows += one.wrongRows.length;
          sum.claimed += Number(isNoForm && one.found !== null && one.found.kind !== "unknown");
        }
      }
    }
  }
  return sum;
}

describe("generated layouts", () => {
  it("R39 reads kind, header, columns and rows of layouts it has never seen", () => {
    const sum = tally(kinds);
    expect(sum.tables).toBeGreaterThan(280);
    expect(sum.kinds / sum.tables).toBeGreaterThanOrEqual(0.995);
    expect(sum.columns / sum.tables).toBeGreaterThanOrEqual(0.99);
    expect(sum.wrongRows / sum.rows).toBeLessThan(0.002);
    expect(sum.lost).toEqual([]);
  });

  it("R40 never calls a table or list of another sort by the name of a form", () => {
    const sum = tally(["unknown", "list"]);
    expect(sum.claimed).toBe(0);
    expect(sum.lost).toEqual([]);
  });
});

describe("near a form, and none", () => {
  it.each([
    [
      "public investment",
      "Stt|Tên dự án|Kế hoạch vốn|Giá trị giải ngân|Tỷ lệ (%) / 1|Kênh|236|146|62 / 2|Đường|120|60|50 / 3|Cầu|80|80|100 / |Cộng|436|286|66",
    ],
    [
      "targets of the year",
      "TT|Chỉ tiêu|Đơn vị thực hiện|Kết quả thực hiện|Thời gian|Tỷ lệ hoàn thành / 1|Trồng rừng|12|146|2026|62 / 2|Làm đường|13|60|2026|50 / 3|Kênh|14|80|2026|100",
    ],
    [
      "petitions",
      "Loại đơn|Số đơn tiếp nhận|Đã giải quyết|Đang giải quyết|Quá hạn / Khiếu nại|5|4|1|0 / Tố cáo|2|2|0|0 / Phản ánh|9|7|2|1",
    ],
  ])("R40 takes %s for what it is", (_, table) => {
    const { tables } = recognise(workbookOf(table));
    expect(tables.map(({ kind }) => kind)).toEqual(["unknown"]);
  });
});

/** The same workbook with every text stored as some old font or system stores it. */
function rewritten(workbook: WorkbookSnapshot, writing: Writing): WorkbookSnapshot {
  const [sheet] = workbook.sheets;
  const draft = sheetDraft(chanceOf(1), {
    writing,
    hasFontName: true,
    oddSpaces: true,
    lookAlikes: false,
    numbersAsText: false,
    fractionDates: false,
  });
  for (const [row, cells] of sheet?.rows ?? []) {
    cells.forEach((cell, column) => {
      const value = cell?.value;
      if (typeof value === "string" || typeof value === "number") draft.put(row, column, value);
    });
  }
  sheet?.merges.forEach((area) => {
    draft.merge(area);
  });
  return { ...workbook, sheets: [draft.done("PL1", "visible")] };
}

const rolesOf = (workbook: WorkbookSnapshot) => {
  const [table] = recognise(workbook).tables;
  return {
    kind: table?.kind,
    columns: table?.columns.map(({ role }) => role),
    rows: table?.rows.map(({ role }) => role),
  };
};

describe("clean tables, roughly handled", () => {
  const tables = Object.entries(cleanTables);

  it.each(tables)("R43 reads a clean %s table the same with its figures stored as text", (_, table) => {
    const plain = workbookOf(table);
    const [sheet] = plain.sheets;
    const rows = new Map(
      [...(sheet?.rows ?? [])].map(([row, cells]) => [
        row,
        cells.map((cell) => (typeof cell?.value === "number" ? { ...cell, value: cell.text } : cell)),
      ]),
    );
    expect(rolesOf({ ...plain, sheets: plain.sheets.map((each) => ({ ...each, rows })) })).toEqual(rolesOf(plain));
  });

  it.each(tables)("R43 reads a clean %s table the same without its title, and under a foreign one", (_, table) => {
    const lines = table.split(" / ");
    const from = lines.findIndex((line) => line.split("|").filter((cell) => /[^\s^v]/u.test(cell)).length > 1);
    const bare = lines.slice(from).join(" / ");
    expect(rolesOf(workbookOf(bare))).toEqual(rolesOf(workbookOf(table)));
    expect(rolesOf(workbookOf(`THỐNG KÊ KHÁC / ${bare}`))).toEqual(rolesOf(workbookOf(table)));
  });

  it.each(tables)("R43 reads a clean %s table the same with a further column on its right", (_, table) => {
    const lines = table.split(" / ");
    const from = lines.findIndex((line) => line.split("|").filter((cell) => /[^\s^v]/u.test(cell)).length > 1);
    const width = lines[from]?.split("|").length ?? 0;
    const wider = lines
      .map((line, row) =>
        row < from || line.split("|").length < width ? line : `${line}|${row === from ? "Mã lưu trữ" : ""}`,
      )
      .join(" / ");
    expect(rolesOf(workbookOf(wider)).columns).toEqual([...(rolesOf(workbookOf(table)).columns ?? []), null]);
  });
});

describe("rows of their own table", () => {
  const task = (number: string) => `${number}|Rà soát quy trình|Văn phòng|Quý I|Đang thực hiện|50%`;
  const head = "TT|Nội dung|Đơn vị thực hiện|Thời hạn|Trạng thái|Tỷ lệ hoàn thành";
  const found = (table: string) => recognise(workbookOf(table)).tables.map(({ id, kind }) => `${kind} ${id}`);

  it("R42 goes on after a blank row with a row of the same pattern, and after a total in the first row", () => {
    expect(found(`${head} / ${task("")} / ${task("")} / / / ${task("")}`)).toEqual(["progress PL1!A1:F6"]);
    expect(found("Thôn|Số hộ|Số người / Tổng số|9|30 / I. KHU TRÊN|^|^ / Thôn Thượng|4|14 / / Thôn Hạ|5|16")).toEqual([
      "unknown PL1!A1:C6",
    ]);
  });

  it("R42 goes on under a heading that stands among rows without figures or numbers", () => {
    const row = "Văn phòng|Rà soát quy trình|Báo cáo|Quý I";
    const plan = `Chủ trì|Nhiệm vụ|Sản phẩm|Thời gian / ${row} / ${row} / / |CẢI CÁCH THỂ CHẾ|| / ${row} / ${row}`;
    expect(found(plan)).toEqual(["plan PL1!A1:D7"]);
    expect(recognise(workbookOf(plan)).tables[0]?.rows.map(({ role }) => role)).toEqual([
      "item",
      "item",
      "page-break",
      "section",
      "item",
      "item",
    ]);
  });

  it("R42 ends before a title and the same header", () => {
    expect(found(`${head} / ${task("1")} / ${task("2")} / / / TIẾN ĐỘ ĐỢT HAI / ${head} / ${task("1")}`)).toEqual([
      "progress PL1!A1:F3",
      "progress PL1!A7:F8",
    ]);
  });

  it("R42 ends before the header of a table of figures, though a table of words looks the same", () => {
    const words =
      "TT|Nội dung|Đơn vị thực hiện|Thời hạn|Trạng thái|Tỷ lệ hoàn thành / " + task("1") + " / " + task("2");
    expect(found(`${words} / / / / Thôn|Số hộ|Số người|Số thẻ / Thượng|4|14|9 / Hạ|5|16|8`)).toEqual([
      "progress PL1!A1:F3",
      "unknown PL1!A7:D9",
    ]);
  });
});

describe("old fonts", () => {
  const cases = Object.entries(cleanTables).flatMap(([kind, table]) =>
    (["tcvn3", "vni", "nfd"] as const).map((writing) => [kind, writing, table] as const),
  );
  it.each(cases)("R41 reads a clean %s table typed as %s the same", (kind, writing, table) => {
    const [plain] = recognise(workbookOf(table)).tables;
    const [found] = recognise(rewritten(workbookOf(table), writing)).tables;
    expect(found?.kind).toBe(kind);
    expect(found?.columns.map(({ role }) => role)).toEqual(plain?.columns.map(({ role }) => role));
    expect(found?.rows.map(({ role }) => role)).toEqual(plain?.rows.map(({ role }) => role));
  });

  it.each([
    ["tcvn3", "§¬n vÞ thùc hiÖn", ".VnTime"],
    ["vni", "Ñôn vò thöïc hieän", "VNI-Times"],
  ] as const)("R41 the generator writes %s as its fonts do", (writing, text, font) => {
    expect(written("Đơn vị thực hiện", writing)).toEqual({ text, font });
  });
});
