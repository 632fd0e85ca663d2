import type { CellRef } from "../cell/address";
import { isBlank } from "../cell/cell";
import { cellAt } from "../cell/snapshot";
import { deleteRow, fix, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import type { Fix } from "../check/finding";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { clean } from "../text/normalise";

interface Split extends FactBase {
  readonly words: string;
  readonly row: number;
  readonly into: number;
  readonly sheet: string;
  /** Each broken cell with its continuation. */
  readonly pieces: readonly { readonly head: CellRef; readonly tail: CellRef }[];
  readonly canJoin: boolean;
}

/** A row that only carries on the text of the row above, usually after a page break. */
export default defineRule<Split>({
  id: "row-split-over-pages",
  code: "S08",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Một dòng bị tách làm hai", "One row is split in two"),
  why: text(
    "Dòng tách làm đếm sai số dòng, lọc và sắp xếp bị đứt đoạn.",
    "A split row is counted twice and breaks filters and sorting.",
  ),
  *check(view) {
    for (const row of view.rowsOf("continuation")) {
      if (row.addsActivity || row.continues === null) continue;
      const sheet = view.table.sheet;
      const into = row.continues;
      const filled = view.table.columns.filter(({ column }) => !isBlank(cellAt(view.sheet, row.row, column)));
      const pieces = filled.map(({ column }) => ({
        head: { sheet, row: into, column },
        tail: { sheet, row: row.row, column },
      }));
      const first = pieces[0];
      if (first === undefined) continue;
      const isMerged = view.sheet.merges.some((area) => area.bottom >= row.row && area.top <= row.row);
      const canJoin =
        !isMerged && pieces.every(({ head, tail }) => canMerge(view.sheet, head) && canMerge(view.sheet, tail));
      yield {
        verdict: "violated",
        at: first.tail,
        evidence: pieces.flatMap(({ head, tail }) => [head, tail]),
        words: shorten(cellAt(view.sheet, row.row, first.tail.column).text),
        row: row.row,
        into,
        sheet,
        pieces,
        canJoin,
      };
    }
  },
  message: ({ words, row, into }) =>
    text(
      `Dòng ${String(row + 1)} (“${words}”) là phần tiếp của dòng ${String(into + 1)}. Nối lại thành một dòng.`,
      `Row ${String(row + 1)} (“${words}”) carries on row ${String(into + 1)}. Join them.`,
    ),
  fixes: (fact, context) => (fact.canJoin ? [join(fact, context)] : []),
  examples: [
    {
      name: "dòng liền",
      table: `${progressHeader} / 1|Kế hoạch kiểm tra, giám sát|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "dòng tách",
      table: `${progressHeader} / 1|Kế hoạch kiểm tra, giám|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / |sát việc công khai|||||| / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["B3"],
      fixed: `${progressHeader} / 1|Kế hoạch kiểm tra, giám sát việc công khai|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Báo cáo|100%`,
    },
  ],
});

function canMerge(sheet: Parameters<typeof cellAt>[0], { row, column }: CellRef): boolean {
  const cell = cellAt(sheet, row, column);
  return cell.formula === null && (cell.value === null || typeof cell.value === "string");
}

function join({ pieces, row, sheet }: Split, { workbook }: CheckContext): Fix {
  const found = workbook.sheets.find((each) => each.name === sheet);
  const edits = pieces.map(({ head, tail }) => {
    const words = found === undefined ? [] : [head, tail].map((at) => cellAt(found, at.row, at.column).text);
    return setWords(workbook, head, clean(words.join(" ")));
  });
  return fix(text("Nối hai dòng", "Join the two rows"), "review", [...edits, deleteRow(workbook, sheet, row)]);
}
