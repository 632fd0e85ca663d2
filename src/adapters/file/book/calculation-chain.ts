import { removePart } from "../package/content-types";
import type { Parts } from "../package/parts";
import { relationshipsPart, removeRelationships } from "../package/relationships";
import type { Book } from "./book";

/** Drops the list of formula cells, which Excel makes anew; one that names a cell without a formula is called damage. */
export function dropCalculationChain(parts: Parts, book: Book): void {
  const link = book.links.find((each) => each.type === "calcChain");
  if (link === undefined || !parts.has(link.target)) return;
  removePart(parts, link.target, relationshipsPart(link.target));
  removeRelationships(parts, book.part, [link.id]);
}
