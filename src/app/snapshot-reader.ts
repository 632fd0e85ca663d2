import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { text, type Text } from "../core/text/bilingual";
import type { MessageChannelEnd } from "./remote-engine";
import { Fault } from "./workbook";

/** Another workbook as it stands in a file of the user's. Rejects with a Fault that says what is wrong with the file. */
export type SnapshotReader = (bytes: Uint8Array, name: string) => Promise<WorkbookSnapshot>;

/** A thread that reads one file and is given up afterwards. */
export interface ReadingThread extends MessageChannelEnd {
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

interface Request {
  readonly kind: "snapshot-request";
  readonly bytes: Uint8Array;
  readonly name: string;
}

interface Response {
  readonly kind: "snapshot-response";
  readonly snapshot?: WorkbookSnapshot;
  readonly fault?: { readonly code: Fault["code"]; readonly text: Text };
}

/** Calls back once so much time is over; returns the way to call it off. */
export type Patience = (giveUp: () => void) => () => void;

/** Reads each file on a thread of its own, so that no file can stop or slow whoever asked for longer than patience lasts. */
export function createSnapshotReader(startThread: () => ReadingThread, patience: Patience): SnapshotReader {
  return (bytes, name) =>
    new Promise((resolve, reject) => {
      const thread = startThread();
      const callOff = patience(() => {
        refuse(tooLong);
      });
      const end = (): void => {
        callOff();
        thread.terminate();
      };
      const refuse = ({ code, text: why }: NonNullable<Response["fault"]>): void => {
        end();
        reject(new Fault(code, why));
      };
      thread.addEventListener("message", ({ data }) => {
        if (!isResponse(data)) return;
        if (data.snapshot === undefined) {
          refuse(data.fault ?? broken);
          return;
        }
        end();
        resolve(data.snapshot);
      });
      thread.addEventListener("error", () => {
        refuse(broken);
      });
      const request: Request = { kind: "snapshot-request", bytes, name };
      thread.postMessage(request);
    });
}

/** Answers the requests of a snapshot reader. */
export function serveSnapshots(channel: MessageChannelEnd, read: SnapshotReader): void {
  channel.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    void read(data.bytes, data.name)
      .then((snapshot): Response => ({ kind: "snapshot-response", snapshot }))
      .catch((error: unknown): Response => ({
        kind: "snapshot-response",
        fault: error instanceof Fault ? { code: error.code, text: error.text } : broken,
      }))
      .then((response) => {
        channel.postMessage(response);
      });
  });
}

const tooLong: NonNullable<Response["fault"]> = {
  code: "too-large",
  text: text(
    "Tệp này đọc quá lâu nên đã dừng lại. Hãy bỏ bớt trang tính hoặc dòng trống rồi chọn lại.",
    "Reading this file took too long and was stopped. Remove sheets or empty rows, then choose it again.",
  ),
};

const broken: NonNullable<Response["fault"]> = {
  code: "unreadable",
  text: text("Không đọc được tệp này. Hãy chọn tệp khác.", "This file could not be read. Choose another one."),
};

function isRequest(data: unknown): data is Request {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "snapshot-request";
}

function isResponse(data: unknown): data is Response {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "snapshot-response";
}
