import { Fault } from "../../../app/workbook";
import { defineMachine } from "../machine";
import { first, step, type ImportEffect, type ImportEvent, type ImportState } from "./state";
import { texts } from "./texts";

export const machine = defineMachine<ImportState, ImportEvent, ImportEffect>({
  first,
  step,
  async perform(effect, { app, send, readDocument }) {
    const { run } = effect;
    if (effect.kind === "read") {
      if (readDocument === null) throw new Fault("unsupported", texts.noReader);
      const bytes = new Uint8Array(await effect.file.arrayBuffer());
      return { kind: "read", document: await readDocument(bytes, effect.file.name), run };
    }
    const preview = await app.previewImport(effect.tables, effect.choice);
    if (preview !== null) send({ kind: "show-preview", preview });
    return { kind: "shown", run };
  },
  failed: ({ run }, why) => ({ kind: "failed", why, run }),
});
