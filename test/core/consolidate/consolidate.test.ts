import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { withResults } from "../../../src/cli/consolidate";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { consolidate } from "../../../src/core/consolidate/consolidate";
import { compareNames, isSameUnit, unitNameOf } from "../../../src/core/consolidate/unit-name";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { sheetOfDraft } from "../../../src/core/patch/sheet-draft";
import { recognise } from "../../../src/core/recognise/recognise";
import { looks } from "../../../src/core/summary/sheet/look";
import { figure, landscape, sheetWriter, words } from "../../../src/core/summary/sheet/writer";
import { text } from "../../../src/core/text/bilingual";
import { checkedFile, communes, type Commune } from "../../support/communes";

const commune = (part: string): Commune => {
  const found = communes.find(({ name }) => name.includes(part));
  if (found === undefined) throw new Error(part);
  return found;
};
const files = communes.map(checkedFile);
const { sheets } = consolidate(files, null, []);

function sheet(name: string, among: readonly SheetDraft[] = sheets): SheetDraft {
  const found = among.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** The rows of a sheet as texts, blank cells left out. */
function lines(draft: SheetDraft): readonly string[] {
  return [...sheetOfDraft(draft).rows.values()].map((cells) =>
    cells.flatMap((cell) => (cell === undefined || cell.value === null ? [] : [String(cell.value)])).join(" | "),
  );
}

function letterhead(...rows: readonly string[]): WorkbookSnapshot {
  const writer = sheetWriter();
  rows.forEach((line, row) => {
    writer.put(row, 0, words(line), looks.plain);
  });
  const drafts = [writer.finish("Trang", landscape(null), [20], 0)];
  return { name: "", sheets: drafts.map(sheetOfDraft), names: [], uses1904Dates: false, unread: [] };
}

describe("consolidation", () => {
  it.each([
    [["ỦY BAN NHÂN DÂN", "XÃ AN KHÊ THƯỢNG"], "Xã An Khê Thượng"],
    [["UBND PHƯỜNG TÂN MỸ"], "Phường Tân Mỹ"],
    [["UBND xã Bình Lâm báo cáo như sau"], "Xã Bình Lâm"],
    [["UBND phường 7"], "Phường 7"],
    [["ỦY BAN NHÂN DÂN", "XÃ ……………"], "binh lam 2026"],
    [["Bảng số liệu"], "binh lam 2026"],
  ])("Q1 %j is the unit %s", (rows, name) => {
    expect(unitNameOf(letterhead(...rows), { tables: [], unread: [] }, "thư mục/binh_lam_2026.xlsx")).toBe(name);
  });

  it("Q1 a caption goes before the file's name", () => {
    const { workbook } = checkedFile(commune("Bình Lâm"));
    expect(unitNameOf(workbook, recognise(workbook), "a.xlsx")).toBe("Xã Bình Lâm");
  });

  it.each([
    ["UBND xã Đông Hoà Sơn", "Xã Đông Hòa Sơn", true],
    ["Đông Hòa Sơn", "Xã Đông Hòa Sơn", true],
    ["Phường Tân Mỹ", "Xã Tân Mỹ", false],
    ["Xã Tân Mỹ", "Xã Tân Mỹ Đông", false],
  ])("Q2 %s and %s are one unit: %s", (a, b, same) => {
    expect(isSameUnit(a, b)).toBe(same);
  });

  it("Q2 names sort by their letters", () => {
    const names = ["Xã Đông Hòa", "Phường 10", "Xã Ân Thi", "Phường 2", "Xã An Khê", "Xã Bình"];
    expect([...names].sort(compareNames)).toEqual([
      "Phường 2",
      "Phường 10",
      "Xã An Khê",
      "Xã Ân Thi",
      "Xã Bình",
      "Xã Đông Hòa",
    ]);
  });

  it("Q3 rows of all units stand beneath each other with their source", () => {
    expect(lines(sheet("Gộp tiến độ nhiệm vụ")).slice(4)).toEqual([
      "Xã An Khê Thượng | 1 | Lập kế hoạch năm | Văn phòng HĐND và UBND | Các bộ phận | Tháng 01/2026 | Đã ban hành | Kế hoạch | 1 | an-khe-thuong.xlsx: Tiến độ!A5:H5",
      "Xã An Khê Thượng | 2 | Rà soát thủ tục | Văn phòng HĐND và UBND | Các bộ phận | Tháng 01/2026 | Đang thực hiện | Kế hoạch | 0.5 | an-khe-thuong.xlsx: Tiến độ!A6:H6",
      "Xã Bình Lâm | 1 | Lập kế hoạch năm | Văn phòng HĐND và UBND | Các bộ phận | Tháng 01/2026 | Đã ban hành | Kế hoạch | 1 | binh-lam.xlsx: Tiến độ!A5:H5",
      "Xã Đông Hòa Sơn | 1 | Lập kế hoạch năm | Văn phòng HĐND và UBND | Các bộ phận | Tháng 01/2026 | Đã ban hành | Kế hoạch | 1 | dong-hoa-son.xlsx: Tiến độ!A5:H5",
    ]);
    expect(sheet("Gộp kết quả TTHC").cells.filter(({ cell }) => cell.formula !== null)).toEqual([]);
  });

  it("Q4 a shifted template keeps its own column and is named", () => {
    expect(lines(sheet("Gộp kết quả TTHC"))[3]).toContain("Ghi chú riêng của xã (cột riêng)");
    const line = lines(sheet("Danh sách đơn vị")).find((each) => each.includes("dong-hoa-son.xlsx"));
    expect(line).toContain("thiếu cột: Kỳ trước chuyển sang; bảng kết quả TTHC thừa cột: Ghi chú riêng của xã");
  });

  it("Q5 sums are live, aligned by field, and prove themselves", async () => {
    const draft = sheet("Cộng kết quả TTHC", await withResults(sheets, createCalculator()));
    const rows = lines(draft);
    const row = (label: string, measure: string) => rows.find((each) => each.includes(`| ${label} | ${measure} |`));
    expect(row("Hộ tịch", "Tiếp nhận trực tuyến")).toContain("| 8 | 100 | 10 | 118 | ✓ Khớp các đơn vị");
    expect(row("Chứng thực", "Tiếp nhận trực tuyến")).toContain("| 10 | 7 | 17 | ✓ Khớp các đơn vị");
    expect(row("Hộ tịch", "Tiếp nhận trực tuyến")).toContain(
      "TTHC!D5 (Xã An Khê Thượng, Xã Bình Lâm); TTHC!E5 (Xã Đông Hòa Sơn)",
    );
    expect(row("Tổng cộng", "Tổng số hồ sơ tiếp nhận")).toContain("| 42 | 166 | 21 | 229 | ✓ Bằng tổng các dòng");
    expect(rows.some((each) => each.includes("✗"))).toBe(false);
  });

  it("Q5 a unit's wrong total is seen in the sum", async () => {
    const [first, ...others] = files;
    if (first === undefined) throw new Error("no file");
    const workbook = {
      ...first.workbook,
      sheets: first.workbook.sheets.map((each) => ({
        ...each,
        rows: new Map(
          [...each.rows].map(([row, cells]) => [
            row,
            cells.map((cell) =>
              each.name === "TTHC" && cell?.value === 21 ? { ...cell, value: 22, text: "22" } : cell,
            ),
          ]),
        ),
      })),
    };
    const wrong = { ...first, workbook, recognition: recognise(workbook) };
    const result = await withResults(consolidate([wrong, ...others], null, []).sheets, createCalculator());
    const row = lines(sheet("Cộng kết quả TTHC", result)).find((each) =>
      each.includes("Tổng cộng | Tổng số hồ sơ tiếp nhận"),
    );
    expect(row).toContain("| 230 | ✗ Khác tổng các dòng");
  });

  it("Q5 a cell that is no clear figure is shown as it stands and the sum says so", () => {
    const [first, ...others] = files;
    if (first === undefined) throw new Error("no file");
    const workbook = {
      ...first.workbook,
      sheets: first.workbook.sheets.map((each) => ({
        ...each,
        rows: new Map(
          [...each.rows].map(([row, cells]) => [
            row,
            cells.map((cell) =>
              each.name === "TTHC" && cell?.value === 10 ? { ...cell, value: "10 hoặc 11", text: "10 hoặc 11" } : cell,
            ),
          ]),
        ),
      })),
    };
    const result = consolidate([{ ...first, workbook, recognition: recognise(workbook) }, ...others], null, []);
    const row = lines(sheet("Cộng kết quả TTHC", result.sheets)).find((each) =>
      each.includes("Hộ tịch | Tiếp nhận trực tuyến"),
    );
    expect(row).toContain("10 hoặc 11");
    expect(row).toContain("? Có ô chưa đọc được số");
  });

  it("Q6 a rate is worked out from the sums", async () => {
    const unit = (name: string, received: number, full: number) => {
      const writer = sheetWriter();
      writer.put(0, 0, words(`SỐ HÓA HỒ SƠ CỦA UBND XÃ ${name}`), looks.title);
      const header = [
        "STT",
        "Số hồ sơ tiếp nhận",
        "Số hồ sơ có số hóa thành phần hồ sơ",
        "Số hồ sơ số hóa đầy đủ thành phần hồ sơ",
        "Tỷ lệ số hóa đầy đủ thành phần hồ sơ",
        "Số hồ sơ đã giải quyết",
        "Số hồ sơ có số hóa kết quả",
      ];
      header.forEach((label, column) => writer.put(2, column, words(label), looks.header));
      const figures = [1, received, received, full, (full / received) * 100, received, received];
      figures.forEach((value, column) => writer.put(3, column, figure(value, "General"), looks.figure));
      const workbook = {
        name,
        sheets: [sheetOfDraft(writer.finish("SH", landscape(null), [], 0))],
        names: [],
        uses1904Dates: false,
        unread: [],
      };
      const recognition = recognise(workbook);
      const report = { verdict: "ready" as const, findings: [], checked: [], notChecked: [] };
      return { file: `${name}.xlsx`, workbook, recognition, report };
    };
    const result = consolidate([unit("MỘT", 100, 50), unit("HAI", 300, 270)], null, []);
    const calculated = await withResults(result.sheets, createCalculator());
    const rate = lines(sheet("Cộng số hóa", calculated)).find((each) => each.includes("| Tỷ lệ số hóa đầy đủ"));
    expect(rate).toContain("| 90 | 50 | 80 | Tính từ số cộng");
  });

  it("Q6 a rate of a table of no known kind is not added", async () => {
    const unit = (name: string, figures: readonly number[]) => {
      const writer = sheetWriter();
      writer.put(0, 0, words(`KẾT QUẢ KHẢO SÁT CỦA UBND XÃ ${name}`), looks.title);
      ["Thôn", "Số phiếu", "Số hài lòng", "Tỷ lệ hài lòng"].forEach((label, column) =>
        writer.put(2, column, words(label), looks.header),
      );
      ["Thôn Đông", "Thôn Tây"].forEach((label, index) => {
        writer.put(3 + index, 0, words(label), looks.label);
        figures.forEach((value, column) =>
          writer.put(3 + index, column + 1, figure(value, column === 2 ? "0%" : "General"), looks.figure),
        );
      });
      const sheets = [sheetOfDraft(writer.finish("KS", landscape(null), [], 0))];
      const workbook = { name, sheets, names: [], uses1904Dates: false, unread: [] };
      const report = { verdict: "ready" as const, findings: [], checked: [], notChecked: [] };
      return { file: `${name}.xlsx`, workbook, recognition: recognise(workbook), report };
    };
    const result = consolidate([unit("MỘT", [10, 5, 0.5]), unit("HAI", [30, 27, 0.9])], null, []);
    const sums = (await withResults(result.sheets, createCalculator())).find(({ name }) => name.startsWith("Cộng"));
    const rows = sums === undefined ? [] : lines(sums);
    expect(rows.find((each) => each.includes("Thôn Đông | Số phiếu"))).toContain("| 30 | 10 | 40 | ✓ Khớp các đơn vị");
    expect(rows.find((each) => each.includes("Thôn Đông | Tỷ lệ hài lòng"))).toContain(
      "| 0.9 | 0.5 | Tỷ lệ không cộng",
    );
  });

  it("Q7 a table only few units have is told of them, a missing common one of the others", () => {
    const [first, ...others] = files.map((each, index) => {
      const keeps = index === 0 ? ["Tiến độ", "TTHC"] : ["Tiến độ"];
      const workbook = { ...each.workbook, sheets: each.workbook.sheets.filter(({ name }) => keeps.includes(name)) };
      return { ...each, workbook, recognition: recognise(workbook) };
    });
    const list = lines(
      sheet("Danh sách đơn vị", consolidate(first === undefined ? [] : [first, ...others], null, []).sheets),
    );
    expect(list.filter((each) => each.includes("ó thêm bảng kết quả TTHC"))).toHaveLength(1);
    expect(list.filter((each) => each.includes("hiếu bảng"))).toEqual([]);
  });

  it("Q7 missing, second, unexpected and unread files are listed with each unit's verdict", () => {
    const again = { ...checkedFile(commune("Bình Lâm")), file: "binh-lam (2).xlsx" };
    const expected = ["Xã An Khê Thượng", "UBND xã Bình Lâm", "Phường Tân Mỹ"];
    const why = text("tệp hỏng.", "damaged.");
    const result = consolidate([...files, again], expected, [{ file: "hỏng.xlsx", why }]);
    const list = lines(sheet("Danh sách đơn vị", result.sheets));
    const line = (part: string) => list.find((each) => each.includes(part)) ?? "";
    expect(result.missing).toEqual(["Phường Tân Mỹ"]);
    expect(line("Phường Tân Mỹ")).toContain("Chưa có tệp");
    expect(line("binh-lam.xlsx |")).toContain("Trùng đơn vị; số liệu lấy từ tệp binh-lam (2).xlsx");
    expect(line("dong-hoa-son.xlsx")).toContain("Không có trong danh sách đơn vị");
    expect(line("hỏng.xlsx")).toContain("Không đọc được: tệp hỏng.");
    expect(line("an-khe-thuong.xlsx")).toMatch(/Có thể gửi|Nên xem lại|Chưa nên gửi/);
    expect(list[2]).toBe(
      "(Đọc 4 tệp của 3 đơn vị; thiếu 1 đơn vị; 1 tệp trùng đơn vị; 1 đơn vị khác mẫu chung; 1 tệp không đọc được)",
    );
    expect(
      lines(sheet("Gộp tiến độ nhiệm vụ", result.sheets)).filter((each) => each.startsWith("UBND xã Bình Lâm")),
    ).toHaveLength(1);
  });

  it("Q8 the order of the files changes nothing", () => {
    expect(consolidate([...files].reverse(), null, []).sheets).toEqual(sheets);
  });

  it("Q9 a text that looks like a formula stays text", () => {
    const cells = sheets.flatMap((each) => each.cells).filter(({ cell }) => cell.value === '=HYPERLINK("x")');
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.every(({ cell }) => cell.formula === null && cell.format === "@")).toBe(true);
  });
});
