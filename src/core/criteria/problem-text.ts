import { text, type Text } from "../text/bilingual";
import type { Criterion } from "./criteria";
import type { CriteriaProblem, ProblemKind } from "./problem";
import type { SheetColumn } from "./sheet-columns";

/** One thing to put right. */
export function problem(
  kind: ProblemKind,
  index: number | null,
  column: SheetColumn,
  why: Text,
  certainty: CriteriaProblem["certainty"] = "wrong",
): CriteriaProblem {
  return { kind, index, column, why, certainty };
}

export const named = ({ code, name }: Criterion): Text => {
  const short = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  return text(`Tiêu chí ${code} (${short})`, `Criterion ${code} (${short})`);
};

/** A sentence that names the criterion. */
export const said = (criterion: Criterion, vi: string, en: string): Text => {
  const who = named(criterion);
  return text(`${who.vi}: ${vi}`, `${who.en}: ${en}`);
};
