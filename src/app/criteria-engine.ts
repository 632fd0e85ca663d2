import type { TableKind } from "../core/appendix/kind";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { bindingPatch } from "../core/criteria/bind";
import { bindingAt } from "../core/criteria/binding";
import { scoreBoard, type ScoreBoard } from "../core/criteria/board";
import { buildCriteriaSheet } from "../core/criteria/build-sheet";
import type { CriteriaSet } from "../core/criteria/criteria";
import { readCriteriaSheet } from "../core/criteria/read-sheet";
import { sampleSet } from "../core/criteria/sample-set";
import { buildScoreSheet } from "../core/criteria/score-sheet";
import { findCriteriaSheet } from "../core/criteria/sheet-header";
import { isOwnSheet, workingMarkers } from "../core/summary/sheet/own";
import type { TableView } from "../core/table/table";
import { text, type Text } from "../core/text/bilingual";
import type { CalendarDate } from "../core/text/reading";
import type { BindingRequest } from "./criteria-jobs";
import type { Proposal } from "./engine";

/** What scoring is done with. */
export interface ScoringParts {
  readonly workbook: WorkbookSnapshot;
  readonly views: readonly TableView[];
  readonly kinds: readonly TableKind[];
  readonly reportDate: CalendarDate | null;
}

export function boardOf(
  given: CriteriaSet | null,
  { workbook, views, kinds, reportDate }: ScoringParts,
): ScoreBoard | null {
  return scoreBoard(given, workbook, views, { reportDate, kinds });
}

/** The scoring sheet; nothing, with the reason, where there is no set. */
export function proposeScores(given: CriteriaSet | null, parts: ScoringParts): Proposal {
  const board = boardOf(given, parts);
  if (board === null) return { patch: null, notes: [noSet], columns: [] };
  const { workbook, kinds } = parts;
  const views = parts.views.filter(({ sheet }) => !isOwnSheet(sheet, workingMarkers.scores));
  const { patch, notes } = buildScoreSheet(board.set, board.values, board.scored, { workbook, views, kinds });
  const faults = board.problems.length;
  const warned: readonly Text[] =
    faults === 0
      ? []
      : [
          text(
            `Trang Bộ tiêu chí còn ${String(faults)} chỗ cần xem lại.`,
            `${String(faults)} places of the sheet of criteria are to be looked at.`,
          ),
        ];
  return { patch, notes: [...warned, ...notes], columns: [] };
}

/** The sheet "Bộ tiêu chí" of a set, of the sample where none is given. */
export function proposeCriteria(given: CriteriaSet | null, { workbook, kinds }: ScoringParts): Proposal {
  const set = given ?? sampleSet;
  const notes = set.note === undefined ? [] : [text(`${set.note}.`, `${set.note}.`)];
  return { patch: buildCriteriaSheet(set, { workbook, kinds }), notes, columns: [] };
}

/** The change of the sheet "Bộ tiêu chí" that binds a figure to a cell, or takes its binding away. */
export function proposeBinding({ code, name, at }: BindingRequest, parts: ScoringParts): Proposal {
  const { workbook, kinds } = parts;
  const sheet = findCriteriaSheet(workbook);
  const read = sheet === undefined ? null : readCriteriaSheet(sheet, kinds);
  if (read === null) return { patch: null, notes: [noSet], columns: [] };
  const views = parts.views.filter((view) => !isOwnSheet(view.sheet, workingMarkers.scores));
  const from = at === null ? null : views.map((view) => bindingAt(view, at, views)).find((each) => each !== null);
  if (from === undefined) return { patch: null, notes: [noFigure], columns: [] };
  const { patch, why } = bindingPatch(workbook, read, { code, name, from }, kinds);
  return { patch, notes: why === null ? [] : [why], columns: [] };
}

const noSet = text('Tệp chưa có trang "Bộ tiêu chí".', "The workbook has no set of criteria yet.");
const noFigure = text(
  "Ô này không phải số liệu của bảng nào đã nhận ra.",
  "This cell is no figure of a table that was recognised.",
);
