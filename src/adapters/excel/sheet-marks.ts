import { formatArea } from "../../core/cell/address";
import type { Mark } from "../../app/workbook";

/**
 * The rule of every mark. It always holds, and it names the product: by it marks are found again and taken out exactly,
 * after reopening too, whatever conditional formats the sheet has of its own.
 */
export const markFormula = '=N("soat-phu-luc")=0';

/** Pale colours that leave black words legible, and a line of a shape of its own for whom colours do not tell apart. */
const looks: Readonly<Record<Mark["severity"], { fill: string; line: "Continuous" | "Dash" | "Dot"; color: string }>> =
  {
    error: { fill: "#FDE7E9", line: "Continuous", color: "#A4262C" },
    warning: { fill: "#FFF4CE", line: "Dash", color: "#8A6100" },
    info: { fill: "#EFF6FC", line: "Dot", color: "#005A9E" },
  };

/** Excel cuts lists of addresses off past 8,192 characters. */
const mostCharacters = 4_000;

/**
 * Puts a light layer over the places in the stead of the last one; cells keep their own look. Three syncs. Protected and
 * hidden sheets are left as they are.
 */
export async function markPlaces(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const open = sheets.items.filter((sheet) => !sheet.protection.protected);
  const layers = open.map((sheet) =>
    sheet.getRange().conditionalFormats.load("items/id,items/customOrNullObject/rule/formula"),
  );
  await context.sync();
  for (const { items } of layers) {
    for (const format of items) {
      const custom = format.customOrNullObject;
      if (!custom.isNullObject && isMark(custom.rule.formula)) format.delete();
    }
  }
  for (const sheet of open) {
    if (sheet.visibility !== "Visible") continue;
    for (const severity of ["info", "warning", "error"] as const) {
      const own = marks.filter((mark) => mark.range.sheet === sheet.name && mark.severity === severity);
      for (const addresses of addressLists(own)) addLayer(sheet, addresses, severity);
    }
  }
  await context.sync();
}

/** Excel may write the rule with other spaces or capitals. */
const isMark = (formula: string): boolean => formula.replace(/\s/g, "").toLowerCase() === markFormula.toLowerCase();

function addLayer(sheet: Excel.Worksheet, addresses: string, severity: Mark["severity"]): void {
  const { fill, line, color } = looks[severity];
  const { custom } = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  custom.rule.formula = markFormula;
  custom.format.fill.color = fill;
  const border = custom.format.borders.getItem("EdgeBottom");
  border.style = line;
  border.color = color;
}

function addressLists(marks: readonly Mark[]): readonly string[] {
  const lists: string[] = [];
  const seen = new Set<string>();
  for (const { range } of marks) {
    const address = formatArea(range);
    if (seen.has(address)) continue;
    seen.add(address);
    const last = lists[lists.length - 1];
    if (last === undefined || last.length + address.length > mostCharacters) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
