import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Edit, Patch } from "../patch/edit";
import { placeFor, placing } from "../summary/sheet/own";
import { text, type Text } from "../text/bilingual";
import { importTables } from "./import-tables";
import { joinBrokenRows } from "./join-rows";
import type { WordTable } from "./word-table";

/** Which tables of a document become sheets, by their place in it from 0, and how. */
export interface ImportChoice {
  readonly tables: readonly number[];
  /** Rows a page break parted become one again. */
  readonly joinsRows: boolean;
}

/** The patch that adds the chosen tables as sheets behind the others; null where none was chosen. */
export function importPatch(
  tables: readonly WordTable[],
  choice: ImportChoice,
  workbook: WorkbookSnapshot,
): { readonly patch: Patch; readonly notes: readonly Text[] } | null {
  const chosen = choice.tables.flatMap((index) => tables[index] ?? []);
  const joined = chosen.map((table) => (choice.joinsRows ? joinBrokenRows(table) : { table, joined: 0 }));
  const { sheets } = importTables(
    joined.map(({ table }) => table),
    { keepsLayout: true },
  );
  if (sheets.length === 0) return null;
  let growing = workbook;
  const edits: Edit[] = [];
  for (const draft of sheets) {
    const place = placeFor(growing, draft.name, null);
    edits.push(...placing(place, { ...draft, name: place.name }));
    const [first] = growing.sheets;
    // The name is taken for the next one; what stands on the sheet is of no account here.
    const stand = first ?? null;
    growing = { ...growing, sheets: [...growing.sheets, { ...(stand ?? empty), name: place.name }] };
  }
  const rows = joined.reduce((sum, each) => sum + each.joined, 0);
  const count = String(sheets.length);
  return {
    patch: {
      title: text(`Đưa ${count} bảng từ Word vào trang mới`, `Bring ${count} tables from Word into new sheets`),
      because: null,
      edits,
    },
    notes:
      rows === 0
        ? []
        : [
            text(
              `Đã nối ${String(rows)} dòng bị ngắt trang vào dòng trên.`,
              `Joined ${String(rows)} rows a page break had parted.`,
            ),
          ],
  };
}

const empty: WorkbookSnapshot["sheets"][number] = {
  name: "",
  visibility: "visible",
  isProtected: false,
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  columnWidths: new Map(),
  rowHeights: new Map(),
};
