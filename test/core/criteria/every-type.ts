import type { CriteriaSet, Criterion } from "../../../src/core/criteria/criteria";
import type { Given } from "../../../src/core/criteria/rule-type";
import { ruleTypes } from "../../../src/core/criteria/rule-types";

/** Every case of every rule type as one set, each under numbers of its own, and the figures of all of them. */
export function everyType(): {
  readonly set: CriteriaSet;
  readonly given: Readonly<Record<string, Readonly<Record<string, Given>>>>;
} {
  const criteria: Criterion[] = [];
  const given: Record<string, Record<string, Given>> = {};
  for (const { number, set, cases } of ruleTypes) {
    cases.forEach((each, index) => {
      const prefix = `${String(number)}-${String(index)}-`;
      const own = (code: string): string => `${prefix}${code}`;
      criteria.push(
        ...set.criteria.map((criterion) => ({
          ...criterion,
          code: own(criterion.code),
          ...(criterion.parent === undefined ? {} : { parent: own(criterion.parent) }),
        })),
      );
      for (const [code, figures] of Object.entries(each.given)) {
        given[own(code)] = Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [
            name,
            typeof value === "string" &&
            set.criteria.some((criterion) => criterion.code === value && criterion.level === "option")
              ? own(value)
              : value,
          ]),
        );
      }
    });
  }
  return {
    set: {
      schema: "soat.criteria/1",
      name: "Mọi kiểu chấm",
      criteria,
      rating: [{ name: "Đủ", atLeast: 10 }, { name: "Thiếu" }],
    },
    given,
  };
}
