import type { DefinedName, SheetSnapshot } from "../../../core/cell/snapshot";
import { damaged, notAWorkbook, otherFormat } from "../faults";
import { contentTypeOf } from "../package/content-types";
import type { Parts } from "../package/parts";
import { relationshipsOf, type Relationship } from "../package/relationships";
import { unescapeXml } from "../xml/escape";
import { attributeOf, childOf, childrenOf, flagOf, type XmlDocument } from "../xml/tree";

export interface BookSheet {
  readonly name: string;
  readonly part: string;
  readonly kind: "worksheet" | "other";
  readonly visibility: SheetSnapshot["visibility"];
  readonly relationship: string;
}

/** What the workbook part tells. */
export interface Book {
  readonly part: string;
  /** With its closing slash. */
  readonly folder: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly DefinedName[];
  readonly uses1904Dates: boolean;
  /** Sheets may not be added or taken away. */
  readonly isStructureLocked: boolean;
  readonly links: readonly Relationship[];
  readonly stylesPart: string | null;
  readonly themePart: string | null;
  readonly stringsPart: string | null;
  /** Addresses that stand before `/worksheet` and on the spreadsheet elements; strict files have their own. */
  readonly relationshipTypes: string;
  readonly namespace: string;
}

/** Reads the workbook part. Faults: not-a-workbook, unsupported for binary workbooks, damaged. */
export function readBook(parts: Parts): Book {
  const part = findWorkbook(parts);
  const document = parts.document(part);
  if (document === null || document.root.name !== "workbook") throw damaged(part);
  const links = relationshipsOf(parts, part);
  const { root } = document;
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").flatMap((element): readonly BookSheet[] => {
    const id = attributeOf(element, "id") ?? "";
    const link = links.find((each) => each.id === id);
    const name = attributeOf(element, "name");
    if (link === undefined || name === undefined || !parts.has(link.target)) throw damaged(part);
    const state = attributeOf(element, "state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    const kind = link.type === "worksheet" ? "worksheet" : "other";
    return [{ name, part: link.target, kind, visibility, relationship: id }];
  });
  const target = (type: string): string | null => links.find((each) => each.type === type)?.target ?? null;
  const isStrict = document.text.includes("http://purl.oclc.org/ooxml/");
  return {
    part,
    folder: part.slice(0, part.lastIndexOf("/") + 1),
    sheets,
    names: readNames(document, sheets),
    uses1904Dates: flagOf(childOf(root, "workbookPr"), "date1904"),
    isStructureLocked: flagOf(childOf(root, "workbookProtection"), "lockStructure"),
    links,
    stylesPart: target("styles"),
    themePart: target("theme"),
    stringsPart: target("sharedStrings"),
    relationshipTypes: isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    namespace: isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  };
}

function findWorkbook(parts: Parts): string {
  if (!parts.has("[Content_Types].xml")) {
    if (parts.has("mimetype") && parts.has("content.xml")) throw otherFormat("OpenDocument (.ods)");
    throw notAWorkbook();
  }
  const link = relationshipsOf(parts, "").find((each) => each.type === "officeDocument");
  if (link === undefined) throw notAWorkbook();
  const type = contentTypeOf(parts, link.target);
  if (/ms-excel\.sheet\.binary/i.test(type)) throw otherFormat(".xlsb");
  if (!/spreadsheetml|ms-excel/i.test(type)) throw notAWorkbook();
  if (!parts.has(link.target)) throw damaged(link.target);
  return link.target;
}

function readNames(document: XmlDocument, sheets: readonly BookSheet[]): readonly DefinedName[] {
  return childrenOf(childOf(document.root, "definedNames"), "definedName").map((element) => {
    const scope = attributeOf(element, "localSheetId");
    return {
      name: attributeOf(element, "name") ?? "",
      formula: unescapeXml(document.text.slice(element.innerStart, element.innerEnd)),
      sheet: scope === undefined ? null : (sheets[Number(scope)]?.name ?? null),
    };
  });
}
