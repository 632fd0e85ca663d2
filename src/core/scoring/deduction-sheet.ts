import { toNumber } from "../cell/amount";
import type { SheetDraft } from "../patch/edit";
import { distant, near, nearRows } from "../summary/sheet/formula";
import { formats, looks } from "../summary/sheet/look";
import { markers } from "../summary/sheet/own";
import { blank, calculated, figure, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import type { Entry } from "../summary/sheet/writer";
import { text, type Text } from "../text/bilingual";
import { compareYears } from "./earlier-year";
import { writeEarlierYear } from "./earlier-year-block";
import { criterionKey, type Earlier } from "./earlier";
import { columns, headerWords, lastColumn, totalWords, widths, type DeductionColumn } from "./layout";
import { isLoss, type ScoredRow, type ScoredSection, type ScoredTable, type SourceFigure } from "./losses";
import { isProposedRemedy, remedyProposer, type LearntRemedy } from "./propose-remedy";
import { isBuiltReason, reasonFor } from "./reason";
import type { RemedyEntry } from "./remedy-library";

const order = Object.keys(columns).filter((name): name is DeductionColumn => name in columns);

/** Rows above the table. */
const rows = { marker: 0, title: 1, source: 2, byCriteria: 4, bySections: 5, difference: 6, header: 8 } as const;

const pageWidth = Object.values(widths).reduce((sum, width) => sum + width, 0);

/** Points are kept to a hundredth or so; four digits take the binary dust off without rounding a real figure. */
const rounded = (formula: string): string => `ROUND(${formula},4)`;

/** Lays out the sheet of lost points. Notes tell what was carried over from the earlier sheet. */
export function draftDeductions(
  name: string,
  tables: readonly ScoredTable[],
  earlier: Earlier | null,
  year: { readonly year: number; readonly tables: readonly ScoredTable[] } | null,
  library: readonly RemedyEntry[],
): { readonly sheet: SheetDraft; readonly notes: readonly Text[] } {
  const writer = sheetWriter();
  const whole = (row: number) => ({ top: row, bottom: row, left: 0, right: lastColumn });
  const pointFormat = pointsFormat(tables);
  let keptWords = 0;
  let proposed = 0;
  const losses = tables.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria.filter(isLoss)));
  const propose = remedyProposer(
    losses.map(({ criterion }) => criterion),
    learntFrom(year),
    library,
  );
  const rowOf = new Map<ScoredRow, number>();

  writer.put(rows.marker, 0, words(markers.deductions), looks.marker);
  writer.span(whole(rows.title), words("TỔNG HỢP CÁC NỘI DUNG BỊ TRỪ ĐIỂM"), looks.title);
  writer.height(rows.title, 24);
  const source = `(${tables.map(sourceName).join("; ")})`;
  writer.span(whole(rows.source), words(source), looks.subtitle);
  writer.height(rows.source, heightFor(source, pageWidth, 13));
  for (const column of order) writer.put(rows.header, columns[column], words(headerWords[column]), looks.header);
  const headerHeights = order.map((column) => heightFor(headerWords[column], widths[column], 12, true));
  writer.height(rows.header, Math.max(36, ...headerHeights));

  const subtotals: number[] = [];
  const sectionHeads: number[] = [];
  const unheaded: number[] = [];
  let row = rows.header + 1;
  for (const table of tables) {
    for (const section of table.sections) {
      const losing = section.criteria.filter(isLoss);
      if (losing.length === 0 && !(section.head !== null && isLoss(section.head))) continue;
      const headRow = section.head === null ? null : row;
      if (section.head !== null) {
        writeHead(row, section.head);
        if (section.head.lost !== null) sectionHeads.push(row);
        row += 1;
      }
      const first = row;
      for (const criterion of losing) {
        writeCriterion(row, criterion);
        rowOf.set(criterion, row);
        row += 1;
      }
      writeSubtotal(row, section, headRow, first, row - 1);
      subtotals.push(row);
      if ((section.head?.lost ?? null) === null) unheaded.push(row);
      row += 1;
    }
  }
  const totalRow = row;
  writeTotal();
  writeStatement();
  if (year !== null) {
    const place = { top: totalRow + 3, year: year.year, format: pointFormat, rowOf };
    writeEarlierYear(writer, compareYears(tables, year.tables), place);
  }

  const page = landscape({ first: rows.header, last: rows.header });
  const sheet = writer.finish(
    name,
    page,
    order.map((column) => widths[column]),
    // The statement above the table is too tall to freeze on a small screen.
    0,
  );
  const notes: Text[] = [];
  if (keptWords > 0)
    notes.push(
      text(
        `Giữ lại ${String(keptWords)} ô đã ghi tay ở lần lập trước.`,
        `${String(keptWords)} cells written by hand in the earlier sheet were kept.`,
      ),
    );
  if (proposed > 0)
    notes.push(
      text(
        `${String(proposed)} biện pháp là đề xuất (ô mở đầu bằng "Đề xuất"); xem lại rồi bỏ chữ này khi dùng.`,
        `${String(proposed)} remedies are proposals (they begin with "Đề xuất"); look at them before using them.`,
      ),
    );
  return { sheet, notes };

  function writeHead(at: number, head: ScoredRow): void {
    for (const column of order) writer.put(at, columns[column], blank, looks.sectionLabel);
    writer.put(at, columns.order, words(head.order), looks.sectionOrder);
    writer.put(at, columns.criterion, words(head.criterion), looks.sectionLabel);
    writePoints(at, head, looks.sectionFigure);
    writer.height(at, heightFor(head.criterion, widths.criterion, 12, true));
  }

  function writePoints(at: number, source: ScoredRow, style: typeof looks.figure): void {
    writer.put(at, columns.maximum, pointed(source.maximum), style);
    writer.put(at, columns.score, pointed(source.score), style);
    const computed = source.maximum !== null && source.score !== null;
    const difference = rounded(`${near(at, columns.maximum)}-${near(at, columns.score)}`);
    writer.put(
      at,
      columns.deducted,
      computed ? calculated(difference, pointFormat) : pointed(source.printedLoss),
      style,
    );
  }

  function pointed(source: SourceFigure | null): Entry {
    if (source === null) return blank;
    return source.isNumber ? calculated(distant(source.at), pointFormat) : figure(toNumber(source.amount), pointFormat);
  }

  function writeCriterion(at: number, criterion: ScoredRow): void {
    const before = earlier?.get(criterionKey(criterion.order, criterion.criterion));
    const kept = (present: string, written: string | undefined): string => {
      if (present !== "" || written === undefined || written === "") return present;
      keptWords += 1;
      return written;
    };
    const built = reasonFor(criterion);
    const ownReason = isBuiltReason(built) && before !== undefined && !isBuiltReason(before.reason);
    const texts = {
      criterion: criterion.criterion,
      reason: ownReason ? kept("", before.reason) || built : built,
      remedy: remedyOf(criterion, before?.remedy),
      unit: kept(criterion.unit, before?.unit),
      deadline: kept(criterion.deadline, before?.deadline),
      note: kept(criterion.note, before?.note),
    };
    writer.put(at, columns.order, words(criterion.order), looks.order);
    writePoints(at, criterion, looks.figure);
    let height = 18;
    for (const column of ["criterion", "reason", "remedy", "unit", "deadline", "note"] as const) {
      writer.put(at, columns[column], words(texts[column]), looks.label);
      height = Math.max(height, heightFor(texts[column], widths[column]));
    }
    writer.height(at, height);
  }

  function remedyOf(criterion: ScoredRow, before: string | undefined): string {
    if (criterion.remedy !== "") return criterion.remedy;
    if (before !== undefined && before !== "" && !isProposedRemedy(before)) {
      keptWords += 1;
      return before;
    }
    const remedy = propose(criterion);
    if (remedy !== null) proposed += 1;
    return remedy ?? "";
  }

  function writeSubtotal(
    at: number,
    section: ScoredSection,
    headRow: number | null,
    first: number,
    last: number,
  ): void {
    for (const column of order) writer.put(at, columns[column], blank, looks.subtotalLabel);
    const named = section.head?.order.replace(/[.\s]+$/u, "") ?? "";
    const label = named === "" ? "Cộng các tiêu chí" : `Cộng các tiêu chí mục ${named}`;
    writer.put(at, columns.criterion, words(label), looks.subtotalLabel);
    const added = last < first ? "0" : rounded(`SUM(${near(first, columns.deducted)}:${near(last, columns.deducted)})`);
    writer.put(at, columns.deducted, calculated(added, pointFormat), looks.subtotalFigure);
    const agreed = "Khớp với điểm của mục";
    const differs = "Lệch với điểm của mục; xem lại điểm của mục này hoặc của từng tiêu chí";
    const compared = `ROUND(${near(at, columns.deducted)}-${near(headRow ?? at, columns.deducted)},4)=0`;
    const gap = whyNotCompared(section);
    const check = gap === null ? calculated(`IF(${compared},"${agreed}","${differs}")`) : words(gap);
    writer.put(at, columns.reason, check, looks.subtotalLabel);
    writer.height(at, heightFor(differs, widths.reason));
  }

  function writeTotal(): void {
    for (const column of order) writer.put(totalRow, columns[column], blank, looks.totalLabel);
    writer.put(totalRow, columns.criterion, words(totalWords), looks.totalLabel);
    const deducted = subtotals.length === 0 ? "0" : rounded(`SUM(${nearRows(subtotals, columns.deducted)})`);
    writer.put(totalRow, columns.deducted, calculated(deducted, pointFormat), looks.totalFigure);
    const check = calculated(
      `IF(${near(rows.difference, columns.maximum)}=0,"Khớp với điểm các mục","Lệch với điểm các mục")`,
    );
    writer.put(totalRow, columns.reason, sectionHeads.length === 0 ? blank : check, looks.totalLabel);
    writer.height(totalRow, 34);
  }

  /** The two sums a reader may have met in the report's text, both said, and their difference. */
  function writeStatement(): void {
    const label = (at: number, label: string) => {
      writer.span({ top: at, bottom: at, left: 0, right: 1 }, words(label), looks.plain);
      writer.put(at, columns.score, words("điểm"), looks.plain);
      writer.height(at, 19);
    };
    label(rows.byCriteria, "Bị trừ, cộng từng tiêu chí:");
    writer.put(
      rows.byCriteria,
      columns.maximum,
      calculated(near(totalRow, columns.deducted), pointFormat),
      looks.plainFigure,
    );
    if (sectionHeads.length === 0) return;
    label(rows.bySections, "Bị trừ, theo điểm ghi ở các mục:");
    const bySections = rounded(`SUM(${nearRows([...sectionHeads, ...unheaded], columns.deducted)})`);
    writer.put(rows.bySections, columns.maximum, calculated(bySections, pointFormat), looks.plainFigure);
    label(rows.difference, "Chênh lệch giữa hai cách cộng:");
    const difference = rounded(`${near(rows.byCriteria, columns.maximum)}-${near(rows.bySections, columns.maximum)}`);
    writer.put(rows.difference, columns.maximum, calculated(difference, pointFormat), looks.plainFigure);
    const verdict = `IF(${near(rows.difference, columns.maximum)}=0,"Hai cách cộng khớp nhau","Hai cách cộng lệch nhau; xem dòng Cộng các tiêu chí của từng mục")`;
    writer.span(
      { top: rows.difference, bottom: rows.difference, left: columns.deducted, right: lastColumn },
      calculated(verdict),
      looks.remark,
    );
  }
}

/** The remedies somebody wrote a year before, whether or not they helped. */
function learntFrom(
  earlier: { readonly year: number; readonly tables: readonly ScoredTable[] } | null,
): readonly LearntRemedy[] {
  if (earlier === null) return [];
  return earlier.tables.flatMap(({ sections }) =>
    sections.flatMap(({ criteria }) =>
      criteria
        .filter(({ remedy }) => remedy !== "" && !isProposedRemedy(remedy))
        .map(({ criterion, remedy }) => ({ criterion, remedy, from: `năm ${String(earlier.year)}` })),
    ),
  );
}

/** Why the criteria of a section cannot be held against its own points; null where they can. */
function whyNotCompared({ head, criteria }: ScoredSection): string | null {
  if (head === null || head.lost === null) return "Mục không ghi điểm nên không đối chiếu";
  if (criteria.length === 0) return "Mục không liệt kê tiêu chí nên không đối chiếu";
  const isClear = criteria.every(({ lost }) => lost !== null && lost.coefficient >= 0n);
  return isClear ? null : "Có tiêu chí chưa đọc được điểm hoặc vượt điểm chuẩn nên không đối chiếu";
}

function sourceName(table: ScoredTable): string {
  const range = table.view.table;
  return range.title === null ? `Theo bảng ở trang tính ${range.sheet}` : `Theo bảng "${range.title.text}"`;
}

/** As many decimals as the finest figure of the sources, two at least. */
function pointsFormat(tables: readonly ScoredTable[]): string {
  let decimals = 2;
  for (const table of tables)
    for (const section of table.sections)
      for (const row of [section.head, ...section.criteria])
        decimals = Math.max(decimals, row?.maximum?.amount.decimals ?? 0, row?.score?.amount.decimals ?? 0);
  return decimals === 2 ? formats.points : `0.${"0".repeat(Math.min(decimals, 4))}`;
}
