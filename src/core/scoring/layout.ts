/** Columns of the deduction sheet, from the left. */
export const columns = {
  order: 0,
  criterion: 1,
  maximum: 2,
  score: 3,
  deducted: 4,
  reason: 5,
  remedy: 6,
  unit: 7,
  deadline: 8,
  note: 9,
} as const;
export type DeductionColumn = keyof typeof columns;

/** Header wordings, as communes print them. */
export const headerWords: Readonly<Record<DeductionColumn, string>> = {
  order: "STT",
  criterion: "Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm",
  maximum: "Điểm chuẩn",
  score: "Số điểm",
  deducted: "Điểm bị trừ",
  reason: "Lý do mất điểm",
  remedy: "Biện pháp khắc phục",
  unit: "Đơn vị phụ trách",
  deadline: "Thời hạn",
  note: "Ghi chú",
};

/** What the last row of the table says; what stands below it is about earlier years. */
export const totalWords = "TỔNG CỘNG (cộng các tiêu chí)";

/** Widths in characters; together they fill a landscape A4 page. */
export const widths: Readonly<Record<DeductionColumn, number>> = {
  order: 6,
  criterion: 34,
  maximum: 9,
  score: 9,
  deducted: 9,
  reason: 34,
  remedy: 34,
  unit: 16,
  deadline: 13,
  note: 13,
};

export const lastColumn = columns.note;
