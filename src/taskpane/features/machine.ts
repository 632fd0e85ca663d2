import { useCallback, useContext, useSyncExternalStore } from "react";
import type { DocumentReader } from "../../app/document";
import type { App } from "../../app/jobs";
import type { SnapshotReader } from "../../app/snapshot-reader";
import { Fault } from "../../app/workbook";
import { text, type Text } from "../../core/text/bilingual";
import { HostContext } from "../parts/context";
import type { Intent } from "../state/events";

/** What a feature reaches outside itself: the workbook through the app, and the pane it stands in. */
export interface FeatureHost {
  readonly app: App;
  readonly send: (intent: Intent) => void;
  /** Reads a document from the user's disk; null where the host gave no reader. */
  readonly readDocument: DocumentReader | null;
  /** Reads another workbook the user gives; null where the host reads none. */
  readonly openSnapshot: SnapshotReader | null;
}

/** How a job that takes long tells what it has so far, and learns whether that is still wanted. */
export interface Progress<State, Event> {
  readonly tell: (event: Event) => void;
  readonly state: () => State;
}

export interface MachineParts<State, Event, Effect> {
  readonly first: State;
  /** Pure: the same state and event give the same step. */
  readonly step: (state: State, event: Event) => { readonly state: State; readonly effects: readonly Effect[] };
  /** Does what an effect says and tells what came of it; a rejection is told through `failed`. */
  readonly perform: (effect: Effect, host: FeatureHost, progress: Progress<State, Event>) => Promise<Event | null>;
  readonly failed: (effect: Effect, why: Text) => Event;
}

interface Running<State, Event> {
  readonly state: () => State;
  readonly send: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A feature's own state and steps. */
export interface Machine<State, Event> {
  /** The one that runs in a pane: its state outlives the screen, and ends with the pane. */
  readonly in: (host: FeatureHost) => Running<State, Event>;
}

/** Makes a machine of a pure step and of what carries its effects out. */
export function defineMachine<State, Event, Effect>(parts: MachineParts<State, Event, Effect>): Machine<State, Event> {
  const machines = new WeakMap<FeatureHost, Running<State, Event>>();
  return {
    in(host) {
      const known = machines.get(host);
      if (known !== undefined) return known;
      const started = start(parts, host);
      machines.set(host, started);
      return started;
    },
  };
}

function start<State, Event, Effect>(
  { first, step, perform, failed }: MachineParts<State, Event, Effect>,
  host: FeatureHost,
): Running<State, Event> {
  let state = first;
  const listeners = new Set<() => void>();
  const send = (event: Event): void => {
    const next = step(state, event);
    state = next.state;
    for (const listener of listeners) listener();
    for (const effect of next.effects) {
      perform(effect, host, { tell: send, state: () => state }).then(
        (answer) => {
          if (answer !== null) send(answer);
        },
        (reason: unknown) => {
          send(failed(effect, whyOf(reason)));
        },
      );
    }
  };
  return {
    state: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The words for what went wrong; those of a bug are for nobody. */
function whyOf(reason: unknown): Text {
  if (reason instanceof Fault) return reason.text;
  return text("Việc này chưa làm được do lỗi của bộ soát.", "A defect of the checker kept this from being done.");
}

/** The running machine of the pane around, and its state as it changes. */
export function useMachine<State, Event>(
  machine: Machine<State, Event>,
): {
  readonly state: State;
  readonly send: (event: Event) => void;
} {
  const host = useContext(HostContext);
  if (host === null) throw new Error("A feature stands outside the pane.");
  const running = machine.in(host);
  const state = useSyncExternalStore(running.subscribe, running.state);
  const send = useCallback(
    (event: Event) => {
      running.send(event);
    },
    [running],
  );
  return { state, send };
}
