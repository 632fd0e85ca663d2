import { damaged } from "../faults";
import { appended, removed, spliced, elementText } from "../xml/edit";
import { attributeOf, childrenOf } from "../xml/tree";
import type { Parts } from "./parts";

/** A link from one part to another. `target` is a part name, or a foreign address where `isExternal`. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address: worksheet, styles, drawing. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the relationships of a part stand; those of the package itself belong to the part "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part a target names, seen from another part. */
export function resolveTarget(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** Faults: damaged. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const document = parts.document(relationshipsPart(part));
  return childrenOf(document?.root, "Relationship").map((element) => {
    const target = attributeOf(element, "Target") ?? "";
    const isExternal = attributeOf(element, "TargetMode") === "External";
    return {
      id: attributeOf(element, "Id") ?? "",
      type: (attributeOf(element, "Type") ?? "").replace(/^.*\//, ""),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

/** Adds a link and gives its id. `type` is the whole address. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  const old =
    parts.text(name) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}"/>`;
  parts.write(name, old);
  const document = parts.document(name);
  if (document === null) throw damaged(name);
  const taken = new Set(childrenOf(document.root, "Relationship").map((element) => attributeOf(element, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const link = elementText(document.root, "Relationship", { Id: id, Type: type, Target: `/${target}` });
  parts.write(name, spliced(document.text, [appended(document, document.root, link)]));
  return id;
}

/** Takes links away; the part of links goes with its last one. */
export function removeRelationships(parts: Parts, part: string, ids: readonly string[]): void {
  const name = relationshipsPart(part);
  const document = parts.document(name);
  if (document === null || ids.length === 0) return;
  const links = childrenOf(document.root, "Relationship");
  const gone = links.filter((element) => ids.includes(attributeOf(element, "Id") ?? ""));
  parts.write(name, spliced(document.text, gone.map(removed)));
}
