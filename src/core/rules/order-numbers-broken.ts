import { deductionHeader, progressHeader } from "../check/example-headers";
import { defineRule, type FactBase } from "../check/rule";
import type { TableRow, TableView } from "../table/table";
import { text } from "../text/bilingual";
import { readOrder, type Order } from "../text/ordinals";

interface Broken extends FactBase {
  readonly found: string;
  readonly before: string;
  readonly kind: "repeated" | "gap" | "other-section";
}

/** Numbers may run on or start again in every section; they may not repeat, nor skip where all items are listed. */
export default defineRule<Broken>({
  id: "order-numbers-broken",
  code: "S05",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Số thứ tự trùng hoặc nhảy", "Order numbers repeat or skip"),
  why: text(
    "Số thứ tự trùng làm đếm sai số nhiệm vụ và dẫn nhầm dòng khi trao đổi.",
    "Repeated numbers make counts wrong and references ambiguous.",
  ),
  *check(view) {
    const isWhole = view.table.kind !== "deduction";
    const sections = new Map(view.rowsOf("section").map((row) => [row.row, row]));
    let previous: { order: Order; words: string; section: number | null } | null = null;
    for (const row of view.rowsOf("item")) {
      const at = view.ref(row, "order");
      if (at === null) return;
      const words = view.text(row, "order");
      const order = orderOf(view, row);
      if (order.kind !== "number" && order.kind !== "dotted") continue;
      const kind =
        compareOrders(previous, order, row.section, isWhole) ?? strayFrom(view, sections.get(row.section ?? -1), order);
      if (kind !== null) {
        const severity = kind === "gap" ? "info" : "warning";
        yield { verdict: "violated", severity, at, evidence: [at], found: words, before: previous?.words ?? "", kind };
      }
      previous = { order, words, section: row.section };
    }
  },
  message: ({ found, before, kind }) => {
    if (kind === "other-section") {
      return text(
        `Số “${found}” không thuộc nhóm chứa nó. Xem lại số thứ tự hoặc chỗ đặt dòng.`,
        `The number “${found}” does not belong to its section. Look at the number or the place of the row.`,
      );
    }
    return kind === "repeated"
      ? text(
          `Số “${found}” lặp lại ngay sau “${before}”. Đánh lại số.`,
          `The number “${found}” repeats. Renumber the rows.`,
        )
      : text(
          `Sau “${before}” là “${found}”. Đánh lại số, hoặc kiểm tra có thiếu dòng không.`,
          `“${found}” follows “${before}”. Renumber, or see whether a row is missing.`,
        );
  },
  examples: [
    {
      name: "đánh lại theo từng nhóm",
      table: `${progressHeader} / I|CHỈ ĐẠO|||||| / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Tháng 02/2026|Đã ban hành|Báo cáo|100% / II|THỂ CHẾ|||||| / 1|Rà soát|Tư pháp|Bộ phận một cửa|Tháng 03/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "trùng số",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Tháng 02/2026|Đã ban hành|Báo cáo|100% / 2|Rà soát|Tư pháp|Bộ phận một cửa|Tháng 03/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["A4"],
    },
    {
      name: "nhảy số",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Tháng 02/2026|Đã ban hành|Báo cáo|100% / 4|Rà soát|Tư pháp|Bộ phận một cửa|Tháng 03/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["A4"],
    },
    {
      name: "bảng điểm trừ chỉ liệt kê tiêu chí mất điểm",
      table: `${deductionHeader} / **1**|**Chỉ đạo**|**10**|**9**||| / 1.2|Báo cáo|2|1,5|Nộp chậm 01 kỳ|Lập lịch nhắc| / 1.7|Tuyên truyền|2|1,5|Thiếu 01 hình thức|Bổ sung|`,
      reports: [],
    },
  ],
});

function orderOf(view: TableView, row: TableRow): Order {
  const value = view.cell(row, "order").value;
  return readOrder(typeof value === "number" ? value : view.text(row, "order"));
}

function compareOrders(
  previous: { order: Order; section: number | null } | null,
  order: Order,
  section: number | null,
  isWhole: boolean,
): Broken["kind"] | null {
  if (previous === null) return null;
  const isSameSection = previous.section === section;
  if (order.kind === "number" && previous.order.kind === "number") {
    const step = order.value - previous.order.value;
    if (step === 0) return isSameSection ? "repeated" : null;
    return step === 1 || order.value === 1 || !isWhole ? null : isSameSection ? "gap" : null;
  }
  if (order.kind !== "dotted" || previous.order.kind !== "dotted") return null;
  const [a, b] = [previous.order.value, order.value];
  if (a.length !== b.length) return null;
  if (a.slice(0, -1).join(".") !== b.slice(0, -1).join(".")) return null;
  const step = (b.at(-1) ?? 0) - (a.at(-1) ?? 0);
  // Excel turns 1.10 into 1.1, so a repeated 1 after 9 says nothing.
  if (step === 0) return "repeated";
  return step === 1 || !isWhole || b.at(-1) === 1 ? null : "gap";
}

/** "3.1" under section "2". */
function strayFrom(view: TableView, section: TableRow | undefined, order: Order): "other-section" | null {
  if (section === undefined || order.kind !== "dotted") return null;
  const head = orderOf(view, section);
  const number = head.kind === "number" || head.kind === "roman" ? head.value : null;
  return number !== null && order.value[0] !== number ? "other-section" : null;
}
