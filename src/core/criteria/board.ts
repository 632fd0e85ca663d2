import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { isOwnSheet, workingMarkers } from "../summary/sheet/own";
import type { TableView } from "../table/table";
import type { CalendarDate } from "../text/reading";
import type { CriteriaSet } from "./criteria";
import { typedFigures } from "./figure-sheet";
import type { OperandValues } from "./found";
import { readCriteriaSheet, type SheetProblem } from "./read-sheet";
import { resolveOperands } from "./resolve";
import { differencesOf, readReviews, type Difference } from "./reviews";
import { inForce, scoreCriteria } from "./score";
import type { ScoredCriteria } from "./score-result";
import { findCriteriaSheet } from "./sheet-header";

/** All that is known about the scores of a workbook. */
export interface ScoreBoard {
  readonly set: CriteriaSet;
  /** Name of the sheet the set stands in; null where it was given. */
  readonly sheet: string | null;
  readonly problems: readonly SheetProblem[];
  readonly values: OperandValues;
  readonly scored: ScoredCriteria;
  /** Where a review and the own score differ. */
  readonly differences: readonly Difference[];
  /** True where the scoring sheet was written before. */
  readonly hasSheet: boolean;
}

/**
 * Scores a workbook by the set given, or by the one in its sheet "Bộ tiêu chí"; null without either. Criteria not in force
 * on the report's day are left out.
 */
export function scoreBoard(
  given: CriteriaSet | null,
  workbook: WorkbookSnapshot,
  views: readonly TableView[],
  options: { readonly reportDate: CalendarDate | null; readonly kinds?: readonly TableKind[] },
): ScoreBoard | null {
  const kinds = options.kinds ?? builtIn;
  const sheet = given === null ? findCriteriaSheet(workbook) : undefined;
  const read = sheet === undefined ? null : readCriteriaSheet(sheet, kinds);
  const whole = given ?? read?.set ?? null;
  if (whole === null) return null;
  const set = inForce(whole, options.reportDate);
  // The scoring sheet is a result of the figures, never a source of them.
  const sources = views.filter(({ sheet: own }) => !isOwnSheet(own, workingMarkers.scores));
  const values = resolveOperands(set, sources, { typed: typedFigures(workbook), kinds });
  const scored = scoreCriteria(set, values);
  const reviewed = views.find(
    ({ sheet: own, table }) => table.kind === "scoring" && isOwnSheet(own, workingMarkers.scores),
  );
  const reviews = reviewed === undefined ? null : readReviews(reviewed);
  return {
    set,
    sheet: sheet?.name ?? null,
    problems: read?.problems ?? [],
    values,
    scored,
    differences: reviews === null ? [] : differencesOf(scored, values, reviews.first, reviews.second),
    hasSheet: workbook.sheets.some((each) => isOwnSheet(each, workingMarkers.scores)),
  };
}
