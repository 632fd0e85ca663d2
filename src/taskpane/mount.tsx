import type { App } from "../app/jobs";
import type { CellRef } from "../core/cell/address";
import type { Language } from "../core/text/bilingual";

export interface PaneOptions {
  readonly host: "excel" | "standalone";
  /** Vietnamese where nothing is said. */
  readonly language?: Language;
  /** The workbook's name as the user knows it; the period of its tables stands in where it is not known. */
  readonly title?: string;
  /** Background colour of the host's own frame (#RRGGBB), where the host tells; decides light or dark. */
  readonly background?: string;
}

export interface MountedPane {
  unmount(): void;
  /** Shows the check tab and checks the workbook. */
  runCheck(): void;
  /** Shows the finding that covers a cell; does nothing where none does. */
  showFindingAt(at: CellRef): void;
}

/** Puts the pane into `root`. The pane talks to the workbook through `app` alone. */
export function mountPane(root: HTMLElement, app: App, options: PaneOptions): MountedPane {
  void app;
  void options;
  root.textContent = "";
  return { unmount: () => undefined, runCheck: () => undefined, showFindingAt: () => undefined };
}
