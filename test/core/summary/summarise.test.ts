import type { Report } from "../../../src/core/check/finding";
import { cellAt, findSheet, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import { buildSummarySheet } from "../../../src/core/summary/summarise";
import type { TableView } from "../../../src/core/table/table";
import { workbookOf } from "../../support/notation";
import { day, handView, type HandTable } from "../fill/hand-view";

const report: Report = { verdict: "ready", findings: [], checked: [], notChecked: [] };

const summarise = (
  workbook: WorkbookSnapshot,
  views: readonly TableView[],
  change: Partial<Report> = {},
): WorkbookSnapshot => {
  const result = buildSummarySheet(
    views,
    { tables: views.map(({ table }) => table), unread: [] },
    { ...report, ...change },
    {
      workbook,
      reportDate: day("2023-06-12"),
      unitName: "UBND xã Hải Sơn",
    },
  );
  if (result === null) throw new Error("nothing built");
  const applied = applyPatch(workbook, result.patch);
  if (applied.kind === "refused") throw new Error(JSON.stringify(applied.conflicts));
  return applied.workbook;
};

/** The row whose column B begins with the words, its cells by letter. */
const rowOf = (workbook: WorkbookSnapshot, label: string, nth = 0): Readonly<Record<string, string>> => {
  const sheet = findSheet(workbook, "Tổng hợp");
  if (sheet === undefined) throw new Error("no sheet");
  const row = [...sheet.rows.keys()].filter((each) => cellAt(sheet, each, 1).text.startsWith(label))[nth] ?? -1;
  return Object.fromEntries(
    [..."ABCDEFGHIJKLM"].map((letter, column) => {
      const cell = cellAt(sheet, row, column);
      return [letter, cell.formula ?? cell.text];
    }),
  );
};

const told: HandTable = {
  kind: "progress",
  roles: "order task leadUnit deadline status completion",
  rows: "siipisii",
  year: 2023,
};
const progress = workbookOf(
  "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / I|CHUNG|||| / 1|A|Văn phòng - Thống kê|Tháng 01/2023|Đã ban hành|100%" +
    " / 2|B|Văn phòng – Thống kê|Quý I/2023|Đang thực hiện|50% / |||||" +
    " / 3|C|Tài chính|Thường xuyên|Đang thực hiện| / II|RIÊNG|||| / 1|D|Tài chính|Quý III/2023|Đang thực hiện|100% / 2|E|||Chưa thực hiện|0%",
);

test("Y2 sections count over their own rows, page breaks taken along", () => {
  const written = summarise(progress, [handView(progress, told)]);
  expect(rowOf(written, "CHUNG")).toMatchObject({
    A: "I",
    C: "=COUNTA('PL1'!B3:B6)",
    D: "=COUNTIF('PL1'!F3:F6,\">=1\")",
    E: "=COUNTIF('PL1'!E3:E6,\"đã ban hành*\")+COUNTIF('PL1'!E3:E6,\"đã thực hiện*\")+COUNTIF('PL1'!E3:E6,\"đã hoàn thành*\")+COUNTIF('PL1'!E3:E6,\"hoàn thành*\")",
    H: "=C28-(E28+F28+G28)",
    J: "=C28-(COUNT('PL1'!F3:F6))",
    K: '=IF(C28=0,"",D28/C28)',
    L: "=IF(COUNT('PL1'!F3:F6)=0,\"\",AVERAGE('PL1'!F3:F6))",
    M: '=IF(D28=E28,"Như nhau","Khác nhau")',
  });
});

test("Y3 the total adds its rows and is held against a direct count", () => {
  const written = summarise(progress, [handView(progress, told)]);
  expect(rowOf(written, "Tổng cộng")).toMatchObject({
    C: "=SUM(C28:C29)",
    D: "=SUM(D28:D29)",
    M: '=IF(AND(C30=C31,D30=D31,E30=E31),"Khớp","Lệch")',
  });
  expect(rowOf(written, "Đếm thẳng")).toMatchObject({ C: "=COUNTA('PL1'!B3:B6,'PL1'!B8:B9)" });
});

test("Y4 two spellings of one unit are one row, the second spelling stands below", () => {
  const written = summarise(progress, [handView(progress, told)]);
  const unit = rowOf(written, "Văn phòng");
  expect(unit.C).toMatch(/^=COUNTIFS\('PL1'!C3:C9,\$B\d+\)\+COUNTIFS\('PL1'!C3:C9,\$B\d+\)$/u);
  expect(rowOf(written, "Văn phòng", 1).C).toBe("Cách viết khác, đã tính vào: Văn phòng - Thống kê");
  expect(rowOf(written, "Chưa ghi đơn vị").C).toBe("=COUNTA('PL1'!B9)");
});

test("Y8 the seal stores what its formula computes", () => {
  const workbook = workbookOf("Nội dung|Số / A|10 / B|5");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "ii" });
  const written = summarise(workbook, [view]);
  const seal = rowOf(written, "Bảng A1:B3", 1);
  // 2 × (2·10 + 3·5) for the figures; 6 filled cells and 8 + 2 + 1 + 1 letters for the words.
  expect(seal.H).toBe("70");
  expect(seal.J).toBe("12006");
  expect(seal.L).toBe(
    "=IF(AND(ABS(2*SUMPRODUCT(ROW('PL1'!B1:B3)-ROW('PL1'!B1)+1,'PL1'!B1:B3)-H" +
      seal.L?.match(/-H(\d+)/u)?.[1] +
      ")<=0.000000001*(1+ABS(H" +
      seal.L?.match(/-H(\d+)/u)?.[1] +
      ")),COUNTA('PL1'!A1:B3)+1000*SUMPRODUCT(ISTEXT('PL1'!A1:B3)*LEN('PL1'!A1:B3))=J" +
      seal.L?.match(/-H(\d+)/u)?.[1] +
      '),"Còn nguyên","Đã cũ")',
  );
});

test("Y1 our own sheet is replaced where it stands and is no source; somebody else's is left alone", () => {
  const once = summarise(progress, [handView(progress, told)]);
  const own = handView(once, { kind: "unknown", sheet: "Tổng hợp", roles: "label figure", rows: "i" });
  const twice = summarise(once, [handView(once, told), own]);
  expect(twice.sheets.map(({ name }) => name)).toEqual(["PL1", "Tổng hợp"]);
  expect(twice.sheets[1]).toEqual(once.sheets[1]);
  const ownCheck = {
    identity: "x",
    text: { vi: "Của bảng tổng hợp", en: "" },
    table: null,
    outcome: "violated",
  } as const;
  const cells = [{ sheet: "Tổng hợp", row: 1, column: 1 }];
  const thrice = summarise(once, [handView(once, told)], { checked: [{ ...ownCheck, cells }] });
  expect(rowOf(thrice, "Của bảng tổng hợp").B).toBe("");
  const foreign = workbookOf({ sheets: { "Tổng hợp": "Của tôi|1", PL1: "Nội dung|Số / A|10" } });
  const view = handView(foreign, { kind: "unknown", sheet: "PL1", roles: "label figure", rows: "i" });
  expect(summarise(foreign, [view]).sheets.map(({ name }) => name)).toEqual(["Tổng hợp", "PL1", "Tổng hợp (2)"]);
});

test("Y1 without a table there is nothing to sum up", () => {
  const workbook = workbookOf("Lời nói đầu");
  const context = { workbook, reportDate: null };
  expect(buildSummarySheet([], { tables: [], unread: [] }, report, context)).toBeNull();
});

test("Y4 a unit cell merged over rows counts for every one of them", () => {
  const workbook = workbookOf(
    "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / 1|A|Tư pháp|Quý I|Đã thực hiện|100% / 2|B|v|Quý I|Đã thực hiện|50% / 3|C|Kế toán|Quý I|Đã thực hiện|50%",
  );
  const written = summarise(workbook, [handView(workbook, { ...told, rows: "iii" })]);
  expect(rowOf(written, "Tư pháp")).toMatchObject({ C: "=COUNTA('PL1'!B2:B3)", D: "=COUNTIF('PL1'!F2:F3,\">=1\")" });
});

test("Y5 Y7 a figure says what it was compared with, and comparisons that read alike are one line", () => {
  const workbook = workbookOf("Nội dung|Số / A|10 / B|5 / Tổng cộng|15");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "iit" });
  const compared = (row: number, outcome: "holds" | "violated") => ({
    identity: "x",
    text: { vi: `Dòng [B${String(row)}] khớp`, en: "" },
    table: view.table.id,
    cells: [{ sheet: "PL1", row: row - 1, column: 1 }],
    outcome,
  });
  const written = summarise(workbook, [view], {
    checked: [compared(2, "holds"), compared(3, "holds"), compared(4, "violated")],
    notChecked: [{ what: { vi: "Bảng lạ", en: "" }, why: { vi: "không có tiêu đề", en: "" } }],
  });
  expect(rowOf(written, "Số")).toMatchObject({ E: "='PL1'!B4", G: "PL1!B4", I: "✗ Lệch", J: "Dòng [B4] khớp" });
  expect(rowOf(written, "Dòng khớp")).toMatchObject({ I: "3", J: "2", K: "1", L: "0", M: "0" });
  expect(rowOf(written, "Bảng lạ")).toMatchObject({ F: "không có tiêu đề" });
});

test("Y8 a table with an error or an uncalculated formula is not sealed, and that is said", () => {
  const workbook = workbookOf("Nội dung|Số / A|=1/0 / B|5");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "ii" });
  const written = summarise(workbook, [view]);
  expect(rowOf(written, "Bảng A1:B3", 1)).toMatchObject({ L: "Chưa niêm được: có ô lỗi hoặc chưa tính" });
});

test.each([
  ["Tổng hợp [1]: a/b", "Tổng hợp  1   a b"],
  ["Bảng tổng hợp số liệu cải cách hành chính", "Bảng tổng hợp số liệu cải cách"],
  ["''", "Bảng"],
])("Y1 a sheet name Excel would refuse is mended: %s", (wanted, name) => {
  const workbook = workbookOf("Nội dung|Số / A|10");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "i" });
  const context = { workbook, reportDate: null, sheetName: wanted };
  const edit = buildSummarySheet([view], { tables: [], unread: [] }, report, context)?.patch.edits[0];
  expect(edit?.kind === "add-sheet" && edit.sheet.name).toBe(name);
});

test("Y1 the commune a caption names stands at the top", () => {
  const workbook = workbookOf("Nội dung|Số / A|10");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "i" });
  const caption = {
    text: "(Kèm theo Báo cáo số 15/BC-UBND của UBND xã Đồng Mây)",
    at: { sheet: "PL1", row: 0, column: 0 },
  };
  const named: TableView = { ...view, table: { ...view.table, caption } };
  const context = { workbook, reportDate: null };
  const edit = buildSummarySheet([named], { tables: [], unread: [] }, report, context)?.patch.edits[0];
  expect(edit?.kind === "add-sheet" && edit.sheet.cells.map(({ cell }) => cell.text)).toContain("UBND XÃ ĐỒNG MÂY");
});

test("Y2 late tasks are counted from the filled deadline states where these are for the same day", () => {
  const workbook = workbookOf(
    "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ|So với hạn (đến ngày 12/6/2023) / 1|A|Tư pháp|Quý I/2023|Đang thực hiện|50%|Quá hạn",
  );
  const shape: HandTable = { ...told, roles: `${told.roles} -`, rows: "i" };
  const written = summarise(workbook, [handView(workbook, shape)]);
  expect(rowOf(written, "Tất cả").I).toBe("=COUNTIF('PL1'!G2,\"Quá hạn\")");
  expect(rowOf(written, "Tư pháp").I).toMatch(/^=COUNTIFS\('PL1'!C2,\$B\d+,'PL1'!G2,"Quá hạn"\)$/u);
});

test("Y9 text keeps the text format, long running text goes without, whatever begins like a formula never does", () => {
  const long = "a".repeat(300);
  const titles = [long, `=${long}`, "1.1", "Bảng"];
  const formats = titles.map((title) => {
    const workbook = workbookOf("Nội dung|Số / A|10");
    const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "i", title });
    const cells = buildSummarySheet([view], { tables: [], unread: [] }, report, { workbook, reportDate: null })?.patch
      .edits[0];
    const cell =
      cells?.kind === "add-sheet" ? cells.sheet.cells.find((each) => each.cell.value === title)?.cell : undefined;
    return [cell?.format, cell?.formula];
  });
  expect(formats).toEqual([
    ["General", null],
    ["@", null],
    ["@", null],
    ["@", null],
  ]);
});

test("Y1 nothing stands behind a chart, and its caption stands below it", () => {
  const result = buildSummarySheet([handView(progress, told)], { tables: [], unread: [] }, report, {
    workbook: progress,
    reportDate: day("2023-06-12"),
  });
  const sheets = (result?.patch.edits ?? []).flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const { charts = [], cells = [] } = sheets[0] ?? {};
  expect(charts).toHaveLength(1);
  for (const { anchor, title } of charts) {
    const inRows = (top: number, bottom: number) =>
      cells.filter(({ row, cell }) => row >= top && row <= bottom && cell.text !== "").map(({ cell }) => cell.text);
    expect(inRows(anchor.top, anchor.bottom)).toEqual([]);
    expect(inRows(anchor.bottom + 1, anchor.bottom + 1)).toEqual([`Biểu đồ: ${title}`]);
  }
});

test("Y6 sections are placed by the share they reached, by formula", () => {
  const workbook = workbookOf(
    "STT|Tiêu chí|Điểm chuẩn|Số điểm|Lý do|Biện pháp / '1|Chỉ đạo|10|8|| / '1.1|Báo cáo|10|8|| / '2|Thủ tục|20|19|| / '2.1|Trả kết quả|20|19||",
  );
  const view = handView(workbook, {
    kind: "deduction",
    roles: "order criterion maximum score reason remedy",
    rows: "sisi",
  });
  const written = summarise(workbook, [view]);
  const { K } = rowOf(written, "Chỉ đạo");
  expect(K).toMatch(/^=IF\(ISNUMBER\(I(\d+)\),RANK\(I\1,I\d+:I\d+\),""\)$/u);
});

test("Y8 the seal says when the sheet was written, where the host tells", () => {
  const workbook = workbookOf("Nội dung|Số / A|10");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "i" });
  const headings = (writtenAt: string | null) => {
    const built = buildSummarySheet([view], { tables: [], unread: [] }, report, {
      workbook,
      reportDate: null,
      writtenAt,
    });
    const edit = built?.patch.edits[0];
    return edit?.kind === "add-sheet"
      ? edit.sheet.cells.map(({ cell }) => cell.text).filter((each) => each.includes("DẤU NGUỒN"))
      : [];
  };
  expect(headings("08:05 ngày 30/6/2026")[0]).toMatch(/\(bộ quy tắc 1, lập lúc 08:05 ngày 30\/6\/2026\)$/u);
  expect(headings(null)[0]).toMatch(/\(bộ quy tắc 1\)$/u);
});

test("Y13 a signature block is printed at the right where one is set, the name three lines below the post", () => {
  const workbook = workbookOf("Nội dung|Số / A|10");
  const view = handView(workbook, { kind: "unknown", roles: "label figure", rows: "i" });
  const drafted = (signature: readonly string[]) => {
    const context = { workbook, reportDate: null, signature };
    const edit = buildSummarySheet([view], { tables: [], unread: [] }, report, context)?.patch.edits[0];
    return edit?.kind === "add-sheet" ? edit.sheet.cells.filter(({ cell }) => cell.text !== "") : [];
  };
  const placed = drafted(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "=Nguyễn Văn A"]).slice(-3);
  expect(placed.map(({ column, cell }) => [column, cell.text, cell.formula])).toEqual([
    [7, "TM. ỦY BAN NHÂN DÂN", null],
    [7, "CHỦ TỊCH", null],
    [7, "=Nguyễn Văn A", null],
  ]);
  const [first, post, name] = placed;
  expect([(post?.row ?? 0) - (first?.row ?? 0), (name?.row ?? 0) - (post?.row ?? 0)]).toEqual([1, 4]);
  expect(drafted([]).some(({ cell }) => cell.text === "CHỦ TỊCH")).toBe(false);
});
