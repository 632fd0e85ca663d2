import type { Report } from "../check/finding";
import type { SheetDraft } from "../patch/edit";
import { formats, looks } from "../summary/sheet/look";
import { figure, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import { writeSheetHead } from "./sheet-head";

/** One line of the list: a unit with its file, without one, or a file nobody could read. */
export interface ListedUnit {
  readonly unit: string;
  readonly file: string;
  readonly tables: string;
  readonly check: string;
  readonly differences: string;
  readonly note: string;
  /** Something a person has to do about this line. */
  readonly needsCare: boolean;
}

const headers = ["TT", "Đơn vị", "Tệp", "Bảng đã gộp", "Kết quả kiểm tra", "Khác mẫu chung", "Ghi chú"] as const;
const widths = [5.5, 22, 26, 30, 20, 32, 26];

/** The sheet that says which units are in the workbook, which are not, and what to ask of each. */
export function unitListSheet(units: readonly ListedUnit[], summary: string): SheetDraft {
  const writer = sheetWriter();
  const top = writeSheetHead(writer, "DANH SÁCH ĐƠN VỊ", `(${summary})`, widths);
  headers.forEach((label, column) => {
    writer.put(top, column, words(label), looks.header);
  });
  writer.height(top, 24);
  units.forEach((unit, index) => {
    const at = top + 1 + index;
    const label = unit.needsCare ? looks.sectionLabel : looks.label;
    writer.put(at, 0, figure(index + 1, formats.general), unit.needsCare ? looks.sectionOrder : looks.order);
    const texts = [unit.unit, unit.file, unit.tables, unit.check, unit.differences, unit.note];
    let height = 20;
    texts.forEach((text, column) => {
      writer.put(at, column + 1, words(text), column === 0 ? label : looks.label);
      height = Math.max(height, heightFor(text, widths[column + 1] ?? 10));
    });
    writer.height(at, height);
  });
  return writer.finish("Danh sách đơn vị", landscape({ first: top, last: top }), widths, top + 1);
}

const verdicts = {
  ready: "Có thể gửi",
  review: "Nên xem lại",
  "not-ready": "Chưa nên gửi",
  "nothing-checked": "Không có gì để kiểm tra",
} as const;

/** "Chưa nên gửi (2 lỗi, 1 cảnh báo)". */
export function verdictWords({ verdict, findings }: Report): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const counts = [
    ...(errors > 0 ? [`${String(errors)} lỗi`] : []),
    ...(warnings > 0 ? [`${String(warnings)} cảnh báo`] : []),
  ];
  return counts.length === 0 ? verdicts[verdict] : `${verdicts[verdict]} (${counts.join(", ")})`;
}
