import fc from "fast-check";
import { applyPatch } from "../../../src/core/patch/apply";
import { invert } from "../../../src/core/patch/invert";
import { workbookOf } from "../../support/notation";
import { deductionText, derive, progressText, sample } from "./derived";
import { complaints, formulasOf } from "./formulas";

test("Y9 every formula is one Excel 2010 takes, and holds no value of its own yet", () => {
  const { patches, after } = derive(sample());
  const formulas = patches.flatMap(formulasOf);
  expect(patches).toHaveLength(3);
  expect(formulas.length).toBeGreaterThan(100);
  expect(
    formulas.flatMap(({ where, formula }) => complaints(formula, after).map((each) => `${where} ${formula} ${each}`)),
  ).toEqual([]);
});

test("Y9 whatever the file says, none of it becomes part of a formula", () => {
  const nasty = fc.stringMatching(/^[=+@"'()&!A-Za-z]{3,12}$/u);
  fc.assert(
    fc.property(nasty, nasty, (first, second) => {
      const workbook = workbookOf({
        sheets: {
          PL1: progressText.replace("Lập kế hoạch", `'qz${first}`).replace("Tư pháp", `'qz${second}`),
          PL2: deductionText.replace("Báo cáo|", `'qz${first}|`).replace("Thiếu báo cáo", `'qz${second}`),
        },
      });
      for (const { formula } of derive(workbook).patches.flatMap(formulasOf)) expect(formula).not.toContain("qz");
    }),
    { numRuns: 25 },
  );
});

test("F7 D3 Y1 undoing everything in turn gives the workbook back, and nothing touches the given one", () => {
  const workbook = sample();
  const before = JSON.stringify([...workbook.sheets].map((sheet) => [sheet.name, [...sheet.rows]]));
  const { patches, after } = derive(workbook);
  let undone = after;
  for (const patch of [...patches].reverse()) {
    const result = applyPatch(undone, invert(patch));
    if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
    undone = result.workbook;
  }
  expect(undone).toEqual(workbook);
  expect(JSON.stringify([...workbook.sheets].map((sheet) => [sheet.name, [...sheet.rows]]))).toBe(before);
});
