import { formatRange, type Range } from "../../../core/cell/address";
import type { OwnIdentity } from "../../../core/check/own-identity";
import type { ChosenIdentity, StatedIdentity } from "../../../core/check/state-identity";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine } from "../machine";
import { texts } from "./texts";

/** Where a picked cell goes. */
export type Slot = "result" | "parts" | "minus" | "over";

type Picked = Readonly<Record<Slot, readonly Range[]>>;

export interface OwnState {
  readonly relation: OwnIdentity["relation"];
  readonly picked: Picked;
  /** How far it is to reach; null for as far as the cells allow. */
  readonly along: OwnIdentity["along"] | null;
  /** What came of trying; null before, and once anything was changed. */
  readonly stated: StatedIdentity | null;
  /** Number of the trial on its way; null where none is. */
  readonly trying: number | null;
  readonly runs: number;
  /** What is wrong with the last pick, and where it was to go. */
  readonly refused: { readonly slot: Slot; readonly why: Text } | null;
  readonly problem: Text | null;
}

export type OwnEvent =
  | { readonly kind: "relate"; readonly relation: OwnIdentity["relation"] }
  | { readonly kind: "take"; readonly slot: Slot }
  | { readonly kind: "taken"; readonly slot: Slot; readonly range: Range | null }
  | { readonly kind: "remove"; readonly slot: Slot; readonly range: Range }
  | { readonly kind: "try"; readonly along: OwnIdentity["along"] | null }
  | { readonly kind: "tried"; readonly run: number; readonly stated: StatedIdentity }
  | { readonly kind: "keep" }
  | { readonly kind: "kept" }
  | { readonly kind: "drop"; readonly identity: OwnIdentity }
  | { readonly kind: "clear" }
  | { readonly kind: "failed"; readonly text: Text };

type OwnEffect =
  | { readonly kind: "select"; readonly slot: Slot }
  | { readonly kind: "try"; readonly run: number; readonly chosen: ChosenIdentity }
  | { readonly kind: "keep" | "drop"; readonly identity: OwnIdentity };

const nothing: Picked = { result: [], parts: [], minus: [], over: [] };

const first: OwnState = {
  relation: "equal",
  picked: nothing,
  along: null,
  stated: null,
  trying: null,
  runs: 0,
  refused: null,
  problem: null,
};

/** The choice as far as it is made; null while a result or a part is missing. */
export function chosenOf({ picked, relation, along }: OwnState): ChosenIdentity | null {
  const [result] = picked.result;
  if (result === undefined || picked.parts.length === 0) return null;
  if (relation === "ratio" && picked.over.length === 0) return null;
  return {
    relation,
    result: { sheet: result.sheet, row: result.top, column: result.left },
    parts: picked.parts,
    ...(relation === "ratio" ? { over: picked.over } : { minus: picked.minus }),
    ...(along === null ? {} : { along }),
  };
}

/** Whatever was tried holds no longer once something is changed. */
function changed(state: OwnState, change: Partial<OwnState>): OwnState {
  return { ...state, along: null, stated: null, trying: null, refused: null, problem: null, ...change };
}

function taken(state: OwnState, slot: Slot, range: Range | null): OwnState {
  const isCell = range !== null && range.top === range.bottom && range.left === range.right;
  if (range === null) return { ...state, refused: { slot, why: texts.nothingSelected } };
  if (slot === "result" && !isCell) return { ...state, refused: { slot, why: texts.oneCell } };
  const others = state.picked[slot].filter((each) => formatRange(each) !== formatRange(range));
  const picked = { ...state.picked, [slot]: slot === "result" ? [range] : [...others, range] };
  return changed(state, { picked });
}

export const machine = defineMachine<OwnState, OwnEvent, OwnEffect>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "relate":
        return { state: changed(state, { relation: event.relation }), effects: [] };
      case "take":
        return { state: { ...state, refused: null }, effects: [{ kind: "select", slot: event.slot }] };
      case "taken":
        return { state: taken(state, event.slot, event.range), effects: [] };
      case "remove": {
        const left = state.picked[event.slot].filter((each) => formatRange(each) !== formatRange(event.range));
        return { state: changed(state, { picked: { ...state.picked, [event.slot]: left } }), effects: [] };
      }
      case "try": {
        const asked = { ...state, along: event.along };
        const chosen = chosenOf(asked);
        if (chosen === null) return { state, effects: [] };
        const run = state.runs + 1;
        const next = { ...asked, runs: run, trying: run, problem: null, refused: null };
        return { state: next, effects: [{ kind: "try", run, chosen }] };
      }
      case "tried":
        if (event.run !== state.trying) return { state, effects: [] };
        return { state: { ...state, trying: null, stated: event.stated }, effects: [] };
      case "keep":
        return state.stated?.kind === "stated"
          ? { state, effects: [{ kind: "keep", identity: state.stated.identity }] }
          : { state, effects: [] };
      case "kept":
      case "clear":
        return { state: { ...first, runs: state.runs }, effects: [] };
      case "drop":
        return { state, effects: [{ kind: "drop", identity: event.identity }] };
      case "failed":
        return { state: { ...state, trying: null, problem: event.text }, effects: [] };
    }
  },
  async perform(effect, { app, send }) {
    switch (effect.kind) {
      case "select":
        return { kind: "taken", slot: effect.slot, range: await app.selection() };
      case "try":
        return { kind: "tried", run: effect.run, stated: await app.stateIdentity(effect.chosen) };
      case "keep":
        // The pane keeps it with the workbook and checks again.
        send({ kind: "keep-identity", identity: effect.identity });
        return { kind: "kept" };
      case "drop":
        send({ kind: "drop-identity", identity: effect.identity });
        return null;
    }
  },
  failed: (_, text) => ({ kind: "failed", text }),
});
