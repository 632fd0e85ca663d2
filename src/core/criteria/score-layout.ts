import { cellAt, type SheetSnapshot } from "../cell/snapshot";

/** Columns of the scoring sheet, from the left. */
export const scoreColumns = {
  order: 0,
  criterion: 1,
  maximum: 2,
  selfScore: 3,
  reviewScore: 4,
  secondReviewScore: 5,
  difference: 6,
  evidence: 7,
  explanation: 8,
  note: 9,
} as const;
export type ScoreColumn = keyof typeof scoreColumns;

/** Header wordings, as provinces print them. */
export const scoreHeaders: Readonly<Record<ScoreColumn, string>> = {
  order: "STT",
  criterion: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
  maximum: "Điểm tối đa",
  selfScore: "Điểm tự chấm",
  reviewScore: "Điểm thẩm định",
  secondReviewScore: "Điểm thẩm định lần 2",
  difference: "Chênh lệch so với tự chấm",
  evidence: "Tài liệu kiểm chứng",
  explanation: "Giải trình",
  note: "Ghi chú",
};

/** Widths in characters. */
export const scoreWidths: Readonly<Record<ScoreColumn, number>> = {
  order: 7,
  criterion: 44,
  maximum: 9,
  selfScore: 16,
  reviewScore: 10,
  secondReviewScore: 11,
  difference: 11,
  evidence: 26,
  explanation: 42,
  note: 18,
};

/** What people wrote on an earlier scoring sheet, by the number of the criterion. */
export type EarlierScores = ReadonlyMap<
  string,
  {
    /** A number, or the formula somebody typed. */
    readonly reviewScore?: number | string;
    readonly secondReviewScore?: number | string;
    readonly evidence?: string;
    readonly note?: string;
  }
>;

/** Reads back an earlier sheet of ours; null when its header row is gone. */
export function readEarlierScores(sheet: SheetSnapshot): EarlierScores | null {
  const header = [...sheet.rows.keys()].find(
    (row) => cellAt(sheet, row, scoreColumns.selfScore).value === scoreHeaders.selfScore,
  );
  if (header === undefined) return null;
  const found = new Map<
    string,
    { reviewScore?: number | string; secondReviewScore?: number | string; evidence?: string; note?: string }
  >();
  for (const row of sheet.rows.keys()) {
    const code = cellAt(sheet, row, scoreColumns.order).value;
    if (row <= header || (typeof code !== "string" && typeof code !== "number")) continue;
    const number = (column: ScoreColumn): number | string | undefined => {
      const { value, formula } = cellAt(sheet, row, scoreColumns[column]);
      return formula ?? (typeof value === "number" ? value : undefined);
    };
    const words = (column: ScoreColumn): string | undefined => {
      const { value, formula } = cellAt(sheet, row, scoreColumns[column]);
      return typeof value === "string" && formula === null && value.trim() !== "" ? value : undefined;
    };
    const [reviewScore, secondReviewScore] = [number("reviewScore"), number("secondReviewScore")];
    const [evidence, note] = [words("evidence"), words("note")];
    found.set(String(code), {
      ...(reviewScore === undefined ? {} : { reviewScore }),
      ...(secondReviewScore === undefined ? {} : { secondReviewScore }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(note === undefined ? {} : { note }),
    });
  }
  return found;
}
