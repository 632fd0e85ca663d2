import { withCalculatedValues } from "../../app/recalculation";
import type { MessageChannelEnd } from "../../app/remote-engine";
import { Fault, type Calculator, type Workbook } from "../../app/workbook";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import { isDocumentRequest, type DocumentMethods, type DocumentResponse } from "./protocol";
import { changeBetween } from "./snapshot-change";

/** A workbook that can be written to a file again. */
export interface DocumentFile extends Workbook {
  save(): Uint8Array;
}

export interface DocumentParts {
  readonly calculator: Calculator;
  open(bytes: Uint8Array, name: string, calculator: Calculator): DocumentFile | Promise<DocumentFile>;
}

/** Holds one document for the page at the other end of the channel. */
export function serveDocument(channel: MessageChannelEnd, parts: DocumentParts): void {
  const methods = documentMethods(parts);
  channel.addEventListener("message", ({ data }) => {
    if (!isDocumentRequest(data)) return;
    const { id, method, parameters } = data;
    // The caller is `callDocument`, whose parameters were typed by the same interface.
    const run = methods[method] as (...parameters: readonly unknown[]) => Promise<unknown>;
    void run(...parameters)
      .then((result): DocumentResponse => ({ kind: "document-response", id, result }))
      .catch((error: unknown): DocumentResponse => ({ kind: "document-response", id, ...described(error) }))
      .then((response) => {
        channel.postMessage(response);
      });
  });
}

function described(error: unknown): Pick<DocumentResponse, "fault" | "error"> {
  if (error instanceof Fault) return { fault: { code: error.code, text: error.text } };
  return { error: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) };
}

function documentMethods({ calculator, open }: DocumentParts): DocumentMethods {
  let file: DocumentFile | null = null;
  /** What the page was last told. */
  let known: WorkbookSnapshot | null = null;
  const opened = (): { file: DocumentFile; known: WorkbookSnapshot } => {
    if (file === null || known === null) throw new Error("No document is open.");
    return { file, known };
  };
  return {
    async open(bytes, name) {
      file = await open(bytes, name, calculator);
      known = await file.read();
      return known;
    },
    async apply(patch, isTyped) {
      const now = opened();
      const complete = isTyped ? await withCalculatedValues(now.known, patch, calculator) : patch;
      const applied = await now.file.apply(complete);
      const after = await now.file.read();
      known = after;
      return { applied, change: changeBetween(now.known, after) };
    },
    calculate: (workbook, cells) => calculator.calculate(workbook, cells),
    readSettings: () => opened().file.readSettings(),
    writeSettings: (json) => opened().file.writeSettings(json),
    readJournal: () => opened().file.readJournal(),
    writeJournal: (json) => opened().file.writeJournal(json),
    forget: () => opened().file.forget(),
    save: () => Promise.resolve().then(() => opened().file.save()),
  };
}
