import type { CellRef } from "../cell/address";
import type { Severity, SumLine } from "../check/finding";
import type { Text } from "../text/bilingual";
import type { Paragraph } from "./report-text";

export const claimKinds = [
  "sum",
  "ratio",
  "count",
  "range",
  "period",
  "citation",
  "reference",
  "target",
  "threshold",
  "equal",
  "name",
  "spelling",
] as const;

/**
 * What a claim is about: a sum or a part of a whole, a ratio, a count (lists, ranks and changes too), a range of days, a
 * period, a cited document, a reference inside the report, a target, a threshold with the list under it, one quantity
 * said twice, names, spelling.
 */
export type ClaimKind = (typeof claimKinds)[number];

/** "unmatched": there is nothing to compare it with, in the text or in the tables. */
export type ClaimOutcome = "holds" | "violated" | "undecided" | "unmatched";

/** One thing a report's text says, and what came of checking it. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As printed, on one line; quotes every figure the claim uses. */
  readonly text: string;
  /** Line of the text, from 1. */
  readonly line: number;
  /** Where the claim stands in the whole text, for marking it. */
  readonly start: number;
  readonly end: number;
  readonly outcome: ClaimOutcome;
  /** Absent for claims that hold or have nothing to be compared with. An undecided claim is never an error. */
  readonly severity?: Severity;
  readonly message?: Text;
  /** What the text ought to say, in Vietnamese notation, where that can be told. */
  readonly expected?: string;
  /** Cells the claim was compared with, in reading order. */
  readonly matched: readonly CellRef[];
  /** Where its figures stand in the whole text, those of other paragraphs too; absent where only the span is known. */
  readonly figures?: readonly TextSpan[];
  /** The sum behind the claim, the last line being what it comes to; absent where there is none. */
  readonly sum?: readonly SumLine[];
  /** What would put it right, likeliest first; absent where nothing can be named. */
  readonly repairs?: readonly Repair[];
}

/** A part of the whole text, from `start` to before `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Words of the text and what ought to stand there instead. */
export interface TextEdit extends TextSpan {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/**
 * One account of a slip: these words, or these cells of a table, ought to say something else. `probability` is that of the
 * search for the wrong figure, 0 to 1; null where one thing alone can be meant and nothing was weighed.
 */
export interface Repair {
  readonly probability: number | null;
  /** True where the product may say "sai"; otherwise it is one of several to choose from. */
  readonly isSure: boolean;
  readonly edits: readonly TextEdit[];
  readonly cells: readonly { readonly at: CellRef; readonly found: string; readonly expected: string }[];
}

/** What a check adds to a place in the text. */
export interface Judgement {
  readonly outcome: ClaimOutcome;
  readonly severity?: Severity;
  readonly message?: Text;
  readonly expected?: string;
  readonly matched?: readonly CellRef[];
}

/** A claim about the part of a paragraph from `start` to `end`. Other words may be quoted instead of that part. */
export function claimAt(
  paragraph: Paragraph,
  kind: ClaimKind,
  start: number,
  end: number,
  judgement: Judgement,
  quote?: string,
): Claim {
  const { outcome, severity, message, expected, matched } = judgement;
  const isSilent = outcome === "holds" || outcome === "unmatched";
  return {
    kind,
    text: quote ?? shortened(paragraph.text.slice(start, closed(paragraph.text, start, end)).trim()),
    line: paragraph.lineAt(start),
    start: paragraph.sourceAt(start),
    end: paragraph.sourceEnd(end),
    outcome,
    ...(severity === undefined || isSilent ? {} : { severity: soften(outcome, severity) }),
    ...(message === undefined ? {} : { message }),
    ...(expected === undefined ? {} : { expected }),
    matched: matched ?? [],
  };
}

/** Takes in the bracket that closes one opened inside. */
function closed(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  const isOpen = inside.lastIndexOf("(") > inside.lastIndexOf(")");
  const tail = isOpen ? /^(?: ?\p{L}+){0,2}\)/u.exec(text.slice(end))?.[0] : undefined;
  return end + (tail?.length ?? 0);
}

function soften(outcome: ClaimOutcome, severity: Severity): Severity {
  return outcome === "undecided" && severity === "error" ? "warning" : severity;
}

const longest = 600;

/** Long quotations lose words in the middle, never figures at their ends. */
function shortened(words: string): string {
  if (words.length <= longest) return words;
  return `${words.slice(0, longest / 2).replace(/\s\S*$/u, "")} … ${words.slice(-longest / 2).replace(/^\S*\s/u, "")}`;
}
