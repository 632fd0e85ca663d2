import { formatPlain } from "../../../src/core/cell/amount";
import { cellAt, cellOf, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { kinds } from "../../../src/core/appendix/kinds";
import { recognise } from "../../../src/core/recognise/recognise";
import { remedyProposer } from "../../../src/core/scoring/propose-remedy";
import { remedyLibrary } from "../../../src/core/scoring/remedy-library";
import { sourcesOf } from "../../../src/core/summary/sheet/own";
import { viewOf } from "../../../src/core/table/view";
import { buildDeductionSheet, type DeductionResult } from "../../../src/core/scoring/deduct";
import { workbookOf } from "../../support/notation";
import { handView, type HandTable } from "../fill/hand-view";

const told: HandTable = {
  kind: "deduction",
  roles: "order criterion maximum score reason remedy note",
  rows: "siisii",
};
const header = "STT|Tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do|Biện pháp|Ghi chú";
const table =
  `${header} / '1|Chỉ đạo|21|20,61||| / '1.1|Báo cáo|4|3,9|Thiếu báo cáo|Giao việc| / '1.2|Tuyên truyền|1|0,5|||` +
  " / '2|Thủ tục|19,5|19,44||| / '2.1|Luân chuyển|1|0,94|||'=cmd / '2.2|Trả kết quả|2|2|||";

const build = (workbook: WorkbookSnapshot, shape: HandTable = told): DeductionResult => {
  const result = buildDeductionSheet([handView(workbook, shape)], { workbook });
  if (result === null) throw new Error("nothing built");
  return result;
};
const applied = (workbook: WorkbookSnapshot, { patch }: DeductionResult): WorkbookSnapshot => {
  const result = applyPatch(workbook, patch);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.workbook;
};
/** Rows of the written sheet from the header down, cells joined by "|". */
const sheetText = (workbook: WorkbookSnapshot, name = "Trừ điểm"): readonly string[] => {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return [...sheet.rows.keys()].map((row) =>
    Array.from({ length: 10 }, (_, column) => {
      const cell = cellAt(sheet, row, column);
      return cell.formula ?? cell.text;
    })
      .join("|")
      .replace(/\|+$/u, ""),
  );
};

const nothing = { coefficient: -1n, decimals: 0 };
const check = (sum: number, head: number): string =>
  `=IF(ROUND(E${String(sum)}-E${String(head)},4)=0,"Khớp với điểm của mục","Lệch với điểm của mục; xem lại điểm của mục này hoặc của từng tiêu chí")`;
const setText = (workbook: WorkbookSnapshot, row: number, column: number, value: string): Edit => {
  const at = { sheet: "Trừ điểm", row, column };
  const before = cellOf(workbook, at);
  return { kind: "set-cell", at, before, after: { ...before, value, text: value } };
};

test("D1 every criterion that lost points stands under its section with live points, and both sums are shown", () => {
  const workbook = workbookOf(table);
  const result = build(workbook);
  expect(sheetText(applied(workbook, result))).toEqual([
    "Trừ điểm · lập bởi Soát phụ lục",
    "TỔNG HỢP CÁC NỘI DUNG BỊ TRỪ ĐIỂM",
    "(Theo bảng ở trang tính PL1)",
    "Bị trừ, cộng từng tiêu chí:||=E17|điểm",
    "Bị trừ, theo điểm ghi ở các mục:||=ROUND(SUM(E10,E14),4)|điểm",
    'Chênh lệch giữa hai cách cộng:||=ROUND(C5-C6,4)|điểm|=IF(C7=0,"Hai cách cộng khớp nhau","Hai cách cộng lệch nhau; xem dòng Cộng các tiêu chí của từng mục")',
    "STT|Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm|Điểm chuẩn|Số điểm|Điểm bị trừ|Lý do mất điểm|Biện pháp khắc phục|Đơn vị phụ trách|Thời hạn|Ghi chú",
    "1|Chỉ đạo|='PL1'!C2|='PL1'!D2|=ROUND(C10-D10,4)",
    "1.1|Báo cáo|='PL1'!C3|='PL1'!D3|=ROUND(C11-D11,4)|Thiếu báo cáo|Giao việc",
    "1.2|Tuyên truyền|='PL1'!C4|='PL1'!D4|=ROUND(C12-D12,4)|Đạt 0,5/1 điểm, thiếu 0,5; nguyên nhân: chưa có thông tin|Đề xuất: Lập kế hoạch tuyên truyền theo tháng, lưu tin bài và ảnh làm tài liệu kiểm chứng",
    `|Cộng các tiêu chí mục 1|||=ROUND(SUM(E11:E12),4)|${check(13, 10)}`,
    "2|Thủ tục|='PL1'!C5|='PL1'!D5|=ROUND(C14-D14,4)",
    "2.1|Luân chuyển|='PL1'!C6|='PL1'!D6|=ROUND(C15-D15,4)|Đạt 0,94/1 điểm, thiếu 0,06; nguyên nhân: chưa có thông tin||||=cmd",
    `|Cộng các tiêu chí mục 2|||=ROUND(SUM(E15:E15),4)|${check(16, 14)}`,
    '|TỔNG CỘNG (cộng các tiêu chí)|||=ROUND(SUM(E13,E16),4)|=IF(C7=0,"Khớp với điểm các mục","Lệch với điểm các mục")',
  ]);
  expect(formatPlain(result.total ?? nothing)).toBe("0.66");
  expect(result.notes.map(({ vi }) => vi)).toEqual([
    '2 tiêu chí chưa ghi nguyên nhân mất điểm; bảng để "chưa có thông tin".',
    "2 tiêu chí chưa có biện pháp khắc phục; ghi vào cột Biện pháp khắc phục.",
    '1 biện pháp là đề xuất (ô mở đầu bằng "Đề xuất"); xem lại rồi bỏ chữ này khi dùng.',
  ]);
});

test("D2 text from the source stays text, even where it begins like a formula", () => {
  const workbook = workbookOf(table);
  const sheet = findSheet(applied(workbook, build(workbook)), "Trừ điểm");
  expect(sheet === undefined ? null : cellAt(sheet, 14, 9)).toMatchObject({
    value: "=cmd",
    formula: null,
    format: "@",
  });
});

test("D3 our own sheet is replaced and keeps what people wrote into it; the undo brings it back", () => {
  const first = workbookOf(table);
  const once = applied(first, build(first));
  const byHand = applied(once, {
    notes: [],
    total: null,
    patch: {
      title: { vi: "", en: "" },
      because: null,
      edits: [
        setText(once, 11, 5, "Chưa làm video"),
        setText(once, 11, 6, "Làm video"),
        setText(once, 14, 7, "Một cửa"),
      ],
    },
  });
  const again = build(byHand);
  expect(again.patch.edits.map(({ kind }) => kind)).toEqual(["remove-sheet", "add-sheet"]);
  const twice = applied(byHand, again);
  expect(sheetText(twice).filter((row) => row.startsWith("1.2|") || row.startsWith("2.1|"))).toEqual([
    "1.2|Tuyên truyền|='PL1'!C4|='PL1'!D4|=ROUND(C12-D12,4)|Chưa làm video|Làm video",
    "2.1|Luân chuyển|='PL1'!C6|='PL1'!D6|=ROUND(C15-D15,4)|Đạt 0,94/1 điểm, thiếu 0,06; nguyên nhân: chưa có thông tin||Một cửa||=cmd",
  ]);
  expect(again.notes.map(({ vi }) => vi)).toContain("Giữ lại 3 ô đã ghi tay ở lần lập trước.");
  const undone = applyPatch(twice, invert(again.patch));
  expect(undone.kind === "applied" && sheetText(undone.workbook)).toEqual(sheetText(byHand));
});

test("D4 somebody else's sheet of that name is left alone", () => {
  const workbook = workbookOf({ sheets: { PL1: table, "TRỪ ĐIỂM": "Của tôi" } });
  const result = build(workbook);
  expect(applied(workbook, result).sheets.map(({ name }) => name)).toEqual(["PL1", "TRỪ ĐIỂM", "Trừ điểm (2)"]);
});

test("D5 criteria with parts of their own are headings: their parts are counted, not they", () => {
  const scoring: HandTable = {
    kind: "scoring",
    roles: "order criterion maximum selfScore reviewScore explanation",
    rows: "siiiit",
  };
  const workbook = workbookOf(
    "STT|Tiêu chí|Tối đa|Tự chấm|Thẩm định|Giải trình / I|Chỉ đạo|5|5|4| / '1|Kế hoạch|3|3|2,5| / '1.1|Ban hành|1|1|1|" +
      " / '1.2|Thực hiện|2|2|1,5|Có minh chứng / '2|Tuyên truyền|2|2|1,5| / Tổng cộng|^|5|5|4|",
  );
  const result = build(workbook, scoring);
  const rows = sheetText(applied(workbook, result));
  expect(rows.filter((row) => /^\d/u.test(row))).toEqual([
    "1.2|Thực hiện|='PL1'!C5|='PL1'!E5|=ROUND(C11-D11,4)|Giải trình: Có minh chứng",
    "2|Tuyên truyền|='PL1'!C6|='PL1'!E6|=ROUND(C12-D12,4)|Đạt 1,5/2 điểm, thiếu 0,5; nguyên nhân: chưa có thông tin|Đề xuất: Lập kế hoạch tuyên truyền theo tháng, lưu tin bài và ảnh làm tài liệu kiểm chứng",
  ]);
  expect(formatPlain(result.total ?? nothing)).toBe("1.0");
});

test("D6 points kept as text are copied as numbers, and that is said", () => {
  const workbook = workbookOf(`${header} / '1|Chỉ đạo|21|20,5||| / '1.1|Báo cáo|4|'3,5|Thiếu|Giao|`);
  const result = build(workbook, { ...told, rows: "si" });
  expect(sheetText(applied(workbook, result))).toContain("1.1|Báo cáo|='PL1'!C3|3.5|=ROUND(C11-D11,4)|Thiếu|Giao");
  expect(result.notes.map(({ vi }) => vi)).toEqual([
    "1 tiêu chí có điểm ghi dạng chữ; bảng chép giá trị, không nối công thức về ô nguồn.",
  ]);
});

test("D7 without a scoring sheet or a deduction table there is nothing to write", () => {
  const workbook = workbookOf("Nội dung|Số / A|1");
  expect(
    buildDeductionSheet([handView(workbook, { kind: "unknown", roles: "label figure", rows: "i" })], { workbook }),
  ).toBeNull();
});

test("D8 a section with an unreadable criterion is not held against its points: that could be a false alarm", () => {
  const workbook = workbookOf(
    `${header} / '1|Chỉ đạo|21|20,5||| / '1.1|Báo cáo|4|3,9|Thiếu|Giao| / '1.2|Tuyên truyền|1|chờ chấm|||`,
  );
  const result = build(workbook, { ...told, rows: "sii" });
  expect(sheetText(applied(workbook, result))).toContain(
    "|Cộng các tiêu chí mục 1|||=ROUND(SUM(E11:E11),4)|Có tiêu chí chưa đọc được điểm hoặc vượt điểm chuẩn nên không đối chiếu",
  );
  expect(result.notes.map(({ vi }) => vi)).toEqual([
    "1 tiêu chí chưa đọc được điểm chuẩn hoặc số điểm nên không đưa vào bảng.",
  ]);
});

test("D9 from a scoring sheet the last review with figures counts, and a note names the column", () => {
  const workbook = workbookOf(
    "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định / I|Chỉ đạo|4|4|3,5 / '1|Báo cáo|2|2|1,5 / '2|Kế hoạch|2|2|2",
  );
  const shape: HandTable = { kind: "scoring", roles: "order criterion maximum selfScore reviewScore", rows: "sii" };
  const result = build(workbook, shape);
  const lines = sheetText(applied(workbook, result)).filter((line) => line.includes("Báo cáo"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("!E3");
  expect(result.notes.map(({ vi }) => vi).join(" ")).toContain("thẩm định");
});

const year = (which: number, rows: string): string =>
  `|CÁC NỘI DUNG BỊ TRỪ ĐIỂM NĂM ${String(which)} / STT|Nội dung/tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Đơn vị thực hiện / ${rows}`;
const twoYears = workbookOf({
  sheets: {
    "Trừ điểm 2024": year(
      2024,
      "'1|CHỈ ĐẠO ĐIỀU HÀNH|10|8||| / '1.1|Chế độ báo cáo định kỳ|4|3|Chậm báo cáo|Lập lịch gửi báo cáo trước hạn| / '1.2|Công tác tuyên truyền|2|1|Ít tin bài|| / '1.3|Luân chuyển hồ sơ đúng quy định|4|4|||",
    ),
    "Trừ điểm 2025": year(
      2025,
      "'1|CHỈ ĐẠO ĐIỀU HÀNH|10|8,5||| / '1.1|Chế độ báo cáo định kỳ|4|3,5|Chậm 1 báo cáo||Văn phòng HĐND và UBND / '1.2|Công tác tuyên truyền|2|2||| / '1.3|Luân chuyển hồ sơ đúng quy định|4|3,25|Còn sót||Bộ phận một cửa",
    ),
  },
});
const deducted = (workbook: WorkbookSnapshot): DeductionResult => {
  const views = recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  const result = buildDeductionSheet(views, { workbook });
  if (result === null) throw new Error("nothing built");
  return result;
};

/** The same from the sources of a workbook that holds our own sheet already. */
const deductedFrom = (workbook: WorkbookSnapshot): DeductionResult => {
  const views = recognise(sourcesOf(workbook)).tables.map((each) => viewOf(each, workbook, kinds));
  const result = buildDeductionSheet(views, { workbook });
  if (result === null) throw new Error("nothing built");
  return result;
};

test("D10 the latest year counts, and the year before is held against it criterion by criterion and section by section", () => {
  const lines = sheetText(applied(twoYears, deducted(twoYears)));
  const at = lines.indexOf("SO VỚI NĂM 2024");
  expect(lines.slice(at, at + 12)).toEqual([
    "SO VỚI NĂM 2024",
    "Năm 2024 bị trừ ở 2 nội dung: đã khắc phục 1/2; lặp lại 1; mới bị trừ 1.",
    "STT|Nội dung bị trừ điểm|Mất năm 2024|Mất năm nay|Thay đổi|Kết quả",
    "1.1|Chế độ báo cáo định kỳ|=ROUND('Trừ điểm 2024'!C4-'Trừ điểm 2024'!D4,4)|=E11|=ROUND(D21-C21,4)|Lặp lại",
    "1.2|Công tác tuyên truyền|=ROUND('Trừ điểm 2024'!C5-'Trừ điểm 2024'!D5,4)|0|=ROUND(D22-C22,4)|Đã khắc phục",
    "1.3|Luân chuyển hồ sơ đúng quy định|0|=E12|=ROUND(D23-C23,4)|Mới bị trừ",
    "STT|Mục|Mất năm 2024|Mất năm nay|Thay đổi",
    "1|CHỈ ĐẠO ĐIỀU HÀNH|=ROUND(SUM(C21:C22),4)|=ROUND(SUM(D21,D23),4)|=ROUND(D26-C26,4)",
    "|TỔNG CỘNG|=ROUND(SUM(C26:C26),4)|=ROUND(SUM(D26:D26),4)|=ROUND(D27-C27,4)",
  ]);
  expect(lines).not.toContain("1.2|Công tác tuyên truyền|='Trừ điểm 2024'!C5|='Trừ điểm 2024'!D5");
});

test("D11 a missing remedy is proposed: last year's for the same criterion, else the library's, addressed to the unit and marked", () => {
  const { patch, notes } = deducted(twoYears);
  const lines = sheetText(applied(twoYears, { patch, notes, total: null }));
  const remedyOf = (order: string): string | undefined =>
    lines.find((line) => line.startsWith(`${order}|`))?.split("|")[6];
  expect(remedyOf("1.1")).toBe("Đề xuất (như năm 2024): Lập lịch gửi báo cáo trước hạn");
  expect(remedyOf("1.3")).toBe(
    "Đề xuất: Bộ phận một cửa luân chuyển hồ sơ trên phần mềm ngay trong ngày tiếp nhận, đối chiếu sổ và phần mềm mỗi tuần",
  );
  expect(notes.map(({ vi }) => vi)).toContain(
    '2 biện pháp là đề xuất (ô mở đầu bằng "Đề xuất"); xem lại rồi bỏ chữ này khi dùng.',
  );
});

test("D3 a remedy written by hand is kept when the sheet also looks back at the year before", () => {
  const written = applied(twoYears, deducted(twoYears));
  const row = [...(findSheet(written, "Trừ điểm")?.rows.keys() ?? [])].find(
    (each) => cellOf(written, { sheet: "Trừ điểm", row: each, column: 0 }).text === "1.3",
  );
  const edit = setText(written, row ?? -1, 6, "Đối chiếu sổ mỗi chiều thứ sáu");
  const noted = applyPatch(written, { title: { vi: "", en: "" }, because: null, edits: [edit] });
  if (noted.kind === "refused") throw new Error("refused");
  const lines = sheetText(applied(noted.workbook, deductedFrom(noted.workbook)));
  expect(lines.find((line) => line.startsWith("1.3|"))).toContain("|Đối chiếu sổ mỗi chiều thứ sáu|");
});

test("D11 the unit's own remedies come first, and a proposal is never taken for what a person wrote", () => {
  const views = recognise(twoYears).tables.map((each) => viewOf(each, twoYears, kinds));
  const own = [{ id: "own", words: [["luân chuyển"]], remedy: "kiểm tra sổ mỗi sáng" }];
  const first = buildDeductionSheet(views, { workbook: twoYears, remedies: own });
  if (first === null) throw new Error("nothing built");
  const written = applied(twoYears, first);
  expect(sheetText(written).join("\n")).toContain("Đề xuất: Bộ phận một cửa kiểm tra sổ mỗi sáng");
  const again = buildDeductionSheet(views, { workbook: written });
  expect(again?.notes.map(({ vi }) => vi).join(" ")).not.toContain("ghi tay");
});

test("D12 every remedy of the library is reached by a criterion, and says no word of its own unit", () => {
  const reached = remedyLibrary.map(({ id, words }) => {
    const criterion = (words[0] ?? []).join(" ");
    return [id, remedyProposer([criterion], [])({ criterion, unit: "" })?.toLowerCase()];
  });
  expect(reached).toEqual(remedyLibrary.map(({ id, remedy }) => [id, `đề xuất: ${remedy}`.toLowerCase()]));
});
