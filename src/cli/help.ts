import { text, type Text } from "../core/text/bilingual";
import type { Verb } from "./arguments";

interface VerbHelp {
  readonly usage: string;
  readonly does: Text;
  readonly options: readonly (readonly [string, Text])[];
}

const json = [
  "--json",
  text("in một tài liệu JSON (soat.report/1)", "print one JSON document (soat.report/1)"),
] as const;
const output = ["-o TỆP", text("ghi kết quả ra tệp khác", "write the result to another file")] as const;
const inPlace = [
  "--in-place",
  text("ghi đè tệp gốc (qua tệp tạm)", "write over the input, through a temporary file"),
] as const;
const rules = ["--rules TỆP", text("thêm bộ quy tắc của đơn vị", "add a unit's own rule pack")] as const;
const reportDate = [
  "--report-date NĂM-THÁNG-NGÀY",
  text("ngày báo cáo, để xét hạn", "the day of the report, to judge deadlines"),
] as const;

export const verbHelp: Readonly<Record<Verb, VerbHelp>> = {
  inspect: {
    usage: "soat inspect FILE [--rules PACK.json] [--json]",
    does: text("Tìm các bảng phụ lục, cột và dòng của chúng", "Find the appendix tables, their columns and rows"),
    options: [rules, json],
  },
  check: {
    usage:
      "soat check FILE... [--report-date D] [--against REPORT] [--previous OLD.xlsx] [--rules PACK.json] [--report OUT.html|OUT.xlsx] [--submission] [--json]",
    does: text("Kiểm tra và nói nên gửi hay chưa", "Check, and say whether it can be sent"),
    options: [
      reportDate,
      ["--submission", text("bản sắp gửi: số còn trống là lỗi", "about to be sent: blank numbers are errors")],
      [
        "--against TỆP",
        text("đối chiếu thêm với lời văn (.docx, .txt)", "compare with a report's text as well (.docx, .txt)"),
      ],
      [
        "--previous TỆP",
        text(
          "đối chiếu thêm với tệp kỳ trước: số và kỳ chép lại, lũy kế giảm, việc mất, tình trạng lùi",
          "compare with last period's file as well: left-over figures and periods, falling totals, lost tasks",
        ),
      ],
      rules,
      [
        "--report TỆP",
        text(
          "ghi thêm phiếu soát: .html để in, .xlsx là bản sao của tệp có trang Phiếu soát",
          "also write the report: .html to print, .xlsx a copy of the file with the sheet Phiếu soát",
        ),
      ],
      json,
    ],
  },
  prose: {
    usage: "soat prose TEXT|DOCX [--against FILE.xlsx] [--report-date D] [--submission] [--json]",
    does: text("Soát số liệu trong lời văn", "Check the figures in a report's text"),
    options: [
      ["--against TỆP", text("đối chiếu với bảng trong tệp .xlsx", "compare with the tables of an .xlsx")],
      reportDate,
      ["--submission", text("bản sắp gửi: số còn trống là lỗi", "about to be sent: blank numbers are errors")],
      json,
    ],
  },
  sentences: {
    usage: "soat sentences FILE [--rules PACK.json]",
    does: text("Viết các câu báo cáo từ số liệu của bảng", "Write the sentences a report says of the tables"),
    options: [rules],
  },
  fix: {
    usage: "soat fix FILE -o OUT [--safe | --finding CODE@Sheet!A1 ...] [--rules PACK.json]",
    does: text(
      "Sửa những chỗ được chọn; không chọn gì thì sửa các lỗi an toàn",
      "Apply chosen fixes; the safe ones when none is chosen",
    ),
    options: [
      output,
      inPlace,
      ["--safe", text("sửa mọi lỗi an toàn", "apply every safe fix")],
      [
        "--finding MÃ@Ô",
        text(
          "sửa một phát hiện; thêm #2 để lấy cách sửa thứ hai",
          "apply one finding's first fix; add #2 for its second",
        ),
      ],
      rules,
      reportDate,
    ],
  },
  fill: {
    usage: "soat fill FILE -o OUT [--rules PACK.json] [--report-date D]",
    does: text("Điền các cột tính được bằng công thức", "Fill the columns that can be computed, as formulas"),
    options: [output, inPlace, rules, reportDate],
  },
  score: {
    usage: "soat score FILE -o OUT [--criteria PACK.json] [--report-date D]",
    does: text(
      "Tự chấm điểm theo bộ tiêu chí, ghi bảng chấm điểm và số liệu của nó",
      "Score by a set of criteria: write the scoring sheet and its figures",
    ),
    options: [
      output,
      inPlace,
      [
        "--criteria TỆP",
        text(
          'bộ tiêu chí (.json), khi tệp chưa có trang "Bộ tiêu chí"',
          "a set of criteria (.json), where the workbook has none",
        ),
      ],
      reportDate,
    ],
  },
  deduct: {
    usage: "soat deduct FILE -o OUT [--sheet NAME] [--rules PACK.json]",
    does: text("Lập bảng trừ điểm", "Write the deduction sheet"),
    options: [output, inPlace, rules, ["--sheet TÊN", text("tên trang tính ghi ra", "name of the sheet written")]],
  },
  summarise: {
    usage: "soat summarise FILE -o OUT [--rules PACK.json]",
    does: text("Lập trang tổng hợp", "Write the summary sheet"),
    options: [output, inPlace, rules, reportDate],
  },
  plan: {
    usage: "soat plan FILE -o OUT [--compare | --remedies]",
    does: text("Lập phụ lục tiến độ từ bảng kế hoạch trong tệp", "Make the progress appendix of the plan in the file"),
    options: [
      output,
      inPlace,
      ["--compare", text("đối chiếu kế hoạch với bảng tiến độ", "hold the plan against the progress table")],
      ["--remedies", text("lập kế hoạch khắc phục điểm trừ", "make a plan to win lost points back")],
    ],
  },
  selftest: {
    usage: "soat selftest FILE [--seed N] [--rules PACK.json] [--report-date D]",
    does: text(
      "Gieo lỗi vào bản sao trong bộ nhớ và đếm lỗi bắt được; không ghi gì",
      "Plant slips in a copy in memory and count those caught; writes nothing",
    ),
    options: [["--seed SỐ", text("chọn lỗi khác để gieo", "choose other slips")], rules, reportDate],
  },
  consolidate: {
    usage: "soat consolidate FILES|DIR -o OUT [--expect LIST.csv]",
    does: text("Gộp tệp của nhiều đơn vị", "Consolidate the files of many units"),
    options: [output, ["--expect TỆP", text("danh sách đơn vị phải có", "the list of units expected")]],
  },
  new: {
    usage: "soat new KIND -o OUT [--unit U] [--year Y] [--period P]",
    does: text("Tạo mẫu phụ lục trống", "Make a blank appendix"),
    options: [
      output,
      ["--unit TÊN", text('đơn vị, ví dụ "xã Tân Hòa"', 'the unit, such as "xã Tân Hòa"')],
      ["--year NĂM", text("năm ghi ở đầu biểu", "the year printed above")],
      ["--period KỲ", text('kỳ, ví dụ "quý III năm 2026"', 'the period, such as "quý III năm 2026"')],
    ],
  },
  import: {
    usage: "soat import FILE.docx -o OUT",
    does: text("Đưa bảng trong .docx vào trang tính", "Bring the tables of a .docx into sheets"),
    options: [output],
  },
};

/** The whole help, or that of one verb; Vietnamese first, English beneath. */
export function helpText(verb: Verb | null): string {
  if (verb !== null) {
    const { usage, does, options } = verbHelp[verb];
    const lines = options.flatMap(([name, what]) => [`  ${name}`, `      ${what.vi}`, `      ${what.en}`]);
    return [usage, "", `  ${does.vi}.`, `  ${does.en}.`, "", ...lines, ""].join("\n");
  }
  const list = Object.values(verbHelp).flatMap(({ usage, does }) => [`  ${usage}`, `      ${does.vi}. · ${does.en}.`]);
  return [
    "Soát phụ lục: đọc, soát và hoàn thiện phụ lục báo cáo. Tệp không rời khỏi máy.",
    "Reads, checks and completes report appendices. Files stay on this machine.",
    "",
    ...list,
    "",
    "Mã thoát · Exit code: 0 không có lỗi · no error; 1 có lỗi trong tệp · an error was found; 2 không dùng được lệnh hoặc tệp · the call or a file could not be used.",
    "Xem riêng một lệnh · One command: soat help check",
    "",
  ].join("\n");
}
