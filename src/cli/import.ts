import { Fault } from "../app/workbook";
import { importTables, type ImportedTables } from "../core/import/import-tables";
import type { WordTable } from "../core/import/word-table";
import { text, type Text } from "../core/text/bilingual";

/** The sheets of `soat import`. Throws a Fault where the document holds no table. */
export function importedSheets(tables: readonly WordTable[]): ImportedTables {
  const imported = importTables(tables);
  if (imported.sheets.length > 0) return imported;
  throw new Fault("unsupported", text("không có bảng nào trong tệp này.", "there is no table in this file."));
}

/** What was left out, to tell the user; none where nothing was. */
export function importNotes({ skipped }: ImportedTables): readonly Text[] {
  if (skipped === 0) return [];
  return [
    text(
      `Bỏ qua ${String(skipped)} bảng chỉ dùng để trình bày quốc hiệu, nơi nhận.`,
      `Left out ${String(skipped)} tables that only lay out letterhead or signature.`,
    ),
  ];
}
