import { formatArea, parseArea, parseRange, type Range } from "../../core/cell/address";
import type { Text } from "../../core/text/bilingual";
import { defineMachine } from "../features/machine";
import { tableTexts } from "../table-texts";

/** What is typed as the cells of a table, and of which: its id, or "" for a table that was missed. */
export interface RangeState {
  readonly of: string;
  readonly typed: string | null;
  readonly problem: Text | null;
  readonly isReading: boolean;
}

export type RangeEvent =
  | { readonly kind: "typed"; readonly of: string; readonly text: string }
  | { readonly kind: "take"; readonly of: string; readonly sheet: string | null }
  | { readonly kind: "taken"; readonly of: string; readonly sheet: string | null; readonly range: Range | null }
  | { readonly kind: "refused"; readonly of: string; readonly problem: Text }
  | { readonly kind: "used" };

type RangeEffect = Extract<RangeEvent, { kind: "take" }>;

const first: RangeState = { of: "", typed: null, problem: null, isReading: false };

/** The cells somebody typed or selected; `sheet` is meant where none is named. Null for what is no stretch of cells. */
export function rangeTyped(typed: string, sheet: string | null): Range | null {
  const line = typed.trim().replace(/^'(.*)'!/, "$1!");
  const named = parseRange(line);
  if (named !== null) return named;
  const area = sheet === null ? null : parseArea(line);
  return area === null || sheet === null ? null : { sheet, ...area };
}

/** Why these cells cannot be the table; null where they can. */
export function rangeProblem(range: Range | null, sheet: string | null): Text | null {
  if (range === null) return sheet === null ? tableTexts.rangeWrongWithSheet : tableTexts.rangeWrong;
  if (sheet !== null && range.sheet !== sheet) return tableTexts.otherSheet;
  return range.top === range.bottom && range.left === range.right ? tableTexts.oneCell : null;
}

/** Holds the address of one table at a time, and fetches it from the sheet when asked to. */
export const rangeMachine = defineMachine<RangeState, RangeEvent, RangeEffect>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "typed":
        return { state: { ...first, of: event.of, typed: event.text }, effects: [] };
      case "take":
        return { state: { ...state, of: event.of, problem: null, isReading: true }, effects: [event] };
      case "used":
        return { state: first, effects: [] };
      default:
        // An answer for a screen that was left is dropped.
        if (event.of !== state.of || !state.isReading) return { state, effects: [] };
    }
    if (event.kind === "refused") return { state: { ...state, isReading: false, problem: event.problem }, effects: [] };
    const { of, range, sheet } = event;
    const problem = range === null ? tableTexts.noSelection : rangeProblem(range, sheet);
    const typed = range === null || problem !== null ? state.typed : addressOf(range, sheet);
    return { state: { of, typed, problem, isReading: false }, effects: [] };
  },
  async perform({ of, sheet }, { app }) {
    return { kind: "taken", of, sheet, range: await app.selection() };
  },
  failed: ({ of }, problem) => ({ kind: "refused", of, problem }),
});

/** The address as it is shown: the sheet is named only where the table's own is not known. */
export function addressOf(range: Range, sheet: string | null): string {
  return sheet === range.sheet ? formatArea(range) : `${range.sheet}!${formatArea(range)}`;
}
