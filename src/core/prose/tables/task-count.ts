import { compare, zero } from "../../cell/amount";
import type { CellRef } from "../../cell/address";
import { completionOf, wholeTask } from "../../check/completion";
import type { TableRow, TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { readStatus, statusIsFinished } from "../../text/statuses";
import { comparisonKey } from "../../text/normalise";
import { claimAt, type Claim } from "../claim";
import type { Passage } from "../scopes";
import { clauseStart } from "../target-claims";

/** How many tasks a progress table holds, and how many are done by each way of counting. */
interface TaskCount {
  readonly total: number;
  readonly byRate: readonly CellRef[];
  readonly byStatus: readonly CellRef[];
  readonly all: readonly CellRef[];
}

function countTasks(view: TableView, items: readonly TableRow[] = view.rowsOf("item")): TaskCount | null {
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

/** The tasks of each section, by the section's words. */
function sectionCounts(view: TableView): readonly (TaskCount & { readonly name: string })[] {
  return view.rowsOf("section").flatMap((row) => {
    const items = view.rowsOf("item").filter(({ section }) => section === row.row);
    const count = countTasks(view, items);
    const name = comparisonKey(view.text(row, "task"));
    return count === null || name === "" ? [] : [{ ...count, name }];
  });
}

/** The section named last in the words before a figure, where nothing but a colon stands between. */
function nearest<Part extends { readonly name: string }>(sections: readonly Part[], words: string): Part | undefined {
  return sections.find(({ name }) => words.endsWith(name) || words.endsWith(`${name}:`));
}

/** "27/32 nhiệm vụ" against the progress table: by rate, by status, each tried, both told. */
export function taskCountClaims(passages: readonly Passage[], views: readonly TableView[]): readonly Claim[] {
  const tables = views.filter(({ table }) => table.kind === "progress").flatMap((view) => countTasks(view) ?? []);
  if (tables.length === 0) return [];
  const sections = views.filter(({ table }) => table.kind === "progress").flatMap(sectionCounts);
  return passages.flatMap(({ paragraph, quantities }) =>
    quantities.flatMap((quantity) => {
      const { figure, over, start, end } = quantity;
      const around = paragraph.text.slice(Math.max(0, start - 40), end + 30);
      if (over === null || !/nhiệm vụ/iu.test(around)) return [];
      const done = Number((figure.candidates[0] ?? zero).coefficient);
      const total = Number((over.candidates[0] ?? zero).coefficient);
      const before = comparisonKey(paragraph.text.slice(clauseStart(paragraph.text, start), start));
      const lead = comparisonKey(paragraph.text.slice(Math.max(0, start - 160), start));
      const section = sections.find(({ name }) => before.includes(name)) ?? nearest(sections, lead);
      const isOfSection = sections.some(
        (each) => each.total === total && [each.byRate, each.byStatus].some(({ length }) => length === done),
      );
      const table = section ?? tables.find((each) => each.total === total);
      const place = [paragraph, "count", start, end] as const;
      const words = /^(?: \p{L}+){0,3}/u.exec(paragraph.text.slice(end))?.[0] ?? "";
      const quote = paragraph.text.slice(start, end) + words;
      if (table === undefined) {
        const [first] = tables;
        // Tasks of one section may be counted in words of the writer's own.
        if (first === undefined || isOfSection || sections.some((each) => each.total === total)) return [];
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
      const fits = table.total === total ? ways.find(({ cells }) => cells.length === done) : undefined;
      if (fits !== undefined) return [claimAt(...place, { outcome: "holds", matched: fits.cells }, quote)];
      const shown = (language: "vi" | "en") =>
        ways.map((way) => `${String(way.cells.length)}/${String(table.total)} ${way[language]}`).join("; ");
      return [
        claimAt(
          ...place,
          {
            outcome: "violated",
            severity: "error",
            matched: table.all,
            expected: [...new Set(ways.map(({ cells }) => `${String(cells.length)}/${String(table.total)}`))].join(
              " / ",
            ),
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
