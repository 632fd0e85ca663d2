import type { WorkbookSnapshot } from "../cell/snapshot";
import { isSource, markers, placeFor, placing } from "../summary/sheet/own";
import { looks } from "../summary/sheet/look";
import { figure, heightFor, landscape, sheetWriter, words, type SheetWriter } from "../summary/sheet/writer";
import { addressText, tableName } from "../summary/source";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";
import { comparePlan, type PlanComparison, type TaskPair } from "./compare-plan";
import type { PlannedTask } from "./planned-task";
import type { MadeSheet } from "./progress-from-plan";

const header = [
  ["TT", 5.5],
  ["Nhiệm vụ trong kế hoạch", 38],
  ["Nhiệm vụ trong phụ lục tiến độ", 38],
  ["Lời văn giống nhau", 10],
  ["Thời hạn theo kế hoạch", 15],
  ["Thời hạn trong tiến độ", 15],
  ["Đơn vị theo kế hoạch", 17],
  ["Đơn vị trong tiến độ", 17],
  ["Kết quả đối chiếu", 22],
  ["Ô", 16],
] as const;
const last = header.length - 1;

/**
 * A sheet that sets the tasks of a plan beside those of a progress table: the same, reworded, with another deadline or
 * unit, missing, added. Null where the workbook lacks one of the two tables.
 */
export function planComparisonSheet(views: readonly TableView[], workbook: WorkbookSnapshot): MadeSheet | null {
  const sources = views.filter(({ table }) => isSource(workbook, table.sheet));
  const plan = largest(sources.filter(({ table }) => table.kind === "plan"));
  const progress = largest(sources.filter(({ table }) => table.kind === "progress"));
  if (plan === null || progress === null) return null;
  const comparison = comparePlan(plan, progress);
  const place = placeFor(workbook, "Đối chiếu kế hoạch", markers.planComparison);
  const writer = sheetWriter();
  const whole = (row: number) => ({ top: row, bottom: row, left: 0, right: last });
  writer.put(0, 0, words(markers.planComparison), looks.marker);
  writer.span(whole(1), words("ĐỐI CHIẾU KẾ HOẠCH VỚI TIẾN ĐỘ THỰC HIỆN"), looks.title);
  const sourceLine = `(${tableName(plan)} – ${tableName(progress)})`;
  writer.span(whole(2), words(sourceLine), looks.subtitle);
  writer.height(2, heightFor(sourceLine, 190, 13));
  const tally = tallyOf(comparison);
  writer.span(whole(3), words(tally), looks.plain);
  writer.height(3, heightFor(tally, 190, 13));
  const top = 5;
  header.forEach(([label], column) => {
    writer.put(top, column, words(label), looks.header);
  });
  writer.height(top, 36);
  let row = top;
  let number = 0;
  const write = (planned: PlannedTask | null, reported: PlannedTask | null, score: number | null, verdict: string) => {
    row += 1;
    number += 1;
    writeRow(writer, row, number, planned, reported, score, verdict);
  };
  const byRow = new Map(comparison.pairs.map((pair) => [pair.planned.row.row, pair]));
  for (const planned of [...comparison.pairs.map((pair) => pair.planned), ...comparison.missing].sort(
    (a, b) => a.row.row - b.row.row,
  )) {
    const pair = byRow.get(planned.row.row);
    if (pair === undefined) write(planned, null, null, "Chưa có trong tiến độ");
    else write(planned, pair.reported, pair.score, verdictOf(pair));
  }
  for (const reported of comparison.added) write(null, reported, null, "Ngoài kế hoạch");
  const draft = writer.finish(
    place.name,
    landscape({ first: top, last: top }),
    header.map(([, width]) => width),
    0,
  );
  return {
    patch: {
      title: text(`Lập trang tính "${place.name}"`, `Write the sheet "${place.name}"`),
      because: null,
      edits: placing(place, draft),
    },
    notes: [text(tally, tallyInEnglish(comparison))],
  };
}

function largest(views: readonly TableView[]): TableView | null {
  return views.reduce<TableView | null>(
    (most, view) => (most === null || view.table.rows.length > most.table.rows.length ? view : most),
    null,
  );
}

function writeRow(
  writer: SheetWriter,
  row: number,
  number: number,
  planned: PlannedTask | null,
  reported: PlannedTask | null,
  score: number | null,
  verdict: string,
): void {
  const at = reported?.at ?? planned?.at;
  const cells = [
    planned?.wording ?? "",
    reported?.wording ?? "",
    null,
    planned?.deadline ?? "",
    reported?.deadline ?? "",
    planned?.leadUnit ?? "",
    reported?.leadUnit ?? "",
    verdict,
    at === undefined ? "" : addressText(at.sheet, at.row, at.column),
  ];
  writer.put(row, 0, figure(number, "General"), looks.order);
  let height = 20;
  cells.forEach((said, index) => {
    const column = index + 1;
    if (said === null) {
      writer.put(row, column, score === null ? words("") : figure(Math.floor(score * 100) / 100, "0%"), looks.figure);
      return;
    }
    writer.put(row, column, words(said), looks.label);
    height = Math.max(height, heightFor(said, header[column]?.[1] ?? 10));
  });
  writer.height(row, height);
}

function verdictOf({ isReworded, isDeadlineMoved, isUnitChanged }: TaskPair): string {
  const said = [
    ...(isReworded ? ["lời văn khác"] : []),
    ...(isDeadlineMoved ? ["thời hạn khác"] : []),
    ...(isUnitChanged ? ["đơn vị khác"] : []),
  ].join(", ");
  return said === "" ? "Khớp" : said.charAt(0).toUpperCase() + said.slice(1);
}

function counts({ pairs, missing, added }: PlanComparison) {
  const number = (test: (pair: TaskPair) => boolean): number => pairs.filter(test).length;
  return {
    planned: pairs.length + missing.length,
    reported: pairs.length + added.length,
    same: number(({ isReworded, isDeadlineMoved, isUnitChanged }) => !isReworded && !isDeadlineMoved && !isUnitChanged),
    reworded: number(({ isReworded }) => isReworded),
    moved: number(({ isDeadlineMoved }) => isDeadlineMoved),
    unit: number(({ isUnitChanged }) => isUnitChanged),
    missing: missing.length,
    added: added.length,
  };
}

function tallyOf(comparison: PlanComparison): string {
  const { planned, reported, same, reworded, moved, unit, missing, added } = counts(comparison);
  return (
    `Kế hoạch có ${String(planned)} nhiệm vụ, phụ lục tiến độ có ${String(reported)}: ${String(same)} khớp, ` +
    `${String(reworded)} khác lời văn, ${String(moved)} khác thời hạn, ${String(unit)} khác đơn vị, ` +
    `${String(missing)} chưa có trong tiến độ, ${String(added)} ngoài kế hoạch.`
  );
}

function tallyInEnglish(comparison: PlanComparison): string {
  const { planned, reported, same, reworded, moved, unit, missing, added } = counts(comparison);
  return (
    `The plan has ${String(planned)} tasks, the progress appendix ${String(reported)}: ${String(same)} agree, ` +
    `${String(reworded)} are worded differently, ${String(moved)} have another deadline, ${String(unit)} another unit, ` +
    `${String(missing)} are missing, ${String(added)} are not in the plan.`
  );
}
