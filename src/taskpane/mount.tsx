import { createRoot } from "react-dom/client";
import type { DocumentReader } from "../app/document";
import type { App } from "../app/jobs";
import type { SnapshotReader } from "../app/snapshot-reader";
import type { CellRef } from "../core/cell/address";
import type { Language } from "../core/text/bilingual";
import type { FeatureId } from "./features/ids";
import { Pane } from "./pane";
import { rememberedHabits } from "./state/habits";
import { rememberedLanguage } from "./state/perform";
import { firstState, type Tab } from "./state/state";
import { createStore } from "./state/store";

export interface PaneOptions {
  readonly host: "excel" | "standalone";
  /** Vietnamese where nothing is said. What the user chose on this machine before comes first. */
  readonly language?: Language;
  /** The workbook's name as the user knows it; the period of its tables stands in where it is not known. */
  readonly title?: string;
  /** Background colour of the host's own frame (#RRGGBB), where the host tells; decides light or dark. */
  readonly background?: string;
  /** Reads a .docx or .txt the user gives; loaded when the first one is. Without it no document can be opened. */
  readonly readDocument?: DocumentReader;
  /** Reads another workbook the user gives, such as last period's. Without it none can be compared with. */
  readonly openSnapshot?: SnapshotReader;
  /** Told whenever the user chooses another language, so that what surrounds the pane can follow. */
  readonly onLanguage?: (language: Language) => void;
}

export interface MountedPane {
  unmount(): void;
  /** Shows the check tab and checks the workbook. */
  runCheck(): void;
  /** Shows a tab, as if it had been pressed. */
  openTab(tab: Tab): void;
  /** Shows the screen of a feature over the tab it is listed in. */
  openFeature(id: FeatureId): void;
  /** Shows the finding that covers a cell; does nothing where none does. */
  showFindingAt(at: CellRef): void;
  /** Tells what was checked at a cell, on a screen of its own. */
  explain(at: CellRef): void;
}

/** Puts the pane into `root`, which gives it its size. The pane talks to the workbook through `app` alone. */
export function mountPane(root: HTMLElement, app: App, options: PaneOptions): MountedPane {
  const store = createStore(
    app,
    firstState({
      host: options.host,
      language: rememberedLanguage() ?? options.language ?? "vi",
      title: options.title ?? null,
      habits: rememberedHabits(),
      canMark: app.canMark,
    }),
    options.readDocument ?? null,
    options.openSnapshot ?? null,
  );
  const { onLanguage } = options;
  let spoken = store.state().language;
  store.subscribe(() => {
    const { language } = store.state();
    if (language === spoken) return;
    spoken = language;
    onLanguage?.(language);
  });
  const react = createRoot(root);
  react.render(<Pane store={store} background={options.background ?? null} />);
  return {
    unmount() {
      store.close();
      react.unmount();
    },
    runCheck() {
      store.send({ kind: "check" });
    },
    openTab(tab) {
      store.send({ kind: "choose-tab", tab });
    },
    openFeature(id) {
      store.send({ kind: "choose-tab", tab: "more" });
      store.send({ kind: "go", place: { kind: "feature", id } });
    },
    showFindingAt(at) {
      store.send({ kind: "show-finding-at", at });
    },
    explain(at) {
      store.send({ kind: "explain", at });
    },
  };
}
