import { openFile } from "../../src/adapters/file/open-file";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { changesOf } from "../../src/app/preview";
import { blankCell, plainStyle, type Cell } from "../../src/core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../src/core/cell/snapshot";
import type { Patch } from "../../src/core/patch/edit";
import { invert } from "../../src/core/patch/invert";
import encodingBroken from "../../src/core/rules/encoding-broken";
import { rules } from "../../src/core/rules";
import { draft } from "../contract/workbook-contract";
import { reportOf, settingsOf } from "./harness";

const inFont = (name: string, value: string | number): Cell => ({
  ...blankCell,
  value,
  text: String(value),
  style: { ...plainStyle, font: { ...plainStyle.font, name } },
});

/** [font, title in it, words in it, title, words] */
const fonts = [
  [".VnTime", "Céng hßa x· héi", "B¸o c¸o", "Cộng hòa xã hội", "Báo cáo"],
  [".VnTimeH", "céng hßa x· héi", "b¸o c¸o", "CỘNG HÒA XÃ HỘI", "BÁO CÁO"],
  ["VNI-Times", "Coäng hoøa xaõ hoäi", "Baùo caùo", "Cộng hòa xã hội", "Báo cáo"],
] as const;

describe("R05 text of the fonts before Unicode", () => {
  it.each(fonts)(
    "%s: words and font are changed together, shown, and taken back",
    async (font, one, two, first, second) => {
      const file = openFile(
        createWorkbookFile([
          draft("PL1", [
            [0, 0, inFont(font, one)],
            [1, 0, inFont(font, two)],
            [1, 1, inFont(font, 12)],
            [2, 0, inFont("Calibri", "Tổng")],
          ]),
        ]),
        "cu.xlsx",
      );
      const before = await file.read();
      const settings = settingsOf({});
      const [finding] = reportOf(before, settings, [encodingBroken]).findings;
      const fix = finding?.fixes[0];
      if (finding === undefined || fix === undefined) throw new Error("nothing found");
      const patch: Patch = { title: fix.title, because: finding.key, edits: fix.edits };
      expect(fix.safety).toBe("review");
      expect(changesOf(patch).map((each) => [each.before, each.after])).toEqual([
        [`${one} · ${font}`, `${first} · Times New Roman`],
        [`${two} · ${font}`, `${second} · Times New Roman`],
        [font, "Times New Roman"],
      ]);
      expect(await file.apply(patch)).toEqual({ kind: "applied" });
      const look = (workbook: WorkbookSnapshot, row: number, column: number) => {
        const { value, style } = cellOf(workbook, { sheet: "PL1", row, column });
        return [value, style.font.name];
      };
      const after = await file.read();
      expect(look(after, 0, 0)).toEqual([first, "Times New Roman"]);
      expect(look(after, 1, 1)).toEqual([12, "Times New Roman"]);
      expect(look(after, 2, 0)).toEqual(["Tổng", "Calibri"]);
      expect(reportOf(after, settings, rules).findings.filter(({ family }) => family === "reading")).toEqual([]);
      expect(await file.apply(invert(patch))).toEqual({ kind: "applied" });
      expect(look(await file.read(), 0, 0)).toEqual([one, font]);
    },
  );
});
