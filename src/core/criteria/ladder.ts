import { text, type Text } from "../text/bilingual";
import type { Step } from "./criteria";
import { decimalText, readMeasured } from "./decimal-text";
import { compareRatios, exact, type Ratio } from "./rational";

/**
 * A place between figures: just before `value` (side 0) or just after it (side 1). A step runs from one place to another,
 * so that open and closed bounds compare like numbers.
 */
interface Place {
  readonly value: number;
  readonly side: 0 | 1;
}

function startOf(step: Step): Place {
  if (step.atLeast !== undefined) return { value: step.atLeast, side: 0 };
  return step.above === undefined ? { value: -Infinity, side: 0 } : { value: step.above, side: 1 };
}

function endOf(step: Step): Place {
  if (step.atMost !== undefined) return { value: step.atMost, side: 1 };
  return step.below === undefined ? { value: Infinity, side: 0 } : { value: step.below, side: 0 };
}

function comparePlaces(a: Place, b: Place): number {
  return a.value === b.value ? a.side - b.side : a.value < b.value ? -1 : 1;
}

/** The steps a figure falls in: one in a sound ladder, none in a gap, two where steps overlap. */
export function stepsAt(steps: readonly Step[], value: Ratio): readonly Step[] {
  return steps.filter((step) => {
    const { atLeast, above, below, atMost } = step;
    return (
      (atLeast === undefined || compareRatios(value, exact(atLeast)) >= 0) &&
      (above === undefined || compareRatios(value, exact(above)) > 0) &&
      (below === undefined || compareRatios(value, exact(below)) < 0) &&
      (atMost === undefined || compareRatios(value, exact(atMost)) <= 0)
    );
  });
}

export interface LadderFault {
  readonly kind: "gap" | "overlap" | "empty";
  /** The figures it is about, as a reader says them: "từ 70% đến dưới 80%". */
  readonly where: Text;
}

/** Figures without a step and figures with two, from 0 (per cent: to 100) upwards; steps that hold no figure. */
export function ladderFaults(steps: readonly Step[], isPercent: boolean): readonly LadderFault[] {
  const faults: LadderFault[] = [];
  const last: Place = isPercent ? { value: 100, side: 1 } : { value: Infinity, side: 0 };
  const spans = steps.map((step) => ({ start: startOf(step), end: endOf(step) }));
  for (const { start, end } of spans) {
    if (comparePlaces(start, end) >= 0) faults.push({ kind: "empty", where: between(end, start, isPercent) });
  }
  const sound = spans.filter(({ start, end }) => comparePlaces(start, end) < 0);
  sound.sort((a, b) => comparePlaces(a.start, b.start) || comparePlaces(a.end, b.end));
  let reached: Place = { value: 0, side: 0 };
  let isFirst = true;
  for (const { start, end } of sound) {
    if (comparePlaces(start, reached) > 0) faults.push({ kind: "gap", where: between(reached, start, isPercent) });
    else if (!isFirst && comparePlaces(start, reached) < 0) {
      const until = comparePlaces(end, reached) < 0 ? end : reached;
      faults.push({ kind: "overlap", where: between(start, until, isPercent) });
    }
    if (comparePlaces(end, reached) > 0) reached = end;
    isFirst = false;
  }
  if (sound.length > 0 && comparePlaces(reached, last) < 0)
    faults.push({ kind: "gap", where: between(reached, last, isPercent) });
  return faults;
}

function between(from: Place, to: Place, isPercent: boolean): Text {
  const figure = (value: number): string => decimalText(value) + (isPercent ? "%" : "");
  if (from.value === to.value) return text(`đúng ${figure(from.value)}`, `exactly ${figure(from.value)}`);
  const isLow = from.value === -Infinity;
  const low = from.side === 0 ? ["từ", "at least"] : ["trên", "above"];
  const high = to.side === 0 ? ["dưới", "below"] : ["đến", "up to"];
  const start = isLow ? null : text(`${low[0] ?? ""} ${figure(from.value)}`, `${low[1] ?? ""} ${figure(from.value)}`);
  const end =
    to.value === Infinity ? null : text(`${high[0] ?? ""} ${figure(to.value)}`, `${high[1] ?? ""} ${figure(to.value)}`);
  if (start === null) return end ?? text("mọi số", "every figure");
  if (end === null) return start.vi.startsWith("từ") ? text(`${start.vi} trở lên`, start.en) : start;
  // "từ 70% đến dưới 80%" reads; "từ 70% dưới 80%" does not.
  return text(`${start.vi} ${to.side === 0 ? `đến ${end.vi}` : end.vi}`, `${start.en}, ${end.en}`);
}

/** A step as the sheet writes it: `[80%; 90%): 50`, `>= 90%: 60`, `< 50%: 10`, `= 100%: 5`. */
export function stepText(step: Step, isPercent: boolean): string {
  const { atLeast, above, below, atMost, points } = step;
  const figure = (value: number): string => decimalText(value) + (isPercent ? "%" : "");
  const low = atLeast ?? above;
  const high = atMost ?? below;
  const bound =
    low !== undefined && low === high && atLeast !== undefined && atMost !== undefined
      ? `= ${figure(low)}`
      : low !== undefined && high !== undefined
        ? `${atLeast === undefined ? "(" : "["}${figure(low)}; ${figure(high)}${atMost === undefined ? ")" : "]"}`
        : low !== undefined
          ? `${atLeast === undefined ? ">" : ">="} ${figure(low)}`
          : high !== undefined
            ? `${atMost === undefined ? "<" : "<="} ${figure(high)}`
            : "còn lại";
  return `${bound}: ${decimalText(points)}`;
}

/** Reads what `stepText` writes, and ≥ ≤ for >= <=. Null where it is no step. */
export function readStep(line: string): { readonly step: Step; readonly isPercent: boolean } | null {
  const match = /^(.*?)\s*[:→]\s*([^:→]+)$/u.exec(line.trim());
  const points = readMeasured(match?.[2] ?? "");
  if (match === null || points === null || points.isPercent) return null;
  const bound = (match[1] ?? "").replace(/≥/gu, ">=").replace(/≤/gu, "<=").trim();
  if (/^còn lại$/iu.test(bound)) return { step: { points: points.value }, isPercent: false };
  const span = /^([[(])\s*([^;]+?)\s*;\s*([^;\])]+?)\s*([\])])$/u.exec(bound);
  if (span !== null) {
    const [low, high] = [readMeasured(span[2] ?? ""), readMeasured(span[3] ?? "")];
    if (low === null || high === null) return null;
    const start = span[1] === "[" ? { atLeast: low.value } : { above: low.value };
    const end = span[4] === "]" ? { atMost: high.value } : { below: high.value };
    return { step: { ...start, ...end, points: points.value }, isPercent: low.isPercent || high.isPercent };
  }
  const single = /^(>=|>|<=|<|=)\s*(.+)$/u.exec(bound);
  const figure = readMeasured(single?.[2] ?? "");
  if (single === null || figure === null) return null;
  const { value, isPercent } = figure;
  switch (single[1]) {
    case ">=":
      return { step: { atLeast: value, points: points.value }, isPercent };
    case ">":
      return { step: { above: value, points: points.value }, isPercent };
    case "<=":
      return { step: { atMost: value, points: points.value }, isPercent };
    case "<":
      return { step: { below: value, points: points.value }, isPercent };
    default:
      return { step: { atLeast: value, atMost: value, points: points.value }, isPercent };
  }
}

/** The bounds a step names, lower first. */
export function boundsOf({ atLeast, above, below, atMost }: Step): readonly number[] {
  return [atLeast, above, below, atMost].flatMap((bound) => (bound === undefined ? [] : [bound]));
}
