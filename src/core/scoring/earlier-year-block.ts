import type { CellStyle } from "../cell/cell";
import { toNumber } from "../cell/amount";
import { distant, near, nearRows } from "../summary/sheet/formula";
import { looks } from "../summary/sheet/look";
import { blank, calculated, figure, heightFor, words, type Entry, type SheetWriter } from "../summary/sheet/writer";
import type { YearComparison, YearLine } from "./earlier-year";
import { columns, lastColumn, widths } from "./layout";
import type { ScoredRow } from "./losses";

const outcomes: Readonly<Record<YearLine["outcome"], string>> = {
  "put-right": "Đã khắc phục",
  "came-back": "Lặp lại",
  new: "Mới bị trừ",
  "not-listed": "Năm nay không nêu",
};

export interface BlockContext {
  readonly top: number;
  readonly year: number;
  readonly format: string;
  /** The row on which this year's sheet lists a criterion. */
  readonly rowOf: ReadonlyMap<ScoredRow, number>;
}

/**
 * What became of the points lost a year before: criterion by criterion and section by section, with live figures. Gives
 * the row after the block.
 */
export function writeEarlierYear(
  writer: SheetWriter,
  { lines, sections }: YearComparison,
  { top, year, format, rowOf }: BlockContext,
): number {
  const whole = (row: number) => ({ top: row, bottom: row, left: 0, right: lastColumn });
  writer.span(whole(top), words(`SO VỚI NĂM ${String(year)}`), looks.heading);
  const said = sentence(lines, year);
  writer.span(whole(top + 1), words(said), looks.plain);
  writer.height(top + 1, heightFor(said, 170, 13));
  const heads = ["STT", "Nội dung bị trừ điểm", `Mất năm ${String(year)}`, "Mất năm nay", "Thay đổi", "Kết quả"];
  let row = top + 3;
  header(row, heads);
  const beforeRow = new Map<ScoredRow, number>();
  const nowRow = new Map<ScoredRow, number>();
  for (const line of lines) {
    row += 1;
    if (line.before !== null) beforeRow.set(line.before, row);
    if (line.now !== null) nowRow.set(line.now, row);
    const listed = line.now === null ? undefined : rowOf.get(line.now);
    const now = listed === undefined ? zeroOr(line) : calculated(near(listed, columns.deducted), format);
    const before = line.before === null ? figure(0, format) : lossEntry(line.before, format);
    write(row, line.order, line.criterion, before, now, outcomes[line.outcome], false);
  }
  row += 2;
  header(row, ["STT", "Mục", ...heads.slice(2, 5), ""]);
  const first = row + 1;
  for (const section of sections) {
    row += 1;
    const added = (of: readonly ScoredRow[] | null, places: ReadonlyMap<ScoredRow, number>, column: number): Entry => {
      const rows = (of ?? []).flatMap((each) => places.get(each) ?? []);
      return rows.length === 0 ? figure(0, format) : calculated(`ROUND(SUM(${nearRows(rows, column)}),4)`, format);
    };
    const before = added(section.before, beforeRow, columns.maximum);
    write(row, section.order, section.name, before, added(section.now, nowRow, columns.score), "", false);
  }
  const all = (column: number): Entry =>
    calculated(`ROUND(SUM(${near(first, column)}:${near(row, column)}),4)`, format);
  write(row + 1, "", "TỔNG CỘNG", all(columns.maximum), all(columns.score), "", true);
  return row + 2;

  function header(at: number, labels: readonly string[]): void {
    labels.forEach((label, column) => {
      writer.put(at, column, label === "" ? blank : words(label), looks.header);
    });
    writer.height(at, 34);
  }

  /** A criterion this year's table does not list lost nothing there that anyone wrote down. */
  function zeroOr(line: YearLine): Entry {
    return line.outcome === "not-listed" ? blank : figure(0, format);
  }

  function write(
    at: number,
    order: string,
    name: string,
    before: Entry,
    now: Entry,
    outcome: string,
    isTotal: boolean,
  ): void {
    const style = (plain: CellStyle, total: CellStyle): CellStyle => (isTotal ? total : plain);
    writer.put(at, columns.order, words(order), style(looks.order, looks.totalOrder));
    writer.put(at, columns.criterion, words(name), style(looks.label, looks.totalLabel));
    writer.put(at, columns.maximum, before, style(looks.figure, looks.totalFigure));
    writer.put(at, columns.score, now, style(looks.figure, looks.totalFigure));
    const change = `ROUND(${near(at, columns.score)}-${near(at, columns.maximum)},4)`;
    const isKnown = now.kind !== "blank";
    const figureStyle = style(looks.figure, looks.totalFigure);
    writer.put(
      at,
      columns.deducted,
      isKnown ? calculated(change, `+${format};-${format};${format}`) : blank,
      figureStyle,
    );
    writer.put(at, columns.reason, words(outcome), style(looks.label, looks.totalLabel));
    writer.height(at, Math.max(18, heightFor(name, widths.criterion, 12, isTotal)));
  }
}

function sentence(lines: readonly YearLine[], year: number): string {
  const count = (outcome: YearLine["outcome"]): number => lines.filter((line) => line.outcome === outcome).length;
  const before = lines.filter((line) => line.before !== null).length;
  const parts = [
    `Năm ${String(year)} bị trừ ở ${String(before)} nội dung: đã khắc phục ${String(count("put-right"))}/${String(before)}`,
    `lặp lại ${String(count("came-back"))}`,
    ...(count("not-listed") > 0 ? [`năm nay không nêu ${String(count("not-listed"))}`] : []),
    `mới bị trừ ${String(count("new"))}`,
  ];
  return `${parts.join("; ")}.`;
}

/** Points lost in the earlier table, as a link to it where its cells hold numbers. */
function lossEntry({ maximum, score, printedLoss, lost }: ScoredRow, format: string): Entry {
  if (maximum?.isNumber === true && score?.isNumber === true) {
    return calculated(`ROUND(${distant(maximum.at)}-${distant(score.at)},4)`, format);
  }
  if (maximum === null && printedLoss?.isNumber === true) return calculated(distant(printedLoss.at), format);
  return lost === null ? blank : figure(toNumber(lost), format);
}
