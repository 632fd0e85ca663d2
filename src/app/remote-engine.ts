import { text } from "../core/text/bilingual";
import type { Engine } from "./engine";
import { Fault } from "./workbook";

/** The part of a Worker, or of a worker's own scope, that messages go through. */
export interface MessageChannelEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

type Method = keyof Engine;

/** What a channel tells when the other end was given up: the calls on their way fail. */
export const stopped = "engine-stopped";

interface Request {
  readonly kind: "engine-request";
  readonly id: number;
  readonly method: Method;
  readonly parameters: readonly unknown[];
}

interface Response {
  readonly kind: "engine-response";
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** Every method of an engine; a record, so that none can be forgotten. */
const methods: Readonly<Record<Method, true>> = {
  recognise: true,
  check: true,
  fingerprint: true,
  rankAgain: true,
  stateIdentity: true,
  correct: true,
  explain: true,
  fill: true,
  deduct: true,
  summarise: true,
  make: true,
  checkText: true,
  correctionsPage: true,
  textCells: true,
  writeSentences: true,
  importTables: true,
  scoreBoard: true,
  score: true,
  writeCriteria: true,
  bindOperand: true,
  writeReport: true,
  reportPage: true,
  selfTest: true,
  consolidate: true,
  parsePack: true,
};

/** An engine that answers from another thread. Everything sent is structured-clonable data. */
export function createRemoteEngine(channel: MessageChannelEnd): Engine {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 0;
  channel.addEventListener("message", ({ data }) => {
    if (data === stopped) {
      const given = [...waiting.values()];
      waiting.clear();
      for (const { reject } of given) reject(new Fault("stopped", text("Đã dừng.", "Stopped.")));
    }
    if (!isResponse(data)) return;
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) call?.resolve(data.result);
    else call?.reject(new Error(data.error));
  });
  const call = (method: Method, parameters: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request: Request = { kind: "engine-request", id: nextId++, method, parameters };
      waiting.set(request.id, { resolve, reject });
      channel.postMessage(request);
    });
  const entries = (Object.keys(methods) as Method[]).map((method) => [
    method,
    (...parameters: unknown[]) => call(method, parameters),
  ]);
  // The other end is `serveEngine` over an Engine: each method takes and gives what the interface says.
  return Object.fromEntries(entries) as unknown as Engine;
}

/** Answers the calls of a remote engine with this one. */
export function serveEngine(channel: MessageChannelEnd, engine: Engine): void {
  channel.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    const { id, method, parameters } = data;
    // The caller is `createRemoteEngine`, whose parameters were typed by the interface.
    const run = engine[method] as unknown as (...parameters: readonly unknown[]) => Promise<unknown>;
    void run(...parameters)
      .then((result): Response => ({ kind: "engine-response", id, result }))
      .catch((error: unknown): Response => ({ kind: "engine-response", id, error: String(error) }))
      .then((response) => {
        channel.postMessage(response);
      });
  });
}

function isRequest(data: unknown): data is Request {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "engine-request";
}

function isResponse(data: unknown): data is Response {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "engine-response";
}
