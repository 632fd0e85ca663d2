import { check } from "../../src/core/check/check";
import type { Finding, Severity } from "../../src/core/check/finding";
import { recognise } from "../../src/core/recognise/recognise";
import { deductionPlan, halfYearReport, headerlessPlan, nineColumnPlan, type DocumentWorkbook } from "./documents";

/** What a document is known to hold in its tables. Class: E certain, W for a person to look at, S spelling and style. */
export interface Expected {
  readonly id: string;
  /** Lines of the document's text, any of which may carry the finding. */
  readonly lines: readonly number[];
  readonly codes: readonly string[];
  /** The strongest severity that is right. */
  readonly ceiling: Severity;
}

const each = (id: string, lines: readonly number[], codes: readonly string[], ceiling: Severity): readonly Expected[] =>
  lines.map((line) => ({ id: `${id}@${String(line)}`, lines: [line], codes, ceiling }));

const one = (id: string, lines: readonly number[], codes: readonly string[], ceiling: Severity): Expected => ({
  id,
  lines,
  codes,
  ceiling,
});

/** The tables of the half-year report. Findings that stand in its prose alone are not listed. */
export const halfYearExpected: readonly Expected[] = [
  one("E03", [226], ["L01"], "error"),
  one("E04", [232], ["L01"], "error"),
  one("E05", [234], ["L01"], "error"),
  one("E06", [240], ["L01"], "error"),
  one("E07", [237], ["S03"], "error"),
  one("E08", [241], ["S03"], "error"),
  one("E09", [246], ["S01"], "error"),
  one("E10", [127], ["D01"], "error"),
  one("E11", [140], ["D01"], "error"),
  ...each("E13", [137], ["S02"], "error"),
  one("E14", [205], ["D05"], "error"),
  one("E16", [240], ["D04"], "error"),
  one("E17", [205], ["D06"], "info"),
  one("W01", [131], ["A02"], "warning"),
  one("W02", [138, 69, 83], ["X01", "X02"], "warning"),
  ...each("W03", [217, 218, 233, 235, 243], ["L03"], "warning"),
  ...each("W04", [222, 231, 232, 234, 237, 241, 244, 246], ["L02"], "warning"),
  one("W05", [248], ["X03"], "warning"),
  one("W06", [250], ["X03"], "warning"),
  one("W07", [227], ["X03"], "warning"),
  one("W09", [209, 210, 212, 213, 220, 233, 235, 239, 243], ["L10"], "warning"),
  one("W10", [83, 138], ["R06"], "warning"),
  one("W11", [83, 138], ["R07"], "warning"),
  one("S01", [62, 63], ["V03"], "info"),
  one("S02", [210], ["V03"], "info"),
  one("S03", [240], ["V03"], "info"),
  ...each("S04", [222, 223, 225, 226, 227], ["L08"], "info"),
  one("S05", [251], ["L08"], "info"),
  one("S11", [209, 216], ["L09"], "info"),
  one("S12", [209, 217, 225, 231, 237, 239], ["L07"], "info"),
  one("S13", [77, 81, 82, 83, 137, 207, 227, 240], ["V04"], "info"),
  one("S14", [137], ["V07"], "info"),
  one("S15", [213, 223], ["L09"], "info"),
];

/** The deduction table of the remediation plan. */
export const deductionExpected: readonly Expected[] = [
  one("E01", [95], ["P01"], "error"),
  one("E02", [100], ["V02"], "error"),
  one("E04", [107], ["P03"], "error"),
  one("E05", [110, 114], ["S06"], "info"),
  one("E06", [99, 100, 101], ["S07"], "info"),
  ...each("E07", [113, 121], ["S08"], "info"),
  one("E08", [122], ["S09"], "info"),
  one("E09", [92], ["D06"], "info"),
  one("W01", [106], ["P04"], "warning"),
  one("W02", [104], ["P06"], "warning"),
  one("W03", [109], ["P06"], "warning"),
  ...each("W04", [117, 119], ["P05"], "warning"),
  one("W06", [94], ["S11"], "warning"),
  ...each("S01", [99, 100], ["V03"], "info"),
  one("S02", [97], ["V03"], "info"),
  ...each("S03", [104, 105, 106, 108, 109], ["V03"], "info"),
  one("S06", [100], ["V05"], "info"),
  one("S07", [118], ["V08"], "info"),
  one("S08", [104], ["V04"], "info"),
  one("S09", [95, 96, 97], ["R11"], "info"),
];

/** The plan of nine columns, as found by reading it through. */
export const nineColumnExpected: readonly Expected[] = [
  ...each("E01", [69, 76, 97], ["S08"], "info"),
  one("W01", [77], ["L06"], "warning"),
  ...each("W02", [120, 122, 123], ["L06"], "warning"),
  one("W03", [126], ["S10"], "warning"),
  one("W04", [105], ["S13"], "warning"),
  ...each("W05", [78, 83], ["S13"], "info"),
  ...each("W06", [77, 107], ["L05"], "info"),
  ...each("S01", [65, 66, 105, 117], ["L07"], "info"),
  one("S02", [86], ["L08"], "info"),
];

/** The plan whose header is lost. */
export const headerlessExpected: readonly Expected[] = [
  one("W01", [484], ["S13"], "info"),
  ...each("S01", [208, 311, 476], ["V01"], "info"),
  ...each("S02", [190, 605], ["L09"], "info"),
  one("S03", [273], ["V04"], "info"),
  one("S04", [166], ["R02"], "info"),
  ...each("S05", [296, 392, 593, 603], ["L07"], "info"),
];

export interface Score {
  /** Found and expected, by class. */
  readonly recall: Readonly<Record<"E" | "W" | "S", readonly [found: number, expected: number]>>;
  readonly missed: readonly string[];
  /** Findings above info that nothing expected explains, and findings stronger than they may be. */
  readonly falseAlarms: readonly string[];
}

export function findingsOf({ workbook }: DocumentWorkbook): readonly Finding[] {
  const settings = { reportDate: null, isSubmission: false, dismissals: [] };
  return check(workbook, recognise(workbook), settings).findings;
}

/** Scores one document; null where its text is not at hand. */
function score(document: DocumentWorkbook | null, expected: readonly Expected[]): Score | null {
  if (document === null) return null;
  const findings = findingsOf(document).map((finding) => {
    const { sheet, top, left } = finding.at;
    const line = document.lineOf(sheet, top, left) ?? document.lineOf(sheet, top);
    return { finding, line };
  });
  const answers = (each: Expected, finding: Finding, line: number | null) =>
    line !== null && each.lines.includes(line) && each.codes.includes(finding.code);
  const missed: string[] = [];
  const recall: Record<"E" | "W" | "S", [number, number]> = { E: [0, 0], W: [0, 0], S: [0, 0] };
  for (const each of expected) {
    const kind = each.id.startsWith("E") ? "E" : each.id.startsWith("W") ? "W" : "S";
    recall[kind][1] += 1;
    if (findings.some(({ finding, line }) => answers(each, finding, line))) recall[kind][0] += 1;
    else missed.push(each.id);
  }
  const rank = { info: 0, warning: 1, error: 2 };
  const falseAlarms = findings.flatMap(({ finding, line }) => {
    const reasons = expected.filter((each) => answers(each, finding, line));
    const most = Math.max(0, ...reasons.map((each) => rank[each.ceiling]));
    return rank[finding.severity] > most ? [`${finding.key} ${finding.severity}`] : [];
  });
  return { recall, missed, falseAlarms };
}

/** Recall and false alarms on the tables of the real documents, where they are at hand. */
export function scoreDocuments(): Readonly<Record<string, Score | null>> {
  return {
    "half-year, one sheet": score(halfYearReport("stacked"), halfYearExpected),
    "half-year, five sheets": score(halfYearReport("sheets"), halfYearExpected),
    deduction: score(deductionPlan(), deductionExpected),
    "plan of nine columns": score(nineColumnPlan({ hasMerges: true }), nineColumnExpected),
    "plan without its header": score(headerlessPlan(), headerlessExpected),
  };
}
