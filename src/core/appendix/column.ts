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

/** The same column, printed by some variants of the form only. */
export const variant = (spec: ColumnSpec): ColumnSpec => ({ ...spec, isVariant: true });

/** The unit a row of figures belongs to, in the tables that offices above the commune make of many units. */
export const unitColumn: ColumnSpec = column(
  "unit",
  "Đơn vị",
  "Unit",
  "label",
  [
    "Đơn vị",
    "Tên đơn vị",
    "Cơ quan, đơn vị",
    "Tên cơ quan, đơn vị",
    "Xã, phường",
    "Đơn vị, địa phương",
    "Địa phương",
    "Tên xã, phường",
    "UBND xã, phường",
    "Bộ phận",
  ],
  true,
);
