import { compare, formatVietnamese, subtract, zero, absolute } from "../cell/amount";
import { text as both } from "../text/bilingual";
import { claimAt, type Claim } from "./claim";
import { findFigures, type ProseFigure } from "./figures";
import type { Paragraph } from "./report-text";

const value = (figure: ProseFigure) => figure.candidates[0] ?? zero;

/** "tăng từ 120 lên 150 hồ sơ, tăng 30": the change is what lies between the two, and it goes the way the word says. */
export function changeClaims(paragraphs: readonly Paragraph[]): readonly Claim[] {
  return paragraphs
    .filter(({ kind, text }) => kind === "prose" && /từ [\d]/u.test(text))
    .flatMap((paragraph) => {
      const { text } = paragraph;
      const figures = findFigures(paragraph);
      return figures.flatMap((from, at) => {
        const to = figures[at + 1];
        if (to === undefined || from.measure !== to.measure) return [];
        const before = text.slice(Math.max(0, from.start - 40), from.start);
        const between = text.slice(from.end, to.start);
        const bracketed = changeBefore(text, figures[at - 1], from);
        if (bracketed !== null && isPath(between)) return [fromBracket(paragraph, bracketed, from, to)];
        const verb = /(?<!\p{L})(tăng|giảm)(?: [\p{L} ]{0,20})?từ $/iu.exec(before)?.[1]?.toLowerCase();
        if (verb === undefined || !isPath(between)) return [];
        const start = from.start - (before.length - before.toLowerCase().lastIndexOf(verb));
        const wanted = verb === "tăng" ? 1 : -1;
        const difference = subtract(value(to), value(from));
        const by = changeBehind(text, figures[at + 2], to, verb);
        const end = by?.end ?? to.end;
        if (Math.sign(compare(value(to), value(from))) !== wanted && !from.isRough) {
          return [judged(paragraph, start, end, null)];
        }
        if (by === null || by.measure !== from.measure || by.isRough) {
          return [claimAt(paragraph, "count", start, end, { outcome: "holds" })];
        }
        if (compare(absolute(difference), value(by)) === 0) {
          return [claimAt(paragraph, "count", start, end, { outcome: "holds" })];
        }
        return [judged(paragraph, start, end, formatVietnamese(absolute(difference)))];
      });
    });
}

const isPath = (between: string): boolean => /^(?: \p{L}+){0,4} (?:lên|xuống|còn|thành)(?: còn)? $/u.test(between);

/** The change said before the two figures: "tăng 120 hồ sơ (từ 1.000 lên 1.120)". */
function changeBefore(
  text: string,
  by: ProseFigure | undefined,
  from: ProseFigure,
): { readonly by: ProseFigure; readonly verb: string } | null {
  if (by === undefined || by.measure !== from.measure || by.isRough) return null;
  const verb = /(?<!\p{L})(tăng|giảm)(?: thêm)? $/iu.exec(text.slice(0, by.start))?.[1]?.toLowerCase();
  const isBracket = /^(?: \p{L}+){0,3}(?: ?\(|, ?)từ $/iu.test(text.slice(by.end, from.start));
  return verb === undefined || !isBracket ? null : { by, verb };
}

function fromBracket(
  paragraph: Paragraph,
  { by, verb }: { readonly by: ProseFigure; readonly verb: string },
  from: ProseFigure,
  to: ProseFigure,
): Claim {
  const difference = subtract(value(to), value(from));
  const start = paragraph.text.slice(0, by.start).toLowerCase().lastIndexOf(verb);
  if (Math.sign(compare(difference, zero)) !== (verb === "tăng" ? 1 : -1))
    return judged(paragraph, start, to.end, null);
  return compare(absolute(difference), value(by)) === 0
    ? claimAt(paragraph, "count", start, to.end, { outcome: "holds" })
    : judged(paragraph, start, to.end, formatVietnamese(absolute(difference)));
}

/** The change said behind the two figures: "(tăng 30)", ", tăng 30 hồ sơ". */
function changeBehind(text: string, by: ProseFigure | undefined, to: ProseFigure, verb: string): ProseFigure | null {
  if (by === undefined) return null;
  const words = text.slice(to.end, by.start);
  return new RegExp(`^(?: \\p{L}+){0,3} ?[,(;]? ?\\(?(?:tức |nghĩa là )?${verb} (?:thêm )?$`, "iu").test(words)
    ? by
    : null;
}

function judged(paragraph: Paragraph, start: number, end: number, expected: string | null): Claim {
  return claimAt(paragraph, "count", start, end, {
    outcome: "violated",
    severity: "error",
    ...(expected === null ? {} : { expected }),
    message:
      expected === null
        ? both(
            "Chiều tăng, giảm trái với hai con số. Xem lại.",
            "The direction contradicts the two figures. Look at them.",
          )
        : both(
            `Hai con số chênh nhau ${expected}. Xem lại mức tăng, giảm.`,
            `The two figures differ by ${expected}. Look at the change stated.`,
          ),
  });
}
