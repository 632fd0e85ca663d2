import { featureOf } from "./features/ids";
import type { MountedPane } from "./mount";
import { tabOf } from "./state/tab-of";

/**
 * Does what a ribbon button or the cell's menu asked for: a tab, a feature, or "explain" for the cell selected, which is
 * asked of `selected`. Other names do nothing.
 */
export async function doJob(
  pane: MountedPane,
  job: unknown,
  selected: () => Promise<Parameters<MountedPane["explain"]>[0] | null>,
): Promise<void> {
  const tab = tabOf(job);
  const feature = featureOf(job);
  if (tab === "check") pane.runCheck();
  else if (tab !== null) pane.openTab(tab);
  else if (feature !== null) pane.openFeature(feature);
  else if (job === "explain") {
    const at = await selected();
    if (at !== null) pane.explain(at);
  }
}
