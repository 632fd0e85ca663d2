import type { TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Patch, SheetDraft } from "../patch/edit";
import { formats, looks } from "../summary/sheet/look";
import { placeFor, placing, workingMarkers } from "../summary/sheet/own";
import { blank, figure, heightFor, landscape, sheetWriter, words, type Entry } from "../summary/sheet/writer";
import { text } from "../text/bilingual";
import { bandText, dayText, testText } from "./conditions-text";
import { usualRounding, type CriteriaSet, type Criterion, type Rounding } from "./criteria";
import { decimalText } from "./decimal-text";
import { stepText } from "./ladder";
import { operandText } from "./operand-text";
import {
  columnOrder,
  emptyWords,
  levelWords,
  notApplicableWords,
  overlapWords,
  ratingWord,
  ruleWords,
  sheetColumns,
  type SheetColumn,
} from "./sheet-columns";

/** Name of the sheet a set is edited in. */
export const criteriaSheetName = "Bộ tiêu chí";

const rows = { marker: 0, title: 1, note: 2, header: 4 } as const;

/** The sheet a set is edited in; `readCriteriaSheet` reads the same set from it. */
export function draftCriteria(name: string, set: CriteriaSet, kinds: readonly TableKind[] = builtIn): SheetDraft {
  const writer = sheetWriter();
  const line = (row: number, content: string, style: typeof looks.title): void => {
    writer.span({ top: row, bottom: row, left: 0, right: 10 }, words(content), style);
    writer.height(row, heightFor(content, 200, style.font.size));
  };
  writer.put(rows.marker, 0, words(workingMarkers.criteria), looks.marker);
  line(rows.title, set.name, { ...looks.title, horizontal: "left" });
  if (set.note !== undefined) line(rows.note, set.note, { ...looks.subtitle, horizontal: "left" });
  columnOrder.forEach((column, at) => {
    writer.put(rows.header, at, words(sheetColumns[column].header), looks.header);
  });
  writer.height(rows.header, 50);
  let row = rows.header + 1;
  const put = (cells: Partial<Record<SheetColumn, Entry>>, isHead: boolean): void => {
    let height = 18;
    columnOrder.forEach((column, at) => {
      const entry = cells[column] ?? blank;
      const isFigure = entry.kind === "number";
      const style = isHead
        ? isFigure
          ? looks.sectionFigure
          : looks.sectionLabel
        : isFigure
          ? looks.figure
          : looks.label;
      writer.put(row, at, entry, style);
      if (entry.kind === "text")
        height = Math.max(height, heightFor(entry.text, sheetColumns[column].width, 12, isHead));
    });
    writer.height(row, height);
    row += 1;
  };
  for (const criterion of set.criteria) put(cellsOf(criterion, kinds), criterion.level === "section");
  if (set.rating !== undefined && set.rating.length > 0)
    put({ level: words(ratingWord), name: words("Xếp loại"), steps: words(set.rating.map(bandText).join("\n")) }, true);
  const page = landscape({ first: rows.header, last: rows.header });
  const widths = columnOrder.map((column) => sheetColumns[column].width);
  return writer.finish(name, page, widths, rows.header + 1);
}

/** Adds the sheet of a set, or replaces the one the product wrote before. */
export function buildCriteriaSheet(
  set: CriteriaSet,
  context: { readonly workbook: WorkbookSnapshot; readonly kinds?: readonly TableKind[] },
): Patch {
  const place = placeFor(context.workbook, criteriaSheetName, workingMarkers.criteria);
  return {
    title: text(`Lập trang tính "${place.name}"`, `Write the sheet "${place.name}"`),
    because: null,
    edits: placing(place, draftCriteria(place.name, set, context.kinds)),
  };
}

function cellsOf(criterion: Criterion, kinds: readonly TableKind[]): Partial<Record<SheetColumn, Entry>> {
  const { rule, maximum, floor, ceiling, prerequisite, whenNotApplicable, whenEmpty, rounding, effect } = criterion;
  const optional = (words_: string | undefined): Entry => (words_ === undefined ? blank : words(words_));
  const number = (value: number | undefined): Entry => (value === undefined ? blank : figure(value, formats.general));
  return {
    code: words(criterion.code),
    parent: optional(criterion.parent),
    name: words(criterion.name),
    level: words(levelWords[criterion.level]),
    maximum: number(maximum),
    rule: words(ruleWords[rule.kind]),
    ...ruleCells(criterion, kinds),
    floor: number(floor),
    ceiling: number(ceiling),
    prerequisite: prerequisite === undefined ? blank : words(operandText(prerequisite, kinds)),
    notApplicable: whenNotApplicable === undefined ? blank : words(notApplicableWords[whenNotApplicable]),
    empty: whenEmpty === undefined ? blank : words(emptyWords[whenEmpty]),
    rounding: rounding === undefined ? blank : words(roundingText(rounding)),
    effect:
      effect === undefined ? blank : words(`${effect.kind === "bonus" ? "thưởng" : "phạt"} ${decimalText(effect.cap)}`),
    evidence: optional(criterion.evidence),
    inCharge: optional(criterion.unit),
    reason: optional(criterion.reason),
    remedy: optional(criterion.remedy),
    basis: optional(criterion.basis),
    validity: validityOf(criterion),
  };
}

function ruleCells({ rule }: Criterion, kinds: readonly TableKind[]): Partial<Record<SheetColumn, Entry>> {
  const said = (operand: Parameters<typeof operandText>[0]): string => operandText(operand, kinds);
  const pair =
    "numerator" in rule
      ? {
          numerator: words(said(rule.numerator)),
          ...("denominator" in rule && rule.denominator !== undefined
            ? { denominator: words(said(rule.denominator)) }
            : {}),
        }
      : {};
  switch (rule.kind) {
    case "rate":
      return rule.zeroBelow === undefined ? pair : { ...pair, zeroBelow: words(`${decimalText(rule.zeroBelow)}%`) };
    case "ladder": {
      const lines = rule.steps.map((step) => stepText(step, rule.isPercent));
      return { ...pair, steps: words([...lines, ...(rule.overlap === "higher" ? [overlapWords] : [])].join("\n")) };
    }
    case "gate": {
      const against = rule.test?.against;
      return {
        ...pair,
        ...(rule.test === undefined ? {} : { steps: words(testText(rule.test)) }),
        ...(against?.kind === "operand" ? { variables: words(said(against.operand)) } : {}),
      };
    }
    case "count-up":
      return { ...pair, unit: figure(rule.unit, formats.general) };
    case "count-down":
      return {
        ...pair,
        unit: rule.isPercent === true ? words(`${decimalText(rule.unit)}%`) : figure(rule.unit, formats.general),
      };
    case "checklist":
    case "discipline":
      return {
        variables: words(
          rule.items.map(({ points, operand }) => `${decimalText(points)}: ${said(operand)}`).join("\n"),
        ),
      };
    case "choice":
      return { variables: words((rule.variables ?? []).map(said).join("\n")) };
    case "formula":
      return { variables: words([...rule.variables.map(said), `điểm = ${rule.expression}`].join("\n")) };
    case "option":
      return rule.expression === undefined ? {} : { variables: words(`điểm = ${rule.expression}`) };
    default:
      return pair;
  }
}

/** "2 số lẻ", "1 số lẻ, cắt bớt". */
export function roundingText({ decimals, mode }: Rounding = usualRounding): string {
  return `${String(decimals)} số lẻ${mode === "truncate" ? ", cắt bớt" : ""}`;
}

function validityOf({ from, to }: Criterion): Entry {
  const parts = [
    ...(from === undefined ? [] : [`từ ${dayText(from)}`]),
    ...(to === undefined ? [] : [`đến ${dayText(to)}`]),
  ];
  return parts.length === 0 ? blank : words(parts.join(" "));
}

/** What the sheet says in one cell of a criterion. */
export function cellText(criterion: Criterion, column: SheetColumn, kinds: readonly TableKind[] = builtIn): string {
  const entry = cellsOf(criterion, kinds)[column];
  return entry?.kind === "text" ? entry.text : entry?.kind === "number" ? decimalText(entry.value) : "";
}
