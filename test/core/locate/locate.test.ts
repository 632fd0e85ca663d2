import fc from "fast-check";
import { feasibility } from "../../../src/core/locate/feasibility";
import { locate } from "../../../src/core/locate/locate";
import { Problem } from "../../../src/core/locate/problem";
import { findRepairs } from "../../../src/core/locate/repairs";
import { TableBuilder } from "../../support/locate-tables";

/** The likeliest explanations as "id=value", best first. */
function accounts(builder: TableBuilder, count = 3): readonly string[] {
  const { explanations } = locate(builder.problem());
  return explanations
    .slice(0, count)
    .map(({ cells, values, isNotAnIdentity }) =>
      isNotAnIdentity && cells.every((cell) => builder.cells[cell] === undefined)
        ? "not an identity"
        : cells.map((cell, index) => `${builder.cells[cell]?.id ?? "identity"}=${String(values[index])}`).join(" "),
    );
}

const documents = () =>
  new TableBuilder()
    .row(["total", "electronic", "parallel", "signed", "unsigned"], [1714, 1714, 0, 1471, 242], 0)
    .sum("total", "electronic+parallel");

const fields = ["a", "b", "c", "d", "e", "sum"];
const columns = ["received", "online", "direct", "carried", "resolved", "early", "onTime", "late"];
const tthc = () => {
  const builder = new TableBuilder();
  const figures = [
    [56, 0, 56, 0, 53, 53, 0, 0],
    [217, 159, 58, 0, 217, 217, 0, 0],
    [163, 160, 3, 0, 163, 163, 0, 0],
    [18, 0, 16, 2, 16, 16, 0, 0],
    [238, 0, 221, 17, 202, 201, 1, 0],
    [692, 319, 354, 19, 651, 650, 1, 0],
  ];
  figures.forEach((row, index) =>
    builder.row(
      columns.map((column) => `${fields[index] ?? ""}.${column}`),
      row,
      index,
    ),
  );
  for (const field of fields) {
    builder.sum(`${field}.received`, `${field}.online+${field}.direct+${field}.carried`);
    builder.sum(`${field}.resolved`, `${field}.early+${field}.onTime+${field}.late`);
    builder.atMost(`${field}.resolved`, `${field}.received`);
  }
  for (const column of columns)
    builder.sum(
      `sum.${column}`,
      fields
        .slice(0, 5)
        .map((field) => `${field}.${column}`)
        .join("+"),
    );
  return builder;
};

const levels = () => {
  const builder = new TableBuilder();
  const names = ["received", "resolved", "onTime", "onTimeRate", "late", "lateRate"];
  const figures = [
    [8134, 7614, 7610, 99.95, 4, 0.5],
    [1365, 886, 885, 99.89, 1, 0.11],
    [6769, 6728, 6725, 99.96, 3, 0.04],
  ];
  ["all", "district", "commune"].forEach((level, index) =>
    builder.row(
      names.map((name) => `${level}.${name}`),
      figures[index] ?? [],
      index,
    ),
  );
  for (const level of ["all", "district", "commune"]) {
    builder.sum(`${level}.resolved`, `${level}.onTime+${level}.late`);
    builder.ratio(`${level}.onTimeRate`, `${level}.onTime`, `${level}.resolved`);
    builder.ratio(`${level}.lateRate`, `${level}.late`, `${level}.resolved`);
  }
  for (const name of ["received", "resolved", "onTime", "late"])
    builder.sum(`all.${name}`, `district.${name}+commune.${name}`);
  return builder.change("all.lateRate", { decimals: 2 });
};

const section = () => {
  const builder = new TableBuilder()
    .row(["max", "score"], [21, 18.61], 0)
    .change("max", { isFixed: true, decimals: 1 });
  const rows = [
    [4, 3.9],
    [1, 0.8],
    [2, 1.5],
    [1, 0.5],
    [2, 0.5],
  ] as const;
  rows.forEach(([maximum, score], index) => {
    const name = String(index + 1);
    builder.row([`max${name}`, `score${name}`], [maximum, score], index + 1);
    builder.change(`max${name}`, { isFixed: true }).change(`score${name}`, { decimals: 2, maximum });
  });
  builder.change("score", { role: "total" });
  const lost = rows.flatMap((_, index) => {
    const name = String(index + 1);
    return [[builder.at(`max${name}`), 1] as const, [builder.at(`score${name}`), -1] as const];
  });
  builder.identities.push({
    kind: "linear",
    id: "section",
    terms: [[builder.at("score"), 1], [builder.at("max"), -1], ...lost],
    constant: 0,
    relation: "equal",
    total: builder.at("score"),
  });
  return builder;
};

describe("locate", () => {
  it("L1 says nothing of a table that agrees", () => {
    expect(locate(tthc().problem())).toEqual({ status: "consistent", isTruncated: false, explanations: [] });
  });

  it("L2 offers both addends of a sum that is off by one, and protects a total that another sum confirms", () => {
    const builder = documents().sum("total", "signed+unsigned");
    expect(accounts(builder, 2).slice().sort()).toEqual(["signed=1472", "unsigned=243"]);
    expect(locate(builder.problem()).status).toBe("unsure");
  });

  it("L3 puts first that an identity drawn only from a header may not apply", () => {
    expect(accounts(documents().sum("total", "signed+unsigned", 0.7), 1)).toEqual(["not an identity"]);
  });

  it("L4 is sure of a decimal shift that other rows confirm", () => {
    expect(accounts(levels(), 1)).toEqual(["all.lateRate=0.05"]);
    expect(locate(levels().problem())).toMatchObject({ status: "sure", explanations: [{ slips: ["decimal-shift"] }] });
  });

  it.each([
    ["two digits swapped", [["e.direct", 212]], "e.direct=221"],
    ["one digit mistyped", [["b.online", 169]], "b.online=159"],
    ["a copied neighbour", [["c.direct", 58]], "c.direct=3"],
    ["a total that misses a row", [["sum.resolved", 635]], "sum.resolved=651"],
  ] as const)("L5 finds %s in a table of sums", (_, slips, expected) => {
    const builder = tthc();
    for (const [id, value] of slips) builder.change(id, { value });
    expect(accounts(builder, 1)).toEqual([expected]);
    expect(locate(builder.problem()).status).toBe("sure");
  });

  it("L6 finds two slips in one table", () => {
    const builder = tthc().change("b.online", { value: 195 }).change("c.resolved", { value: 136 });
    expect(accounts(builder, 1)).toEqual(["b.online=159 c.resolved=163"]);
  });

  it("L7 counts totals that were not updated as one slip", () => {
    const builder = tthc().change("sum.carried", { value: 17 }).change("sum.received", { value: 690 });
    expect(accounts(builder, 1)).toEqual(["sum.received=692 sum.carried=19"]);
    expect(locate(builder.problem()).explanations[0]?.slips).toEqual(["totals-not-updated"]);
  });

  it("L8 never blames a fixed cell nor a score above its maximum", () => {
    const { status, explanations } = locate(section().problem());
    const found = explanations.filter(({ cells }) => cells.length === 1);
    const builder = section();
    const names = found
      .map(({ cells }) => builder.cells[cells[0] ?? -1]?.id)
      .slice()
      .sort();
    expect(names).toEqual(["score", "score3", "score4", "score5"]);
    expect(status).toBe("unsure");
  });

  it("L9 forms products beyond 2^53 exactly", () => {
    const amounts = (done: number, rate: number) => {
      const builder = new TableBuilder().row(["done", "plan", "rate"], [done, 242_322_798_000_000, rate], 0);
      return builder.change("rate", { decimals: 2 }).ratio("rate", "done", "plan");
    };
    expect(accounts(amounts(79_461_612_000_123, 31.79), 1)).toEqual(["rate=32.79"]);
    // 32,795 per cent of the plan is 79.469.761.604.100: the last đồng decides between 32,79 and 32,80.
    expect(amounts(79_469_761_604_100, 32.8).problem().isConsistent).toBe(true);
    expect(amounts(79_469_761_604_101, 32.79).problem().isConsistent).toBe(false);
    expect(amounts(79_469_761_604_099, 32.8).problem().isConsistent).toBe(false);
  });

  it("L9 answers nothing where a figure itself passes 2^53", () => {
    const builder = new TableBuilder().row(["a", "b", "sum"], [9_007_199_254_740_991, 9, 9_007_199_254_741_000], 0);
    builder.change("a", { decimals: 1 }).sum("sum", "a+b");
    expect(builder.problem().isExact).toBe(false);
    expect(locate(builder.problem()).status).not.toBe("sure");
  });

  it("L10 probabilities sum to one and come likeliest first", () => {
    const { explanations } = locate(documents().sum("total", "signed+unsigned").problem());
    const probabilities = explanations.map((each) => each.probability);
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
  });
});

describe("the search is complete", () => {
  /** Every subset of `size` cells that can be freed to make the identities hold, by trying all of them. */
  const bruteForce = (problem: Problem, size: number): readonly string[] => {
    const found: string[] = [];
    const walk = (from: number, cells: readonly number[]) => {
      if (cells.length === size) {
        const result = feasibility(problem, cells, () => []);
        const changes =
          result.isFeasible &&
          result.solutions.some(({ values }) => values.every((value, i) => value !== problem.observed[cells[i] ?? -1]));
        if (changes) found.push(cells.join(" "));
        return;
      }
      for (let cell = from; cell < problem.size; cell++) walk(cell + 1, [...cells, cell]);
    };
    walk(0, []);
    return found;
  };

  it("L11 finds exactly the one-cell repairs that trying every cell finds", () => {
    const figure = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 9, maxLength: 9 }), fc.nat(8), figure, (figures, wrong, value) => {
        const names = (row: string) => ["x", "y", "z"].map((column) => row + column);
        const builder = new TableBuilder();
        const rows = [figures.slice(0, 3), figures.slice(3, 6)];
        rows.forEach((row, index) =>
          builder.row(
            [...names(index === 0 ? "a" : "b"), index === 0 ? "at" : "bt"],
            [...row, row.reduce((s, n) => s + n, 0)],
            index,
          ),
        );
        const totals = [0, 1, 2].map((column) => (rows[0]?.[column] ?? 0) + (rows[1]?.[column] ?? 0));
        builder.row([...names("s"), "st"], [...totals, totals.reduce((s, n) => s + n, 0)], 2);
        for (const row of ["a", "b", "s"]) builder.sum(`${row}t`, names(row).join("+"));
        for (const column of ["x", "y", "z", "t"]) builder.sum(`s${column}`, `a${column}+b${column}`);
        const id = builder.cells[wrong]?.id ?? "ax";
        const problem = builder.change(id, { value }).problem();
        if (problem.isConsistent) return;
        const one = findRepairs(problem, 1, () => []).list.map(({ cells }) => cells.join(" "));
        expect([...one].sort()).toEqual([...bruteForce(problem, 1)].sort());
        const two = findRepairs(problem, 2, () => []).list.map(({ cells }) => cells.join(" "));
        if (one.length === 0) expect([...two].sort()).toEqual([...bruteForce(problem, 2)].sort());
      }),
      { numRuns: 60 },
    );
  });

  it("L12 every explanation makes every identity hold", () => {
    fc.assert(
      fc.property(fc.nat(47), fc.integer({ min: 0, max: 400 }), (cell, value) => {
        const builder = tthc();
        const id = builder.cells[cell]?.id;
        if (id === undefined) return;
        const problem = builder.change(id, { value }).problem();
        for (const { cells, values } of locate(problem).explanations) {
          const x = Float64Array.from(problem.observed);
          cells.forEach((each, index) => {
            x[each] = Math.round((values[index] ?? 0) * (problem.units[each] ?? 1));
          });
          expect(problem.holds(x)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
