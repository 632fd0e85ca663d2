import type { DocumentReader } from "../../app/document";
import type { App } from "../../app/jobs";
import type { SnapshotReader } from "../../app/snapshot-reader";
import type { FeatureHost } from "../features/machine";
import type { PaneEvent } from "./events";
import { perform } from "./perform";
import type { PaneState } from "./state";
import { step } from "./step";

export interface Store {
  state(): PaneState;
  send(event: PaneEvent): void;
  /** What the features of this pane work with. */
  readonly host: FeatureHost;
  subscribe(listener: () => void): () => void;
  /** Lets answers still on their way go unheard, and stops watching the workbook. */
  close(): void;
}

/** Holds the pane's state, and carries out what each step asks for. */
export function createStore(
  app: App,
  first: PaneState,
  readDocument: DocumentReader | null = null,
  openSnapshot: SnapshotReader | null = null,
): Store {
  let state = first;
  let isOpen = true;
  const listeners = new Set<() => void>();

  const send = (event: PaneEvent): void => {
    if (!isOpen) return;
    const next = step(state, event);
    state = next.state;
    for (const listener of listeners) listener();
    for (const effect of next.effects) perform(effect, app, send);
  };
  const stopWatching = app.watch(() => {
    send({ kind: "workbook-changed" });
  });
  const stopFollowing = app.watchSelection((at) => {
    send({ kind: "selected", at });
  });

  return {
    state: () => state,
    send,
    host: { app, send, readDocument, openSnapshot },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isOpen = false;
      stopWatching();
      stopFollowing();
      listeners.clear();
    },
  };
}
