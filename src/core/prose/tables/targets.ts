import { equal, formatVietnamese, zero, type Amount } from "../../cell/amount";
import { formatRef, type CellRef } from "../../cell/address";
import { cellAt } from "../../cell/snapshot";
import { completionOf } from "../../check/completion";
import type { TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { comparisonKey } from "../../text/normalise";
import { claimAt, type Claim } from "../claim";
import { findFigures } from "../figures";
import { readReport, type Paragraph } from "../report-text";
import { clauseEnd, clauseStart, isTarget } from "../target-claims";

interface Stated {
  readonly at: CellRef;
  readonly value: Amount;
  readonly words: ReadonlySet<string>;
}

const emptyWords = new Set(
  "và các của cho tại trong với về là theo được đạt tỷ lệ trên tối thiểu ít nhất phấn đấu đảm bảo bảo đảm có trở lên số từ đã thực hiện năm kế hoạch đề ra".split(
    " ",
  ),
);

function contentWords(clause: string): ReadonlySet<string> {
  const words = comparisonKey(clause).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)));
}

/**
 * The content words a per cent is said of: its clause, or where that is no more than a few words ("Tối thiểu 70% người
 * dân, doanh nghiệp khi …") what follows up to the end of the sentence or to the next per cent.
 */
function wordsAbout(text: string, start: number, end: number): ReadonlySet<string> {
  const from = clauseStart(text, start);
  const words = contentWords(text.slice(from, clauseEnd(text, end)));
  if (words.size >= fewest) return words;
  const rest = /^[^.;:%]*/u.exec(text.slice(end))?.[0] ?? "";
  return contentWords(text.slice(from, end) + rest);
}

/** Fewer words may be said of anything. */
const fewest = 4;

/** How much of the shorter of two clauses stands in the other, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size;
}

/** How much of both clauses together stands in either, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Per cents that stand in the words of plan, progress and scoring tables, and the completion of tasks. */
function statedIn(views: readonly TableView[]): readonly Stated[] {
  return views.flatMap((view) =>
    view.rowsOf("item", "continuation").flatMap((row) =>
      view.table.columns.flatMap(({ column }) => {
        const cell = cellAt(view.sheet, row.row, column);
        if (typeof cell.value !== "string" || !cell.value.includes("%")) return [];
        const at = { sheet: view.table.sheet, row: row.row, column };
        return readReport(cell.value).flatMap((paragraph) =>
          findFigures(paragraph).flatMap(({ measure, candidates, start, end }) => {
            const words = wordsAbout(paragraph.text, start, end);
            return measure === "percent" && words.size >= fewest ? [{ at, value: candidates[0] ?? zero, words }] : [];
          }),
        );
      }),
    ),
  );
}

function completions(views: readonly TableView[]): readonly Stated[] {
  return views
    .filter(({ table }) => table.kind === "progress")
    .flatMap((view) =>
      view.rowsOf("item").flatMap((row) => {
        const [value, at] = [completionOf(view, row), view.ref(row, "completion")];
        const words = contentWords(view.text(row, "task"));
        return value === null || at === null || words.size < 3 ? [] : [{ at, value, words }];
      }),
    );
}

/** Targets of the text against the same targets in a plan, and rates against the completion of the task they name. */
export function tableTargetClaims(paragraphs: readonly Paragraph[], views: readonly TableView[]): readonly Claim[] {
  if (views.length === 0) return [];
  const [targets, done] = [statedIn(views), completions(views)];
  if (targets.length + done.length === 0) return [];
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    return findFigures(paragraph).flatMap((figure) => {
      if (figure.measure !== "percent") return [];
      const [from, to] = [clauseStart(text, figure.start), clauseEnd(text, figure.end)];
      const value = figure.candidates[0] ?? zero;
      const isAim = isTarget(text, figure.start, figure.end);
      const words = wordsAbout(text, figure.start, figure.end);
      if (words.size < fewest) return [];
      const place = [paragraph, isAim ? "target" : "ratio", from, to] as const;
      const known = isAim ? targets : done;
      const alike = known
        .map((each) => ({ ...each, score: likeness(words, each.words), overlap: overlap(words, each.words) }))
        .filter(({ score }) => score >= 0.6)
        .sort((a, b) => b.score - a.score || b.overlap - a.overlap);
      const same = alike.find((each) => equal(each.value, value) && each.score >= 0.6);
      if (same !== undefined) return [claimAt(...place, { outcome: "holds", matched: [same.at] })];
      const [best, rival] = alike;
      const isSure = best !== undefined && isAim && best.score >= 0.9 && best.words.size >= 5 && best.overlap >= 0.6;
      if (!isSure || (rival !== undefined && rival.overlap === best.overlap)) return [];
      const shown = `${formatVietnamese(best.value)}%`;
      return [
        claimAt(...place, {
          outcome: "undecided",
          severity: "warning",
          expected: shown,
          matched: [best.at],
          message: both(
            `Phụ lục (${formatRef(best.at)}) ghi ${shown} cho chỉ tiêu này. Xem lại hai chỗ.`,
            `The appendix (${formatRef(best.at)}) says ${shown} of this target. Look at both.`,
          ),
        }),
      ];
    });
  });
}
