import type { TableRow, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { shareOfWords } from "./share-of-words";
import type { TablePair } from "./previous";

/** A task of this file and the same task of last period's. */
export interface TaskPair {
  readonly now: TableRow;
  readonly before: TableRow;
}

export interface TaskMatch {
  readonly pairs: readonly TaskPair[];
  /** Tasks of last period's file that none of this file's resembles. */
  readonly gone: readonly TableRow[];
}

const memo = new WeakMap<TablePair, TaskMatch>();

/** Tasks by their words: the same first, then the one that shares four words in five; each once. */
export function sameTasks(pair: TablePair): TaskMatch {
  const known = memo.get(pair);
  if (known !== undefined) return known;
  const fresh = match(pair);
  memo.set(pair, fresh);
  return fresh;
}

const wordsOf = (view: TableView, row: TableRow): string => comparisonKey(view.text(row, "task"));

function match({ current, previous }: TablePair): TaskMatch {
  const named = (view: TableView) =>
    view.rowsOf("item").flatMap((row) => {
      const words = wordsOf(view, row);
      return words === "" ? [] : [{ row, words }];
    });
  const left = [...named(current)];
  const pairs: TaskPair[] = [];
  const take = (test: (words: string) => boolean): TableRow | null => {
    const at = left.findIndex(({ words }) => test(words));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found?.row ?? null;
  };
  const open = named(previous).filter(({ row, words }) => {
    const now = take((each) => each === words);
    if (now !== null) pairs.push({ now, before: row });
    return now === null;
  });
  const gone: TableRow[] = [];
  for (const { row, words } of open) {
    const now = take((each) => shareOfWords(words, each) >= 0.8);
    if (now !== null) pairs.push({ now, before: row });
    // A task told in fewer or more words, or under two numbers, may well be there still.
    else if (!named(current).some((each) => shareOfWords(words, each.words) >= 0.6)) gone.push(row);
  }
  return { pairs: pairs.sort((a, b) => a.now.row - b.now.row), gone };
}
