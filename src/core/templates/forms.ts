import { moreForms } from "./more-forms";
import type { Form, FormColumn } from "./form";

const at = (role: FormColumn["role"], width: number, ...path: readonly string[]): FormColumn => ({ role, width, path });

/** Direction and the six fields of the reform programme 2021–2030 (Nghị quyết 76/NQ-CP). */
const fields = [
  "CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
  "CẢI CÁCH THỂ CHẾ",
  "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
  "CẢI CÁCH TỔ CHỨC BỘ MÁY",
  "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
  "CẢI CÁCH TÀI CHÍNH CÔNG",
  "XÂY DỰNG CHÍNH QUYỀN SỐ",
];

const sentenceCase = (capitals: string): string => capitals.slice(0, 1) + capitals.slice(1).toLowerCase();

const progress: Form = {
  kind: "progress",
  sheet: "Tiến độ nhiệm vụ",
  title: "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: false,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "TT"),
    at("task", 36, "Nội dung"),
    at("leadUnit", 18, "Đơn vị thực hiện"),
    at("supportUnits", 18, "Đơn vị phối hợp"),
    at("deadline", 14, "Thời gian hoàn thành"),
    at("status", 14, "Đã thực hiện"),
    at("product", 15, "Sản phẩm đầu ra"),
    at("completion", 11, "Tỷ lệ hoàn thành nhiệm vụ"),
    at("note", 11, "Ghi chú"),
  ],
  rows: { kind: "roman", headings: fields, items: 2 },
  hasTotal: false,
};

const plan: Form = {
  kind: "plan",
  sheet: "Kế hoạch nhiệm vụ",
  title: "MỤC TIÊU, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH",
  paper: "Kế hoạch",
  hasPeriod: false,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "TT"),
    at("goal", 22, "Mục tiêu"),
    at("task", 24, "Nhiệm vụ"),
    at("activity", 24, "Hoạt động"),
    at("product", 15, "Kết quả/Sản phẩm"),
    at("leadUnit", 15, "Chủ trì"),
    at("supportUnits", 15, "Phối hợp"),
    at("deadline", 13, "Thời gian thực hiện"),
    at("budget", 12, "Dự kiến kinh phí"),
  ],
  rows: { kind: "roman", headings: fields, items: 2 },
  hasTotal: false,
};

const received = "Số lượng hồ sơ tiếp nhận";
const resolved = "Số lượng hồ sơ đã giải quyết";
const pending = "Số lượng hồ sơ đang giải quyết";

const tthc: Form = {
  kind: "tthc",
  sheet: "Kết quả TTHC",
  title: "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "hồ sơ",
  columns: [
    at("order", 5.5, "STT"),
    at("field", 30, "Lĩnh vực"),
    at("received.total", 9, received, "Tổng số"),
    at("received.online", 10, received, "Trong kỳ", "Trực tuyến"),
    at("received.direct", 12, received, "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"),
    at("received.carriedOver", 9, received, "Từ kỳ trước"),
    at("resolved.total", 9, resolved, "Tổng số"),
    at("resolved.early", 9, resolved, "Trước hạn"),
    at("resolved.onTime", 9, resolved, "Đúng hạn"),
    at("resolved.late", 9, resolved, "Quá hạn"),
    at("pending.total", 9, pending, "Tổng số"),
    at("pending.onTime", 9, pending, "Trong hạn"),
    at("pending.late", 9, pending, "Quá hạn"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const onReceipt = "Số hóa hồ sơ khi tiếp nhận";
const results = "Số hóa kết quả giải quyết thủ tục hành chính";

const digitisation: Form = {
  kind: "digitisation",
  sheet: "Số hóa",
  title: "TÌNH HÌNH SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "hồ sơ; tỷ lệ: %",
  columns: [
    at("order", 5.5, "STT"),
    at(null, 26, "Đơn vị, bộ phận"),
    at("received", 11, onReceipt, "Số hồ sơ tiếp nhận"),
    at("withComponents", 13, onReceipt, "Số hồ sơ có số hóa thành phần hồ sơ"),
    at("fullyDigitised", 13, onReceipt, "Số hồ sơ số hóa đầy đủ thành phần hồ sơ"),
    at("fullRate", 14, onReceipt, "Tỷ lệ số hóa đầy đủ thành phần hồ sơ khi tiếp nhận"),
    at("withoutComponents", 13, onReceipt, "Số hồ sơ chưa số hóa thành phần hồ sơ"),
    at("resolved", 11, results, "Số hồ sơ đã giải quyết"),
    at("withResult", 11, results, "Số hồ sơ có số hóa kết quả"),
    at("resultRate", 11, results, "Tỷ lệ số hóa kết quả hồ sơ"),
    at("withoutResult", 12, results, "Số hồ sơ chưa số hóa kết quả"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const direction = (key: "in" | "out", word: string): readonly FormColumn[] => {
  const block = `Văn bản ${word}`;
  return [
    at(`${key}.total`, 10.5, block, `Tổng số văn bản ${word}`),
    at(`${key}.electronic`, 10.5, block, "Hoàn toàn điện tử"),
    at(`${key}.parallel`, 11, block, "Song song bản giấy - điện tử"),
    at(`${key}.signed`, 11, block, "Văn bản nội tỉnh - có ký số"),
    at(`${key}.unsigned`, 11, block, "Văn bản nội tỉnh - không ký số"),
  ];
};

const documents: Form = {
  kind: "documents",
  sheet: "Văn bản đến, đi",
  title: "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ ÁP DỤNG CHỮ KÝ SỐ",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "văn bản",
  columns: [
    at("order", 5.5, "STT"),
    at(null, 26, "Đơn vị, bộ phận"),
    ...direction("in", "đến"),
    ...direction("out", "đi"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const services = "Số lượng dịch vụ công trực tuyến";
const files = "Số lượng hồ sơ";

const onlineServices: Form = {
  kind: "onlineServices",
  sheet: "DVC trực tuyến",
  title: "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "dịch vụ, hồ sơ; tỷ lệ: %",
  columns: [
    at("order", 5.5, "STT"),
    at(null, 20, "Đơn vị, bộ phận"),
    at("services.level3", 9, services, "Tổng số DVC trực tuyến mức độ 3"),
    at("services.level4", 9, services, "Tổng số DVC trực tuyến mức độ 4"),
    at("services.total", 9, services, "Tổng số DVC trực tuyến mức độ 3,4"),
    at("services.level3.withFiles", 10, services, "Số DVC trực tuyến mức độ 3 phát sinh hồ sơ"),
    at("services.level3.online", 10, services, "Số DVC trực tuyến mức độ 3 phát sinh hồ sơ trực tuyến"),
    at("services.level4.withFiles", 10, services, "Số DVC trực tuyến mức độ 4 phát sinh hồ sơ"),
    at("services.level4.online", 10, services, "Số DVC trực tuyến mức độ 4 phát sinh hồ sơ trực tuyến"),
    at("services.onlineRate", 10.5, services, "Tỷ lệ DVC trực tuyến phát sinh hồ sơ trực tuyến"),
    at("files.level3.online", 9, files, "Số hồ sơ trực tuyến mức độ 3"),
    at("files.level3.total", 9, files, "Tổng số hồ sơ mức độ 3"),
    at("files.level3.rate", 9, files, "Tỷ lệ hồ sơ trực tuyến mức độ 3"),
    at("files.level4.online", 9, files, "Số hồ sơ trực tuyến mức độ 4"),
    at("files.level4.total", 9, files, "Tổng số hồ sơ mức độ 4"),
    at("files.level4.rate", 9, files, "Tỷ lệ hồ sơ trực tuyến mức độ 4"),
    at("files.total", 9, files, "Tổng số hồ sơ mức độ 1,2,3,4"),
    at("files.rate", 9, files, "Tỷ lệ hồ sơ trực tuyến"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const scoring: Form = {
  kind: "scoring",
  sheet: "Chấm điểm",
  title: "BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: false,
  unitOfMeasure: "điểm",
  columns: [
    at("order", 6, "STT"),
    at("criterion", 40, "Lĩnh vực/Tiêu chí/Tiêu chí thành phần"),
    at("maximum", 9.5, "Điểm tối đa"),
    at("selfScore", 9.5, "Điểm tự chấm"),
    at("reviewScore", 9.5, "Điểm thẩm định"),
    at("secondReviewScore", 9.5, "Điểm thẩm định lần 2"),
    at("evidence", 22, "Tài liệu kiểm chứng"),
    at("explanation", 22, "Giải trình"),
    at("note", 12, "Ghi chú"),
  ],
  rows: { kind: "dotted", headings: fields.map(sentenceCase), items: 2 },
  hasTotal: true,
};

const deduction: Form = {
  kind: "deduction",
  sheet: "Nội dung bị trừ điểm",
  title: "CÁC NỘI DUNG BỊ TRỪ ĐIỂM VÀ BIỆN PHÁP KHẮC PHỤC",
  paper: "Kế hoạch",
  hasPeriod: false,
  unitOfMeasure: "điểm",
  columns: [
    at("order", 6, "STT"),
    at("criterion", 32, "Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm"),
    at("maximum", 8.5, "Điểm chuẩn"),
    at("score", 8.5, "Số điểm"),
    at("deducted", 8.5, "Điểm trừ"),
    at("reason", 24, "Lý do mất điểm"),
    at("remedy", 24, "Biện pháp khắc phục"),
    at("unit", 14, "Đơn vị thực hiện"),
    at("deadline", 11, "Thời hạn"),
    at("note", 9, "Ghi chú"),
  ],
  rows: { kind: "dotted", headings: fields.map(sentenceCase), items: 2 },
  hasTotal: true,
};

/** The blank form of every kind that has one. */
export const forms: readonly Form[] = [
  progress,
  plan,
  tthc,
  digitisation,
  documents,
  onlineServices,
  scoring,
  deduction,
  ...moreForms,
];
