import { kinds } from "../../../src/core/appendix/kinds";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { measureAt } from "../../../src/core/table/measure";
import { viewOf } from "../../../src/core/table/view";
import { measureName, measureOfFormat, measureOfHeader } from "../../../src/core/text/measure-names";
import { workbookOf } from "../../support/notation";

test.each([
  ["triệu đồng", "triệu đồng"],
  ["Tr.đ", "triệu đồng"],
  ["1.000.000 đồng", "triệu đồng"],
  ["Ngàn đồng", "nghìn đồng"],
  ["1000 đ", "nghìn đồng"],
  ["tỉ đồng", "tỷ đồng"],
  ["ĐVT: hồ sơ", "hồ sơ"],
  ["điểm %", "điểm phần trăm"],
  ["%", "%"],
  ["kế hoạch", null],
  ["năm", null],
  ["UBND xã Hòa An", null],
  ["", null],
])("T52 the unit %j is %j", (printed, expected) => {
  expect(measureName(printed)).toBe(expected);
});

test.each([
  [["Dự toán (triệu đồng)"], "triệu đồng"],
  [["Số lượng (hồ sơ)", "Trực tuyến"], "hồ sơ"],
  [["Số lượng (hồ sơ)", "Trong đó (%)"], "%"],
  [["So sánh (so với kế hoạch, %)"], "%"],
  [["Tăng, giảm (điểm phần trăm)"], "điểm phần trăm"],
  [["Tỷ lệ %"], "%"],
  [["Kinh phí (ĐVT: nghìn đồng)"], "nghìn đồng"],
  [["Triệu đồng"], "triệu đồng"],
  [["Thu nhập (triệu đồng/người)"], null],
  [["Văn bản (kế hoạch)"], null],
  [["Hồ sơ"], null],
  [["Kế hoạch"], null],
  [["Lũy kế (năm)"], null],
  [[], null],
])("T52 the header %j counts in %j", (path, expected) => {
  expect(measureOfHeader(path)).toBe(expected);
});

test.each([
  ["0.00%", "%"],
  ['#,##0" đồng"', "đồng"],
  ['0.0"%"', "%"],
  ["#,##0", null],
  ["General", null],
  ['"%"0', null],
  ["dd/mm/yyyy", null],
])("T52 the number format %j shows %j", (format, expected) => {
  expect(measureOfFormat(format)).toBe(expected);
});

const unitsOf = (notation: string): readonly (string | null)[] =>
  recognise(workbookOf(notation)).tables[0]?.columns.map(({ unitOfMeasure }) => unitOfMeasure ?? null) ?? [];

describe("R48 units of measure by column", () => {
  it.each([
    [
      "the line above, ratios apart",
      "THU CHI|^|^|^ / |||ĐVT: triệu đồng / Nội dung|Dự toán|Thực hiện|Tỷ lệ / Thu|10|5|50 / Chi|8|8|100",
      [null, "triệu đồng", "triệu đồng", "%"],
    ],
    [
      "headers",
      "Chỉ số đo|Số lượng (hồ sơ)|Kinh phí (nghìn đồng)|Tăng giảm (điểm phần trăm) / A|1|2|3 / B|4|5|6",
      [null, "hồ sơ", "nghìn đồng", "điểm phần trăm"],
    ],
    ["cells that show it", "Nội dung đo|Kỳ này|Kỳ trước / A|95%|12 / B|80%|13", [null, "%", null]],
    ["none printed", "Nội dung đo|Kỳ này|Kỳ trước / A|95|12 / B|80|13", [null, null, null]],
    [
      "a body's name is none",
      "THU CHI|^|^ / Đơn vị: UBND xã Hòa An|| / Nội dung đo|Kỳ này|Kỳ trước / A|95|12 / B|80|13",
      [null, null, null],
    ],
  ])("come from %s", (_, notation, expected) => {
    expect(unitsOf(notation)).toEqual(expected);
  });

  const mixed =
    "Nội dung đo|ĐVT|Kỳ này|Kỳ trước / Dân số|người|900|800 / Hộ nghèo|hộ|12|13 / Thu|triệu đồng|5|6 / Tổng cộng||917|820";

  it("come from each row where a column says so", () => {
    const workbook = workbookOf(mixed);
    const [table] = recognise(workbook).tables;
    if (table === undefined) throw new Error("no table");
    const view = viewOf(table, workbook, kinds);
    expect(table.unitColumn).toBe(1);
    expect([1, 2, 3, 4].map((row) => measureAt(view, row, 2)?.name ?? null)).toEqual([
      "người",
      "hộ",
      "triệu đồng",
      null,
    ]);
  });

  it("of one sum must agree: a total over people, households and money is never asked for", () => {
    const settings = { reportDate: null, isSubmission: false, dismissals: [] };
    const report = (notation: string) => {
      const workbook = workbookOf(notation);
      return check(workbook, recognise(workbook), settings);
    };
    expect(report(mixed).findings.filter(({ family }) => family === "arithmetic")).toEqual([]);
    expect(report(mixed).checked.filter(({ outcome }) => outcome !== "dismissed")).toEqual([]);
    const same = mixed.replace("|hộ|", "|người|").replace("|triệu đồng|", "|người|").replace("917", "918");
    expect(report(same).findings.filter(({ family }) => family === "arithmetic").length).toBeGreaterThan(0);
  });
});

describe("R49 the period a table reports on", () => {
  const reporting = (notation: string, name: string) =>
    recognise({ ...workbookOf(notation), name }).tables[0]?.reporting ?? null;
  const table = "Nội dung|Số tiền / A|10 / B|20";

  it("comes from the file where nothing is printed, and is not taken for a printed one", () => {
    const found = reporting(table, "BC CCHC quy 3.2025.xlsx");
    expect(found).toMatchObject({ source: "file", period: { unit: "quarter", index: 3, year: 2025 }, others: [] });
    expect(recognise({ ...workbookOf(table), name: "BC quy 3.2025.xlsx" }).tables[0]?.period).toBeNull();
  });

  it("comes from the title before the file, which is told to say otherwise", () => {
    const found = reporting(`KẾT QUẢ QUÝ II NĂM 2026| / ${table}`, "BC quy 1.2026.xlsx");
    expect(found).toMatchObject({ source: "title", period: { index: 2 }, others: [{ source: "file" }] });
  });

  it("is unknown where nothing names one", () => {
    expect(reporting(table, "phu luc.xlsx")).toBeNull();
  });
});
