import type { TableKind } from "../appendix/kind";
import { formatRef } from "../cell/address";
import { amountOfNumber } from "../cell/amount";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../cell/snapshot";
import type { SheetDraft } from "../patch/edit";
import { near } from "../summary/sheet/formula";
import { formats, looks } from "../summary/sheet/look";
import { isOwnSheet, markers } from "../summary/sheet/own";
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
import { text } from "../text/bilingual";
import { dateOfSerial } from "../text/dates";
import { clean, comparisonKey } from "../text/normalise";
import type { CriteriaSet } from "./criteria";
import {
  answerText,
  figureColumns,
  figureLines,
  firstFigureRow,
  lastFigureColumn,
  type FigureLine,
} from "./figure-lines";
import type { Found, OperandValues } from "./found";
import { linkFormula, nothingArose } from "./link-formula";
import { operandKey, type Answer } from "./operands";
import { sourceText } from "./operand-text";
import { ofAmount, shown, type Ratio } from "./rational";
import type { Typed } from "./resolve";
import { notApplicableTest } from "./rule-formula";

/** Name of the sheet that holds every figure a score rests on. */
export const figureSheetName = "Số liệu chấm điểm";

const widths = [8, 40, 34, 16, 16, 44, 34] as const;
const headers = ["Mã", "Tiêu chí", "Số liệu", "Giá trị", "Cách ghi", "Nguồn", "Tình trạng"] as const;

/** A light yellow: the cells people fill in. */
const inputFill = "#FFF8DC";

/** What stood in the cells of an earlier sheet of figures, by `operandKey`. */
export type EarlierFigures = ReadonlyMap<string, ReturnType<typeof cellAt>>;

/** The sheet of figures of a workbook; undefined where scores were never written. */
export function findFigureSheet(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => isOwnSheet(sheet, markers.scoreFigures));
}

/** Cells of the sheet of figures by criterion and name. */
export function readFigureCells(sheet: SheetSnapshot): EarlierFigures {
  const found = new Map<string, ReturnType<typeof cellAt>>();
  for (const row of sheet.rows.keys()) {
    if (row < firstFigureRow) continue;
    const [code, name] = [figureColumns.code, figureColumns.name].map((column) => cellAt(sheet, row, column).value);
    if (typeof name !== "string" || (typeof code !== "string" && typeof code !== "number")) continue;
    found.set(operandKey(String(code), name), cellAt(sheet, row, figureColumns.value));
  }
  return found;
}

/** Reads what people typed on the sheet of figures. */
export function typedFigures(workbook: WorkbookSnapshot): Typed {
  const sheet = findFigureSheet(workbook);
  const cells = sheet === undefined ? new Map<string, never>() : readFigureCells(sheet);
  const rowOf = new Map(
    [...(sheet?.rows.keys() ?? [])].map((row) => [
      operandKey(
        String(sheet === undefined ? "" : cellAt(sheet, row, figureColumns.code).value),
        String(sheet === undefined ? "" : cellAt(sheet, row, figureColumns.name).value),
      ),
      row,
    ]),
  );
  return (code, name, answer) => {
    const key = operandKey(code, name);
    const cell = cells.get(key);
    if (sheet === undefined || cell === undefined) return null;
    const at = { sheet: sheet.name, row: rowOf.get(key) ?? 0, column: figureColumns.value };
    return foundIn(cell.value, answer, at, workbook.uses1904Dates, name);
  };
}

function foundIn(
  value: ReturnType<typeof cellAt>["value"],
  answer: Answer,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  uses1904: boolean,
  name: string,
): Found {
  const missing = (vi: string, en: string): Found => ({ kind: "missing", why: text(vi, en), cell: at });
  const key = typeof value === "string" ? comparisonKey(value) : "";
  if (value === null || (typeof value === "string" && key === ""))
    return missing(`chưa nhập "${name}"`, `"${name}" has not been entered`);
  if (key === comparisonKey(nothingArose) || key === "không áp dụng") return { kind: "not-applicable", cells: [at] };
  if (answer.kind === "yes-no") {
    if (key !== "có" && key !== "không") return missing(`"${name}": ghi Có hoặc Không`, `"${name}": write Có or Không`);
    return { kind: "answer", isYes: key === "có", cells: [at] };
  }
  if (answer.kind === "option") {
    const code = typeof value === "number" ? String(value) : typeof value === "string" ? clean(value) : "";
    return { kind: "option", code, cells: [at] };
  }
  const amount = typeof value === "number" ? amountOfNumber(value) : null;
  if (amount === null) return missing(`"${name}" đang là chữ; nhập lại thành số`, `"${name}" is text; enter a number`);
  if (answer.kind === "day") {
    const day = dateOfSerial(typeof value === "number" ? value : 0, uses1904);
    return day === null
      ? missing(`"${name}" không phải ngày`, `"${name}" is no day`)
      : { kind: "day", day, cells: [at] };
  }
  const isPercent = answer.kind === "number" && answer.isPercent;
  return { kind: "figure", value: ofAmount(amount), isPercent, cells: [at] };
}

/** The sheet of figures: each linked to its cell, or left for a person to fill in. What was typed before is kept. */
export function draftFigures(
  name: string,
  set: CriteriaSet,
  values: OperandValues,
  context: {
    readonly views: readonly TableView[];
    readonly kinds: readonly TableKind[];
    readonly earlier: EarlierFigures;
  },
): SheetDraft {
  const writer = sheetWriter();
  const lines = figureLines(set, values);
  writer.put(0, 0, words(markers.scoreFigures), looks.marker);
  writer.span({ top: 1, bottom: 1, left: 0, right: lastFigureColumn }, words("SỐ LIỆU CHẤM ĐIỂM"), looks.title);
  const lead =
    "Ô nền vàng là ô cần nhập. Ô có công thức lấy thẳng từ phụ lục, không sửa ở đây. Không có việc thì ghi: Không phát sinh.";
  writer.span({ top: 2, bottom: 2, left: 0, right: lastFigureColumn }, words(lead), looks.subtitle);
  writer.height(2, heightFor(lead, 180, 13));
  headers.forEach((header, column) => {
    writer.put(firstFigureRow - 1, column, words(header), looks.header);
  });
  writer.height(firstFigureRow - 1, 22);
  for (const line of lines) {
    if (line.isFlag) {
      writeFlag(line);
      continue;
    }
    const { entry, isInput, state } = valueOf(line, context);
    const source = line.operand.from === undefined ? "" : sourceText(line.operand.from, context.kinds);
    const texts = [line.code, line.criterion, line.operand.name, "", answerText(line.answer), source, state];
    let height = 18;
    texts.forEach((content, column) => {
      if (column === figureColumns.value) return;
      writer.put(line.row, column, words(content), column === figureColumns.code ? looks.order : looks.label);
      height = Math.max(height, heightFor(content, widths[column] ?? 10));
    });
    const look = line.answer.kind === "yes-no" || line.answer.kind === "option" ? looks.mark : looks.figure;
    writer.put(line.row, figureColumns.value, entry, isInput ? { ...look, fill: inputFill } : look);
    writer.height(line.row, height);
    const area = { top: line.row, bottom: line.row, left: figureColumns.value, right: figureColumns.value };
    if (isInput && line.answer.kind === "yes-no") writer.list({ area, choices: ["Có", "Không"] });
    if (isInput && line.answer.kind === "option") writer.list({ area, choices: line.options.map(({ code }) => code) });
    for (const option of line.options) {
      // The number of a line stands in its own cell, so that formulas compare cells and hold no text of the set.
      const cells = [line.code, "", `Dòng ${option.code}: ${option.name}`, option.code, "", "", ""];
      cells.forEach((content, column) => {
        writer.put(option.row, column, words(content), column === figureColumns.value ? looks.mark : looks.label);
      });
      writer.height(option.row, heightFor(cells[2] ?? "", widths[2]));
    }
  }
  function writeFlag(line: FigureLine): void {
    const criterion = set.criteria.find(({ code }) => code === line.code);
    const cellOfName = (name: string): string =>
      near(
        lines.find((each) => each.code === line.code && each.operand.name === name)?.row ?? line.row,
        figureColumns.value,
      );
    const test = criterion === undefined ? null : notApplicableTest(criterion, { value: cellOfName });
    const texts = [line.code, line.criterion, line.operand.name, "", "tự tính", "", ""];
    texts.forEach((content, column) => {
      writer.put(line.row, column, words(content), column === figureColumns.code ? looks.order : looks.remark);
    });
    writer.put(line.row, figureColumns.value, calculated(`IF(${test ?? "1=0"},1,0)`, "0"), looks.figure);
    writer.height(line.row, heightFor(line.criterion, widths[1]));
  }
  return writer.finish(
    name,
    landscape({ first: firstFigureRow - 1, last: firstFigureRow - 1 }),
    widths,
    firstFigureRow,
  );
}

const formatsOf = (answer: Answer): string => {
  switch (answer.kind) {
    case "number":
      return answer.isPercent ? formats.percent : formats.general;
    case "points":
      return formats.points;
    case "day":
      return formats.date;
    case "yes-no":
      return formats.general;
    case "option":
      return formats.text;
  }
};

function valueOf(
  { code, operand, answer, found }: FigureLine,
  context: {
    readonly views: readonly TableView[];
    readonly kinds: readonly TableKind[];
    readonly earlier: EarlierFigures;
  },
): { readonly entry: Entry; readonly isInput: boolean; readonly state: string } {
  const { from } = operand;
  const format = formatsOf(answer);
  if (from === undefined) {
    const kept = context.earlier.get(operandKey(code, operand.name));
    // A formula typed in place of a figure is the user's figure all the same.
    const entry: Entry =
      kept === undefined
        ? { kind: "blank", format }
        : kept.formula !== null
          ? { kind: "formula", formula: kept.formula, format }
          : entryOf(kept.value, format);
    return { entry, isInput: true, state: "nhập tay" };
  }
  if (from.kind === "number") {
    const isPercent = answer.kind === "number" && answer.isPercent;
    return {
      entry: figure(isPercent ? from.value / 100 : from.value, format),
      isInput: false,
      state: "số cố định của bộ tiêu chí",
    };
  }
  const link = linkFormula(from, answer, context.views, context.kinds);
  const isRate = found?.kind === "figure" && found.isPercent;
  const shownAs = isRate ? formats.percent : format;
  if (link !== null) {
    const cells =
      found !== null && "cells" in found ? found.cells : found?.cell === null || found === null ? [] : [found.cell];
    const [first] = cells;
    const place =
      first === undefined
        ? ""
        : `${formatRef(first)}${cells.length > 1 ? ` và ${String(cells.length - 1)} ô khác` : ""}`;
    const gap = found?.kind === "missing" ? `chưa có số liệu: ${found.why.vi}` : `lấy từ ${place}`;
    return { entry: calculated(link, shownAs), isInput: false, state: gap };
  }
  if (found?.kind === "figure") {
    return {
      entry: figure(numberOf(found.value), shownAs),
      isInput: false,
      state: `chép giá trị ${shown(found.value)}: ô nguồn không nối công thức được`,
    };
  }
  if (found?.kind === "answer")
    return {
      entry: words(found.isYes ? "Có" : "Không"),
      isInput: false,
      state: "chép giá trị: ô nguồn không nối công thức được",
    };
  return {
    entry: { kind: "blank", format },
    isInput: false,
    state: found?.kind === "missing" ? `chưa có số liệu: ${found.why.vi}` : "chưa có số liệu",
  };
}

/** The nearest number a cell can hold. */
function numberOf(value: Ratio): number {
  return Number(value.numerator) / Number(value.denominator);
}

function entryOf(value: ReturnType<typeof cellAt>["value"], format: string): Entry {
  if (typeof value === "number") return figure(value, format);
  return typeof value === "string" ? words(value) : blank;
}
