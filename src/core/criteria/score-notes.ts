import { formatVietnamese } from "../cell/amount";
import { text, type Text } from "../text/bilingual";
import type { ScoredCriteria } from "./score-result";

/** How many criteria have no points yet and why, and what there is so far. */
export function notesOf({ total: { counts, score, soFar, maximum } }: ScoredCriteria): readonly Text[] {
  const notes: Text[] = [];
  const count = (n: number, vi: string, en: string): void => {
    if (n > 0) notes.push(text(`${String(n)} ${vi}`, `${String(n)} ${en}`));
  };
  count(
    counts["no-data"],
    "tiêu chí chưa có số liệu; điểm để trống, không tính là 0.",
    "criteria have no figures yet; their points stay open and are not taken for 0.",
  );
  count(counts["human-decision"], "tiêu chí chờ người chấm quyết định.", "criteria wait for a person to decide.");
  count(counts["not-applicable"], "tiêu chí không áp dụng.", "criteria do not apply.");
  if (score === null)
    notes.push(
      text(
        `Tạm tính ${formatVietnamese(soFar.score)}/${formatVietnamese(soFar.maximum)} điểm đã chấm được.`,
        `So far ${formatVietnamese(soFar.score)} of ${formatVietnamese(soFar.maximum)} points that could be scored.`,
      ),
    );
  else
    notes.push(
      text(
        `Tổng điểm tự chấm ${formatVietnamese(score)}/${formatVietnamese(maximum)}.`,
        `The own score is ${formatVietnamese(score)} of ${formatVietnamese(maximum)}.`,
      ),
    );
  return notes;
}

/** What was carried over from the earlier sheet. */
export function keptNotes(kept: number): readonly Text[] {
  return kept === 0
    ? []
    : [
        text(
          `Giữ lại ${String(kept)} ô đã ghi tay ở lần lập trước.`,
          `${String(kept)} cells written by hand in the earlier sheet were kept.`,
        ),
      ];
}

/** Scores that could not be formulas. */
export function copiedNotes(copied: number): readonly Text[] {
  return copied === 0
    ? []
    : [
        text(
          `${String(copied)} tiêu chí chép giá trị: kiểu chấm không viết được thành công thức.`,
          `${String(copied)} criteria hold copied values: their rules cannot be formulas.`,
        ),
      ];
}
