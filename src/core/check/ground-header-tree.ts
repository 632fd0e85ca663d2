import type { TableKind } from "../appendix/kind";
import type { TableColumn, TableView } from "../table/table";
import { comparisonKey } from "../text/normalise";
import { text } from "../text/bilingual";
import { evaluate } from "./evaluate";
import type { GroundedIdentity } from "./identity";
import { figureColumns, groundGuess, type RowGuess } from "./row-guess";

const totalWords = /^(?:tổng(?: số| cộng)?|cộng|chung)(?: \(.*\))?$/u;
const partWords = /(?:^|[^\p{L}])trong đó(?![\p{L}])/u;

/**
 * Sums a header's tree suggests: under one heading, "Tổng số" over its sisters; and "trong đó" over parts that need not
 * be all. A heading is only a hint, so where most rows speak against it nothing is said.
 */
export function groundHeaderTree(view: TableView, kind: TableKind | undefined): readonly GroundedIdentity[] {
  if (view.table.kind !== "unknown") return [];
  const columns = figureColumns(view);
  return [...sums(columns), ...parts(columns)].flatMap((guess) => {
    const grounded = groundGuess(view, kind, guess, 0.9, basis);
    const outcomes = grounded.map((identity) => evaluate(identity).outcome);
    const holds = outcomes.filter((outcome) => outcome === "holds").length;
    const fails = outcomes.filter((outcome) => outcome === "violated").length;
    // One row alone cannot tell a slip from a heading that means something else.
    return fails === 0 || (holds >= 3 && holds >= 3 * fails) ? grounded : [];
  });
}

const basis = text("Phép tính này suy từ tiêu đề của bảng", "This was inferred from the table's header");

const words = (column: TableColumn): readonly string[] =>
  column.path.map((each) => comparisonKey(each)).filter((each) => each !== "");

const isShare = (column: TableColumn): boolean => /tỷ lệ|%|phần trăm/u.test(words(column).join(" "));

function parentOf(column: TableColumn): string {
  const path = words(column);
  return path.slice(0, -1).join(" / ");
}

/** "Tổng số" and the columns beside it under the same heading, "trong đó" left out. */
function sums(columns: readonly TableColumn[]): readonly RowGuess[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns) {
    const parent = parentOf(column);
    groups.set(parent, [...(groups.get(parent) ?? []), column]);
  }
  return [...groups].flatMap(([parent, group]) => {
    const totals = group.filter((column) => totalWords.test(words(column).at(-1) ?? ""));
    const [total] = totals;
    if (parent === "" || partWords.test(parent) || total === undefined || totals.length > 1) return [];
    const deeper = columns.filter((column) => {
      const path = words(column);
      return parentOf(column) !== parent && path.join(" / ").startsWith(`${parent} / `);
    });
    const rest = [...group, ...deeper].filter((column) => column !== total);
    const isPartial = rest.some((column) => partWords.test(words(column).join(" ")));
    if (rest.length < 2 || isPartial || rest.some(isShare) || deeper.some((each) => isTotal(each))) return [];
    return [
      {
        spec: "header-tree",
        relation: "equal",
        result: total.column,
        parts: rest.map(({ column }) => ({ column, sign: 1 })),
        over: [],
      },
    ];
  });
}

function isTotal(column: TableColumn): boolean {
  return totalWords.test(words(column).at(-1) ?? "");
}

/** Each "trong đó" column against the column its list hangs on: the one before the first of them. */
function parts(columns: readonly TableColumn[]): readonly RowGuess[] {
  let whole: TableColumn | null = null;
  const guesses: RowGuess[] = [];
  for (const column of columns) {
    const path = words(column);
    const isPart = path.some((each) => partWords.test(each));
    if (!isPart) {
      whole = isShare(column) ? null : column;
      continue;
    }
    if (whole === null || isShare(column)) continue;
    const result = whole.column;
    guesses.push({
      spec: "header-part",
      relation: "at-most",
      result,
      parts: [{ column: column.column, sign: 1 }],
      over: [],
    });
  }
  return guesses;
}
