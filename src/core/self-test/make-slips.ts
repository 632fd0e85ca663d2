import { amount, powerOfTen, subtract, type Amount } from "../cell/amount";
import { blankCell, type Cell } from "../cell/cell";
import { withFigure } from "../check/write-figure";
import type { Chance } from "./chance";
import type { FigureCell, TestGround } from "./ground";
import type { Slip, SlipKind } from "./slip";

/** A place where a kind of slip can happen; `make` gives null where it would change nothing a reader sees. */
export interface Opening {
  readonly kind: SlipKind;
  readonly make: (chance: Chance) => Slip | null;
}

/** Every place where each kind of slip can happen. A figure some formula reads is left out: its totals would follow. */
export function openingsOf(ground: TestGround): readonly Opening[] {
  const typed = ground.figures.filter(({ cell, isRead }) => cell.formula === null && !isRead);
  const plain = typed.filter(({ reading }) => reading.measure === "plain");
  return [
    ...typed.map((each): Opening => ({ kind: "digit-changed", make: (chance) => digitChanged(each, chance) })),
    ...typed.map((each): Opening => ({ kind: "digits-swapped", make: (chance) => digitsSwapped(each, chance) })),
    ...plain.map((each): Opening => ({ kind: "factor-ten", make: () => factorTen(each) })),
    ...totals(typed).map(({ total, items }): Opening => ({
      kind: "total-row-missed",
      make: (chance) => rowMissed(total, items, chance),
    })),
    ...typed
      .filter(({ reading }) => reading.measure === "percent")
      .map((each): Opening => ({ kind: "ratio-wrong", make: (chance) => ratioWrong(each, chance) })),
    ...rowsOf(typed).map((row): Opening => ({ kind: "row-shifted", make: () => rowShifted(row) })),
    ...ground.figures
      .filter(({ cell }) => cell.formula !== null)
      .map((each): Opening => ({ kind: "typed-over-formula", make: (chance) => digitChanged(each, chance, true) })),
    ...ground.words.map((each): Opening => ({ kind: "date-reversed", make: () => dateReversed(each) })),
    ...ground.names.map((each): Opening => ({ kind: "name-changed", make: (chance) => nameChanged(each, chance) })),
  ];
}

function slipOf(kind: SlipKind, each: FigureCell, figure: Amount): Slip | null {
  const { at, cell, reading } = each;
  if (figure.coefficient === reading.amount.coefficient && figure.decimals === reading.amount.decimals) return null;
  return { kind, cells: [{ at, before: cell, after: withFigure(cell, figure, reading.measure) }] };
}

/** The amount after its digits were changed; the number of digits stays. */
function withDigits({ coefficient, decimals }: Amount, change: (digits: string) => string): Amount {
  const isNegative = coefficient < 0n;
  const digits = change((isNegative ? -coefficient : coefficient).toString());
  return { coefficient: BigInt(digits) * (isNegative ? -1n : 1n), decimals };
}

function digitChanged(each: FigureCell, chance: Chance, isFormula = false): Slip | null {
  const figure = withDigits(each.reading.amount, (digits) => {
    const place = chance.below(digits.length);
    const now = Number(digits[place] ?? "0");
    // Never the same digit, and no leading zero.
    const least = place === 0 && digits.length > 1 ? 1 : 0;
    const others = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => digit !== now && digit >= least);
    const other = others[chance.below(others.length)] ?? now;
    return digits.slice(0, place) + String(other) + digits.slice(place + 1);
  });
  return slipOf(isFormula ? "typed-over-formula" : "digit-changed", each, figure);
}

function digitsSwapped(each: FigureCell, chance: Chance): Slip | null {
  const digits = each.reading.amount.coefficient.toString().replace("-", "");
  const places = [...digits].flatMap((digit, place) => {
    const next = digits[place + 1];
    return next === undefined || next === digit || (place === 0 && next === "0") ? [] : [place];
  });
  const place = places[chance.below(places.length)];
  if (place === undefined) return null;
  const swapped = digits.slice(0, place) + (digits[place + 1] ?? "") + (digits[place] ?? "") + digits.slice(place + 2);
  return slipOf(
    "digits-swapped",
    each,
    withDigits(each.reading.amount, () => swapped),
  );
}

function factorTen(each: FigureCell): Slip | null {
  const { coefficient, decimals } = each.reading.amount;
  if (coefficient === 0n) return null;
  const isRound = decimals === 0 && coefficient % 10n === 0n;
  return slipOf("factor-ten", each, amount(isRound ? coefficient / 10n : coefficient * 10n, decimals));
}

interface TotalCell {
  readonly total: FigureCell;
  readonly items: readonly FigureCell[];
}

/** Figures of total rows with those of the item rows in the same column. */
function totals(figures: readonly FigureCell[]): readonly TotalCell[] {
  const columns = new Map<string, FigureCell[]>();
  for (const each of figures) {
    const key = `${each.view.table.id} ${String(each.at.column)}`;
    columns.set(key, [...(columns.get(key) ?? []), each]);
  }
  return [...columns.values()].flatMap((column) => {
    const items = column.filter(({ row, reading }) => row.role === "item" && reading.amount.coefficient > 0n);
    if (items.length < 2) return [];
    return column
      .filter(({ row }) => row.role === "total" || row.role === "subtotal")
      .map((total) => ({ total, items }));
  });
}

function rowMissed(total: FigureCell, items: readonly FigureCell[], chance: Chance): Slip | null {
  const missed = items[chance.below(items.length)];
  if (missed === undefined || missed.reading.measure !== total.reading.measure) return null;
  return slipOf("total-row-missed", total, subtract(total.reading.amount, missed.reading.amount));
}

/** A ratio a few points off, as another denominator would give it. */
function ratioWrong(each: FigureCell, chance: Chance): Slip | null {
  const { coefficient, decimals } = each.reading.amount;
  const points = BigInt(2 + chance.below(8)) * powerOfTen(decimals);
  const other = coefficient >= points ? coefficient - points : coefficient + points;
  return slipOf("ratio-wrong", each, { coefficient: other, decimals });
}

/** Rows with at least three typed figures. */
function rowsOf(figures: readonly FigureCell[]): readonly (readonly FigureCell[])[] {
  const rows = new Map<string, FigureCell[]>();
  for (const each of figures) {
    if (each.row.role !== "item") continue;
    const key = `${each.view.table.id} ${String(each.at.row)}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].filter((row) => row.length >= 3);
}

/** Each figure stands one place further right, the last is lost, the first place is blank. */
function rowShifted(row: readonly FigureCell[]): Slip | null {
  const cells = row.map(({ at, cell }, index) => {
    const left = row[index - 1]?.cell;
    const after: Cell =
      left === undefined
        ? { ...blankCell, format: cell.format, style: cell.style }
        : { ...cell, value: left.value, text: left.text };
    return { at, before: cell, after };
  });
  const changed = cells.filter(({ before, after }) => before.text !== after.text);
  return changed.length < 2 ? null : { kind: "row-shifted", cells: changed };
}

const days = /(\d{1,2}\/\d{1,2}\/\d{4})(.{1,30}?)(\d{1,2}\/\d{1,2}\/\d{4})/u;

function dateReversed({ at, cell }: TestGround["words"][number]): Slip | null {
  if (typeof cell.value !== "string") return null;
  const reversed = cell.value.replace(days, "$3$2$1");
  const after = { ...cell, value: reversed, text: reversed };
  const isSpan = /đến/iu.test(days.exec(cell.value)?.[2] ?? "");
  return reversed === cell.value || !isSpan ? null : { kind: "date-reversed", cells: [{ at, before: cell, after }] };
}

/** One letter inside a word of the name is lost. */
function nameChanged({ at, cell }: TestGround["names"][number], chance: Chance): Slip | null {
  if (typeof cell.value !== "string") return null;
  const value = cell.value.normalize("NFC");
  const words = [...value.matchAll(/\p{L}{4,}/gu)];
  const word = words[chance.below(words.length)];
  if (word === undefined) return null;
  const place = word.index + 1 + chance.below(word[0].length - 2);
  const written = value.slice(0, place) + value.slice(place + 1);
  return { kind: "name-changed", cells: [{ at, before: cell, after: { ...cell, value: written, text: written } }] };
}
