import type { CellRef } from "../cell/address";
import type { ColumnRole, TableRow, TableView } from "../table/table";
import { sectionsOf } from "../summary/groups";

/** One thing to be done, as a plan or a progress table tells it. Absent words are "". */
export interface PlannedTask {
  readonly at: CellRef;
  readonly row: TableRow;
  /** The heading it stands under; "" outside any. */
  readonly section: string;
  readonly order: string;
  /** What is to be done: the activity where the table has one, else the task, else the goal. */
  readonly wording: string;
  /** Other words the same thing may be known by: its task, and task and activity together. */
  readonly alsoKnownAs: readonly string[];
  readonly product: string;
  readonly leadUnit: string;
  readonly supportUnits: string;
  readonly deadline: string;
}

const wordingRoles: readonly ColumnRole[] = ["activity", "task", "goal"];

/** The tasks of a plan or progress table in sheet order; a further activity of a numbered task is one of its own. */
export function plannedTasks(view: TableView): readonly PlannedTask[] {
  const sections = new Map<number, string>();
  for (const { label, rows } of sectionsOf(view)) {
    for (const { row, section } of rows) if (section !== null) sections.set(row, label);
  }
  const byRow = new Map(view.table.rows.map((row) => [row.row, row]));
  const tasks: PlannedTask[] = [];
  for (const row of view.table.rows) {
    const isActivity = row.role === "continuation" && row.addsActivity;
    if (row.role !== "item" && !isActivity) continue;
    const head = row.continues === null ? undefined : byRow.get(row.continues);
    const own = (role: ColumnRole): string => view.text(row, role);
    const role = wordingRoles.find((each) => own(each) !== "");
    const at = role === undefined ? null : view.ref(row, role);
    if (role === undefined || at === null) continue;
    // What an activity does not say of itself its task says for it.
    const said = (each: ColumnRole): string => own(each) || (head === undefined ? "" : view.text(head, each));
    const task = said("task");
    tasks.push({
      at,
      row,
      section: sections.get(head?.row ?? row.row) ?? "",
      order: own("order"),
      wording: own(role),
      alsoKnownAs: role === "activity" && task !== "" ? [task, `${task} ${own(role)}`] : [],
      product: said("product"),
      leadUnit: said("leadUnit"),
      supportUnits: said("supportUnits"),
      deadline: said("deadline"),
    });
  }
  return tasks;
}
