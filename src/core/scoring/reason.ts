import { formatVietnamese, subtract, trim } from "../cell/amount";
import type { ScoredRow } from "./losses";

/** What stands where nobody gave a cause. The product never makes one up. */
export const unknownCause = "chưa có thông tin";

/** The reason the source gives; without one, what the figures alone say. */
export function reasonFor(row: ScoredRow): string {
  if (row.reason !== "") return row.reason;
  const figures = figuresOf(row);
  return figures === "" ? sentence(`nguyên nhân: ${unknownCause}`) : `${figures}; nguyên nhân: ${unknownCause}`;
}

/** True for a reason built here and not by a person. */
export function isBuiltReason(reason: string): boolean {
  return reason.endsWith(unknownCause);
}

function figuresOf(row: ScoredRow): string {
  if (row.maximum === null || row.score === null) return "";
  const lost = formatVietnamese(trim(subtract(row.maximum.amount, row.score.amount)));
  return `Đạt ${formatVietnamese(row.score.amount)}/${formatVietnamese(row.maximum.amount)} điểm, thiếu ${lost}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
