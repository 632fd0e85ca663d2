import type { ColumnRole } from "../table/table";
import type { ContentShares } from "./column-content";
import { headerWords } from "./header-words";
import type { MatchColumn } from "./kind-match";
import { isOrderWord } from "./row-words";

/** Headers of columns that say something about a row without naming it. */
const remarks =
  /^(?:ghi chu|dvt$|donvi tinh|giai trinh|kho khan|vuong mac|kien nghi|de xuat|hien trang|kyhieu|ma |nguoi |lanh dao|can bo|lien he|ly do|(?:so )?dienthoai|duongdan|xep loai|donvi (?:phu trach|thuc hien))/;

/** Order number, label and figures of a table nobody knows the form of. The label names the rows: the first column of words that does. */
export function unknownRoles(columns: readonly MatchColumn[]): readonly (ColumnRole | null)[] {
  const orders = columns.map(({ path }) => isOrderWord(path.at(-1) ?? ""));
  const named = orders.indexOf(true);
  const numbered = columns[0] !== undefined && isNumbering(columns[0].shares) ? 0 : -1;
  const order = named >= 0 ? named : numbered;
  const most = Math.max(0, ...columns.map(({ shares }) => shares.filled));
  const label = columns.findIndex(
    (column, index) =>
      index !== order &&
      !isRemark(column) &&
      !isFigureColumn(column.shares) &&
      column.shares.words > 0 &&
      column.shares.filled * 2 >= most,
  );
  return columns.map((column, index) => {
    if (index === order) return "order";
    if (index === label) return "label";
    const { shares } = column;
    const isFull = shares.figure >= 0.8 && shares.filled * 2 >= most;
    return isFigureColumn(shares) && (isFull || !isRemark(column)) ? "figure" : null;
  });
}

function isRemark({ path }: MatchColumn): boolean {
  return remarks.test(headerWords(path.at(-1) ?? "").join(" "));
}

const isFigureColumn = (shares: ContentShares): boolean => shares.filled > 0 && shares.figure >= 0.5;

/** Small whole numbers, Roman numbers and ids; figures alone would be a column of figures. */
const isNumbering = (shares: ContentShares): boolean => shares.order >= 0.8 && shares.words > 0;
