import { add, equal, zero } from "../cell/amount";
import type { Fact } from "./facts";

interface Total {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Some forms count it in, some beside: it is said as a part only where the figures count it in. */
  readonly perhaps?: string;
}

const totals: readonly Total[] = [
  {
    whole: "hồ sơ tiếp nhận",
    parts: ["hồ sơ trực tuyến", "hồ sơ trực tiếp"],
    perhaps: "hồ sơ kỳ trước chuyển sang",
  },
];

/** The facts whose parts add up to the total a sentence says; parts that do not are left out. */
export function partsThatAdd(facts: readonly Fact[]): readonly Fact[] {
  const valueOf = (name: string) => facts.find((fact) => fact.name === name)?.value;
  const dropped = new Set<string>();
  for (const { whole, parts, perhaps } of totals) {
    const total = valueOf(whole);
    const values = parts.map(valueOf);
    if (total === undefined || values.some((each) => each === undefined)) continue;
    const sum = values.reduce((so, each) => add(so ?? zero, each ?? zero), zero) ?? zero;
    const more = perhaps === undefined ? undefined : valueOf(perhaps);
    if (more !== undefined && equal(add(sum, more), total)) continue;
    if (perhaps !== undefined) dropped.add(perhaps);
    if (!equal(sum, total)) for (const part of parts) dropped.add(part);
  }
  return facts.filter(({ name }) => !dropped.has(name));
}
