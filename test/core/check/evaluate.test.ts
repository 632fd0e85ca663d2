import fc from "fast-check";
import { amount, amountOfNumber, parseAmount, zero, type Amount } from "../../../src/core/cell/amount";
import { formatPosition } from "../../../src/core/cell/address";
import { evaluate } from "../../../src/core/check/evaluate";
import { quoted, type Gap, type Operand } from "../../../src/core/check/figure";
import type { GroundedIdentity } from "../../../src/core/check/identity";

interface Given {
  readonly slack?: Amount;
  readonly measure?: "plain" | "percent";
  readonly formula?: string;
  readonly isStandIn?: boolean;
}

let column = 0;
function operand(
  figure: string | Gap,
  { slack = zero, measure = "plain", formula, isStandIn = false }: Given = {},
): Operand {
  column += 1;
  const at = { sheet: "PL1", row: 1, column };
  const printed = parseAmount(figure);
  const base = { at, label: quoted("x"), formula: formula ?? null };
  return printed === null
    ? { ...base, figure: null, gap: figure as Gap }
    : { ...base, figure: { printed, stored: null, slack, measure, isStandIn }, gap: null };
}

function identity(
  relation: GroundedIdentity["relation"],
  result: Operand,
  ...ways: readonly { parts: readonly Operand[]; over?: readonly Operand[] }[]
): GroundedIdentity {
  return {
    id: "x",
    spec: "x",
    kind: "row-sum",
    table: null,
    relation,
    result,
    ways: ways.map(({ parts, over = [] }) => ({ parts: parts.map((each) => ({ operand: each, sign: 1 })), over })),
    confidence: 0.99,
    unless: null,
    text: quoted("x"),
  };
}

const sum = (total: Operand, ...parts: Operand[]) => evaluate(identity("equal", total, { parts }));
const ratio = (result: Operand, top: string, bottom: string) =>
  evaluate(identity("ratio", result, { parts: [operand(top)], over: [operand(bottom)] }));

describe("sums", () => {
  const half = amount(5, 1);
  it.each([
    ["exact", sum(operand("1713"), operand("1471"), operand("242")), "holds", "exact"],
    ["off by one", sum(operand("1714"), operand("1471"), operand("242")), "violated", null],
    [
      "rounded parts",
      sum(
        operand("40", { slack: half }),
        operand("12", { slack: half }),
        operand("13", { slack: half }),
        operand("14", { slack: half }),
      ),
      "holds",
      "rounded",
    ],
    [
      "rounded too far",
      sum(
        operand("43", { slack: half }),
        operand("12", { slack: half }),
        operand("13", { slack: half }),
        operand("14", { slack: half }),
      ),
      "violated",
      null,
    ],
    ["a blank part", sum(operand("10"), operand("10"), operand("blank")), "undecided", null],
    ["words", sum(operand("10"), operand("10"), operand("unreadable")), "undecided", null],
    [
      "nothing arose, and it fits",
      sum(operand("10"), operand("10"), operand("0", { isStandIn: true })),
      "holds",
      "exact",
    ],
    [
      "nothing arose, and it does not fit",
      sum(operand("11"), operand("10"), operand("0", { isStandIn: true })),
      "undecided",
      null,
    ],
  ] as const)("C6 C7 %s", (_, evaluation, outcome, closeness) => {
    expect(evaluation.outcome).toBe(outcome);
    expect(evaluation.closeness).toBe(closeness);
  });

  it("C6 any of several ways may hold, and an open way accuses nobody", () => {
    const total = operand("30");
    const wrong = { parts: [operand("10"), operand("10")] };
    expect(evaluate(identity("equal", total, wrong, { parts: [operand("30")] })).outcome).toBe("holds");
    expect(evaluate(identity("equal", total, wrong, { parts: [operand("blank")] })).outcome).toBe("undecided");
    expect(evaluate(identity("equal", total, wrong)).outcome).toBe("violated");
  });

  it("C6 parts need not fill the whole, but may not pass it", () => {
    expect(evaluate(identity("at-most", operand("10"), { parts: [operand("9")] })).outcome).toBe("holds");
    expect(evaluate(identity("at-most", operand("10"), { parts: [operand("9"), operand("2")] })).outcome).toBe(
      "violated",
    );
  });

  it("C8 a live SUM over its parts is not accused for a stale result", () => {
    const [a, b] = [operand("10"), operand("20")];
    const cells = [a, b].map(({ at }) => formatPosition(at));
    const live = operand("29", { formula: `=SUM(${cells.join(":")})` });
    expect(evaluate(identity("equal", live, { parts: [a, b] })).outcome).toBe("holds");
    const other = operand("29", { formula: `=SUM(${cells[0] ?? ""})` });
    expect(evaluate(identity("equal", other, { parts: [a, b] })).outcome).toBe("violated");
  });

  it("C6 a sum of any figures equals itself, and no other total does", () => {
    const figure = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 999 }), (parts, gap) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const operands = parts.map((part) => operand(String(part)));
        expect(sum(operand(String(total)), ...operands).outcome).toBe("holds");
        expect(sum(operand(String(total + gap)), ...operands).outcome).toBe("violated");
      }),
    );
  });
});

describe("ratios", () => {
  it.each([
    ["points, half-up", "77.56", "plain", "522", "673", "holds"],
    ["per cent", "77.6", "percent", "522", "673", "holds"],
    ["cut off", "77.5", "plain", "522", "673", "holds"],
    ["fraction of one", "0.7756", "plain", "522", "673", "holds"],
    ["whole", "100", "plain", "95", "95", "holds"],
    ["above a hundred", "120", "percent", "12", "10", "holds"],
    ["above a hundred, a fraction of one", "1.2", "plain", "12", "10", "holds"],
    ["a fraction far above one is points", "12", "plain", "120", "10", "violated"],
    ["half a unit up", "12.5", "plain", "1245", "10000", "holds"],
    ["half a unit down", "12.5", "plain", "1255", "10000", "holds"],
    ["just over half a unit", "12.5", "plain", "12449", "100000", "violated"],
    ["a unit short, cut off", "12.5", "plain", "12599", "100000", "holds"],
    ["a whole unit off is no cut", "12.5", "plain", "126", "1000", "violated"],
    ["more than a unit off", "12.5", "plain", "12601", "100000", "violated"],
    ["a fall, rounded", "-10.1", "plain", "-27", "268", "holds"],
    ["a fall, cut off", "-10.0", "plain", "-27", "268", "holds"],
    ["a fall, cut the wrong way", "-10.2", "plain", "-27", "268", "violated"],
    ["whole points", "78", "plain", "522", "673", "holds"],
    ["beyond the exact whole numbers of a float", "33.33", "plain", "30000000000000001", "90000000000000003", "holds"],
    ["nothing out of something", "0", "plain", "0", "10", "holds"],
    ["decimal shift", "0.5", "percent", "4", "7614", "violated"],
    ["wrong", "77.53", "percent", "5756", "7614", "violated"],
    ["nothing out of nothing", "0", "plain", "0", "0", "holds"],
    ["something out of nothing", "50", "plain", "3", "0", "undecided"],
  ] as const)("C6 C7 %s", (_, printed, measure, top, bottom, outcome) => {
    expect(ratio(operand(printed, { measure }), top, bottom).outcome).toBe(outcome);
  });

  it("C6 every correctly rounded ratio holds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 3 }),
        (top, bottom, digits) => {
          const points = Number(((top / bottom) * 100).toFixed(digits));
          const printed = amountOfNumber(points) ?? zero;
          const text = printed.decimals > digits ? String(points) : points.toFixed(digits);
          expect(ratio(operand(text), String(top), String(bottom)).outcome).toBe("holds");
        },
      ),
    );
  });
});

describe("how near", () => {
  it.each([
    ["exact", ratio(operand("75"), "3", "4"), "exact"],
    ["rounded", ratio(operand("77.56"), "522", "673"), "rounded"],
    ["cut off is named", ratio(operand("77.5"), "522", "673"), "truncated"],
    ["nothing arose is named", ratio(operand("0"), "0", "0"), "nothing-arose"],
  ] as const)("C6 %s", (_, evaluation, closeness) => {
    expect(evaluation.closeness).toBe(closeness);
  });

  it("C6 several ways to divide: whichever holds, holds; none of them is accused while another is open", () => {
    const rate = operand("84.2");
    const ways = (second: Operand) => [
      { parts: [operand("319")], over: [operand("448")] },
      { parts: [operand("319")], over: [second] },
    ];
    expect(evaluate(identity("ratio", rate, ...ways(operand("379")))).outcome).toBe("holds");
    expect(evaluate(identity("ratio", rate, ...ways(operand("blank")))).outcome).toBe("undecided");
    expect(evaluate(identity("ratio", rate, ...ways(operand("400")))).outcome).toBe("violated");
  });

  it("C6 sums are exact where a float is not", () => {
    const big = ["9007199254740993", "0.1", "0.2"];
    expect(sum(operand("9007199254740993.3"), ...big.map((each) => operand(each))).outcome).toBe("holds");
    expect(sum(operand("9007199254740992.3"), ...big.map((each) => operand(each))).outcome).toBe("violated");
  });

  it("C6 rounded figures beside exact ones widen the sum by their own half units only", () => {
    const half = amount(5, 2);
    const parts = [operand("10.4", { slack: half }), operand("20.4", { slack: half }), operand("5")];
    expect(sum(operand("35.9", { slack: half }), ...parts).outcome).toBe("holds");
    expect(sum(operand("36.0", { slack: half }), ...parts).outcome).toBe("violated");
  });
});
