import fc from "fast-check";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { createApp } from "../../../src/app/create-app";
import { createLocalEngine } from "../../../src/app/local-engine";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatVietnamese, sum, trim } from "../../../src/core/cell/amount";
import type { Preview } from "../../../src/app/jobs";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import { buildDeductionSheet } from "../../../src/core/scoring/deduct";
import { writeSentences } from "../../../src/core/sentences/write-sentences";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

jest.setTimeout(120_000);

/** Hundredths of a point: the maximum, and what of it was lost. */
const criterion = fc.tuple(fc.integer({ min: 10, max: 500 }), fc.nat({ max: 500 })).map(([maximum, lost]) => ({
  maximum,
  lost: Math.min(maximum, lost),
}));
const sections = fc.array(fc.array(criterion, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

const decimal = (hundredths: number): string =>
  `${String(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, "0")}`;

function tableOf(
  sheets: readonly (readonly { readonly maximum: number; readonly lost: number }[])[],
): WorkbookSnapshot {
  const rows = sheets.flatMap((section, index) => {
    const total = (of: (each: { readonly maximum: number; readonly lost: number }) => number): number =>
      section.reduce((all, each) => all + of(each), 0);
    const number = String(index + 1);
    return [
      `'${number}|LĨNH VỰC ${number}|${decimal(total(({ maximum }) => maximum))}|${decimal(total(({ maximum, lost }) => maximum - lost))}|`,
      ...section.map(
        ({ maximum, lost }, at) =>
          `'${number}.${String(at + 1)}|Tiêu chí ${number}.${String(at + 1)}|${decimal(maximum)}|${decimal(maximum - lost)}|Chưa đạt`,
      ),
    ];
  });
  return workbookOf(`STT|Nội dung/tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm\n${rows.join("\n")}`);
}

/** The number in the row of a written sheet whose words begin so, under a column. */
function figureBeside(preview: Preview | null, words: string, column: number): number | null {
  const cells = preview?.patch.edits.flatMap((edit) => (edit.kind === "add-sheet" ? edit.sheet.cells : [])) ?? [];
  const row = cells.find(({ cell }) => cell.text.startsWith(words))?.row;
  const value = cells.find((each) => each.row === row && each.column === column)?.cell.value;
  return typeof value === "number" ? value : null;
}

test("K12 the points lost are the same on the deduction sheet, on the summary and in the sentence, to the last digit", async () => {
  await fc.assert(
    fc.asyncProperty(sections, async (drawn) => {
      fc.pre(drawn.flat().some(({ lost }) => lost > 0));
      const workbook = tableOf(drawn);
      const views = recognise(workbook).tables.map((table) => viewOf(table, workbook, kinds));
      fc.pre(views.length === 1 && views[0]?.table.kind === "deduction");
      const app = createApp({
        workbook: new MemoryWorkbook(workbook),
        engine: createLocalEngine(),
        calculator: createCalculator(),
        clock: { now: () => new Date(2026, 0, 5) },
      });
      const lost = drawn.flat().reduce((all, each) => all + each.lost, 0);
      const total = buildDeductionSheet(views, { workbook })?.total ?? sum([]);
      const inWords = formatVietnamese(trim(total));
      expect(Number(inWords.replace(/\./g, "").replace(",", "."))).toBe(lost / 100);
      expect(figureBeside(await app.previewDeduct(), "Bị trừ, cộng từng tiêu chí:", 2)).toBe(lost / 100);
      expect(figureBeside(await app.previewSummarise(), "Tổng cộng", 7)).toBe(lost / 100);
      const said = writeSentences(views).map(({ text }) => text);
      expect(said.join(" ")).toContain(` ${inWords} điểm (`);
    }),
    { numRuns: 8 },
  );
});
