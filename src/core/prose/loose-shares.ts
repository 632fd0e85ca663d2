import { compare, formatVietnamese, subtract, zero } from "../cell/amount";
import { text as both } from "../text/bilingual";
import { checkRatio, percentText } from "./arithmetic";
import { claimAt, type Claim } from "./claim";
import type { ProseFigure } from "./figures";
import type { Quantity } from "./quantities";
import type { Paragraph } from "./report-text";
import type { Split } from "./sums";
import { wholeBehind } from "./whole-behind";

const value = (figure: ProseFigure) => figure.candidates[0] ?? zero;

/** Wholes said earlier in the paragraph that a part could be a share of. */
function wholesBefore(part: Quantity, quantities: readonly Quantity[]): readonly ProseFigure[] {
  return quantities
    .filter((each) => each.end <= part.start && (each.unit === part.unit || part.unit === "" || each.unit === ""))
    .flatMap(({ figure, over }) => [over ?? [], figure].flat())
    .filter((each) => !each.isRough && compare(value(each), value(part.figure)) >= 0);
}

/** A share whose whole is not named beside it: it holds where a total said earlier gives it. Nothing else is claimed. */
export function looseShares(
  paragraph: Paragraph,
  quantities: readonly Quantity[],
  splits: readonly Split[],
): readonly Claim[] {
  const inSplit = new Set(splits.flatMap(({ parts }) => parts));
  return quantities.flatMap((part) => {
    if (inSplit.has(part)) return [];
    const { share, over, figure, start, end } = part;
    if (share === null || over !== null || share.isRough) return [];
    const behind = wholeBehind(paragraph, share);
    const wholes = behind === null ? wholesBefore(part, quantities) : [behind];
    if (wholes.length === 0) return [];
    const evaluation = checkRatio(share, figure, wholes);
    if (evaluation.outcome === "holds") return [claimAt(paragraph, "ratio", start, end, { outcome: "holds" })];
    // A slot of files beside the only total of its sentence can be a share of nothing else.
    const sentence = paragraph.text.slice(0, start).split(/\.\s/u).at(-1) ?? "";
    const from = start - sentence.length;
    const near = new Set(wholes.filter((each) => each.start >= from).map((each) => formatVietnamese(value(each))));
    if (part.slot === null || near.size === 0) return [];
    const expected = percentText(evaluation.computed, value(share));
    return [
      claimAt(paragraph, "ratio", start, end, {
        outcome: "undecided",
        severity: "warning",
        message: both(
          `Không tổng nào nói trước đó cho tỷ lệ ${formatVietnamese(value(share))}% (${formatVietnamese(value(figure))} : ${formatVietnamese(value(wholes[0] ?? figure))} = ${expected}).`,
          `No total said before gives ${formatVietnamese(value(share))}% (${formatVietnamese(value(figure))} : ${formatVietnamese(value(wholes[0] ?? figure))} = ${expected}).`,
        ),
      }),
    ];
  });
}

/** "18/20 nhiệm vụ, còn 2 nhiệm vụ": what is left of the whole. */
export function restClaims(paragraph: Paragraph, quantities: readonly Quantity[]): readonly Claim[] {
  return quantities.flatMap((rest, at) => {
    const done = quantities[at - 1];
    if (done === undefined || done.over === null || rest.over !== null) return [];
    if (rest.unit !== done.unit || rest.figure.isRough || compare(value(done.figure), value(done.over)) >= 0) return [];
    // Where a larger count stands before, the rest may be what is left of that one.
    if (quantities.slice(0, at - 1).some(({ unit }) => unit === done.unit)) return [];
    const between = paragraph.text.slice(done.end, rest.start);
    if (!/^[^.\d]{0,60}[,;] ?còn(?: lại)? $/iu.test(between)) return [];
    const expected = formatVietnamese(subtract(value(done.over), value(done.figure)));
    const place = [paragraph, "sum", done.start, rest.end] as const;
    if (expected === formatVietnamese(value(rest.figure))) return [claimAt(...place, { outcome: "holds" })];
    return [
      claimAt(...place, {
        outcome: "undecided",
        severity: "warning",
        expected,
        message: both(
          `${formatVietnamese(value(done.over))} − ${formatVietnamese(value(done.figure))} = ${expected}, ở đây ghi còn ${formatVietnamese(value(rest.figure))}.`,
          `${formatVietnamese(value(done.over))} − ${formatVietnamese(value(done.figure))} = ${expected}, but ${formatVietnamese(value(rest.figure))} are said to be left.`,
        ),
      }),
    ];
  });
}
