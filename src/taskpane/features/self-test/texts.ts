import { text } from "../../../core/text/bilingual";
import { count } from "../../texts";

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${String(Math.round((part / whole) * 100))}%`;

export const texts = {
  name: text("Thử bộ soát trên tệp này", "Try the checker on this file"),
  lead: text("gieo lỗi vào bản sao, xem bắt được bao nhiêu", "slips planted in a copy, how many are caught"),
  does: text(
    "Gieo từng lỗi thường gặp vào một bản sao trong bộ nhớ, soát lại, rồi đếm. Tệp đang mở không đổi ô nào.",
    "Plants common slips one at a time in a copy in memory, checks it, and counts. No cell of the open file changes.",
  ),
  start: text("Thử ngay", "Try now"),
  again: text("Thử với lỗi khác", "Try other slips"),
  running: (done: number, planned: number) =>
    text(`Đã thử ${count(done)}/${count(planned)} lỗi`, `${count(done)} of ${count(planned)} slips tried`),
  preparing: text("Đang chọn lỗi để gieo…", "Choosing slips to plant…"),
  nothing: text(
    "Chưa có bảng nào để gieo lỗi. Mở tệp có phụ lục rồi thử lại.",
    "There is no table to plant slips in. Open a file with an appendix and try again.",
  ),
  caught: (caught: number, planted: number) =>
    text(
      `Bắt được ${count(caught)}/${count(planted)} lỗi (${share(caught, planted)})`,
      `${count(caught)} of ${count(planted)} slips caught (${share(caught, planted)})`,
    ),
  located: (first: number, among: number) =>
    text(
      `Chỉ đúng ô ngay đầu ${count(first)} lỗi; ${count(among)} lỗi nằm trong các ô được nêu.`,
      `The right cell named first for ${count(first)}, among the cells named for ${count(among)}.`,
    ),
  misled: (n: number) =>
    text(`${count(n)} lỗi bị chỉ chắc vào ô khác.`, `For ${count(n)} another cell was named with certainty.`),
  sample: (planted: number, possible: number) =>
    text(
      `Gieo ${count(planted)} lỗi, chọn ngẫu nhiên trong ${count(possible)} chỗ có thể gieo.`,
      `${count(planted)} slips, chosen by chance among ${count(possible)} places.`,
    ),
  stopped: text("Đã dừng; kết quả tính trên các lỗi đã thử.", "Stopped; the result is of the slips tried."),
  byKind: text("Theo loại lỗi", "By kind of slip"),
  columns: {
    kind: text("Loại lỗi", "Slip"),
    planted: text("Gieo", "Planted"),
    caught: text("Bắt được", "Caught"),
    located: text("Đúng ô", "Located"),
  },
  locatedShort: (first: number, among: number) =>
    text(
      among === 0 ? count(first) : `${count(first)} + ${count(among)}`,
      among === 0 ? count(first) : `${count(first)} + ${count(among)}`,
    ),
  locatedHint: text("Đúng ô: nêu đầu tiên + nằm trong các ô được nêu.", "Located: named first + among those named."),
  coverage: text("Số liệu có phép đối chiếu", "Figures a comparison looks at"),
  covered: (covered: number, figures: number) =>
    text(
      `${count(covered)}/${count(figures)} ô số nằm trong ít nhất một phép đối chiếu.`,
      `${count(covered)} of ${count(figures)} figures stand in at least one comparison.`,
    ),
  underFormulas: (n: number) =>
    text(
      `${count(n)} ô có công thức đọc tới: sửa ô đó thì tổng tự đổi theo, nên không gieo.`,
      `${count(n)} cells are read by formulas: their totals would follow, so nothing is planted there.`,
    ),
  uncovered: text("Ô số chưa phép nào soát tới; hãy tự xem:", "Figures nothing covers; look at them yourself:"),
  all: text("Mọi ô số đều được soát tới.", "Every figure is covered."),
  showMissed: (n: number) => text(`Xem ${count(n)} lỗi không bắt được`, `See the ${count(n)} not caught`),
  missed: text("Lỗi không bắt được", "Slips not caught"),
  from: (before: string, after: string) =>
    text(
      `${before === "" ? "(trống)" : before} → ${after === "" ? "(trống)" : after}`,
      `${before === "" ? "(blank)" : before} → ${after === "" ? "(blank)" : after}`,
    ),
  more: (n: number) => text(`… và ${count(n)} chỗ nữa`, `… and ${count(n)} more`),
};
