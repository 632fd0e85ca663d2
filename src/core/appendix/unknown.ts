import { text } from "../text/bilingual";
import { column, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** Any other table with figures. Every column of figures plays the role `figure`. */
export const unknown: TableKind = {
  kind: "unknown",
  name: text("Bảng số liệu khác", "Other table of figures"),
  titles: [],
  columns: [
    orderColumn,
    column("label", "Nội dung", "Label", "label", []),
    column("figure", "Số liệu", "Figure", "count", [], true),
  ],
  identities: [],
  derivations: [],
  examples: [{ name: "bảng lạ", table: "Nguồn vốn|Kế hoạch|Giải ngân / Tỉnh|120|80 / Xã|40|25 / Tổng cộng|160|105" }],
};
