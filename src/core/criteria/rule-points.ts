import { text, type Text } from "../text/bilingual";
import type { Criterion, Operand } from "./criteria";
import type { Found } from "./found";
import type { Outcome } from "./outcome";
import { exact, least, most, type Ratio } from "./rational";

/** Gives what became of an operand of this criterion. */
export type Lookup = (name: string) => Found;

/** The most points of a criterion, exactly. */
export const maximumOf = ({ maximum }: Criterion): Ratio => exact(maximum ?? 0);
/** Its least points; 0 where the set gives none. */
export const floorOf = ({ floor }: Criterion): Ratio => exact(floor ?? 0);
/** What its points may come to; the maximum where the set gives none. */
export const ceilingOf = (criterion: Criterion): Ratio =>
  criterion.ceiling === undefined ? maximumOf(criterion) : exact(criterion.ceiling);

/** Points held between floor and ceiling. */
export function points(criterion: Criterion, value: Ratio, level: string, explanation: Text): Outcome {
  const bounded = most(floorOf(criterion), least(ceilingOf(criterion), value));
  return { kind: "points", exact: bounded, level, explanation };
}

/** What is for a person to decide, and why. */
export const ask = (vi: string, en: string): Outcome => ({ kind: "human-decision", explanation: text(vi, en) });

/** True for a yes. */
export const isYes = (found: Found): boolean => found.kind === "answer" && found.isYes;

/** The figure; null for anything else. */
export function numberOf(found: Found): Ratio | null {
  return found.kind === "figure" ? found.value : null;
}

/** A figure that is not of the sort the rule needs. */
export function wrongSort({ name }: Operand): Outcome {
  return {
    kind: "no-data",
    explanation: text(`Chưa có số liệu: ${name} (không phải số)`, `No figures yet: ${name} (not a number)`),
    missing: [name],
  };
}

/** A count below zero is looked at by a person. */
export function negative({ name }: Operand): Outcome {
  return ask(`${name} là số âm; xem lại số liệu`, `${name} is negative; look at the figure again`);
}

/** What turns a fraction of one into per cent. */
export const hundredOf: Ratio = { numerator: 100n, denominator: 1n };
