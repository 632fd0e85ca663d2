import workerSource from "document-worker-source";
import { startPage } from "./start-page";

// A page opened from a disk may not load a worker from a file beside it; from its own memory it may.
const address = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));

startPage(
  () => new Worker(address),
  async (bytes, name) => (await import("../adapters/file/docx/read-document")).readDocument(bytes, name),
);
