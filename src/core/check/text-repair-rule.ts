import type { CellRef } from "../cell/address";
import { isBlank, type Cell, type CellStyle } from "../cell/cell";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Edit } from "../patch/edit";
import { text, type Text } from "../text/bilingual";
import { fix, setWords } from "./edits";
import { shorten } from "./figure";
import { isReadByFormula } from "./formula-references";
import type { Safety } from "./finding";
import { defineRule, type FactBase, type Rule, type RuleExample } from "./rule";
import { textCells } from "./text-cells";

interface Repairs extends FactBase {
  readonly cells: readonly { readonly at: CellRef; readonly after: string }[];
  readonly sample: string;
}

interface TextRepairSpec {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly why: Text;
  readonly safety: Safety;
  readonly fixTitle: Text;
  /** The text as it should stand; null where nothing is wrong. */
  readonly repair: (value: string, cell: Cell) => string | null;
  /** How every filled cell of the sheet is to look afterwards; null leaves it. Nothing where absent. */
  readonly look?: (cell: Cell) => CellStyle | null;
  readonly describe: (cells: number, sample: string) => Text;
  readonly examples: readonly RuleExample[];
}

/** A rule about how the texts of a sheet are stored: one finding for each sheet, all its cells in one fix. */
export function textRepairRule(spec: TextRepairSpec): Rule {
  const { id, code, title, why, examples } = spec;
  return defineRule<Repairs>({
    id,
    code,
    family: "reading",
    severity: "info",
    scope: "workbook",
    title,
    why,
    *check({ workbook }) {
      const bySheet = new Map<string, { at: CellRef; after: string }[]>();
      for (const { at, cell } of textCells(workbook)) {
        const after = typeof cell.value === "string" ? spec.repair(cell.value, cell) : null;
        if (after === null || after === cell.value) continue;
        bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), { at, after }]);
      }
      for (const cells of bySheet.values()) {
        const first = cells[0];
        if (first === undefined) continue;
        const evidence = cells.map(({ at }) => at);
        yield { verdict: "violated", at: first.at, evidence, cells, sample: shorten(first.after, 40) };
      }
    },
    message: ({ cells, sample }) => spec.describe(cells.length, sample),
    fixes: ({ cells }, { workbook }) => {
      const isRead = cells.some(({ at }) => isReadByFormula(workbook, at));
      const edits = [
        ...cells.map(({ at, after }) => setWords(workbook, at, after)),
        ...looks(workbook, cells, spec.look),
      ];
      return [fix(spec.fixTitle, isRead ? "review" : spec.safety, edits)];
    },
    examples,
  });
}

function looks(
  workbook: WorkbookSnapshot,
  cells: Repairs["cells"],
  look: TextRepairSpec["look"] = () => null,
): readonly Edit[] {
  const sheet = workbook.sheets.find(({ name }) => name === cells[0]?.at.sheet);
  return [...(sheet?.rows ?? [])].flatMap(([row, line]) =>
    line.flatMap((cell, column): readonly Edit[] => {
      const after = cell === undefined || isBlank(cell) ? null : look(cell);
      if (cell === undefined || after === null) return [];
      return [{ kind: "set-format", at: { sheet: sheet?.name ?? "", row, column }, before: cell.style, after }];
    }),
  );
}

/** "3 ô, bắt đầu từ “…”" in both languages. */
export function countAndSample(cells: number, sample: string, vi: string, en: string): Text {
  return text(`${String(cells)} ô ${vi}, ví dụ “${sample}”.`, `${String(cells)} cells ${en}, e.g. “${sample}”.`);
}
