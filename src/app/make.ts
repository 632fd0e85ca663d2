import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { planComparisonSheet } from "../core/circle/comparison-sheet";
import { progressFromPlan, type MadeSheet } from "../core/circle/progress-from-plan";
import { remediationPlan } from "../core/circle/remediation-plan";
import type { RulePack } from "../core/packs/pack";
import { remedyLibrary } from "../core/scoring/remedy-library";
import { placeFor, placing } from "../core/summary/sheet/own";
import type { KindName, TableView } from "../core/table/table";
import { buildTemplate } from "../core/templates/build-template";
import type { Heading } from "../core/templates/start-appendix";
import { text } from "../core/text/bilingual";

/** A sheet to be made, apart from those with a tab of their own. */
export type MakeJob =
  | { readonly kind: "progress-from-plan" }
  | { readonly kind: "compare-plan" }
  | { readonly kind: "remediation-plan" }
  | { readonly kind: "template"; readonly of: KindName; readonly heading: Heading };

/** The sheet a job asks for; null where the workbook has nothing to make it of. */
export function make(
  job: MakeJob,
  views: readonly TableView[],
  workbook: WorkbookSnapshot,
  pack: RulePack | null,
): MadeSheet | null {
  switch (job.kind) {
    case "progress-from-plan": {
      const plans = views.filter(({ table }) => table.kind === "plan");
      const [plan] = [...plans].sort((a, b) => b.table.rows.length - a.table.rows.length);
      return plan === undefined ? null : progressFromPlan(plan, workbook);
    }
    case "compare-plan":
      return planComparisonSheet(views, workbook);
    case "remediation-plan":
      return remediationPlan(views, workbook, [...(pack?.remedies ?? []), ...remedyLibrary]);
    case "template":
      return template(job.of, job.heading, workbook);
  }
}

function template(kind: KindName, heading: Heading, workbook: WorkbookSnapshot): MadeSheet | null {
  const draft = buildTemplate(kind, heading);
  if (draft === null) return null;
  const place = placeFor(workbook, draft.name, null);
  return {
    patch: {
      title: text(`Thêm biểu mẫu "${place.name}"`, `Add the blank form "${place.name}"`),
      because: null,
      edits: placing(place, { ...draft, name: place.name }),
    },
    notes: [],
  };
}
