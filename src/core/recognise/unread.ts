import type { Area } from "../cell/address";
import type { Recognition } from "../table/table";
import { text, type Text } from "../text/bilingual";
import type { Claims } from "./layout";
import { isFigure, type Grid, type Span } from "./grid";

const prose = text("văn bản, không phải bảng", "text, not a table");
const loose = text("số liệu rời, không thấy hàng tiêu đề phía trên", "loose figures without a header above");
const layout = text(
  "bảng không có cột số liệu và không theo mẫu nào đã biết",
  "a table without figures that follows no known form",
);

const noTable = text("bạn đã nói đây không phải bảng", "you said this is no table");

type Unread = Recognition["unread"][number];

/** Cells that look like a table and are none: of no form, or by the user's word (`correction` names it). */
export interface Dropped {
  readonly area: Area;
  readonly correction: string | null;
}

/** Gathers the filled cells nobody took into ranges: one for each stretch of text, figures or dropped table. */
export function unreadOf(
  grid: Grid,
  claims: Claims,
  takenRows: ReadonlySet<number>,
  isFree: (span: Span) => boolean,
  dropped: readonly Dropped[],
): readonly Unread[] {
  const found: Unread[] = [];
  const sheet = grid.sheet.name;
  for (const { area, correction } of dropped) {
    const range = { sheet, ...area };
    found.push(correction === null ? { sheet, range, why: layout } : { sheet, range, why: noTable, correction });
  }
  let current: { area: Area; why: Text } | null = null;
  const close = (): void => {
    if (current !== null) found.push({ sheet, range: { sheet, ...current.area }, why: current.why });
    current = null;
  };
  for (const { row, spans } of grid.rows) {
    const isCovered = claims.covers(row, spans[0]?.left ?? 0, spans.at(-1)?.left ?? 0);
    const free = isCovered ? [] : claims.touches(row) || takenRows.has(row) ? spans.filter(isFree) : spans;
    const first = free[0];
    if (first === undefined) {
      if (spans.length > 0) close();
      continue;
    }
    const why = free.some(isFigure) ? loose : prose;
    const left = first.left;
    let right = first.right;
    let bottom = row;
    for (const span of free) {
      right = Math.max(right, span.right);
      bottom = Math.max(bottom, span.bottom);
    }
    if (current !== null && current.why !== why) close();
    current =
      current === null
        ? { area: { top: row, left, bottom, right }, why }
        : {
            area: {
              top: current.area.top,
              left: Math.min(current.area.left, left),
              bottom: Math.max(current.area.bottom, bottom),
              right: Math.max(current.area.right, right),
            },
            why,
          };
  }
  close();
  return found.sort((a, b) => (a.range?.top ?? 0) - (b.range?.top ?? 0));
}
