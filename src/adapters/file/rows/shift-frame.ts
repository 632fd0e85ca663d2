import type { RowShift } from "../../../core/patch/shift-formula";
import { shiftRow } from "../../../core/patch/shift-formula";
import { removed, replacedInner, spliced, withAttributes, type Splice } from "../xml/edit";
import { escapeXml, unescapeXml } from "../xml/escape";
import { attributeOf, numberOf, type XmlDocument, type XmlElement } from "../xml/tree";
import { shiftAreaList, shiftStoredFormula } from "./shift-reference";

/** Elements that name cells of their own sheet, and the attribute that does. */
const places = new Map([
  ["mergeCell", "ref"],
  ["hyperlink", "ref"],
  ["autoFilter", "ref"],
  ["sortState", "ref"],
  ["sortCondition", "ref"],
  ["dimension", "ref"],
  ["conditionalFormatting", "sqref"],
  ["dataValidation", "sqref"],
  ["protectedRange", "sqref"],
  ["ignoredError", "sqref"],
  ["cellWatch", "r"],
  ["table", "ref"],
  ["comment", "ref"],
  ["threadedComment", "ref"],
]);

/** Lists that may not stay behind empty, and whose count must be right. */
const lists = new Set([
  "mergeCells",
  "hyperlinks",
  "dataValidations",
  "protectedRanges",
  "ignoredErrors",
  "cellWatches",
  "rowBreaks",
]);

const formulas = new Set(["formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula"]);

/**
 * A part with every reference in it moved: those of its own sheet where `home` is the sheet whose rows move, and
 * formulas in any case. What belonged to rows that are gone goes with them.
 */
export function shiftDocument(document: XmlDocument, home: string, shift: RowShift): string {
  const splices: Splice[] = [];
  visit(document, document.root, home, shift, splices);
  return spliced(document.text, splices);
}

/** True when the element is gone. */
function visit(document: XmlDocument, element: XmlElement, home: string, shift: RowShift, splices: Splice[]): boolean {
  if (home === shift.sheet && isGone(element, shift)) {
    splices.push(removed(element));
    return true;
  }
  const attributes = home === shift.sheet ? ownAttributes(element, shift) : {};
  const location = element.name === "hyperlink" ? element.attributes.get("location") : undefined;
  if (location !== undefined) attributes["location"] = shiftStoredFormula(location, home, shift);
  if (element.name === "cfvo" && element.attributes.get("type") === "formula") {
    attributes["val"] = shiftStoredFormula(element.attributes.get("val") ?? "", home, shift);
  }
  const own: Splice[] = [];
  let gone = 0;
  for (const child of element.children) if (visit(document, child, home, shift, own)) gone++;
  if (lists.has(element.name) && gone > 0) {
    if (gone === element.children.length) {
      splices.push(removed(element));
      return true;
    }
    if (element.attributes.has("count")) attributes["count"] = String(element.children.length - gone);
    if (element.name === "rowBreaks" && element.attributes.has("manualBreakCount"))
      attributes["manualBreakCount"] = null;
  }
  const changed = Object.entries(attributes).filter(([name, value]) => element.attributes.get(name) !== value);
  if (changed.length > 0) splices.push(withAttributes(document, element, Object.fromEntries(changed)));
  if (element.children.length === 0) own.push(...textSplices(document, element, home, shift));
  splices.push(...own);
  return false;
}

function isGone(element: XmlElement, shift: RowShift): boolean {
  const name = places.get(element.name);
  const text = name === undefined ? undefined : attributeOf(element, name);
  if (text !== undefined && element.name !== "dimension" && element.name !== "table") {
    return shiftAreaList(text, shift) === null;
  }
  return (
    element.name === "brk" && numberOf(element, "id", 0) > 0 && shiftRow(numberOf(element, "id", 0), shift) === null
  );
}

function ownAttributes(element: XmlElement, shift: RowShift): Record<string, string | null> {
  const name = places.get(element.name);
  const text = name === undefined ? undefined : element.attributes.get(name);
  if (name !== undefined && text !== undefined) {
    const moved = shiftAreaList(text, shift);
    return moved === null ? {} : { [name]: moved };
  }
  // A break stands behind the row whose number from 1 is its id: before the row of that index from 0.
  const id = element.name === "brk" ? numberOf(element, "id", 0) : 0;
  const row = id > 0 ? shiftRow(id, shift) : null;
  return row === null ? {} : { id: String(row) };
}

function textSplices(document: XmlDocument, element: XmlElement, home: string, shift: RowShift): readonly Splice[] {
  const written = document.text.slice(element.innerStart, element.innerEnd);
  if (written === "") return [];
  const text = unescapeXml(written);
  let moved = text;
  if (formulas.has(element.name)) moved = shiftStoredFormula(text, home, shift);
  else if (element.name === "sqref" && home === shift.sheet) moved = shiftAreaList(text, shift) ?? text;
  return moved === text ? [] : [replacedInner(element, escapeXml(moved))];
}
