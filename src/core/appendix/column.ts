import type { ColumnRole } from "../table/table";
import { text } from "../text/bilingual";
import type { ColumnContent, ColumnSpec } from "./kind";

/**
 * One column of a kind. Wordings stand likeliest first: of two roles that know the same wording, the one that names it
 * earlier takes the column.
 */
export function column(
  role: ColumnRole,
  vi: string,
  en: string,
  content: ColumnContent,
  wordings: readonly string[],
  isRequired = false,
): ColumnSpec {
  return { role, name: text(vi, en), content, wordings, isRequired };
}

/** The order-number column, the same in every form. */
export const orderColumn: ColumnSpec = column("order", "Thứ tự", "Order number", "order", [
  "TT",
  "STT",
  "Số TT",
  "Số thứ tự",
  "No.",
]);

/** The remarks column, the same in every form. */
export const noteColumn: ColumnSpec = column("note", "Ghi chú", "Note", "text", [
  "Ghi chú",
  "Ghi chú (nếu có)",
  "Ghi chú, giải trình",
]);
