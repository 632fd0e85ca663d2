import type { CellRef } from "../cell/address";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import type { Table } from "../table/table";
import { text } from "../text/bilingual";
import type { NamedPeriod } from "../text/reporting-period";

interface Differs extends FactBase {
  readonly source: "sheet" | "file";
  readonly name: string;
  readonly named: string;
  readonly printed: string;
}

/** A file or sheet named after another period than its tables print: copied from the last report, or rightly so. */
export default defineRule<Differs>({
  id: "period-of-name-differs",
  code: "D12",
  family: "dates-citations",
  severity: "info",
  scope: "workbook",
  title: text("Tên tệp hoặc tên trang ghi kỳ khác với bảng", "A file or sheet is named after another period"),
  why: text(
    "Tệp chép từ kỳ trước mà chưa đổi tên dễ bị gửi nhầm.",
    "A file copied from the last period and not renamed is easily sent by mistake.",
  ),
  *check(context) {
    for (const source of ["sheet", "file"] as const) yield* namesApart(context, source);
  },
  message: ({ source, name, named, printed }) =>
    source === "file"
      ? text(
          `Tên tệp “${name}” ghi “${named}”, bảng ghi “${printed}”. Đổi tên tệp nếu là tên của kỳ trước.`,
          `The file “${name}” says “${named}”, the table “${printed}”. Rename the file if the name is left over.`,
        )
      : text(
          `Tên trang “${name}” ghi “${named}”, bảng ghi “${printed}”. Đổi tên trang nếu là tên của kỳ trước.`,
          `The sheet “${name}” says “${named}”, the table “${printed}”. Rename the sheet if the name is left over.`,
        ),
  examples: [
    { name: "tên không ghi kỳ", table: "KẾT QUẢ QUÝ II NĂM 2026| / Nội dung|Số tiền / A|10 / B|20", reports: [] },
  ],
});

/** One fact for each name that no table under it agrees with; tables that print no period say nothing. */
function* namesApart({ views, workbook }: CheckContext, source: "sheet" | "file"): Iterable<Differs> {
  const groups = new Map<string, Table[]>();
  for (const { table } of views) {
    const { reporting } = table;
    if (reporting === undefined || reporting.source === "sheet" || reporting.source === "file") continue;
    const name = source === "sheet" ? table.sheet : workbook.name;
    groups.set(name, [...(groups.get(name) ?? []), table]);
  }
  for (const [name, tables] of groups) {
    const others = tables.map((table) => otherOf(table, source));
    const [first] = others;
    const [table] = tables;
    if (table?.reporting === undefined || first === undefined || first === null || others.includes(null)) continue;
    const at: CellRef = table.title?.at ?? { sheet: table.sheet, row: table.range.top, column: table.range.left };
    yield {
      verdict: "undecided",
      at,
      evidence: [at],
      source,
      name,
      named: first.period.text,
      printed: table.reporting.period.text,
    };
  }
}

function otherOf({ reporting }: Table, source: "sheet" | "file"): NamedPeriod | null {
  return reporting?.others.find((each) => each.source === source) ?? null;
}
