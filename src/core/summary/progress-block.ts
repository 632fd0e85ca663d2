import type { TableView } from "../table/table";
import { isMisread } from "../fill/status-words";
import { text, type Text } from "../text/bilingual";
import { lastColumn, line, tableRow, headerRow, type Chart, type Cursor, type Field } from "./layout";
import { measureRows, measureUnit, type MeasureContext, type Measures } from "./measures";
import { sectionsOf, unitsOf, type Group } from "./groups";
import { near } from "./sheet/formula";
import { formats, looks } from "./sheet/look";
import { blank, calculated, words, type Entry } from "./sheet/writer";
import { tableName } from "./source";

/** Columns of the progress tables. */
const at = {
  order: 0,
  label: 1,
  tasks: 2,
  doneByRate: 3,
  doneByStatus: 4,
  inProgress: 5,
  notStarted: 6,
  other: 7,
  overdue: 8,
  withoutRate: 9,
  share: 10,
  mean: 11,
  check: 12,
} as const;

const headers: readonly string[] = [
  "TT",
  "",
  "Số nhiệm vụ",
  "Xong (tỷ lệ đạt 100%)",
  "Xong (theo trạng thái)",
  "Đang thực hiện",
  "Chưa thực hiện",
  "Khác, chưa ghi",
  "Quá hạn, chưa xong",
  "Chưa có số",
  "Tỷ lệ xong",
  "Bình quân (nhiệm vụ có số)",
  "Kiểm tra",
];

const summed = [
  at.tasks,
  at.doneByRate,
  at.doneByStatus,
  at.inProgress,
  at.notStarted,
  at.other,
  at.overdue,
  at.withoutRate,
];

/** Writes one progress appendix by section and by unit. Returns what could not be counted. */
export function writeProgress(
  cursor: Cursor,
  view: TableView,
  context: MeasureContext,
): { readonly notes: readonly Text[]; readonly chart: Chart | null } {
  const items = view.rowsOf("item");
  if (items.length === 0) return { notes: [], chart: null };
  line(cursor, words(tableName(view)), looks.plainBold);
  const bySection = writeTable(cursor, view, "Theo lĩnh vực, mục", sectionsOf(view), context, null);
  const units = unitsOf(view);
  const byUnit =
    units.length > 0 ? writeTable(cursor, view, "Theo đơn vị thực hiện", units, context, bySection.total) : bySection;
  line(cursor, words(remarkOf(view, context)), looks.remark);
  const wantsLate = context.reportDate !== null && view.column("deadline") !== undefined;
  const countsLate = bySection.countsLate && byUnit.countsLate;
  const notes = [...notesOf(view), ...(wantsLate && !countsLate ? [tooManyNote] : [])];
  return { notes, chart: chartOf(cursor, view, bySection) };
}

const tooManyNote = text(
  'Bảng quá dài để đếm nhiệm vụ quá hạn bằng công thức; điền cột "So với hạn" rồi tổng hợp lại.',
  'The table is too long to count late tasks by formula; fill the column "So với hạn" and summarise again.',
);

interface Block {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly total: number;
  /** Whether every group says how many of its tasks are late. */
  readonly countsLate: boolean;
}

/** Lays the groups out with total and cross-check; `against` is the total row they must reach again. */
function writeTable(
  cursor: Cursor,
  view: TableView,
  label: string,
  groups: readonly Group[],
  context: MeasureContext,
  against: number | null,
): Block {
  const header = cursor.row;
  headerRow(
    cursor,
    headers.map((text, column) => ({ left: column, right: column, text: column === at.label ? label : text })),
  );
  const first = cursor.row;
  const total = first + groups.length;
  const variantsFrom = total + 2;
  let variant = variantsFrom;
  let countsLate = true;
  for (const group of groups) {
    const others = (group.spellings ?? []).slice(1).map(() => variant++);
    const measures =
      group.spellings === undefined
        ? measureRows(view, group.rows, context)
        : measureUnit(view, group.rows, [cursor.row, ...others], context);
    if (measures.overdue === null) countsLate = false;
    writeMeasures(cursor, group.order, group.label, measures, "row");
  }
  const direct = measureRows(view, view.rowsOf("item"), context);
  writeTotal(cursor, first, total - 1, direct, countsLate, against);
  writeDirect(cursor, direct);
  for (const group of groups)
    for (const spelling of (group.spellings ?? []).slice(1)) {
      const fields: readonly Field[] = [
        { left: at.order, right: at.order, entry: blank, style: looks.subtotalOrder },
        { left: at.label, right: at.label, entry: words(spelling), style: looks.subtotalLabel },
        {
          left: at.tasks,
          right: lastColumn,
          entry: words(`Cách viết khác, đã tính vào: ${group.label}`),
          style: looks.subtotalLabel,
        },
      ];
      tableRow(cursor, fields);
    }
  return { header, first, last: total - 1, total, countsLate };
}

function writeMeasures(cursor: Cursor, order: string, label: string, measures: Measures, kind: "row" | "direct"): void {
  const row = cursor.row;
  const look =
    kind === "row"
      ? { order: looks.order, label: looks.label, figure: looks.figure, mark: looks.mark }
      : { order: looks.subtotalOrder, label: looks.subtotalLabel, figure: looks.subtotalFigure, mark: looks.mark };
  const count = (formula: string | null): Entry => (formula === null ? blank : calculated(formula, formats.count));
  const known = `${near(row, at.doneByStatus)}+${near(row, at.inProgress)}+${near(row, at.notStarted)}`;
  const entries: Readonly<Record<number, Entry>> = {
    [at.tasks]: count(measures.tasks),
    [at.doneByRate]: count(measures.doneByRate),
    [at.doneByStatus]: count(measures.doneByStatus),
    [at.inProgress]: count(measures.inProgress),
    [at.notStarted]: count(measures.notStarted),
    [at.other]: count(measures.doneByStatus === null ? null : `${near(row, at.tasks)}-(${known})`),
    [at.overdue]: count(measures.overdue),
    [at.withoutRate]: count(measures.withRate === null ? null : `${near(row, at.tasks)}-(${measures.withRate})`),
    [at.share]: shareOf(row, measures.doneByRate !== null),
    [at.mean]: measures.mean === null ? blank : calculated(measures.mean, formats.share),
    [at.check]: kind === "row" ? agreement(row, measures) : blank,
  };
  tableRow(cursor, [
    { left: at.order, right: at.order, entry: words(order), style: look.order },
    { left: at.label, right: at.label, entry: words(label), style: look.label },
    ...range(at.tasks, at.check).map((column) => ({
      left: column,
      right: column,
      entry: entries[column] ?? blank,
      style: column === at.check ? look.mark : look.figure,
    })),
  ]);
}

/** Done by rate over all tasks, or by status where no rate is kept. */
function shareOf(row: number, hasRate: boolean): Entry {
  const done = near(row, hasRate ? at.doneByRate : at.doneByStatus);
  return calculated(`IF(${near(row, at.tasks)}=0,"",${done}/${near(row, at.tasks)})`, formats.share);
}

function agreement(row: number, measures: Measures): Entry {
  if (measures.doneByRate === null || measures.doneByStatus === null) return blank;
  return calculated(`IF(${near(row, at.doneByRate)}=${near(row, at.doneByStatus)},"Như nhau","Khác nhau")`);
}

function writeTotal(
  cursor: Cursor,
  first: number,
  last: number,
  direct: Measures,
  countsLate: boolean,
  against: number | null,
): void {
  const row = cursor.row;
  const has: Readonly<Record<number, boolean>> = {
    [at.doneByRate]: direct.doneByRate !== null,
    [at.doneByStatus]: direct.doneByStatus !== null,
    [at.inProgress]: direct.inProgress !== null,
    [at.notStarted]: direct.notStarted !== null,
    [at.other]: direct.doneByStatus !== null,
    [at.overdue]: countsLate,
    [at.withoutRate]: direct.withRate !== null,
  };
  const same = (column: number): string => `${near(row, column)}=${near(row + 1, column)}`;
  const compared = [at.tasks, at.doneByRate, at.doneByStatus].filter((column) => has[column] !== false).map(same);
  if (against !== null) compared.push(`${near(row, at.tasks)}=${near(against, at.tasks)}`);
  const fields: Field[] = [
    { left: at.order, right: at.order, entry: blank, style: looks.totalOrder },
    { left: at.label, right: at.label, entry: words("Tổng cộng"), style: looks.totalLabel },
  ];
  for (const column of range(at.tasks, at.check)) {
    let entry: Entry = blank;
    if (summed.some((each) => each === column) && has[column] !== false)
      entry = calculated(`SUM(${near(first, column)}:${near(last, column)})`, formats.count);
    if (column === at.share) entry = shareOf(row, direct.doneByRate !== null);
    if (column === at.mean && direct.mean !== null) entry = calculated(direct.mean, formats.share);
    if (column === at.check) entry = calculated(`IF(AND(${compared.join(",")}),"Khớp","Lệch")`);
    fields.push({
      left: column,
      right: column,
      entry,
      style: column === at.check ? looks.totalMark : looks.totalFigure,
    });
  }
  tableRow(cursor, fields, 20);
}

function writeDirect(cursor: Cursor, direct: Measures): void {
  writeMeasures(cursor, "", "Đếm thẳng từ bảng nguồn", direct, "direct");
}

/** Tasks by status in every section; null where there is only one. */
function chartOf({ sheet }: Cursor, view: TableView, block: Block): Chart | null {
  const hasStatus = view.column("status") !== undefined;
  if (block.last <= block.first) return null;
  const columns = hasStatus ? [at.doneByStatus, at.inProgress, at.notStarted, at.other] : [at.doneByRate];
  return {
    kind: hasStatus ? "bar-stacked" : "bar",
    title: hasStatus ? "Nhiệm vụ theo trạng thái, từng mục" : "Nhiệm vụ đã xong, từng mục",
    categories: { sheet, top: block.first, bottom: block.last, left: at.label, right: at.label },
    series: columns.map((column) => ({
      name: { sheet, row: block.header, column },
      values: { sheet, top: block.first, bottom: block.last, left: column, right: column },
    })),
  };
}

/** True when the table will have a chart. */
export function hasProgressChart(view: TableView): boolean {
  return sectionsOf(view).length > 1;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function remarkOf(view: TableView, { reportDate }: MeasureContext): string {
  const parts = [
    "Xong theo tỷ lệ: tỷ lệ hoàn thành từ 100% trở lên. Xong theo trạng thái: cột trạng thái ghi đã ban hành, đã thực hiện, hoàn thành.",
    "Hoàn thành bình quân chỉ tính các nhiệm vụ có số.",
    "Kiểm tra: Như nhau hay Khác nhau là so hai cách đếm việc xong; Khớp là dòng cộng bằng số đếm thẳng từ bảng nguồn.",
  ];
  if (reportDate === null && view.column("deadline") !== undefined)
    parts.push("Chưa đặt ngày báo cáo nên chưa tính nhiệm vụ quá hạn.");
  return `Cách tính: ${parts.join(" ")}`;
}

function notesOf(view: TableView): readonly Text[] {
  const notes: Text[] = [];
  const completion = view.column("completion");
  const asText =
    completion === undefined
      ? 0
      : view.rowsOf("item").filter(({ row }) => {
          const reading = view.reading(row, completion.column);
          return reading.kind === "figure" && reading.isText;
        }).length;
  if (asText > 0)
    notes.push(
      text(
        `${String(asText)} ô tỷ lệ là số ghi dạng chữ nên đếm vào cột "Chưa có số"; sửa về dạng số rồi tổng hợp lại.`,
        `${String(asText)} completion cells hold numbers as text and count as having no figure; make them numbers and summarise again.`,
      ),
    );
  const misread = view.rowsOf("item").filter((row) => isMisread(view, row)).length;
  if (misread > 0)
    notes.push(
      text(
        `${String(misread)} ô trạng thái có lời văn riêng; xem lại cột "Khác, chưa ghi" và các cột đếm theo trạng thái.`,
        `${String(misread)} status cells use words of their own; look at the columns counted by status.`,
      ),
    );
  return notes;
}
