import type { Rule, RuleExample } from "../../src/core/check/rule";
import { families } from "../../src/core/check/finding";
import { rules } from "../../src/core/rules";
import { workbookOf } from "../support/notation";
import {
  afterOwnFixes,
  applyFix,
  contents,
  frozen,
  marks,
  reportOf,
  settingsOf,
  startsFromCells,
  textsOf,
  undoFix,
} from "./harness";

const cases = rules.flatMap((rule) =>
  rule.examples.map((example): [string, Rule, RuleExample] => [
    `${rule.code} ${rule.id}: ${example.name}`,
    rule,
    example,
  ]),
);

describe("C9 every rule keeps the house's promises", () => {
  it("ids and codes are unique", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  });

  it.each(families.map((family): [string] => [family]))("the family %s has at least two rules", (family) => {
    expect(rules.filter((rule) => rule.family === family).length).toBeGreaterThanOrEqual(2);
  });

  /** A date made of a fraction cannot be written in the notation; it has a test of its own. */
  const withoutNotation = new Set([
    "fraction-turned-into-date",
    "files-counted-differently",
    "row-cut-short",
    "period-of-name-differs",
  ]);

  it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s has a silent and a reported example", (_, rule) => {
    expect(rule.examples.some((example) => example.reports.length === 0)).toBe(true);
    if (withoutNotation.has(rule.id)) return;
    expect(rule.examples.some((example) => example.reports.length > 0)).toBe(true);
  });

  describe.each(cases)("%s", (_, rule, example) => {
    const workbook = frozen(workbookOf(example.table));
    const settings = settingsOf(example);
    const report = reportOf(workbook, settings, [rule], example.previous);

    it("reports the listed cells and no others", () => {
      expect(report.notChecked.filter(({ what }) => what.vi.startsWith("Quy tắc"))).toEqual([]);
      expect(marks(report.findings)).toEqual(example.reports);
    });

    it("gives the same report twice, from an input it leaves alone", () => {
      expect(JSON.stringify(reportOf(workbook, settings, [rule], example.previous), bigints)).toBe(
        JSON.stringify(report, bigints),
      );
    });

    it("speaks both languages, in NFC, without placeholders", () => {
      for (const text of report.findings.flatMap(textsOf)) {
        expect(text.trim()).not.toBe("");
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}|\$\{/u);
      }
    });

    it("never makes an error of what it cannot decide", () => {
      expect(report.findings.filter((each) => each.verdict === "undecided" && each.severity === "error")).toEqual([]);
    });

    it("its fixes start from the cells as they stand, silence the rule, wake no other, and can be undone", () => {
      const before = new Set(reportOf(workbook, settings).findings.map((finding) => finding.rule));
      for (const finding of report.findings) {
        for (const fix of finding.fixes) {
          expect(startsFromCells(workbook, fix)).toBe(true);
          const after = applyFix(workbook, finding, fix);
          const keys = reportOf(after, settings, [rule], example.previous).findings.map((each) => each.key);
          if (!fix.edits.some((edit) => edit.kind === "delete-rows")) expect(keys).not.toContain(finding.key);
          const raised = reportOf(after, settings).findings.filter(
            (each) => each.severity !== "info" && !before.has(each.rule),
          );
          expect(raised.map((each) => each.key)).toEqual([]);
          expect(contents(undoFix(after, finding, fix))).toEqual(contents(workbook));
        }
      }
    });

    if (example.fixed !== undefined) {
      it("its first fixes give the table listed", () => {
        expect(contents(afterOwnFixes(workbook, rule, settings))).toEqual(contents(workbookOf(example.fixed ?? "")));
      });
    }
  });
});

function bigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${String(value)}n` : value;
}
