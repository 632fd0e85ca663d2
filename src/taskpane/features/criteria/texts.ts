import { text, type Text } from "../../../core/text/bilingual";

const n = String;

export const texts = {
  name: text("Chấm điểm", "Scores"),
  lead: text("tự chấm theo bộ tiêu chí, số liệu lấy từ phụ lục", "by a set of criteria, figures from the tables"),
  reading: text("Đang tính điểm…", "Scoring…"),
  none: text("Tệp này chưa có bộ tiêu chí.", "This workbook has no set of criteria."),
  noneLead: text(
    'Lập trang "Bộ tiêu chí" từ bộ mẫu rồi sửa theo văn bản của tỉnh, hoặc mở bộ tiêu chí (.json) đã có.',
    "Start from the sample and change it after your province's paper, or open a set (.json) you have.",
  ),
  useSample: text("Dùng bộ mẫu", "Use the sample"),
  open: text("Mở bộ tiêu chí…", "Open a set…"),
  drop: text("Thả tệp .json vào đây, hoặc:", "Drop a .json file here, or:"),
  wrong: (count: number, file: string): Text =>
    text(`${file}: ${n(count)} chỗ chưa đúng`, `${file}: ${n(count)} things are not right`),
  line: (line: number, field: string): Text =>
    text(`dòng ${n(line)}${field === "" ? "" : `, ${field}`}`, `line ${n(line)}${field === "" ? "" : `, ${field}`}`),
  write: text("Xem trước bảng chấm điểm", "Preview the scoring sheet"),
  again: text("Tính lại", "Score again"),
  stale: text("Tệp đã đổi sau lần tính này.", "The workbook changed after this."),
  total: text("Tổng điểm tự chấm", "Own score"),
  soFar: text("Tạm tính, phần đã chấm được", "So far, of what could be scored"),
  of: (score: string, maximum: string): Text => text(`${score}/${maximum}`, `${score} of ${maximum}`),
  counts: (scored: number, all: number): Text =>
    text(`${n(scored)}/${n(all)} tiêu chí có điểm`, `${n(scored)} of ${n(all)} criteria have points`),
  rating: (name: string): Text => text(`Xếp loại: ${name}`, `Rating: ${name}`),
  noData: text("chưa có số liệu", "no figures yet"),
  notApplicable: text("không áp dụng", "not applicable"),
  human: text("chờ người chấm", "a person decides"),
  partial: text("chưa đủ điểm", "not complete"),
  onlyOpen: text("Chỉ hiện tiêu chí chưa có điểm", "Only criteria without points"),
  problems: (count: number): Text =>
    text(`Trang Bộ tiêu chí có ${n(count)} chỗ cần xem lại`, `${n(count)} places of the criteria need a look`),
  differences: text("Thẩm định khác tự chấm", "Reviews that differ"),
  allScored: text("Mọi tiêu chí đã có điểm.", "Every criterion has points."),
  figures: (name: string): Text => text(`Số liệu của tiêu chí ${name}`, `Figures of criterion ${name}`),
  pick: text("Chọn ô", "Pick a cell"),
  pickFor: (name: string): Text => text(`Chọn ô cho “${name}”`, `Pick a cell for “${name}”`),
  unbind: text("Nhập tay", "Enter by hand"),
  unbindFor: (name: string): Text => text(`Nhập tay “${name}”`, `Enter “${name}” by hand`),
  picking: (name: string): Text =>
    text(`Bấm vào ô chứa “${name}” trong phụ lục, rồi:`, `Click the cell with “${name}”, then:`),
  useCell: text("Dùng ô đang chọn", "Use the selected cell"),
  notNow: text("Bỏ", "Never mind"),
  noCell: text("Chưa chọn được ô nào.", "No cell is selected."),
  typed: text(
    'Số liệu không có trong phụ lục: lập bảng chấm điểm rồi nhập vào trang "Số liệu chấm điểm".',
    'Figures no table has: write the scoring sheet, then enter them in "Số liệu chấm điểm".',
  ),
};
