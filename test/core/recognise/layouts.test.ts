import { formatArea, formatRange } from "../../../src/core/cell/address";
import { headerFingerprint } from "../../../src/core/recognise/fingerprint";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Table } from "../../../src/core/table/table";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf, type WorkbookNotation } from "../../support/notation";

const tablesOf = (notation: WorkbookNotation): readonly Table[] => recognise(workbookOf(notation)).tables;
const rolesOf = (table: Table | undefined): readonly (string | null)[] => table?.columns.map(({ role }) => role) ?? [];
/** "2:section 3:item …", rows from 1 as a reader counts them. */
const rowsOf = (table: Table | undefined): string =>
  (table?.rows ?? [])
    .map((row) => {
      const under = row.continues === null ? "" : `<${String(row.continues + 1)}`;
      return `${String(row.row + 1)}:${row.addsActivity ? "activity" : row.role}${under}`;
    })
    .join(" ");

const unmerged = (table: string): string =>
  table.replace(/(^|[|/\n])\s*[v^]\s*(?=[|/\n]|$)/g, "$1 ").replace(/(^|[|/\n])\s*[v^]\s*(?=[|/\n]|$)/g, "$1 ");
const head = "TT|Nội dung|Đơn vị thực hiện|Thời hạn|Trạng thái|Tỷ lệ hoàn thành";
const task = (number: string, more = "50%"): string =>
  `${number}|Rà soát quy trình|Văn phòng|Quý I|Đang thực hiện|${more}`;

describe("clean tables", () => {
  it.each(Object.entries(cleanTables))("R11 recognises a clean %s table with every column", (kind, table) => {
    const [found, ...more] = tablesOf(table);
    expect(more).toEqual([]);
    expect(found?.kind).toBe(kind);
    expect(rolesOf(found)).not.toContain(null);
    expect(recognise(workbookOf(table)).unread).toEqual([]);
  });

  it.each(["tthc", "digitisation", "documents"] as const)(
    "R12 reads a %s header without its merges the same",
    (kind) => {
      const [merged] = tablesOf(cleanTables[kind]);
      const [plain] = tablesOf(unmerged(cleanTables[kind]));
      expect(plain?.columns).toEqual(merged?.columns);
      expect(plain?.header).toEqual(merged?.header);
    },
  );

  it.each(["D7", "B2", "AA100"])("R13 finds a table that starts at %s", (at) => {
    const [table] = tablesOf({ table: cleanTables.tthc, at });
    expect(table?.kind).toBe("tthc");
    expect(formatArea(table?.range ?? { top: 0, left: 0, bottom: 0, right: 0 })).toMatch(new RegExp(`^${at}:`));
    expect(rolesOf(table)).toEqual(rolesOf(tablesOf(cleanTables.tthc)[0]));
  });

  it("R14 reads columns in any order and under other wordings", () => {
    const [table] = tablesOf(
      "Tỷ lệ hoàn thành|Nhiệm vụ|Thời hạn|Ghi chú|Cơ quan phối hợp|STT|Chủ trì|Kết quả/Sản phẩm|Tình hình thực hiện" +
        " / 50%|Rà soát|Quý I||Các phòng|1|Văn phòng|Báo cáo|Đang thực hiện / 100%|Kiểm tra|Quý I||Các phòng|2|Văn phòng|Báo cáo|Đã thực hiện",
    );
    expect(table?.kind).toBe("progress");
    expect(rolesOf(table)).toEqual([
      "completion", "task", "deadline", "note", "supportUnits", "order", "leadUnit", "product", "status",
    ]); // prettier-ignore
  });

  it("R15 reads headers without diacritics, with marks apart and with the other tone placement", () => {
    const plain =
      "STT|Noi dung|Don vi chu tri|Thoi han|Tinh hinh thuc hien|Ty le hoan thanh (%) / 1|Ra soat|Van phong|Quy I|Dang thuc hien|50";
    expect(rolesOf(tablesOf(plain)[0])).toEqual(["order", "task", "leadUnit", "deadline", "status", "completion"]);
    const [apart] = tablesOf(cleanTables.digitisation.normalize("NFD"));
    expect(rolesOf(apart)).toEqual(rolesOf(tablesOf(cleanTables.digitisation)[0]));
    const [old] = tablesOf(cleanTables.digitisation.replaceAll("hóa", "hoá"));
    expect(rolesOf(old)).toEqual(rolesOf(tablesOf(cleanTables.digitisation)[0]));
  });

  it("R16 keeps columns it does not know, without a role", () => {
    const [table] = tablesOf(`${head}|Mã hồ sơ lưu / ${task("1")}|X1 / ${task("2")}|X2`);
    expect(table?.kind).toBe("progress");
    expect(table?.columns.at(-1)).toMatchObject({ role: null, header: "Mã hồ sơ lưu" });
  });

  it("R17 tells the second of two equal headers from the first, and lets one alone be the online one", () => {
    const [both] = tablesOf(cleanTables.onlineServices);
    expect(rolesOf(both).slice(3, 7)).toEqual([
      "services.level3.withFiles", "services.level3.online", "services.level4.withFiles", "services.level4.online",
    ]); // prettier-ignore
    const single =
      "Tổng số DVC MĐ 3|Tổng số DVC MĐ 4|Số DVC MĐ 3 phát sinh online|Số DVC MĐ 4 phát sinh online|Tổng số HS online MĐ 3|Tổng số HS online MĐ 4 / 20|30|8|9|40|50";
    expect(rolesOf(tablesOf(single)[0])).toEqual([
      "services.level3", "services.level4", "services.level3.online", "services.level4.online",
      "files.level3.online", "files.level4.online",
    ]); // prettier-ignore
  });
});

describe("official forms", () => {
  it("R12 gives blanks to the nearest parent where parents stand in the middle of their blocks", () => {
    const [table] = tablesOf(
      "STT|Lĩnh vực||Tiếp nhận|||Đã giải quyết| / ||Tổng số|Trực tuyến|Trực tiếp|Tổng số|Trước hạn|Quá hạn / 1|Hộ tịch|5|2|3|5|4|1",
    );
    expect(rolesOf(table)).toEqual([
      "order", "field", "received.total", "received.online", "received.direct",
      "resolved.total", "resolved.early", "resolved.late",
    ]); // prettier-ignore
  });

  it("R12 joins header words broken over two rows", () => {
    const [table] = tablesOf(
      "TT|Nội dung|Đơn vị|Thời gian|Đã thực|Sản phẩm|Tỷ lệ / ||thực hiện|hoàn thành|hiện|đầu ra|hoàn thành / 1|Ban hành|VP|Quý I|Đã ban hành|KH|100%",
    );
    expect(rolesOf(table)).toEqual(["order", "task", "leadUnit", "deadline", "status", "product", "completion"]);
    expect(rowsOf(table)).toBe("3:item");
  });

  it("R36 reads the printed form of results by field, with its formula row", () => {
    const [table] = tablesOf(
      "STT|Lĩnh vực, công việc giải quyết theo cấp|Số hồ sơ nhận giải quyết|^|^|^|Kết quả giải quyết|^|^|^|^|^" +
        " / v|v|Tổng số|Trong đó|^|^|Số hồ sơ đã giải quyết|^|^|Số hồ sơ đang giải quyết|^|^" +
        " / v|v|v|Số kỳ trước chuyển qua|Số mới tiếp nhận (trực tiếp hoặc dịch vụ bưu chính)|Số mới tiếp nhận trực tuyến|Tổng số|Trả đúng thời hạn|Trả quá hạn|Tổng số|Chưa đến hạn|Quá hạn" +
        " / (1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)|(7)=(8)+(9)|(8)|(9)|(10)=(11)+(12)|(11)|(12)" +
        " / 1|Hộ tịch|10|1|4|5|9|9|0|1|1|0 / Tổng số||10|1|4|5|9|9|0|1|1|0",
    );
    expect(table?.kind).toBe("tthc");
    expect(rolesOf(table)).toEqual([
      "order", "field", "received.total", "received.carriedOver", "received.direct", "received.online",
      "resolved.total", "resolved.onTime", "resolved.late", "pending.total", "pending.onTime", "pending.late",
    ]); // prettier-ignore
    expect(rowsOf(table)).toBe("4:formulas 5:item 6:total");
  });

  it("R37 reads blocks under a shared parent by what each column says itself", () => {
    const [table] = tablesOf(
      "Tháng|Văn bản đến|^|Văn bản đi|^|^ / v|Tổng số|Văn bản điện tử|Tổng số|Văn bản điện tử|Ký số / Tháng 1|10|10|5|5|5 / Cộng|10|10|5|5|5",
    );
    expect(rolesOf(table)).toEqual([null, "in.total", "in.electronic", "out.total", "out.electronic", "out.signed"]);
  });
});

describe("several tables", () => {
  it("R18 finds two tables side by side", () => {
    const tables = tablesOf(
      "Nguồn|Kế hoạch|Thực hiện||STT|Lĩnh vực|Số hồ sơ tiếp nhận|Số hồ sơ đã giải quyết|Giải quyết trước hạn|Giải quyết đúng hạn" +
        " / Tỉnh|10|5||1|Hộ tịch|5|4|4|0 / Xã|8|8||2|Đất đai|6|6|5|1 / Cộng|18|13||Tổng cộng||11|10|9|1",
    );
    expect(tables.map(({ kind, range }) => `${kind} ${formatArea(range)}`)).toEqual(["unknown A1:C4", "tthc E1:J4"]);
  });

  it("R19 parts stacked tables with and without a line between", () => {
    const tables = tablesOf(
      `Nguồn|Kế hoạch|Thực hiện / Tỉnh|10|5 / Xã|8|8 / Cộng|18|13 / ${head} / ${task("1")} / / Bảng 2. Thu ngân sách / Khoản thu|Dự toán|Thực hiện / Phí|10|5 / Thuế|8|8`,
    );
    expect(tables.map(({ kind, range }) => `${kind} ${formatArea(range)}`)).toEqual([
      "unknown A1:C4",
      "progress A5:F6",
      "budgetExecution A9:C11",
    ]);
    expect(tables[2]?.title?.text).toBe("Bảng 2. Thu ngân sách");
  });

  it("R20 finds one kind on several sheets, hidden ones too", () => {
    const tables = tablesOf({
      sheets: { "Quý I": cleanTables.tthc, "Quý II": { table: cleanTables.tthc, visibility: "hidden" } },
    });
    expect(tables.map(({ id }) => id)).toEqual(["Quý I!A1:M7", "Quý II!A1:M7"]);
  });

  it("R21 marks hidden columns and rows", () => {
    const [table] = tablesOf({ table: `${head} / ${task("1")} / ${task("2")}`, hiddenColumns: [2], hiddenRows: [2] });
    expect(table?.columns.map(({ isHidden }) => isHidden)).toEqual([false, false, true, false, false, false]);
    expect(table?.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });
});

describe("row roles", () => {
  const cases: readonly (readonly [name: string, table: string, rows: string])[] = [
    ["printed column numbers", `${head} / (1)|(2)|(3)|(4)|(5)|(6) / ${task("1")}`, "2:column-numbers 3:item"],
    ["column numbers without brackets", `${head} / 1|2|3|4|5|6 / ${task("1")}`, "2:column-numbers 3:item"],
    [
      "a formula row",
      "Đơn vị|Tổng số|Trước hạn|Đúng hạn / A|(1) = (2)+(3)|(2)|(3) / Xã Mây|10|5|5 / Tổng số|10|5|5",
      "2:formulas 3:item 4:total",
    ],
    ["a row of figures that count up", "Đơn vị|Trước|Sau|Nay / Xã Mây|1|2|3 / Xã Gió|4|5|6", "2:item 3:item"],
    [
      "sections merged across and subtotals",
      `${head} / I. CHỈ ĐẠO|^|^|^|^|^ / ${task("1")} / II. THỂ CHẾ|^|^|^|^|^ / ${task("1")} / Cộng mục II|^||||50% / Tổng cộng|^||||50%`,
      "2:section 3:item 4:section 5:item 6:subtotal 7:total",
    ],
    [
      "sections A, B above Roman ones",
      `${head} / A|NHÓM MỘT|||| / I|CHỈ ĐẠO|||| / ${task("1")} / B|NHÓM HAI|||| / I|THỂ CHẾ|||| / ${task("1")}`,
      "2:section 3:section 4:item 5:section 6:section 7:item",
    ],
    [
      "a total in the first row",
      "Đơn vị|Tổng số|Trước hạn|Đúng hạn / Tổng số|18|13|5 / Xã Mây|10|8|2 / Xã Gió|8|5|3",
      "2:total 3:item 4:item",
    ],
    [
      "a label that only begins like a total",
      "STT|Nội dung|Số lượng / 1|Tổng hợp báo cáo|3 / 2|Tổng số cuộc họp|4",
      "2:item 3:item",
    ],
    [
      "the header again on a new page",
      `${head} / ${task("1")} / ${head} / ${task("2")}`,
      "2:item 3:repeated-header 4:item",
    ],
    ["order numbers left blank everywhere", `${head} / ${task("")} / ${task("")}`, "2:item 3:item"],
    ["one order number missing", `${head} / ${task("1")} / ${task("")} / ${task("3")}`, "2:item 3:item 4:item"],
    [
      "a task broken over a page",
      `${head} / 1|Rà soát quy trình nội bộ, trình|Văn phòng|Quý I|Đang thực hiện|50% / / |cấp có thẩm quyền ban hành|||| / ${task("2")}`,
      "2:item 3:page-break 4:continuation<2 5:item",
    ],
    ["a blank row inside", `${head} / ${task("1")} / / ${task("2")}`, "2:item 3:page-break 4:item"],
    [
      "a note inside",
      `${head} / ${task("1")} / Ghi chú: tính đến 12/6|^|^|^|^|^ / ${task("2")}`,
      "2:item 3:note 4:item",
    ],
    [
      "figures to compare with below the total",
      "STT|Nội dung|Số lượng|Kinh phí / 1|Bàn|2|5 / 2|Ghế|4|6 / |Tổng cộng|6|11 / |Cùng kỳ năm trước|5|9 / |Tỷ lệ (%)|120|122",
      "2:item 3:item 4:total 5:note 6:note",
    ],
    [
      "a total that names its sections",
      "STT|Dự án|Vốn|Giải ngân / I|Vốn tỉnh|60|50 / 1|Đường A|60|50 / II|Vốn xã|10|5 / 1|Kênh C|10|5 / |Tổng cộng (I+II)|70|55",
      "2:section 3:item 4:section 5:item 6:total",
    ],
    [
      "a sum under each section",
      "STT|Nội dung|Số lượng / I|Nhóm một| / 1|Bàn|2 / |Cộng|2 / II|Nhóm hai| / 1|Ghế|1 / |Cộng|1 / |Tổng cộng|3",
      "2:section 3:item 4:subtotal 5:section 6:item 7:subtotal 8:total",
    ],
    [
      "bold headings without a number",
      `${head} / |**Công tác chỉ đạo**|||| / ${task("1")} / |**Cải cách thể chế**|||| / ${task("2")}`,
      "2:section 3:item 4:section 5:item",
    ],
    [
      "tasks with parts",
      `${head} / I|CHỈ ĐẠO|||| / 1|Ban hành văn bản|||| / '1.1|Kế hoạch|VP|Quý I|Đã ban hành|100% / ${task("2")}`,
      "2:section 3:section 4:item 5:item",
    ],
    [
      "details of a figure",
      "STT|Chỉ tiêu|Kế hoạch|Thực hiện / 1|Thu ngân sách|100|90 / |Trong đó: Thu phí|10|9 / |- Thu thuế|20|20 / 2|Chi ngân sách|80|70",
      "2:item 3:activity<2 4:activity<2 5:item",
    ],
    [
      "dotted ids under numbered sections",
      "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm / 1|Chỉ đạo|10|9 / '1.1|Kế hoạch|4|4 / '1.10|Báo cáo|6|5 / 3.|Thể chế|5|5 / '3.1|Văn bản|5|5",
      "2:section 3:item 4:item 5:section 6:item",
    ],
  ];
  it.each(cases)("R22 reads %s", (_, table, rows) => {
    expect(rowsOf(tablesOf(table)[0])).toBe(rows);
  });
});

describe("what is no table", () => {
  it.each([
    [
      "the heading of a paper",
      "UBND XÃ MÂY|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Số: 12/BC-UBND|Độc lập - Tự do - Hạnh phúc / |Đồng Mây, ngày 12 tháng 6 năm 2026",
    ],
    ["a signature block", "Nơi nhận:||TM. ỦY BAN NHÂN DÂN / - Sở Nội vụ;||CHỦ TỊCH / - Lưu: VT.||"],
    ["prose", "Thực hiện kế hoạch đã ban hành, xã báo cáo kết quả như sau. / Trong quý có 12 cuộc họp."],
  ])("R23 takes %s for text, and says so", (_, text) => {
    const { tables, unread } = recognise(workbookOf(text));
    expect(tables).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.why).toEqual({ vi: "văn bản, không phải bảng", en: "text, not a table" });
  });

  it("R24 never calls a list without figures by a wrong name", () => {
    const { tables, unread } = recognise(
      workbookOf(
        "STT|Tên văn bản|Ngày ban hành|Người ký / 1|Kế hoạch|12/3/2026|Chủ tịch / 2|Báo cáo|13/3/2026|Chủ tịch",
      ),
    );
    expect(tables).toEqual([]);
    expect(unread.map(({ range }) => range && formatRange(range))).toEqual(["PL1!A1:D3"]);
  });

  it("R25 calls a table of figures that resembles a form only a little unknown", () => {
    const [table] = tablesOf("STT|Nội dung|Số tiền|Ghi chú / 1|Phí|10| / 2|Thuế|20| / |Tổng cộng|30|");
    expect(table?.kind).toBe("unknown");
    expect(rolesOf(table)).toEqual(["order", "label", "figure", null]);
    expect(table?.runnerUp?.score ?? 0).toBeLessThanOrEqual(table?.score ?? 0);
  });

  it("R26 reads a whole sheet: heading, label, title, caption, table and signatures", () => {
    const { tables, unread } = recognise(
      workbookOf(
        "UBND XÃ MÂY|^|^|^|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|^|^|^ / Số: 12/BC-UBND||||Độc lập - Tự do - Hạnh phúc / / PHỤ LỤC 02|^|^|^|^|^|^|^ / " +
          cleanTables.progress +
          " / / Nơi nhận:|||||TM. ỦY BAN NHÂN DÂN|^|^ / - Sở Nội vụ;|||||CHỦ TỊCH|^|^",
      ),
    );
    expect(tables.map(({ id, title }) => [id, title?.text])).toEqual([
      ["PL1!A7:H12", "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2026"],
    ]);
    expect(unread.map(({ range }) => range && formatArea(range))).toEqual(["A1:H2", "A14:H15"]);
  });
});

describe("lines around a table", () => {
  const table = `S.T.T|${head.slice(3)} / ${task("1")}`;
  it.each([
    [
      "a time under the title",
      `KẾT QUẢ THỰC HIỆN|^ / Từ ngày 15/12/2025 đến ngày 14/6/2026 / ${table}`,
      "KẾT QUẢ THỰC HIỆN",
      2025,
    ],
    [
      "a time under a title in small letters",
      `Kết quả thực hiện nhiệm vụ / Quý II năm 2026 / ${table}`,
      "Kết quả thực hiện nhiệm vụ",
      2026,
    ],
    [
      "a title of two lines",
      `TIẾN ĐỘ THỰC HIỆN|^ / NHIỆM VỤ QUÝ II NĂM 2026|^ / ${table}`,
      "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2026",
      2026,
    ],
  ])("R38 reads %s", (_, notation, title, year) => {
    const { tables, unread } = recognise(workbookOf(notation));
    expect(tables[0]?.title?.text).toBe(title);
    expect(tables[0]?.period?.span?.from.year ?? tables[0]?.period?.year).toBe(year);
    expect(unread).toEqual([]);
  });

  it("R38 reads the unit of measure beside or above a table", () => {
    const [table] = tablesOf(
      "THU CHI NGÂN SÁCH|^|^ / ||Đơn vị tính: triệu đồng / Chỉ tiêu|Dự toán|Thực hiện / Thu|10|5 / Chi|8|8",
    );
    expect(table?.unitOfMeasure).toBe("triệu đồng");
    expect(table?.title?.text).toBe("THU CHI NGÂN SÁCH");
  });
});

describe("corrections", () => {
  const notation = "STT|Nội dung|Số tiền|Ghi chú / 1|Phí|10| / 2|Thuế|20|";
  it("R27 keeps a mapping the user put right, also after rows were inserted", () => {
    const [before] = tablesOf(notation);
    const correction = {
      table: before === undefined ? "" : headerFingerprint(before),
      kind: null,
      columns: [{ header: "Ghi chú", column: 3, role: "label" }],
    };
    const [after] = recognise(workbookOf({ table: notation, at: "A5" }), { corrections: [correction] }).tables;
    expect(rolesOf(after)).toEqual(["order", "label", "figure", "label"]);
    expect(after?.isCorrected).toBe(true);
  });

  it("R28 reads the columns anew when the user names another kind", () => {
    const [before] = tablesOf(notation);
    const correction = { table: before === undefined ? "" : headerFingerprint(before), kind: "plan", columns: [] };
    const [after] = recognise(workbookOf(notation), { corrections: [correction] }).tables;
    expect(after?.kind).toBe("plan");
    expect(rolesOf(after).slice(0, 2)).toEqual(["order", "task"]);
  });
});
