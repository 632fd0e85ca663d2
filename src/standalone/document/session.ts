import type { Engine } from "../../app/engine";
import { createRemoteEngine, type MessageChannelEnd } from "../../app/remote-engine";
import { Fault, type Calculator } from "../../app/workbook";
import { text } from "../../core/text/bilingual";
import { isDocumentResponse, type DocumentMethod, type DocumentMethods, type DocumentRequest } from "./protocol";
import { SessionWorkbook } from "./session-workbook";

/** The part of a Worker a session needs. */
export interface Thread extends MessageChannelEnd {
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

/** One open document. It lives in a thread of its own; the page holds a copy that follows it. */
export interface Session {
  readonly workbook: SessionWorkbook;
  readonly engine: Engine;
  readonly calculator: Calculator;
  save(): Promise<Uint8Array>;
  close(): void;
}

export type CallDocument = <Method extends DocumentMethod>(
  method: Method,
  ...parameters: Parameters<DocumentMethods[Method]>
) => ReturnType<DocumentMethods[Method]>;

/** A file that takes longer to read than this is refused, in milliseconds. */
const readingLimit = 30_000;

/**
 * Opens a file in a new thread. Rejects with a Fault when it cannot be read; a file that takes too long, or takes the
 * thread down, is a Fault too, and the page goes on.
 */
export async function openSession(bytes: Uint8Array, name: string, startThread: () => Thread): Promise<Session> {
  const thread = startThread();
  const { call, stop } = callsTo(thread);
  const timer = setTimeout(() => stop(tooLong()), readingLimit);
  try {
    const snapshot = await call("open", bytes, name);
    return {
      workbook: new SessionWorkbook(snapshot, call),
      engine: createRemoteEngine(thread),
      calculator: { calculate: (workbook, cells) => call("calculate", workbook, cells) },
      save: () => call("save"),
      close: () => thread.terminate(),
    };
  } catch (error) {
    thread.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function callsTo(thread: Thread): { readonly call: CallDocument; stop(reason: Error): void } {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (reason: Error) => void }>();
  let nextId = 0;
  const stop = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  thread.addEventListener("message", ({ data }) => {
    if (!isDocumentResponse(data)) return;
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.fault !== undefined) call?.reject(new Fault(data.fault.code, data.fault.text));
    else if (data.error !== undefined) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  });
  thread.addEventListener("error", () => stop(broken()));
  const call = (method: DocumentMethod, ...parameters: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request: DocumentRequest = { kind: "document-request", id: nextId++, method, parameters };
      waiting.set(request.id, { resolve, reject });
      thread.postMessage(request);
    });
  // The other end is `serveDocument`, which answers each method as the interface says.
  return { call: call as CallDocument, stop };
}

function tooLong(): Fault {
  return new Fault(
    "too-large",
    text(
      "Tệp này đọc quá lâu nên đã dừng lại. Hãy bỏ bớt trang tính hoặc dòng trống rồi mở lại.",
      "Reading this file took too long and was stopped. Remove sheets or empty rows, then open it again.",
    ),
  );
}

function broken(): Fault {
  return new Fault(
    "unreadable",
    text("Không đọc được tệp này. Hãy mở tệp khác.", "This file could not be read. Open another one."),
  );
}
