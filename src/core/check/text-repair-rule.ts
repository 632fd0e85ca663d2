import type { CellRef } from "../cell/address";
import type { Cell } from "../cell/cell";
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
      const edits = cells.map(({ at, after }) => setWords(workbook, at, after));
      return [fix(spec.fixTitle, isRead ? "review" : spec.safety, edits)];
    },
    examples,
  });
}

/** "3 ô, bắt đầu từ “…”" in both languages. */
export function countAndSample(cells: number, sample: string, vi: string, en: string): Text {
  return text(`${String(cells)} ô ${vi}, ví dụ “${sample}”.`, `${String(cells)} cells ${en}, e.g. “${sample}”.`);
}
