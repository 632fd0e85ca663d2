import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Fault, type Calculator } from "../app/workbook";
import { isError } from "../core/cell/cell";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { PlacedCell, SheetDraft } from "../core/patch/edit";
import { sheetOfDraft } from "../core/patch/sheet-draft";
import { text } from "../core/text/bilingual";
import { clean, comparisonKey } from "../core/text/normalise";

const mostFiles = 5_000;
const deepestFolder = 4;

/** The workbook files meant by the inputs: files as named, folders with everything beneath them, each once, in order. */
export function filesOf(inputs: readonly string[]): readonly string[] {
  const found = inputs.flatMap((input) => {
    const inside = isFolder(input) ? within(input, 0) : [input];
    if (inside.length === 0) {
      throw new Fault(
        "unreadable",
        text(`${input}: thư mục này không có tệp Excel nào.`, `${input}: there is no workbook in this folder.`),
      );
    }
    return inside;
  });
  const files = [...new Set(found)].sort();
  if (files.length <= mostFiles) return files;
  throw new Fault("too-large", text(`quá ${String(mostFiles)} tệp.`, `more than ${String(mostFiles)} files.`));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Links are not followed, so that no folder is read twice; hidden files and those Excel locks by are left out. */
function within(folder: string, depth: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(?:\.|~\$)/u.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth < deepestFolder ? within(path, depth + 1) : [];
    return entry.isFile() && /\.(?:xlsx|xlsm|xls|ods)$/iu.test(entry.name) ? [path] : [];
  });
}

/** How a file is named in the result: its name, or with its folder where two files share one. */
export function labelOf(path: string, among: readonly string[]): string {
  const name = basename(path);
  const isShared = among.some((other) => other !== path && basename(other) === name);
  return isShared ? `${basename(dirname(path))}/${name}` : name;
}

const headings: ReadonlySet<string> = new Set(["đơn vị", "tên đơn vị", "tên", "danh sách đơn vị", "unit", "name"]);

/** The units of a list: the first column of each line that is not a number; a heading line is passed over. */
export function expectedUnits(bytes: Uint8Array): readonly string[] {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  let content: string;
  try {
    content = new TextDecoder(isWide ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(
      "unreadable",
      text(
        "danh sách không phải văn bản UTF-8; lưu lại dạng CSV UTF-8.",
        "the list is no UTF-8 text; save it as CSV UTF-8.",
      ),
    );
  }
  const lines = content.split(/\r\n|\n|\r/u).map(fieldsOf);
  const isHeading = lines[0]?.some((field) => headings.has(comparisonKey(field))) ?? false;
  const names = (isHeading ? lines.slice(1) : lines).flatMap((fields) => {
    const name = fields.find((field) => field !== "" && !/^\d+[.)]?$/u.test(field));
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}

function fieldsOf(line: string): readonly string[] {
  const fields = line.match(/"(?:[^"]|"")*"|[^",;\t]+/gu) ?? [];
  return fields.map((field) => clean(field.replace(/^"|"$/gu, "").replace(/""/gu, '"')));
}

/** The sheets with the results of their formulas, so that a reader that does not calculate shows them too. */
export async function withResults(
  drafts: readonly SheetDraft[],
  calculator: Calculator,
): Promise<readonly SheetDraft[]> {
  const sheets = drafts.map(sheetOfDraft);
  const workbook: WorkbookSnapshot = { name: "", sheets, names: [], uses1904Dates: false, unread: [] };
  const asked = drafts.flatMap(({ name, cells }) =>
    cells.filter(({ cell }) => cell.formula !== null).map(({ row, column }) => ({ sheet: name, row, column })),
  );
  const results = await calculator.calculate(workbook, asked);
  const byPlace = new Map(
    asked.map(({ sheet, row, column }, index) => [`${sheet}!${String(row)}:${String(column)}`, results[index]]),
  );
  return drafts.map((draft) => ({
    ...draft,
    cells: draft.cells.map((placed): PlacedCell => {
      const result = byPlace.get(`${draft.name}!${String(placed.row)}:${String(placed.column)}`) ?? null;
      if (result === null || placed.cell.formula === null) return placed;
      const { value } = result;
      const shown = isError(value) ? value.code : String(value ?? "");
      return { ...placed, cell: { ...placed.cell, value, text: shown } };
    }),
  }));
}
