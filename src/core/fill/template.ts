import { amount, divide, formatPlain, type Amount, type Rounding } from "../cell/amount";
import type { ColumnRole } from "../table/table";

/**
 * A derivation's formula with {role} in place of cells: sums, differences, products and quotients, brackets, and the
 * guard IF(x=0,"",y) against dividing by nothing.
 */
export type Expression =
  | { readonly kind: "role"; readonly role: ColumnRole }
  | { readonly kind: "number"; readonly value: Amount }
  | {
      readonly kind: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "unless-zero"; readonly guard: Expression; readonly value: Expression };

/** Reads a template; null when it uses more than this small language. */
export function parseTemplate(template: string): Expression | null {
  const tokens = template.match(/\{[^}]+\}|\d+(?:\.\d+)?|IF\(|""|[-+*/()=,]|\S/gu) ?? [];
  let at = 0;
  const take = (token: string): boolean => (tokens[at] === token ? ((at += 1), true) : false);

  const sum = (): Expression | null => {
    let left = product();
    while (left !== null && (tokens[at] === "+" || tokens[at] === "-")) {
      const operator = take("+") ? "+" : (take("-"), "-" as const);
      const right = product();
      left = right === null ? null : { kind: "operation", operator, left, right };
    }
    return left;
  };
  const product = (): Expression | null => {
    let left = factor();
    while (left !== null && (tokens[at] === "*" || tokens[at] === "/")) {
      const operator = take("*") ? "*" : (take("/"), "/" as const);
      const right = factor();
      left = right === null ? null : { kind: "operation", operator, left, right };
    }
    return left;
  };
  const factor = (): Expression | null => {
    if (take("IF(")) {
      const guard = sum();
      if (guard === null || !take("=") || !take("0") || !take(",") || !take('""') || !take(",")) return null;
      const value = sum();
      return value !== null && take(")") ? { kind: "unless-zero", guard, value } : null;
    }
    if (take("(")) {
      const inner = sum();
      return inner !== null && take(")") ? inner : null;
    }
    const token = tokens[at] ?? "";
    at += 1;
    if (token.startsWith("{")) return { kind: "role", role: token.slice(1, -1) };
    if (!/^\d/u.test(token)) return null;
    const [whole = "0", fraction = ""] = token.split(".");
    return { kind: "number", value: amount(BigInt(whole + fraction), fraction.length) };
  };

  const parsed = sum();
  return at === tokens.length ? parsed : null;
}

/** The roles a template names, each once, in order. */
export function rolesIn(expression: Expression): readonly ColumnRole[] {
  const roles = new Set<ColumnRole>();
  const visit = (each: Expression): void => {
    if (each.kind === "role") roles.add(each.role);
    else if (each.kind === "operation") [each.left, each.right].forEach(visit);
    else if (each.kind === "unless-zero") [each.guard, each.value].forEach(visit);
  };
  visit(expression);
  return [...roles];
}

/** True when the outermost step multiplies by a hundred: the result is in per-cent points. */
export function isInPoints(expression: Expression): boolean {
  if (expression.kind === "unless-zero") return isInPoints(expression.value);
  return expression.kind === "operation" && expression.operator === "*" && isHundred(expression.right);
}

/** The same as a fraction of one, for a column shown as per cent. */
export function asFraction(expression: Expression): Expression {
  if (expression.kind === "unless-zero") return { ...expression, value: asFraction(expression.value) };
  return expression.kind === "operation" && isInPoints(expression) ? expression.left : expression;
}

function isHundred(expression: Expression): boolean {
  return expression.kind === "number" && expression.value.coefficient === 100n && expression.value.decimals === 0;
}

/** Writes the expression as an Excel formula without "=", `cell` naming the cell of each role. */
export function writeExpression(expression: Expression, cell: (role: ColumnRole) => string): string {
  switch (expression.kind) {
    case "role":
      return cell(expression.role);
    case "number":
      return formatPlain(expression.value);
    case "unless-zero":
      return `IF(${writeExpression(expression.guard, cell)}=0,"",${writeExpression(expression.value, cell)})`;
    case "operation": {
      const { operator, left, right } = expression;
      const isProduct = operator === "*" || operator === "/";
      const bracket = (side: Expression, isRight: boolean): string => {
        const inner = writeExpression(side, cell);
        if (side.kind !== "operation") return inner;
        const isSum = side.operator === "+" || side.operator === "-";
        return (isProduct && isSum) || (isRight && (operator === "-" || operator === "/")) ? `(${inner})` : inner;
      };
      return `${bracket(left, false)}${operator}${bracket(right, true)}`;
    }
  }
}

/** An exact quotient of whole numbers; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact value; "blank" where the guard against zero speaks; null where a figure is missing. */
export function evaluate(expression: Expression, figure: (role: ColumnRole) => Ratio | null): Ratio | "blank" | null {
  switch (expression.kind) {
    case "role":
      return figure(expression.role);
    case "number":
      return ratioOf(expression.value);
    case "unless-zero": {
      const guard = evaluate(expression.guard, figure);
      if (guard === null || guard === "blank") return guard;
      return guard.numerator === 0n ? "blank" : evaluate(expression.value, figure);
    }
    case "operation": {
      const left = evaluate(expression.left, figure);
      const right = evaluate(expression.right, figure);
      if (left === null || right === null) return null;
      if (left === "blank" || right === "blank") return "blank";
      return combine(expression.operator, left, right);
    }
  }
}

function combine(operator: "+" | "-" | "*" | "/", left: Ratio, right: Ratio): Ratio | null {
  const [a, b, c, d] = [left.numerator, left.denominator, right.numerator, right.denominator];
  if (operator === "+") return addRatios(left, right);
  if (operator === "-") return { numerator: a * d - c * b, denominator: b * d };
  if (operator === "*") return { numerator: a * c, denominator: b * d };
  if (c === 0n) return null;
  return c < 0n ? { numerator: -a * d, denominator: b * -c } : { numerator: a * d, denominator: b * c };
}

export function ratioOf(value: Amount): Ratio {
  return { numerator: value.coefficient, denominator: 10n ** BigInt(value.decimals) };
}

/** The ratio to that many decimals. */
export function roundRatio(value: Ratio, decimals: number, mode: Rounding = "half-up"): Amount {
  const whole = (coefficient: bigint): Amount => ({ coefficient, decimals: 0 });
  return divide(whole(value.numerator), whole(value.denominator), decimals, mode) ?? whole(0n);
}

export function addRatios(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}
