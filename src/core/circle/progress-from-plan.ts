import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Patch } from "../patch/edit";
import { placeFor, placing } from "../summary/sheet/own";
import type { TableView } from "../table/table";
import { forms } from "../templates/forms";
import { openHeading } from "../templates/start-appendix";
import { text, type Text } from "../text/bilingual";
import { plannedTasks } from "./planned-task";
import { writeTaskAppendix, type AppendixForm } from "./task-appendix";

export interface MadeSheet {
  readonly patch: Patch;
  readonly notes: readonly Text[];
}

const form = forms.find(({ kind }) => kind === "progress");

/**
 * The progress appendix of a plan: its headings, tasks, units, deadlines and products carried over, status and completion
 * blank with lists to choose from. The sheet is the user's own from then on. Null for a plan without a task.
 */
export function progressFromPlan(plan: TableView, workbook: WorkbookSnapshot): MadeSheet | null {
  const tasks = plannedTasks(plan);
  if (tasks.length === 0 || form === undefined) return null;
  const place = placeFor(workbook, form.sheet, null);
  const appendix: AppendixForm = {
    ...form,
    sheet: place.name,
    contents: { status: "status", completion: "percent", leadUnit: "unit" },
  };
  const draft = writeTaskAppendix(
    appendix,
    { ...openHeading, year: plan.table.period?.year ?? null },
    tasks.map(({ section, wording, leadUnit, supportUnits, deadline, product }) => ({
      section,
      words: { task: wording, leadUnit, supportUnits, deadline, product },
    })),
  );
  const bare = (role: "leadUnit" | "deadline"): number => tasks.filter((task) => task[role] === "").length;
  const notes: Text[] = [];
  if (bare("leadUnit") > 0)
    notes.push(
      text(
        `${String(bare("leadUnit"))} nhiệm vụ trong kế hoạch chưa ghi đơn vị chủ trì; ô để trống.`,
        `${String(bare("leadUnit"))} tasks of the plan name no lead unit; their cells are blank.`,
      ),
    );
  if (bare("deadline") > 0)
    notes.push(
      text(
        `${String(bare("deadline"))} nhiệm vụ trong kế hoạch chưa ghi thời hạn; ô để trống.`,
        `${String(bare("deadline"))} tasks of the plan name no deadline; their cells are blank.`,
      ),
    );
  return {
    patch: {
      title: text(`Lập phụ lục tiến độ "${place.name}"`, `Make the progress appendix "${place.name}"`),
      because: null,
      edits: placing(place, draft),
    },
    notes,
  };
}
