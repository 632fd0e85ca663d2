import { removePart } from "../package/content-types";
import type { Parts } from "../package/parts";
import { relationshipsOf, relationshipsPart, removeRelationships } from "../package/relationships";
import { removed } from "../xml/edit";
import { attributeOf, childOf, childrenOf, numberOf } from "../xml/tree";
import { shiftScopes } from "./add-sheet";
import type { Book } from "./book";
import { editWorkbook } from "./workbook-part";

/** Takes a sheet away with its names and with the parts only it used. */
export function removeSheet(parts: Parts, book: Book, index: number): void {
  const sheet = book.sheets[index];
  if (sheet === undefined) return;
  editWorkbook(parts, book, (document) => {
    const names = childOf(document.root, "definedNames");
    const all = childrenOf(names, "definedName");
    const own = all.filter((each) => numberOf(each, "localSheetId", -1) === index);
    const entries = childrenOf(childOf(document.root, "sheets"), "sheet");
    const entry = entries.filter((each) => attributeOf(each, "id") === sheet.relationship);
    // An empty list of names is against the schema.
    const gone = names !== undefined && own.length === all.length ? [names] : own;
    return [...entry, ...gone].map(removed);
  });
  editWorkbook(parts, book, (document) => shiftScopes(document, index, -1));
  removeRelationships(parts, book.part, [sheet.relationship]);
  removeUnused(parts, sheet.part);
}

/** Removes a part and, one by one, the parts that nothing else links to any more. */
function removeUnused(parts: Parts, part: string): void {
  const targets = relationshipsOf(parts, part).filter((each) => !each.isExternal && parts.has(each.target));
  removePart(parts, part, relationshipsPart(part));
  const used = new Set(
    parts
      .names()
      .filter((name) => name.endsWith(".rels"))
      .map((name) => name.replace(/_rels\/([^/]*)\.rels$/, "$1"))
      .flatMap((owner) => relationshipsOf(parts, owner).map((each) => each.target.toLowerCase())),
  );
  for (const { target } of targets) {
    if (!used.has(target.toLowerCase()) && parts.has(target)) removeUnused(parts, target);
  }
}
