import { lastRow } from "../../../core/cell/address";
import { shiftRow, type RowShift } from "../../../core/patch/shift-formula";
import { replacedInner, spliced, type Splice } from "../xml/edit";
import { childOf, descendantsOf, type XmlDocument } from "../xml/tree";

/** Pictures and charts move with the cells under their corners. */
export function shiftDrawing(document: XmlDocument, shift: RowShift): string {
  const splices: Splice[] = [];
  for (const element of descendantsOf(document.root)) {
    if (element.name !== "from" && element.name !== "to") continue;
    const row = childOf(element, "row");
    if (row === undefined) continue;
    const old = Number(document.text.slice(row.innerStart, row.innerEnd));
    if (Number.isInteger(old)) splices.push(replacedInner(row, String(anchored(old, shift))));
  }
  return spliced(document.text, splices);
}

/** Notes stand in VML, which need not be well-formed XML; only their row numbers are touched. */
export function shiftNotes(vml: string, shift: RowShift): string {
  return vml
    .replace(/(<x:Row>\s*)(\d+)/g, (_, before: string, row: string) => before + String(anchored(Number(row), shift)))
    .replace(/(<x:Anchor>)([^<]*)/g, (whole: string, before: string, text: string) => {
      const numbers = text.split(",").map((each) => Number(each.trim()));
      if (numbers.length !== 8 || numbers.some((each) => !Number.isInteger(each))) return whole;
      const moved = numbers.map((each, index) => (index === 2 || index === 6 ? anchored(each, shift) : each));
      return before + moved.join(", ");
    });
}

function anchored(row: number, shift: RowShift): number {
  return Math.min(lastRow, shiftRow(row, shift) ?? shift.at);
}
