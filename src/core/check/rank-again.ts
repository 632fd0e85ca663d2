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
  const all = [...context.views.flatMap((view) => evaluationsOf(view, context)), ...evaluationsAcross(context)];
  const meant = all.find(
    ({ outcome, identity, way }) =>
      outcome === "violated" &&
      cellsOf({ ...identity, ways: [way] })
        .map(formatRef)
        .join() === evidence,
  );
  if (meant !== undefined) return localise(meant, context, { confirmed });
  const known = new Set(confirmed.map(formatRef));
  return finding.suspects.filter(({ cells }) => !cells.some(({ at }) => known.has(formatRef(at))));
}
