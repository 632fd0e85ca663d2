import { parseArea, parseColumn, lastColumn, lastRow, type Area } from "../../core/cell/address";

/** A place a formula reads; `sheet` is null for the formula's own sheet. */
export interface ReadArea {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula is made of, as far as deciding whether it can be calculated asks for it. */
export interface FormulaParts {
  /** Function names in capitals, without the `_xlfn.` prefixes of newer functions. */
  readonly functions: readonly string[];
  readonly areas: readonly ReadArea[];
  /** Defined names, as written. */
  readonly names: readonly string[];
  /**
   * It reads another file, a table by its column names, or several sheets at once, or its parentheses do not match:
   * nothing this reading can follow.
   */
  readonly isBeyondReach: boolean;
  /** It holds a text that, as a criterion, blank cells meet: "", "=" or "<>something". */
  readonly hasBlankCriterion: boolean;
}

const string = /"(?:[^"]|"")*"/y;
const errorValue = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)/iy;
const sheetPrefix = /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{M}\p{N}_.]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.]*)?))!/uy;
const cells = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.([!])/uy;
const columns = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.([!])/uy;
const rows = /\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.])/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const call = /([\p{L}_\\][\p{L}\p{M}\p{N}_.]*)\s*\(/uy;
const name = /[\p{L}_\\][\p{L}\p{M}\p{N}_.?]*/uy;

/** Reads the parts of a formula, with or without its leading "=". Never fails: what it cannot read is beyond reach. */
export function scanFormula(formula: string): FormulaParts {
  const functions = new Set<string>();
  const areas: ReadArea[] = [];
  const names = new Set<string>();
  let isBeyondReach = false;
  let hasBlankCriterion = false;
  let open = 0;
  let sheet: string | null = null;
  let position = formula.startsWith("=") ? 1 : 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match !== null) position += match[0].length;
    return match;
  };
  const read = (area: Area | null): void => {
    if (area === null) isBeyondReach = true;
    else areas.push({ sheet, area });
    sheet = null;
  };

  while (position < formula.length) {
    let match = take(string);
    if (match !== null) {
      hasBlankCriterion ||= /^"(?:=?|<>.+)"$/.test(match[0]);
      continue;
    }
    if (take(errorValue) !== null) continue;
    match = take(sheetPrefix);
    if (match !== null) {
      const quoted = match[1]?.replace(/''/g, "'");
      sheet = quoted ?? match[2] ?? "";
      // [1]Sheet!A1 is another file; First:Last!A1 is a stack of sheets. Neither sign may stand in a sheet's own name.
      if (/[[\]:]/.test(sheet)) isBeyondReach = true;
      continue;
    }
    match = take(cells);
    if (match !== null) {
      read(parseArea(match[0]));
      continue;
    }
    match = take(columns);
    if (match !== null) {
      const from = parseColumn(match[1] ?? "");
      const to = parseColumn(match[2] ?? "");
      read(
        from === null || to === null
          ? null
          : { top: 0, bottom: lastRow, left: Math.min(from, to), right: Math.max(from, to) },
      );
      continue;
    }
    match = take(rows);
    if (match !== null) {
      const from = Number(match[1]) - 1;
      const to = Number(match[2]) - 1;
      read({ top: Math.min(from, to), bottom: Math.max(from, to), left: 0, right: lastColumn });
      continue;
    }
    if (take(number) !== null) continue;
    match = take(call);
    if (match !== null) {
      open += 1;
      functions.add((match[1] ?? "").toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ""));
      continue;
    }
    match = take(name);
    if (match !== null) {
      sheet = null;
      if (!/^(?:TRUE|FALSE)$/i.test(match[0])) names.add(match[0]);
      continue;
    }
    if (formula.charAt(position) === "(") open += 1;
    if (formula.charAt(position) === ")") open -= 1;
    // A bracket outside quotes is a file, a table column or R1C1; "@" and "#" are only of newer arrays.
    if (/[[\]@#]/.test(formula.charAt(position))) isBeyondReach = true;
    position += 1;
  }
  return {
    functions: [...functions],
    areas,
    names: [...names],
    isBeyondReach: isBeyondReach || open !== 0,
    hasBlankCriterion,
  };
}
