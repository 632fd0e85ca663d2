import { amountOfNumber, formatPlain } from "../cell/amount";
import { text, type Text } from "../text/bilingual";
import { readDecimal } from "./decimal-text";
import { compareRatios, exact, least, minus, most, nothing, over, plus, rounded, times, type Ratio } from "./rational";

/** A formula of a set: arithmetic, comparisons and a few functions that every Excel knows. `M` is the maximum. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | {
      readonly kind: "arithmetic";
      readonly sign: "+" | "-" | "*" | "/";
      readonly sides: readonly [Expression, Expression];
    }
  | { readonly kind: "comparison"; readonly sign: string; readonly sides: readonly [Expression, Expression] }
  | { readonly kind: "call"; readonly name: FunctionName; readonly parts: readonly Expression[] };

const functions = {
  MIN: { least: 1, most: 20, takes: "numbers", gives: "number" },
  MAX: { least: 1, most: 20, takes: "numbers", gives: "number" },
  ABS: { least: 1, most: 1, takes: "numbers", gives: "number" },
  ROUND: { least: 2, most: 2, takes: "numbers", gives: "number" },
  IF: { least: 3, most: 3, takes: "choice", gives: "number" },
  AND: { least: 1, most: 20, takes: "tests", gives: "test" },
  OR: { least: 1, most: 20, takes: "tests", gives: "test" },
} as const;
export type FunctionName = keyof typeof functions;

export type ReadExpression =
  { readonly kind: "expression"; readonly expression: Expression } | { readonly kind: "wrong"; readonly why: Text };

/** The name of the maximum in a formula. */
export const maximumName = "M";

const deepest = 40;

/**
 * Reads a formula. With ";" between the parts of a function a comma is the decimal mark, as Excel writes it in Vietnam;
 * otherwise a comma parts and a dot is the mark. Never throws.
 */
export function readExpression(source: string): ReadExpression {
  const usesSemicolons = source.includes(";");
  const number = usesSemicolons ? String.raw`\d+(?:[.,]\d+)?` : String.raw`\d+(?:\.\d+)?`;
  const token = new RegExp(`${number}|[\\p{L}_][\\p{L}\\p{N}_]*|<>|<=|>=|[-+*/=<>(),;%]|\\S`, "gu");
  const tokens = source.slice(0, 2000).match(token) ?? [];
  const comma = usesSemicolons ? ";" : ",";
  let at = 0;
  let why: Text | null = null;
  const fail = (vi: string, en: string): null => {
    why ??= text(vi, en);
    return null;
  };
  const take = (wanted: string): boolean => (tokens[at] === wanted ? ((at += 1), true) : false);

  const comparison = (depth: number): Expression | null => {
    const left = sum(depth);
    const sign = tokens[at] ?? "";
    if (left === null || !["=", "<>", "<", "<=", ">", ">="].includes(sign)) return left;
    at += 1;
    const right = sum(depth);
    return right === null ? null : { kind: "comparison", sign, sides: [left, right] };
  };
  const chain = (depth: number, signs: readonly string[], next: (depth: number) => Expression | null) => {
    let left = next(depth);
    for (let sign = tokens[at] ?? ""; left !== null && signs.includes(sign); sign = tokens[at] ?? "") {
      at += 1;
      const right = next(depth);
      left = right === null || !isSign(sign) ? null : { kind: "arithmetic", sign, sides: [left, right] };
    }
    return left;
  };
  const sum = (depth: number): Expression | null => chain(depth, ["+", "-"], product);
  const product = (depth: number): Expression | null => chain(depth, ["*", "/"], factor);
  const factor = (depth: number): Expression | null => {
    if (depth > deepest) return fail("công thức lồng quá sâu", "the formula nests too deeply");
    if (take("-")) {
      const inner = factor(depth + 1);
      return inner === null ? null : { kind: "arithmetic", sign: "-", sides: [{ kind: "number", value: 0 }, inner] };
    }
    const inner = atom(depth);
    if (inner === null || !take("%")) return inner;
    return { kind: "arithmetic", sign: "/", sides: [inner, { kind: "number", value: 100 }] };
  };
  const atom = (depth: number): Expression | null => {
    const word = tokens[at];
    if (word === undefined) return fail("công thức viết dở", "the formula breaks off");
    at += 1;
    if (word === "(") {
      const inner = comparison(depth + 1);
      if (inner === null) return null;
      return take(")") ? inner : fail("thiếu dấu )", "a ) is missing");
    }
    if (/^\d/u.test(word)) return { kind: "number", value: readDecimal(word) ?? 0 };
    if (!/^[\p{L}_]/u.test(word)) return fail(`không hiểu "${word}"`, `"${word}" is not understood`);
    if (!take("(")) return { kind: "variable", name: word };
    const name = functionNamed(word);
    if (name === null)
      return fail(
        `không có hàm ${word}; dùng được: ${Object.keys(functions).join(", ")}`,
        `there is no function ${word}; these can be used: ${Object.keys(functions).join(", ")}`,
      );
    const parts: Expression[] = [];
    do {
      const part = comparison(depth + 1);
      if (part === null) return null;
      parts.push(part);
    } while (take(comma));
    const { least: fewest, most: greatest } = functions[name];
    if (!take(")")) return fail("thiếu dấu )", "a ) is missing");
    if (parts.length < fewest || parts.length > greatest)
      return fail(
        `hàm ${name} nhận ${String(fewest)}–${String(greatest)} phần`,
        `${name} takes ${String(fewest)}–${String(greatest)} parts`,
      );
    return { kind: "call", name, parts };
  };

  const expression = comparison(0);
  if (expression !== null && at < tokens.length) {
    const rest = tokens[at] ?? "";
    return { kind: "wrong", why: text(`thừa "${rest}"`, `"${rest}" is too much`) };
  }
  if (expression === null)
    return { kind: "wrong", why: why ?? text("không hiểu công thức", "the formula is not understood") };
  return sortOf(expression) === "number"
    ? { kind: "expression", expression }
    : { kind: "wrong", why: text("phép so sánh chỉ đặt trong IF, AND, OR", "a comparison belongs in IF, AND or OR") };
}

function isSign(sign: string): sign is "+" | "-" | "*" | "/" {
  return sign === "+" || sign === "-" || sign === "*" || sign === "/";
}

function functionNamed(word: string): FunctionName | null {
  const upper = word.toUpperCase();
  return upper === "MIN" ||
    upper === "MAX" ||
    upper === "ABS" ||
    upper === "ROUND" ||
    upper === "IF" ||
    upper === "AND" ||
    upper === "OR"
    ? upper
    : null;
}

/** What an expression gives; null where tests and numbers are mixed up. */
function sortOf(expression: Expression): "number" | "test" | null {
  switch (expression.kind) {
    case "number":
    case "variable":
      return "number";
    case "arithmetic":
      return expression.sides.every((side) => sortOf(side) === "number") ? "number" : null;
    case "comparison":
      return expression.sides.every((side) => sortOf(side) === "number") ? "test" : null;
    case "call": {
      const { takes, gives } = functions[expression.name];
      const wanted = (index: number) => (takes === "tests" || (takes === "choice" && index === 0) ? "test" : "number");
      return expression.parts.every((part, index) => sortOf(part) === wanted(index)) ? gives : null;
    }
  }
}

/** The names a formula uses, each once, `M` apart. */
export function variablesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const visit = (each: Expression): void => {
    if (each.kind === "variable" && each.name !== maximumName) names.add(each.name);
    else if (each.kind === "arithmetic" || each.kind === "comparison") each.sides.forEach(visit);
    else if (each.kind === "call") each.parts.forEach(visit);
  };
  visit(expression);
  return [...names];
}

/** The exact value; null where something is divided by zero or a name stands for nothing. */
export function valueOf(expression: Expression, variable: (name: string) => Ratio | null): Ratio | null {
  switch (expression.kind) {
    case "number":
      return exact(expression.value);
    case "variable":
      return variable(expression.name);
    case "arithmetic": {
      const [a, b] = expression.sides.map((side) => valueOf(side, variable));
      if (a === undefined || b === undefined || a === null || b === null) return null;
      if (expression.sign === "+") return plus(a, b);
      if (expression.sign === "-") return minus(a, b);
      return expression.sign === "*" ? times(a, b) : over(a, b);
    }
    case "comparison":
      return null;
    case "call":
      return valueOfCall(expression.name, expression.parts, variable);
  }
}

function valueOfCall(
  name: FunctionName,
  parts: readonly Expression[],
  variable: (name: string) => Ratio | null,
): Ratio | null {
  const [first, second, third] = parts;
  if (name === "IF") {
    const holds = first === undefined ? null : truthOf(first, variable);
    const chosen = holds === true ? second : third;
    return holds === null || chosen === undefined ? null : valueOf(chosen, variable);
  }
  const values = parts.map((part) => valueOf(part, variable));
  const known = values.filter((value) => value !== null);
  const [a] = known;
  if (known.length < values.length || a === undefined) return null;
  if (name === "MIN") return known.reduce(least);
  if (name === "MAX") return known.reduce(most);
  if (name === "ABS") return compareRatios(a, nothing) < 0 ? minus(nothing, a) : a;
  const decimals = Number(known[1]?.numerator ?? 0n) / Number(known[1]?.denominator ?? 1n);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10) return null;
  return rounded(a, { decimals, mode: "half-up" });
}

function truthOf(expression: Expression, variable: (name: string) => Ratio | null): boolean | null {
  if (expression.kind === "comparison") {
    const [a, b] = expression.sides.map((side) => valueOf(side, variable));
    if (a === undefined || b === undefined || a === null || b === null) return null;
    return holds(compareRatios(a, b), expression.sign);
  }
  if (expression.kind !== "call") return null;
  const truths = expression.parts.map((part) => truthOf(part, variable));
  if (truths.includes(null)) return null;
  return expression.name === "AND" ? !truths.includes(false) : truths.includes(true);
}

/** True when a comparison of that sign is right for two figures that compare so. */
export function holds(order: number, sign: string): boolean {
  switch (sign) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "<>":
      return order !== 0;
    default:
      return order === 0;
  }
}

/** The formula as Excel stores it, `cell` naming the cell of each variable. */
export function formulaOf(expression: Expression, cell: (name: string) => string): string {
  switch (expression.kind) {
    case "number": {
      const amount = amountOfNumber(expression.value);
      return amount === null ? "0" : formatPlain(amount);
    }
    case "variable":
      return cell(expression.name);
    case "arithmetic":
    case "comparison": {
      const [left, right] = expression.sides.map((side) => {
        const inner = formulaOf(side, cell);
        return side.kind === "arithmetic" || side.kind === "comparison" ? `(${inner})` : inner;
      });
      return `${left ?? ""}${expression.sign}${right ?? ""}`;
    }
    case "call":
      return `${expression.name}(${expression.parts.map((part) => formulaOf(part, cell)).join(",")})`;
  }
}
