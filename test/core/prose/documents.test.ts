import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../../src/core/appendix/kinds";
import { checkProse } from "../../../src/core/prose/check-prose";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { deductionPlan, halfYearReport, headerlessPlan, type DocumentWorkbook } from "../../support/documents";

const folder = join(__dirname, "../../../../shared/documents");

function reportOf(ending: string, tables: DocumentWorkbook | null, which = 0) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const name = names.filter((each) => each.endsWith(ending))[which];
  if (name === undefined) return null;
  const workbook = tables?.workbook;
  const views = workbook === undefined ? [] : recognise(workbook).tables.map((table) => viewOf(table, workbook, kinds));
  return checkProse(readFileSync(join(folder, name), "utf8"), { views }).claims;
}

/** Line, kind, outcome and severity of every claim that accuses or asks; notes of spelling and style apart. */
const golden = [
  {
    ending: "-bao-cao-6-thang-2023.txt",
    tables: () => halfYearReport("sheets"),
    raised: [
      "3 citation violated warning",
      "19 count violated error",
      "47 period undecided warning",
      "51 citation violated error",
      "55 sum violated error",
      "127 range violated error",
      "140 range violated error",
      "172 citation violated warning",
      "205 citation violated error",
      "240 citation violated warning",
    ],
  },
  {
    ending: "-bao-cao-quy-3-2023.txt",
    tables: () => null,
    raised: [
      "3 citation violated warning",
      "78 ratio undecided warning",
      "94 threshold violated error",
      "114 ratio violated error",
      "130 ratio violated error",
    ],
  },
  {
    ending: "-khac-phuc-2025.txt",
    tables: () => deductionPlan(),
    raised: [
      "3 citation violated warning",
      "5 citation violated warning",
      "13 count undecided warning",
      "92 citation violated warning",
      "100 count violated error",
    ],
  },
  { ending: "-ke-hoach-2023.txt", which: 0, tables: () => null, raised: ["3 citation violated warning"] },
  { ending: "-ke-hoach-2023.txt", which: 1, tables: () => null, raised: ["98 citation violated warning"] },
  {
    ending: "-ke-hoach-2023.txt",
    which: 1,
    tables: () => headerlessPlan(),
    raised: [
      "56 target undecided warning",
      "57 target undecided warning",
      "63 target undecided warning",
      "98 citation violated warning",
    ],
  },
];

describe("whole reports", () => {
  it.each(golden)("V22 $ending: what is certain is told, the rest is silent", ({ ending, which, tables, raised }) => {
    const claims = reportOf(ending, tables(), which);
    if (claims === null) return;
    const told = claims
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ line, kind, outcome, severity }) => `${String(line)} ${kind} ${outcome} ${severity ?? ""}`);
    expect(told).toEqual(raised);
  });

  it("V22 every proper sum and rate of the quarterly report holds", () => {
    const claims = reportOf("-bao-cao-quy-3-2023.txt", null);
    if (claims === null) return;
    const holding = (kind: string) => claims.filter((claim) => claim.kind === kind && claim.outcome === "holds").length;
    expect({
      sums: holding("sum"),
      ratios: holding("ratio"),
      violated: claims.filter((claim) => claim.kind === "sum" && claim.outcome !== "holds").length,
    }).toEqual({ sums: 24, ratios: 22, violated: 0 });
  });

  it.each([
    ["-bao-cao-6-thang-2023.txt", [35, 63, 158, 210, 240]],
    ["-khac-phuc-2025.txt", [11, 47, 99, 100, 104, 105, 106, 108, 109]],
  ])("V22 slips of the pen in %s are notes", (ending, lines) => {
    const claims = reportOf(ending, null);
    if (claims === null) return;
    const notes = claims.filter(({ kind }) => kind === "spelling");
    expect([...new Set(notes.map(({ line }) => line))]).toEqual(lines);
    expect(notes.every(({ severity }) => severity === "info")).toBe(true);
  });
});
