import { createExcelWorkbook } from "../adapters/excel/excel-workbook";
import { selectedCell } from "../adapters/excel/selected-cell";
import { createApp } from "../app/create-app";
import { createRestartableEngine } from "../app/restartable-engine";
import { createSnapshotReader } from "../app/snapshot-reader";
import { doJob } from "./job";
import { mountPane } from "./mount";
import { readingPatience } from "./patience";

/** The document's event by which the ribbon's functions ask for a job (src/commands). */
const jobAsked = "soat-phu-luc:job";

/** The file's name out of the workbook's address; null for a workbook that was never saved. */
function titleOf(url: string | null | undefined): string | null {
  const name = (url ?? "").split(/[\\/]/).pop()?.split("?")[0] ?? "";
  if (name === "") return null;
  try {
    return decodeURIComponent(name);
  } catch {
    // A name on disk may hold a lone per-cent sign.
    return name;
  }
}

void Office.onReady(({ host }) => {
  const root = document.getElementById("root");
  // Outside Excel the notice of the page stays.
  if (root === null || host !== Office.HostType.Excel) return;
  const { engine, restart } = createRestartableEngine(() => new Worker(new URL("./engine.worker.ts", import.meta.url)));
  const app = createApp({
    workbook: createExcelWorkbook(),
    engine,
    stopEngine: restart,
    calculator: null,
    clock: { now: () => new Date() },
    keepsJournal: true,
  });
  const title = titleOf(Office.context.document.url);
  // Undefined on the web, whatever its type says.
  const theme: { readonly bodyBackgroundColor?: string } | undefined = Office.context.officeTheme;
  const background = theme?.bodyBackgroundColor;
  // Vietnamese whatever the display language: most Vietnamese offices run an English Office.
  const pane = mountPane(root, app, {
    host: "excel",
    language: "vi",
    readDocument: async (bytes, name) =>
      (await import("../adapters/file/docx/read-document")).readDocument(bytes, name),
    openSnapshot: createSnapshotReader(
      () => new Worker(new URL("./workbook-reader.worker.ts", import.meta.url)),
      readingPatience,
    ),
    ...(title === null ? {} : { title }),
    ...(background === undefined ? {} : { background }),
  });
  document.addEventListener(jobAsked, (event) => {
    if (event instanceof CustomEvent) void doJob(pane, event.detail, () => selectedCell());
  });
});
