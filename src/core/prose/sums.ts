import { compare, formatVietnamese, sum, zero } from "../cell/amount";
import { comparisonKey } from "../text/normalise";
import { text as both } from "../text/bilingual";
import { checkAtMost, checkRatio, checkSum, percentText } from "./arithmetic";
import { claimAt, type Claim } from "./claim";
import type { ProseFigure } from "./figures";
import type { Quantity } from "./quantities";
import type { Paragraph } from "./report-text";
import { wholeBehind } from "./whole-behind";
import { note, type Web } from "./web";
import { areAllPetitions, areApart, areOpposites, isCompleteSplit, scopeOf, scopeParts, type Slot } from "./slots";

const printed = (figure: ProseFigure): string => formatVietnamese(figure.candidates[0] ?? zero);

/** A whole and what a sentence lists of it. */
export interface Split {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** "gồm" says that nothing is left out; "trong đó" may leave out; brackets may do either. */
  readonly by: "includes" | "among" | "brackets";
}

const including = /(?<!\p{L})(?:bao gồm|gồm|chia ra|chia thành)(?!\p{L})/iu;
const among = /(?<!\p{L})(?:trong đó|trong số đó|cụ thể)(?!\p{L})/iu;
const isNewWhole = /(?<!\p{L})(?:tổng số|tổng cộng|đã giải quyết|đang giải quyết|đã xử lý)(?!\p{L})/iu;

/** Every whole of a paragraph with its parts: "8.134 (trong đó: trực tuyến 4.910, …)", "12 người, gồm …". */
export function findSplits({ text }: Paragraph, quantities: readonly Quantity[]): readonly Split[] {
  const splits: Split[] = [];
  quantities.forEach((whole, at) => {
    const next = quantities[at + 1];
    if (next === undefined) return;
    const between = text.slice(whole.end, next.start);
    if (/(?<!\p{L})từ(?: hạng| thứ)? $/iu.test(between)) return;
    const opens = next.depth > whole.depth;
    if (opens && !/[.;]/u.test(between)) {
      const close = closingBracket(text, whole.end + between.indexOf("("));
      const parts = quantities.filter(
        ({ start, depth }) => start > whole.start && start < close && depth === next.depth,
      );
      splits.push({
        whole,
        parts,
        by: including.test(between) ? "includes" : among.test(between) ? "among" : "brackets",
      });
      return;
    }
    const isIncluding = including.test(between);
    if (next.depth !== whole.depth || (!isIncluding && !among.test(between))) return;
    if (/\.\s/u.test(between) && !/\.\s*(?:trong đó|bao gồm|cụ thể)/iu.test(between)) return;
    const parts: Quantity[] = [];
    for (const part of quantities.slice(at + 1)) {
      const start = parts.at(-1)?.end ?? whole.end;
      const gap = text.slice(start, part.start);
      if (parts.length > 0 && (/\.\s+\p{Lu}/u.test(gap) || isNewWhole.test(gap) || among.test(gap))) break;
      if (part.depth === whole.depth) parts.push(part);
    }
    if (parts.length > 0) splits.push({ whole, parts, by: isIncluding ? "includes" : "among" });
  });
  return splits;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** True when the words themselves leave nothing over. */
function isComplete({ whole, parts, by }: Split): boolean {
  if (parts.length < 2) return false;
  const slots = parts.map(({ slot }) => slot);
  if (isCompleteSplit(wholeSlot(whole, slots), slots)) return true;
  const labels = parts.map(({ label }) => label);
  if (areOpposites(labels) || areAllPetitions(labels)) return true;
  if (parts.filter(({ label }) => /còn lại/iu.test(label)).length === 1) return true;
  const scopes = parts.map(({ label }) => scopeOf(label));
  const named = Object.values(scopeParts).flat();
  if (
    !scopes.includes(null) &&
    named.some((set) => set.length === scopes.length && set.every((each) => scopes.includes(each)))
  ) {
    return true;
  }
  // "cán bộ, công chức: 22 (cán bộ 10, công chức 12)": the whole is named after its parts.
  const name = comparisonKey(`${whole.label} ${whole.unit}`);
  const keys = labels.map((label) => comparisonKey(label));
  const isNamedAfter = keys.every((key) => key.length >= 5 && name.includes(key)) && new Set(keys).size === keys.length;
  return isNamedAfter && by !== "among";
}

/** Files under way also run late; the slot of the whole tells which lateness is meant. */
function wholeSlot(whole: Quantity, parts: readonly (Slot | null)[]): Slot | null {
  if (whole.slot !== null) return whole.slot;
  if (parts.includes("carried")) return "received";
  return null;
}

/** Parts under way may be called "quá hạn" as well as "hết hạn". */
function settled(split: Split): Split {
  if (split.whole.slot !== "pending") return split;
  const parts = split.parts.map((part) => (part.slot === "late" ? { ...part, slot: "pending-late" as const } : part));
  return { ...split, parts };
}

const isSameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit ||
  a.unit.split(", ").includes(b.unit) ||
  (a.unit === "đơn" && /^(?:đơn|khiếu|tố|kiến|phản)/u.test(b.unit)) ||
  (a.unit === "" && b.unit !== "%") ||
  (b.unit === "" && a.unit !== "%");

/** Sums, parts no larger than their whole, and shares of a whole named before. */
export function splitClaims(
  paragraph: Paragraph,
  found: readonly Split[],
  quantities: readonly Quantity[],
  web: Web,
): readonly Claim[] {
  return found
    .map(settled)
    .flatMap((split) => [...sumClaims(paragraph, split, web), ...shareClaims(paragraph, split, quantities, web)]);
}

function sumClaims(paragraph: Paragraph, given: Split, web: Web): readonly Claim[] {
  const { whole } = given;
  const counted = given.parts.filter((part) => part.over === null && isCounted(part) && isSameUnit(whole, part));
  const parts = fittingPrefix(whole, counted) ?? counted;
  const split = parts === counted ? given : { ...given, parts };
  if (parts.length === 0 || whole.figure.isRough) return [];
  const last = parts.reduce((end, part) => Math.max(end, part.end), whole.end);
  const evaluation = checkSum(
    whole.figure,
    parts.map(({ figure }) => figure),
  );
  const total = sum(parts.map(({ figure }) => figure.candidates[0] ?? zero));
  const list = parts.map(({ figure }) => printed(figure)).join(" + ");
  const place = [paragraph, "sum", whole.start, last] as const;
  const relation = { kind: "sum", total: whole.figure, parts: parts.map(({ figure }) => figure) } as const;
  if (evaluation.outcome === "holds" && parts.length > 1) {
    return [note(web, relation, claimAt(...place, { outcome: "holds" }))];
  }
  const tooLarge = parts.find(({ figure }) => checkAtMost(whole.figure, figure).outcome === "violated");
  if (tooLarge !== undefined && isPartOf(split, tooLarge)) {
    const [part, all] = [printed(tooLarge.figure), printed(whole.figure)];
    return [
      claimAt(...place, {
        outcome: "violated",
        severity: "error",
        expected: `≤ ${all}`,
        message: both(
          `Phần “trong đó” ${part} lớn hơn tổng ${all}. Xem lại hai con số.`,
          `The part, ${part}, exceeds its whole, ${all}. Look at both figures.`,
        ),
      }),
    ];
  }
  const isWhole = split.parts.length === parts.length;
  const isTooMuch = compare(total, whole.figure.candidates[0] ?? zero) > 0;
  const isImpossible = isTooMuch && areApart(parts.map(({ slot }) => slot));
  const complete = isImpossible || (isComplete({ ...split, parts }) && isWhole);
  const mayAddUp = split.by === "includes" && isWhole && parts.length > 1 && haveOneUnit(parts);
  if (evaluation.outcome === "undecided" || (!complete && !mayAddUp)) {
    return parts.map((part) => claimAt(paragraph, "sum", whole.start, part.end, { outcome: "holds" }));
  }
  const difference = evaluation.difference;
  const apart =
    difference === null ? "" : formatVietnamese({ ...difference, coefficient: abs(difference.coefficient) });
  const expected = formatVietnamese(total);
  const judge = (claim: Claim): Claim => (complete ? note(web, relation, claim) : claim);
  return [
    judge(
      claimAt(...place, {
        outcome: complete ? "violated" : "undecided",
        severity: complete ? "error" : "warning",
        expected,
        message: both(
          `${list} = ${expected}, ở đây ghi ${printed(whole.figure)}, lệch ${apart}. Xem lại tổng hoặc từng phần.`,
          `${list} = ${expected}, but ${printed(whole.figure)} is written, ${apart} apart. Look at the total and its parts.`,
        ),
      }),
    ),
  ];
}

/** The first parts, where they alone make up the whole: what follows is about something else. */
function fittingPrefix(whole: Quantity, parts: readonly Quantity[]): readonly Quantity[] | null {
  for (let length = parts.length - 1; length >= 2; length--) {
    const first = parts.slice(0, length);
    const total = sum(first.map(({ figure }) => figure.candidates[0] ?? zero));
    if (compare(total, whole.figure.candidates[0] ?? zero) === 0) return first;
  }
  return null;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function isCounted({ figure }: Quantity): boolean {
  return figure.measure === "plain" && !figure.isRough;
}

function haveOneUnit(parts: readonly Quantity[]): boolean {
  return new Set(parts.map(({ unit }) => unit)).size === 1;
}

/** A part beyond its whole is a slip only where the words make it a part of that very whole. */
function isPartOf({ by, whole }: Split, part: Quantity): boolean {
  if (by === "brackets") return part.unit !== "" && part.unit === whole.unit && part.slot !== null;
  return whole.unit === part.unit || part.unit === "" || whole.unit === "";
}

function shareClaims(
  paragraph: Paragraph,
  { whole, parts, by }: Split,
  quantities: readonly Quantity[],
  web: Web,
): readonly Claim[] {
  return parts.flatMap((part) => {
    const { figure, over, share } = part;
    if (share === null || over !== null || whole.figure.isRough) return [];
    // The share may be one of a total named earlier; only where none fits is it wrong.
    const earlier = quantities.filter((each) => each !== whole && each.end <= whole.start && !each.figure.isRough);
    const behind = wholeBehind(paragraph, share);
    const wholes = behind === null ? [whole.figure, ...earlier.map((each) => each.figure)] : [behind];
    const evaluation = checkRatio(share, figure, wholes);
    const place = [paragraph, "ratio", whole.start, part.end] as const;
    const quote = `${printed(whole.figure)} … ${paragraph.text.slice(labelStart(paragraph, part), part.end).trim()}`;
    const relation = { kind: "ratio", share, part: figure, whole: whole.figure } as const;
    if (evaluation.outcome === "holds") {
      const isOwn = checkRatio(share, figure, [whole.figure]).outcome === "holds";
      const claim = claimAt(...place, { outcome: "holds" }, quote);
      return [isOwn ? note(web, relation, claim) : claim];
    }
    if (behind !== null || !isSameUnit(whole, part)) return [];
    const expected = percentText(evaluation.computed, share.candidates[0] ?? zero);
    const line = `${printed(figure)} : ${printed(whole.figure)} = ${expected}`;
    const isNamed = part.slot !== null || by !== "brackets";
    return [
      note(
        web,
        relation,
        claimAt(
          paragraph,
          "ratio",
          part.start,
          part.end,
          {
            outcome: isNamed ? evaluation.outcome : "undecided",
            severity: isNamed ? "error" : "warning",
            expected,
            message: both(
              `${line}, ở đây ghi ${printed(share)}%. Xem lại tỷ lệ hoặc hai con số.`,
              `${line}, but ${printed(share)}% is written. Look at the rate and the two figures.`,
            ),
          },
          quote,
        ),
      ),
    ];
  });
}

function labelStart({ text }: Paragraph, part: Quantity): number {
  const before = text.slice(0, part.start);
  const stop = /[,;:(][^,;:(]*:?\s*$/u.exec(before);
  return stop === null ? part.start : stop.index + 1;
}
