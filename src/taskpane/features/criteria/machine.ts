import { parseCriteriaPack } from "../../../app/criteria-pack";
import { defineMachine, type FeatureHost } from "../machine";
import { first, step, type CriteriaEvent, type CriteriaState, type Effect } from "./state";
import { texts } from "./texts";

export const machine = defineMachine<CriteriaState, CriteriaEvent, Effect>({
  first,
  step,
  perform,
  failed: (effect, text) => ({ kind: "failed", effect, text }),
});

async function perform(effect: Effect, { app, send }: FeatureHost): Promise<CriteriaEvent> {
  switch (effect.kind) {
    case "read":
      return { kind: "read", effect, board: await app.scoreBoard() };
    case "write-scores": {
      const preview = await app.previewScore();
      if (preview === null) return { kind: "read", effect, board: null };
      send({ kind: "show-preview", preview });
      return { kind: "shown", effect };
    }
    case "write-criteria": {
      const preview = await app.previewCriteria(effect.set ?? undefined);
      if (preview !== null) send({ kind: "show-preview", preview });
      return { kind: "shown", effect };
    }
    case "open": {
      const parsed = parseCriteriaPack(await effect.file.text());
      if (parsed.kind === "wrong")
        return { kind: "opened-wrong", effect, wrong: { file: effect.file.name, problems: parsed.problems } };
      const preview = await app.previewCriteria(parsed.pack);
      if (preview !== null) send({ kind: "show-preview", preview });
      return { kind: "shown", effect };
    }
    case "use-cell": {
      const range = await app.selection();
      if (range === null) return { kind: "refused", effect, why: texts.noCell };
      const at = { sheet: range.sheet, row: range.top, column: range.left };
      return bound(effect, await app.previewBinding({ ...effect.picking, at }), send);
    }
    case "unbind":
      return bound(effect, await app.previewBinding(effect.request), send);
  }
}

function bound(
  effect: Effect,
  answer: Awaited<ReturnType<FeatureHost["app"]["previewBinding"]>>,
  send: FeatureHost["send"],
): CriteriaEvent {
  if (answer.kind === "refused") return { kind: "refused", effect, why: answer.why };
  send({ kind: "show-preview", preview: answer.preview });
  return { kind: "shown", effect };
}
