import { copyText } from "../copy-text";
import { defineMachine } from "../machine";
import { first, step, withWording, type SentencesEffect, type SentencesEvent, type SentencesState } from "./state";
import { texts } from "./texts";

export const machine = defineMachine<SentencesState, SentencesEvent, SentencesEffect>({
  first,
  step,
  async perform(effect, { app }) {
    const { run } = effect;
    switch (effect.kind) {
      case "write":
        return { kind: "written", paragraphs: await app.writeSentences(), run };
      case "copy":
        return { kind: "told", note: (await copyText(effect.text)) ? texts.copied(effect.count) : texts.notCopied };
      case "keep": {
        const { wordings = {} } = await app.settings();
        await app.keepWordings(withWording(wordings, effect.template, effect.wording));
        return { kind: "kept", run };
      }
    }
  },
  failed: ({ run }, why) => ({ kind: "failed", why, run }),
});
