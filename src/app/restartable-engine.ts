import type { Engine } from "./engine";
import { createRemoteEngine, stopped, type MessageChannelEnd } from "./remote-engine";

/** A thread that can be given up with whatever it is doing. */
export interface EndableThread extends MessageChannelEnd {
  terminate(): void;
}

/** The messages to and from whichever thread runs at the moment. */
class ThreadInTurn implements MessageChannelEnd {
  private thread: EndableThread;
  private readonly listeners: ((event: { readonly data: unknown }) => void)[] = [];

  constructor(private readonly start: () => EndableThread) {
    this.thread = start();
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void {
    this.listeners.push(listener);
    this.thread.addEventListener(type, listener);
  }

  restart(): void {
    this.thread.terminate();
    this.thread = this.start();
    for (const listener of this.listeners) listener({ data: stopped });
    for (const listener of this.listeners) this.thread.addEventListener("message", listener);
  }
}

export interface RestartableEngine {
  readonly engine: Engine;
  /** Gives up what the thread is doing, whose calls then fail as stopped, and starts another. */
  restart(): void;
}

/** An engine on a thread of its own that can be stopped in the middle of a long computation. */
export function createRestartableEngine(start: () => EndableThread): RestartableEngine {
  const thread = new ThreadInTurn(start);
  return {
    engine: createRemoteEngine(thread),
    restart: () => {
      thread.restart();
    },
  };
}
