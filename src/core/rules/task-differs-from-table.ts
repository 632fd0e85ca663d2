import type { CellRef } from "../cell/address";
import { absolute, amount, compare, divide, multiply, subtract, trim, type Amount } from "../cell/amount";
import { completionOf } from "../check/completion";
import { digitisationHeader, progressHeader } from "../check/example-headers";
import { figureText, shorten, type Operand } from "../check/figure";
import { onlyTable, operandsOf } from "../check/ground-across";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { text, type Text } from "../text/bilingual";

interface Differs extends FactBase {
  readonly task: string;
  readonly ratio: string;
  readonly measured: string;
  readonly what: Text;
}

interface Topic {
  readonly words: RegExp;
  readonly what: Text;
  /** Rates the tables give for the topic, in points. */
  readonly rates: (context: CheckContext) => readonly { readonly rate: Amount; readonly at: readonly CellRef[] }[];
}

const topics: readonly Topic[] = [
  {
    words: /số h(óa|oá) hồ sơ/iu,
    what: text("tỷ lệ số hóa ở bảng số hóa", "the digitisation rates of their table"),
    rates: (context) => ["fullRate", "resultRate"].flatMap((role) => printed(context, "digitisation", role)),
  },
  {
    words: /chữ ký số|ký số/iu,
    what: text("tỷ lệ văn bản đi ký số", "the share of outgoing documents signed"),
    rates: (context) => quotient(context, "documents", "out.signed", "out.total"),
  },
  {
    words: /trên môi trường mạng/iu,
    what: text("tỷ lệ văn bản đến xử lý điện tử", "the share of incoming documents handled electronically"),
    rates: (context) => quotient(context, "documents", "in.electronic", "in.total"),
  },
];

/** A task's completion beside the rate another table measures for the same work. The two need not be one figure. */
export default defineRule<Differs>({
  id: "task-differs-from-table",
  code: "X03",
  family: "across-tables",
  severity: "info",
  scope: "workbook",
  title: text("Tỷ lệ nhiệm vụ khác số liệu ở bảng khác", "A task's ratio differs from another table's figures"),
  why: text(
    "Người đọc sẽ đặt hai con số cạnh nhau; nên nêu rõ cách tính.",
    "Readers will put the two figures side by side; say how each is computed.",
  ),
  *check(context) {
    const view = onlyTable(context, "progress");
    if (view === null) return;
    for (const row of view.rowsOf("item")) {
      const task = view.text(row, "task");
      const ratio = completionOf(view, row);
      const at = view.ref(row, "completion");
      const topic = topics.find(({ words }) => words.test(task));
      if (ratio === null || at === null || topic === undefined) continue;
      const rates = topic.rates(context);
      if (rates.length === 0 || rates.some(({ rate }) => compare(absolute(subtract(rate, ratio)), amount(1)) <= 0))
        continue;
      yield {
        verdict: "undecided",
        at,
        evidence: [at, ...rates.flatMap((each) => each.at)],
        task: shorten(task, 50),
        ratio: figureText(ratio, "percent"),
        measured: rates.map(({ rate }) => figureText(trim(rate), "percent")).join("; "),
        what: topic.what,
      };
    }
  },
  message: ({ task, ratio, measured, what }) =>
    text(
      `“${task}” ghi ${ratio}, ${what.vi} là ${measured}. Nếu là hai cách tính khác nhau thì ghi rõ.`,
      `“${task}” says ${ratio}, ${what.en}: ${measured}. If they are computed differently, say so.`,
    ),
  examples: [
    {
      name: "gần nhau",
      table: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / | / ${progressHeader} / 1|Số hóa hồ sơ, giấy tờ|Văn phòng|Bộ phận một cửa|Thường xuyên|Đang thực hiện|Báo cáo|75% / 2|Kế hoạch|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Kế hoạch|100%`,
      reports: [],
    },
    {
      name: "khác xa",
      table: `${digitisationHeader} / 1|200|180|150|75|20|190|171|90|19 / | / ${progressHeader} / 1|Số hóa hồ sơ, giấy tờ|Văn phòng|Bộ phận một cửa|Thường xuyên|Đang thực hiện|Báo cáo|50% / 2|Kế hoạch|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Kế hoạch|100%`,
      reports: ["H6?"],
    },
  ],
});

function printed(context: CheckContext, kind: string, role: string) {
  const view = onlyTable(context, kind);
  const [operand] = view === null ? [] : operandsOf(context, view, [role]);
  return operand === undefined || operand.figure === null ? [] : [{ rate: operand.figure.printed, at: [operand.at] }];
}

function quotient(context: CheckContext, kind: string, part: string, whole: string) {
  const view = onlyTable(context, kind);
  if (view === null) return [];
  const [top, bottom] = operandsOf(context, view, [part, whole]);
  const rate = divided(top, bottom);
  return rate === null || top === undefined || bottom === undefined ? [] : [{ rate, at: [top.at, bottom.at] }];
}

function divided(top: Operand | undefined, bottom: Operand | undefined): Amount | null {
  const [part, whole] = [top?.figure ?? null, bottom?.figure ?? null];
  return part === null || whole === null ? null : divide(multiply(part.printed, amount(100)), whole.printed, 1);
}
