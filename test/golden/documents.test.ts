import { formatPosition } from "../../src/core/cell/address";
import { check } from "../../src/core/check/check";
import { recognise } from "../../src/core/recognise/recognise";
import { deductionPlan, halfYearReport, type DocumentWorkbook } from "../support/documents";
import { findingsOf, scoreDocuments } from "../support/expected-findings";

const halfYear = halfYearReport("sheets");
const stacked = halfYearReport("stacked");
const deduction = deductionPlan();
const scores = scoreDocuments();

/** `PL2!F14  A01  violated  error`, findings above info only: the rest is advice. */
function golden(document: DocumentWorkbook | null): readonly string[] {
  return (document === null ? [] : findingsOf(document))
    .filter((finding) => finding.severity !== "info")
    .map(({ at, code, verdict, severity }) => {
      const place = `${at.sheet}!${formatPosition({ row: at.top, column: at.left })}`;
      return `${place}  ${code}  ${verdict}  ${severity}`;
    });
}

(halfYear === null ? describe.skip : describe)("C10 the half-year report", () => {
  it("what is raised above a note, cell by cell", () => {
    expect(golden(stacked)).toEqual([
      "Phụ lục!A21  D01  violated  error",
      "Phụ lục!A24  A02  undecided  warning",
      "Phụ lục!E28  S02  violated  warning",
      "Phụ lục!G28  S02  violated  warning",
      "Phụ lục!A30  D01  violated  error",
      "Phụ lục!A34  D05  violated  error",
      "Phụ lục!F54  L01  violated  error",
      "Phụ lục!F60  L01  violated  error",
      "Phụ lục!G60  L02  undecided  warning",
      "Phụ lục!F62  L01  violated  error",
      "Phụ lục!G62  L02  undecided  warning",
      "Phụ lục!H65  S03  violated  warning",
      "Phụ lục!B68  D04  violated  warning",
      "Phụ lục!F68  L01  violated  error",
      "Phụ lục!H69  S03  violated  warning",
      "Phụ lục!H74  S01  violated  warning",
    ]);
  });

  it.each([["half-year, one sheet"], ["half-year, five sheets"]])(
    "%s: certain findings all found, no false alarm",
    (name) => {
      const score = scores[name];
      expect(score?.falseAlarms).toEqual([]);
      expect(score?.recall.E).toEqual([13, 13]);
      expect(score?.recall.W).toEqual([21, 21]);
    },
  );

  it("every sum of the results table, the rates and the online table hold", () => {
    if (stacked === null) return;
    const report = check(stacked.workbook, recognise(stacked.workbook), {
      reportDate: null,
      isSubmission: false,
      dismissals: [],
    });
    const open = report.checked.filter(({ outcome }) => outcome !== "holds");
    expect(open.map(({ outcome, identity }) => `${outcome} ${identity.split("@")[0] ?? ""}`)).toEqual([
      "undecided in-by-signature",
    ]);
    expect(report.checked.filter(({ outcome }) => outcome === "holds").length).toBeGreaterThanOrEqual(50);
  });

  it("the signature sum explains itself first and suspects both addends", () => {
    const finding = (stacked === null ? [] : findingsOf(stacked)).find(({ code }) => code === "A02");
    expect(finding?.verdict).toBe("undecided");
    expect(finding?.message.vi).toContain("Có thể không sai");
    const expected = finding?.suspects.flatMap(({ cells }) => cells.map((cell) => cell.expectedText)).sort();
    expect(expected).toEqual(["1.472", "243"]);
  });
});

(deduction === null ? describe.skip : describe)("C10 the deduction table", () => {
  it("what is raised above a note, cell by cell", () => {
    expect(golden(deduction)).toEqual([
      "Trừ điểm 2024!D4  P01  violated  error",
      "Trừ điểm 2024!E9  V02  violated  error",
      "Trừ điểm 2024!D15  P04  undecided  warning",
      "Trừ điểm 2024!F16  P03  violated  warning",
    ]);
  });

  it("sections that add up stay silent and no certain repair is claimed", () => {
    expect(scores["deduction"]?.falseAlarms).toEqual([]);
    const finding = (deduction === null ? [] : findingsOf(deduction)).find(({ code }) => code === "P01");
    expect(finding?.suspects.length).toBeGreaterThanOrEqual(3);
    for (const suspect of finding?.suspects ?? []) expect(suspect.probability).toBeLessThan(0.8);
    for (const fix of finding?.fixes ?? []) expect(fix.safety).toBe("review");
  });
});

(deduction === null ? describe.skip : describe)("C10 the plans", () => {
  it.each([["plan of nine columns"], ["plan without its header"]])(
    "%s: what a careful reader finds is found, and nothing else is raised above a note",
    (name) => {
      expect(scores[name]?.falseAlarms).toEqual([]);
      expect(scores[name]?.missed).toEqual([]);
    },
  );

  it("the deduction table: nothing known is missed", () => {
    expect(scores["deduction"]?.missed).toEqual([]);
  });
});
