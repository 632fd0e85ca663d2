import { recognise } from "../../src/core/recognise/recognise";
import { sheetOfDraft } from "../../src/core/patch/sheet-draft";
import type { SheetDraft } from "../../src/core/patch/edit";
import { looks } from "../../src/core/summary/sheet/look";
import { figure, sheetWriter, words } from "../../src/core/summary/sheet/writer";
import { landscape } from "../../src/core/summary/sheet/writer";
import type { CheckedFile } from "../../src/core/consolidate/consolidate";
import { check } from "../../src/core/check/check";

/** A commune that does not exist, with one progress table and one table of procedures. */
export interface Commune {
  readonly name: string;
  readonly file: string;
  /** Field, received online, in person, carried over, resolved early, on time, late. */
  readonly procedures: readonly (readonly [string, ...number[]])[];
  readonly tasks: readonly (readonly [string, string, number])[];
  /** Puts a column of its own after the second and leaves out "Từ kỳ trước". */
  readonly isShifted?: boolean;
}

export const communes: readonly Commune[] = [
  {
    name: "xã Đông Hòa Sơn",
    file: "dong-hoa-son.xlsx",
    procedures: [
      ["Hộ tịch", 10, 5, 0, 12, 3, 0],
      ["Đất đai", 4, 2, 0, 1, 2, 1],
    ],
    tasks: [["Lập kế hoạch năm", "Đã ban hành", 1]],
    isShifted: true,
  },
  {
    name: "xã An Khê Thượng",
    file: "an-khe-thuong.xlsx",
    procedures: [
      ["Hộ tịch", 8, 3, 1, 9, 2, 0],
      ["Chứng thực", 10, 20, 0, 30, 0, 0],
    ],
    tasks: [
      ["Lập kế hoạch năm", "Đã ban hành", 1],
      ["Rà soát thủ tục", "Đang thực hiện", 0.5],
    ],
  },
  {
    name: "xã Bình Lâm",
    file: "binh-lam.xlsx",
    procedures: [
      ["Hộ tịch", 100, 50, 2, 140, 10, 0],
      ["Chứng thực", 7, 6, 0, 13, 0, 0],
      ['=HYPERLINK("x")', 1, 0, 0, 1, 0, 0],
    ],
    tasks: [["Lập kế hoạch năm", "Đã ban hành", 1]],
  },
];

export function communeFile(commune: Commune): readonly SheetDraft[] {
  return [progressSheet(commune), proceduresSheet(commune)];
}

export function checkedFile(commune: Commune): CheckedFile {
  const sheets = communeFile(commune).map(sheetOfDraft);
  const workbook = { name: commune.file, sheets, names: [], uses1904Dates: false, unread: [] };
  const recognition = recognise(workbook);
  const report = check(workbook, recognition, { reportDate: null, isSubmission: false, dismissals: [] });
  return { file: commune.file, workbook, recognition, report };
}

function sheetOf(name: string, title: string, commune: Commune, table: readonly (readonly (string | number)[])[]) {
  const writer = sheetWriter();
  const columns = table[0]?.length ?? 1;
  const lines = [title, `(Kèm theo Báo cáo số 12/BC-UBND ngày 12/6/2026 của UBND ${commune.name})`];
  lines.forEach((line, top) => {
    writer.span({ top, bottom: top, left: 0, right: columns - 1 }, words(line), looks.title);
  });
  table.forEach((cells, index) => {
    cells.forEach((value, column) => {
      const entry = typeof value === "number" ? figure(value, value > 0 && value < 1 ? "0%" : "General") : words(value);
      writer.put(index + 3, column, entry, index === 0 ? looks.header : looks.label);
    });
  });
  return writer.finish(
    name,
    landscape(null),
    Array.from({ length: columns }, () => 14),
    0,
  );
}

function progressSheet(commune: Commune): SheetDraft {
  const rows = commune.tasks.map(([task, status, rate], index) => [
    index + 1,
    task,
    "Văn phòng HĐND và UBND",
    "Các bộ phận",
    "Tháng 01/2026",
    status,
    "Kế hoạch",
    rate,
  ]);
  const header = [
    "TT",
    "Nội dung",
    "Đơn vị thực hiện",
    "Đơn vị phối hợp",
    "Thời gian hoàn thành",
    "Đã thực hiện",
    "Sản phẩm đầu ra",
    "Tỷ lệ hoàn thành nhiệm vụ",
  ];
  return sheetOf("Tiến độ", "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", commune, [header, ...rows]);
}

function proceduresSheet(commune: Commune): SheetDraft {
  const header = [
    "STT",
    "Lĩnh vực",
    "Tổng số hồ sơ tiếp nhận",
    "Tiếp nhận trực tuyến",
    "Tiếp nhận trực tiếp",
    "Kỳ trước chuyển sang",
    "Tổng số hồ sơ đã giải quyết",
    "Giải quyết trước hạn",
    "Giải quyết đúng hạn",
    "Giải quyết quá hạn",
  ];
  const rows = commune.procedures.map(([field, ...figures], index) => {
    const [online = 0, direct = 0, carried = 0, early = 0, onTime = 0, late = 0] = figures;
    return [
      index + 1,
      field,
      online + direct + carried,
      online,
      direct,
      carried,
      early + onTime + late,
      early,
      onTime,
      late,
    ];
  });
  const totals = header.map((_, column) =>
    rows.reduce((sum, row) => sum + (typeof row[column] === "number" ? row[column] : 0), 0),
  );
  const whole: readonly (readonly (string | number)[])[] = [header, ...rows, ["", "Tổng cộng", ...totals.slice(2)]];
  const shifted = whole.map((row, index) => [
    ...row.slice(0, 2),
    index === 0 ? "Ghi chú riêng của xã" : "",
    ...row.slice(2, 5),
    ...row.slice(6),
  ]);
  return sheetOf(
    "TTHC",
    "KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
    commune,
    commune.isShifted === true ? shifted : whole,
  );
}
