import { formatRef, type CellRef } from "../cell/address";
import { evaluationsAcross, evaluationsOf } from "./evaluated";
import type { Finding, Suspect } from "./finding";
import { cellsOf } from "./identity";
import { localise } from "./localise";
import type { CheckContext } from "./rule";

/**
 * The suspects of a finding once the user has confirmed some cells: those are taken as right, the rest is ranked again.
 * Empty when nothing but a confirmed cell could be wrong: then the identity may not apply here, or two cells are wrong.
 */
export function rankAgain(context: CheckContext, finding: Finding, confirmed: readonly CellRef[]): readonly Suspect[] {
  const evidence = finding.evidence.map(formatRef).join();
  const inTables = context.views.flatMap((view) => evaluationsOf(view, context));
  const across = evaluationsAcross(context);
  const isMeant = ({ outcome, identity, way }: (typeof inTables)[number]) =>
    outcome === "violated" &&
    cellsOf({ ...identity, ways: [way] })
      .map(formatRef)
      .join() === evidence;
  const ofTable = inTables.find(isMeant);
  if (ofTable !== undefined) {
    const view = context.views.find((each) => evaluationsOf(each, context).includes(ofTable));
    return localise(ofTable, view === undefined ? inTables : evaluationsOf(view, context), context.workbook, {
      confirmed,
    });
  }
  const ofSeveral = across.find(isMeant);
  if (ofSeveral !== undefined) return localise(ofSeveral, [...across, ...inTables], context.workbook, { confirmed });
  const known = new Set(confirmed.map(formatRef));
  return finding.suspects.filter(({ cells }) => !cells.some(({ at }) => known.has(formatRef(at))));
}
