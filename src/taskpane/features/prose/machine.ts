import { Fault } from "../../../app/workbook";
import { saveText } from "../../parts/save-text";
import { copyText } from "../copy-text";
import { defineMachine } from "../machine";
import { first, step, type ProseEffect, type ProseEvent, type ProseState } from "./state";
import { texts } from "./texts";

/** A text is checked again once nobody has typed for so long (milliseconds). */
const restAfter = 600;

export const machine = defineMachine<ProseState, ProseEvent, ProseEffect>({
  first,
  step,
  async perform(effect, { app, readDocument }) {
    const { run } = effect;
    switch (effect.kind) {
      case "rest":
        await new Promise((resolve) => setTimeout(resolve, restAfter));
        return { kind: "rested", run };
      case "read-file": {
        if (readDocument === null) throw new Fault("unsupported", texts.noReader);
        const { name } = effect.file;
        const { lines } = await readDocument(new Uint8Array(await effect.file.arrayBuffer()), name);
        return { kind: "read", text: lines.join("\n"), source: { kind: "file", name }, run };
      }
      case "read-cells":
        return { kind: "read", text: await app.textCells(), source: { kind: "cells" }, run };
      case "check":
        return { kind: "checked", checked: await app.checkText(effect.text), run };
      case "copy":
        return { kind: "told", note: (await copyText(effect.text)) ? texts.copied : texts.notCopied };
      case "page":
        saveText(await app.correctionsPage(effect.text), texts.pageName, "text/html");
        return { kind: "told", note: texts.pageSaved };
    }
  },
  failed: ({ run }, why) => ({ kind: "failed", why, run }),
});
