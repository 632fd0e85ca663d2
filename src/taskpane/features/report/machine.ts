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
  | { readonly kind: "ask"; readonly form: Form }
  | { readonly kind: "cancel" }
  | { readonly kind: "sheet-shown" }
  | { readonly kind: "page-made"; readonly page: string }
  | { readonly kind: "failed"; readonly form: Form; readonly text: Text };

const first: ReportState = { asked: null, page: null, problem: null };

export const machine = defineMachine<ReportState, ReportEvent, Form>({
  first,
  step(state, event) {
    switch (event.kind) {
      case "ask":
        if (state.asked !== null) return { state, effects: [] };
        return { state: { ...state, asked: event.form, problem: null }, effects: [event.form] };
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
  async perform(form, { app, send }) {
    if (form === "page") return { kind: "page-made", page: await app.reportPage() };
    const preview = await app.previewReport();
    if (preview !== null) send({ kind: "show-preview", preview });
    return { kind: "sheet-shown" };
  },
  failed: (form, text) => ({ kind: "failed", form, text }),
});
