import { add, equal, formatVietnamese, zero, type Amount } from "../../cell/amount";
import { formatRef, type CellRef } from "../../cell/address";
import type { TableRow, TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { claimAt, type Claim, type Judgement } from "../claim";
import type { Quantity } from "../quantities";
import { openingScope, slotsOf, type Passage } from "../scopes";
import { reportedPeriod, rowAskedFor, totalRow } from "./asked-row";
import { note, type Relation, type Web } from "../web";
import type { Slot } from "../slots";

/** One way a table answers a question: the figure and the cells it stands in. */
interface Answer {
  readonly value: Amount;
  readonly cells: readonly CellRef[];
  /** The figures of the cells, in the same order. */
  readonly amounts: readonly Amount[];
  readonly way: string;
}

const roles: Readonly<Partial<Record<Slot, readonly (readonly string[])[]>>> = {
  received: [["received.total"], ["received.online", "received.direct"]],
  online: [["received.online"]],
  direct: [["received.direct"]],
  carried: [["received.carriedOver"]],
  resolved: [["resolved.total"]],
  early: [["resolved.early"]],
  "on-time": [["resolved.onTime"]],
  "early-or-on-time": [["resolved.early", "resolved.onTime"]],
  late: [["resolved.late"]],
  pending: [["pending.total"]],
  "pending-in-time": [["pending.onTime"]],
  "pending-late": [["pending.late"]],
};

function answerOf(view: TableView, row: TableRow, wanted: readonly string[]): Answer | null {
  let value = zero;
  const cells: CellRef[] = [];
  const amounts: Amount[] = [];
  for (const role of wanted) {
    const at = view.ref(row, role);
    if (at === null) return null;
    const reading = view.reading(row.row, at.column);
    if (reading.kind !== "figure") return null;
    value = add(value, reading.amount);
    cells.push(at);
    amounts.push(reading.amount);
  }
  const way = wanted.map((role) => view.column(role)?.path.at(-1) ?? role).join(" + ");
  return { value, cells, amounts, way };
}

/** Counts of files in the text against the one-stop table: its total row, or the row of the field named. */
export function fileCountClaims(passages: readonly Passage[], views: readonly TableView[], web: Web): readonly Claim[] {
  const tables = views.filter(({ table }) => table.kind === "tthc");
  const [view] = tables;
  if (view === undefined || tables.length > 1) return [];
  const period = reportedPeriod(passages);
  return passages.flatMap((passage) => {
    const scope = openingScope(passage.paragraph);
    if (scope !== null && !scope.startsWith("whole-")) return [];
    const asked = slotsOf(passage)
      .filter(({ quantity }) => isFiles(quantity))
      .flatMap(({ slot, quantity }) => {
        const row = rowAskedFor(view, passage.paragraph, quantity, period);
        const answers = row === null ? [] : (roles[slot] ?? []).flatMap((wanted) => answerOf(view, row, wanted) ?? []);
        const stated = quantity.figure.candidates[0] ?? zero;
        const fit = answers.find(({ value }) => equal(value, stated)) ?? null;
        return answers.length === 0 ? [] : [{ quantity, answers, stated, fit }];
      });
    // A sentence two of whose figures stand in the table is about that table.
    const isAboutTable = asked.filter(({ fit, stated }) => fit !== null && stated.coefficient > 1n).length >= 2;
    return asked.flatMap(({ quantity, answers, stated, fit }) => {
      const place = [passage.paragraph, "count", quantity.start, quantity.end] as const;
      const quote = `${quantity.label}: ${formatVietnamese(stated)}`;
      const compared = (answer: Answer, claim: Claim) => note(web, relationOf(view, quantity, answer), claim);
      if (fit !== null) {
        return [compared(fit, claimAt(...place, { outcome: "holds", matched: fit.cells }, quote))];
      }
      const [first] = answers;
      if (first === undefined || quantity.figure.isRough) return [];
      const shown = formatVietnamese(first.value);
      const at = first.cells.map(formatRef).join(" + ");
      const claim = (judgement: Judgement) => [compared(first, claimAt(...place, judgement, quote))];
      return claim({
        outcome: isAboutTable ? "violated" : "undecided",
        severity: isAboutTable ? "error" : "warning",
        expected: shown,
        matched: first.cells,
        message: both(
          `Bảng ghi ${shown} (${first.way}, ${at}), lời văn ghi ${formatVietnamese(stated)}. Xem lại hai chỗ.`,
          `The table says ${shown} (${first.way}, ${at}), the text ${formatVietnamese(stated)}. Look at both.`,
        ),
      });
    });
  });
}

function relationOf(view: TableView, { figure }: Quantity, { cells, amounts }: Answer): Relation {
  return {
    kind: "equal",
    figure,
    view,
    cells: cells.map((at, index) => ({ at, amount: amounts[index] ?? zero })),
  };
}

function isFiles({ unit, label, figure }: Quantity): boolean {
  return figure.measure === "plain" && (unit === "hồ sơ" || /hồ sơ|TTHC|trực t|tồn|hạn/iu.test(label));
}

interface Question {
  readonly kind: string;
  readonly words: RegExp;
  readonly role: string;
}

const questions: readonly Question[] = [
  {
    kind: "documents",
    words: /tổng số văn bản đến|(?:tiếp nhận|nhận)[\p{L} ]{0,20} văn bản đến/iu,
    role: "in.total",
  },
  {
    kind: "documents",
    words: /tổng số văn bản đi|(?:ban hành|phát hành)[\p{L} ]{0,20} văn bản đi/iu,
    role: "out.total",
  },
];

/** Other totals the text states in the words of a table's column. */
export function stockClaims(passages: readonly Passage[], views: readonly TableView[], web: Web): readonly Claim[] {
  return passages.flatMap(({ paragraph, quantities }) =>
    questions.flatMap(({ kind, words, role }) => {
      const tables = views.filter(({ table }) => table.kind === kind);
      const [view] = tables;
      const row = view === undefined || tables.length > 1 ? null : totalRow(view);
      if (view === undefined || row === null) return [];
      const answer = answerOf(view, row, [role]);
      const quantity = quantities.find(
        ({ label, start }) =>
          words.test(label) || words.test(paragraph.text.slice(Math.max(0, start - 50), start + 30)),
      );
      if (answer === null || quantity === undefined) return [];
      const stated = quantity.figure.candidates[0] ?? zero;
      const place = [paragraph, "count", quantity.start, quantity.end] as const;
      const quote = `${quantity.label}: ${formatVietnamese(stated)}`;
      const compared = (claim: Claim) => [note(web, relationOf(view, quantity, answer), claim)];
      if (equal(stated, answer.value)) {
        return compared(claimAt(...place, { outcome: "holds", matched: answer.cells }, quote));
      }
      const shown = formatVietnamese(answer.value);
      return compared(
        claimAt(
          ...place,
          {
            outcome: "undecided",
            severity: "warning",
            expected: shown,
            matched: answer.cells,
            message: both(
              `Bảng ghi ${shown} (${answer.cells.map(formatRef).join(", ")}), lời văn ghi ${formatVietnamese(stated)}. Xem lại hai chỗ.`,
              `The table says ${shown} (${answer.cells.map(formatRef).join(", ")}), the text ${formatVietnamese(stated)}. Look at both.`,
            ),
          },
          quote,
        ),
      );
    }),
  );
}
