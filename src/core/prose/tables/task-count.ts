import { compare, zero } from "../../cell/amount";
import type { CellRef } from "../../cell/address";
import { completionOf, wholeTask } from "../../check/completion";
import type { TableRow, TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { readStatus, statusIsFinished } from "../../text/statuses";
import { claimAt, type Claim } from "../claim";
import type { Passage } from "../scopes";

/** How many tasks a progress table holds, and how many are done by each way of counting. */
interface TaskCount {
  readonly total: number;
  readonly byRate: readonly CellRef[];
  readonly byStatus: readonly CellRef[];
  readonly all: readonly CellRef[];
}

function countTasks(view: TableView): TaskCount | null {
  const items = view.rowsOf("item");
  const rate = view.column("completion");
  if (items.length === 0 || (rate === undefined && view.column("status") === undefined)) return null;
  const byRate = items.flatMap((row) => {
    const completion = completionOf(view, row);
    const at = view.ref(row, "completion");
    return completion !== null && at !== null && compare(completion, wholeTask) >= 0 ? [at] : [];
  });
  const byStatus = items.flatMap((row) => {
    const status = readStatus(view.text(row, "status"));
    const at = view.ref(row, "status");
    return status !== null && statusIsFinished(status) && at !== null ? [at] : [];
  });
  const home = (row: TableRow) => view.ref(row, "completion") ?? view.ref(row, "status");
  return { total: items.length, byRate, byStatus, all: items.flatMap((row) => home(row) ?? []) };
}

/** "27/32 nhiệm vụ" against the progress table: by rate, by status, each tried, both told. */
export function taskCountClaims(passages: readonly Passage[], views: readonly TableView[]): readonly Claim[] {
  const tables = views.filter(({ table }) => table.kind === "progress").flatMap((view) => countTasks(view) ?? []);
  if (tables.length === 0) return [];
  return passages.flatMap(({ paragraph, quantities }) =>
    quantities.flatMap((quantity) => {
      const { figure, over, start, end } = quantity;
      const around = paragraph.text.slice(Math.max(0, start - 40), end + 30);
      if (over === null || !/nhiệm vụ/iu.test(around)) return [];
      const done = Number((figure.candidates[0] ?? zero).coefficient);
      const total = Number((over.candidates[0] ?? zero).coefficient);
      const table = tables.find((each) => each.total === total);
      const place = [paragraph, "count", start, end] as const;
      const words = /^(?: \p{L}+){0,3}/u.exec(paragraph.text.slice(end))?.[0] ?? "";
      const quote = paragraph.text.slice(start, end) + words;
      if (table === undefined) {
        const [first] = tables;
        if (first === undefined) return [];
        return [
          claimAt(
            ...place,
            {
              outcome: "undecided",
              severity: "warning",
              matched: first.all,
              expected: `${String(first.byRate.length)}/${String(first.total)}`,
              message: both(
                `Bảng tiến độ có ${String(first.total)} nhiệm vụ, ở đây ghi ${String(total)}.`,
                `The progress table has ${String(first.total)} tasks; ${String(total)} are stated.`,
              ),
            },
            quote,
          ),
        ];
      }
      const ways = [
        { cells: table.byRate, vi: "theo tỷ lệ 100%", en: "by a rate of 100%" },
        { cells: table.byStatus, vi: "theo trạng thái", en: "by status" },
      ];
      const fits = ways.find(({ cells }) => cells.length === done);
      if (fits !== undefined) return [claimAt(...place, { outcome: "holds", matched: fits.cells }, quote)];
      const shown = (language: "vi" | "en") =>
        ways
          .map((way) => `${String(way.cells.length)}/${String(total)} ${way[language]}`)
          .join(language === "vi" ? "; " : "; ");
      return [
        claimAt(
          ...place,
          {
            outcome: "violated",
            severity: "error",
            matched: table.all,
            expected: ways.map(({ cells }) => `${String(cells.length)}/${String(total)}`).join(" / "),
            message: both(
              `Bảng tiến độ cho ${shown("vi")}; ở đây ghi ${String(done)}/${String(total)}. Nói rõ đếm theo cách nào.`,
              `The progress table gives ${shown("en")}; ${String(done)}/${String(total)} is stated. Say which count is meant.`,
            ),
          },
          quote,
        ),
      ];
    }),
  );
}
