import { startPage } from "./start-page";

startPage(
  () => new Worker(new URL("./document/document.worker.ts", import.meta.url)),
  async (bytes, name) => (await import("../adapters/file/docx/read-document")).readDocument(bytes, name),
);
