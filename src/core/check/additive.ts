import type { TableKind } from "../appendix/kind";
import type { TableColumn, TableView } from "../table/table";

/** Columns whose figures do not add up: ratios, averages, years, prices, ranks. */
const notAdditive = /(tỷ lệ|tỉ lệ|%|phần trăm|bình quân|trung bình|đơn giá|năm|thứ hạng|xếp hạng|hệ số|tháng)/iu;

/** The same, told by the column's own words: densities, indices, extremes, yields, comparisons, so much per so much. */
const notAdditiveItself =
  /mật độ|(?<!số )chỉ số|(?:cao|thấp|lớn|nhỏ) nhất|năng suất|^(?:mức độ|hạng|thứ bậc|xếp loại)(?!.*\d)|^so (?:với )?cùng kỳ|\p{L} ?\/ ?(?:hộ|người|ha|km2|km²|ngày)(?!\p{L})|(?<!số |\p{L})tb(?!\p{L})/iu;

/** True for a column of figures that may be added up from row to row. */
export function isAdditive(
  view: TableView,
  kind: TableKind | undefined,
  { column, role, header, path }: TableColumn,
): boolean {
  const content = kind?.columns.find((spec) => spec.role === role)?.content;
  if (role === "order" || notAdditive.test(header.normalize("NFC"))) return false;
  if (notAdditiveItself.test((path.at(-1) ?? header).normalize("NFC").trim())) return false;
  if (content !== undefined && !["count", "money", "score"].includes(content)) return false;
  const readings = view.rowsOf("item").map((row) => view.reading(row.row, column));
  const isPercent = readings.some((reading) => reading.kind === "figure" && reading.measure === "percent");
  return !isPercent && readings.some((reading) => reading.kind === "figure");
}
