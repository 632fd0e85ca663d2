import type { ReadDocument } from "../../../app/document";
import { isLayout } from "../../../core/import/import-tables";
import type { ImportChoice } from "../../../core/import/import-patch";
import type { WordTable } from "../../../core/import/word-table";
import type { Text } from "../../../core/text/bilingual";
import { texts } from "./texts";

export interface ImportState {
  readonly name: string;
  /** Null before a file was read. */
  readonly tables: readonly WordTable[] | null;
  readonly chosen: ReadonlySet<number>;
  readonly joinsRows: boolean;
  readonly run: number;
  readonly busy: "reading" | "making" | null;
  readonly problem: Text | null;
  /** The sheets were shown; once they are written the check runs. */
  readonly isShown: boolean;
}

export type ImportEvent =
  | { readonly kind: "take-file"; readonly file: File }
  | { readonly kind: "read"; readonly document: ReadDocument; readonly run: number }
  | { readonly kind: "tick"; readonly table: number; readonly isTicked: boolean }
  | { readonly kind: "join"; readonly isOn: boolean }
  | { readonly kind: "ask" }
  | { readonly kind: "shown"; readonly run: number }
  | { readonly kind: "written" }
  | { readonly kind: "another" }
  | { readonly kind: "cancel" }
  | { readonly kind: "failed"; readonly why: Text; readonly run: number };

export type ImportEffect =
  | { readonly kind: "read"; readonly file: File; readonly run: number }
  | {
      readonly kind: "make";
      readonly tables: readonly WordTable[];
      readonly choice: ImportChoice;
      readonly run: number;
    };

export const first: ImportState = {
  name: "",
  tables: null,
  chosen: new Set(),
  joinsRows: true,
  run: 0,
  busy: null,
  problem: null,
  isShown: false,
};

interface Step {
  readonly state: ImportState;
  readonly effects: readonly ImportEffect[];
}

const quiet = (state: ImportState): Step => ({ state, effects: [] });

/** Pure: what the screen shows after an event, and what is to be done. */
export function step(state: ImportState, event: ImportEvent): Step {
  const run = state.run + 1;
  switch (event.kind) {
    case "take-file":
      return {
        state: { ...state, run, busy: "reading", problem: null },
        effects: [{ kind: "read", file: event.file, run }],
      };
    case "read": {
      if (event.run !== state.run) return quiet(state);
      const { tables, name } = event.document;
      if (tables.length === 0) return quiet({ ...first, run: state.run, problem: texts.none });
      const chosen = new Set(tables.flatMap((table, index) => (isLayout(table) ? [] : [index])));
      return quiet({ ...first, run: state.run, joinsRows: state.joinsRows, name, tables, chosen });
    }
    case "tick": {
      const chosen = new Set(state.chosen);
      if (event.isTicked) chosen.add(event.table);
      else chosen.delete(event.table);
      return quiet({ ...state, chosen });
    }
    case "join":
      return quiet({ ...state, joinsRows: event.isOn });
    case "ask": {
      if (state.tables === null || state.chosen.size === 0 || state.busy !== null) return quiet(state);
      const choice = { tables: [...state.chosen].sort((a, b) => a - b), joinsRows: state.joinsRows };
      return {
        state: { ...state, run, busy: "making", problem: null },
        effects: [{ kind: "make", tables: state.tables, choice, run }],
      };
    }
    case "shown":
      return event.run === state.run ? quiet({ ...state, busy: null, isShown: true }) : quiet(state);
    case "written":
      return quiet({ ...first, run });
    case "another":
      return quiet({ ...first, run });
    case "cancel":
      return quiet({ ...state, run, busy: null });
    case "failed":
      return event.run === state.run ? quiet({ ...state, busy: null, problem: event.why }) : quiet(state);
  }
}
