import { formatPosition, type CellRef } from "../cell/address";
import { isBlank, isError, type Cell } from "../cell/cell";
import { cellAt, type SheetSnapshot } from "../cell/snapshot";
import { fix, setCell } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import type { Fix } from "../check/finding";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import type { TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import { readOrder } from "../text/ordinals";

interface Shifted extends FactBase {
  readonly row: number;
  readonly to: "left" | "right";
  /** Where each filled cell stands and where it belongs, in the order to write them. */
  readonly moves: readonly { readonly from: CellRef; readonly into: CellRef }[];
  readonly canMove: boolean;
}

/** What a cell holds, as far as it tells one column from another. */
type Holds = "figure" | "words" | "order";

const leastCells = 3;
const leastMisplaced = 2;
/** A column holds something when four of five of its cells do, and there are three at least. */
const leastShare = 0.8;
const leastRows = 3;

/** A row whose cells stand one column beside where all other rows have theirs. */
export default defineRule<Shifted>({
  id: "row-shifted-sideways",
  code: "S12",
  family: "structure",
  severity: "warning",
  scope: "table",
  title: text("Cả dòng bị lệch một cột", "A whole row stands one column aside"),
  why: text(
    "Ô lệch cột làm số của dòng rơi khỏi các phép cộng và chữ vào cột số.",
    "Its figures drop out of the sums, and words stand among figures.",
  ),
  *check(view) {
    const { columns, rows, sheet } = view.table;
    const first = columns[0]?.column;
    const last = columns.at(-1)?.column;
    if (first === undefined || last === undefined || last - first + 1 !== columns.length) return;
    const looked = rows.filter(({ role }) => role === "item" || role === "continuation" || role === "section");
    const tallies = talliesOf(view, looked, first, last);
    const found = looked.flatMap((row) => shiftOf(view, row, tallies, first, last) ?? []);
    // Where many rows stand aside it is the header that does.
    if (found.length * 4 > looked.length) return;
    for (const { row, to } of found) {
      const step = to === "right" ? -1 : 1;
      const filled = filledColumns(view.sheet, row.row, first - 1, last + 1);
      const ordered = to === "right" ? filled : [...filled].reverse();
      const moves = ordered.map((column) => ({
        from: { sheet, row: row.row, column },
        into: { sheet, row: row.row, column: column + step },
      }));
      const start = moves[0]?.from;
      if (start === undefined) continue;
      const canMove = moves.every(({ from, into }) => isLoose(view.sheet, from) && isLoose(view.sheet, into));
      const evidence = moves.map(({ from }) => from);
      yield { verdict: "violated", at: start, evidence, row: row.row, to, moves, canMove };
    }
  },
  message: ({ row, to, moves }) => {
    const cells = moves.map(({ from }) => from.column);
    const place = (column: number): string => formatPosition({ row, column });
    const range = `${place(Math.min(...cells))}:${place(Math.max(...cells))}`;
    return text(
      `Dòng ${String(row + 1)} (${range}) lệch sang ${to === "right" ? "phải" : "trái"} một cột so với các dòng khác. Dịch dòng về đúng cột.`,
      `Row ${String(row + 1)} (${range}) stands one column to the ${to} of where the others do. Shift it back.`,
    );
  },
  fixes: (fact, context) => (fact.canMove ? [shiftBack(fact, context)] : []),
  examples: [
    {
      name: "thẳng cột",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100% / 3|Tuyên truyền|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Tin|100% / 4|Kiểm tra|Văn phòng||Quý I/2026|||`,
      reports: [],
    },
    {
      name: "lệch sang phải",
      table:
        "TT|Lĩnh vực|Tiếp nhận|Giải quyết|Ghi chú / 1|Hộ tịch|12|12| / 2|Chứng thực|30|29| / |3|Đất đai|7|6 / 4|Môi trường|2|2|",
      reports: ["B4"],
      fixed:
        "TT|Lĩnh vực|Tiếp nhận|Giải quyết|Ghi chú / 1|Hộ tịch|12|12| / 2|Chứng thực|30|29| / 3|Đất đai|7|6| / 4|Môi trường|2|2|",
    },
    {
      name: "lệch sang trái",
      table:
        "TT|Lĩnh vực|Đơn vị|Tiếp nhận|Giải quyết / 1|Hộ tịch|Một cửa|12|12 / 2|Chứng thực|Một cửa|30|29 / Đất đai|Một cửa|7|6| / 4|Môi trường|Một cửa|2|2",
      reports: ["D4"],
      fixed:
        "TT|Lĩnh vực|Đơn vị|Tiếp nhận|Giải quyết / 1|Hộ tịch|Một cửa|12|12 / 2|Chứng thực|Một cửa|30|29 / |Đất đai|Một cửa|7|6 / 4|Môi trường|Một cửa|2|2",
    },
    {
      name: "một ô chữ trong cột số chưa phải là lệch",
      table:
        "Nội dung|Đơn vị|Người làm|Số / Hộ tịch|Tổ A|An|1 / Chứng thực|Tổ B|Bình|2 / Đất đai|Tổ C|Chi|3 / |Tổ D|Dung|chưa có / Môi trường|Tổ E|Em|4",
      reports: [],
    },
    {
      name: "ô để trống không phải là lệch",
      table:
        "TT|Lĩnh vực|Tiếp nhận|Giải quyết|Ghi chú / 1|Hộ tịch|12|12| / 2|Chứng thực|30|29| / |Đất đai|7|6| / 4|Môi trường|2|2|",
      reports: [],
    },
  ],
});

function shiftOf(
  view: TableView,
  row: TableRow,
  tallies: ReadonlyMap<number, Tally>,
  first: number,
  last: number,
): { readonly row: TableRow; readonly to: "left" | "right" } | null {
  const filled = filledColumns(view.sheet, row.row, first - 1, last + 1);
  if (filled.length < leastCells || view.sheet.merges.some(({ top, bottom }) => top <= row.row && bottom >= row.row)) {
    return null;
  }
  const expected = new Map<number, Holds | null>();
  for (const [column, tally] of tallies) expected.set(column, othersHold(tally, cellAt(view.sheet, row.row, column)));
  const misplaced = (step: number): number =>
    filled.filter((column) => {
      const wanted = expected.get(column + step);
      // Outside the table stands nothing; a column of all sorts takes anything.
      if (wanted === undefined) return true;
      return wanted !== null && !suits(cellAt(view.sheet, row.row, column), wanted);
    }).length;
  if (misplaced(0) < leastMisplaced) return null;
  const known = (step: number): number =>
    filled.filter((column) => (expected.get(column + step) ?? null) !== null).length;
  const isRight = filled[0] === first + 1 && misplaced(-1) === 0 && known(-1) >= leastCells;
  const isLeft = filled[0] === first && filled.at(-1) !== last && misplaced(1) === 0 && known(1) >= leastCells;
  return isRight === isLeft ? null : { row, to: isRight ? "right" : "left" };
}

function filledColumns(sheet: SheetSnapshot, row: number, from: number, to: number): readonly number[] {
  const columns: number[] = [];
  for (let column = Math.max(0, from); column <= to; column++) {
    if (!isBlank(cellAt(sheet, row, column))) columns.push(column);
  }
  return columns;
}

/** What the cells of one column hold, counted once for all its rows. */
interface Tally {
  readonly filled: number;
  /** For each thing the column may hold, likeliest first, how many cells hold it. */
  readonly holding: readonly (readonly [Holds, number])[];
}

function talliesOf(
  view: TableView,
  rows: readonly TableRow[],
  first: number,
  last: number,
): ReadonlyMap<number, Tally> {
  const order = view.column("order")?.column;
  const tallies = new Map<number, Tally>();
  for (let column = first; column <= last; column++) {
    const kinds: readonly Holds[] = column === order ? ["order"] : ["figure", "words"];
    const cells = rows.map(({ row }) => cellAt(view.sheet, row, column)).filter((cell) => !isBlank(cell));
    const holding = kinds.map((holds) => [holds, cells.filter((cell) => suits(cell, holds)).length] as const);
    tallies.set(column, { filled: cells.length, holding });
  }
  return tallies;
}

/** What the other cells of the column mostly hold. */
function othersHold({ filled, holding }: Tally, own: Cell): Holds | null {
  const isFilled = !isBlank(own);
  const others = filled - (isFilled ? 1 : 0);
  if (others < leastRows) return null;
  const enough = leastShare * others;
  return holding.find(([holds, count]) => count - (isFilled && suits(own, holds) ? 1 : 0) >= enough)?.[0] ?? null;
}

const figure = /^[-+(]?\d[\d.,\s]*%?\)?$/u;

function suits(cell: Cell, holds: Holds): boolean {
  const { value, formula } = cell;
  const isFigure =
    typeof value === "number" ||
    (formula !== null && typeof value !== "string") ||
    (typeof value === "string" && figure.test(value.trim()));
  if (holds === "words") return !isFigure && typeof value === "string";
  if (holds === "figure") return isFigure || isError(value);
  return (typeof value === "number" || typeof value === "string") && isSmallOrder(value);
}

/** A number of a list: 1, 2.1, III; figures of a column may be as small, but not all of them. */
function isSmallOrder(value: number | string): boolean {
  const order = readOrder(value);
  if (order.kind === "number") return Number(order.value) < 1000;
  return order.kind !== "none";
}

/** A cell that moves as it stands: no formula, which would look elsewhere. */
function isLoose(sheet: SheetSnapshot, { row, column }: CellRef): boolean {
  return cellAt(sheet, row, column).formula === null;
}

function shiftBack({ moves, to }: Shifted, { workbook }: CheckContext): Fix {
  const found = workbook.sheets.find(({ name }) => name === moves[0]?.from.sheet);
  const at = ({ row, column }: CellRef): Cell | null => (found === undefined ? null : cellAt(found, row, column));
  const sources = new Map(moves.map(({ from, into }) => [into.column, from]));
  const places = new Map(
    [...moves.map(({ from }) => from), ...moves.map(({ into }) => into)].map((ref) => [ref.column, ref]),
  );
  const edits = [...places.values()].flatMap((ref) => {
    const before = at(ref);
    const source = sources.get(ref.column);
    const moved = source === undefined ? null : at(source);
    if (before === null) return [];
    // The figure keeps its number format: what a reader sees moves with it.
    const after: Cell =
      moved === null
        ? { ...before, formula: null, value: null, text: "" }
        : { ...before, formula: null, value: moved.value, text: moved.text, format: moved.format };
    return [setCell(before, ref, after)];
  });
  const words =
    to === "right"
      ? text("Dịch dòng sang trái một cột", "Shift the row one column to the left")
      : text("Dịch dòng sang phải một cột", "Shift the row one column to the right");
  return fix(words, "review", edits);
}
