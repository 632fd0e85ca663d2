import type { DocumentReader } from "../app/document";
import { createSnapshotReader } from "../app/snapshot-reader";
import type { Language } from "../core/text/bilingual";
import { readingPatience } from "../taskpane/patience";
import { rememberedLanguage } from "../taskpane/state/perform";
import { Desk } from "./desk";
import { gridStyles } from "./grid/grid-styles";
import { addStyles, pageStyles } from "./page/page-styles";
import { sampleWorkbook } from "./sample";

/** Puts the page into its root and opens the sample. `startThread` starts the worker that holds the document. */
export function startPage(startThread: () => Worker, readDocument: DocumentReader): void {
  addStyles(pageStyles, gridStyles);
  const asked = new URLSearchParams(location.search).get("lang");
  const language: Language = asked === "en" || asked === "vi" ? asked : (rememberedLanguage() ?? "vi");
  const root = document.getElementById("root");
  if (root !== null) {
    const desk = new Desk(root, {
      language,
      startThread,
      // Loaded after the sheet is on the screen: the pane's library weighs more than everything else.
      async mountPane(place, app, title, language, onLanguage) {
        const { mountPane } = await import("../taskpane/mount");
        const openSnapshot = createSnapshotReader(startThread, readingPatience);
        return mountPane(place, app, { host: "standalone", language, title, onLanguage, readDocument, openSnapshot });
      },
    });
    const sample = sampleWorkbook();
    if (sample !== null) void desk.openBytes(sample.bytes, sample.name);
  }
}
