import { claimAt, type Claim } from "./claim";
import { findFigures } from "./figures";
import type { Paragraph } from "./report-text";

const wanted =
  /(?:phấn đấu|tối thiểu|ít nhất|đảm bảo|bảo đảm|chỉ tiêu|mục tiêu|yêu cầu|quy định|trên|từ)[^.;\d]{0,80}$/iu;

/** True where a per cent is aimed at, not reached. */
export function isTarget(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  const clause = before.split(/[.;]\s/u).at(-1) ?? before;
  return wanted.test(clause) || /^ ?(?:%)? ?(?:\p{L}+ ){0,2}trở lên/iu.test(text.slice(end, end + 30));
}

/** Per cents that are aimed at: listed, and compared with the tables where those state the same target. */
export function targetClaims(paragraph: Paragraph): readonly Claim[] {
  const { text } = paragraph;
  return findFigures(paragraph)
    .filter(({ measure, start, end }) => measure === "percent" && isTarget(text, start, end))
    .map(({ start, end }) => {
      const from = clauseStart(text, start);
      const to = clauseEnd(text, end);
      return claimAt(paragraph, "target", from, to, { outcome: "unmatched" });
    });
}

export function clauseStart(text: string, index: number): number {
  const stop = [...text.slice(0, index).matchAll(/[.;:(,]\s|\(/gu)].at(-1);
  return stop === undefined ? 0 : stop.index + stop[0].length;
}

export function clauseEnd(text: string, index: number): number {
  const stop = /[.;:),](?:\s|$)|\)/u.exec(text.slice(index));
  return stop === null ? text.length : index + stop.index;
}
