import type { Feature } from "./feature";
import type { FeatureId } from "./ids";

/** Every feature, in the order "Thêm" lists them. */
export const features: readonly Feature[] = [];

/** The feature of an id. */
export function featureNamed(id: FeatureId): Feature | null {
  return features.find((feature) => feature.id === id) ?? null;
}
