import { addContentType } from "./package/content-types";
import type { Parts } from "./package/parts";
import { addRelationship, type Relationship } from "./package/relationships";
import type { Book } from "./book/book";

/** Namespace of the custom XML part that carries this product's settings; its text is base64 of UTF-8. */
export const settingsNamespace = "urn:soat-phu-luc:settings:1";

const storeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const storeId = "{5B0A6C1E-3C0D-4B6B-9A64-50A7F1C0D001}";

/** The settings kept in the workbook; null where there are none or they cannot be read. */
export function readSettings(parts: Parts, book: Book): string | null {
  const link = findSettings(parts, book);
  const text = link === undefined ? null : parts.text(link.target);
  const encoded = text === null ? undefined : />([\w+/=\s]*)<\/(?:\w+:)?settings>\s*$/.exec(text)?.[1];
  try {
    return encoded === undefined ? null : decoded(encoded.replace(/\s/g, ""));
  } catch {
    return null;
  }
}

/** Puts settings into the workbook, in the place of those that were there. */
export function writeSettings(parts: Parts, book: Book, json: string): void {
  const content =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<settings xmlns="${settingsNamespace}">${encodedText(json)}</settings>`;
  const old = findSettings(parts, book);
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
      `<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${storeNamespace}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${settingsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(parts, item, "application/xml");
  addContentType(parts, properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  addRelationship(parts, item, `${book.relationshipTypes}/customXmlProps`, properties);
  addRelationship(parts, book.part, `${book.relationshipTypes}/customXml`, item);
}

function findSettings(parts: Parts, book: Book): Relationship | undefined {
  return book.links.find((link) => {
    if (link.type !== "customXml" || link.isExternal || !/^customXml\//i.test(link.target)) return false;
    return (parts.text(link.target)?.slice(0, 2000) ?? "").includes(`"${settingsNamespace}"`);
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
