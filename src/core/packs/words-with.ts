import type { ExtraWords } from "../check/rule";
import { text } from "../text/bilingual";
import { canonicalUnit, type UnitEntry } from "../text/organisations";
import { comparisonKey } from "../text/normalise";
import type { CalendarDate } from "../text/reading";
import { statusName, type StatusEntry } from "../text/statuses";
import type { PackOrganisation, RulePack } from "./pack";

/** The bodies a pack names. One the product knows keeps its key and history and gains the pack's wordings. */
export function organisationsWith(pack: RulePack | null | undefined): readonly UnitEntry[] {
  return (pack?.organisations ?? []).map((each) => {
    const known = canonicalUnit(each.name);
    const abolishedOn = dayOf(each.abolishedOn) ?? known?.entry.abolishedOn ?? null;
    return {
      key: keyOf(each.name),
      name: text(each.name, each.name),
      level: each.level === "none" && known !== null ? known.level : each.level,
      wordings: [...each.wordings],
      abolishedOn,
      successor: each.successor === undefined ? (known?.entry.successor ?? null) : keyOf(each.successor),
    };
  });
}

function keyOf(name: PackOrganisation["name"]): string {
  return canonicalUnit(name)?.key ?? `pack:${comparisonKey(name)}`;
}

function dayOf(day: string | undefined): CalendarDate | null {
  const [year, month, date] = (day ?? "").split("-").map(Number);
  return year === undefined || month === undefined || date === undefined ? null : { year, month, day: date };
}

/** The status words a pack adds; a wording the product knows takes the pack's meaning. */
export function statusesWith(pack: RulePack | null | undefined): readonly StatusEntry[] {
  return (pack?.statuses ?? []).map(({ status, wordings }) => ({ status, name: statusName(status), wordings }));
}

const memo = new WeakMap<RulePack, ExtraWords>();

/** Names and status words of a pack for a check. The same pack gives the same object, so nothing is compiled twice. */
export function wordsWith(pack: RulePack | null | undefined): ExtraWords {
  if (pack === null || pack === undefined) return none;
  const known = memo.get(pack);
  if (known !== undefined) return known;
  const fresh = { units: organisationsWith(pack), statuses: statusesWith(pack) };
  memo.set(pack, fresh);
  return fresh;
}

const none: ExtraWords = { units: [], statuses: [] };
