import type { Correction, TablePlace } from "../../table/correction";
import { timeless } from "../../text/timeless";

/** The headers of columns by their words from the top row down, in timeless form; columns without words left out. */
export function headersOf(paths: readonly (readonly string[])[]): readonly string[] {
  return paths.map((path) => timeless(path.join(" / "))).filter((words) => words !== "");
}

/** Where a correction's table is; of a correction kept without a place, what its name tells. */
export function placeOf({ table, place }: Correction): TablePlace {
  if (place !== undefined) return place;
  const [sheet = "", ...headers] = table.split("|");
  return { sheet, headers: headers.map(timeless).filter((words) => words !== ""), title: "", nth: 0 };
}

/** A header reads the same when three of four columns do, or when the others were put in since. */
const leastShared = 0.75;
const leastHeaders = 3;

/** 2 for the same headers, 1 for nearly the same, 0 for others. */
export function headerLikeness(kept: readonly string[], found: readonly string[]): 0 | 1 | 2 {
  if (kept.length === found.length && kept.every((words, index) => words === found[index])) return 2;
  const shared = longestShared(kept, found);
  if (shared < leastHeaders) return 0;
  const isWider = shared === kept.length && shared * 2 >= found.length;
  return isWider || shared >= leastShared * Math.max(kept.length, found.length) ? 1 : 0;
}

/** Length of the longest common subsequence. */
function longestShared(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const each of a) {
    const next = new Uint32Array(b.length + 1);
    for (let index = 0; index < b.length; index++) {
      next[index + 1] = each === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How alike two sheet names are, 0 to 1: their pairs of letters, figures and diacritics as written. */
export function nameLikeness(a: string, b: string): number {
  const pairs = (name: string): readonly string[] => {
    const letters = [...` ${timeless(name)} `];
    return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
  };
  const first = pairs(a);
  const second = [...pairs(b)];
  const size = first.length + second.length;
  let shared = 0;
  for (const pair of first) {
    const at = second.indexOf(pair);
    if (at < 0) continue;
    second.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / size;
}
