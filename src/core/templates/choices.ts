import type { ColumnSpec } from "../appendix/kind";

const statuses = ["Đã ban hành", "Đã thực hiện", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"];
const shares = ["0%", "25%", "50%", "75%", "100%"];

/** The set words a column offers to choose from; null for a column that is simply typed. */
export function choicesFor(column: Pick<ColumnSpec, "role" | "content"> | undefined): readonly string[] | null {
  if (column?.content === "status") return statuses;
  return column?.role === "completion" ? shares : null;
}
