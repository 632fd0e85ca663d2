import { damaged } from "../faults";
import { appended, elementText, removed, spliced } from "../xml/edit";
import { attributeOf, childrenOf } from "../xml/tree";
import type { Parts } from "./parts";

const contentTypes = "[Content_Types].xml";

/** The content type of a part; empty where none is given. Faults: damaged. */
export function contentTypeOf(parts: Parts, part: string): string {
  const root = parts.document(contentTypes)?.root;
  const name = `/${part}`.toLowerCase();
  const own = childrenOf(root, "Override").find((each) => attributeOf(each, "PartName")?.toLowerCase() === name);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = childrenOf(root, "Default").find(
    (each) => attributeOf(each, "Extension")?.toLowerCase() === extension,
  );
  return attributeOf(own ?? byExtension, "ContentType") ?? "";
}

export function addContentType(parts: Parts, part: string, type: string): void {
  const document = parts.document(contentTypes);
  if (document === null) throw damaged(contentTypes);
  const override = elementText(document.root, "Override", { PartName: `/${part}`, ContentType: type });
  parts.write(contentTypes, spliced(document.text, [appended(document, document.root, override)]));
}

/** Removes a part together with its content type and its own links. */
export function removePart(parts: Parts, part: string, links: string): void {
  parts.remove(part);
  parts.remove(links);
  const document = parts.document(contentTypes);
  if (document === null) throw damaged(contentTypes);
  const name = `/${part}`.toLowerCase();
  const gone = childrenOf(document.root, "Override").filter(
    (each) => attributeOf(each, "PartName")?.toLowerCase() === name,
  );
  if (gone.length > 0) parts.write(contentTypes, spliced(document.text, gone.map(removed)));
}
