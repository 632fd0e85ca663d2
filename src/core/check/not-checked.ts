import { formatArea, formatRef } from "../cell/address";
import type { Recognition, TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { evaluationsAcross, evaluationsOf } from "./evaluated";
import type { NotChecked } from "./finding";
import type { Gap } from "./figure";
import { boundedSearches } from "./localise";
import type { CheckContext } from "./rule";

const reasons: Readonly<Record<Gap, Text>> = {
  blank: text("ô còn trống", "the cell is blank"),
  unreadable: text("ô chứa chữ, không phải số", "the cell holds words, not a figure"),
  ambiguous: text("con số đọc được hai cách", "the figure can be read in two ways"),
  error: text("ô báo lỗi công thức", "the cell shows a formula error"),
  "not-calculated": text("công thức chưa có kết quả", "the formula has no result yet"),
  missing: text("thiếu cột", "the column is missing"),
};

/** What could not be decided, and why: one line for each table and reason, so that silence never means "all right". */
export function unchecked(context: CheckContext, recognition: Recognition): readonly NotChecked[] {
  return [
    ...context.views.flatMap((view) => [...openIdentities(view, context), ...openTable(view, context)]),
    ...openAcross(context),
    ...boundedSearches(context),
    ...unreadParts(recognition),
  ];
}

/** One line for each sheet and reason, however many blocks: letterheads and signatures are not worth a line each. */
function unreadParts({ unread }: Recognition): readonly NotChecked[] {
  const groups = new Map<string, (typeof unread)[number][]>();
  for (const part of unread) {
    const key = `${part.sheet}\u001F${part.why.vi}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((parts): readonly NotChecked[] => {
    const [first] = parts;
    if (first === undefined) return [];
    const { sheet, why } = first;
    const ranges = parts.flatMap(({ range }) => (range === null ? [] : [range]));
    if (ranges.length === 0) return [{ what: text(`Trang ${sheet}`, `Sheet ${sheet}`), why }];
    const count = String(ranges.length);
    const shown = ranges.slice(0, 3).map(formatArea).join(", ") + (ranges.length > 3 ? ", …" : "");
    const what =
      ranges.length === 1
        ? text(`Trang ${sheet}: ${shown}`, `Sheet ${sheet}: ${shown}`)
        : text(`Trang ${sheet}: ${count} khối (${shown})`, `Sheet ${sheet}: ${count} blocks (${shown})`);
    return [{ what, why, ranges }];
  });
}

function openIdentities(view: TableView, context: CheckContext): readonly NotChecked[] {
  const byGap = new Map<Gap, Set<string>>();
  for (const { outcome, gaps } of evaluationsOf(view, context)) {
    if (outcome !== "undecided") continue;
    for (const { gap, at } of gaps) if (gap !== null) byGap.set(gap, (byGap.get(gap) ?? new Set()).add(formatRef(at)));
  }
  return [...byGap].map(([gap, cells]) => {
    const list = [...cells];
    const shown = list.slice(0, 6).join(", ") + (list.length > 6 ? ", …" : "");
    return {
      what: text(`${nameOf(view).vi}: phép tính cần ${shown}`, `${nameOf(view).en}: sums that need ${shown}`),
      why: text(`Chưa kết luận được: ${reasons[gap].vi}.`, `Undecided: ${reasons[gap].en}.`),
    };
  });
}

function openTable(view: TableView, context: CheckContext): readonly NotChecked[] {
  const lines: NotChecked[] = [];
  const what = nameOf(view);
  if (view.table.header === null) {
    lines.push({
      what,
      why: text(
        "Bảng mất dòng tiêu đề; tên cột suy từ nội dung.",
        "The header is lost; columns were inferred from their contents.",
      ),
    });
  }
  const unnamed = view.table.columns.filter((column) => column.role === null && column.header.trim() !== "");
  if (unnamed.length > 0) {
    const names = unnamed.map((column) => column.header).join("; ");
    lines.push({ what, why: text(`Chưa hiểu các cột: ${names}.`, `Columns not understood: ${names}.`) });
  }
  if (evaluationsOf(view, context).length === 0) {
    lines.push({
      what,
      why: text(
        "Bảng không có phép cộng hay tỷ lệ nào để đối chiếu; chỉ soát nội dung từng ô.",
        "The table states no sum or ratio to compare; only its cells were checked.",
      ),
    });
  }
  return lines;
}

function openAcross(context: CheckContext): readonly NotChecked[] {
  return evaluationsAcross(context).flatMap(({ identity, outcome, gaps }) =>
    outcome === "undecided" && gaps.length > 0
      ? [
          {
            what: identity.text,
            why: text("Một trong hai bảng chưa có số.", "One of the two tables has no figure yet."),
          },
        ]
      : [],
  );
}

/** "Bảng PL1!A1:H9 (Tiến độ thực hiện)". */
function nameOf(view: TableView): Text {
  const title = view.table.title?.text ?? "";
  const suffix = title === "" ? "" : ` (${title})`;
  return text(`Bảng ${view.table.id}${suffix}`, `Table ${view.table.id}${suffix}`);
}
