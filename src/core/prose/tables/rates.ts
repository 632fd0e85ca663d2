import { amount, compare, divide, formatVietnamese, multiply, round, zero, type Amount } from "../../cell/amount";
import { formatRef, type CellRef } from "../../cell/address";
import type { TableRow, TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { claimAt, type Claim } from "../claim";
import { findFigures, type ProseFigure } from "../figures";
import type { Paragraph } from "../report-text";
import { clauseEnd, clauseStart, isTarget } from "../target-claims";

interface Question {
  readonly kind: string;
  readonly words: RegExp;
  /** The column that prints the rate; then part and whole columns that give it by other definitions. */
  readonly role: string;
  readonly ways: readonly (readonly [readonly string[], readonly string[]])[];
}

const questions: readonly Question[] = [
  {
    kind: "digitisation",
    words: /số h(?:óa|oá)[\p{L}, ]{0,30}(?:thành phần|đầy đủ|khi tiếp nhận)/iu,
    role: "fullRate",
    ways: [
      [["fullyDigitised"], ["received"]],
      [["withComponents"], ["received"]],
    ],
  },
  {
    kind: "digitisation",
    words: /số h(?:óa|oá)[\p{L}, ]{0,12}kết quả/iu,
    role: "resultRate",
    ways: [[["withResult"], ["resolved"]]],
  },
  {
    kind: "documents",
    words: /ký số[\p{L}, ]{0,20}văn bản đi|văn bản đi[\p{L}, ]{0,30}ký số/iu,
    role: "",
    ways: [[["out.signed"], ["out.total"]]],
  },
  {
    kind: "tthc",
    words: /(?:hồ sơ|tiếp nhận|nộp)[\p{L}, ]{0,20}trực tuyến/iu,
    role: "",
    ways: [
      [["received.online"], ["received.online", "received.direct"]],
      [["received.online"], ["received.total"]],
    ],
  },
  {
    kind: "tthc",
    words: /(?:trước (?:hạn )?và |)đúng hạn/iu,
    role: "",
    ways: [
      [["resolved.early", "resolved.onTime"], ["resolved.total"]],
      [["resolved.early", "resolved.onTime"], ["received.total"]],
      [["resolved.onTime"], ["resolved.total"]],
    ],
  },
  {
    kind: "tthc",
    words: /quá hạn|trễ hạn/iu,
    role: "",
    ways: [[["resolved.late"], ["resolved.total"]]],
  },
];

interface Answer {
  readonly low: Amount;
  readonly exact: Amount | null;
  readonly cells: readonly CellRef[];
}

function rowOf(view: TableView): TableRow | null {
  const totals = view.rowsOf("total");
  const items = view.rowsOf("item");
  return totals.length === 1
    ? (totals[0] ?? null)
    : totals.length === 0 && items.length === 1
      ? (items[0] ?? null)
      : null;
}

function added(view: TableView, row: TableRow, roles: readonly string[]): Answer | null {
  let sum = zero;
  const cells: CellRef[] = [];
  for (const role of roles) {
    const at = view.ref(row, role);
    const reading = at === null ? null : view.reading(row.row, at.column);
    if (at === null || reading?.kind !== "figure") return null;
    sum = { coefficient: sum.coefficient + reading.amount.coefficient, decimals: 0 };
    if (reading.amount.decimals !== 0) return null;
    cells.push(at);
  }
  return { low: sum, exact: sum, cells };
}

/** The rates a table gives for a question: printed, and computed by each definition. */
function answers(view: TableView, row: TableRow, question: Question): readonly Answer[] {
  const found: Answer[] = [];
  const printed = question.role === "" ? null : view.ref(row, question.role);
  const reading = printed === null ? null : view.reading(row.row, printed.column);
  if (printed !== null && reading?.kind === "figure") {
    found.push({ low: reading.amount, exact: null, cells: [printed] });
  }
  for (const [parts, wholes] of question.ways) {
    const [top, bottom] = [added(view, row, parts), added(view, row, wholes)];
    if (top === null || bottom === null) continue;
    const points = divide(multiply(top.low, amount(100)), bottom.low, 6);
    if (points !== null) found.push({ low: points, exact: points, cells: [...top.cells, ...bottom.cells] });
  }
  return found;
}

/** Per cents of the text against a table's rates, by every definition tried; a mismatch asks, it does not accuse. */
export function rateClaims(paragraphs: readonly Paragraph[], views: readonly TableView[]): readonly Claim[] {
  if (views.length === 0) return [];
  return paragraphs.flatMap((paragraph) =>
    findFigures(paragraph).flatMap((figure) => {
      const { text } = paragraph;
      if (figure.measure !== "percent" || figure.isRough || isTarget(text, figure.start, figure.end)) return [];
      const from = clauseStart(text, figure.start);
      const words = text.slice(from, figure.start);
      const question = questions.find((each) => each.words.test(words));
      if (question === undefined || /\d/u.test(words) || /tăng|giảm|so với/iu.test(words)) return [];
      const tables = views.filter(({ table }) => table.kind === question.kind);
      const [view] = tables;
      const row = view === undefined || tables.length > 1 ? null : rowOf(view);
      if (view === undefined || row === null) return [];
      const given = answers(view, row, question);
      const [first] = given;
      if (first === undefined) return [];
      const place = [paragraph, "ratio", from, clauseEnd(text, figure.end)] as const;
      const fit = given.find((each) => agrees(figure, each.low));
      if (fit !== undefined) return [claimAt(...place, { outcome: "holds", matched: fit.cells })];
      const shown = `${formatVietnamese(round(first.low, Math.min(2, Math.max(first.low.decimals, 0))))}%`;
      const at = first.cells.map(formatRef).join(", ");
      return [
        claimAt(...place, {
          outcome: "undecided",
          severity: "warning",
          expected: shown,
          matched: first.cells,
          message: both(
            `Bảng cho ${shown} (${at}). Xem lại hai chỗ, hoặc nói rõ cách tính.`,
            `The table gives ${shown} (${at}). Look at both, or say how the rate was counted.`,
          ),
        }),
      ];
    }),
  );
}

/** The same to the digits the text prints, rounded or cut. */
function agrees(figure: ProseFigure, value: Amount): boolean {
  return figure.candidates.some(
    (printed) =>
      compare(round(value, printed.decimals), printed) === 0 ||
      compare(round(value, printed.decimals, "truncate"), printed) === 0 ||
      compare(round(printed, value.decimals), value) === 0,
  );
}
