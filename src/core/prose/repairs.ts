import { findDates } from "../text/dates";
import type { Claim, Repair, TextEdit } from "./claim";

const numberOfDocument = /(?<!\d)\d+(?:\/\d{4})?[-/ ]?[^\s,;()]*\p{Lu}[^\s,;()]*/u;
const plainFigure = /^\d[\d.,]*%?$/u;
const figure = /(?<![\p{L}\d/.,])\d+(?:[.,]\d+)*(?: ?%)?(?![\d/])/gu;

/** A claim whose own message says what ought to stand there also carries that as a repair, where one place can be meant. */
export function withRepair(claim: Claim, text: string): Claim {
  if (claim.repairs !== undefined || claim.expected === undefined) return claim;
  if (claim.outcome !== "violated" && claim.outcome !== "undecided") return claim;
  const printed = text.slice(claim.start, claim.end);
  const edit = editOf(claim, claim.expected, printed);
  if (edit === null || edit.found === edit.expected) return claim;
  const isSure = claim.outcome === "violated" && (claim.kind === "range" || claim.kind === "spelling");
  const repair: Repair = { probability: null, isSure, edits: [edit], cells: [] };
  return { ...claim, repairs: [repair] };
}

function editOf(claim: Claim, expected: string, printed: string): TextEdit | null {
  const at = (index: number, found: string, meant: string): TextEdit => ({
    start: claim.start + index,
    end: claim.start + index + found.length,
    line: claim.line,
    found,
    expected: meant,
  });
  switch (claim.kind) {
    case "spelling":
      return at(0, printed, expected);
    case "range": {
      const [written, meant] = [findDates(printed)[0], findDates(expected)[0]];
      const words = /^\D*/u.exec(written?.text ?? "")?.[0] ?? "";
      if (written === undefined || meant === undefined) return null;
      return at(written.index + words.length, written.text.slice(words.length), meant.text.replace(/^\D*/u, ""));
    }
    case "citation": {
      const [day] = findDates(expected);
      if (day?.text === expected) {
        const [written] = findDates(printed);
        const words = /^\D*/u.exec(written?.text ?? "")?.[0].length ?? 0;
        return written === undefined ? null : at(written.index + words, written.text.slice(words), expected);
      }
      const written = numberOfDocument.exec(printed);
      const isNumber = /^\d/u.test(expected) && !expected.includes("năm");
      return written === null || !isNumber ? null : at(written.index, written[0], expected);
    }
    case "period":
      return at(0, printed, expected);
    default: {
      if (!plainFigure.test(expected)) return null;
      const isRate = expected.endsWith("%");
      const places = [...printed.matchAll(figure)].filter((match) => match[0].endsWith("%") === isRate);
      const [only, more] = places;
      return only === undefined || more !== undefined ? null : at(only.index, only[0], expected);
    }
  }
}
