import { text, type Text } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";

/** A wording taken apart. */
export type WordingPart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "figure"; readonly name: string }
  | { readonly kind: "choice"; readonly some: readonly WordingPart[]; readonly none: readonly WordingPart[] | null };

export type ReadWording =
  | { readonly kind: "read"; readonly parts: readonly WordingPart[] }
  | { readonly kind: "wrong"; readonly problems: readonly Text[] };

const longest = 2_000;
const deepest = 6;
const nameSeparator = ", ";

/**
 * Reads a wording: {figure}, [part left out where a figure of it is missing or, first of all, none], [some | none]. Wrong
 * where a figure is not among `names`, a bracket stays open, or it is too long; every problem is named.
 */
export function readWording(wording: string, names: readonly string[]): ReadWording {
  const problems: Text[] = [];
  if (wording.length > longest) problems.push(tooLong);
  const known = new Map(names.map((name) => [comparisonKey(name), name]));
  let at = 0;
  const read = (depth: number, isChoice: boolean): WordingPart[] => {
    const parts: WordingPart[] = [];
    let words = "";
    const finish = (): void => {
      if (words !== "") parts.push({ kind: "words", text: words });
      words = "";
    };
    while (at < wording.length) {
      const letter = wording[at] ?? "";
      if (isChoice && (letter === "]" || letter === "|")) break;
      at += 1;
      if (letter === "{") {
        const close = wording.indexOf("}", at);
        const printed = wording.slice(at, close < 0 ? undefined : close);
        at = close < 0 ? wording.length : close + 1;
        const name = known.get(comparisonKey(printed));
        if (close < 0) problems.push(openBrace);
        else if (name === undefined) problems.push(unknown(printed, names));
        finish();
        parts.push({ kind: "figure", name: name ?? printed });
      } else if (letter === "[") {
        finish();
        const some = depth >= deepest ? [] : read(depth + 1, true);
        const none = wording[at] === "|" ? ((at += 1), read(depth + 1, true)) : null;
        if (wording[at] !== "]" || depth >= deepest) problems.push(openBracket);
        at += 1;
        parts.push({
          kind: "choice",
          some: edged(some, none !== null, false),
          none: none === null ? null : edged(none, false, true),
        });
      } else if (letter === "}" || letter === "]") {
        problems.push(strayBracket(letter));
      } else words += letter;
    }
    finish();
    return parts;
  };
  const parts = read(0, false);
  if (parts.length === 0) problems.push(empty);
  return problems.length > 0 ? { kind: "wrong", problems } : { kind: "read", parts };
}

/** The blanks around "|" part the two sides; they are no words. */
function edged(parts: readonly WordingPart[], isTail: boolean, isHead: boolean): readonly WordingPart[] {
  return parts.flatMap((part, at): readonly WordingPart[] => {
    if (part.kind !== "words") return [part];
    const head = isHead && at === 0 ? part.text.replace(/^ /u, "") : part.text;
    const words = isTail && at === parts.length - 1 ? head.replace(/ $/u, "") : head;
    return words === "" ? [] : [{ kind: "words", text: words }];
  });
}

const tooLong = text(
  `Câu mẫu dài quá ${String(longest)} chữ.`,
  `The wording is longer than ${String(longest)} letters.`,
);
const openBrace = text("Thiếu dấu } đóng tên số liệu.", "A name of a figure lacks its closing }.");
const openBracket = text("Thiếu dấu ] đóng phần tùy chọn.", "An optional part lacks its closing ].");
const strayBracket = (letter: string): Text =>
  text(`Có dấu ${letter} nhưng không có dấu mở.`, `There is a ${letter} that closes nothing.`);
const empty = text("Câu mẫu đang trống.", "The wording is empty.");

function unknown(printed: string, names: readonly string[]): Text {
  const list = names.map((name) => `{${name}}`).join(nameSeparator);
  return text(
    `Không có số liệu {${printed}}. Dùng được: ${list}.`,
    `There is no figure {${printed}}. These can be used: ${list}.`,
  );
}
