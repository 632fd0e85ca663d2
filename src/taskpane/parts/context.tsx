import { createContext, useContext } from "react";
import type { TableKind } from "../../core/appendix/kind";
import type { Language, Text } from "../../core/text/bilingual";
import type { FeatureHost } from "../features/machine";
import type { Intent } from "../state/events";
import type { PaneState } from "../state/state";

export interface Pane {
  readonly state: PaneState;
  readonly send: (intent: Intent) => void;
  /** A text in the language chosen. */
  readonly t: (text: Text) => string;
  readonly language: Language;
  /** The table kinds of the product and of the workbook's rule pack. */
  readonly kinds: readonly TableKind[];
}

const PaneContext = createContext<Pane | null>(null);

/** What a feature works with; one and the same as long as the pane stands. */
export const HostContext = createContext<FeatureHost | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A part of the pane stands outside it.");
  return pane;
}
