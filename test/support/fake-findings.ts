import { parseRange, parseRef, rangeOfCell, type CellRef, type Range } from "../../src/core/cell/address";
import { blankCell, type Cell, type CellValue } from "../../src/core/cell/cell";
import type { Checked, Finding, Outcome, Report, SumLine, Suspect } from "../../src/core/check/finding";
import type { Edit } from "../../src/core/patch/edit";
import type { Recognition, RowRole, Table } from "../../src/core/table/table";
import { text } from "../../src/core/text/bilingual";

/** Invented figures of an invented commune, for tests of the pane. */

export function cellAtText(name: string): CellRef {
  const at = parseRef(name);
  if (at === null) throw new Error(`${name} is no cell.`);
  return at;
}

export function rangeAtText(name: string): Range {
  const at = parseRange(name);
  if (at === null) throw new Error(`${name} is no range.`);
  return at;
}

function cell(value: CellValue, shown: string): Cell {
  return { ...blankCell, value, text: shown };
}

function setCell(name: string, before: Cell, after: Cell): Edit {
  return { kind: "set-cell", at: cellAtText(name), before, after };
}

interface TableDraft {
  readonly range: string;
  readonly kind: string;
  readonly title: string;
  readonly columns: readonly (readonly [column: number, header: string, role: string | null])[];
  readonly rows: Partial<Record<RowRole, number>>;
  readonly score?: number;
  readonly rival?: number;
  readonly unit?: string;
}

function table({ range, kind, title, columns, rows, score = 0.97, rival = 0.2, unit }: TableDraft): Table {
  const at = rangeAtText(range);
  let row = at.top + 1;
  return {
    id: range,
    kind,
    score,
    runnerUp: { kind: "unknown", score: rival },
    sheet: at.sheet,
    range: at,
    header: { ...at, bottom: at.top },
    title: { text: title, at: { sheet: at.sheet, row: 1, column: 0 } },
    caption: {
      text: "(Kèm theo Báo cáo số …/BC-UBND của Ủy ban nhân dân xã Kim Sơn)",
      at: { sheet: at.sheet, row: 2, column: 0 },
    },
    notes: [],
    period: {
      unit: "half-year",
      index: 1,
      year: 2026,
      span: { from: { year: 2025, month: 12, day: 15 }, to: { year: 2026, month: 6, day: 12 } },
      text: "6 tháng đầu năm 2026",
    },
    unitOfMeasure: unit ?? null,
    columns: columns.map(([column, header, role]) => ({
      column,
      role,
      path: header.split(" / "),
      header,
      isHidden: false,
    })),
    rows: Object.entries(rows).flatMap(([role, times]) =>
      Array.from({ length: times }, () => ({
        row: row++,
        role: role as RowRole,
        section: null,
        continues: null,
        addsActivity: false,
        isHidden: false,
      })),
    ),
    isCorrected: false,
  };
}

const progress = table({
  range: "PL2!A5:I36",
  kind: "progress",
  title: "Phụ lục 02. Tiến độ thực hiện nhiệm vụ",
  columns: [
    [0, "TT", "order"],
    [1, "Nội dung nhiệm vụ", "task"],
    [2, "Đơn vị chủ trì", "leadUnit"],
    [3, "Đơn vị phối hợp", "supportUnits"],
    [4, "Thời gian hoàn thành", "deadline"],
    [6, "Tình trạng", "status"],
    [7, "Tỷ lệ hoàn thành", "completion"],
    [8, "Đánh giá", null],
  ],
  rows: { section: 4, item: 27 },
});
const documents = table({
  range: "VB!A3:E4",
  kind: "documents",
  title: "Biểu văn bản đi, đến",
  columns: [
    [0, "Tổng số văn bản đến", "in.total"],
    [1, "Điện tử", "in.electronic"],
    [3, "Nội tỉnh / Có ký số", "in.signed"],
    [4, "Nội tỉnh / Không ký số", "in.unsigned"],
  ],
  rows: { item: 1 },
  unit: "văn bản",
});
const tthc = table({
  range: "TTHC!A6:L12",
  kind: "tthc",
  title: "Kết quả giải quyết thủ tục hành chính",
  columns: [
    [0, "STT", "order"],
    [1, "Lĩnh vực", "field"],
    [2, "Tổng số", "received.total"],
    [7, "Tổng số", "resolved.total"],
    [10, "Quá hạn", "resolved.late"],
  ],
  rows: { item: 5, total: 1 },
  unit: "hồ sơ",
});
const online = table({
  range: "DVC!A4:Q6",
  kind: "onlineServices",
  title: "Dịch vụ công trực tuyến",
  columns: [
    [0, "Dịch vụ công / Mức 3", "services.level3"],
    [1, "Dịch vụ công / Mức 4", "services.level4"],
  ],
  rows: { item: 1, total: 1 },
  score: 0.64,
  rival: 0.58,
});
const scoring = table({
  range: "Điểm!A4:H61",
  kind: "scoring",
  title: "Bảng tự chấm điểm cải cách hành chính",
  columns: [
    [0, "TT", "order"],
    [1, "Tiêu chí", "criterion"],
    [2, "Điểm tối đa", "maximum"],
    [3, "Điểm tự chấm", "selfScore"],
  ],
  rows: { section: 7, item: 49, total: 1 },
});

export const recognition: Recognition = {
  tables: [progress, documents, tthc, online, scoring],
  unread: [
    {
      sheet: "Ghi chép",
      range: rangeAtText("Ghi chép!A1:C4"),
      why: text("không có dòng tiêu đề", "no header row"),
    },
    { sheet: "Biểu đồ", range: null, why: text("trang chỉ có biểu đồ", "a chart sheet") },
  ],
};

interface FindingDraft extends Partial<Finding> {
  readonly at: Range;
  readonly rule: string;
  readonly code: string;
}

function finding(draft: FindingDraft): Finding {
  return {
    key: `${draft.code}@${draft.at.sheet}!${String(draft.at.top)},${String(draft.at.left)}`,
    family: "logic",
    severity: "warning",
    verdict: "violated",
    table: null,
    evidence: [],
    title: text("", ""),
    message: text("", ""),
    why: text("", ""),
    sum: [],
    suspects: [],
    fixes: [],
    ...draft,
  };
}

function sumLine(vi: string, at: string | null, shown: string, marks: "" | "result" | "wrong" = ""): SumLine {
  return {
    label: text(vi, vi),
    at: at === null ? null : cellAtText(at),
    amount: null,
    text: shown,
    isResult: marks === "result",
    isWrong: marks === "wrong",
  };
}

function suspect(probability: number, at: string, found: string, expected: string, value: number): Suspect {
  return {
    probability,
    cells: [
      {
        at: cellAtText(at),
        found: null,
        expected: value,
        foundText: found,
        expectedText: expected,
        expectedFormula: null,
      },
    ],
  };
}

const statusRows = [18, 24, 26, 32];

export const statusFindings = statusRows.map((row) =>
  finding({
    key: `L01@PL2!G${String(row)}`,
    rule: "status-against-completion",
    code: "L01",
    severity: "error",
    table: progress.id,
    at: rangeOfCell(cellAtText(`PL2!H${String(row)}`)),
    evidence: [cellAtText(`PL2!G${String(row)}`), cellAtText(`PL2!H${String(row)}`)],
    title: text("“Đang thực hiện” nhưng ghi 100%", "“In progress” but 100%"),
    message: text("Tình trạng và tỷ lệ nói khác nhau. Sửa một trong hai.", "Status and rate disagree. Change one."),
    why: text(
      "Nơi nhận đếm việc đã xong theo cả tình trạng và tỷ lệ; hai cách đếm phải ra một số.",
      "The receiver counts finished tasks both by status and by rate; both must give one number.",
    ),
    fixes: [
      {
        title: text("Ghi tình trạng “Đã thực hiện”", "Set the status to “Đã thực hiện”"),
        safety: "review",
        edits: [
          setCell(
            `PL2!G${String(row)}`,
            cell("Đang thực hiện", "Đang thực hiện"),
            cell("Đã thực hiện", "Đã thực hiện"),
          ),
        ],
      },
    ],
  }),
);

export const sumFinding = finding({
  key: "A02@VB!A4",
  rule: "row-total-differs",
  code: "A02",
  family: "arithmetic",
  severity: "warning",
  verdict: "undecided",
  table: documents.id,
  at: rangeAtText("VB!A4:E4"),
  evidence: ["VB!A4", "VB!D4", "VB!E4"].map(cellAtText),
  title: text("Tổng văn bản đến lệch 1", "Documents in are off by 1"),
  message: text(
    "Có thể có 1 văn bản ngoài tỉnh; nếu không, xem lại D4 hoặc E4.",
    "One may come from outside the province; if not, look at D4 or E4.",
  ),
  why: text("Nơi nhận cộng lại từng dòng.", "The receiver adds up every row."),
  sum: [
    sumLine("Nội tỉnh, có ký số", "VB!D4", "1.471"),
    sumLine("Nội tỉnh, không ký số", "VB!E4", "242"),
    sumLine("Cộng lại", null, "1.713", "result"),
    sumLine("Tổng số đang ghi", "VB!A4", "1.714", "wrong"),
  ],
  suspects: [suspect(0.53, "VB!E4", "242", "243", 243), suspect(0.47, "VB!D4", "1.471", "1.472", 1472)],
});

export const ratioFinding = finding({
  key: "A07@TTHC!L12",
  rule: "ratio-differs",
  code: "A07",
  family: "arithmetic",
  severity: "error",
  table: tthc.id,
  at: rangeOfCell(cellAtText("TTHC!L12")),
  evidence: ["TTHC!K12", "TTHC!H12", "TTHC!L12"].map(cellAtText),
  title: text("Ghi 0,5%, tính ra 0,05%", "Says 0,5%, comes to 0,05%"),
  message: text(
    "Có lẽ thiếu một số 0 sau dấu phẩy. Tỷ lệ trước và đúng hạn 99,95% cũng cho 0,05%.",
    "A zero after the comma seems to be missing. The rate of 99,95% on time gives 0,05% too.",
  ),
  why: text(
    "Tỷ lệ quá hạn được đối chiếu với phần mềm một cửa.",
    "The late rate is compared with the one-stop system.",
  ),
  sum: [
    sumLine("Hồ sơ quá hạn", "TTHC!K12", "4"),
    sumLine("Hồ sơ đã giải quyết", "TTHC!H12", "7.614"),
    sumLine("4 : 7.614 × 100", null, "0,0525%", "result"),
    sumLine("Đang ghi", "TTHC!L12", "0,5%", "wrong"),
  ],
  fixes: [
    {
      title: text("Ghi 0,05% vào L12", "Put 0,05% into L12"),
      safety: "review",
      edits: [setCell("TTHC!L12", cell("0,5%", "0,5%"), cell(0.0005, "0,05%"))],
    },
  ],
});

export const textNumberFinding = finding({
  key: "R01@TTHC!C8",
  rule: "number-as-text",
  code: "R01",
  family: "reading",
  severity: "info",
  table: tthc.id,
  at: rangeOfCell(cellAtText("TTHC!C8")),
  evidence: [cellAtText("TTHC!C8")],
  title: text("Số đang lưu dạng chữ", "A number stored as text"),
  message: text("C8 trông là 1.204 nhưng không được cộng.", "C8 looks like 1.204 but is not added up."),
  why: text("Hàm SUM bỏ qua chữ.", "SUM leaves text out."),
  fixes: [
    {
      title: text("Đổi C8 thành số 1.204", "Make C8 the number 1.204"),
      safety: "safe",
      edits: [setCell("TTHC!C8", cell("1204", "1204"), cell(1204, "1204"))],
    },
  ],
});

const unitFinding = finding({
  key: "L07@PL2!C14",
  rule: "unit-in-several-spellings",
  code: "L07",
  severity: "info",
  verdict: "undecided",
  table: progress.id,
  at: rangeOfCell(cellAtText("PL2!C14")),
  evidence: [cellAtText("PL2!C14"), cellAtText("PL2!C20")],
  title: text("Một đơn vị viết hai cách", "One unit, two spellings"),
  message: text("“Phòng Văn hóa - Xã hội” và “Phòng VHXH”.", "“Phòng Văn hóa - Xã hội” and “Phòng VHXH”."),
  why: text("Bảng tổng hợp theo đơn vị sẽ tách làm hai dòng.", "A summary by unit would show two rows."),
});

const spacesFinding = finding({
  key: "R04@PL2!C9",
  rule: "stray-spaces",
  code: "R04",
  family: "reading",
  severity: "info",
  table: progress.id,
  at: rangeOfCell(cellAtText("PL2!C9")),
  evidence: [cellAtText("PL2!C9")],
  title: text("Thừa dấu cách", "Stray spaces"),
  message: text("Hai dấu cách liền nhau.", "Two spaces in a row."),
  why: text("Lọc theo tên sẽ sót dòng này.", "Filtering by name misses this row."),
  fixes: [
    {
      title: text("Bỏ dấu cách thừa", "Take the stray spaces out"),
      safety: "safe",
      edits: [setCell("PL2!C9", cell("Văn phòng  HĐND", "Văn phòng  HĐND"), cell("Văn phòng HĐND", "Văn phòng HĐND"))],
    },
  ],
});

const periodFinding = finding({
  key: "D06@PL2!A2",
  rule: "period-words-differ",
  code: "D06",
  family: "dates-citations",
  severity: "warning",
  verdict: "undecided",
  at: rangeOfCell(cellAtText("PL2!A2")),
  evidence: [cellAtText("PL2!A2")],
  title: text("Tiêu đề ghi “Quý I”, số liệu là 6 tháng", "The title says “Quý I”, the figures cover 6 months"),
  message: text("Có thể còn lại từ kỳ trước.", "It may be left over from last period."),
  why: text("Báo cáo sai kỳ bị trả lại.", "A report of the wrong period comes back."),
});

export const report: Report = {
  verdict: "not-ready",
  findings: [...statusFindings, unitFinding, spacesFinding, sumFinding, ratioFinding, textNumberFinding, periodFinding],
  checked: [
    ...Array.from({ length: 209 }, (_, index) => checked(index, "holds")),
    ...Array.from({ length: 2 }, (_, index) => checked(300 + index, "violated")),
    ...Array.from({ length: 3 }, (_, index) => checked(400 + index, "undecided")),
  ],
  notChecked: [
    {
      what: text("Cột “Đánh giá” của Phụ lục 02", "Column “Đánh giá” of appendix 02"),
      why: text("chưa rõ nội dung cột", "its meaning is not clear"),
    },
    {
      what: text("Quá hạn của 27 nhiệm vụ", "Whether 27 tasks are overdue"),
      why: text("chưa có ngày báo cáo", "there is no report date"),
    },
  ],
};

function checked(index: number, outcome: Outcome): Checked {
  return {
    identity: `sum-${String(index)}`,
    text: text("Tổng = các phần", "Total = parts"),
    table: tthc.id,
    cells: [],
    outcome,
  };
}
