import type { Claim, Repair, TextSpan } from "./claim";

/** How a place of the text came out: "holds" was compared and agrees, "unmatched" had nothing to be compared with. */
export type Tone = "error" | "warning" | "info" | "holds" | "unmatched";

/** A piece of a line; `claims` are the claims it takes part in, by index, the weightiest first. */
export interface MarkedPart {
  readonly text: string;
  readonly tone: Tone | null;
  readonly claims: readonly number[];
}

/** One line of the text in pieces, which joined give the line again. */
export interface MarkedLine {
  /** From 1. */
  readonly line: number;
  /** Where the line begins in the whole text. */
  readonly start: number;
  readonly parts: readonly MarkedPart[];
}

const ofFigures: ReadonlySet<Claim["kind"]> = new Set(["sum", "ratio", "count", "target", "threshold", "equal"]);
const digits = /(?<![\p{L}\d])\d+(?:[.,/]\d+)*(?: ?%)?/gu;
const weights: readonly Tone[] = ["error", "warning", "info", "holds", "unmatched"];

/** The tone a claim gives the places it is about. */
export function toneOf({ outcome, severity }: Claim): Tone {
  if (severity !== undefined) return severity;
  return outcome === "holds" ? "holds" : "unmatched";
}

/** The lines of a text, cut at the figures the claims are about. Lines that are blank are listed too. */
export function markText(text: string, claims: readonly Claim[]): readonly MarkedLine[] {
  const spans = claims
    .flatMap((claim, index) => placesOf(claim, text).map((span) => ({ ...span, index })))
    .sort((a, b) => a.start - b.start);
  const lines: MarkedLine[] = [];
  let next = 0;
  let open: typeof spans = [];
  let offset = 0;
  for (const [at, raw] of text.split(/(?<=\r\n|\n|\r(?!\n))/u).entries()) {
    const line = raw.replace(/[\r\n]+$/u, "");
    const end = offset + raw.length;
    open = open.filter((span) => span.end > offset);
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next]) open.push(span);
    lines.push({ line: at + 1, start: offset, parts: partsOf(line, offset, open, claims) });
    offset = end;
  }
  return lines;
}

/** Where a claim's figures stand; the whole claim where it is about words. */
function placesOf(claim: Claim, text: string): readonly TextSpan[] {
  if (claim.figures !== undefined && claim.figures.length > 0) return claim.figures;
  if (!ofFigures.has(claim.kind)) return [claim];
  const found = [...text.slice(claim.start, claim.end).matchAll(digits)].map((match) => ({
    start: claim.start + match.index,
    end: claim.start + match.index + match[0].length,
  }));
  return found.length === 0 ? [claim] : found;
}

function partsOf(
  line: string,
  offset: number,
  spans: readonly (TextSpan & { readonly index: number })[],
  claims: readonly Claim[],
): readonly MarkedPart[] {
  const own = spans.filter((span) => span.start < offset + line.length && span.end > offset);
  if (own.length === 0) return [{ text: line, tone: null, claims: [] }];
  const cuts = new Set([0, line.length]);
  for (const { start, end } of own) {
    cuts.add(Math.max(0, start - offset));
    cuts.add(Math.min(line.length, end - offset));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? 0;
    const over = own.filter((span) => span.start - offset <= from && span.end - offset >= to);
    const ranked = [...new Set(over.map(({ index }) => index))].sort(
      (a, b) => weightOf(claims, a) - weightOf(claims, b),
    );
    const claim = claims[ranked[0] ?? -1];
    return { text: line.slice(from, to), tone: claim === undefined ? null : toneOf(claim), claims: ranked };
  });
}

const weightOf = (claims: readonly Claim[], index: number): number => {
  const claim = claims[index];
  return claim === undefined ? weights.length : weights.indexOf(toneOf(claim));
};

/** The text with a repair's edits made; words that are no longer there are left alone. */
export function withEdits(text: string, { edits }: Repair): string {
  let changed = text;
  for (const { start, end, found, expected } of [...edits].sort((a, b) => b.start - a.start)) {
    if (asRead(changed.slice(start, end)) !== asRead(found)) continue;
    changed = changed.slice(0, start) + expected + changed.slice(end);
  }
  return changed;
}

/** Marks of emphasis and doubled spaces do not count. */
const asRead = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/<\/?[biu]>|\*+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

const sentenceEnd = /[.;!?](?=\s)|[\r\n]/gu;

/** The sentence around a place, as it would read with a repair made; without one, as it stands. */
export function sentenceAt(text: string, span: TextSpan, repair: Repair | null = null): string {
  const edits = repair?.edits ?? [];
  const from = Math.min(span.start, ...edits.map(({ start }) => start));
  const to = Math.max(span.end, ...edits.map(({ end }) => end));
  const before = [...text.slice(0, from).matchAll(sentenceEnd)].at(-1);
  const start = before === undefined ? 0 : before.index + 1;
  sentenceEnd.lastIndex = 0;
  const after = /[.;!?](?=\s|$)|[\r\n]/u.exec(text.slice(to));
  const end = after === null ? text.length : to + after.index + (/[\r\n]/u.test(after[0]) ? 0 : 1);
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const sentence = text.slice(start, end);
  const written = repair === null ? sentence : withEdits(sentence, { ...repair, edits: shifted });
  return written
    .replace(/<\/?[biu]>|\*{2}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
