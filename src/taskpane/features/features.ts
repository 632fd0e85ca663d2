import { circle } from "./circle/feature";
import type { Feature } from "./feature";
import type { FeatureId } from "./ids";
import { templates } from "./templates/feature";

/** Every feature, in the order "Thêm" lists them. */
export const features: readonly Feature[] = [circle, templates];

/** The feature of an id. */
export function featureNamed(id: FeatureId): Feature | null {
  return features.find((feature) => feature.id === id) ?? null;
}
