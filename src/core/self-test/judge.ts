import { contains, formatRef } from "../cell/address";
import type { Finding, Report } from "../check/finding";
import { sureFrom } from "../locate/locate";
import type { Slip } from "./slip";

/** How well the checker named the cells of a slip. */
export type Located = "first" | "among" | "not";

/** What came of one slip. */
export interface Judged {
  readonly slip: Slip;
  /** A finding above a hint came, or another came of it. */
  readonly isCaught: boolean;
  readonly located: Located;
  /** A finding is sure of another cell: worse than being silent. */
  readonly isMisled: boolean;
  /** Keys of the findings that came. */
  readonly findings: readonly string[];
}

/** Compares the check before and after a slip. */
export function judge(before: Report, after: Report, slip: Slip): Judged {
  const known = new Set(before.findings.map(signature));
  const fresh = after.findings.filter((each) => each.severity !== "info" && !known.has(signature(each)));
  const planted = new Set(slip.cells.map(({ at }) => formatRef(at)));
  // A cell the checker was sure of before may well be wrong too.
  const suspected = new Set(
    before.findings.flatMap(({ suspects: [first] }) => (first?.cells ?? []).map(({ at }) => formatRef(at))),
  );
  const places = fresh.map((finding) => locate(finding, slip));
  return {
    slip,
    isCaught: fresh.length > 0,
    located: places.includes("first") ? "first" : places.includes("among") ? "among" : "not",
    isMisled: fresh.some((finding) => isSureOf(finding, (cell) => !planted.has(cell) && !suspected.has(cell))),
    findings: fresh.map(({ key }) => key),
  };
}

/** A finding that says something else of the same cell is another. */
function signature({ key, severity, message }: Finding): string {
  return `${key}\n${severity}\n${message.vi}`;
}

function locate({ at, suspects }: Finding, slip: Slip): Located {
  const planted = new Set(slip.cells.map((each) => formatRef(each.at)));
  const names = (suspect: Finding["suspects"][number]): boolean =>
    suspect.cells.some((cell) => planted.has(formatRef(cell.at)));
  const [first] = suspects;
  if (first !== undefined) return names(first) ? "first" : suspects.some(names) ? "among" : "not";
  // Without suspects the finding's own place is its word; a place of many cells only leads near.
  const covers = slip.cells.some((each) => each.at.sheet === at.sheet && contains(at, each.at));
  const isCell = at.top === at.bottom && at.left === at.right;
  return !covers ? "not" : isCell ? "first" : "among";
}

/** True where the finding is sure of a suspect whose cells are all such cells. */
function isSureOf({ suspects, verdict }: Finding, isSuch: (cell: string) => boolean): boolean {
  const [first] = suspects;
  if (first === undefined || verdict !== "violated" || first.probability < sureFrom) return false;
  return first.cells.every(({ at }) => isSuch(formatRef(at)));
}
