import type { Report } from "../check/finding";
import type { SheetSnapshot, WorkbookSnapshot } from "../cell/snapshot";
import type { Patch, SheetDraft } from "../patch/edit";
import type { Recognition, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { formatDate } from "../text/dates";
import type { CalendarDate } from "../text/reading";
import { formatRoman } from "../text/romans";
import { writeChecks, writeNotChecked } from "./checks-block";
import { isStatistics, writeFigures } from "./figures-block";
import { heading, lastColumn, line, placeCharts, reserveCharts, widths, type Chart, type Cursor } from "./layout";
import { hasProgressChart, writeProgress } from "./progress-block";
import { hasScoreChart, isScores, writeScores } from "./scores-block";
import { writeSeals } from "./seal";
import { looks } from "./sheet/look";
import { carryNotes, type Carried } from "./sheet/notes";
import { isSource, markers, placeFor, placing } from "./sheet/own";
import { blank, landscape, sheetWriter, words } from "./sheet/writer";

/** Raised when the same sources would give another sheet. */
export const rulesVersion = "1";

export interface SummaryContext {
  readonly workbook: WorkbookSnapshot;
  readonly sheetName?: string;
  readonly reportDate: CalendarDate | null;
  /** "08:00 ngày 30/6/2026", as the host tells; left out where it does not. */
  readonly writtenAt?: string | null;
  /** Lines of the signature block, such as ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn A"]; none prints none. */
  readonly signature?: readonly string[];
  /** "UBND xã …", printed at the top left; left out where unknown. */
  readonly unitName?: string;
}

export interface SummaryResult {
  readonly patch: Patch;
  readonly notes: readonly Text[];
}

/**
 * Writes one sheet that sums up every table of the workbook with live formulas back to the source cells, the checks
 * passed, what could not be checked, and a seal that turns when a source changes. Null when there is no table.
 */
export function buildSummarySheet(
  views: readonly TableView[],
  recognition: Recognition,
  wholeReport: Report,
  context: SummaryContext,
): SummaryResult | null {
  const report = withoutOwnSheets(wholeReport, context.workbook);
  const sources = views.filter((view) => isSource(context.workbook, view.table.sheet));
  if (sources.length === 0) return null;
  const place = placeFor(context.workbook, context.sheetName ?? "Tổng hợp", markers.summary);
  const writer = sheetWriter();
  const cursor: Cursor = { writer, sheet: place.name, row: 0 };
  const sealRow = writeHead(cursor, { ...context, unitName: context.unitName ?? unitOf(sources) });

  const notes: Text[] = [];
  let blocks = 0;
  const next = (): string => formatRoman((blocks += 1));
  const progress = sources.filter(({ table }) => table.kind === "progress");
  const scores = sources.filter(isScores);
  const charts: Chart[] = [];
  const chartTop = progress.some(hasProgressChart) || scores.some(hasScoreChart) ? reserveCharts(cursor) : null;
  if (progress.length > 0) {
    heading(cursor, `${next()}. TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ`);
    const measuring = { reportDate: context.reportDate, uses1904: context.workbook.uses1904Dates };
    for (const view of progress) {
      const written = writeProgress(cursor, view, measuring);
      notes.push(...written.notes);
      if (written.chart !== null) charts.push(written.chart);
    }
  }
  const statistics = sources.filter(isStatistics);
  if (statistics.length > 0) notes.push(...writeFigures(cursor, next(), statistics, report));
  const ofProgress = charts.length;
  if (scores.length > 0) charts.push(...writeScores(cursor, next(), scores));
  if (chartTop !== null) placeCharts(cursor, chartTop, chosen(charts, ofProgress));
  writeChecks(cursor, next(), report, sources);
  writeNotChecked(
    cursor,
    next(),
    report,
    { ...recognition, unread: foreign(context, recognition) },
    notes.map(({ vi }) => vi),
  );
  const seal = writeSeals(cursor, next(), sources, { rulesVersion, writtenAt: context.writtenAt ?? null });
  writer.span({ top: sealRow, bottom: sealRow, left: 0, right: lastColumn }, seal, looks.subtitle);

  writeSignature(cursor, context.signature ?? []);
  const fresh = writer.finish(place.name, landscape(null), widths, 0);
  const { draft, kept } = carried(place.previous, fresh);
  if (kept > 0) notes.push(keptNotes(kept));
  return {
    patch: {
      title: text(`Lập trang tính "${place.name}"`, `Write the sheet "${place.name}"`),
      because: null,
      edits: placing(place, draft),
    },
    notes,
  };
}

/** At the right of the page, as NĐ 30/2020 wants it; the last line is the name, three lines below the post. */
function writeSignature(cursor: Cursor, lines: readonly string[]): void {
  if (lines.length === 0) return;
  cursor.row += 1;
  lines.forEach((said, index) => {
    if (index === lines.length - 1 && lines.length > 1) cursor.row += 3;
    const area = { top: cursor.row, bottom: cursor.row, left: 7, right: lastColumn };
    cursor.writer.span(area, words(said), looks.authority);
    cursor.writer.height(cursor.row, 20);
    cursor.row += 1;
  });
}

function carried(previous: SheetSnapshot | null, draft: SheetDraft): Carried {
  return previous === null ? { draft, kept: 0 } : carryNotes(previous, draft, widths.length);
}

function keptNotes(kept: number): Text {
  return text(
    `Giữ lại ${String(kept)} ghi chú đã viết trên trang lần trước.`,
    `${String(kept)} notes written on the earlier sheet were kept.`,
  );
}

/** The first of the progress charts and the first of the score charts; two of one sort where the other has none. */
function chosen(charts: readonly Chart[], ofProgress: number): readonly Chart[] {
  const firsts = charts.filter((_, index) => index === 0 || index === ofProgress);
  return firsts.length === 2 ? firsts : charts.slice(0, 2);
}

/** Everything above the first block; gives the row kept for the seal. */
function writeHead(
  cursor: Cursor,
  { unitName, reportDate, workbook }: Omit<SummaryContext, "unitName"> & { readonly unitName: string | null },
): number {
  const { writer } = cursor;
  writer.put(0, 0, words(markers.summary), looks.marker);
  writer.span(
    { top: 1, bottom: 1, left: 0, right: 4 },
    unitName === null ? blank : words(unitName.toUpperCase()),
    looks.authority,
  );
  writer.span(
    { top: 1, bottom: 1, left: 5, right: lastColumn },
    words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    looks.nation,
  );
  writer.span({ top: 2, bottom: 2, left: 5, right: lastColumn }, words("Độc lập - Tự do - Hạnh phúc"), looks.motto);
  cursor.row = 4;
  line(cursor, words("BẢNG TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH"), looks.title);
  const day = reportDate === null ? "" : `, số liệu đến ngày ${formatDate(reportDate)}`;
  line(cursor, words(`(Từ tệp ${workbook.name}${day})`), looks.subtitle);
  const sealRow = cursor.row;
  writer.height(sealRow, 20);
  cursor.row += 1;
  return sealRow;
}

/** The commune that issued the report, where a caption names it: "(Kèm theo Báo cáo số … của UBND xã …)". */
export function unitOf(views: readonly TableView[]): string | null {
  for (const { table } of views) {
    const words = table.caption?.text.normalize("NFC") ?? "";
    const unit = /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:xã|phường|thị trấn|đặc khu)(?: \p{Lu}\p{L}*)+/u.exec(
      words,
    )?.[0];
    if (unit !== undefined) return unit;
  }
  return null;
}

/** What was found on the product's own sheets says nothing about the sources. */
function withoutOwnSheets(report: Report, workbook: WorkbookSnapshot): Report {
  return {
    ...report,
    findings: report.findings.filter(({ at }) => isSource(workbook, at.sheet)),
    checked: report.checked.filter(({ cells }) => cells.every(({ sheet }) => isSource(workbook, sheet))),
  };
}

/** What recognition left aside on the product's own sheets is no gap. */
function foreign({ workbook }: SummaryContext, { unread }: Recognition): Recognition["unread"] {
  return unread.filter(({ sheet }) => isSource(workbook, sheet));
}
