import { parseArea } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { Patch } from "../../../src/core/patch/edit";

/** Functions every Excel since 2010 knows under the same name, none of them volatile or bound to regional settings. */
const known = new Set(
  "ABS AND AVERAGE COUNT COUNTA COUNTIF COUNTIFS DATE IF ISNUMBER ISTEXT LEN N OR RANK ROUND ROW ROWS SUM SUMIFS SUMPRODUCT".split(
    " ",
  ),
);

export interface WrittenFormula {
  readonly sheet: string;
  readonly where: string;
  readonly formula: string;
}

/** Every formula a patch writes. */
export function formulasOf(patch: Patch): readonly WrittenFormula[] {
  return patch.edits.flatMap((edit): readonly WrittenFormula[] => {
    if (edit.kind === "add-sheet")
      return edit.sheet.cells.flatMap(({ row, column, cell }) =>
        cell.formula === null
          ? []
          : [{ sheet: edit.sheet.name, where: `${String(row)}:${String(column)}`, formula: cell.formula }],
      );
    if (edit.kind === "set-cell" && edit.after.formula !== null)
      return [
        {
          sheet: edit.at.sheet,
          where: `${String(edit.at.row)}:${String(edit.at.column)}`,
          formula: edit.after.formula,
        },
      ];
    return [];
  });
}

/** What Excel would refuse about a formula; empty when nothing. */
export function complaints(formula: string, workbook: WorkbookSnapshot): readonly string[] {
  const found: string[] = [];
  if (!formula.startsWith("=")) found.push("no equals sign");
  if (formula.length > 8192) found.push("too long");
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const tokens =
    /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<>|<=|>=|[-+*/=<>(),]/gu;
  let depth = 0;
  let at = 1;
  for (const match of formula.slice(1).matchAll(tokens)) {
    if (match.index + 1 !== at) found.push(`unread: ${formula.slice(at, match.index + 1)}`);
    const token = match[0];
    at = match.index + 1 + token.length;
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (depth < 0 || depth > 60) found.push("brackets");
    if (/^[A-Z]+$/u.test(token) && !known.has(token)) found.push(`function ${token}`);
    if (token.endsWith("!")) {
      const name = token.startsWith("'") ? token.slice(1, -2).replace(/''/gu, "'") : token.slice(0, -1);
      if (!names.has(name)) found.push(`sheet ${name}`);
    }
    if (/^\$?[A-Z]{1,3}\$?\d/u.test(token) && parseArea(token) === null) found.push(`cell ${token}`);
  }
  if (at !== formula.length) found.push(`unread: ${formula.slice(at)}`);
  if (depth !== 0) found.push("brackets");
  return found;
}
