import { tthcHeader } from "../check/example-headers";
import { columnLabel, rowLabel } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Missing extends FactBase {
  readonly row: string;
  readonly column: string;
}

const counted = new Set(["tthc", "digitisation", "documents", "onlineServices"]);

/** A blank among the figures of a statistics row: zero has to be written as 0. */
export default defineRule<Missing>({
  id: "figure-missing",
  code: "S04",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Ô số còn trống", "A figure is blank"),
  why: text(
    "Ô trống không phải số 0: người đọc không biết là chưa có số hay không phát sinh.",
    "A blank is not zero: readers cannot tell a missing figure from none.",
  ),
  *check(view, { kinds, settings }) {
    const kind = kinds.find((each) => each.kind === view.table.kind);
    if (kind === undefined || !counted.has(kind.kind)) return;
    const columns = view.table.columns.filter(({ role }) =>
      kind.columns.some((spec) => spec.role === role && (spec.content === "count" || spec.content === "percent")),
    );
    for (const row of view.rowsOf("item", "total")) {
      const readings = columns.map(({ column }) => ({ column, reading: view.reading(row.row, column) }));
      if (readings.filter(({ reading }) => reading.kind === "figure").length < 2) continue;
      for (const { column, reading } of readings) {
        if (reading.kind !== "blank") continue;
        const at = { sheet: view.table.sheet, row: row.row, column };
        yield {
          verdict: "violated",
          severity: settings.isSubmission ? "error" : "info",
          at,
          evidence: [at],
          row: rowLabel(view, row),
          column: columnLabel(view, column),
        };
      }
    }
  },
  message: ({ row, column }) =>
    text(
      `“${row}”: cột “${column}” còn trống. Ghi số, hoặc 0 nếu không phát sinh.`,
      `“${row}”: the column “${column}” is blank. Write the figure, or 0 if there was none.`,
    ),
  examples: [
    { name: "đủ số", table: `${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|0`, reports: [] },
    { name: "một ô trống", table: `${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|`, reports: ["J3"] },
    {
      name: "khi nộp",
      isSubmission: true,
      table: `${tthcHeader} / 1|Hộ tịch|12|8||1|11|9|2|0`,
      reports: ["E3"],
    },
  ],
});
