import { scoreBoard, type ScoreBoard } from "../../src/core/criteria/board";
import { sampleSet } from "../../src/core/criteria/sample-set";
import { operandKey } from "../../src/core/criteria/operands";
import type { Found } from "../../src/core/criteria/found";
import { scoreCriteria } from "../../src/core/criteria/score";

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const figure = (value: number, ...cells: readonly ReturnType<typeof cell>[]): Found => ({
  kind: "figure",
  value: { numerator: BigInt(value), denominator: 1n },
  isPercent: false,
  cells,
});

/** The sample set with a few of its figures, as the pane shows it. */
export function fakeBoard(): ScoreBoard {
  const workbook = { name: "cham-diem.xlsx", sheets: [], names: [], uses1904Dates: false, unread: [] };
  const empty = scoreBoard(sampleSet, workbook, [], { reportDate: null });
  if (empty === null) throw new Error("no set");
  const values = new Map(empty.values);
  values.set(operandKey("1.3", "Nhiệm vụ hoàn thành"), figure(15, cell("PL1", 9, 7)));
  values.set(operandKey("1.3", "Nhiệm vụ của kế hoạch"), figure(32, cell("PL1", 9, 1)));
  values.set(operandKey("1.4", "Báo cáo thiếu hoặc chậm"), figure(1, cell("Số liệu chấm điểm", 12, 3)));
  values.set(operandKey("1.7", "Sáng kiến"), figure(4, cell("Số liệu chấm điểm", 17, 3)));
  return { ...empty, sheet: "Bộ tiêu chí", values, scored: scoreCriteria(sampleSet, values) };
}
