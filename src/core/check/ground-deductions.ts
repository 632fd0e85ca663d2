import type { TableKind } from "../appendix/kind";
import type { TableView } from "../table/table";
import { operandAt, quoted, rowLabel } from "./figure";
import { identityOf, leavesUnder, plus } from "./ground";
import type { GroundedIdentity, Term } from "./identity";

/**
 * Points lost by a section = points lost by its criteria, even where no column prints them: only criteria that lost
 * points are listed, so section score = section maximum − Σ (criterion maximum − criterion score).
 */
export function groundDeductions(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  const maximum = view.column("maximum")?.column;
  const score = view.column("score")?.column;
  if (view.table.kind !== "deduction" || maximum === undefined || score === undefined) return [];
  return view.rowsOf("section").flatMap((section) => {
    const rows = leavesUnder(view, section);
    const label = quoted(rowLabel(view, section));
    const result = operandAt(view, kind, section.row, score, label);
    const whole = operandAt(view, kind, section.row, maximum, label);
    if (rows.length === 0 || (result.gap === "blank" && whole.gap === "blank")) return [];
    const parts: Term[] = [plus(whole)];
    for (const row of rows) {
      const name = quoted(rowLabel(view, row));
      parts.push({ operand: operandAt(view, kind, row.row, maximum, name), sign: -1 });
      parts.push(plus(operandAt(view, kind, row.row, score, name)));
    }
    const ways = [{ parts, over: [] }];
    return [identityOf(view, "section-sum", "section-deduction", "equal", result, ways, 0.99, null)];
  });
}
