import { listText } from "../text/format";
import { text, type Text } from "../text/bilingual";
import type { Criterion, Operand } from "./criteria";
import { decimalText } from "./decimal-text";
import { maximumName, readExpression, valueOf } from "./expression";
import { appliesName, choiceName, operandsOf, pointsName } from "./operands";
import type { Outcome } from "./outcome";
import { compareRatios, exact, minus, nothing, over, shown, times, total, type Ratio } from "./rational";
import {
  type Lookup,
  ask,
  ceilingOf,
  floorOf,
  isYes,
  maximumOf,
  negative,
  numberOf,
  points,
  wrongSort,
} from "./rule-points";
import { measured, ofGate, ofLadder, ofRate } from "./score-measured";

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

/** The next whole number, as text. */
function roundedUp(value: Ratio | null): string | null {
  if (value === null) return null;
  return String((value.numerator + value.denominator - 1n) / value.denominator);
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
