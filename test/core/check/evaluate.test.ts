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
