import type { WorkbookSnapshot } from "../cell/snapshot";
import { rules as builtIn } from "../rules";
import type { Recognition } from "../table/table";
import { check, type CheckOptions } from "./check";
import type { Report } from "./finding";
import type { PreviousWorkbook } from "./previous";
import type { CheckSettings } from "./rule";

/** True for a rule that compares with last period's file. */
export function isOfPeriods({ code }: { readonly code: string }): boolean {
  return /^K\d/u.test(code);
}

/**
 * What last period's file tells about this one, and nothing else: figures and period words left over, running totals
 * that fall, tasks that are gone, statuses that went back. `check` with `previous` says the same among all the rest.
 */
export function checkAgainstPrevious(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  previous: PreviousWorkbook,
  settings: CheckSettings,
  options: CheckOptions = {},
): Report {
  const rules = (options.rules ?? builtIn).filter(isOfPeriods);
  return check(workbook, recognition, settings, { ...options, rules, previous });
}
