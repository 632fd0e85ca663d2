import { text } from "../../../core/text/bilingual";

export const texts = {
  name: text("Mẫu", "Blank forms"),
  lead: text("phụ lục trống có công thức, danh sách", "appendices with formulas and lists"),
  kind: text("Biểu mẫu", "Form"),
  unit: text("Đơn vị (xã, phường …)", "Unit (commune …)"),
  unitExample: text("xã Tân Hòa", "xã Tân Hòa"),
  year: text("Năm", "Year"),
  period: text("Kỳ", "Period"),
  periodExample: text("quý III năm 2026", "quý III năm 2026"),
  badYear: text("Năm gồm bốn chữ số.", "A year has four digits."),
  open: text("Để trống thì in dấu chấm.", "Left blank, dots are printed."),
  show: text("Xem trước", "Preview"),
  nothing: text("Chưa có biểu mẫu cho loại bảng này.", "There is no form of this kind."),
};
