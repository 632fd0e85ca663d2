import { amountOfNumber, divide, amount, formatPlain, trim, type Amount } from "../cell/amount";
import { dayOf } from "./conditions-text";
import { usualRounding, type Criterion, type Operand, type Rounding, type Rule, type Step } from "./criteria";
import { formulaOf, maximumName, readExpression } from "./expression";
import { boundsOf, ladderFaults } from "./ladder";
import { nothingArose } from "./link-formula";
import { appliesName, choiceName, operandsOf, type Answer } from "./operands";

/** What a score cell says where it holds no points. */
export const scoreWords = {
  noData: "Chưa có số liệu",
  notApplicable: "Không áp dụng",
  human: "Chờ người chấm",
  partial: "Chưa đủ điểm",
} as const;

/** Where the figures of one criterion stand. */
export interface FormulaCells {
  /** The cell of a figure on the sheet of figures. */
  readonly value: (name: string) => string;
  /** The cell of its maximum on the scoring sheet. */
  readonly maximum: string;
  /** Cells with the numbers of its option lines. */
  readonly option: (code: string) => string;
  /** The cell that holds 1 where the criterion does not apply; null where it always does. */
  readonly flag: string | null;
  /** What the points are multiplied by where the group's points are shared out; null where they never are. */
  readonly growth: string | null;
}

/** A decimal as a formula writes it. */
export function literal(value: number): string {
  const exact = amountOfNumber(value);
  return exact === null ? "0" : formatPlain(exact);
}

/** A per-cent bound as the fraction formulas compare with. */
export function fraction(value: number): string {
  const exact: Amount | null = amountOfNumber(value);
  const part = exact === null ? null : divide(exact, amount(100), exact.decimals + 2);
  return part === null ? "0" : formatPlain(trim(part));
}

const quoted = (words: string): string => `"${words}"`;
const any = (tests: readonly string[]): string => (tests.length === 1 ? (tests[0] ?? "") : `OR(${tests.join(",")})`);

/** Rounds as a set says, free of the dust of binary fractions. */
export function roundedFormula(value: string, { decimals, mode }: Rounding): string {
  const digits = String(decimals);
  return mode === "truncate" ? `TRUNC(ROUND(${value},10),${digits})` : `ROUND(${value},${digits})`;
}

function isMissing(cell: string, answer: Answer): string {
  if (answer.kind === "yes-no") return `AND(${cell}<>"Có",${cell}<>"Không")`;
  return answer.kind === "option" ? `${cell}=""` : `NOT(ISNUMBER(${cell}))`;
}

/** A test that is true where the criterion does not apply; null where it always does. */
export function notApplicableTest(criterion: Criterion, cells: Pick<FormulaCells, "value">): string | null {
  const { rule, whenNotApplicable, whenEmpty, prerequisite } = criterion;
  if (whenNotApplicable === undefined || rule.kind === "sum") return null;
  const gate = prerequisite === undefined ? null : cells.value(prerequisite.name);
  const tests = operandsOf(criterion).flatMap(({ operand }): readonly string[] => {
    const cell = cells.value(operand.name);
    if (operand.name === appliesName) return [`${cell}="Không"`];
    return [`${cell}=${quoted(nothingArose)}`, `${cell}=${quoted(scoreWords.notApplicable)}`];
  });
  if (rule.kind === "survey") {
    const open = `NOT(ISNUMBER(${cells.value(rule.numerator.name)}))`;
    tests.push(gate === null ? open : `AND(${open},${gate}<>"Không")`);
  }
  if (
    whenEmpty === "not-applicable" &&
    "numerator" in rule &&
    "denominator" in rule &&
    rule.denominator !== undefined
  ) {
    const [a, b] = [cells.value(rule.numerator.name), cells.value(rule.denominator.name)];
    const passed = gate === null ? "" : `,${gate}="Có"`;
    tests.push(`AND(ISNUMBER(${a}),ISNUMBER(${b}),N(${a})=0,N(${b})=0${passed})`);
  }
  return any(tests);
}

/** The formula of a criterion's points, without "="; null where its rule cannot be one. */
export function scoreFormula(criterion: Criterion, options: readonly Criterion[], cells: FormulaCells): string | null {
  const body = bodyOf(criterion, options, cells);
  if (body === null) return null;
  const asked = operandsOf(criterion).filter(({ operand }) => operand.name !== appliesName);
  const { prerequisite, rule } = criterion;
  const needed = asked.filter(({ operand }) => operand.name !== prerequisite?.name);
  const open = needed.map(({ operand, answer }) => isMissing(cells.value(operand.name), answer));
  const waiting = rule.kind === "manual" || rule.kind === "choice" ? scoreWords.human : scoreWords.noData;
  const choice = rule.kind === "choice" ? `IF(${cells.value(choiceName)}="",${quoted(scoreWords.human)},` : "";
  const others = rule.kind === "choice" ? needed.filter(({ operand }) => operand.name !== choiceName) : [];
  const otherOpen = others.map(({ operand, answer }) => isMissing(cells.value(operand.name), answer));
  const scored =
    rule.kind === "choice"
      ? `${choice}${otherOpen.length === 0 ? body : `IF(${any(otherOpen)},${quoted(scoreWords.noData)},${body})`})`
      : open.length === 0
        ? body
        : `IF(${any(open)},${quoted(waiting)},${body})`;
  const gated =
    prerequisite === undefined
      ? scored
      : `IF(${cells.value(prerequisite.name)}="Không",${grown(literal(criterion.floor ?? 0), cells, criterion)},IF(${cells.value(prerequisite.name)}<>"Có",${quoted(scoreWords.noData)},${scored}))`;
  if (cells.flag === null) return gated;
  // Full points grow as all points of the group do.
  const full = criterion.whenNotApplicable === "full" ? grown(cells.maximum, cells, criterion) : null;
  return `IF(${cells.flag}=1,${full ?? whereLeftOut(criterion, cells.maximum)},${gated})`;
}

/** What stands in the score cell of a criterion that does not apply. */
export function whereLeftOut(
  { whenNotApplicable, rounding }: Pick<Criterion, "whenNotApplicable" | "rounding">,
  maximum: string,
): string {
  if (whenNotApplicable === "full") return roundedFormula(maximum, rounding ?? usualRounding);
  return whenNotApplicable === "zero" ? "0" : quoted(scoreWords.notApplicable);
}

function grown(value: string, { growth }: FormulaCells, { rounding }: Criterion): string {
  return roundedFormula(growth === null ? value : `(${value})*${growth}`, rounding ?? usualRounding);
}

/** Points between floor and ceiling, rounded. */
function points(value: string, criterion: Criterion, cells: FormulaCells): string {
  const floor = literal(criterion.floor ?? 0);
  const ceiling = criterion.ceiling === undefined ? cells.maximum : literal(criterion.ceiling);
  return grown(`MAX(${floor},MIN(${ceiling},${value}))`, cells, criterion);
}

function bodyOf(criterion: Criterion, options: readonly Criterion[], cells: FormulaCells): string | null {
  const { rule } = criterion;
  const M = cells.maximum;
  const human = quoted(scoreWords.human);
  switch (rule.kind) {
    case "rate":
      return measured(criterion, rule, cells, (rate) => {
        const value = points(`${rate}*${M}`, criterion, cells);
        if (rule.zeroBelow === undefined) return value;
        return `IF(ROUND(${rate},12)<${fraction(rule.zeroBelow)},${points(literal(criterion.floor ?? 0), criterion, cells)},${value})`;
      });
    case "ladder":
      return measured(criterion, rule, cells, (value) => ladderFormula(criterion, rule, value, cells));
    case "average":
      return measured(criterion, rule, cells, (mean) => points(mean, criterion, cells));
    case "gate":
      return gateFormula(criterion, rule, cells);
    case "count-up": {
      const n = cells.value(rule.numerator.name);
      return `IF(${n}<0,${human},${points(`${n}*${literal(rule.unit)}`, criterion, cells)})`;
    }
    case "count-down": {
      const n = cells.value(rule.numerator.name);
      const each = rule.isPercent === true ? `${M}*${fraction(rule.unit)}` : literal(rule.unit);
      return `IF(${n}<0,${human},${points(`${M}-${n}*${each}`, criterion, cells)})`;
    }
    case "checklist": {
      const terms = rule.items.map((item) => `IF(${cells.value(item.operand.name)}="Có",${literal(item.points)},0)`);
      return points(terms.join("+"), criterion, cells);
    }
    case "discipline": {
      const counts = rule.items.map((item) => cells.value(item.operand.name));
      const terms = rule.items.map((item, index) => `${counts[index] ?? "0"}*${literal(item.points)}`);
      return `IF(MIN(${counts.join(",")})<0,${human},${points(`${M}-(${terms.join("+")})`, criterion, cells)})`;
    }
    case "survey":
      return points(cells.value(rule.numerator.name), criterion, cells);
    case "manual": {
      const [asked] = operandsOf(criterion).filter(({ answer }) => answer.kind === "points");
      const given = cells.value(asked?.operand.name ?? "");
      const ceiling = criterion.ceiling === undefined ? M : literal(criterion.ceiling);
      return `IF(OR(${given}>${ceiling},${given}<${literal(criterion.floor ?? 0)}),${human},${points(given, criterion, cells)})`;
    }
    case "choice": {
      const chosen = cells.value(choiceName);
      const branches = options.map((option): string | null => {
        const expression = option.rule.kind === "option" ? option.rule.expression : undefined;
        const value = expression === undefined ? literal(option.maximum ?? 0) : expressionFormula(expression, cells);
        return value === null
          ? null
          : `IF(TRIM(${chosen})=TRIM(${cells.option(option.code)}),${points(value, criterion, cells)},`;
      });
      if (branches.includes(null)) return null;
      return `${branches.join("")}${human}${")".repeat(branches.length)}`;
    }
    case "formula": {
      const value = expressionFormula(rule.expression, cells);
      // A division by zero, or what Excel cannot calculate, is for a person.
      return value === null ? null : `IF(ISNUMBER(${value}),${points(value, criterion, cells)},${human})`;
    }
    case "sum":
    case "option":
      return null;
  }
}

function expressionFormula(expression: string, cells: FormulaCells): string | null {
  const read = readExpression(expression);
  if (read.kind === "wrong") return null;
  return `(${formulaOf(read.expression, (name) => (name === maximumName ? cells.maximum : cells.value(name)))})`;
}

function measured(
  criterion: Criterion,
  { numerator, denominator }: { readonly numerator: Operand; readonly denominator?: Operand | undefined },
  cells: FormulaCells,
  score: (value: string) => string,
): string {
  const a = cells.value(numerator.name);
  if (denominator === undefined) return score(a);
  const b = cells.value(denominator.name);
  const human = quoted(scoreWords.human);
  const ceiling = criterion.ceiling === undefined ? cells.maximum : literal(criterion.ceiling);
  const nothing =
    criterion.whenEmpty === "full"
      ? points(ceiling, criterion, cells)
      : criterion.whenEmpty === "zero"
        ? points(literal(criterion.floor ?? 0), criterion, cells)
        : quoted(scoreWords.noData);
  return `IF(MIN(${a},${b})<0,${human},IF(${b}=0,IF(${a}=0,${nothing},${human}),${score(`(${a}/${b})`)}))`;
}

function stepTest({ atLeast, above, below, atMost }: Step, value: string, isPercent: boolean): string {
  const bound = (each: number): string => (isPercent ? fraction(each) : literal(each));
  const tests = [
    ...(atLeast === undefined ? [] : [`${value}>=${bound(atLeast)}`]),
    ...(above === undefined ? [] : [`${value}>${bound(above)}`]),
    ...(below === undefined ? [] : [`${value}<${bound(below)}`]),
    ...(atMost === undefined ? [] : [`${value}<=${bound(atMost)}`]),
  ];
  return tests.length === 0 ? "1=1" : tests.length === 1 ? (tests[0] ?? "1=1") : `AND(${tests.join(",")})`;
}

function ladderFormula(
  criterion: Criterion,
  rule: Extract<Rule, { kind: "ladder" }>,
  raw: string,
  cells: FormulaCells,
): string {
  const value = `ROUND(${raw},12)`;
  const human = quoted(scoreWords.human);
  // Where steps may overlap the higher is looked at first, so that it wins.
  const steps = rule.overlap === "higher" ? [...rule.steps].sort((a, b) => b.points - a.points) : rule.steps;
  const tests = steps.map((step) => stepTest(step, value, rule.isPercent));
  const chain = steps.map((step, index) => `IF(${tests[index] ?? "1=0"},${literal(step.points)},`).join("");
  const given = points(`${chain}0${")".repeat(steps.length)}`, criterion, cells);
  const found = `IF(${any(tests)},${given},${human})`;
  if (rule.overlap === "higher" || !ladderFaults(rule.steps, rule.isPercent).some(({ kind }) => kind === "overlap"))
    return found;
  const clashes = rule.steps.flatMap((one, index) =>
    rule.steps
      .slice(index + 1)
      .filter((other) => other.points !== one.points && meet(one, other, rule.isPercent))
      .map((other) => `AND(${stepTest(one, value, rule.isPercent)},${stepTest(other, value, rule.isPercent)})`),
  );
  return clashes.length === 0 ? found : `IF(${any(clashes)},${human},${found})`;
}

function meet(one: Step, other: Step, isPercent: boolean): boolean {
  return (
    ladderFaults([one, other], isPercent).some(({ kind }) => kind === "overlap") ||
    boundsOf(one).length === 0 ||
    boundsOf(other).length === 0
  );
}

function gateFormula(criterion: Criterion, rule: Extract<Rule, { kind: "gate" }>, cells: FormulaCells): string {
  const cell = cells.value(rule.numerator.name);
  const pass = points(cells.maximum, criterion, cells);
  const fail = points(literal(criterion.floor ?? 0), criterion, cells);
  if (rule.test === undefined) return `IF(${cell}="Có",${pass},${fail})`;
  const { compare, against } = rule.test;
  if (against.kind === "day") {
    const day = dayOf(against.day);
    const limit = day === null ? "0" : `DATE(${String(day.year)},${String(day.month)},${String(day.day)})`;
    return `IF(INT(${cell})${compare}${limit},${pass},${fail})`;
  }
  return measured(criterion, rule, cells, (value) => {
    const limit =
      against.kind === "operand"
        ? `ROUND(${cells.value(against.operand.name)},12)`
        : against.isPercent
          ? fraction(against.value)
          : literal(against.value);
    return `IF(ROUND(${value},12)${compare}${limit},${pass},${fail})`;
  });
}
