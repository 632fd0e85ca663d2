import type { Text } from "../text/bilingual";
import { text } from "../text/bilingual";

/** How a figure in one cell goes wrong. */
export const cellSlips = [
  "digit-substituted",
  "digits-swapped",
  "digit-dropped",
  "digit-added",
  "zero-lost-or-added",
  "decimal-shift",
  "mark-misread",
  "copied-neighbour",
  "omitted-row",
  "rounding",
  "wrong-denominator",
  "off-by-one",
  "other",
] as const;
export type CellSlip = (typeof cellSlips)[number];

/** A slip that touches several cells counts once. "not-an-identity": the identity does not apply here. */
export type Slip = CellSlip | "totals-not-updated" | "cells-swapped" | "not-an-identity";

export const slipNames: Readonly<Record<Slip, Text>> = {
  "digit-substituted": text("gõ sai một chữ số", "one digit mistyped"),
  "digits-swapped": text("đảo hai chữ số liền nhau", "two neighbouring digits swapped"),
  "digit-dropped": text("thiếu một chữ số", "one digit missing"),
  "digit-added": text("thừa một chữ số", "one digit too many"),
  "zero-lost-or-added": text("thừa hoặc thiếu số 0 cuối", "a final zero too many or too few"),
  "decimal-shift": text("lệch dấu phẩy thập phân", "decimal mark shifted"),
  "mark-misread": text("nhầm dấu phân cách", "thousands and decimal mark mixed up"),
  "copied-neighbour": text("chép nhầm ô liền kề", "copied from a neighbouring cell"),
  "omitted-row": text("tổng bỏ sót hoặc cộng trùng một dòng", "the sum leaves out or repeats a row"),
  rounding: text("làm tròn hoặc cắt số", "rounded or cut"),
  "wrong-denominator": text("tính tỷ lệ trên mẫu số khác", "ratio taken over another figure"),
  "off-by-one": text("lệch 1, 10 hoặc 100", "off by 1, 10 or 100"),
  other: text("khác, chưa rõ nguồn", "other, source unknown"),
  "totals-not-updated": text("tổng chưa cập nhật", "totals not updated"),
  "cells-swapped": text("đổi chỗ hai ô", "two cells swapped"),
  "not-an-identity": text("phép tính này không áp dụng ở đây", "the identity does not apply here"),
};

/**
 * How often each slip is the one that happened. Typing slips after the counts of Scholtus (2009: 112 substituted, 15
 * dropped, 14 swapped, 11 added), flattened; report-specific ones are judgement. Sums to about one.
 */
export const slipWeights: Readonly<Record<Slip, number>> = {
  "digit-substituted": 0.24,
  "digits-swapped": 0.09,
  "digit-dropped": 0.06,
  "digit-added": 0.06,
  "zero-lost-or-added": 0.04,
  "decimal-shift": 0.06,
  "mark-misread": 0.04,
  "copied-neighbour": 0.08,
  "omitted-row": 0.05,
  rounding: 0.04,
  "wrong-denominator": 0.03,
  "off-by-one": 0.05,
  other: 0.04,
  "totals-not-updated": 0.08,
  "cells-swapped": 0.04,
  "not-an-identity": 0,
};

/** Probability that a table holds some slip, a second and a third one. */
export const slipCounts = { one: 0.2, two: 0.06, three: 0.006 } as const;
