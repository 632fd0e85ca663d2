import type { CriteriaSet, Criterion, Operand } from "./criteria";
import type { Found, OperandValues } from "./found";
import { operandKey, operandsOf, type Answer } from "./operands";

/** Columns of the sheet of figures. */
export const figureColumns = { code: 0, criterion: 1, name: 2, value: 3, answer: 4, source: 5, state: 6 } as const;
export const lastFigureColumn = figureColumns.state;

/** First row below its header. */
export const firstFigureRow = 5;

/** One line of the sheet of figures: an operand of a criterion and the row it stands in. */
export interface FigureLine {
  readonly code: string;
  readonly criterion: string;
  readonly operand: Operand;
  readonly answer: Answer;
  readonly found: Found | null;
  readonly row: number;
  /** True for a line the sheet works out itself: 1 where the criterion does not apply, else 0. */
  readonly isFlag: boolean;
  /** The row its options stand in, for a choice: their numbers are compared with the answer. */
  readonly options: readonly { readonly code: string; readonly name: string; readonly row: number }[];
}

/** The name of the line that says whether a criterion is left out. */
export const flagName = "Không áp dụng (1) hay có (0)";

/** True for a criterion with figures of its own that may not apply. */
export function mayNotApply({ whenNotApplicable, rule }: Criterion): boolean {
  return whenNotApplicable !== undefined && rule.kind !== "sum" && rule.kind !== "option";
}

/** Every figure of a set in the order of its criteria; the lines a choice offers stand below it. */
export function figureLines(set: CriteriaSet, values: OperandValues): readonly FigureLine[] {
  const lines: FigureLine[] = [];
  let row = firstFigureRow;
  for (const criterion of set.criteria) {
    for (const { operand, answer } of operandsOf(criterion)) {
      const at = row;
      row += 1;
      const options =
        answer.kind === "option"
          ? set.criteria
              .filter((each) => each.parent === criterion.code && each.level === "option")
              .map(({ code, name }) => ({ code, name, row: row++ }))
          : [];
      const found = values.get(operandKey(criterion.code, operand.name)) ?? null;
      const { code, name } = criterion;
      lines.push({ code, criterion: name, operand, answer, found, row: at, isFlag: false, options });
    }
    if (!mayNotApply(criterion)) continue;
    lines.push({
      code: criterion.code,
      criterion: criterion.name,
      operand: { name: flagName },
      answer: { kind: "number", isPercent: false },
      found: null,
      row: row++,
      isFlag: true,
      options: [],
    });
  }
  return lines;
}

/** What a person is to write, in a word. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case "number":
      return answer.isPercent ? "tỷ lệ %" : "số";
    case "yes-no":
      return "Có hoặc Không";
    case "day":
      return "ngày/tháng/năm";
    case "points":
      return "điểm";
    case "option":
      return "mã dòng được chọn";
  }
}
