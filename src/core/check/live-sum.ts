import { contains, formatPosition } from "../cell/address";
import type { Operand } from "./figure";
import { referencesOf } from "../patch/references";
import type { Way } from "./identity";

/**
 * True when the result cell is a formula that adds exactly these parts: SUM over areas or cells, or a chain of plus
 * and minus. Its cached value may be stale, which is the file's age and nobody's slip.
 */
export function isLiveSum(result: Operand, way: Way): boolean {
  const formula = result.formula;
  if (formula === null || way.over.length > 0 || way.parts.length === 0) return false;
  const body = formula.replace(/^=/u, "").replace(/\s+/gu, "");
  const isSum = /^SUM\([^()]*\)$/iu.test(body) && way.parts.every((term) => term.sign === 1);
  const isChain = /^\+?[^()*/^&<>=,;]+$/u.test(body) && !/:/u.test(body) && !/[-+]\d|^\d/u.test(body);
  if (!isSum && !isChain) return false;
  const ranges = referencesOf(formula, result.at.sheet);
  const parts = way.parts.map((term) => term.operand.at);
  const isCovered = parts.every(
    (at) => ranges.filter((range) => range.sheet === at.sheet && contains(range, at)).length === 1,
  );
  if (!isCovered) return false;
  if (isChain && !isSum) {
    const signs = way.parts.every(({ operand, sign }) => {
      const pattern = new RegExp(
        `(^|[+-])[^+-]*\\$?${formatPosition(operand.at).replace(/(\d)/u, "\\$?$1")}(?!\\d)`,
        "iu",
      );
      const mark = pattern.exec(body)?.[1] ?? "";
      return (mark === "-") === (sign === -1);
    });
    if (!signs) return false;
  }
  // Nothing beyond the parts is added.
  const sizes = ranges.map((range) => (range.bottom - range.top + 1) * (range.right - range.left + 1));
  return sizes.reduce((count, size) => count + size, 0) === parts.length;
}
