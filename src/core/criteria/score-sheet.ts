import type { TableKind } from "../appendix/kind";
import { toNumber } from "../cell/amount";
import { kinds as builtIn } from "../appendix/kinds";
import type { SheetSnapshot, WorkbookSnapshot } from "../cell/snapshot";
import type { Edit, Patch, SheetDraft } from "../patch/edit";
import { distant, near, nearRows } from "../summary/sheet/formula";
import { formats, looks } from "../summary/sheet/look";
import { carryNotes, type Carried } from "../summary/sheet/notes";
import { isOwnSheet, markers, placeFor, placing, workingMarkers, type Marker, type Place } from "../summary/sheet/own";
import {
  blank,
  calculated,
  figure,
  heightFor,
  landscape,
  sheetWriter,
  words,
  type Entry,
} from "../summary/sheet/writer";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import type { CriteriaSet, Criterion } from "./criteria";
import { explanationFormula, scoreFormat } from "./explanation-formula";
import { draftFigures, figureSheetName, readFigureCells, type EarlierFigures } from "./figure-sheet";
import { figureColumns, figureLines, flagName, lastFigureColumn } from "./figure-lines";
import type { OperandValues } from "./found";
import { headingFormula } from "./heading-formula";
import {
  readEarlierScores,
  scoreColumns,
  scoreHeaders,
  scoreWidths,
  type EarlierScores,
  type ScoreColumn,
} from "./score-layout";
import { literal, scoreFormula, type FormulaCells } from "./rule-formula";
import { operandKey } from "./operands";
import type { ScoredCriteria } from "./score-result";
import { type Line, growthOf, isInside, linesOf, memberOf, rows } from "./score-lines";
import { copiedNotes, keptNotes, notesOf } from "./score-notes";

/** Name of the scoring sheet. */
export const scoreSheetName = "Chấm điểm";
const order: readonly ScoreColumn[] = [
  "order",
  "criterion",
  "maximum",
  "selfScore",
  "reviewScore",
  "secondReviewScore",
  "difference",
  "evidence",
  "explanation",
  "note",
];
const last = order.length - 1;
const width = order.reduce((sum, column) => sum + scoreWidths[column], 0);

export interface ScoreSheets {
  readonly patch: Patch;
  readonly notes: readonly Text[];
}

/**
 * Writes the scoring sheet of a set, with the sheet of figures it rests on: every score a live formula on the figures,
 * every figure a live formula on its cell, so that a score changes when its figure does. Review columns, papers and notes
 * people wrote before are kept, and so are figures they typed.
 */
export function buildScoreSheet(
  set: CriteriaSet,
  values: OperandValues,
  scored: ScoredCriteria,
  context: {
    readonly workbook: WorkbookSnapshot;
    readonly views: readonly TableView[];
    readonly kinds?: readonly TableKind[];
  },
): ScoreSheets {
  const { workbook, views } = context;
  const kinds = context.kinds ?? builtIn;
  const scorePlace = placeOf(workbook, scoreSheetName, workingMarkers.scores);
  const figurePlace = placeOf(workbook, figureSheetName, markers.scoreFigures);
  const earlierFigures: EarlierFigures =
    figurePlace.previous === null ? new Map() : readFigureCells(figurePlace.previous);
  const earlierScores = scorePlace.previous === null ? null : readEarlierScores(scorePlace.previous);
  const scores = draftScores(scorePlace.name, figurePlace.name, set, values, scored, earlierScores);
  const figures = draftFigures(figurePlace.name, set, values, { views, kinds, earlier: earlierFigures });
  // Both new: one after the other at the end.
  const behind = scorePlace.previous === null && figurePlace.previous === null ? 1 : 0;
  const afterScores: Place = { ...figurePlace, index: figurePlace.index + behind };
  const width = Object.keys(scoreColumns).length;
  const scoreSheet = carried(scorePlace, scores.draft, width);
  const figureSheet = carried(figurePlace, figures, lastFigureColumn + 1);
  const edits: readonly Edit[] = [...placing(scorePlace, scoreSheet.draft), ...placing(afterScores, figureSheet.draft)];
  const beside = scoreSheet.kept + figureSheet.kept;
  return {
    patch: {
      title: text(`Lập trang tính "${scorePlace.name}"`, `Write the sheet "${scorePlace.name}"`),
      because: null,
      edits,
    },
    notes: [...notesOf(scored), ...scores.notes, ...(beside === 0 ? [] : [besideNote(beside)])],
  };
}

function carried({ previous }: Place, draft: SheetDraft, width: number): Carried {
  return previous === null ? { draft, kept: 0 } : carryNotes(previous, draft, width);
}

function besideNote(kept: number): Text {
  return text(
    `Giữ lại ${String(kept)} ô ghi thêm bên cạnh bảng.`,
    `${String(kept)} cells written beside the tables were kept.`,
  );
}

/** Over our own sheet, wherever it stands and however it is called; else at the end. */
function placeOf(workbook: WorkbookSnapshot, name: string, marker: Marker): Place {
  const own = workbook.sheets.find((sheet: SheetSnapshot) => isOwnSheet(sheet, marker));
  return placeFor(workbook, own?.name ?? name, marker);
}

function draftScores(
  name: string,
  figureSheet: string,
  set: CriteriaSet,
  values: OperandValues,
  scored: ScoredCriteria,
  earlier: EarlierScores | null,
): { readonly draft: SheetDraft; readonly notes: readonly Text[] } {
  const writer = sheetWriter();
  const { lines, roots } = linesOf(set);
  const totalRow = rows.header + 1 + lines.length;
  const figureRow = new Map(figureLines(set, values).map((line) => [operandKey(line.code, line.operand.name), line]));
  const at = (row: number, column: number): string => distant({ sheet: figureSheet, row, column });
  const lineOf = (code: string, operand: string) => figureRow.get(operandKey(code, operand));
  const optionsOf = (code: string): readonly Criterion[] =>
    set.criteria.filter(({ parent, level }) => parent === code && level === "option");
  let kept = 0;
  let copied = 0;

  const valueCell =
    (criterion: Criterion) =>
    (operand: string): string =>
      at(lineOf(criterion.code, operand)?.row ?? 0, figureColumns.value);
  const flagCell = (criterion: Criterion): string | null => {
    const row = lineOf(criterion.code, flagName)?.row;
    return row === undefined ? null : at(row, figureColumns.value);
  };
  const cellsOf = (line: Line, siblings: readonly Line[]): FormulaCells => ({
    value: valueCell(line.criterion),
    maximum: near(line.row, scoreColumns.maximum),
    option: (code) => {
      const asked = figureLines(set, values).find(
        ({ code: own, options }) => own === line.criterion.code && options.length > 0,
      );
      return at(asked?.options.find((each) => each.code === code)?.row ?? 0, figureColumns.value);
    },
    flag: flagCell(line.criterion),
    growth: growthOf(line, siblings, flagCell),
  });

  writer.put(rows.marker, 0, words(workingMarkers.scores), looks.marker);
  const wide = (row: number, content: string, style: typeof looks.title): void => {
    writer.span({ top: row, bottom: row, left: 0, right: last }, words(content), style);
    writer.height(row, heightFor(content, width, style.font.size));
  };
  wide(rows.title, "BẢNG CHẤM ĐIỂM", looks.title);
  wide(rows.note, `(${[set.name, ...(set.note === undefined ? [] : [set.note])].join(". ")})`, looks.subtitle);
  order.forEach((column) => {
    writer.put(rows.header, scoreColumns[column], words(scoreHeaders[column]), looks.header);
  });
  writer.height(rows.header, 50);

  const siblingsOf = (line: Line): readonly Line[] =>
    lines.find(({ children }) => children.includes(line))?.children ?? roots;
  for (const line of lines) writeLine(line);
  writeTotal();
  writeRating();

  const draft = writer.finish(
    name,
    landscape({ first: rows.header, last: rows.header }),
    order.map((column) => scoreWidths[column]),
    rows.header + 1,
  );
  return { draft, notes: [...keptNotes(kept), ...copiedNotes(copied)] };

  function writeLine(line: Line): void {
    const { criterion, row, children } = line;
    const isHeading = criterion.rule.kind === "sum";
    const look =
      criterion.level === "section"
        ? { order: looks.sectionOrder, label: looks.sectionLabel, figure: looks.sectionFigure }
        : { order: looks.order, label: looks.label, figure: looks.figure };
    const before = earlier?.get(criterion.code);
    const put = (column: ScoreColumn, entry: Entry): void => {
      const style = column === "order" ? look.order : isFigureColumn(column) ? look.figure : look.label;
      writer.put(row, scoreColumns[column], entry, style);
    };
    const points = scoreFormat(criterion);
    put("order", words(criterion.code));
    put("criterion", words(criterion.name));
    put(
      "maximum",
      criterion.maximum === undefined
        ? calculated(`SUM(${listOf(children.filter(isInside), "maximum")})`, formats.points)
        : figure(criterion.maximum, maximumFormat(criterion.maximum)),
    );
    put("selfScore", selfScoreOf(line));
    for (const column of ["reviewScore", "secondReviewScore"] as const) {
      if (isHeading) put(column, reviewSum(line, column));
      else {
        const cell = before?.[column];
        if (cell !== undefined) kept += 1;
        // A score typed as a formula is the reviewer's all the same.
        if (typeof cell === "string") put(column, { kind: "formula", formula: cell, format: points });
        else put(column, cell === undefined ? { kind: "blank", format: points } : figure(cell, points));
      }
    }
    put("difference", calculated(differenceFormula(row), points));
    const paper = before?.evidence ?? criterion.evidence ?? "";
    const note = before?.note ?? "";
    if (note !== "" || (before?.evidence !== undefined && before.evidence !== criterion.evidence)) kept += 1;
    put("evidence", words(paper));
    const explanation = isHeading
      ? null
      : explanationFormula(criterion, {
          value: valueCell(criterion),
          maximum: near(row, scoreColumns.maximum),
          score: near(row, scoreColumns.selfScore),
          name: (operand) => at(lineOf(criterion.code, operand)?.row ?? 0, figureColumns.name),
        });
    put("explanation", explanation === null || explanation.length > 8000 ? blank : calculated(explanation));
    put("note", words(note));
    const sample = scored.criteria.find((each) => each.criterion === criterion)?.explanation.vi ?? "";
    writer.height(
      row,
      Math.max(
        18,
        heightFor(criterion.name, scoreWidths.criterion, 12, isHeading),
        heightFor(paper, scoreWidths.evidence),
        heightFor(note, scoreWidths.note),
        isHeading ? 18 : heightFor(sample, scoreWidths.explanation),
      ),
    );
  }

  function selfScoreOf(line: Line): Entry {
    const { criterion } = line;
    if (criterion.rule.kind === "sum") return calculated(headingOf(line), scoreFormat(criterion));
    const cells = cellsOf(line, siblingsOf(line));
    const formula = scoreFormula(criterion, optionsOf(criterion.code), cells);
    if (formula !== null && formula.length <= 8000) return calculated(formula, scoreFormat(criterion));
    copied += 1;
    const score = scored.criteria.find((each) => each.criterion === criterion)?.score ?? null;
    return score === null ? blank : figure(toNumber(score), scoreFormat(criterion));
  }

  function headingOf({ criterion, children, row }: Line): string {
    return headingFormula(
      criterion,
      children.map(memberOf),
      near(row, scoreColumns.maximum),
      listOf(children.filter(isInside), "selfScore"),
    );
  }

  function listOf(
    children: readonly Line[],
    column: "maximum" | "selfScore" | "reviewScore" | "secondReviewScore",
  ): string {
    const numbers = children.map(({ row }) => row);
    return numbers.length === 0 ? "0" : nearRows(numbers, scoreColumns[column]);
  }

  /** A heading has a reviewed score once all its criteria have one. */
  function reviewSum(heading: Line | null, column: "reviewScore" | "secondReviewScore"): Entry {
    const children = heading?.children ?? roots;
    const row = heading?.row ?? totalRow;
    const members = children.map((child) => ({ ...memberOf(child), score: near(child.row, scoreColumns[column]) }));
    const list = listOf(children.filter(isInside), column);
    const maximum = near(row, scoreColumns.maximum);
    return calculated(headingFormula(heading?.criterion ?? null, members, maximum, list, ""), formats.points);
  }

  function writeTotal(): void {
    const inside = roots.filter(isInside);
    for (const column of order) writer.put(totalRow, scoreColumns[column], blank, looks.totalLabel);
    writer.put(totalRow, scoreColumns.criterion, words("TỔNG CỘNG"), looks.totalLabel);
    writer.put(
      totalRow,
      scoreColumns.maximum,
      calculated(`SUM(${listOf(inside, "maximum")})`, formats.points),
      looks.totalFigure,
    );
    writer.put(
      totalRow,
      scoreColumns.selfScore,
      calculated(
        headingFormula(null, roots.map(memberOf), near(totalRow, scoreColumns.maximum), listOf(inside, "selfScore")),
        formats.points,
      ),
      looks.totalFigure,
    );
    for (const column of ["reviewScore", "secondReviewScore"] as const) {
      writer.put(totalRow, scoreColumns[column], reviewSum(null, column), looks.totalFigure);
    }
    writer.put(
      totalRow,
      scoreColumns.difference,
      calculated(differenceFormula(totalRow), formats.points),
      looks.totalFigure,
    );
    writer.height(totalRow, 24);
  }

  function writeRating(): void {
    const bands = set.rating ?? [];
    if (bands.length === 0) return;
    const row = totalRow + 2;
    const score = near(totalRow, scoreColumns.selfScore);
    const leaves = lines.filter(({ criterion }) => criterion.rule.kind !== "sum" && criterion.effect === undefined);
    const zero = leaves.map(
      (line) =>
        `AND(ISNUMBER(${near(line.row, scoreColumns.selfScore)}),N(${near(line.row, scoreColumns.selfScore)})<=0)`,
    );
    // The names of the bands stand in cells of their own: a formula holds no text of the set.
    bands.forEach((band, index) => {
      writer.put(row + 1 + index, 1, words(band.name), looks.remark);
    });
    const noZero = zero.length === 0 ? "1=1" : `${zero.map((each) => `N(${each})`).join("+")}=0`;
    const formula = bands
      .map((band, index) => {
        const tests = [
          ...(band.atLeast === undefined ? [] : [`${score}>=${literal(band.atLeast)}`]),
          ...(band.noZero === true ? [noZero] : []),
        ];
        const test = tests.length === 0 ? "1=1" : tests.length === 1 ? (tests[0] ?? "1=1") : `AND(${tests.join(",")})`;
        return `IF(${test},${near(row + 1 + index, 1)},`;
      })
      .join("");
    const whole = `IF(ISNUMBER(${score}),${formula}""${")".repeat(bands.length)},"Chưa đủ điểm để xếp loại")`;
    writer.put(row, 1, words("Xếp loại tự chấm:"), looks.plainBold);
    writer.span(
      { top: row, bottom: row, left: 2, right: last },
      whole.length > 8000 ? words(scored.rating ?? "") : calculated(whole),
      looks.plainBold,
    );
    writer.height(row, 22);
  }
}

function isFigureColumn(column: ScoreColumn): boolean {
  return ["maximum", "selfScore", "reviewScore", "secondReviewScore", "difference"].includes(column);
}

function maximumFormat(value: number): string {
  return Number.isInteger(value) ? formats.general : formats.points;
}

/** The last review less the own score; nothing where one of them is not there. */
function differenceFormula(row: number): string {
  const [self, first, second] = [scoreColumns.selfScore, scoreColumns.reviewScore, scoreColumns.secondReviewScore].map(
    (column) => near(row, column),
  );
  const less = (review: string | undefined): string => `ROUND(${review ?? ""}-${self ?? ""},6)`;
  return `IF(ISNUMBER(${self ?? ""}),IF(ISNUMBER(${second ?? ""}),${less(second)},IF(ISNUMBER(${first ?? ""}),${less(first)},"")),"")`;
}
