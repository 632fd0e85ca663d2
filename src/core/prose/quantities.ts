import { findFigures, type ProseFigure } from "./figures";
import type { Paragraph } from "./report-text";
import { maySayShare, sureToSayShare } from "./share-words";
import { slotOf, type Slot } from "./slots";

/**
 * A count as a sentence gives it, with what belongs to it: "7.610 hồ sơ đạt 99,95 %" has a share, "485.358/461.006
 * triệu đồng (ước đạt 105,3 %)" has a whole and a share.
 */
export interface Quantity {
  readonly figure: ProseFigure;
  /** The figure behind the slash. */
  readonly over: ProseFigure | null;
  /** The per cent said of it; null where none is. */
  readonly share: ProseFigure | null;
  /** False where the words beside a share of "a/b" let it be a share of something else. */
  readonly isShareSure: boolean;
  /** Words that say what it counts, before and behind. */
  readonly label: string;
  readonly slot: Slot | null;
  readonly unit: string;
  /** Open brackets around it. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

const slash = /^ ?(?:(?:triệu|tỷ|nghìn) ?)?(?:\p{L}[\p{L}, ]{0,60})?\/ ?(?:tổng số ?)?$/u;
const onWhole = /^(?: [\p{L}]+){0,10} trên (?:tổng số|tổng) $/u;
const shareBetween =
  /^(?: ?\(?(?:triệu|tỷ|nghìn)?(?: đồng)?)?(?: [\p{L}, ]{0,60})?[,;]? ?\(?,? ?(?:(?:ước |đã |có )?(?:đạt|chiếm|bằng|tương ứng|tương đương)|tỷ lệ|tỉ lệ|tỷ trọng)[\p{L} ]{0,30}:? ?$/u;
const shareBracket = /^ ?(?:triệu đồng|tỷ đồng|\p{L}[\p{L} ]{0,40})? ?\($/u;
const stops = /[,;:(.]|–| - /gu;

const isOver = (between: string): boolean => slash.test(between) || onWhole.test(between);

interface Link {
  readonly over: ProseFigure | null;
  readonly share: ProseFigure | null;
  readonly isShareSure: boolean;
  readonly last: ProseFigure;
  readonly used: number;
}

function linkFrom(text: string, figures: readonly ProseFigure[], at: number): Link | null {
  const figure = figures[at];
  if (figure === undefined || figure.measure === "percent") return null;
  let next = at + 1;
  let last = figure;
  let over: ProseFigure | null = null;
  const second = figures[next];
  if (second?.measure === "plain" && isOver(text.slice(figure.end, second.start))) {
    over = second;
    last = second;
    next += 1;
  }
  const third = figures[next];
  let share: ProseFigure | null = null;
  let isShareSure = true;
  if (third?.measure === "percent") {
    const between = text.slice(last.end, third.start);
    const isShare =
      shareBetween.test(between) && !/(?<!\p{L})(?:tăng|giảm|so với|còn lại|trong đó)(?!\p{L})/iu.test(between);
    const isBracket = shareBracket.test(between) && /^ ?\)/u.test(text.slice(third.end));
    const place = { text, figure, over, share: third };
    if ((isShare || isBracket) && maySayShare(place)) {
      isShareSure = sureToSayShare(place);
      share = third;
      last = third;
      next += 1;
    }
  }
  return { over, share, isShareSure, last, used: next - at };
}

/** Quantities of a paragraph in order. Per cents that belong to no count are left to others. */
export function findQuantities(paragraph: Paragraph): readonly Quantity[] {
  const { text } = paragraph;
  const figures = findFigures(paragraph);
  const found: Quantity[] = [];
  let at = 0;
  let behind = 0;
  while (at < figures.length) {
    const figure = figures[at];
    const link = linkFrom(text, figures, at);
    if (figure === undefined || link === null) {
      behind = figure?.end ?? behind;
      at += 1;
      continue;
    }
    const next = figures[at + link.used];
    const label = labelOf(text, behind, figure, link.over ?? figure, next?.start ?? text.length);
    found.push({
      figure,
      over: link.over,
      share: link.share,
      isShareSure: link.isShareSure,
      label,
      slot: slotOf(label),
      unit: unitOf(link.over?.unit ?? "", figure.unit),
      depth: depthAt(text, figure.start),
      start: figure.start,
      end: link.last.end,
    });
    behind = link.last.end;
    at += link.used;
  }
  return found;
}

function unitOf(behind: string, own: string): string {
  return behind === "" ? own : behind;
}

/** The words from the last stop before the figure, and those behind it up to the next stop or figure. */
function labelOf(text: string, from: number, figure: ProseFigure, last: ProseFigure, next: number): string {
  const before = text
    .slice(from, figure.start)
    .replace(/[\s:]+$/u, "")
    .replace(/(?:^|\s)(?:là|được|đạt|có|gồm|khoảng|với)$/u, "")
    .replace(/[\s:]+$/u, "");
  const stop = [...before.matchAll(stops)].at(-1);
  const head = stop === undefined ? before : before.slice(stop.index + stop[0].length);
  const behind = text.slice(last.end, next);
  const tail = behind.split(/[,;:().]|(?<!\p{L})(?:đạt|chiếm|bằng|trong đó|gồm|bao gồm|ước đạt)(?!\p{L})/u)[0] ?? "";
  return `${head.trim()} ${tail.trim()}`.trim();
}

function depthAt(text: string, index: number): number {
  let depth = 0;
  for (let at = 0; at < index; at++) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth = Math.max(0, depth - 1);
  }
  return depth;
}
