import { parseRange, type CellRef, type Range } from "../cell/address";
import { isBlank, isError } from "../cell/cell";
import { cellOf, findSheet, type WorkbookSnapshot } from "../cell/snapshot";
import type { Finding } from "./finding";

/**
 * A finding by what it says and not by where it stands: the rule, the first header row of its table, the words of its
 * row and the contents of its evidence. Survives inserted rows and moved tables; lapses when a figure it rests on changes.
 */
export function fingerprintOf(finding: Finding, workbook: WorkbookSnapshot): string {
  const table = finding.table === null ? null : parseRange(finding.table);
  const header = table === null ? [] : wordsOf(workbook, table, table.top);
  const evidence = [...new Set(finding.evidence.map((at) => contentOf(workbook, at)))].sort();
  const { sheet, top, bottom, left } = finding.at;
  const row = top === bottom ? wordsOf(workbook, table ?? finding.at, top) : [];
  const parts = [header.join("|"), row.join("|"), contentOf(workbook, { sheet, row: top, column: left }), ...evidence];
  return `${finding.rule}:${hashOf(parts.join("\u001F"))}`;
}

/** What a cell says, whether typed or computed: a formula's text would change with every inserted row. */
function contentOf(workbook: WorkbookSnapshot, at: CellRef): string {
  const cell = cellOf(workbook, at);
  if (isBlank(cell)) return "";
  return isError(cell.value) ? cell.value.code : String(cell.value ?? cell.text);
}

/** The worded cells of a row between two columns; figures and order numbers are left out. */
function wordsOf(workbook: WorkbookSnapshot, { sheet: name, left, right }: Range, row: number): readonly string[] {
  const words: string[] = [];
  (findSheet(workbook, name)?.rows.get(row) ?? []).forEach((cell, column) => {
    if (column < left || column > right || typeof cell?.value !== "string") return;
    if (/\p{L}{2,}/u.test(cell.value)) words.push(cell.value.trim());
  });
  return words;
}

/** FNV-1a over UTF-16 units, twice with different seeds, as 16 hex digits. Not for secrets. */
export function hashOf(words: string): string {
  return half(words, 0x811c9dc5) + half(words, 0x01234567);
}

function half(words: string, seed: number): string {
  let state = seed;
  for (let index = 0; index < words.length; index++) {
    state = Math.imul(state ^ words.charCodeAt(index), 0x01000193) >>> 0;
  }
  return state.toString(16).padStart(8, "0");
}
