import type { ExcelHost } from "./excel-host";
import type { RequestBody } from "./process-query";

/** What the library expects under `_richApiNativeBridge`: JSON text both ways. */
export interface NativeBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

const responseType = 2;
const eventType = 3;

interface Envelope {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

/** Carries requests to the host and answers back, one turn of the event loop later. */
export function bridgeTo(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message }: Envelope = JSON.parse(text);
      setTimeout(() => {
        const answer = respond(() => host.process(message.body, flags));
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: responseType, flags: 0, message: answer }));
      }, 0);
    },
  };
  host.onEvents((entries) => {
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: eventType, message: { entries } })), 0);
  });
  return bridge;
}

/** A slip of the emulation itself must not look like an error of Excel: it fails the whole request with its stack. */
function respond(process: () => unknown): unknown {
  try {
    return { statusCode: 200, headers: {}, body: process() };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { statusCode: 500, headers: {}, body: { error: { code: "EmulationBroken", message } } };
  }
}
