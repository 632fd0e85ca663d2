/** Names of the features, as the ribbon and the address of a screen know them. */
export const featureIds = [
  "report",
  "circle",
  "criteria",
  "units",
  "templates",
  "self-test",
  "packs",
  "previous",
  "own-identity",
  "prose",
  "sentences",
  "import",
] as const satisfies readonly string[];

export type FeatureId = (typeof featureIds)[number];

/** The feature of a name that came from outside; null when there is none. */
export function featureOf(name: unknown): FeatureId | null {
  return featureIds.find((id) => id === name) ?? null;
}
