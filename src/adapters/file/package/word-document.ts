import { defaultLimits, type Limits } from "../limits";
import type { Parts } from "./parts";

/** What a .docx may take at the most; reports are smaller than workbooks. */
export const documentLimits: Limits = {
  ...defaultLimits,
  fileBytes: 64 * 2 ** 20,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  ratio: 200,
};

/** Where the package says its main part is; Word's own place where it does not. */
export function mainDocumentPart(parts: Parts): string {
  const usual = "word/document.xml";
  if (parts.has(usual)) return usual;
  const relations = parts.text("_rels/.rels") ?? "";
  for (const [tag] of relations.matchAll(/<Relationship\b[^>]*>/gu)) {
    const target = /Target="\/?([^"]+)"/u.exec(tag)?.[1];
    if (/\/officeDocument"/u.test(tag) && target !== undefined && /document\d*\.xml$/u.test(target)) return target;
  }
  return usual;
}
