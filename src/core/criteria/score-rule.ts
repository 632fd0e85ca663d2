import { compareDates, formatDate } from "../text/dates";
import { listText } from "../text/format";
import { text, type Text } from "../text/bilingual";
import type { Criterion, Operand, Rule, Test } from "./criteria";
import { dayOf, dayText } from "./conditions-text";
import { decimalText, readDecimal } from "./decimal-text";
import { holds, maximumName, readExpression, valueOf } from "./expression";
import type { Found } from "./found";
import { stepsAt } from "./ladder";
import { appliesName, choiceName, operandsOf, pointsName } from "./operands";
import type { Outcome } from "./outcome";
import {
  compareRatios,
  exact,
  least,
  minus,
  most,
  nothing,
  one,
  over,
  percentText,
  shown,
  times,
  total,
  type Ratio,
} from "./rational";

/** Gives what became of an operand of this criterion. */
export type Lookup = (name: string) => Found;

/** Scores one criterion that has no criteria beneath. `options` are its option lines. */
export function scoreRule(criterion: Criterion, look: Lookup, options: readonly Criterion[]): Outcome {
  const { prerequisite, whenNotApplicable } = criterion;
  const asked = operandsOf(criterion);
  const applies = asked.some(({ operand }) => operand.name === appliesName) ? look(appliesName) : null;
  if (applies?.kind === "answer" && !applies.isYes)
    return { kind: "not-applicable", explanation: text("Đánh dấu không áp dụng", "Marked as not applicable") };
  // An unanswered "does it apply?" means it does: nobody answers it for every criterion.
  const needed = asked.filter(({ operand }) => operand.name !== appliesName);
  const found = needed.map(({ operand }) => ({ operand, value: look(operand.name) }));
  const nothingArose = found.find(({ value }) => value.kind === "not-applicable");
  if (nothingArose !== undefined) {
    const explanation = text(
      `${nothingArose.operand.name}: không phát sinh`,
      `${nothingArose.operand.name}: nothing arose`,
    );
    if (whenNotApplicable !== undefined) return { kind: "not-applicable", explanation };
    return { kind: "no-data", explanation, missing: [nothingArose.operand.name] };
  }
  if (prerequisite !== undefined) {
    const gate = look(prerequisite.name);
    if (gate.kind === "answer" && !gate.isYes)
      return points(
        criterion,
        floorOf(criterion),
        "",
        text(`Chưa đạt điều kiện tiên quyết: ${prerequisite.name}`, `The condition is not met: ${prerequisite.name}`),
      );
  }
  const gaps = found.flatMap(({ operand, value }) => (value.kind === "missing" ? [{ operand, why: value.why }] : []));
  if (gaps.length > 0) return absent(criterion, gaps);
  return scoreFound(criterion, look, options);
}

function absent(
  { rule, whenNotApplicable, prerequisite }: Criterion,
  gaps: readonly { readonly operand: Operand; readonly why: Text }[],
): Outcome {
  const isOpen = (name: string): boolean => gaps.some(({ operand }) => operand.name === name);
  if (rule.kind === "survey" && whenNotApplicable !== undefined && isOpen(rule.numerator.name))
    return { kind: "not-applicable", explanation: text("Không có điểm khảo sát", "There are no survey points") };
  const names = gaps.map(({ operand }) => operand.name);
  const isGateOpen = prerequisite !== undefined && isOpen(prerequisite.name);
  if (!isGateOpen && (rule.kind === "manual" || (rule.kind === "choice" && names.includes(choiceName))))
    return { kind: "human-decision", explanation: text("Chờ người chấm quyết định", "A person has to decide") };
  const list = (language: "vi" | "en"): string =>
    listText(
      // A figure nobody typed is told by its name alone; one that could not be read, with the reason.
      gaps.map(({ operand: { name }, why }) =>
        why.vi.startsWith("chưa nhập") ? name : why.vi.includes(name) ? why[language] : `${name} (${why[language]})`,
      ),
      language,
    );
  return {
    kind: "no-data",
    explanation: text(`Chưa có số liệu: ${list("vi")}`, `No figures yet: ${list("en")}`),
    missing: names,
  };
}

const maximumOf = ({ maximum }: Criterion): Ratio => exact(maximum ?? 0);
const floorOf = ({ floor }: Criterion): Ratio => exact(floor ?? 0);
const ceilingOf = (criterion: Criterion): Ratio =>
  criterion.ceiling === undefined ? maximumOf(criterion) : exact(criterion.ceiling);

function points(criterion: Criterion, value: Ratio, level: string, explanation: Text): Outcome {
  const bounded = most(floorOf(criterion), least(ceilingOf(criterion), value));
  return { kind: "points", exact: bounded, level, explanation };
}

const ask = (vi: string, en: string): Outcome => ({ kind: "human-decision", explanation: text(vi, en) });

function scoreFound(criterion: Criterion, look: Lookup, options: readonly Criterion[]): Outcome {
  const { rule } = criterion;
  const M = maximumOf(criterion);
  switch (rule.kind) {
    case "rate":
      return measured(criterion, rule, look, (rate, figures) => ofRate(criterion, rule, rate, figures));
    case "ladder":
      return measured(criterion, rule, look, (value, figures) => ofLadder(criterion, rule, value, figures));
    case "average":
      return measured(criterion, rule, look, (mean, figures) =>
        points(
          criterion,
          mean,
          shown(mean),
          text(`Điểm trung bình ${shown(mean)}${figures}`, `The mean is ${shown(mean)}${figures}`),
        ),
      );
    case "gate":
      return ofGate(criterion, rule, look);
    case "count-up": {
      const n = numberOf(look(rule.numerator.name));
      const each = exact(rule.unit);
      if (n === null) return wrongSort(rule.numerator);
      if (compareRatios(n, nothing) < 0) return negative(rule.numerator);
      const short = minus(ceilingOf(criterion), times(n, each));
      const wanting = compareRatios(short, nothing) > 0 ? roundedUp(over(short, each)) : null;
      return points(
        criterion,
        times(n, each),
        shown(n),
        text(
          `${rule.numerator.name}: ${shown(n)}; mỗi đơn vị được ${decimalText(rule.unit)} điểm${wanting === null ? "" : `, thiếu ${wanting} để đạt tối đa`}`,
          `${rule.numerator.name}: ${shown(n)}; ${decimalText(rule.unit)} points each${wanting === null ? "" : `, ${wanting} short of the full`}`,
        ),
      );
    }
    case "count-down": {
      const n = numberOf(look(rule.numerator.name));
      if (n === null) return wrongSort(rule.numerator);
      if (compareRatios(n, nothing) < 0) return negative(rule.numerator);
      const each =
        rule.isPercent === true
          ? times(M, { numerator: exact(rule.unit).numerator, denominator: exact(rule.unit).denominator * 100n })
          : exact(rule.unit);
      const said = `${decimalText(rule.unit)}${rule.isPercent === true ? "%" : ""}`;
      return points(
        criterion,
        minus(M, times(n, each)),
        shown(n),
        text(
          `${rule.numerator.name}: ${shown(n)}; mỗi đơn vị trừ ${said}${rule.isPercent === true ? " điểm tối đa" : " điểm"}`,
          `${rule.numerator.name}: ${shown(n)}; ${said} off for each`,
        ),
      );
    }
    case "checklist": {
      const answers = rule.items.map((item) => ({ item, found: look(item.operand.name) }));
      const met = answers.filter(({ found }) => isYes(found));
      const unmet = answers.filter(({ found }) => !isYes(found)).map(({ item }) => item.operand.name);
      const count = `${String(met.length)}/${String(answers.length)}`;
      return points(
        criterion,
        total(met.map(({ item }) => exact(item.points))),
        count,
        unmet.length === 0
          ? text(`Đạt ${count} yêu cầu`, `${count} requirements are met`)
          : text(
              `Đạt ${count} yêu cầu; chưa có: ${unmet.join("; ")}`,
              `${count} requirements are met; missing: ${unmet.join("; ")}`,
            ),
      );
    }
    case "discipline": {
      const counts = rule.items.map((item) => ({ item, n: numberOf(look(item.operand.name)) }));
      if (counts.some(({ n }) => n === null || compareRatios(n, nothing) < 0))
        return ask("Số người phải là số từ 0 trở lên", "Counts of people must be 0 or more");
      const some = counts.filter(({ n }) => n !== null && n.numerator !== 0n);
      const off = total(some.map(({ item, n }) => times(n ?? nothing, exact(item.points))));
      const list = some.map(({ item, n }) => `${item.operand.name}: ${shown(n ?? nothing)}`).join("; ");
      return points(
        criterion,
        minus(M, off),
        list,
        some.length === 0
          ? text("Không có trường hợp nào", "There was no case")
          : text(`${list}; trừ ${shown(off)} điểm`, `${list}; ${shown(off)} points off`),
      );
    }
    case "survey": {
      const value = numberOf(look(rule.numerator.name));
      return value === null
        ? wrongSort(rule.numerator)
        : points(
            criterion,
            value,
            shown(value),
            text(`Điểm khảo sát ${shown(value)}`, `Survey points: ${shown(value)}`),
          );
    }
    case "manual": {
      const value = numberOf(look(pointsName));
      if (value === null) return ask("Chờ người chấm quyết định", "A person has to decide");
      if (compareRatios(value, ceilingOf(criterion)) > 0 || compareRatios(value, floorOf(criterion)) < 0)
        return ask(
          `Điểm chấm ${shown(value)} nằm ngoài mức cho phép`,
          `${shown(value)} points lie outside what is allowed`,
        );
      return points(
        criterion,
        value,
        shown(value),
        text(`Người chấm cho ${shown(value)} điểm`, `A person gave ${shown(value)} points`),
      );
    }
    case "choice":
      return ofChoice(criterion, look, options);
    case "formula":
      return ofExpression(criterion, rule.expression, rule.variables, look);
    case "sum":
    case "option":
      return ask("Dòng này không chấm riêng", "This line is not scored by itself");
  }
}

const isYes = (found: Found): boolean => found.kind === "answer" && found.isYes;

function numberOf(found: Found): Ratio | null {
  return found.kind === "figure" ? found.value : null;
}

function wrongSort({ name }: Operand): Outcome {
  return {
    kind: "no-data",
    explanation: text(`Chưa có số liệu: ${name} (không phải số)`, `No figures yet: ${name} (not a number)`),
    missing: [name],
  };
}

function negative({ name }: Operand): Outcome {
  return ask(`${name} là số âm; xem lại số liệu`, `${name} is negative; look at the figure again`);
}

/** The next whole number, as text. */
function roundedUp(value: Ratio | null): string | null {
  if (value === null) return null;
  return String((value.numerator + value.denominator - 1n) / value.denominator);
}

/** The figure of a rule over one or two operands: 0/0 goes its own way, and anything else over zero is a person's. */
function measured(
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

function ofRate(criterion: Criterion, rule: Extract<Rule, { kind: "rate" }>, rate: Ratio, figures: string): Outcome {
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

const hundredOf: Ratio = { numerator: 100n, denominator: 1n };

function ofLadder(
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

function ofGate(criterion: Criterion, rule: Extract<Rule, { kind: "gate" }>, look: Lookup): Outcome {
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

function ofChoice(criterion: Criterion, look: Lookup, options: readonly Criterion[]): Outcome {
  const found = look(choiceName);
  const chosen = found.kind === "option" ? options.find(({ code }) => code === found.code) : undefined;
  if (chosen === undefined) return ask("Chờ người chấm chọn một dòng", "A person has to choose a line");
  const variables = criterion.rule.kind === "choice" ? (criterion.rule.variables ?? []) : [];
  const expression = chosen.rule.kind === "option" ? chosen.rule.expression : undefined;
  if (expression !== undefined) return ofExpression(criterion, expression, variables, look, chosen);
  return points(
    criterion,
    exact(chosen.maximum ?? 0),
    chosen.code,
    text(`Chọn dòng ${chosen.code}: ${chosen.name}`, `Line ${chosen.code} was chosen: ${chosen.name}`),
  );
}

function ofExpression(
  criterion: Criterion,
  source: string,
  variables: readonly Operand[],
  look: Lookup,
  chosen?: Criterion,
): Outcome {
  const read = readExpression(source);
  if (read.kind === "wrong")
    return ask(`Không tính được công thức: ${read.why.vi}`, `The formula cannot be used: ${read.why.en}`);
  const value = valueOf(read.expression, (name) =>
    name === maximumName ? maximumOf(criterion) : numberOf(look(name)),
  );
  const list = variables.map(({ name }) => `${name} = ${shown(numberOf(look(name)) ?? nothing)}`).join("; ");
  const head =
    chosen === undefined
      ? text("Tính theo công thức", "By the formula")
      : text(`Chọn dòng ${chosen.code}`, `Line ${chosen.code}`);
  if (value === null) return ask(`${head.vi}: không tính được với ${list}`, `${head.en}: it gives nothing for ${list}`);
  return points(criterion, value, shown(value), text(`${head.vi}: ${list}`, `${head.en}: ${list}`));
}
