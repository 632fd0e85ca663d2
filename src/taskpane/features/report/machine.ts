import type { CheckResult } from "../../../app/jobs";
import type { Text } from "../../../core/text/bilingual";
import { defineMachine } from "../machine";

/** What can be made of a check. */
export type Form = "sheet" | "page";

export interface ReportState {
  readonly asked: Form | null;
  /** The page to print, as HTML; null before it was asked for. */
  readonly page: string | null;
  readonly problem: { readonly text: Text; readonly form: Form } | null;
}

export type ReportEvent =
  /** `result` is what the pane shows; null where it shows none, or an old one. */
  | { readonly kind: "ask"; readonly form: Form; readonly result: CheckResult | null }
  | { readonly kind: "cancel" }
  | { readonly kind: "sheet-shown" }
  | { readonly kind: "page-made"; readonly page: string }
  | { readonly kind: "failed"; readonly form: Form; readonly text: Text };

interface Making {
  readonly form: Form;
  readonly result: CheckResult | null;
}

const first: ReportState = { asked: null, page: null, problem: null };

export const machine = defineMachine<ReportState, ReportEvent, Making>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "ask":
        if (state.asked !== null) return { state, effects: [] };
        return {
          state: { ...state, asked: event.form, problem: null },
          effects: [{ form: event.form, result: event.result }],
        };
      case "cancel":
        return { state: { ...state, asked: null }, effects: [] };
      case "sheet-shown":
        return { state: { ...state, asked: null }, effects: [] };
      case "page-made":
        // An answer that was not waited for is dropped.
        return { state: state.asked === "page" ? { ...state, asked: null, page: event.page } : state, effects: [] };
      case "failed":
        if (state.asked !== event.form) return { state, effects: [] };
        return { state: { ...state, asked: null, problem: { text: event.text, form: event.form } }, effects: [] };
    }
  },
  async perform({ form, result }, { app, send }) {
    if (form === "page") return { kind: "page-made", page: await app.reportPage(result ?? undefined) };
    const preview = await app.previewReport(result ?? undefined);
    if (preview !== null) send({ kind: "show-preview", preview });
    return { kind: "sheet-shown" };
  },
  failed: ({ form }, text) => ({ kind: "failed", form, text }),
});
