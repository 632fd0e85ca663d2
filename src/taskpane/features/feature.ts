import type { ComponentType } from "react";
import type { Text } from "../../core/text/bilingual";
import type { FeatureId } from "./ids";

/** The headings under which "Thêm" lists the features. */
export type FeatureGroup = "report" | "make" | "set-up";

/** A job with a screen of its own, opened from "Thêm", from the ribbon or from another screen. */
export interface Feature {
  readonly id: FeatureId;
  readonly name: Text;
  /** One line that says what it is for. */
  readonly lead: Text;
  readonly group: FeatureGroup;
  /** Loads the screen when it is first opened, so that the pane itself opens fast. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}
