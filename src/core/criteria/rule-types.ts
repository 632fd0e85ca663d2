import type { RuleType } from "./rule-type";
import { ruleTypesOfCounts } from "./rule-types-counts";
import { ruleTypesOfGroups } from "./rule-types-groups";
import { ruleTypesOfRates } from "./rule-types-rates";

/** The thirty kinds of scoring rules, each with an example that is also its test. */
export const ruleTypes: readonly RuleType[] = [...ruleTypesOfRates, ...ruleTypesOfCounts, ...ruleTypesOfGroups];
