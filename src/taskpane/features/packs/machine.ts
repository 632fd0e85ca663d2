import type { ParsedPack } from "../../../app/rule-pack";
import { Fault } from "../../../app/workbook";
import type { RulePack } from "../../../core/packs/pack";
import type { Text } from "../../../core/text/bilingual";
import { copyText } from "../copy-text";
import { defineMachine } from "../machine";
import { texts } from "./texts";

export interface PacksState {
  /** Number of the reading on its way; null where none is. */
  readonly reading: number | null;
  readonly runs: number;
  /** The file read last, and what became of it; null before one was, and once it is used. */
  readonly read: { readonly file: string; readonly parsed: ParsedPack } | null;
  readonly problem: Text | null;
  /** What came of copying. */
  readonly copied: "done" | "refused" | null;
}

export type PacksEvent =
  | { readonly kind: "choose"; readonly file: File }
  | { readonly kind: "read"; readonly run: number; readonly file: string; readonly parsed: ParsedPack }
  | { readonly kind: "failed"; readonly run: number; readonly text: Text }
  | { readonly kind: "keep"; readonly pack: RulePack | null }
  | { readonly kind: "let-go" }
  | { readonly kind: "copy"; readonly pack: RulePack }
  | { readonly kind: "copied"; readonly isDone: boolean }
  | { readonly kind: "kept" };

type PacksEffect =
  | { readonly kind: "read"; readonly run: number; readonly file: File }
  | { readonly kind: "keep"; readonly run: number; readonly pack: RulePack | null }
  | { readonly kind: "copy"; readonly run: number; readonly pack: RulePack };

const first: PacksState = { reading: null, runs: 0, read: null, problem: null, copied: null };

/** Larger files are not read at all. */
const mostBytes = 2 * 1024 * 1024;

/** The pack as its authors write it. */
export function packText(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

export const machine = defineMachine<PacksState, PacksEvent, PacksEffect>({
  first,
  step(state, event) {
    const run = state.runs;
    switch (event.kind) {
      case "choose":
        return {
          state: { ...first, runs: run + 1, reading: run + 1 },
          effects: [{ kind: "read", run: run + 1, file: event.file }],
        };
      case "read":
        if (event.run !== state.reading) return { state, effects: [] };
        return { state: { ...state, reading: null, read: { file: event.file, parsed: event.parsed } }, effects: [] };
      case "failed":
        return { state: { ...state, reading: null, problem: event.text }, effects: [] };
      case "keep":
        return { state: { ...state, read: null, problem: null, copied: null }, effects: [{ ...event, run }] };
      case "let-go":
        return { state: { ...state, reading: null, read: null, problem: null }, effects: [] };
      case "copy":
        return { state, effects: [{ ...event, run }] };
      case "copied":
        return { state: { ...state, copied: event.isDone ? "done" : "refused" }, effects: [] };
      case "kept":
        return { state, effects: [] };
    }
  },
  async perform(effect, { app, send }) {
    switch (effect.kind) {
      case "read": {
        const { file, run } = effect;
        if (file.size > mostBytes) throw new Fault("too-large", texts.tooLarge);
        let source: string;
        try {
          source = await file.text();
        } catch {
          throw new Fault("unreadable", texts.unreadable);
        }
        return { kind: "read", run, file: file.name, parsed: await app.readPack(source) };
      }
      case "keep":
        // The pane keeps it with the other settings and checks again.
        send({ kind: "change-settings", change: { pack: effect.pack } });
        return { kind: "kept" };
      case "copy":
        return { kind: "copied", isDone: await copyText(packText(effect.pack)) };
    }
  },
  failed: ({ run }, text) => ({ kind: "failed", run, text }),
});
