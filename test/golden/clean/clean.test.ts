import { formatRange } from "../../../src/core/cell/address";
import { kinds } from "../../../src/core/appendix/kinds";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf } from "../../support/notation";
import { cleanSuite } from "../../support/clean";

describe("C12 the suite of clean tables", () => {
  it("has at least sixty, of every kind, each under a name of its own", () => {
    expect(cleanSuite.length).toBeGreaterThanOrEqual(60);
    const named = new Set(cleanSuite.map(({ kind }) => kind));
    expect(kinds.filter(({ kind }) => !named.has(kind)).map(({ kind }) => kind)).toEqual([]);
    expect(new Set(cleanSuite.map(({ name }) => name)).size).toBe(cleanSuite.length);
  });

  it.each(cleanSuite.map((clean) => [clean.name, clean] as const))(
    "C12 %s: recognised, and nothing raised above a note",
    (_, { kind, table, reportDate }) => {
      const workbook = workbookOf(table);
      const recognition = recognise(workbook);
      if (kind !== "any") expect(recognition.tables.map((each) => each.kind)).toEqual([kind]);
      const [year = 2026, month = 6, day = 12] = reportDate ?? [];
      for (const isSubmission of [false, true]) {
        const settings = { reportDate: { year, month, day }, isSubmission, dismissals: [] };
        const { findings, checked } = check(workbook, recognition, settings);
        // The online-service form prints two pairs of equal headers itself; a submission may not have blanks.
        const isOfForm = (code: string) =>
          (kind === "onlineServices" && code === "S02") ||
          (isSubmission && ["S03", "S04", "D06", "L02"].includes(code));
        const loud = findings.filter(({ severity, code }) => severity !== "info" && !isOfForm(code));
        expect(loud.map(({ code, at, message }) => `${code} ${formatRange(at)} ${message.vi}`)).toEqual([]);
        expect(checked.filter(({ outcome }) => outcome === "violated").map(({ identity }) => identity)).toEqual([]);
      }
    },
  );
});
