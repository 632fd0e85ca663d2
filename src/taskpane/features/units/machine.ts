import { Fault } from "../../../app/workbook";
import type { CheckedFile, RefusedFile } from "../../../core/consolidate/consolidate";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine } from "../machine";
import { texts } from "./texts";

/** A file of a unit on its way into the consolidation. */
export type UnitFile =
  | { readonly kind: "waiting"; readonly name: string; readonly file: File }
  | { readonly kind: "read"; readonly name: string; readonly checked: CheckedFile }
  | { readonly kind: "refused"; readonly name: string; readonly why: Text };

export interface UnitsState {
  /** In the order chosen; of two files of one name the later stands. */
  readonly files: readonly UnitFile[];
  /** Names as typed, one a line. */
  readonly expected: string;
  readonly isJoining: boolean;
  readonly problem: Text | null;
}

export type UnitsEvent =
  | { readonly kind: "choose"; readonly files: readonly File[] }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "type-expected"; readonly words: string }
  | { readonly kind: "stop" }
  | { readonly kind: "join" }
  | { readonly kind: "read"; readonly file: File; readonly checked: CheckedFile }
  | { readonly kind: "refused"; readonly file: File; readonly why: Text }
  | { readonly kind: "joined" }
  | { readonly kind: "failed"; readonly text: Text };

type Effect =
  | { readonly kind: "read"; readonly file: File }
  | {
      readonly kind: "join";
      readonly files: readonly CheckedFile[];
      readonly refused: readonly RefusedFile[];
      readonly expected: readonly string[] | null;
    };

export const first: UnitsState = { files: [], expected: "", isJoining: false, problem: null };

/** The file that is read now: the first that waits. One at a time, so that memory holds one workbook being read. */
function next(files: readonly UnitFile[]): readonly Effect[] {
  const waiting = files.find((each) => each.kind === "waiting");
  return waiting === undefined ? [] : [{ kind: "read", file: waiting.file }];
}

const isWaitingFor =
  (file: File) =>
  (each: UnitFile): boolean =>
    each.kind === "waiting" && each.file === file;

export function step(
  state: UnitsState,
  event: UnitsEvent,
): { readonly state: UnitsState; readonly effects: readonly Effect[] } {
  switch (event.kind) {
    case "choose": {
      const names = new Set(event.files.map(({ name }) => name));
      const kept = state.files.filter(({ name }) => !names.has(name));
      const files = [...kept, ...event.files.map((file): UnitFile => ({ kind: "waiting", name: file.name, file }))];
      const isReading = kept.some(({ kind }) => kind === "waiting");
      return { state: { ...state, files, problem: null }, effects: isReading ? [] : next(files) };
    }
    case "remove":
      return withFiles(
        state,
        state.files.filter(({ name }) => name !== event.name),
        state.files,
      );
    case "type-expected":
      return { state: { ...state, expected: event.words }, effects: [] };
    case "stop": {
      const files = state.files.filter(({ kind }) => kind !== "waiting");
      return { state: { ...state, files, isJoining: false }, effects: [] };
    }
    case "read":
    case "refused": {
      if (!state.files.some(isWaitingFor(event.file))) return { state, effects: [] };
      const done: UnitFile =
        event.kind === "read"
          ? { kind: "read", name: event.file.name, checked: event.checked }
          : { kind: "refused", name: event.file.name, why: event.why };
      const files = state.files.map((each) => (isWaitingFor(event.file)(each) ? done : each));
      return { state: { ...state, files }, effects: next(files) };
    }
    case "join": {
      const files = state.files.flatMap((each) => (each.kind === "read" ? [each.checked] : []));
      const refused = state.files.flatMap((each) =>
        each.kind === "refused" ? [{ file: each.name, why: each.why }] : [],
      );
      if (state.isJoining || files.length === 0) return { state: { ...state, problem: texts.nothing }, effects: [] };
      const names = state.expected.split("\n").map((line) => line.normalize("NFC").trim());
      const expected = names.some((name) => name !== "") ? names.filter((name) => name !== "") : null;
      return {
        state: { ...state, isJoining: true, problem: null },
        effects: [{ kind: "join", files, refused, expected }],
      };
    }
    case "joined":
      return { state: { ...state, isJoining: false }, effects: [] };
    case "failed":
      return { state: { ...state, isJoining: false, problem: event.text }, effects: [] };
  }
}

/** A waiting file that is taken out while it is read makes room for the next. */
function withFiles(
  state: UnitsState,
  files: readonly UnitFile[],
  before: readonly UnitFile[],
): ReturnType<typeof step> {
  const wasRead = before.find(({ kind }) => kind === "waiting");
  const isGone = wasRead !== undefined && !files.includes(wasRead);
  return { state: { ...state, files }, effects: isGone ? next(files) : [] };
}

export const machine = defineMachine<UnitsState, UnitsEvent, Effect>({
  first,
  step,
  async perform(effect, { app, send, openSnapshot }, { state }) {
    if (effect.kind === "join") {
      const preview = await app.previewConsolidation(effect.files, effect.expected, effect.refused);
      if (preview !== null && state().isJoining) send({ kind: "show-preview", preview });
      return { kind: "joined" };
    }
    const { file } = effect;
    if (openSnapshot === null) throw new Fault("unsupported", texts.noReader);
    const workbook = await openSnapshot(new Uint8Array(await file.arrayBuffer()), file.name);
    return { kind: "read", file, checked: await app.checkUnit(file.name, workbook) };
  },
  failed: (effect, why) =>
    effect.kind === "read" ? { kind: "refused", file: effect.file, why } : { kind: "failed", text: why },
});
