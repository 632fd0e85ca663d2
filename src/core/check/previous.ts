import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Recognition, TableRow, TableView } from "../table/table";
import { viewOf } from "../table/view";
import { comparisonKey } from "../text/normalise";
import { findPeriods } from "../text/periods";
import type { Period } from "../text/reading";
import { spanOfPeriod } from "../text/periods";
import { text } from "../text/bilingual";
import type { NotChecked } from "./finding";
import { rowName, rowNamed, tableName } from "./names";
import type { CheckContext } from "./rule";

/** Last period's file, read the way this one is. */
export interface PreviousWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
}

/** A table and the same form in last period's file. */
export interface TablePair {
  readonly current: TableView;
  readonly previous: TableView;
}

interface Paired {
  readonly pairs: readonly TablePair[];
  readonly unpaired: readonly TableView[];
}

const memo = new WeakMap<CheckContext, Paired>();

/** Tables that stand in both files; none where no earlier file was given. */
export function pairsOf(context: CheckContext): readonly TablePair[] {
  return paired(context).pairs;
}

function paired(context: CheckContext): Paired {
  const known = memo.get(context);
  if (known !== undefined) return known;
  const result = context.previous === undefined ? { pairs: [], unpaired: [] } : pairUp(context, context.previous);
  memo.set(context, result);
  return result;
}

/** By header words; of several with the same, by sheet, and by order where each file has as many. */
function pairUp(context: CheckContext, { workbook, recognition }: PreviousWorkbook): Paired {
  const older = recognition.tables.map((table) => viewOf(table, workbook, context.kinds));
  const group = (views: readonly TableView[]) => {
    const groups = new Map<string, TableView[]>();
    for (const view of views) {
      const name = `${view.table.kind} ${tableName(view.table)}`;
      groups.set(name, [...(groups.get(name) ?? []), view]);
    }
    return groups;
  };
  const before = group(older);
  const pairs: TablePair[] = [];
  const unpaired: TableView[] = [];
  for (const [name, views] of group(context.views)) {
    const candidates = before.get(name) ?? [];
    views.forEach((current, index) => {
      const ofSheet = candidates.filter(
        ({ table }) => comparisonKey(table.sheet) === comparisonKey(current.table.sheet),
      );
      const isAlone = ofSheet.length === 1 && views.filter((each) => sameSheet(each, current)).length === 1;
      const byOrder = candidates.length === views.length ? candidates[index] : undefined;
      const previous = isAlone ? ofSheet[0] : byOrder;
      if (previous === undefined) unpaired.push(current);
      else pairs.push({ current, previous });
    });
  }
  return { pairs, unpaired };
}

function sameSheet(a: TableView, b: TableView): boolean {
  return a.table.sheet === b.table.sheet;
}

/** Tables that could not be compared with last period's file. */
export function uncompared(context: CheckContext): readonly NotChecked[] {
  return paired(context).unpaired.map(({ table }) => ({
    what: text(`Bảng ${table.id}`, `Table ${table.id}`),
    why: text(
      "Không thấy bảng cùng tiêu đề trong tệp kỳ trước, nên chưa đối chiếu hai kỳ.",
      "Last period's file has no table with this header, so the two periods were not compared.",
    ),
  }));
}

/** The row of the other table that has the same words; null where it has none. */
export function rowBefore({ current, previous }: TablePair, row: TableRow): TableRow | null {
  const name = rowName(current, row.row);
  const at = name === null ? null : rowNamed(previous, name);
  return previous.table.rows.find((each) => each.row === at && each.role === row.role) ?? null;
}

/** The period a table is about: its own, or one named in its title or the lines around it. */
export function periodOf({ table }: TableView): Period | null {
  const lines = [table.title?.text ?? "", table.caption?.text ?? "", ...table.notes.map((note) => note.text)];
  const found = lines.flatMap(findPeriods);
  return table.period ?? found.find(({ year }) => year !== null) ?? found[0] ?? null;
}

/** How two periods stand to each other. "unknown" where one of them is not printed. */
export type PeriodStep = "same" | "growing" | "later" | "other-year" | "unknown";

/**
 * "growing": both begin together and this one ends later (quý I → 6 tháng), so what is counted can only grow. "later":
 * another stretch of the same year. Report periods of a year may begin in the December before.
 */
export function stepBetween(pair: TablePair): PeriodStep {
  const [now, before] = [periodOf(pair.current), periodOf(pair.previous)];
  if (now === null || before === null) return "unknown";
  const [here, there] = [now.span ?? spanOfPeriod(now), before.span ?? spanOfPeriod(before)];
  if (here === null || there === null) return "unknown";
  const day = ({ year, month, day: date }: typeof here.from) => year * 372 + month * 31 + date;
  if (day(here.from) === day(there.from)) {
    return day(here.to) === day(there.to) ? "same" : day(here.to) > day(there.to) ? "growing" : "unknown";
  }
  return here.to.year === there.to.year ? "later" : "other-year";
}
