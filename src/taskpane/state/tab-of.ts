import type { Tab } from "./state";

const tabs: readonly Tab[] = ["check", "fill", "deduct", "summarise", "more"];

/** The tab of a name that came from outside; null when there is none. */
export function tabOf(name: unknown): Tab | null {
  return tabs.find((tab) => tab === name) ?? null;
}
