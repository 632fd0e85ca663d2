import type { CheckedText } from "../../../core/prose/checked-text";
import type { MarkedLine } from "../../../core/prose/marked-text";

export type ShownLine =
  | { readonly kind: "line"; readonly line: MarkedLine }
  | { readonly kind: "folded"; readonly first: number; readonly count: number };

const isOpen = ({ parts }: MarkedLine): boolean =>
  parts.some(({ tone }) => tone === "error" || tone === "warning" || tone === "info");
const isBlank = ({ parts }: MarkedLine): boolean => parts.every(({ text }) => text.trim() === "");

/** The lines to show: all but blank ones, or those that need a look with the others folded between them. */
export function shownLines({ lines }: CheckedText, shows: "open" | "whole"): readonly ShownLine[] {
  const shown: ShownLine[] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    const last = shown.at(-1);
    if (shows === "whole" || isOpen(line)) shown.push({ kind: "line", line });
    else if (last?.kind === "folded") shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ kind: "folded", first: line.line, count: 1 });
  }
  return shown;
}

/** The places that need a look, in order: the line and the claims that meet there. */
export function openPlaces({
  lines,
}: CheckedText): readonly { readonly line: number; readonly claims: readonly number[] }[] {
  const seen = new Set<number>();
  return lines.flatMap(({ line, parts }) =>
    parts.flatMap(({ tone, claims }) => {
      const [first] = claims;
      if (first === undefined || seen.has(first)) return [];
      if (tone !== "error" && tone !== "warning" && tone !== "info") return [];
      seen.add(first);
      return [{ line, claims }];
    }),
  );
}
