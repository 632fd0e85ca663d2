import { block, leaf, noteNode, orderNode, type Form, type HeaderNode } from "./header-node";

const unit: HeaderNode = leaf("unit", "label", ["Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Xã, phường", "Tên cơ quan, đơn vị", "Địa phương"]); // prettier-ignore
const late = ["Quá hạn", "Trễ hạn", "Quá thời hạn"];
const totals = ["Tổng số", "Tổng", "TS", "Tổng số hồ sơ"];

/** Biểu II.06a as the one-stop systems print it: the post has a column of its own, and files wait or go back. */
export const splitChannelsForm: Form = {
  kind: "tthc",
  shape: "figures",
  labels: "fields",
  titles: ["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN TRỰC TIẾP GIẢI QUYẾT", "BIỂU II.06A/VPCP/KSTT", "Biểu 06a tổng hợp giải quyết hồ sơ TTHC"],
  units: ["hồ sơ"],
  columns: [
    orderNode,
    leaf("field", "label", ["Lĩnh vực, công việc giải quyết theo cấp", "Lĩnh vực", "Lĩnh vực giải quyết", "Tên lĩnh vực"]),
    block(["Số hồ sơ nhận giải quyết", "Số hồ sơ tiếp nhận", "Số lượng hồ sơ tiếp nhận"], [
      leaf("received.total", "count", totals, { alone: ["Tổng số hồ sơ tiếp nhận", "Số hồ sơ nhận giải quyết"] }),
      block(["Trong đó", "Trong kỳ và kỳ trước"], [
        leaf("received.online", "count", ["Số mới tiếp nhận trực tuyến", "Tiếp nhận trực tuyến"]),
        leaf("received.direct", "count", ["Số mới tiếp nhận trực tiếp", "Tiếp nhận trực tiếp"]),
        leaf("received.post", "count", ["Số mới tiếp nhận qua BCCI", "Tiếp nhận qua bưu chính công ích", "Tiếp nhận qua BCCI"]),
        leaf("received.carriedOver", "count", ["Số kỳ trước chuyển qua", "Kỳ trước chuyển sang"]),
      ]),
    ]),
    block(["Số hồ sơ đã giải quyết", "Đã giải quyết", "Số lượng hồ sơ đã giải quyết"], [
      leaf("resolved.total", "count", totals, { alone: ["Số hồ sơ đã giải quyết", "Tổng số đã giải quyết"] }),
      leaf("resolved.onTime", "count", ["Trả đúng thời hạn", "Đúng hạn", "Trả đúng hạn"], { alone: ["Đã giải quyết đúng hạn"] }),
      leaf("resolved.late", "count", ["Trả quá hạn", ...late], { alone: ["Đã giải quyết quá hạn"] }),
    ]),
    block(["Số hồ sơ đang giải quyết", "Đang giải quyết"], [
      leaf("pending.total", "count", totals, { alone: ["Số hồ sơ đang giải quyết"] }),
      leaf("pending.onTime", "count", ["Chưa đến hạn", "Trong hạn"], { alone: ["Đang giải quyết chưa đến hạn"] }),
      leaf("pending.late", "count", late, { alone: ["Đang giải quyết quá hạn"] }),
    ], 0.8),
    leaf(null, "count", ["Chờ bổ sung", "Tạm dừng chờ bổ sung"], { chance: 0.2 }),
    leaf(null, "count", ["Trả lại/Rút HS", "Hồ sơ rút, trả lại"], { chance: 0.2 }),
  ],
}; // prettier-ignore

export const overdueCausesForm: Form = {
  kind: "overdueCauses",
  shape: "figures",
  labels: "fields",
  titles: ["NGUYÊN NHÂN QUÁ HẠN ĐỐI VỚI CÁC TRƯỜNG HỢP TỒN ĐỌNG", "TỔNG HỢP NGUYÊN NHÂN HỒ SƠ QUÁ HẠN", "Nguyên nhân các trường hợp tồn đọng trong giải quyết TTHC"],
  units: ["hồ sơ"],
  columns: [
    orderNode,
    leaf("field", "label", ["Lĩnh vực, công việc giải quyết theo cấp", "Lĩnh vực", "Lĩnh vực giải quyết", "Tên lĩnh vực", "Lĩnh vực, công việc giải quyết"]),
    leaf("overdue", "count", ["Số lượng hồ sơ", "Số hồ sơ quá hạn", "Số lượng hồ sơ quá hạn", "Số HS trễ hạn", "Số hồ sơ tồn đọng quá hạn"]),
    leaf("cause", "reason", ["Nguyên nhân quá hạn", "Nguyên nhân tồn đọng", "Nguyên nhân", "Lý do quá hạn", "Nguyên nhân trễ hạn"]),
    leaf("note", "note", ["Ghi chú"], { chance: 0.7 }),
  ],
}; // prettier-ignore

export const processingRatesForm: Form = {
  kind: "processingRates",
  shape: "figures",
  labels: "villages",
  titles: ["THEO DÕI TIẾN ĐỘ GIẢI QUYẾT THEO QUYẾT ĐỊNH SỐ 766/QĐ-TTg", "TIẾN ĐỘ GIẢI QUYẾT HỒ SƠ CÁC ĐƠN VỊ", "Tỷ lệ giải quyết hồ sơ đúng hạn của các đơn vị"],
  units: ["hồ sơ"],
  columns: [
    orderNode,
    leaf("code", "code", ["Mã định danh", "Mã đơn vị"], { chance: 0.5 }),
    unit,
    block(["Số hồ sơ nhận giải quyết", "Số hồ sơ tiếp nhận"], [
      leaf("received.total", "count", ["Tổng số", "TS"]),
      block(["Trong đó", "Chia ra"], [
        leaf("received.online", "count", ["Số mới tiếp nhận trực tuyến", "Tiếp nhận trực tuyến"]),
        leaf("received.carriedOver", "count", ["Số kỳ trước chuyển qua", "Kỳ trước chuyển sang"]),
        leaf("received.direct", "count", ["Số mới tiếp nhận trực tiếp", "Tiếp nhận trực tiếp"]),
        leaf("received.post", "count", ["Số mới tiếp nhận qua BCCI", "Tiếp nhận qua bưu chính"], { chance: 0.8 }),
      ]),
    ]),
    block(["Kết quả giải quyết", "Tình hình giải quyết"], [
      block(["Số hồ sơ đã giải quyết", "Hồ sơ đã giải quyết"], [
        leaf("resolved.total", "count", ["Tổng số", "TS"]),
        leaf("resolved.onTime", "count", ["HS đã xử lý đúng hạn", "Đúng hạn"]),
        leaf("resolved.late", "count", ["HS đã xử lý quá hạn", "Quá hạn"]),
      ]),
      block(["Số hồ sơ đang giải quyết", "Hồ sơ đang giải quyết"], [
        leaf("pending.total", "count", ["Tổng số", "TS"]),
        leaf("pending.onTime", "count", ["HS đang xử lý đúng hạn", "Trong hạn"]),
        leaf("pending.late", "count", ["HS đang xử lý quá hạn", "Quá hạn"]),
      ]),
    ]),
    leaf("processed.total", "count", ["TỔNG - Kết quả giải quyết", "Tổng kết quả giải quyết"], { chance: 0.4 }),
    block(["Đánh giá tỷ lệ", "Tỷ lệ (%)"], [
      block(["Tỷ lệ hồ sơ đã giải quyết"], [
        leaf("resolved.onTimeRate", "rate", ["Tỷ lệ HS đã xử lý đúng hạn (%)", "Đúng hạn"]),
        leaf("resolved.lateRate", "rate", ["Tỷ lệ HS đã xử lý quá hạn (%)", "Quá hạn"]),
      ]),
      block(["Tỷ lệ hồ sơ đang giải quyết"], [
        leaf("pending.onTimeRate", "rate", ["Tỷ lệ HS đang xử lý đúng hạn (%)", "Trong hạn"]),
        leaf("pending.lateRate", "rate", ["Tỷ lệ HS đang xử lý quá hạn (%)", "Quá hạn"]),
      ]),
      block(["Tỷ lệ nộp hồ sơ"], [
        leaf("received.onlineRate", "rate", ["Tỷ lệ trực tuyến (%)", "Tỷ lệ trực tuyến"]),
        leaf("received.directRate", "rate", ["Tỷ lệ trực tiếp (%)", "Tỷ lệ trực tiếp"]),
        leaf("received.postRate", "rate", ["Tỷ lệ nộp BCCI (%)"], { chance: 0.7 }),
      ], 0.8),
    ]),
    leaf("sync.due", "count", ["Tổng hồ sơ phải đồng bộ về Cổng DVC QG"], { chance: 0.3 }),
    leaf("sync.done", "count", ["Số lượng hồ sơ đã đồng bộ về Cổng DVC QG"], { chance: 0.3 }),
  ],
  isNeverFlat: true,
}; // prettier-ignore

export const onlinePaymentForm: Form = {
  kind: "onlinePayment",
  shape: "figures",
  labels: "villages",
  titles: ["KẾT QUẢ THANH TOÁN TRỰC TUYẾN", "THANH TOÁN PHÍ, LỆ PHÍ TRỰC TUYẾN", "Tình hình thanh toán trực tuyến trên Cổng Dịch vụ công"],
  units: ["hồ sơ"],
  columns: [
    orderNode,
    unit,
    leaf("withFee", "count", ["Tổng HS có nghĩa vụ tài chính", "Số hồ sơ có nghĩa vụ tài chính", "Số hồ sơ phải thanh toán phí, lệ phí", "Số hồ sơ phát sinh phí, lệ phí"]),
    leaf("paidOnline", "count", ["Số hồ sơ thanh toán trực tuyến", "Số HS đã TTTT", "Số hồ sơ đã thanh toán trực tuyến", "Hồ sơ TTTT"]),
    leaf("onlineRate", "rate", ["Tỷ lệ thanh toán trực tuyến", "Tỷ lệ TTTT (%)", "Tỷ lệ hồ sơ thanh toán trực tuyến (%)"]),
    leaf("paidDirect", "count", ["Số hồ sơ thanh toán trực tiếp", "Số HS đã thanh toán trực tiếp"], { chance: 0.6 }),
    leaf("directRate", "rate", ["Tỷ lệ thanh toán trực tiếp", "Tỷ lệ TT trực tiếp (%)"], { chance: 0.4 }),
    leaf("amount", "money", ["Số tiền thanh toán trực tuyến", "Số tiền", "Tổng số tiền"], { chance: 0.4 }),
    noteNode,
  ],
}; // prettier-ignore

export const serviceQualityForm: Form = {
  kind: "serviceQuality",
  shape: "figures",
  labels: "villages",
  titles: ["KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", "ĐIỂM CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", "Kết quả đánh giá theo Quyết định 766/QĐ-TTg"],
  units: ["điểm"],
  hasNoTotal: true,
  columns: [
    orderNode,
    unit,
    leaf("transparency", "points", ["Công khai, minh bạch", "Điểm công khai, minh bạch", "Công khai minh bạch (18 điểm)"]),
    leaf("timeliness", "points", ["Tiến độ giải quyết", "Điểm tiến độ giải quyết", "Tiến độ giải quyết (20 điểm)", "Tiến độ giải quyết hồ sơ"]),
    leaf("onlineServices", "points", ["Dịch vụ công trực tuyến", "Điểm dịch vụ công trực tuyến", "DVC trực tuyến (12 điểm)", "Cung cấp DVC trực tuyến"]),
    leaf("onlinePayment", "points", ["Thanh toán trực tuyến", "Điểm thanh toán trực tuyến", "Thanh toán trực tuyến (10 điểm)"]),
    leaf("satisfaction", "points", ["Mức độ hài lòng", "Hài lòng", "Mức độ hài lòng (18 điểm)", "Điểm mức độ hài lòng"]),
    leaf("digitisation", "points", ["Số hóa hồ sơ", "Số hoá hồ sơ (22 điểm)", "Điểm số hóa hồ sơ", "Số hóa"]),
    leaf("total", "points", ["Tổng điểm", "Điểm tổng hợp", "Tổng số điểm"]),
    leaf("grade", "grade", ["Xếp loại", "Mức xếp loại"], { chance: 0.6 }),
    leaf("rank", "rank", ["Xếp hạng", "Thứ hạng"], { chance: 0.5 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.3 }),
  ],
}; // prettier-ignore

export const serviceRatingsForm: Form = {
  kind: "serviceRatings",
  shape: "figures",
  labels: "fields",
  titles: ["KẾT QUẢ ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "Tổng hợp kết quả đánh giá việc giải quyết TTHC"],
  units: [],
  hasNoTotal: true,
  columns: [
    orderNode,
    leaf("subject", "label", ["Tên thủ tục hành chính", "Thủ tục hành chính", "Lĩnh vực", "Cơ quan, đơn vị", "Đơn vị được đánh giá"]),
    leaf("files", "count", ["Số hồ sơ được đánh giá", "Số HS đánh giá", "Số phiếu đánh giá", "Số lượt đánh giá", "Tổng số hồ sơ được đánh giá"]),
    leaf("points", "count", ["Tổng số điểm", "Tổng điểm đánh giá", "Tổng điểm", "Tổng số điểm đạt được"]),
    leaf("average", "points", ["Điểm trung bình", "Điểm đánh giá trung bình", "Điểm bình quân"]),
    leaf("grade", "grade", ["Xếp loại", "Phân loại", "Kết quả xếp loại"], { chance: 0.8 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.4 }),
  ],
}; // prettier-ignore

export const fileRegisterForm: Form = {
  kind: "fileRegister",
  shape: "figures",
  labels: "applicants",
  titles: ["SỔ THEO DÕI HỒ SƠ", "DANH SÁCH HỒ SƠ TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "Sổ theo dõi tiếp nhận hồ sơ"],
  units: [],
  hasNoTotal: true,
  columns: [
    orderNode,
    leaf("code", "code", ["Mã hồ sơ", "Mã số hồ sơ", "Mã HS"]),
    leaf("procedure", "label", ["Tên thủ tục hành chính", "Tên TTHC", "Thủ tục hành chính", "Tên TTHC giải quyết"]),
    leaf("files", "one", ["Số lượng hồ sơ", "Số lượng hồ sơ (bộ)"], { chance: 0.5 }),
    leaf("applicant", "person", ["Tên cá nhân, tổ chức", "Tên tổ chức, cá nhân", "Người nộp hồ sơ", "Chủ hồ sơ"]),
    leaf("address", "address", ["Địa chỉ, số điện thoại", "Địa chỉ"], { chance: 0.8 }),
    leaf("office", "unit", ["Cơ quan chủ trì giải quyết", "Cơ quan giải quyết", "Bộ phận giải quyết"], { chance: 0.6 }),
    block(["Nhận và trả kết quả", "Ngày, tháng, năm"], [
      leaf("receivedOn", "day", ["Nhận hồ sơ"], { alone: ["Ngày nhận hồ sơ", "Ngày tiếp nhận", "Ngày nhận"] }),
      leaf("dueOn", "day", ["Hẹn trả kết quả"], { alone: ["Ngày hẹn trả kết quả", "Ngày hẹn trả"] }),
      leaf("returnedOn", "day", ["Trả kết quả"], { alone: ["Ngày trả kết quả", "Ngày trả"], chance: 0.9 }),
    ]),
    leaf("way", "way", ["Phương thức nhận kết quả", "Hình thức nhận kết quả"], { chance: 0.5 }),
    leaf("signature", "note", ["Ký nhận"], { chance: 0.5 }),
    noteNode,
  ],
}; // prettier-ignore

export const fileChecklistForm: Form = {
  kind: "fileChecklist",
  shape: "figures",
  labels: "papers",
  titles: ["THÀNH PHẦN HỒ SƠ TIẾP NHẬN", "DANH MỤC THÀNH PHẦN HỒ SƠ", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"],
  units: [],
  hasNoTotal: true,
  columns: [
    orderNode,
    leaf("paper", "label", ["Tên giấy tờ", "Thành phần hồ sơ", "Tên thành phần hồ sơ", "Tên loại giấy tờ"]),
    block(["Số lượng"], [
      leaf("originals", "one", ["Bản chính"], { alone: ["Số bản chính", "Bản chính"] }),
      leaf("copies", "one", ["Bản sao"], { alone: ["Số bản sao", "Bản sao"] }),
    ]),
    leaf("missing", "note", ["Nội dung yêu cầu bổ sung", "Nội dung cần bổ sung", "Yêu cầu bổ sung, hoàn thiện"], { chance: 0.5 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.6 }),
  ],
}; // prettier-ignore

export const rankingForm: Form = {
  kind: "ranking",
  shape: "figures",
  labels: "villages",
  titles: ["BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "KẾT QUẢ XẾP HẠNG CÁC XÃ, PHƯỜNG", "BẢNG XẾP HẠNG THI ĐUA"],
  units: ["điểm"],
  hasNoTotal: true,
  columns: [
    orderNode,
    unit,
    leaf("reviewScore", "points", ["Điểm thẩm định", "Điểm Hội đồng thẩm định"], { chance: 0.6 }),
    leaf("surveyScore", "points", ["Điểm điều tra xã hội học", "Điểm khảo sát", "Điểm điều tra XHH"], { chance: 0.6 }),
    leaf(null, "points", ["Điểm phong trào", "Điểm nội dung 1"], { chance: 0.2 }),
    leaf("bonus", "points", ["Điểm thưởng", "Điểm cộng"], { chance: 0.25 }),
    leaf("total", "points", ["Tổng điểm", "Tổng số điểm", "Điểm tổng hợp", "Tổng điểm đạt được"]),
    leaf("index", "rate", ["Chỉ số (%)", "Chỉ số CCHC"], { chance: 0.3 }),
    leaf("rank", "rank", ["Xếp hạng", "Thứ hạng", "Xếp thứ", "Hạng", "Vị trí xếp hạng"]),
    leaf("previousRank", "rank", ["Xếp hạng năm trước", "Thứ hạng năm trước"], { chance: 0.4 }),
    leaf("change", "change", ["Tăng, giảm hạng", "Tăng/giảm hạng", "Thay đổi thứ hạng"], { chance: 0.3 }),
    leaf("grade", "grade", ["Xếp loại", "Phân loại"], { chance: 0.5 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.3 }),
  ],
}; // prettier-ignore

export const budgetExecutionForm: Form = {
  kind: "budgetExecution",
  shape: "figures",
  labels: "items",
  titles: ["QUYẾT TOÁN THU, CHI NGÂN SÁCH", "TÌNH HÌNH THỰC HIỆN DỰ TOÁN NGÂN SÁCH XÃ", "Dự toán và thực hiện thu ngân sách"],
  units: ["triệu đồng", "đồng"],
  columns: [
    orderNode,
    leaf("item", "label", ["Nội dung", "Khoản mục", "Nội dung thu", "Chỉ tiêu", "Nội dung chi", "Khoản thu, chi"]),
    leaf("estimate", "count", ["Dự toán năm", "Dự toán giao", "Dự toán", "Dự toán được giao", "Dự toán HĐND giao"]),
    leaf("supplement", "count", ["Dự toán bổ sung", "Bổ sung trong năm"], { chance: 0.15 }),
    leaf("actual", "count", ["Thực hiện", "Thực hiện đến kỳ báo cáo", "Quyết toán", "Số thực hiện", "Lũy kế thực hiện"]),
    leaf("rate", "rate", ["Tỷ lệ (%)", "So sánh TH/DT (%)", "Đạt (%)", "Tỷ lệ thực hiện (%)", "Tỷ lệ đạt (%)"], { chance: 0.85 }),
    leaf("left", "count", ["Còn lại", "Dự toán còn lại"], { chance: 0.3 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.4 }),
  ],
}; // prettier-ignore

export const indicatorsForm: Form = {
  kind: "indicators",
  shape: "criteria",
  labels: "indicators",
  titles: ["THỐNG KÊ MỘT SỐ CHỈ TIÊU CƠ BẢN VỀ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH", "Thống kê một số chỉ tiêu", "BẢNG CHỈ TIÊU THỐNG KÊ"],
  units: [],
  hasNoTotal: true,
  columns: [
    orderNode,
    leaf("indicator", "criterion", ["Chỉ tiêu thống kê", "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung chỉ tiêu"]),
    block(["Kết quả thống kê"], [
      leaf("measure", "measure", ["Đơn vị tính", "ĐVT"]),
      leaf("value", "mixed", ["Số liệu"], { alone: ["Số liệu", "Kết quả thống kê", "Số liệu thống kê"] }),
    ]),
    leaf("note", "note", ["Ghi chú"], { chance: 0.9 }),
  ],
}; // prettier-ignore

export const oneStopForms: readonly Form[] = [
  overdueCausesForm,
  processingRatesForm,
  onlinePaymentForm,
  serviceQualityForm,
  serviceRatingsForm,
  fileRegisterForm,
  fileChecklistForm,
  rankingForm,
  budgetExecutionForm,
  indicatorsForm,
];
