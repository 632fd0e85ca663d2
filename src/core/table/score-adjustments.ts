import { comparisonKey } from "../text/normalise";
import type { TableRow, TableView } from "./table";

/** Points given or taken beside the criteria: they lie outside the maximum. */
export type ScoreAdjustment = "penalty" | "bonus";

const penalty = /^(?:các |phần |nội dung )?(?:điểm (?:bị )?(?:trừ|phạt)|trừ điểm|phạt điểm)(?!\p{L})/u;
const bonus = /^(?:các |phần |nội dung )?(?:điểm (?:thưởng|cộng)|(?:cộng|thưởng) điểm)(?!\p{L})/u;

/** The rows of a scoring sheet that hold penalties or bonuses, by their words, their section's, or a maximum below nothing. */
export function scoreAdjustments(view: TableView): ReadonlyMap<number, ScoreAdjustment> {
  const rows = new Map(view.table.rows.map((row) => [row.row, row]));
  const found = new Map<number, ScoreAdjustment>();
  for (const row of view.rowsOf("section", "item")) {
    const above = row.section === null || row.section === row.row ? undefined : rows.get(row.section);
    const named = ownAdjustment(view, row) ?? (above === undefined ? null : (found.get(above.row) ?? null));
    if (named !== null) found.set(row.row, named);
  }
  return found;
}

function ownAdjustment(view: TableView, row: TableRow): ScoreAdjustment | null {
  const words = comparisonKey(view.text(row, "criterion"));
  if (penalty.test(words)) return "penalty";
  if (bonus.test(words)) return "bonus";
  const column = view.column("maximum")?.column;
  const reading = column === undefined ? null : view.reading(row.row, column);
  return reading?.kind === "figure" && reading.amount.coefficient < 0n ? "penalty" : null;
}
