import { formatRef } from "../cell/address";
import type { ColumnRole, TableRow, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { columnLabel, operandAt, quoted, type Operand } from "./figure";
import { describeIdentity, type GroundedIdentity } from "./identity";
import type { CheckContext } from "./rule";

interface AcrossSpec {
  readonly id: string;
  readonly left: { readonly kind: string; readonly roles: readonly ColumnRole[] };
  readonly right: { readonly kind: string; readonly roles: readonly ColumnRole[] };
  readonly confidence: number;
  readonly unless: Text;
}

const otherSource = text(
  "Hai bảng có thể lấy từ hai phần mềm hoặc hai kỳ khác nhau.",
  "The two tables may come from different systems or periods.",
);

/** Figures two tables of one report share. The first side must be one column; it stands as the result. */
const specs: readonly AcrossSpec[] = [
  {
    id: "digitised-received-equals-received",
    left: { kind: "digitisation", roles: ["received"] },
    right: { kind: "tthc", roles: ["received.online", "received.direct"] },
    confidence: 0.95,
    unless: otherSource,
  },
  {
    id: "digitised-resolved-equals-resolved",
    left: { kind: "digitisation", roles: ["resolved"] },
    right: { kind: "tthc", roles: ["resolved.total"] },
    confidence: 0.95,
    unless: otherSource,
  },
  {
    id: "online-files-equal-online-received",
    left: { kind: "tthc", roles: ["received.online"] },
    right: { kind: "onlineServices", roles: ["files.level3.online", "files.level4.online"] },
    confidence: 0.95,
    unless: otherSource,
  },
];

/** Equalities between tables of one workbook, where each side is one table with one summary row. */
export function groundAcross(context: CheckContext): readonly GroundedIdentity[] {
  return specs.flatMap((spec) => {
    const left = onlyTable(context, spec.left.kind);
    const right = onlyTable(context, spec.right.kind);
    if (left === null || right === null) return [];
    const results = operandsOf(context, left, spec.left.roles);
    const parts = operandsOf(context, right, spec.right.roles);
    const result = results[0];
    if (result === undefined || parts.length !== spec.right.roles.length) return [];
    const ways = [{ parts: parts.map((operand) => ({ operand, sign: 1 as const })), over: [] }];
    return [
      {
        id: `${spec.id}@${formatRef(result.at)}`,
        spec: spec.id,
        kind: "equal-across" as const,
        table: left.table.id,
        relation: "equal" as const,
        result,
        ways,
        confidence: spec.confidence,
        unless: spec.unless,
        text: describeIdentity("equal", result, ways),
      },
    ];
  });
}

/** The one table of a kind; null where there is none, or several that might each be meant. */
export function onlyTable(context: CheckContext, kind: string): TableView | null {
  const found = context.views.filter((view) => view.table.kind === kind);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The row that stands for the whole table: its total row, or its only item. */
export function summaryRow(view: TableView): TableRow | null {
  const totals = view.rowsOf("total");
  const items = view.rowsOf("item");
  return totals[totals.length - 1] ?? (items.length === 1 ? (items[0] ?? null) : null);
}

export function operandsOf(context: CheckContext, view: TableView, roles: readonly ColumnRole[]): readonly Operand[] {
  const row = summaryRow(view);
  const kind = context.kinds.find((each) => each.kind === view.table.kind);
  if (row === null) return [];
  return roles.flatMap((role) => {
    const column = view.column(role)?.column;
    return column === undefined ? [] : [operandAt(view, kind, row.row, column, quoted(columnLabel(view, column)))];
  });
}
