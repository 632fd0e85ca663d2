import type { Cell } from "../cell/cell";
import type { CellRef } from "../cell/address";
import { text, type Text } from "../text/bilingual";

/** The slips people make that are planted; the order is the one they are told in. */
export const slipKinds = [
  "digit-changed",
  "digits-swapped",
  "factor-ten",
  "total-row-missed",
  "ratio-wrong",
  "row-shifted",
  "typed-over-formula",
  "date-reversed",
  "name-changed",
] as const;
export type SlipKind = (typeof slipKinds)[number];

export const slipNames: Readonly<Record<SlipKind, Text>> = {
  "digit-changed": text("Gõ sai một chữ số", "A digit mistyped"),
  "digits-swapped": text("Đảo hai chữ số", "Two digits swapped"),
  "factor-ten": text("Thừa hoặc thiếu một số 0", "A zero too many or too few"),
  "total-row-missed": text("Dòng tổng bỏ sót một dòng", "A total that misses a row"),
  "ratio-wrong": text("Tỷ lệ tính sai", "A wrong ratio"),
  "row-shifted": text("Số của một dòng lệch một cột", "A row's figures one column off"),
  "typed-over-formula": text("Gõ đè lên công thức", "A formula typed over"),
  "date-reversed": text("Ngày đầu và ngày cuối đảo nhau", "First and last day reversed"),
  "name-changed": text("Tên đơn vị viết sai một chữ", "A letter of a unit's name wrong"),
};

/** One slip, made in a copy: cells as they stand and as the slip leaves them. Never empty. */
export interface Slip {
  readonly kind: SlipKind;
  readonly cells: readonly { readonly at: CellRef; readonly before: Cell; readonly after: Cell }[];
}
