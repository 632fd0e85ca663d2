import type { ColumnRole, RowRole } from "../table/table";
import type { Order } from "../text/ordinals";
import type { BodyRow } from "./body";
import { isFigure } from "./grid";
import type { RowContext } from "./row-roles";
import { isCapitals, isNote, startsSmall } from "./row-words";

interface OptionRow {
  readonly row: BodyRow;
  readonly order: Order;
  readonly label: string;
  readonly total: "total" | "subtotal" | null;
}

/** Columns a line under a criterion leaves blank: the score stands beside the criterion. */
const scoreRoles: ReadonlySet<ColumnRole> = new Set(["selfScore", "reviewScore", "secondReviewScore"]);

/**
 * In a scoring sheet, a line without number under a criterion says what earns how many points: "Ban hành trong tháng
 * 01: 0,5". It begins anew, is no heading, and nobody scored it.
 */
export function isOption(
  { row, order, label, total }: OptionRow,
  context: Pick<RowContext, "kind" | "roleOf">,
  above: RowRole | undefined,
): boolean {
  const { kind, roleOf } = context;
  if (kind !== "scoring" || total !== null || (row.hint !== null && row.hint !== "section")) return false;
  if (above !== "item" && above !== "option" && above !== "continuation") return false;
  if (order.kind !== "none" || label === "" || startsSmall(label) || isCapitals(label) || isNote(label)) return false;
  if (sectionStart.test(label) || row.spans.some(({ cell }) => cell.style.font.bold)) return false;
  const isWide = row.spans.some((span) => span.right > span.left + 1);
  return (
    !isWide &&
    row.spans.some((span) => roleOf.get(span.left) === "criterion" && !isFigure(span)) &&
    row.spans.every((span) => {
      const role = roleOf.get(span.left) ?? "";
      return role !== "order" && !scoreRoles.has(role);
    })
  );
}

const sectionStart = /^(?:phần\s+)?(?:[IVX]{1,5}|[A-HĐ])\s*[.):–-]\s*\p{L}/u;
