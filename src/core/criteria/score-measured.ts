import { compareDates, formatDate } from "../text/dates";
import { text, type Text } from "../text/bilingual";
import type { Criterion, Operand, Rule, Test } from "./criteria";
import { dayOf, dayText } from "./conditions-text";
import { decimalText, readDecimal } from "./decimal-text";
import { holds } from "./expression";
import { stepsAt } from "./ladder";
import type { Outcome } from "./outcome";
import { compareRatios, exact, minus, nothing, one, over, percentText, shown, times, type Ratio } from "./rational";
import {
  type Lookup,
  ask,
  ceilingOf,
  floorOf,
  hundredOf,
  maximumOf,
  negative,
  numberOf,
  points,
  wrongSort,
} from "./rule-points";

/** The figure of a rule over one or two operands: 0/0 goes its own way, and anything else over zero is a person's. */
export function measured(
  criterion: Criterion,
  { numerator, denominator }: { readonly numerator: Operand; readonly denominator?: Operand | undefined },
  look: Lookup,
  score: (value: Ratio, figures: string) => Outcome,
): Outcome {
  const a = numberOf(look(numerator.name));
  if (a === null) return wrongSort(numerator);
  if (denominator === undefined) return score(a, "");
  const b = numberOf(look(denominator.name));
  if (b === null) return wrongSort(denominator);
  if (compareRatios(a, nothing) < 0) return negative(numerator);
  if (compareRatios(b, nothing) < 0) return negative(denominator);
  const quotient = over(a, b);
  if (quotient !== null) return score(quotient, ` (${shown(a)}/${shown(b)})`);
  if (compareRatios(a, nothing) !== 0)
    return ask(
      `${denominator.name} bằng 0 nhưng ${numerator.name} là ${shown(a)}; xem lại số liệu`,
      `${denominator.name} is 0 but ${numerator.name} is ${shown(a)}`,
    );
  const said = text(`${denominator.name}: 0, không có gì để tính`, `${denominator.name}: 0, there is nothing to count`);
  switch (criterion.whenEmpty) {
    case "full":
      return points(criterion, ceilingOf(criterion), "", said);
    case "zero":
      return points(criterion, floorOf(criterion), "", said);
    case "not-applicable":
      return criterion.whenNotApplicable === undefined
        ? { kind: "no-data", explanation: said, missing: [denominator.name] }
        : { kind: "not-applicable", explanation: said };
    case undefined:
      return { kind: "no-data", explanation: said, missing: [denominator.name] };
  }
}

/** "Tỷ lệ hồ sơ …": the criterion's own words, which mostly begin so already. */
export function rateSubject({ name }: Criterion): Text {
  const isRate = /^t[ỷỉ] lệ/iu.test(name);
  const second = name.charAt(1);
  const isWord = second !== "" && second === second.toLowerCase() && second !== second.toUpperCase();
  const lower = isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return text(isRate ? name : `Tỷ lệ ${lower}`, `"${name}"`);
}

/** A rate of the maximum. */
export function ofRate(
  criterion: Criterion,
  rule: Extract<Rule, { kind: "rate" }>,
  rate: Ratio,
  figures: string,
): Outcome {
  const M = maximumOf(criterion);
  const subject = rateSubject(criterion);
  const percent = percentText(rate);
  const reached = text(`${subject.vi} đạt ${percent}%${figures}`, `${subject.en} reached ${percent}%${figures}`);
  const below = rule.zeroBelow === undefined ? null : exact(rule.zeroBelow);
  if (below !== null && compareRatios(times(rate, hundredOf), below) < 0) {
    const bound = decimalText(rule.zeroBelow ?? 0);
    return points(
      criterion,
      floorOf(criterion),
      `${percent}%`,
      text(
        `${reached.vi}, dưới ngưỡng ${bound}% nên không có điểm`,
        `${reached.en}, below ${bound}%, which gives no points`,
      ),
    );
  }
  const full = over(ceilingOf(criterion), M) ?? one;
  const short = minus(full, rate);
  // Rate and gap are told to the same digits, so that a reader can add them up.
  const gap = shown(minus(times(full, hundredOf), exact(readDecimal(percent) ?? 0)), 8);
  const explanation =
    compareRatios(short, nothing) <= 0
      ? reached
      : text(
          `${reached.vi}, thiếu ${gap} điểm phần trăm để đạt tối đa`,
          `${reached.en}, ${gap} percentage points short of the full`,
        );
  return points(criterion, times(rate, M), `${percent}%`, explanation);
}

/** The points of the step a figure falls in. */
export function ofLadder(
  criterion: Criterion,
  rule: Extract<Rule, { kind: "ladder" }>,
  value: Ratio,
  figures: string,
): Outcome {
  const seen = rule.isPercent ? `${percentText(value)}%` : shown(value);
  const subject = rule.isPercent ? rateSubject(criterion) : text(rule.numerator.name, rule.numerator.name);
  const reached = rule.isPercent
    ? text(`${subject.vi} đạt ${seen}${figures}`, `${subject.en} reached ${seen}${figures}`)
    : text(`${subject.vi}: ${seen}${figures}`, `${subject.en}: ${seen}${figures}`);
  const steps = stepsAt(rule.steps, rule.isPercent ? times(value, hundredOf) : value);
  const [first, second] = steps;
  if (first === undefined) return ask(`${reached.vi}, không thuộc bậc nào`, `${reached.en}, which no step holds`);
  if (second !== undefined && rule.overlap !== "higher" && steps.some(({ points: other }) => other !== first.points)) {
    const candidates = steps.map(({ points: each }) => decimalText(each));
    return ask(
      `${reached.vi}, thuộc hai bậc: ${candidates.join(" hoặc ")} điểm`,
      `${reached.en}, which two steps hold: ${candidates.join(" or ")} points`,
    );
  }
  const best = steps.reduce((a, b) => (b.points > a.points ? b : a), first);
  const top = rule.steps.reduce((a, b) => (b.points > a.points ? b : a), best);
  const given = `${decimalText(best.points)}`;
  const next = top.points > best.points ? topBound(top, rule.isPercent) : null;
  return points(
    criterion,
    exact(best.points),
    seen,
    text(
      `${reached.vi}, ở bậc ${given} điểm${next === null ? "" : `; bậc cao nhất cần ${next.vi}`}`,
      `${reached.en}, the step of ${given} points${next === null ? "" : `; the highest needs ${next.en}`}`,
    ),
  );
}

function topBound(
  step: {
    readonly atLeast?: number | undefined;
    readonly above?: number | undefined;
    readonly below?: number | undefined;
    readonly atMost?: number | undefined;
  },
  isPercent: boolean,
): Text | null {
  const figure = (value: number): string => decimalText(value) + (isPercent ? "%" : "");
  if (step.atLeast !== undefined) return text(`từ ${figure(step.atLeast)}`, `${figure(step.atLeast)} or more`);
  if (step.above !== undefined) return text(`trên ${figure(step.above)}`, `more than ${figure(step.above)}`);
  if (step.atMost !== undefined) return text(`không quá ${figure(step.atMost)}`, `no more than ${figure(step.atMost)}`);
  return step.below === undefined ? null : text(`dưới ${figure(step.below)}`, `less than ${figure(step.below)}`);
}

/** All or nothing: an answer, a day, or a figure against another. */
export function ofGate(criterion: Criterion, rule: Extract<Rule, { kind: "gate" }>, look: Lookup): Outcome {
  const { numerator, test } = rule;
  const found = look(numerator.name);
  const verdict = (isPassed: boolean, level: string, explanation: Text): Outcome =>
    points(criterion, isPassed ? maximumOf(criterion) : floorOf(criterion), level, explanation);
  if (test === undefined) {
    if (found.kind !== "answer") return wrongSort(numerator);
    return verdict(
      found.isYes,
      found.isYes ? "Có" : "Không",
      text(`${numerator.name}: ${found.isYes ? "có" : "không"}`, `${numerator.name}: ${found.isYes ? "yes" : "no"}`),
    );
  }
  if (test.against.kind === "day") {
    const limit = dayOf(test.against.day);
    if (found.kind !== "day" || limit === null) return wrongSort(numerator);
    const order = compareDates(found.day, limit);
    const isPassed = holds(order, test.compare);
    const [vi, en] = order > 0 ? ["sau", "after"] : order < 0 ? ["trước", "before"] : ["đúng", "on"];
    const day = formatDate(found.day, "full");
    return verdict(
      isPassed,
      day,
      text(
        `${numerator.name}: ngày ${day}, ${vi} hạn ${dayText(test.against.day)}`,
        `${numerator.name}: ${day}, ${en} the limit ${dayText(test.against.day)}`,
      ),
    );
  }
  return measured(criterion, rule, look, (value, figures) => {
    const limit = limitOf(test, look);
    if (limit === null) return wrongSort(test.against.kind === "operand" ? test.against.operand : numerator);
    const isRate = rule.denominator !== undefined || limit.isPercent || (found.kind === "figure" && found.isPercent);
    const say = (each: Ratio): string => (isRate ? `${percentText(each)}%` : shown(each));
    const isPassed = holds(compareRatios(value, limit.value), test.compare);
    const against =
      test.against.kind === "operand" ? `${test.against.operand.name} (${say(limit.value)})` : say(limit.value);
    return verdict(
      isPassed,
      say(value),
      text(
        `${numerator.name}: ${say(value)}${figures}, ${isPassed ? "đạt" : "chưa đạt"} mức ${test.compare} ${against}`,
        `${numerator.name}: ${say(value)}${figures}, ${isPassed ? "meets" : "does not meet"} ${test.compare} ${against}`,
      ),
    );
  });
}

function limitOf({ against }: Test, look: Lookup): { readonly value: Ratio; readonly isPercent: boolean } | null {
  if (against.kind === "number") {
    const value = exact(against.value);
    return {
      value: against.isPercent ? { ...value, denominator: value.denominator * 100n } : value,
      isPercent: against.isPercent,
    };
  }
  if (against.kind === "day") return null;
  const found = look(against.operand.name);
  return found.kind === "figure" ? { value: found.value, isPercent: found.isPercent } : null;
}
