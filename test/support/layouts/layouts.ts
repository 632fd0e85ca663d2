import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { knownForms } from "./forms";
import type { Form } from "./header-node";
import { lists, strangeForms } from "./strange-forms";
import { logicalTable, type TableOptions } from "./logical";
import { chanceOf, type Chance } from "./random";
import { renderTable, type RenderOptions, type TableTruth } from "./render";
import { sheetDraft, type SheetDraft, type SheetLook } from "./sheet-draft";
import { communes } from "./texts";

export const difficulties = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof difficulties)[number];

/** A workbook as officials keep it, and what is true of it. */
export interface Layout {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TableTruth[];
}

/**
 * The layout of a seed: every option is drawn on its own, the harder the likelier. `kind` fixes the first table;
 * `hasLostHeader` leaves out every header and everything that repeats it.
 */
export function layoutOf(seed: number, difficulty: Difficulty, kind?: string, hasLostHeader = false): Layout {
  const chance = chanceOf(seed);
  const odds = (easy: number, medium: number, hard: number): number =>
    difficulty === "easy" ? easy : difficulty === "medium" ? medium : hard;
  const formOf = (wanted?: string): Form =>
    wanted === "unknown" || wanted === "list"
      ? chance.pick(wanted === "list" ? lists : strangeForms)
      : wanted !== undefined
        ? chance.pick(knownForms.filter((form) => form.kind === wanted))
        : chance.happens(0.7)
          ? chance.pick(knownForms)
          : chance.pick(strangeForms);
  const main = formOf(kind);
  const arrangement = !hasLostHeader && chance.happens(odds(0, 0.2, 0.35))
    ? chance.pick(["stacked", "side-by-side", "sheets"] as const)
    : "single";
  const look = lookOf(chance, odds);
  const tables: TableTruth[] = [];
  const sheets: SheetSnapshot[] = [];
  const forms =
    arrangement === "single" ? [main] : arrangement === "sheets" ? [main, main] : [main, formOf()];
  const origin = { row: chance.between(0, odds(0, 3, 6)), column: chance.between(0, odds(0, 1, 3)) };
  if (arrangement === "sheets") {
    forms.forEach((form, index) => {
      const draft = sheetDraft(chance, look);
      const name = `PL${String(index + 1)}`;
      tables.push(place(chance, odds, draft, form, origin, name, true, hasLostHeader).truth);
      sheets.push(draft.done(name, index === 1 && chance.happens(0.2) ? "hidden" : "visible"));
    });
  } else {
    const draft = sheetDraft(chance, look);
    let at = origin;
    forms.forEach((form, index) => {
      const isBeside = arrangement === "side-by-side" && index > 0;
      const { truth, bottom } = place(chance, odds, draft, form, at, "PL1", !isBeside && arrangement !== "side-by-side", hasLostHeader);
      tables.push(truth);
      const { range } = truth;
      at =
        arrangement === "side-by-side"
          ? { row: range.top, column: range.right + 2 }
          : { row: bottom + 2 + chance.between(0, 2), column: chance.happens(0.8) ? at.column : at.column + 1 };
    });
    const [first] = tables;
    const last = Math.max(...tables.map(({ range }) => range.bottom)) + 3;
    if (arrangement === "single" && first !== undefined && chance.happens(odds(0.2, 0.4, 0.5))) {
      signature(draft, last, first.range.left, Math.max(first.range.right, first.range.left + 3));
    }
    sheets.push(draft.done("PL1", "visible"));
  }
  const workbook = { name: "phu-luc.xlsx", sheets, names: [], uses1904Dates: false, unread: [] };
  return { seed, difficulty, workbook, tables };
} // prettier-ignore

type Odds = (easy: number, medium: number, hard: number) => number;

function lookOf(chance: Chance, odds: Odds): SheetLook {
  const writing = chance.happens(odds(0, 0.12, 0.25)) ? chance.pick(["nfd", "tcvn3", "vni"] as const) : "unicode";
  return {
    writing,
    hasFontName: !chance.happens(0.3),
    oddSpaces: chance.happens(odds(0, 0.2, 0.4)),
    lookAlikes: chance.happens(odds(0, 0.1, 0.25)),
    numbersAsText: chance.happens(odds(0, 0.15, 0.3)),
    fractionDates: chance.happens(odds(0, 0.1, 0.2)),
  };
}

function optionsOf(chance: Chance, odds: Odds, form: Form, isConsistent: boolean): TableOptions {
  const isTask = form.shape === "tasks";
  const sections =
    form.shape === "criteria"
      ? chance.pick(["none", "roman", "roman"] as const)
      : chance.happens(isTask ? 0.6 : odds(0.05, 0.2, 0.3))
        ? chance.pick(
            isTask
              ? (["roman", "roman", "roman-dot", "across", "letter", "in-order", "in-label", "two-level"] as const)
              : (["roman", "roman-dot", "across", "letter", "two-level"] as const),
          )
        : "none";
  return {
    isFlat: chance.happens(0.3),
    isReordered: chance.happens(odds(0, 0.2, 0.4)),
    extra: chance.happens(odds(0, 0.3, 0.5)) ? chance.between(1, odds(1, 1, 2)) : 0,
    items: chance.between(odds(4, 3, 2), odds(12, 20, 30)),
    sections,
    numbering: chance.happens(odds(0, 0.08, 0.15)) ? "blank" : chance.pick(["restarting", "continuous"] as const),
    total: chance.happens(0.65) ? (chance.happens(odds(0, 0.15, 0.25)) ? "first" : "last") : "none",
    hasSubtotals: chance.happens(odds(0.2, 0.4, 0.5)),
    splits: chance.happens(odds(0, 0.3, 0.5)) ? 0.2 : 0,
    splitKind: chance.happens(0.5) ? "pure" : "mixed",
    splitsWithActivity: chance.happens(odds(0, 0.2, 0.4)),
    hasOptions: chance.happens(odds(0.2, 0.4, 0.5)),
    hasIds: form.kind === "plan" && isConsistent && chance.happens(0.7),
    isConsistent,
    activities: chance.happens(0.5) ? chance.between(1, 2) : 0,
    percentStyle: chance.pick(["text", "fraction", "points"] as const),
  };
}

function renderOf(chance: Chance, odds: Odds, form: Form, hasLostHeader: boolean): RenderOptions {
  return {
    header: hasLostHeader
      ? "lost"
      : chance.happens(odds(0, 0.3, 0.45))
        ? chance.pick(["unmerged", "half-merged", "broken"] as const)
        : "merged",
    crowns: form.kind !== "unknown" && chance.happens(odds(0, 0.08, 0.15)) ? chance.between(1, 2) : 0,
    columnNumbers: chance.happens(odds(0.2, 0.3, 0.3))
      ? chance.pick(["brackets", "brackets", "plain", "lettered"] as const)
      : "none",
    headerWriting: chance.happens(odds(0.05, 0.2, 0.3))
      ? chance.pick(["capitals", "bare", "numbered"] as const)
      : "plain",
    hasFormulaRow: ["tthc", "processingRates", "documents"].includes(form.kind) && chance.happens(0.25),
    repeatsHeader: chance.happens(odds(0, 0.1, 0.25)),
    pageBreaks: chance.happens(odds(0, 0.15, 0.3)) ? 0.1 : 0,
    junkRows: chance.happens(odds(0, 0.05, 0.15)) ? 0.08 : 0,
    shiftedRows: chance.happens(odds(0, 0.03, 0.1)) ? 0.08 : 0,
    shortRows: chance.happens(odds(0, 0.1, 0.2)) ? 0.15 : 0,
    noteInside: chance.happens(odds(0, 0.05, 0.1)),
    mergesOrder: chance.happens(0.3),
  };
}

const periods = [
  "quý I năm 2026", "quý II năm 2026", "6 tháng đầu năm 2026", "năm 2025", "tháng 5 năm 2026", "9 tháng năm 2026",
  "quý III/2026",
]; // prettier-ignore

/** Lines above, the table, lines below; gives the last row used. */
function place(
  chance: Chance,
  odds: Odds,
  sheet: SheetDraft,
  form: Form,
  from: { readonly row: number; readonly column: number },
  name: string,
  hasLines: boolean,
  hasLostHeader: boolean,
): { readonly truth: TableTruth; readonly bottom: number } {
  const table = logicalTable(chance, form, optionsOf(chance, odds, form, hasLostHeader));
  const width = table.columns.length;
  const left = from.column;
  const right = left + width - 1;
  let row = from.row;
  const line = (text: string, isBold = false): number => {
    sheet.put(row, left, text, isBold);
    if (chance.happens(0.6)) sheet.merge({ top: row, left, bottom: row, right });
    row += 1;
    return row - 1;
  };
  let title: string | null = null;
  let period: string | null = null;
  let unitOfMeasure: string | null = null;
  let below: string | null = null;
  if (hasLines) {
    if (chance.happens(odds(0.2, 0.3, 0.4)) && width >= 4) {
      const middle = left + Math.floor(width / 2);
      sheet.put(row, left, "ỦY BAN NHÂN DÂN");
      sheet.put(row, middle, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true);
      sheet.put(row + 1, left, chance.pick(communes).toUpperCase(), true);
      sheet.put(row + 1, middle, "Độc lập - Tự do - Hạnh phúc", true);
      row += 3;
    }
    if (chance.happens(0.3)) line(chance.pick(["PHỤ LỤC", "Phụ lục 02", "PHỤ LỤC SỐ 1", "Biểu số 3", "Mẫu số 01"]), true);
    if (chance.happens(0.85)) {
      const about = chance.pick(form.titles);
      const words = chance.happens(0.7) ? chance.pick(periods) : null;
      const isOneLine = words === null || chance.happens(0.6);
      const upper = about === about.toUpperCase();
      title = isOneLine && words !== null ? `${about} ${upper ? words.toUpperCase() : words}` : about;
      line(title, true);
      period = words;
      if (!isOneLine && words !== null) line(words.charAt(0).toUpperCase() + words.slice(1), chance.happens(0.5));
    }
    if (chance.happens(0.4)) {
      line(`(Kèm theo Báo cáo số ${String(chance.between(10, 300))}/BC-UBND ngày 12/6/2026 của UBND ${chance.pick(communes)})`);
    }
    const source = "(Số liệu lấy từ ngày 15/12/2025 đến ngày 14/6/2026)";
    if (chance.happens(0.3)) {
      if (chance.happens(0.6)) line(source);
      else below = source;
    }
    if (form.units.length > 0 && chance.happens(0.4)) {
      unitOfMeasure = chance.pick(form.units);
      const words = `${chance.pick(["ĐVT", "Đơn vị tính"])}: ${unitOfMeasure}`;
      sheet.put(row, chance.happens(0.5) ? right : Math.max(left, right - 1), words);
      row += 1;
    }
    if (chance.happens(0.3)) row += 1;
  }
  const render = renderOf(chance, odds, form, hasLostHeader);
  const placed = renderTable(chance, sheet, table, { row, column: left }, render);
  if (chance.happens(odds(0, 0.05, 0.1))) sheet.hideColumn(chance.between(left, right));
  if (chance.happens(odds(0, 0.05, 0.1))) sheet.hideRow(chance.between(placed.range.top, placed.range.bottom));
  let bottom = placed.range.bottom;
  if (below === null && hasLines && chance.happens(0.15)) below = chance.pick(["Ghi chú: số liệu tính đến ngày báo cáo", "(*) Chưa gồm phần phát sinh sau kỳ"]);
  if (below !== null) {
    bottom += chance.happens(0.7) ? 1 : 2;
    sheet.put(bottom, left, below);
    sheet.merge({ top: bottom, left, bottom, right });
  }
  return { truth: { kind: form.kind, sheet: name, ...placed, title, period, unitOfMeasure }, bottom };
} // prettier-ignore

function signature(sheet: SheetDraft, row: number, left: number, right: number): void {
  sheet.put(row, left, "Nơi nhận:");
  sheet.put(row, right, "TM. ỦY BAN NHÂN DÂN", true);
  sheet.put(row + 1, left, "- Sở Nội vụ;");
  sheet.put(row + 1, right, "CHỦ TỊCH", true);
  sheet.put(row + 2, left, "- Lưu: VT.");
}
