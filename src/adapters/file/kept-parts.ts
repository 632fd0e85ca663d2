import { addContentType, removePart } from "./package/content-types";
import type { Parts } from "./package/parts";
import { addRelationship, relationshipsOf, relationshipsPart, removeRelationships } from "./package/relationships";
import type { Relationship } from "./package/relationships";
import type { Book } from "./book/book";

/** What this product keeps inside a workbook, each in a custom XML part of its own; the text is base64 of UTF-8. */
export type Kept = "settings" | "journal";

const namespaces: Readonly<Record<Kept, string>> = {
  settings: "urn:soat-phu-luc:settings:1",
  journal: "urn:soat-phu-luc:journal:1",
};

const storeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const storeIds: Readonly<Record<Kept, string>> = {
  settings: "{5B0A6C1E-3C0D-4B6B-9A64-50A7F1C0D001}",
  journal: "{5B0A6C1E-3C0D-4B6B-9A64-50A7F1C0D002}",
};

/** What is kept in the workbook; null where there is nothing or it cannot be read. */
export function readKept(parts: Parts, book: Book, kept: Kept): string | null {
  const link = findKept(parts, book, kept);
  const text = link === undefined ? null : parts.text(link.target);
  const encoded = text === null ? undefined : bodyOf(text, kept);
  try {
    return encoded === undefined ? null : decoded(encoded.replace(/\s/g, ""));
  } catch {
    return null;
  }
}

/** Puts text into the workbook, in the place of what was kept there. */
export function writeKept(parts: Parts, book: Book, kept: Kept, json: string): void {
  const content =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<${kept} xmlns="${namespaces[kept]}">${encodedText(json)}</${kept}>`;
  const old = findKept(parts, book, kept);
  if (old !== undefined) {
    parts.write(old.target, content);
    return;
  }
  let number = 1;
  while (parts.has(`customXml/item${String(number)}.xml`) || parts.has(`customXml/itemProps${String(number)}.xml`))
    number++;
  const item = `customXml/item${String(number)}.xml`;
  const properties = `customXml/itemProps${String(number)}.xml`;
  parts.write(item, content);
  parts.write(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${storeIds[kept]}" xmlns:ds="${storeNamespace}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${namespaces[kept]}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(parts, item, "application/xml");
  addContentType(parts, properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  addRelationship(parts, item, `${book.relationshipTypes}/customXmlProps`, properties);
  addRelationship(parts, book.part, `${book.relationshipTypes}/customXml`, item);
}

/** Takes what is kept out of the workbook, with its properties, types and links. */
export function removeKept(parts: Parts, book: Book, kept: Kept): void {
  const link = findKept(parts, book, kept);
  if (link === undefined) return;
  for (const each of relationshipsOf(parts, link.target)) {
    if (!each.isExternal && each.type === "customXmlProps" && parts.has(each.target)) {
      removePart(parts, each.target, relationshipsPart(each.target));
    }
  }
  removePart(parts, link.target, relationshipsPart(link.target));
  removeRelationships(parts, book.part, [link.id]);
}

/** The text inside the root element. Searched from both ends, for a part may be large. */
function bodyOf(text: string, kept: Kept): string | undefined {
  const start = new RegExp(`<(?:\\w+:)?${kept}\\b[^>]*>`).exec(text.slice(0, 2000));
  const end = new RegExp(`</(?:\\w+:)?${kept}>\\s*$`).exec(text.slice(-200));
  if (start === null || end === null) return undefined;
  const body = text.slice(start.index + start[0].length, text.length - end[0].length);
  return /[^\w+/=\s]/.test(body) ? undefined : body;
}

function findKept(parts: Parts, book: Book, kept: Kept): Relationship | undefined {
  return relationshipsOf(parts, book.part).find((link) => {
    if (link.type !== "customXml" || link.isExternal || !/^customXml\//i.test(link.target)) return false;
    return (parts.text(link.target)?.slice(0, 2000) ?? "").includes(`"${namespaces[kept]}"`);
  });
}

function encodedText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x3000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x3000)));
  return btoa(pieces.join(""));
}

function decoded(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
