import { strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import { openFile, type OpenOptions } from "../../../src/adapters/file/open-file";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** Parts of a small workbook as text; `sheets` are whole worksheet parts or just their rows. */
export interface PackageDraft {
  readonly sheets: Readonly<Record<string, string>>;
  readonly workbook?: string;
  readonly workbookTail?: string;
  readonly workbookProperties?: string;
  readonly strings?: string;
  readonly styles?: string;
  /** Further links of the workbook: type, then part. */
  readonly links?: readonly (readonly [string, string])[];
  readonly extra?: Readonly<Record<string, string>>;
  readonly overrides?: readonly (readonly [string, string])[];
}

export function worksheet(rows: string, tail = "", head = ""): string {
  return `<?xml version="1.0"?>\n<worksheet xmlns="${main}" xmlns:r="${links}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

export function partsOf(draft: PackageDraft): Record<string, Uint8Array> {
  const names = Object.keys(draft.sheets);
  const more = [...(draft.links ?? [])];
  if (draft.strings !== undefined) more.push(["sharedStrings", "sharedStrings.xml"]);
  if (draft.styles !== undefined) more.push(["styles", "styles.xml"]);
  const relationships = [
    ...names.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
    ...more,
  ].map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${links}/${type}" Target="${target}"/>`,
  );
  const entries = names.map(
    (name, index) =>
      `<sheet name="${name.replace(/&/g, "&amp;")}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const text: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      (draft.overrides ?? []).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      draft.workbook ??
      `<workbook xmlns="${main}" xmlns:r="${links}">${draft.workbookProperties ?? ""}<sheets>${entries.join("")}</sheets>${draft.workbookTail ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${relationships.join("")}</Relationships>`,
    ...draft.extra,
  };
  names.forEach((name, index) => {
    const content = draft.sheets[name] ?? "";
    text[`xl/worksheets/sheet${String(index + 1)}.xml`] = content.includes("worksheet") ? content : worksheet(content);
  });
  if (draft.strings !== undefined) text["xl/sharedStrings.xml"] = `<sst xmlns="${main}">${draft.strings}</sst>`;
  if (draft.styles !== undefined) text["xl/styles.xml"] = `<styleSheet xmlns="${main}">${draft.styles}</styleSheet>`;
  return Object.fromEntries(Object.entries(text).map(([name, content]) => [name, strToU8(content)]));
}

export function bytesOf(draft: PackageDraft): Uint8Array {
  return zipSync(partsOf(draft));
}

export function openDraft(draft: PackageDraft, options: OpenOptions = {}) {
  return openFile(bytesOf(draft), "mau.xlsx", options);
}

export function readDraft(draft: PackageDraft, options: OpenOptions = {}): Promise<WorkbookSnapshot> {
  return openDraft(draft, options).read();
}

/** The rows of one sheet, read. */
export async function readRows(rows: string, more: Partial<PackageDraft> = {}) {
  const [sheet] = (await readDraft({ sheets: { S: rows }, ...more })).sheets;
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

export function patchOf(...edits: readonly Edit[]): Patch {
  return { title: { vi: "Thử", en: "Try" }, because: null, edits };
}

/** A part of a saved file as text; empty where there is none. */
export function partText(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  return part === undefined ? "" : new TextDecoder().decode(part);
}
