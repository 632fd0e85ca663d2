import type { CellRef } from "../cell/address";
import { cellAt } from "../cell/snapshot";
import { columnLabel } from "../check/figure";
import { planHeader } from "../check/example-headers";
import { defineRule, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";

type Defect =
  | { readonly kind: "repeated"; readonly id: string; readonly isSameText: boolean }
  | { readonly kind: "backward"; readonly id: string; readonly after: string }
  | { readonly kind: "gaps"; readonly missing: readonly string[]; readonly column: string };

interface Broken extends FactBase {
  readonly defect: Defect;
}

interface Id {
  readonly at: CellRef;
  readonly index: number;
  readonly words: string;
  readonly section: number | null;
}

/** The ids n.1, n.2 … of a plan's column: one twice, one before a smaller, or some left out. */
export default defineRule<Broken>({
  id: "ids-broken",
  code: "S13",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Mã nội dung trùng, lùi hoặc nhảy", "Ids repeat, run backward or leave some out"),
  why: text(
    "Mã là chỗ để dẫn chiếu sang báo cáo và bảng chấm điểm; trùng hoặc thiếu mã là dẫn nhầm việc.",
    "Reports and score sheets refer to tasks by id; a repeated or missing one refers to the wrong task.",
  ),
  *check(view) {
    if (view.table.kind !== "plan") return;
    for (const { column } of view.table.columns) {
      const major = majorOf(view, column);
      if (major === null) continue;
      const named = idsNamed(view, major);
      for (const run of runsOf(idsOf(view, column, major)))
        yield* defects(run, major, columnLabel(view, column), named);
    }
  },
  message: ({ defect }) => {
    switch (defect.kind) {
      case "repeated":
        return defect.isSameText
          ? text(
              `Mã ${defect.id} và nội dung này đã có ở trên. Nếu là một việc, gộp ô; nếu không, đánh mã khác.`,
              `Id ${defect.id} and these words stand above already. Merge the cells, or give another id.`,
            )
          : text(
              `Mã ${defect.id} đã dùng ở trên cho nội dung khác. Đánh lại mã.`,
              `Id ${defect.id} is used above for other words. Number it anew.`,
            );
      case "backward":
        return text(
          `Mã ${defect.id} đứng sau ${defect.after}. Xếp lại thứ tự hoặc đánh lại mã.`,
          `Id ${defect.id} stands after ${defect.after}. Put them in order, or number anew.`,
        );
      case "gaps": {
        const list = defect.missing.slice(0, 8).join(", ") + (defect.missing.length > 8 ? ", …" : "");
        return text(
          `Cột “${defect.column}” thiếu mã ${list}. Kiểm tra có dòng bị xóa hay không.`,
          `The column “${defect.column}” lacks ids ${list}. See whether rows were taken out.`,
        );
      }
    }
  },
  examples: [
    {
      name: "đủ, đúng thứ tự; mỗi nhóm đánh lại từ đầu",
      table: `${planHeader} / I|THỂ CHẾ||||||| / 1|1.1. A đầu|2.1. Bước một|3.1. Cách một|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / 2|1.2. A hai|2.2. Bước hai|3.2. Cách hai|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / 3|1.3. A ba|2.3. Bước ba|3.3. Cách ba|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / II|THỦ TỤC||||||| / 1|1.1. B đầu|2.1. Việc một|3.1. Lối một|Báo cáo|Văn phòng|Các phòng|Quý I/2026|`,
      reports: [],
    },
    {
      name: "một mã dùng hai lần",
      table: `${planHeader} / 1|1.1. A đầu|2.1. Bước một|3.1. Cách một|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / 2|1.2. A hai|2.2. Bước hai|3.2. Cách hai|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / 3|1.2. A khác|2.3. Bước ba|3.3. Cách ba|Báo cáo|Văn phòng|Các phòng|Quý I/2026| / 4|1.3. A ba|2.4. Bước bốn|3.4. Cách bốn|Báo cáo|Văn phòng|Các phòng|Quý I/2026|`,
      reports: ["B4"],
    },
  ],
});

const opening = /^\s*(\d{1,2})\.(\d{1,3})\.?\s+\p{L}/u;

/** The n most cells of a column open with; null where too few do. */
function majorOf(view: TableView, column: number): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const row of view.rowsOf("item", "continuation")) {
    const major = opening.exec(wordsAt(view, row.row, column))?.[1];
    if (major === undefined) continue;
    all += 1;
    counts.set(Number(major), (counts.get(Number(major)) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] < 3 || best[1] < 0.8 * all ? null : best[0];
}

function wordsAt(view: TableView, row: number, column: number): string {
  const { value } = cellAt(view.sheet, row, column);
  return typeof value === "string" ? value : "";
}

/** Every id of a column, several in a cell included: at the start of a line or after the end of a sentence. */
function idsOf(view: TableView, column: number, major: number): readonly Id[] {
  const pattern = new RegExp(`(?:^|[\\n;.:]\\s*)${String(major)}\\.(\\d{1,3})\\.?(?=[\\s.]|$)\\s*([^\\n]*)`, "gu");
  return view.rowsOf("item", "continuation").flatMap((row) =>
    [...wordsAt(view, row.row, column).matchAll(pattern)].map(([, index = "", words = ""]): Id => ({
      at: { sheet: view.table.sheet, row: row.row, column },
      index: Number(index),
      words: comparisonKey(words),
      section: row.section,
    })),
  );
}

/** Ids count on through the table, or begin again at 1 with a section. */
function runsOf(ids: readonly Id[]): readonly (readonly Id[])[] {
  const runs: Id[][] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    const isFresh = last === undefined || (id.index === 1 && id.section !== last[0]?.section);
    if (isFresh) runs.push([id]);
    else last.push(id);
  }
  return runs;
}

/** Every id of that kind a table names anywhere: in the middle of a line or in another column, it is not left out. */
function idsNamed(view: TableView, major: number): ReadonlySet<number> {
  const pattern = new RegExp(`(?<![\\d.,/])${String(major)}\\.(\\d{1,3})(?![\\d%])`, "gu");
  const named = new Set<number>();
  for (const { row } of view.table.rows) {
    for (const { column } of view.table.columns) {
      for (const [, index] of wordsAt(view, row, column).matchAll(pattern)) named.add(Number(index));
    }
  }
  return named;
}

function* defects(run: readonly Id[], major: number, column: string, named: ReadonlySet<number>): Iterable<Broken> {
  const name = (index: number) => `${String(major)}.${String(index)}`;
  const seen = new Map<number, Id>();
  let highest = 0;
  for (const id of run) {
    const twin = seen.get(id.index);
    const evidence = [id.at];
    if (twin !== undefined) {
      // The same cell may name an id twice when its text speaks of it.
      if (twin.at.row !== id.at.row) {
        const isSameText = twin.words.slice(0, 60) === id.words.slice(0, 60);
        const defect: Defect = { kind: "repeated", id: name(id.index), isSameText };
        const severity = isSameText ? "info" : "warning";
        yield { verdict: "violated", severity, at: id.at, evidence: [...evidence, twin.at], defect };
      }
    } else if (id.index < highest) {
      const defect: Defect = { kind: "backward", id: name(id.index), after: name(highest) };
      yield { verdict: "violated", severity: "info", at: id.at, evidence, defect };
    }
    seen.set(id.index, twin ?? id);
    highest = Math.max(highest, id.index);
  }
  const first = run[0];
  const from = Math.min(...seen.keys());
  const missing = Array.from({ length: Math.max(0, highest - from) }, (_, step) => from + step).filter(
    (index) => !seen.has(index) && !named.has(index),
  );
  if (first === undefined || missing.length === 0 || run.length < 3) return;
  const after = run.find(({ index }) => index > (missing[0] ?? 0)) ?? first;
  const defect: Defect = { kind: "gaps", missing: missing.map(name), column };
  yield { verdict: "undecided", severity: "info", at: after.at, evidence: [after.at], defect };
}
