import type { Text } from "../text/bilingual";
import type { Ratio } from "./rational";

/** What one rule makes of its figures. */
export type Outcome =
  /** Points between floor and ceiling, not rounded yet. `level` is the rate or figure reached, as a reader sees it. */
  | { readonly kind: "points"; readonly exact: Ratio; readonly explanation: Text; readonly level: string }
  | { readonly kind: "not-applicable"; readonly explanation: Text }
  | { readonly kind: "no-data"; readonly explanation: Text; readonly missing: readonly string[] }
  | { readonly kind: "human-decision"; readonly explanation: Text };
