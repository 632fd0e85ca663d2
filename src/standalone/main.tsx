import { startPage } from "./start-page";

startPage(() => new Worker(new URL("./document/document.worker.ts", import.meta.url)));
