import { sampleDrafts } from "../../assets/sample/sample-workbook";
import { check } from "../../src/core/check/check";
import { rules } from "../../src/core/rules";
import { recognise } from "../../src/core/recognise/recognise";
import { workbookOfDrafts } from "../contract/workbook-contract";

const settings = { reportDate: null, isSubmission: true, dismissals: [], corrections: [] };

describe("I4 one snapshot, one report", () => {
  const workbook = workbookOfDrafts(sampleDrafts());
  const recognition = recognise(workbook, {});
  const report = (given: typeof rules) =>
    JSON.stringify(check(workbook, recognition, settings, { rules: given }), (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );

  it("whatever order the rules come in, and however often it is asked", () => {
    const first = report(rules);
    expect(first.length).toBeGreaterThan(10_000);
    expect(report([...rules].reverse())).toBe(first);
    expect(report(rules)).toBe(first);
  });
});
