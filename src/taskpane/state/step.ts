import { answer } from "./answer";
import type { PaneEvent } from "./events";
import { intend } from "./intend";
import type { Step } from "./jobs";
import type { PaneState } from "./state";

/** Answers every event. Pure: the same state and event give the same step. */
export function step(state: PaneState, event: PaneEvent): Step {
  switch (event.kind) {
    case "inspected":
    case "checked":
    case "previewed":
    case "applied":
    case "undone":
    case "saved":
    case "settings-loaded":
    case "failed":
    case "slow":
    case "explained":
    case "ranked":
    case "rested":
    case "workbook-changed":
      return answer(state, event);
    default:
      return intend(state, event);
  }
}
