import { Fault } from "../../../app/workbook";
import type { Preview } from "../../../app/jobs";
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
  /** In the order chosen. */
  readonly files: readonly UnitFile[];
  /** Names as typed, one a line. */
  readonly expected: string;
  /** Number of the joining on its way; null where none is. */
  readonly joining: number | null;
  readonly runs: number;
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
  | { readonly kind: "joined"; readonly run: number; readonly preview: Preview | null }
  | { readonly kind: "failed"; readonly run: number; readonly text: Text };

type Effect =
  | { readonly kind: "read"; readonly file: File }
  | { readonly kind: "show"; readonly preview: Preview }
  | {
      readonly kind: "join";
      readonly run: number;
      readonly files: readonly CheckedFile[];
      readonly refused: readonly RefusedFile[];
      readonly expected: readonly string[] | null;
    };

export const first: UnitsState = { files: [], expected: "", joining: null, runs: 0, problem: null };

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
      const taken = new Set(state.files.map(({ name }) => name));
      const added = event.files.map((file): UnitFile => {
        const name = freeName(file.name, taken);
        taken.add(name);
        return { kind: "waiting", name, file };
      });
      const isReading = state.files.some(({ kind }) => kind === "waiting");
      const files = [...state.files, ...added];
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
      return { state: { ...state, files, joining: null }, effects: [] };
    }
    case "read":
    case "refused": {
      if (!state.files.some(isWaitingFor(event.file))) return { state, effects: [] };
      const done: UnitFile =
        event.kind === "read"
          ? { kind: "read", name: event.file.name, checked: event.checked }
          : { kind: "refused", name: event.file.name, why: event.why };
      const files = state.files.map((each) => (isWaitingFor(event.file)(each) ? named(done, each.name) : each));
      return { state: { ...state, files }, effects: next(files) };
    }
    case "join": {
      const files = state.files.flatMap((each) => (each.kind === "read" ? [each.checked] : []));
      const refused = state.files.flatMap((each) =>
        each.kind === "refused" ? [{ file: each.name, why: each.why }] : [],
      );
      if (state.joining !== null) return { state, effects: [] };
      if (files.length === 0) return { state: { ...state, problem: texts.nothing }, effects: [] };
      const names = state.expected.split("\n").map((line) => line.normalize("NFC").trim());
      const expected = names.some((name) => name !== "") ? names.filter((name) => name !== "") : null;
      const run = state.runs + 1;
      return {
        state: { ...state, runs: run, joining: run, problem: null },
        effects: [{ kind: "join", run, files, refused, expected }],
      };
    }
    case "joined":
      if (event.run !== state.joining) return { state, effects: [] };
      return {
        state: { ...state, joining: null },
        effects: event.preview === null ? [] : [{ kind: "show", preview: event.preview }],
      };
    case "failed":
      if (event.run !== state.joining) return { state, effects: [] };
      return { state: { ...state, joining: null, problem: event.text }, effects: [] };
  }
}

/** Units send files of one name; each is told apart: "bao-cao.xlsx", "bao-cao.xlsx (2)". */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}

/** The file under the name it is listed by. */
function named(file: UnitFile, name: string): UnitFile {
  return file.kind === "read" ? { ...file, name, checked: { ...file.checked, file: name } } : { ...file, name };
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
  async perform(effect, { app, send, openSnapshot }) {
    if (effect.kind === "show") {
      send({ kind: "show-preview", preview: effect.preview });
      return null;
    }
    if (effect.kind === "join") {
      const { run, files, expected, refused } = effect;
      return { kind: "joined", run, preview: await app.previewConsolidation(files, expected, refused) };
    }
    const { file } = effect;
    if (openSnapshot === null) throw new Fault("unsupported", texts.noReader);
    const workbook = await openSnapshot(new Uint8Array(await file.arrayBuffer()), file.name);
    return { kind: "read", file, checked: await app.checkUnit(file.name, workbook) };
  },
  failed: (effect, why) =>
    effect.kind === "read"
      ? { kind: "refused", file: effect.file, why }
      : { kind: "failed", run: effect.kind === "join" ? effect.run : 0, text: why },
});
