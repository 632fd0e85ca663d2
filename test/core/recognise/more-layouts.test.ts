import { recognise } from "../../../src/core/recognise/recognise";
import type { Table } from "../../../src/core/table/table";
import { viewOf } from "../../../src/core/table/view";
import { kinds } from "../../../src/core/appendix/kinds";
import { check } from "../../../src/core/check/check";
import { dropped, judge, lostOutcome } from "../../support/layouts/judge";
import { difficulties, layoutOf } from "../../support/layouts/layouts";
import { sheetDraft } from "../../support/layouts/sheet-draft";
import { chanceOf } from "../../support/layouts/random";
import { workbookOf } from "../../support/notation";

const tableOf = (notation: string): Table | undefined => recognise(workbookOf(notation)).tables[0];
const rowsOf = (table: Table | undefined): string => (table?.rows ?? []).map(({ role }) => role).join(" ");
const rolesOf = (table: Table | undefined) => table?.columns.map(({ role }) => role);

describe("lines under a criterion", () => {
  const head = "STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm tự chấm|Điểm thẩm định";
  const sheet =
    `${head} / **1**|**Chỉ đạo điều hành**|**3**|**2,5**|**2** / '1.1|Ban hành kế hoạch|2|1,5|1` +
    " / |- Ban hành trong tháng 01: 2||| / |Ban hành sau tháng 01|1|| / '1.2|Báo cáo định kỳ|1|1|1 / |Thực hiện đúng quy định: 1||| / |Không thực hiện: 0|0||";

  it("R61 read as options of the criterion above and count as none", () => {
    const table = tableOf(sheet);
    expect(table?.kind).toBe("scoring");
    expect(rowsOf(table)).toBe("section item option option item option option");
    const workbook = workbookOf(sheet);
    const { findings } = check(workbook, recognise(workbook), {
      reportDate: null,
      isSubmission: false,
      dismissals: [],
    });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("R61 leaves words that go on to their row, and rows that were scored to themselves", () => {
    const table = tableOf(
      `${head} / '1.1|Ban hành kế hoạch|2|1|1 / |và báo cáo kết quả||| / |Tiêu chí chưa đánh số|1|1|1`,
    );
    expect(rowsOf(table)).toBe("item continuation item");
    const split = `${head} / '1.1|Ban hành kế hoạch|2|1|1 / |và báo cáo kết quả|||`;
    const broken = tableOf(split);
    if (broken === undefined) throw new Error("no table");
    const view = viewOf(broken, workbookOf(split), kinds);
    const [first] = view.table.rows;
    expect(first === undefined ? "" : view.text(first, "criterion")).toContain("và báo cáo kết quả");
  });
});

describe("headers", () => {
  it("R62 joins words broken over two rows where other columns have parents", () => {
    const table = tableOf(
      "STT|Lĩnh|Tiếp nhận|||Đã giải quyết|| / |vực|Tổng|Trực|Trực|Tổng|Đúng|Quá / ||số|tuyến|tiếp|số|hạn|hạn" +
        " / 1|Hộ tịch|5|2|3|5|4|1 / 2|Đất đai|7|3|4|6|6|0",
    );
    expect(rolesOf(table)).toEqual([
      "order", "field", "received.total", "received.online", "received.direct",
      "resolved.total", "resolved.onTime", "resolved.late",
    ]); // prettier-ignore
    expect(rowsOf(table)).toBe("item item");
  });

  it("R62 finds a header whose first words are all halves", () => {
    const table = tableOf(
      "Số|Nội|Cơ quan|Thời|Tình hình|Tỷ lệ / thứ tự|dung|chủ trì|hạn|thực hiện|hoàn thành / 1|Rà soát|Văn phòng|Quý I|Đang thực hiện|50%",
    );
    expect(rolesOf(table)).toEqual(["order", "task", "leadUnit", "deadline", "status", "completion"]);
  });

  it("R62 goes down through a parent alone in its row", () => {
    const table = tableOf(
      "STT|Lĩnh vực|Số liệu tổng hợp||| / ||Chia ra||| / ||Tiếp nhận trực tuyến|Tiếp nhận trực tiếp|Tổng số hồ sơ tiếp nhận|Số hồ sơ đã giải quyết / 1|Hộ tịch|5|2|7|5",
    );
    expect(rolesOf(table)).toEqual([
      "order", "field", "received.online", "received.direct", "received.total", "resolved.total",
    ]); // prettier-ignore
  });

  it("R67 counts a column number that Excel made a day", () => {
    const columns = Array.from({ length: 14 }, (_, index) => `(${String(index + 1)})`);
    const workbook = workbookOf(
      `${["STT", "Nội dung", ...columns.slice(2).map((_, index) => `Chỉ số ${String(index)}`)].join("|")} / ${columns.join("|")} / 1|A|${columns.slice(2).map(() => "3").join("|")} / 2|B|${columns.slice(2).map(() => "4").join("|")}`,
    ); // prettier-ignore
    const [sheet] = workbook.sheets;
    const cells = sheet?.rows.get(1);
    if (sheet === undefined || cells?.[12] === undefined) throw new Error("no cell");
    const dated = cells.map((cell, index) =>
      index === 12 && cell !== undefined ? { ...cell, value: 46_036, text: "13-Thg1", format: "d-mmm" } : cell,
    );
    const rows = new Map(sheet.rows).set(1, dated);
    const [table] = recognise({ ...workbook, sheets: [{ ...sheet, rows }] }).tables;
    expect(rowsOf(table)).toBe("column-numbers item item");
  });
});

describe("sheets pasted without their fonts", () => {
  it.each(["tcvn3", "vni"] as const)("R63 reads words too short to tell as the rest of a %s sheet reads", (writing) => {
    const draft = sheetDraft(chanceOf(1), {
      writing,
      hasFontName: false,
      oddSpaces: false,
      lookAlikes: false,
      numbersAsText: false,
      fractionDates: false,
    });
    const lines = [
      ["Thứ tự", "Lĩnh vực", "Tổng số hồ sơ tiếp nhận", "Tiếp nhận trực tuyến", "Tiếp nhận trực tiếp", "Số hồ sơ đã giải quyết"],
      [1, "Hộ tịch", 5, 2, 3, 5],
      [2, "Chứng thực", 7, 4, 3, 6],
      [null, "Cộng", 12, 6, 6, 11],
    ]; // prettier-ignore
    lines.forEach((line, row) => {
      line.forEach((value, column) => {
        draft.put(row, column, value);
      });
    });
    const sheet = draft.done("PL1", "visible");
    const [table] = recognise({ name: "a.xlsx", sheets: [sheet], names: [], uses1904Dates: false, unread: [] }).tables;
    expect(table?.kind).toBe("tthc");
    expect(rowsOf(table)).toBe("item item total");
  });
});

describe("tables whose header is lost", () => {
  it("R64 names a table by its figures where no other form agrees so, row after row", () => {
    const table = tableOf(
      "1|Hộ tịch|40|25|12|3|35|30|5|0|5|5|0 / 2|Chứng thực|90|60|30|0|90|88|2|0|0|0|0 / 3|Đất đai|30|6|20|4|20|12|7|1|10|8|2 / 4|Xây dựng|22|6|12|4|20|12|7|1|2|1|1",
    );
    expect(table).toMatchObject({ kind: "tthc", header: null });
    expect(table?.score).toBeLessThan(0.7);
    expect(rolesOf(table)?.filter((role) => role?.endsWith(".total") === true)).toHaveLength(3);
  });

  it("R64 takes the same figures about other things for an unknown table", () => {
    const table = tableOf(
      "1|Khiếu nại|40|25|12|3|35|30|5|0|5|5|0 / 2|Tố cáo|90|60|30|0|90|88|2|0|0|0|0 / 3|Phản ánh|30|6|20|4|20|12|7|1|10|8|2 / 4|Khác|22|6|12|4|20|12|7|1|2|1|1",
    );
    expect(table).toMatchObject({ kind: "unknown", header: null, score: 0.3 });
  });

  it("R64 names a progress appendix by its states, units, days and rates side by side", () => {
    const row = (number: string, state: string, rate: string) =>
      `${number}|Rà soát quy trình nội bộ của xã|Văn phòng|Phòng Kinh tế|Quý ${number}/2026|${state}|${rate}`;
    const table = tableOf(
      [row("1", "Đã thực hiện", "100%"), row("2", "Đang thực hiện", "50%"), row("3", "Đã ban hành", "100%")].join(
        " / ",
      ),
    );
    expect(table).toMatchObject({ kind: "progress", header: null });
    expect(rolesOf(table)).toEqual(["order", "task", "leadUnit", "supportUnits", "deadline", "status", "completion"]);
  });

  it("R64 accuses no total row of columns without names: one may hold rates", () => {
    const workbook = workbookOf(
      "1|Thôn Thượng|40|20|50 / 2|Thôn Hạ|80|20|25 / 3|Thôn Đoài|60|20|33 / 4|Thôn Trung|20|20|100 / |Tổng cộng|200|80|40",
    );
    const recognition = recognise(workbook);
    expect(recognition.tables[0]).toMatchObject({ kind: "unknown", header: null });
    const { findings } = check(workbook, recognition, { reportDate: null, isSubmission: false, dismissals: [] });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("R34 takes no cell of another table for one without header", () => {
    const { tables } = recognise(
      workbookOf("TT|TT||TT|0|TT|TT|0\n||0|TT|TT|TT|TT|0\nTT|0|||TT|TT||0|TT\n|1.1||0\n0|0"),
    );
    const cells = tables.flatMap(({ range }) =>
      Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
        Array.from(
          { length: range.right - range.left + 1 },
          (_each, column) => `${String(range.top + row)}:${String(range.left + column)}`,
        ),
      ).flat(),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("R64 never calls a generated table without header by another form's name, and loses nothing", () => {
    const wrong: string[] = [];
    let named = 0;
    for (const { kind } of [...kinds, { kind: "list" }]) {
      for (const difficulty of difficulties) {
        for (let seed = 80_000; seed < 80_004; seed++) {
          const layout = layoutOf(seed, difficulty, kind, true);
          const recognition = recognise(layout.workbook);
          expect(dropped(layout, recognition)).toEqual([]);
          for (const one of judge(layout, recognition)) {
            const outcome = lostOutcome(one);
            if (outcome === "named" && one.truth.kind !== "unknown") named += 1;
            if (outcome === "wrong") wrong.push(`${kind} ${difficulty} ${String(seed)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(named).toBeGreaterThan(10);
  });
});

describe("rows that look like a header", () => {
  it("R42 goes on under a heading with words that name columns elsewhere", () => {
    const { tables } = recognise(
      workbookOf(
        "Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú / I. THỂ CHẾ||| / Số văn bản|Văn bản|12| / Số cuộc kiểm tra|Cuộc|3|Đủ / II. THỦ TỤC||| / Tỷ lệ hồ sơ đúng hạn|Văn bản|Có| / Số hồ sơ|Hồ sơ|40|",
      ),
    );
    expect(tables.map(({ kind }) => kind)).toEqual(["indicators"]);
    expect(rowsOf(tables[0])).toBe("section item item section item item");
  });
});

describe("titles", () => {
  it("R6 takes words in capitals for a title, also when they begin like a note", () => {
    const table = tableOf("PHỤ LỤC / SỐ LIỆU ĐỒNG HỒ NƯỚC / TT|Tên hộ|Chỉ số đầu|Chỉ số cuối / 1|A|10|12 / 2|B|11|14");
    expect(table?.title?.text).toBe("SỐ LIỆU ĐỒNG HỒ NƯỚC");
    expect(tableOf("(Số liệu tháng 5) / TT|Tên hộ|Số đầu|Số cuối / 1|A|10|12 / 2|B|11|14")?.notes[0]?.text).toBe(
      "(Số liệu tháng 5)",
    );
  });
});

describe("sections on two levels", () => {
  it("R65 keeps Roman sections under lettered ones, and leaves both when a letter comes", () => {
    const row = (number: string) => `${number}|Rà soát|Văn phòng|Quý I|Đang thực hiện|50%`;
    const table = tableOf(
      `TT|Nội dung|Đơn vị thực hiện|Thời hạn|Trạng thái|Tỷ lệ hoàn thành / A|NHIỆM VỤ CHUNG|||| / I|CHỈ ĐẠO|||| / ${row("1")} / II|THỂ CHẾ|||| / ${row("1")} / B|NHIỆM VỤ RIÊNG|||| / I|CHỈ ĐẠO|||| / ${row("1")}`,
    );
    expect(table?.rows.map(({ row: at, role, section }) => `${String(at + 1)}:${role}<${String((section ?? -1) + 1)}`)).toEqual([
      "2:section<0", "3:section<2", "4:item<3", "5:section<2", "6:item<5", "7:section<0", "8:section<7", "9:item<8",
    ]); // prettier-ignore
  });
});

describe("near a form, and none", () => {
  it.each([
    ["difficulties with their remedies", "STT|Nội dung vướng mắc|Nguyên nhân|Giải pháp / 1|Thiếu máy quét|Chưa có kinh phí|Đề nghị cấp / 2|Thiếu người|Chưa tuyển|Đề nghị bố trí"],
    ["targets with their units", "TT|Chỉ tiêu|Đơn vị tính|Kế hoạch|Thực hiện|Tỷ lệ (%) / 1|Trồng rừng|ha|12|14|116,7 / 2|Làm đường|km|10|6|60 / 3|Kênh|km|4|4|100"],
    ["what a fund took in and gave out", "TT|Nội dung|Tồn đầu kỳ|Thu trong kỳ|Chi trong kỳ|Tồn cuối kỳ / 1|Quỹ A|5|10|8|7 / 2|Quỹ B|1|4|2|3"],
    ["answers of a survey", "TT|Đơn vị|Số phiếu phát ra|Số phiếu thu về|Rất hài lòng|Hài lòng / 1|Thôn Hạ|50|48|30|18 / 2|Thôn Đoài|40|40|22|18"],
  ])("R40 calls %s by the name of no form", (_, notation) => {
    for (const { kind } of recognise(workbookOf(notation)).tables) expect(kind).toBe("unknown");
  }); // prettier-ignore
});

describe("a unit's own form", () => {
  it("R69 goes before one of ours that fits about as well", () => {
    const budget = kinds.find(({ kind }) => kind === "budgetExecution");
    if (budget === undefined) throw new Error("no kind");
    const own = { ...budget, kind: "unitBudget" };
    const workbook = workbookOf(budget.examples[0]?.table ?? "");
    expect(recognise(workbook).tables[0]?.kind).toBe("budgetExecution");
    expect(recognise(workbook, { kinds: [...kinds.slice(0, -1), own, ...kinds.slice(-1)] }).tables[0]?.kind).toBe(
      "unitBudget",
    );
  });
});
