import { circle } from "./circle/feature";
import { criteria } from "./criteria/feature";
import type { Feature } from "./feature";
import { importTables } from "./import/feature";
import type { FeatureId } from "./ids";
import { ownIdentity } from "./own-identity/feature";
import { packs } from "./packs/feature";
import { previous } from "./previous/feature";
import { prose } from "./prose/feature";
import { sentences } from "./sentences/feature";
import { report } from "./report/feature";
import { selfTest } from "./self-test/feature";
import { templates } from "./templates/feature";
import { units } from "./units/feature";

/** Every feature, in the order "Thêm" lists them. */
export const features: readonly Feature[] = [
  prose,
  sentences,
  report,
  previous,
  criteria,
  circle,
  templates,
  importTables,
  units,
  ownIdentity,
  packs,
  selfTest,
];

/** The feature of an id. */
export function featureNamed(id: FeatureId): Feature | null {
  return features.find((feature) => feature.id === id) ?? null;
}
