import type { Form, FormColumn } from "./form";

const at = (role: FormColumn["role"], width: number, ...path: readonly string[]): FormColumn => ({ role, width, path });

const overdueCauses: Form = {
  kind: "overdueCauses",
  sheet: "Nguyên nhân quá hạn",
  title: "NGUYÊN NHÂN HỒ SƠ THỦ TỤC HÀNH CHÍNH QUÁ HẠN",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "hồ sơ",
  columns: [
    at("order", 5.5, "STT"),
    at("field", 36, "Lĩnh vực, công việc giải quyết theo cấp"),
    at("overdue", 14, "Số lượng hồ sơ quá hạn"),
    at("cause", 48, "Nguyên nhân quá hạn"),
    at("note", 18, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const taken = "Số hồ sơ nhận giải quyết";
const results = "Kết quả giải quyết";
const done = "Số hồ sơ đã giải quyết";
const open = "Số hồ sơ đang giải quyết";
const rate = "Đánh giá tỷ lệ";

const processingRates: Form = {
  kind: "processingRates",
  sheet: "Tiến độ, tỷ lệ hồ sơ",
  title: "TIẾN ĐỘ VÀ TỶ LỆ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "hồ sơ; tỷ lệ: %",
  columns: [
    at("order", 5.5, "STT"),
    at("unit", 24, "Tên đơn vị"),
    at("received.total", 8, taken, "Tổng số"),
    at("received.online", 9, taken, "Trong đó", "Số mới tiếp nhận trực tuyến"),
    at("received.carriedOver", 9, taken, "Trong đó", "Số kỳ trước chuyển qua"),
    at("received.direct", 9, taken, "Trong đó", "Số mới tiếp nhận trực tiếp"),
    at("received.post", 9, taken, "Trong đó", "Số mới tiếp nhận qua bưu chính công ích"),
    at("resolved.total", 8, results, done, "Tổng số"),
    at("resolved.onTime", 8, results, done, "Đúng hạn"),
    at("resolved.late", 8, results, done, "Quá hạn"),
    at("pending.total", 8, results, open, "Tổng số"),
    at("pending.onTime", 8, results, open, "Trong hạn"),
    at("pending.late", 8, results, open, "Quá hạn"),
    at("resolved.onTimeRate", 9, rate, "Tỷ lệ hồ sơ đã giải quyết", "Đúng hạn"),
    at("resolved.lateRate", 9, rate, "Tỷ lệ hồ sơ đã giải quyết", "Quá hạn"),
    at("pending.onTimeRate", 9, rate, "Tỷ lệ hồ sơ đang giải quyết", "Trong hạn"),
    at("pending.lateRate", 9, rate, "Tỷ lệ hồ sơ đang giải quyết", "Quá hạn"),
    at("received.onlineRate", 9, rate, "Tỷ lệ nộp hồ sơ", "Tỷ lệ trực tuyến"),
    at("received.directRate", 9, rate, "Tỷ lệ nộp hồ sơ", "Tỷ lệ trực tiếp"),
    at("received.postRate", 9, rate, "Tỷ lệ nộp hồ sơ", "Tỷ lệ nộp bưu chính"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const onlinePayment: Form = {
  kind: "onlinePayment",
  sheet: "Thanh toán trực tuyến",
  title: "KẾT QUẢ THANH TOÁN TRỰC TUYẾN PHÍ, LỆ PHÍ THỦ TỤC HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "hồ sơ; tỷ lệ: %; số tiền: đồng",
  columns: [
    at("order", 5.5, "STT"),
    at("unit", 32, "Tên đơn vị"),
    at("withFee", 16, "Số hồ sơ có nghĩa vụ tài chính"),
    at("paidOnline", 16, "Số hồ sơ thanh toán trực tuyến"),
    at("onlineRate", 14, "Tỷ lệ thanh toán trực tuyến"),
    at("paidDirect", 16, "Số hồ sơ thanh toán trực tiếp"),
    at("amount", 18, "Số tiền thanh toán trực tuyến"),
    at("note", 14, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const serviceQuality: Form = {
  kind: "serviceQuality",
  sheet: "Chỉ số phục vụ",
  title: "KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "điểm",
  columns: [
    at("order", 5.5, "STT"),
    at("unit", 28, "Đơn vị"),
    at("transparency", 12, "Công khai, minh bạch"),
    at("timeliness", 12, "Tiến độ giải quyết"),
    at("onlineServices", 12, "Dịch vụ công trực tuyến"),
    at("onlinePayment", 12, "Thanh toán trực tuyến"),
    at("satisfaction", 12, "Mức độ hài lòng"),
    at("digitisation", 12, "Số hóa hồ sơ"),
    at("total", 11, "Tổng điểm"),
    at("grade", 12, "Xếp loại"),
    at("rank", 9, "Xếp hạng"),
    at("note", 12, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: false,
};

const serviceRatings: Form = {
  kind: "serviceRatings",
  sheet: "Đánh giá TTHC",
  title: "KẾT QUẢ ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "STT"),
    at("subject", 44, "Tên thủ tục hành chính"),
    at("files", 14, "Số hồ sơ được đánh giá"),
    at("points", 14, "Tổng số điểm"),
    at("average", 14, "Điểm trung bình"),
    at("grade", 16, "Xếp loại"),
    at("note", 16, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
};

const days = "Nhận và trả kết quả";

const fileRegister: Form = {
  kind: "fileRegister",
  sheet: "Sổ theo dõi hồ sơ",
  title: "SỔ THEO DÕI HỒ SƠ",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "TT"),
    at("code", 14, "Mã hồ sơ"),
    at("procedure", 26, "Tên thủ tục hành chính"),
    at("files", 9, "Số lượng hồ sơ (bộ)"),
    at("applicant", 18, "Tên cá nhân, tổ chức"),
    at("address", 20, "Địa chỉ, số điện thoại"),
    at("office", 16, "Cơ quan chủ trì giải quyết"),
    at("receivedOn", 12, days, "Nhận hồ sơ"),
    at("dueOn", 12, days, "Hẹn trả kết quả"),
    at("returnedOn", 12, days, "Trả kết quả"),
    at("way", 12, days, "Phương thức nhận kết quả"),
    at("signature", 10, days, "Ký nhận"),
    at("note", 10, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 15 },
  hasTotal: false,
};

const fileChecklist: Form = {
  kind: "fileChecklist",
  sheet: "Thành phần hồ sơ",
  title: "DANH MỤC THÀNH PHẦN HỒ SƠ",
  paper: "Báo cáo",
  hasPeriod: false,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "STT"),
    at("paper", 46, "Tên giấy tờ"),
    at("originals", 12, "Số lượng", "Bản chính"),
    at("copies", 12, "Số lượng", "Bản sao"),
    at("missing", 34, "Nội dung yêu cầu bổ sung"),
    at("note", 16, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: false,
};

const ranking: Form = {
  kind: "ranking",
  sheet: "Xếp hạng",
  title: "BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: false,
  unitOfMeasure: "điểm",
  columns: [
    at("order", 5.5, "TT"),
    at("unit", 26, "Xã, phường"),
    at("reviewScore", 12, "Điểm thẩm định"),
    at("surveyScore", 14, "Điểm điều tra xã hội học"),
    at("total", 11, "Tổng điểm"),
    at("index", 11, "Chỉ số (%)"),
    at("rank", 10, "Xếp hạng"),
    at("previousTotal", 12, "Tổng điểm năm trước"),
    at("previousRank", 12, "Xếp hạng năm trước"),
    at("change", 12, "Tăng, giảm hạng"),
    at("grade", 12, "Xếp loại"),
    at("note", 12, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: false,
};

const budgetExecution: Form = {
  kind: "budgetExecution",
  sheet: "Dự toán, thực hiện",
  title: "TÌNH HÌNH THỰC HIỆN DỰ TOÁN NGÂN SÁCH",
  paper: "Báo cáo",
  hasPeriod: true,
  unitOfMeasure: "triệu đồng; tỷ lệ: %",
  columns: [
    at("order", 5.5, "STT"),
    at("item", 46, "Nội dung"),
    at("estimate", 16, "Dự toán năm"),
    at("actual", 16, "Thực hiện"),
    at("rate", 14, "Tỷ lệ thực hiện/dự toán (%)"),
    at("left", 16, "Còn lại"),
    at("note", 18, "Ghi chú"),
  ],
  rows: { kind: "plain", items: 10 },
  hasTotal: true,
  totals: ["estimate", "actual"],
};

const indicators: Form = {
  kind: "indicators",
  sheet: "Thống kê chỉ tiêu",
  title: "THỐNG KÊ MỘT SỐ CHỈ TIÊU VỀ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
  paper: "Báo cáo",
  hasPeriod: false,
  unitOfMeasure: null,
  columns: [
    at("order", 6, "STT"),
    at("indicator", 56, "Chỉ tiêu thống kê"),
    at("measure", 16, "Kết quả thống kê", "Đơn vị tính"),
    at("value", 16, "Kết quả thống kê", "Số liệu"),
    at("note", 30, "Ghi chú"),
  ],
  rows: {
    kind: "dotted",
    headings: [
      "Công tác chỉ đạo, điều hành",
      "Cải cách thể chế",
      "Cải cách thủ tục hành chính",
      "Cải cách tổ chức bộ máy",
      "Cải cách chế độ công vụ",
      "Cải cách tài chính công",
      "Xây dựng chính quyền số",
    ],
    items: 2,
  },
  hasTotal: false,
};

/** Blank forms of the one-stop shop, the rankings, the budget and the indicators. */
export const moreForms: readonly Form[] = [
  overdueCauses,
  processingRates,
  onlinePayment,
  serviceQuality,
  serviceRatings,
  fileRegister,
  fileChecklist,
  ranking,
  budgetExecution,
  indicators,
];
