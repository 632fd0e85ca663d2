import type { Finding, Report, Severity, SumLine } from "../check/finding";
import { formatRef } from "../cell/address";
import { formatDate } from "../text/dates";
import type { Outline } from "./outline";

/** The verdict in words. */
export const verdictWords: Readonly<Record<Report["verdict"], string>> = {
  ready: "Có thể gửi",
  review: "Nên xem lại",
  "not-ready": "Chưa nên gửi",
  "nothing-checked": "Chưa có bảng nào soát được",
};

/** Shape and word together, so that a copy in black and white says the same. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "◆ Lỗi",
  warning: "▲ Cần xem",
  info: "○ Gợi ý",
};

export const verdictMarks: Readonly<Record<Report["verdict"], string>> = {
  ready: "✓",
  review: "▲",
  "not-ready": "◆",
  "nothing-checked": "○",
};

/** Headings of the parts, in their order. */
export const headings = {
  findings: "NHỮNG CHỖ PHÁT HIỆN",
  comparisons: "CÁC PHÉP ĐỐI CHIẾU ĐÃ LÀM",
  dismissed: "NHỮNG CHỖ ĐÃ BỎ QUA VÀ LÝ DO",
  open: "NHỮNG GÌ CHƯA KẾT LUẬN ĐƯỢC",
  unread: "NHỮNG GÌ CHƯA ĐỌC ĐƯỢC",
} as const;

/** What stands in a part with nothing in it: a part left out would look like a part forgotten. */
export const nothing = {
  findings: "Không phát hiện chỗ nào.",
  comparisons: "Không có phép cộng hay tỷ lệ nào để đối chiếu.",
  dismissed: "Không có.",
  open: "Không có: mọi phép đối chiếu đều có kết luận.",
  unread: "Không có: mọi ô có chữ hoặc số đều đã đọc.",
} as const;

export const title = "PHIẾU SOÁT PHỤ LỤC";

/** A count with dots between thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** "(Tệp …, xét theo ngày 12/6/2026)". */
export function subtitle({ file, reportDate }: Outline): string {
  return `(Tệp ${file}${reportDate === null ? "" : `, xét theo ngày ${formatDate(reportDate)}`})`;
}

export function verdictLine({ verdict, counts }: Outline): string {
  const parts = [
    `${count(counts.error)} lỗi`,
    `${count(counts.warning)} chỗ cần xem`,
    `${count(counts.info)} gợi ý`,
  ].join(", ");
  return `${verdictMarks[verdict]} ${verdictWords[verdict]}: ${parts}.`;
}

export function comparedLine({ tables, compared }: Outline): string {
  const all = compared.holds + compared.violated + compared.undecided;
  return (
    `Đã đọc ${count(tables)} bảng, đối chiếu ${count(all)} phép: ${count(compared.holds)} khớp, ` +
    `${count(compared.violated)} lệch, ${count(compared.undecided)} chưa kết luận được` +
    (compared.dismissed === 0 ? "." : `; ${count(compared.dismissed)} chỗ đã bỏ qua.`)
  );
}

/** More suspects than these are no longer a hint. */
const mostSuspects = 3;

/** What could be done about a finding, one line each; empty where nothing is offered. */
export function cures({ suspects, fixes }: Finding): readonly string[] {
  const ofSuspects = suspects.slice(0, mostSuspects).map(({ cells, probability }) => {
    const what = cells.map(({ at, foundText, expectedText }) => {
      const now = foundText === "" ? "đang trống" : `đang ghi ${foundText}`;
      return `${formatRef(at)} là ${expectedText} (${now})`;
    });
    return `Nếu ${what.join(" và ")} thì khớp · ${String(Math.round(probability * 100))}%`;
  });
  return ofSuspects.length > 0 ? ofSuspects : fixes.slice(0, mostSuspects).map(({ title: said }) => said.vi);
}

const mostLines = 12;
const tail = 3;

/** The sum behind a finding; the middle of a long one is left out and counted, its result never. */
export function sumOf({ sum }: Finding): { readonly lines: readonly SumLine[]; readonly left: number } {
  if (sum.length <= mostLines) return { lines: sum, left: 0 };
  return { lines: [...sum.slice(0, mostLines - tail), ...sum.slice(-tail)], left: sum.length - mostLines };
}

/** Where the lines left out of a long sum would stand. */
export const firstLeftOut = mostLines - tail;
