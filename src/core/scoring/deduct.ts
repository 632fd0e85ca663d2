import { sum, type Amount } from "../cell/amount";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Patch } from "../patch/edit";
import { carryNotes } from "../summary/sheet/notes";
import { isSource, markers, placeFor, placing } from "../summary/sheet/own";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { draftDeductions } from "./deduction-sheet";
import { lastColumn } from "./layout";
import { isBuiltReason } from "./reason";
import { isLoss, type ScoredTable } from "./losses";
import { readEarlier } from "./earlier";
import { partByYear } from "./earlier-year";
import { remedyLibrary, type RemedyEntry } from "./remedy-library";

export interface DeductionResult {
  readonly patch: Patch;
  readonly notes: readonly Text[];
  /** Points lost, criterion by criterion; null when no criterion lost any. */
  readonly total: Amount | null;
}

/**
 * Writes the sheet of lost points from the workbook's deduction tables or, where it has none, its scoring sheets. Null
 * when it has neither. An earlier sheet of ours under that name is replaced; what people wrote into it is kept.
 */
export function buildDeductionSheet(
  views: readonly TableView[],
  context: {
    readonly workbook: WorkbookSnapshot;
    readonly sheetName?: string;
    /** Remedies of the unit's own, proposed before the product's. */
    readonly remedies?: readonly RemedyEntry[];
  },
): DeductionResult | null {
  const sources = views.filter((view) => isSource(context.workbook, view.table.sheet));
  const years = partByYear(sources);
  if (years === null) return null;
  const tables = years.current;
  const library = [...(context.remedies ?? []), ...remedyLibrary];
  const place = placeFor(context.workbook, context.sheetName ?? "Trừ điểm", markers.deductions);
  const earlier = place.previous === null ? null : readEarlier(place.previous);
  const draft = draftDeductions(place.name, tables, earlier, years.earlier, library);
  const sheet = place.previous === null ? draft.sheet : carryNotes(place.previous, draft.sheet, lastColumn + 1).draft;
  const losses = tables.flatMap((table) => table.sections.flatMap((section) => section.criteria.filter(isLoss)));
  return {
    patch: {
      title: text(`Lập trang tính "${place.name}"`, `Write the sheet "${place.name}"`),
      because: null,
      edits: placing(place, sheet),
    },
    notes: [...notesOf(tables), ...draft.notes],
    total: losses.length === 0 ? null : sum(losses.flatMap(({ lost }) => lost ?? [])),
  };
}

function notesOf(tables: readonly ScoredTable[]): readonly Text[] {
  const criteria = tables.flatMap((table) => table.sections.flatMap((section) => section.criteria));
  const notes: Text[] = [];
  for (const { view, scoreRole } of tables) {
    const header = view.column(scoreRole)?.header ?? "";
    if (view.table.kind === "scoring")
      notes.push(text(`Số điểm lấy từ cột "${header}".`, `Scores were taken from the column "${header}".`));
  }
  const unscored = criteria.filter(({ lost }) => lost === null).length;
  if (unscored > 0)
    notes.push(
      text(
        `${String(unscored)} tiêu chí chưa đọc được điểm chuẩn hoặc số điểm nên không đưa vào bảng.`,
        `${String(unscored)} criteria have no readable maximum or score and were left out.`,
      ),
    );
  const over = criteria.filter(({ lost }) => lost !== null && lost.coefficient < 0n).length;
  if (over > 0)
    notes.push(
      text(
        `${String(over)} tiêu chí có số điểm cao hơn điểm chuẩn; xem lại trước khi nộp.`,
        `${String(over)} criteria score above their maximum; look at them before submitting.`,
      ),
    );
  const losing = criteria.filter(isLoss);
  const silent = losing.filter(({ reason }) => reason === "" || isBuiltReason(reason)).length;
  if (silent > 0)
    notes.push(
      text(
        `${String(silent)} tiêu chí chưa ghi nguyên nhân mất điểm; bảng để "chưa có thông tin".`,
        `${String(silent)} criteria give no cause for the lost points; the sheet says so.`,
      ),
    );
  const bare = losing.filter(({ remedy }) => remedy === "").length;
  if (bare > 0)
    notes.push(
      text(
        `${String(bare)} tiêu chí chưa có biện pháp khắc phục; ghi vào cột Biện pháp khắc phục.`,
        `${String(bare)} criteria have no remedy yet; write it into the remedy column.`,
      ),
    );
  if (losing.length === 0) notes.push(text("Không tiêu chí nào bị trừ điểm.", "No criterion lost points."));
  const asText = losing.filter(({ maximum, score }) => maximum?.isNumber === false || score?.isNumber === false).length;
  if (asText > 0)
    notes.push(
      text(
        `${String(asText)} tiêu chí có điểm ghi dạng chữ; bảng chép giá trị, không nối công thức về ô nguồn.`,
        `${String(asText)} criteria keep their points as text; the sheet holds copies instead of links.`,
      ),
    );
  return notes;
}
