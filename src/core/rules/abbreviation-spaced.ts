import type { CellRef } from "../cell/address";
import { cellOf } from "../cell/snapshot";
import { fix, setWords } from "../check/edits";
import { textCells } from "../check/text-cells";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Spaced extends FactBase {
  readonly found: string;
  readonly meant: string;
  readonly cells: readonly CellRef[];
}

/** "DV C TT": letters of one abbreviation typed apart. One finding for a sheet. */
const spaced: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})DV C TT(?!\p{L})/gu, "DVCTT"],
  [/(?<!\p{L})D VC TT(?!\p{L})/gu, "DVCTT"],
  [/(?<!\p{L})TT HC(?!\p{L})/gu, "TTHC"],
  [/(?<!\p{L})CC HC(?!\p{L})/gu, "CCHC"],
  [/(?<!\p{L})UB ND(?!\p{L})/gu, "UBND"],
];

export default defineRule<Spaced>({
  id: "abbreviation-spaced",
  code: "V07",
  family: "prose",
  severity: "info",
  scope: "workbook",
  title: text("Chữ viết tắt bị tách rời", "An abbreviation is typed apart"),
  why: text("Tìm theo chữ viết tắt sẽ không ra.", "A search for the abbreviation does not find it."),
  *check({ workbook }) {
    for (const [pattern, meant] of spaced) {
      const bySheet = new Map<string, CellRef[]>();
      let found = "";
      for (const { at, words } of textCells(workbook)) {
        const match = words.match(pattern)?.[0];
        if (match === undefined) continue;
        found = match;
        bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), at]);
      }
      for (const cells of bySheet.values()) {
        const first = cells[0];
        if (first !== undefined) yield { verdict: "undecided", at: first, evidence: cells, found, meant, cells };
      }
    }
  },
  message: ({ found, meant, cells }) =>
    text(
      `“${found}” (${String(cells.length)} ô) thường viết liền “${meant}”.`,
      `“${found}” (${String(cells.length)} cells) is usually written “${meant}”.`,
    ),
  fixes: ({ found, meant, cells }, { workbook }) => {
    const edits = cells.flatMap((at) => {
      const before = cellOf(workbook, at);
      if (typeof before.value !== "string" || !before.value.includes(found)) return [];
      return [setWords(workbook, at, before.value.replaceAll(found, meant))];
    });
    return edits.length === 0 ? [] : [fix(text(`Viết liền “${meant}”`, `Write “${meant}”`), "review", edits)];
  },
  examples: [
    { name: "viết liền", table: "Nội dung|Số tiền / Số DVCTT của xã|10 / B|20", reports: [] },
    {
      name: "viết rời",
      table: "Nội dung|Số tiền / Số DV C TT của xã|10 / B|20",
      reports: ["A2?"],
      fixed: "Nội dung|Số tiền / Số DVCTT của xã|10 / B|20",
    },
  ],
});
