/**
 * A paragraph of a report: one line, or several that a page break parted. `text` is clean (NFC, single spaces, no
 * emphasis marks); positions in it lead back to the text as it came.
 */
export interface Paragraph {
  readonly text: string;
  readonly kind: "prose" | "table-row";
  /** Line a position of `text` stands on, from 1. */
  lineAt(index: number): number;
  /** Offset in the whole text. */
  sourceAt(index: number): number;
  /** Offset just behind the character before `index`. */
  sourceEnd(index: number): number;
}

interface CleanLine {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly line: number;
  readonly kind: Paragraph["kind"];
}

const dropped = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]|<\/?[biu]>|\*+|^#+(?= )/gu;
const cluster = /\P{M}\p{M}*/gu;

/** The report's paragraphs in order, blank lines left out. Lines end with LF, CRLF or CR. */
export function readReport(text: string): readonly Paragraph[] {
  const lines: CleanLine[] = [];
  let offset = 0;
  let number = 0;
  for (const raw of text.split(/(?<=\r\n|\n|\r(?!\n))/u)) {
    number += 1;
    const line = cleanLine(raw, offset, number);
    if (line.text !== "") lines.push(line);
    offset += raw.length;
  }
  return joinBroken(lines).map(paragraphOf);
}

/** Precomposed letters with single spaces and no marks of emphasis: nothing to clean, and by far the commonest line. */
const alreadyClean = /^(?! )(?!#)(?:[!-)+-;=-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—“”…]| (?! |$))*$/u;

function cleanLine(raw: string, offset: number, line: number): CleanLine {
  const bare = raw.replace(/[\r\n]+$/u, "");
  if (alreadyClean.test(bare)) {
    return { text: bare, offsets: Array.from(bare, (_, at) => offset + at), line, kind: "prose" };
  }
  const kind = /\S[^\n\r]*\t[^\n\r]*/u.test(raw.replace(/^\s+/u, "")) ? "table-row" : "prose";
  const gone = new Set<number>();
  for (const match of raw.matchAll(dropped)) {
    for (let at = 0; at < match[0].length; at++) gone.add(match.index + at);
  }
  let text = "";
  const offsets: number[] = [];
  const put = (letters: string, at: number): void => {
    text += letters;
    for (let index = 0; index < letters.length; index++) offsets.push(offset + at);
  };
  for (const match of raw.matchAll(cluster)) {
    if (gone.has(match.index)) continue;
    if (kind === "table-row" && match[0] === "\t") {
      // Cells of a row stay apart, so that no phrase runs from one into the next.
      if (text !== "" && !text.endsWith(" | ")) put(text.endsWith(" ") ? "| " : " | ", match.index);
    } else if (/\s|\u0085/u.test(match[0])) {
      if (text !== "" && !text.endsWith(" ")) put(" ", match.index);
    } else put(match[0].length === 1 ? match[0] : match[0].normalize("NFC"), match.index);
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, offsets: offsets.slice(0, trimmed.length), line, kind };
}

/** A page break parts a sentence: the line ends in the middle of one and the next begins with a small letter. */
function isBroken(above: CleanLine, below: CleanLine): boolean {
  if (above.kind !== "prose" || below.kind !== "prose" || below.line - above.line > 3) return false;
  if (/\/\p{Lu}{1,5}-$/u.test(above.text) && /^\p{Lu}{2,}/u.test(below.text)) return true;
  if (/(?:^|\s)(?:ngày|số|từ|đến)$/u.test(above.text) && /^\d/u.test(below.text)) return true;
  return /[\p{Ll}\d,]$/u.test(above.text) && above.text.length > 40 && /^\p{Ll}{2,}/u.test(below.text);
}

function joinBroken(lines: readonly CleanLine[]): readonly (readonly CleanLine[])[] {
  const groups: CleanLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    if (group !== undefined && above !== undefined && isBroken(above, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function paragraphOf(pieces: readonly CleanLine[]): Paragraph {
  let text = "";
  const offsets: number[] = [];
  const starts: { readonly at: number; readonly line: number }[] = [];
  for (const piece of pieces) {
    if (text !== "" && !text.endsWith("-")) {
      text += " ";
      offsets.push(offsets.at(-1) ?? 0);
    }
    starts.push({ at: text.length, line: piece.line });
    text += piece.text;
    for (const each of piece.offsets) offsets.push(each);
  }
  const first = pieces[0];
  const sourceAt = (index: number) => offsets[Math.min(Math.max(index, 0), offsets.length - 1)] ?? 0;
  return {
    text,
    kind: first?.kind ?? "prose",
    lineAt: (index) => starts.filter((each) => each.at <= index).at(-1)?.line ?? first?.line ?? 1,
    sourceAt,
    sourceEnd: (index) => sourceAt(index - 1) + 1,
  };
}
