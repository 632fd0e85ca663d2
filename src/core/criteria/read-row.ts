import type { TableKind } from "../appendix/kind";
import { text, type Text } from "../text/bilingual";
import { clean } from "../text/normalise";
import type { Criterion, InForce, Item, Operand, Rounding, Rule, RuleKind } from "./criteria";
import { readDay, readTest } from "./conditions-text";
import { readDecimal, readMeasured } from "./decimal-text";
import { readStep } from "./ladder";
import { readOperand } from "./operand-text";
import {
  emptyPolicyOf,
  emptyWords,
  levelOf,
  levelWords,
  naPolicyOf,
  notApplicableWords,
  overlapWords,
  ruleKindOf,
  ruleWords,
  type SheetColumn,
} from "./sheet-columns";

type Words = (column: SheetColumn) => string;
type Refuse = (column: SheetColumn, why: Text) => void;

const lines = (words: string): readonly string[] =>
  words.split(/\r?\n/u).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

/** One criterion from the words of its row; what cannot be read is refused with its column and left out. */
export function readRow(words: Words, refuse: Refuse, kinds: readonly TableKind[]): Criterion {
  const code = codeOf(words("code"));
  const parent = codeOf(words("parent"));
  const levelSaid = clean(words("level"));
  const level = levelOf(levelSaid);
  if (level === undefined) refuse("level", oneOf("loại", levelSaid, Object.values(levelWords)));
  const number = (column: SheetColumn): number | undefined => {
    const said = words(column).trim();
    const value = said === "" ? undefined : readDecimal(said);
    if (value === null) refuse(column, noNumber(said));
    return value ?? undefined;
  };
  const optional = (column: SheetColumn): string | undefined => {
    const said = words(column).trim();
    return said === "" ? undefined : said;
  };
  const choice = <Chosen>(column: SheetColumn, of: (said: string) => Chosen | undefined, all: readonly string[]) => {
    const said = clean(words(column));
    const chosen = said === "" ? undefined : of(said);
    if (said !== "" && chosen === undefined) refuse(column, oneOf("giá trị", said, all));
    return chosen;
  };
  const criterion: Criterion = {
    code,
    name: clean(words("name")),
    level: level ?? "criterion",
    rule: ruleOf(words, refuse, kinds),
    parent: parent === "" ? undefined : parent,
    maximum: number("maximum"),
    prerequisite: operandOf(words, "prerequisite", "Điều kiện tiên quyết", refuse, kinds) ?? undefined,
    whenNotApplicable: choice("notApplicable", naPolicyOf, Object.values(notApplicableWords)),
    whenEmpty: choice("empty", emptyPolicyOf, Object.values(emptyWords)),
    rounding: choice("rounding", roundingOf, ["2 số lẻ", "1 số lẻ, cắt bớt"]),
    floor: number("floor"),
    ceiling: number("ceiling"),
    effect: choice("effect", effectOf, ["thưởng 3", "phạt 3"]),
    evidence: optional("evidence"),
    unit: optional("inCharge"),
    reason: optional("reason"),
    remedy: optional("remedy"),
    basis: optional("basis"),
    ...validityOf(words, refuse),
  };
  return criterion;
}

/** "2.1." and "2,1" (a code Excel took for a number) are 2.1. */
function codeOf(words: string): string {
  const code = clean(words).replace(/[.)]+$/u, "");
  return /^\d+,\d+$/u.test(code) ? code.replace(",", ".") : code;
}

function ruleOf(words: Words, refuse: Refuse, kinds: readonly TableKind[]): Rule {
  const said = clean(words("rule"));
  const isOption = levelOf(clean(words("level"))) === "option";
  const kind: RuleKind | undefined = said === "" && isOption ? "option" : ruleKindOf(said);
  if (kind === undefined) {
    refuse("rule", oneOf("kiểu chấm", said, Object.values(ruleWords)));
    return { kind: "manual" };
  }
  const given = (column: "numerator" | "denominator", unnamed: string): Operand | null =>
    operandOf(words, column, unnamed, refuse, kinds);
  const needed = (): Operand => {
    const operand = given("numerator", "Tử số");
    if (operand === null && words("numerator").trim() === "")
      refuse(
        "numerator",
        text("Kiểu chấm này cần số liệu ở cột Tử số", "This rule needs a figure in the column of numerators"),
      );
    return operand ?? { name: "Tử số" };
  };
  const pair = (): { readonly numerator: Operand; readonly denominator?: Operand } => {
    const numerator = needed();
    const denominator = given("denominator", "Mẫu số");
    return denominator === null ? { numerator } : { numerator, denominator };
  };
  switch (kind) {
    case "sum":
    case "manual":
      return { kind };
    case "option": {
      const { expression } = variablesOf(words, refuse, kinds);
      return expression === null ? { kind } : { kind, expression };
    }
    case "rate": {
      const below = words("zeroBelow").trim();
      const zeroBelow = below === "" ? undefined : readMeasured(below)?.value;
      if (below !== "" && zeroBelow === undefined) refuse("zeroBelow", noNumber(below));
      return { kind, ...pair(), zeroBelow };
    }
    case "ladder":
      return { kind, ...pair(), ...stepsOf(words, refuse) };
    case "gate": {
      const condition = clean(words("steps"));
      const { variables } = variablesOf(words, refuse, kinds);
      const test = condition === "" ? null : readTest(condition, variables);
      if (condition !== "" && test === null)
        refuse(
          "steps",
          text(
            `không hiểu điều kiện "${condition}"; ghi: >= 95% hoặc <= 31/01/2026`,
            `the test "${condition}" is not understood; write: >= 95%`,
          ),
        );
      return { kind, ...pair(), ...(test === null ? {} : { test }) };
    }
    case "count-up":
    case "count-down": {
      const each = readMeasured(words("unit"));
      if (each === null || (kind === "count-up" && each.isPercent)) refuse("unit", noNumber(words("unit").trim()));
      const unit = each?.value ?? 0;
      const numerator = needed();
      return kind === "count-down" && each?.isPercent === true
        ? { kind, numerator, unit, isPercent: true }
        : { kind, numerator, unit };
    }
    case "checklist":
    case "discipline":
      return { kind, items: itemsOf(words, refuse, kinds) };
    case "average":
      return { kind, ...pair() };
    case "survey":
      return { kind, numerator: needed() };
    case "choice": {
      const { variables } = variablesOf(words, refuse, kinds);
      return variables.length === 0 ? { kind } : { kind, variables };
    }
    case "formula": {
      const { variables, expression } = variablesOf(words, refuse, kinds);
      if (expression === null)
        refuse("variables", text("thiếu dòng: điểm = biểu thức", "the line with the formula is missing: điểm = …"));
      return { kind, variables, expression: expression ?? "0" };
    }
  }
}

function operandOf(
  words: Words,
  column: SheetColumn,
  unnamed: string,
  refuse: Refuse,
  kinds: readonly TableKind[],
): Operand | null {
  const said = words(column);
  if (said.trim() === "") return null;
  const read = readOperand(said, unnamed, kinds);
  if (read.kind === "operand") return read.operand;
  refuse(column, read.why);
  return null;
}

function stepsOf(
  words: Words,
  refuse: Refuse,
): Pick<Extract<Rule, { kind: "ladder" }>, "steps" | "isPercent" | "overlap"> {
  let takesHigher = false;
  const read = lines(words("steps")).flatMap((line) => {
    if (clean(line).toLowerCase() === overlapWords) {
      takesHigher = true;
      return [];
    }
    const step = readStep(line);
    if (step === null)
      refuse(
        "steps",
        text(
          `không hiểu bậc "${line}"; ghi: [80%; 90%): 50 hoặc >= 90%: 60`,
          `the step "${line}" is not understood; write: [80%; 90%): 50`,
        ),
      );
    return step === null ? [] : [step];
  });
  return {
    steps: read.map(({ step }) => step),
    isPercent: read.some(({ isPercent }) => isPercent),
    ...(takesHigher ? { overlap: "higher" as const } : {}),
  };
}

function itemsOf(words: Words, refuse: Refuse, kinds: readonly TableKind[]): readonly Item[] {
  const found = lines(words("variables")).flatMap((line): readonly Item[] => {
    const match = /^([^:]+?)\s*:\s*(.+)$/u.exec(line);
    const points = readDecimal(match?.[1] ?? "");
    const read = points === null ? null : readOperand(match?.[2] ?? "", "Yêu cầu", kinds);
    if (points === null || read === null || read.kind === "wrong") {
      refuse(
        "variables",
        read?.kind === "wrong"
          ? read.why
          : text(
              `không hiểu dòng "${line}"; ghi: 0,1: tên yêu cầu`,
              `the line "${line}" is not understood; write: 0,1: name`,
            ),
      );
      return [];
    }
    return [{ points, operand: read.operand }];
  });
  if (found.length === 0)
    refuse("variables", text("chưa có dòng nào; ghi: 0,1: tên yêu cầu", "no line yet; write: 0,1: name"));
  return found;
}

function variablesOf(
  words: Words,
  refuse: Refuse,
  kinds: readonly TableKind[],
): { readonly variables: readonly Operand[]; readonly expression: string | null } {
  let expression: string | null = null;
  const variables = lines(words("variables")).flatMap((line): readonly Operand[] => {
    const formula = /^điểm\s*=\s*(.+)$/iu.exec(line)?.[1];
    if (formula !== undefined) {
      expression = formula.trim();
      return [];
    }
    const read = readOperand(line, "x", kinds);
    if (read.kind === "wrong") refuse("variables", read.why);
    return read.kind === "wrong" ? [] : [read.operand];
  });
  return { variables, expression };
}

function roundingOf(words: string): Rounding | undefined {
  const match = /^([0-6])(?: (?:số lẻ|chữ số))?(?:, (cắt bớt|làm tròn))?$/iu.exec(clean(words));
  return match === null
    ? undefined
    : { decimals: Number(match[1]), mode: match[2]?.toLowerCase() === "cắt bớt" ? "truncate" : "half-up" };
}

function effectOf(words: string): Criterion["effect"] {
  const match = /^(thưởng|phạt)\s+(.+)$/iu.exec(words);
  const cap = readDecimal(match?.[2] ?? "");
  if (match === null || cap === null) return undefined;
  return { kind: match[1]?.toLowerCase() === "thưởng" ? "bonus" : "penalty", cap };
}

function validityOf(words: Words, refuse: Refuse): InForce {
  const said = clean(words("validity"));
  if (said === "") return {};
  const match = /^(?:từ\s+(\S+))?\s*(?:đến\s+(\S+))?$/iu.exec(said);
  const [from, to] = [match?.[1], match?.[2]].map((day) => (day === undefined ? undefined : readDay(day)));
  if (match === null || from === null || to === null) {
    refuse(
      "validity",
      text(
        `không hiểu "${said}"; ghi: từ 01/01/2026 đến 31/12/2026`,
        `"${said}" is not understood; write: từ 01/01/2026 đến 31/12/2026`,
      ),
    );
    return {};
  }
  return { from, to };
}

function noNumber(said: string): Text {
  return said === ""
    ? text("cần một số", "a number is needed")
    : text(`"${said}" không phải số`, `"${said}" is no number`);
}

function oneOf(what: string, said: string, all: readonly string[]): Text {
  const list = all.join(", ");
  return said === ""
    ? text(`chưa ghi ${what}; ghi một trong: ${list}`, `it is blank; write one of: ${list}`)
    : text(`không hiểu "${said}"; ghi một trong: ${list}`, `"${said}" is not understood; write one of: ${list}`);
}
