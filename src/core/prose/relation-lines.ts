import { amount, divide, formatVietnamese, multiply, sum, zero, type Amount } from "../cell/amount";
import type { SumLine } from "../check/finding";
import { text as both, type Text } from "../text/bilingual";
import { percentText } from "./arithmetic";
import { homeOf, type ProseFigure } from "./figures";
import type { Relation } from "./web";

const longestLabel = 46;
/** Letters before a figure that may hold the beginning of its clause; further ones would be cut away anyway. */
const reach = 2 * longestLabel;

const comesTo = both("Cộng lại", "Comes to");
const inTable = both("Theo bảng", "By the table");

const value = (figure: ProseFigure): Amount => figure.candidates[0] ?? zero;

function line(label: Text, given: Amount, shown: string, more: Partial<SumLine> = {}): SumLine {
  return { label, at: null, amount: given, text: shown, isResult: false, isWrong: false, ...more };
}

/** The words before a figure, or its unit, in the text's own language in both. */
function labelOf(figure: ProseFigure): string {
  const home = homeOf(figure);
  if (home === null) return figure.unit;
  const before = home.text.slice(Math.max(0, figure.start - reach), figure.start);
  const stop = [...before.matchAll(/[.;,]\s|\(/gu)].at(-1);
  const words = before
    .slice(stop === undefined ? 0 : stop.index + stop[0].length)
    .replace(/[\d.,/%<>≥≤]+/gu, " ")
    .replace(/^[-–+·•\s]+|[\s:(]+$/gu, "")
    .replace(/\s+/gu, " ");
  const short = words.length <= longestLabel ? words : `… ${words.slice(-longestLabel).replace(/^\S*\s/u, "")}`;
  return short === "" ? figure.unit : short;
}

const labelled = (figure: ProseFigure): Text => both(labelOf(figure), labelOf(figure));

/** Behind a slash the words of the part stand before the whole too. */
function wholeLabel(part: ProseFigure, whole: ProseFigure): Text {
  const said = labelOf(whole);
  if (said !== labelOf(part)) return both(said, said);
  return both(`trên tổng số ${whole.unit}`.trim(), `of all ${whole.unit}`.trim());
}

function stated(figure: ProseFigure, isWrong: boolean): SumLine {
  const sign = figure.measure === "percent" ? "%" : "";
  const said = labelOf(figure);
  const label = both(`Đang ghi: ${said}`, `As written: ${said}`);
  return line(label, value(figure), formatVietnamese(value(figure)) + sign, { isWrong });
}

/** The sum behind a comparison: its parts, what they come to, and what is written. */
export function sumLinesOf(relation: Relation, isWrong: boolean): readonly SumLine[] {
  switch (relation.kind) {
    case "sum": {
      const total = sum(relation.parts.map(value));
      return [
        ...relation.parts.map((part) => line(labelled(part), value(part), formatVietnamese(value(part)))),
        line(comesTo, total, formatVietnamese(total), { isResult: true }),
        stated(relation.total, isWrong),
      ];
    }
    case "ratio": {
      const { part, whole, share } = relation;
      const computed = divide(multiply(value(part), amount(100)), value(whole), 6);
      return [
        line(labelled(part), value(part), formatVietnamese(value(part))),
        line(wholeLabel(part, whole), value(whole), `: ${formatVietnamese(value(whole))}`),
        line(both("Tỷ lệ tính được", "The rate computed"), computed ?? zero, percentText(computed, value(share)), {
          isResult: true,
        }),
        stated(share, isWrong),
      ];
    }
    case "equal": {
      const total = sum(relation.cells.map((cell) => cell.amount));
      return [
        ...relation.cells.map(({ at, amount: given }) => {
          const header = relation.view.table.columns.find(({ column }) => column === at.column)?.path.at(-1) ?? "";
          return line(both(header, header), given, formatVietnamese(given), { at });
        }),
        line(inTable, total, formatVietnamese(total), { isResult: true }),
        stated(relation.figure, isWrong),
      ];
    }
  }
}
