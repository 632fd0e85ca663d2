import { quoteSheet } from "../../../core/cell/address";

/** What Excel takes in one formula. */
const longest = 8_192;
const deepest = 60;

const text = /"(?:[^"]|"")*"/y;
const error = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/y;
const sheet = /(?:'(?:[^'[\]*?:/\\]|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!/uy;
const cells = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.(])/uy;
const lines = /(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(])/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?(?![\p{L}_.])/uy;
const call = /[A-Z_][A-Z0-9_.]*\(/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_.]*(?![\p{L}\p{N}_.(!])/uy;
const operator = /<>|<=|>=|[-+*/^&=<>]/y;
const sign = /[-+]/y;
const space = /[ \n]+/y;

/**
 * A formula (without "=") as Excel takes it, sheet names quoted where it asks for that; null unless operands and operators
 * take turns, parentheses match, every name is one of `names` (in small letters), and nothing in it reads another file.
 * Array constants, unions and intersections are not taken.
 */
export function soundFormula(formula: string, names: ReadonlySet<string>): string | null {
  if (formula === "" || formula.length > longest) return null;
  let at = 0;
  let written = "";
  const find = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found === null) return null;
    at += found[0].length;
    return found[0];
  };
  const take = (pattern: RegExp): boolean => {
    const found = find(pattern);
    written += found ?? "";
    return found !== null;
  };
  const takeSheet = (): boolean => {
    const found = find(sheet);
    if (found === null) return false;
    const bare = found.startsWith("'") ? found.slice(1, -2).replace(/''/g, "'") : found.slice(0, -1);
    written += `${quoteSheet(bare)}!`;
    return true;
  };
  const takeName = (): boolean => {
    const found = find(name);
    written += found ?? "";
    return found !== null && (found === "TRUE" || found === "FALSE" || names.has(found.toLowerCase()));
  };
  /** Open parentheses: true for those of a function. */
  const open: boolean[] = [];
  let wantsOperand = true;
  while (at < formula.length) {
    if (take(space)) continue;
    const mark = formula[at];
    if (wantsOperand) {
      if (take(sign)) continue;
      if (mark === "(") {
        open.push(false);
        written += mark ?? "";
        at += 1;
      } else if (take(call)) {
        open.push(true);
      } else if (open.at(-1) === true && (mark === "," || mark === ")")) {
        // An argument left out.
        wantsOperand = false;
        continue;
      } else {
        const isSheet = takeSheet();
        const isPlace = take(cells) || take(lines) || (isSheet && take(error));
        if (!isPlace && (isSheet || !(take(text) || take(error) || take(number) || takeName()))) return null;
        wantsOperand = false;
      }
      if (open.length > deepest) return null;
      continue;
    }
    if (mark === "%") {
      written += mark;
      at += 1;
    } else if (mark === ")") {
      if (open.pop() === undefined) return null;
      written += mark ?? "";
      at += 1;
    } else if (mark === ",") {
      if (open.at(-1) !== true) return null;
      written += mark ?? "";
      at += 1;
      wantsOperand = true;
    } else if (take(operator)) wantsOperand = true;
    else return null;
  }
  return open.length === 0 && !wantsOperand ? written : null;
}
