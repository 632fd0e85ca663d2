import { readScores, type ScoredRow, type ScoredTable, type SourceFigure } from "../scoring/losses";
import type { TableView } from "../table/table";
import { toNumber } from "../cell/amount";
import { heading, headerRow, line, tableRow, type Chart, type Cursor } from "./layout";
import { distant, near } from "./sheet/formula";
import { formats, looks } from "./sheet/look";
import { blank, calculated, figure, words, type Entry } from "./sheet/writer";
import { tableName } from "./source";

const at = {
  order: 0,
  label: 1,
  maximum: 5,
  score: 6,
  lost: 7,
  reached: 8,
  shareOfLoss: 9,
  rank: 10,
  note: 11,
} as const;

export function isScores(view: TableView): boolean {
  return (view.table.kind === "scoring" || view.table.kind === "deduction") && readScores(view) !== null;
}

/** Writes the points of every section: maximum, score, lost, share reached, share of all that was lost. */
export function writeScores(cursor: Cursor, number: string, views: readonly TableView[]): readonly Chart[] {
  const charts: Chart[] = [];
  heading(cursor, `${number}. ĐIỂM THEO LĨNH VỰC`);
  for (const view of views) {
    const table = readScores(view);
    if (table === null) continue;
    const heads = headsOf(table.sections);
    const rows = linesOf(table);
    line(cursor, words(tableName(view)), looks.plainBold);
    const header = cursor.row;
    headerRow(cursor, [
      { left: at.order, right: at.order, text: "TT" },
      { left: at.label, right: at.maximum - 1, text: heads.length > 0 ? "Lĩnh vực" : "Tiêu chí" },
      { left: at.maximum, right: at.maximum, text: "Điểm chuẩn" },
      { left: at.score, right: at.score, text: "Số điểm" },
      { left: at.lost, right: at.lost, text: "Điểm bị trừ" },
      { left: at.reached, right: at.reached, text: "Tỷ lệ đạt" },
      { left: at.shareOfLoss, right: at.shareOfLoss, text: "Phần trong điểm bị trừ" },
      { left: at.rank, right: at.rank, text: "Xếp thứ (tỷ lệ đạt)" },
      { left: at.note, right: 12, text: "Đối chiếu với các tiêu chí liệt kê" },
    ]);
    const first = cursor.row;
    const total = first + rows.length;
    for (const row of rows) {
      const criteria = table.sections.find(({ head }) => head === row)?.criteria ?? [];
      writeRow(cursor, row, criteria, first, total);
    }
    writeTotal(cursor, first, total);
    const chart = chartOf(cursor, header, first, total - 1);
    if (chart !== null) charts.push(chart);
  }
  return charts;
}

function writeRow(cursor: Cursor, row: ScoredRow, criteria: readonly ScoredRow[], first: number, total: number): void {
  const r = cursor.row;
  const lost = near(r, at.lost);
  const points = row.maximum !== null && row.score !== null;
  tableRow(cursor, [
    { left: at.order, right: at.order, entry: words(row.order), style: looks.order },
    { left: at.label, right: at.maximum - 1, entry: words(row.criterion), style: looks.label },
    { left: at.maximum, right: at.maximum, entry: pointed(row.maximum), style: looks.figure },
    { left: at.score, right: at.score, entry: pointed(row.score), style: looks.figure },
    {
      left: at.lost,
      right: at.lost,
      entry: points
        ? calculated(`ROUND(${near(r, at.maximum)}-${near(r, at.score)},4)`, formats.points)
        : pointed(row.printedLoss),
      style: looks.figure,
    },
    {
      left: at.reached,
      right: at.reached,
      entry: points
        ? calculated(`IF(${near(r, at.maximum)}=0,"",${near(r, at.score)}/${near(r, at.maximum)})`, formats.percent)
        : blank,
      style: looks.figure,
    },
    {
      left: at.shareOfLoss,
      right: at.shareOfLoss,
      entry: calculated(`IF(${near(total, at.lost)}=0,"",${lost}/${near(total, at.lost)})`, formats.percent),
      style: looks.figure,
    },
    {
      left: at.rank,
      right: at.rank,
      entry: points ? rankOf(r, first, total - 1) : blank,
      style: looks.figure,
    },
    {
      left: at.note,
      right: 12,
      entry: againstCriteria(lost, criteria),
      style: looks.label,
      sample: "Khớp với các tiêu chí liệt kê ở bảng",
    },
  ]);
}

/** The section's place by the share it reached, the best first; equals share a place. */
function rankOf(row: number, first: number, last: number): Entry {
  const reached = near(row, at.reached);
  const all = `${near(first, at.reached)}:${near(last, at.reached)}`;
  return calculated(`IF(ISNUMBER(${reached}),RANK(${reached},${all}),"")`, formats.count);
}

/** The section's own loss beside the loss of its criteria: a fact for the reader, whichever of the two is wrong. */
function againstCriteria(lost: string, criteria: readonly ScoredRow[]): Entry {
  const terms = criteria.flatMap(({ maximum, score, lost: points }) =>
    points === null || maximum === null || score === null || !maximum.isNumber || !score.isNumber
      ? []
      : [`${distant(maximum.at)}-${distant(score.at)}`],
  );
  if (terms.length === 0 || terms.length !== criteria.length) return words("Không đủ điểm các tiêu chí để đối chiếu");
  const sum = terms.join("+").replace(/\+-/gu, "-");
  return calculated(`IF(ROUND(${sum}-${lost},4)=0,"Khớp","Lệch với các tiêu chí liệt kê")`);
}

function pointed(source: SourceFigure | null): Entry {
  if (source === null) return blank;
  return source.isNumber
    ? calculated(distant(source.at), formats.points)
    : figure(toNumber(source.amount), formats.points);
}

function writeTotal(cursor: Cursor, first: number, total: number): void {
  const sum = (column: number): Entry =>
    calculated(`ROUND(SUM(${near(first, column)}:${near(total - 1, column)}),4)`, formats.points);
  const cell = (column: number): string => near(total, column);
  tableRow(cursor, [
    { left: at.order, right: at.order, entry: blank, style: looks.totalOrder },
    { left: at.label, right: at.maximum - 1, entry: words("Tổng cộng"), style: looks.totalLabel },
    { left: at.maximum, right: at.maximum, entry: sum(at.maximum), style: looks.totalFigure },
    { left: at.score, right: at.score, entry: sum(at.score), style: looks.totalFigure },
    { left: at.lost, right: at.lost, entry: sum(at.lost), style: looks.totalFigure },
    {
      left: at.reached,
      right: at.reached,
      entry: calculated(`IF(${cell(at.maximum)}=0,"",${cell(at.score)}/${cell(at.maximum)})`, formats.percent),
      style: looks.totalFigure,
    },
    { left: at.shareOfLoss, right: at.rank, entry: blank, style: looks.totalFigure },
    {
      left: at.note,
      right: 12,
      entry: calculated(`IF(ROUND(${cell(at.maximum)}-${cell(at.score)}-${cell(at.lost)},4)=0,"Khớp","Lệch")`),
      style: looks.totalMark,
    },
  ]);
}

/** Points lost in every section; null where there is only one. */
function chartOf({ sheet }: Cursor, header: number, first: number, last: number): Chart | null {
  if (last <= first) return null;
  return {
    kind: "bar",
    title: "Điểm bị trừ theo lĩnh vực",
    categories: { sheet, top: first, bottom: last, left: at.label, right: at.label },
    series: [
      {
        name: { sheet, row: header, column: at.lost },
        values: { sheet, top: first, bottom: last, left: at.lost, right: at.lost },
      },
    ],
  };
}

/** True when the table will have a chart. */
export function hasScoreChart(view: TableView): boolean {
  const table = readScores(view);
  return table !== null && linesOf(table).length > 1;
}

/** Sections that carry points of their own; where none does, the criteria. */
function linesOf({ sections }: ScoredTable): readonly ScoredRow[] {
  const heads = headsOf(sections);
  return heads.length > 0 ? heads : sections.flatMap(({ criteria }) => criteria.filter(({ lost }) => lost !== null));
}

function headsOf(sections: ScoredTable["sections"]): readonly ScoredRow[] {
  return sections.flatMap(({ head }) => (head !== null && head.lost !== null ? [head] : []));
}
