import { checkProse, type ProseReport } from "./check-prose";
import type { ClaimOptions } from "./claims";
import { markText, type MarkedLine } from "./marked-text";

/** A report's text with what came of checking it, ready to be shown. */
export interface CheckedText {
  readonly text: string;
  readonly report: ProseReport;
  readonly lines: readonly MarkedLine[];
}

/** Checks a text and marks its figures. */
export function checkedText(text: string, options: ClaimOptions = {}): CheckedText {
  const report = checkProse(text, options);
  return { text, report, lines: markText(text, report.claims) };
}
