import { findFigures, type ProseFigure } from "./figures";
import type { Paragraph } from "./report-text";

/** "158 hồ sơ (đạt 44,01% trên tổng số 359 hồ sơ)": the whole named straight behind the share. */
export function wholeBehind(paragraph: Paragraph, share: ProseFigure): ProseFigure | null {
  const next = findFigures(paragraph).find(({ start }) => start >= share.end);
  if (next === undefined || next.measure === "percent" || next.isRough) return null;
  const between = paragraph.text.slice(share.end, next.start);
  return /^ ?(?:so với |trên |\/ ?|của )(?:tổng số |tổng )?$/iu.test(between) && !/^ ?so với $/iu.test(between)
    ? next
    : null;
}
