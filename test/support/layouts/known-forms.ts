import { block, leaf, noteNode, orderNode, type Form, type HeaderNode } from "./header-node";

const order = orderNode;
const note = noteNode;

const leadUnits = [
  "Đơn vị thực hiện", "Cơ quan chủ trì", "Đơn vị chủ trì thực hiện", "Bộ phận chủ trì", "CQ chủ trì", "ĐV chủ trì",
  "Cán bộ phụ trách", "Đơn vị đầu mối", "Phòng, ban chủ trì", "Cơ quan, đơn vị chủ trì thực hiện", "Chủ trì",
  "Bộ phận chịu trách nhiệm", "Công chức phụ trách",
]; // prettier-ignore
const supporters = [
  "Đơn vị phối hợp", "Cơ quan phối hợp", "CQ phối hợp", "Phối hợp thực hiện", "Các đơn vị phối hợp", "Phối hợp",
  "Đơn vị, cá nhân phối hợp", "ĐV phối hợp",
]; // prettier-ignore
const dueBy = [
  "Thời gian hoàn thành", "Thời hạn", "Hạn xử lý", "Thời điểm hoàn thành", "TG hoàn thành", "Thời gian thực hiện",
  "Hạn hoàn thành theo kế hoạch", "Ngày đến hạn", "Thời hạn hoàn thành", "Thời gian",
]; // prettier-ignore
const outputs = [
  "Sản phẩm", "Sản phẩm đầu ra", "Sản phẩm, kết quả", "SP đầu ra", "Kết quả, sản phẩm", "Sản phẩm hoàn thành",
  "Tên sản phẩm", "Kết quả/Sản phẩm", "Sản phẩm cụ thể",
]; // prettier-ignore

export const progressForm: Form = {
  kind: "progress",
  shape: "tasks",
  labels: "tasks",
  titles: [
    "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", "BẢNG THEO DÕI CÔNG VIỆC ĐƯỢC GIAO",
    "Tình hình thực hiện các nhiệm vụ trọng tâm", "TỔNG HỢP TIẾN ĐỘ CÔNG VIỆC",
  ], // prettier-ignore
  units: [],
  columns: [
    order,
    leaf("task", "task", [
      "Nội dung công việc", "Nhiệm vụ", "Tên công việc", "Nội dung nhiệm vụ được giao", "Công việc cần thực hiện",
      "Nội dung", "Nội dung, nhiệm vụ", "Tên nhiệm vụ", "Nhiệm vụ được giao", "NỘI DUNG", "Nội dung thực hiện",
    ]),
    leaf("leadUnit", "unit", leadUnits, { chance: 0.9 }),
    leaf("supportUnits", "units", supporters, { chance: 0.7 }),
    leaf("deadline", "deadline", dueBy, { chance: 0.9 }),
    leaf("status", "status", [
      "Tình hình thực hiện", "Đã thực hiện", "Trạng thái", "Kết quả thực hiện", "Kết quả đạt được", "Tiến độ",
      "Tình hình, kết quả thực hiện", "Hiện trạng thực hiện", "Kết quả thực hiện đến nay", "Tình trạng xử lý",
    ]),
    leaf("product", "product", outputs, { chance: 0.7 }),
    leaf("completion", "percent", [
      "Tỷ lệ hoàn thành", "Tỷ lệ %", "% hoàn thành", "Tỷ lệ hoàn thành (%)", "Mức độ hoàn thành (%)",
      "Tiến độ đạt được (%)", "Tỉ lệ thực hiện (%)", "TL hoàn thành", "Tỷ lệ hoàn thành nhiệm vụ", "Tỷ lệ đạt (%)",
    ]),
    note,
  ],
}; // prettier-ignore

export const planForm: Form = {
  kind: "plan",
  shape: "tasks",
  labels: "tasks",
  titles: [
    "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH", "MỤC TIÊU, NHIỆM VỤ CỤ THỂ", "PHÂN CÔNG NHIỆM VỤ", "Danh mục nhiệm vụ trọng tâm",
  ],
  units: ["triệu đồng", "đồng"],
  columns: [
    order,
    leaf("goal", "goal", ["Mục tiêu", "Mục tiêu cụ thể", "Mục tiêu, chỉ tiêu", "Chỉ tiêu", "Mục tiêu cần đạt"], { chance: 0.6 }),
    leaf("task", "task", ["Nhiệm vụ", "Nhiệm vụ cụ thể", "Nhiệm vụ, giải pháp", "Nội dung nhiệm vụ", "Nội dung công việc", "Tên nhiệm vụ"]),
    leaf("activity", "activity", ["Hoạt động", "Hoạt động cụ thể", "Nội dung hoạt động", "Các hoạt động", "Hoạt động chủ yếu"], { chance: 0.6 }),
    leaf("product", "product", [...outputs, "Sản phẩm dự kiến", "Kết quả dự kiến"]),
    leaf("leadUnit", "unit", leadUnits),
    leaf("supportUnits", "units", supporters, { chance: 0.8 }),
    leaf("deadline", "deadline", dueBy),
    leaf("budget", "money", ["Kinh phí", "Dự kiến kinh phí", "Kinh phí dự kiến", "Dự toán kinh phí", "Kinh phí thực hiện (nếu có)", "KP thực hiện"], { chance: 0.6 }),
    leaf(null, "note", ["Ghi chú"], { chance: 0.15 }),
  ],
}; // prettier-ignore

const early = ["Trước hạn", "Sớm hạn", "Trước thời hạn", "Giải quyết trước hạn"];
const onTime = ["Đúng hạn", "Trong hạn", "Đúng thời hạn", "Giải quyết đúng hạn"];
const late = ["Quá hạn", "Trễ hạn", "Quá thời hạn", "Trễ hẹn"];
const totals = ["Tổng số", "Tổng", "Tổng cộng", "Tổng số hồ sơ", "TS"];

export const tthcForm: Form = {
  kind: "tthc",
  shape: "figures",
  labels: "fields",
  titles: [
    "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "KẾT QUẢ TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ TTHC",
    "Tổng hợp kết quả giải quyết hồ sơ tại Bộ phận Một cửa", "BIỂU TỔNG HỢP GIẢI QUYẾT TTHC",
  ],
  units: ["hồ sơ", "Hồ sơ TTHC"],
  columns: [
    order,
    leaf("field", "label", ["Lĩnh vực", "Lĩnh vực giải quyết", "Tên lĩnh vực", "Lĩnh vực TTHC", "Lĩnh vực công việc giải quyết", "Nhóm thủ tục", "Lĩnh vực, thủ tục"]),
    block(["Số hồ sơ tiếp nhận", "Số lượng hồ sơ tiếp nhận", "Hồ sơ tiếp nhận", "Số hồ sơ nhận giải quyết", "Tiếp nhận", "HS tiếp nhận"], [
      leaf("received.total", "count", totals, { alone: ["Tổng số hồ sơ tiếp nhận", "Số hồ sơ tiếp nhận", "Tổng tiếp nhận", "Tổng HS tiếp nhận"] }),
      block(["Trong kỳ", "Tiếp nhận trong kỳ", "Tiếp nhận mới trong kỳ", "Mới tiếp nhận", "Phát sinh trong kỳ"], [
        leaf("received.online", "count", ["Trực tuyến", "Qua mạng", "Nộp trực tuyến", "Online"], { alone: ["Tiếp nhận trực tuyến", "Hồ sơ nộp trực tuyến", "HS tiếp nhận trực tuyến", "Tiếp nhận qua mạng"] }),
        leaf("received.direct", "count", ["Trực tiếp, dịch vụ bưu chính", "Trực tiếp", "Trực tiếp/BCCI", "Trực tiếp và bưu chính công ích", "Trực tiếp hoặc qua bưu chính"], { alone: ["Tiếp nhận trực tiếp", "Tiếp nhận trực tiếp, qua bưu chính", "Hồ sơ nộp trực tiếp"] }),
      ]),
      leaf("received.carriedOver", "count", ["Từ kỳ trước", "Kỳ trước chuyển sang", "Tồn kỳ trước", "Kỳ trước chuyển qua", "Tồn đọng kỳ trước"], { alone: ["Hồ sơ kỳ trước chuyển sang", "Tồn kỳ trước", "Số kỳ trước chuyển qua", "HS tồn kỳ trước"], chance: 0.85 }),
    ]),
    block(["Số hồ sơ đã giải quyết", "Số lượng hồ sơ đã giải quyết", "Đã giải quyết", "Kết quả giải quyết", "Hồ sơ đã xử lý", "HS đã giải quyết"], [
      leaf("resolved.total", "count", totals, { alone: ["Tổng số hồ sơ đã giải quyết", "Số hồ sơ đã giải quyết", "Tổng số đã giải quyết", "HS đã giải quyết"] }),
      leaf("resolved.early", "count", early, { alone: ["Giải quyết trước hạn", "Đã giải quyết trước hạn", "Trả trước hạn"], chance: 0.85 }),
      leaf("resolved.onTime", "count", onTime, { alone: ["Giải quyết đúng hạn", "Đã giải quyết đúng hạn", "Trả đúng hạn"] }),
      leaf("resolved.late", "count", late, { alone: ["Giải quyết quá hạn", "Đã giải quyết quá hạn", "Trả quá hạn"] }),
    ]),
    block(["Số hồ sơ đang giải quyết", "Số lượng hồ sơ đang giải quyết", "Đang giải quyết", "Chưa giải quyết", "Hồ sơ đang xử lý", "HS đang giải quyết"], [
      leaf("pending.total", "count", totals, { alone: ["Tổng số hồ sơ đang giải quyết", "Số hồ sơ đang giải quyết", "HS đang giải quyết"] }),
      leaf("pending.onTime", "count", ["Trong hạn", "Chưa đến hạn", "Còn hạn", "Trong thời hạn"], { alone: ["Đang giải quyết trong hạn", "Đang giải quyết chưa đến hạn"] }),
      leaf("pending.late", "count", late, { alone: ["Đang giải quyết quá hạn", "Đang giải quyết trễ hạn"] }),
    ], 0.75),
    leaf(null, "note", ["Ghi chú"], { chance: 0.2 }),
  ],
}; // prettier-ignore

const place = leaf(null, "label", ["Đơn vị", "Thôn, tổ dân phố", "Tên đơn vị", "Tháng", "Địa bàn"], { chance: 0.7 });

export const digitisationForm: Form = {
  kind: "digitisation",
  shape: "figures",
  labels: "villages",
  titles: ["TÌNH HÌNH SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT TTHC", "Kết quả số hoá hồ sơ, giấy tờ", "TỔNG HỢP SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH"],
  units: ["hồ sơ"],
  columns: [
    order,
    place,
    block(["Số hóa hồ sơ TTHC khi tiếp nhận", "Số hoá hồ sơ khi tiếp nhận", "Số hóa thành phần hồ sơ", "Số hóa hồ sơ đầu vào"], [
      leaf("received", "count", ["Số hồ sơ tiếp nhận", "Tổng số hồ sơ tiếp nhận", "Hồ sơ tiếp nhận", "HS đã tiếp nhận", "Tổng HS tiếp nhận"]),
      leaf("withComponents", "count", ["Số hồ sơ có số hóa thành phần hồ sơ", "Số HS có số hóa TPHS", "Hồ sơ có số hóa thành phần", "Số hồ sơ được số hóa thành phần", "Số HS đã số hoá thành phần"]),
      leaf("fullyDigitised", "count", ["Số hồ sơ số hóa đầy đủ thành phần hồ sơ", "Số HS số hóa đầy đủ", "Hồ sơ số hóa đầy đủ thành phần", "Số hồ sơ số hoá đủ thành phần"], { chance: 0.9 }),
      leaf("fullRate", "rate", ["Tỷ lệ số hóa đầy đủ", "Tỷ lệ số hóa đầy đủ thành phần hồ sơ", "Tỉ lệ hồ sơ số hóa đầy đủ (%)", "Tỷ lệ (%) số hoá đầy đủ TPHS"], { chance: 0.9 }),
      leaf("withoutComponents", "count", ["Số hồ sơ chưa số hóa thành phần", "Hồ sơ chưa số hóa thành phần hồ sơ", "Số HS chưa số hóa TPHS", "Số hồ sơ không số hóa thành phần"], { chance: 0.8 }),
    ]),
    block(["Số hóa kết quả giải quyết TTHC", "Số hóa kết quả", "Số hoá kết quả giải quyết", "Số hóa kết quả đầu ra"], [
      leaf("resolved", "count", ["Số hồ sơ đã giải quyết", "Tổng số hồ sơ đã giải quyết", "HS đã giải quyết", "Hồ sơ đã có kết quả"], { alone: ["Số hồ sơ đã giải quyết", "Tổng số hồ sơ đã giải quyết", "HS đã giải quyết"] }),
      leaf("withResult", "count", ["Số hồ sơ có số hóa kết quả", "Số HS được số hóa kết quả", "Hồ sơ đã số hóa kết quả", "Số hồ sơ số hoá kết quả"]),
      leaf("resultRate", "rate", ["Tỷ lệ số hóa kết quả", "Tỷ lệ số hóa kết quả (%)", "Tỉ lệ hồ sơ số hóa kết quả", "Tỷ lệ % số hoá kết quả"], { chance: 0.9 }),
      leaf("withoutResult", "count", ["Số hồ sơ chưa số hóa kết quả", "Hồ sơ chưa số hóa kết quả", "Số HS chưa số hoá KQ"], { chance: 0.8 }),
    ]),
    leaf(null, "note", ["Ghi chú"], { chance: 0.2 }),
  ],
}; // prettier-ignore

const direction = (word: string, key: string): HeaderNode =>
  block([`Văn bản ${word}`, `VB ${word}`, `Tình hình văn bản ${word}`, `VĂN BẢN ${word.toUpperCase()}`], [
    leaf(`${key}.total`, "count", ["Tổng số", `Tổng số văn bản ${word}`, "Tổng", `Tổng số VB ${word}`], { alone: [`Tổng số văn bản ${word}`, `Số văn bản ${word}`, `Tổng VB ${word}`] }),
    leaf(`${key}.electronic`, "count", ["Hoàn toàn điện tử", "Văn bản điện tử", "VB hoàn toàn điện tử", "Điện tử"], { alone: [`Văn bản ${word} hoàn toàn điện tử`, `VB ${word} điện tử`] }),
    leaf(`${key}.parallel`, "count", ["Song song giấy và điện tử", "Song song bản giấy - điện tử", "Vừa giấy vừa điện tử", "VB giấy và điện tử"], { alone: [`Văn bản ${word} song song giấy và điện tử`, `VB ${word} song song`], chance: 0.8 }),
    leaf(`${key}.signed`, "count", ["Có ký số", "Đã ký số", "VB có ký số", "Văn bản được ký số"], { alone: [`Văn bản ${word} có ký số`, `VB ${word} đã ký số`], chance: 0.8 }),
    leaf(`${key}.unsigned`, "count", ["Không ký số", "Chưa ký số", "VB không ký số", "Văn bản chưa ký số"], { alone: [`Văn bản ${word} không ký số`, `VB ${word} chưa ký số`], chance: 0.7 }),
  ]); // prettier-ignore

export const documentsForm: Form = {
  kind: "documents",
  shape: "figures",
  labels: "months",
  titles: ["TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ", "THỐNG KÊ VĂN BẢN ĐI, VĂN BẢN ĐẾN", "Kết quả áp dụng chữ ký số"],
  units: ["văn bản"],
  columns: [order, place, direction("đến", "in"), direction("đi", "out")],
};

const level = (at: number): readonly HeaderNode[] => [
  leaf(`files.level${String(at)}.online`, "count", [`Tổng số HS online MĐ ${String(at)}`, `Số hồ sơ trực tuyến mức độ ${String(at)}`, `Tổng số hồ sơ trực tuyến mức ${String(at)}`, `HS nộp online mức độ ${String(at)}`]),
  leaf(`files.level${String(at)}.total`, "count", [`Tổng HS cả trực tiếp và online MĐ ${String(at)}`, `Tổng số hồ sơ trực tiếp và trực tuyến mức độ ${String(at)}`, `Tổng số hồ sơ mức độ ${String(at)}`]),
  leaf(`files.level${String(at)}.rate`, "rate", [`Tỷ lệ % HS online MĐ ${String(at)}`, `Tỷ lệ hồ sơ trực tuyến mức độ ${String(at)}`, `Tỉ lệ hồ sơ online mức ${String(at)}`]),
]; // prettier-ignore

export const onlineServicesForm: Form = {
  kind: "onlineServices",
  shape: "figures",
  labels: "villages",
  titles: ["KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN", "TÌNH HÌNH THỰC HIỆN DVC TRỰC TUYẾN", "Thống kê dịch vụ công trực tuyến"],
  units: [],
  columns: [
    { ...order, chance: 0.5 },
    { ...place, chance: 0.4 },
    leaf("services.level3", "count", ["Tổng số DVC TT MĐ 3", "Số DVC trực tuyến mức độ 3", "Tổng số DVCTT mức độ 3", "Số dịch vụ công mức 3"]),
    leaf("services.level4", "count", ["Tổng số DVC TT MĐ 4", "Số DVC trực tuyến mức độ 4", "Tổng số DVCTT mức độ 4", "Số dịch vụ công mức 4"]),
    leaf("services.total", "count", ["Tổng số DVC TT MĐ 3,4", "Tổng số DVC trực tuyến mức độ 3, 4", "Tổng số DVCTT mức độ 3 và 4"], { chance: 0.8 }),
    leaf("services.level3.withFiles", "count", ["Số DVC mức độ 3 phát sinh hồ sơ", "Số DVC TT MĐ 3 có hồ sơ", "Số DVCTT mức độ 3 có phát sinh hồ sơ"], { chance: 0.6 }),
    leaf("services.level3.online", "count", ["Số DVC mức độ 3 phát sinh hồ sơ trực tuyến", "Số DVC TT MĐ 3 phát sinh HS online"], { chance: 0.6 }),
    leaf("services.level4.withFiles", "count", ["Số DVC mức độ 4 phát sinh hồ sơ", "Số DVC TT MĐ 4 có hồ sơ", "Số DVCTT mức độ 4 có phát sinh hồ sơ"], { chance: 0.6 }),
    leaf("services.level4.online", "count", ["Số DVC mức độ 4 phát sinh hồ sơ trực tuyến", "Số DVC TT MĐ 4 phát sinh HS online"], { chance: 0.6 }),
    leaf("services.onlineRate", "rate", ["Tỷ lệ DVC TT MĐ 3,4 phát sinh online", "Tỷ lệ DVC mức độ 3,4 phát sinh hồ sơ trực tuyến"], { chance: 0.7 }),
    ...level(3),
    ...level(4),
    leaf("files.total", "count", ["Tổng số HS 1,2,3,4", "Tổng số hồ sơ mức độ 1,2,3,4", "Tổng số hồ sơ các mức 1, 2, 3, 4"], { chance: 0.8 }),
    leaf("files.rate", "rate", ["Tỷ lệ % HS online", "Tỷ lệ hồ sơ trực tuyến", "Tỷ lệ hồ sơ online (%)"], { chance: 0.8 }),
  ],
}; // prettier-ignore

export const scoringForm: Form = {
  kind: "scoring",
  shape: "criteria",
  labels: "criteria",
  titles: ["BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "Bảng tự đánh giá, chấm điểm"],
  units: [],
  columns: [
    order,
    leaf("criterion", "criterion", ["Tiêu chí", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Nội dung tiêu chí", "Tiêu chí, tiêu chí thành phần", "Nội dung đánh giá", "Tên tiêu chí", "Lĩnh vực, tiêu chí"]),
    leaf("maximum", "maximum", ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm tối đa quy định", "Mức điểm tối đa"]),
    leaf("selfScore", "score", ["Điểm tự chấm", "Điểm tự đánh giá", "Tự chấm", "Điểm đơn vị tự chấm", "Điểm xã tự chấm", "Điểm tự chấm của đơn vị"]),
    leaf("reviewScore", "score", ["Điểm thẩm định", "Thẩm định", "Kết quả thẩm định", "Điểm Hội đồng thẩm định", "Điểm thẩm định lần 1"], { chance: 0.7 }),
    leaf("secondReviewScore", "score", ["Điểm thẩm định lần 2", "Thẩm định lần 2", "Điểm phúc tra"], { chance: 0.25 }),
    leaf("evidence", "product", ["Tài liệu kiểm chứng", "Minh chứng", "Tài liệu minh chứng", "Hồ sơ kiểm chứng", "TL kiểm chứng"], { chance: 0.7 }),
    leaf("explanation", "note", ["Giải trình", "Diễn giải", "Thuyết minh", "Nội dung giải trình"], { chance: 0.5 }),
    leaf("note", "note", ["Ghi chú", "Ghi chú (nếu có)"], { chance: 0.4 }),
  ],
}; // prettier-ignore

export const deductionForm: Form = {
  kind: "deduction",
  shape: "criteria",
  labels: "criteria",
  titles: ["NỘI DUNG BỊ TRỪ ĐIỂM", "CÁC TIÊU CHÍ MẤT ĐIỂM VÀ GIẢI PHÁP KHẮC PHỤC", "Bảng tổng hợp điểm bị trừ"],
  units: ["điểm"],
  columns: [
    order,
    leaf("criterion", "criterion", ["Tiêu chí bị mất điểm", "Tiêu chí bị trừ điểm", "Nội dung bị trừ điểm", "Nội dung, tiêu chí bị mất điểm", "Tiêu chí", "Tên tiêu chí"]),
    leaf("maximum", "maximum", ["Điểm chuẩn", "Điểm tối đa", "Thang điểm"]),
    leaf("score", "score", ["Số điểm", "Điểm đạt được", "Điểm đạt", "Điểm được chấm", "Kết quả điểm", "Số điểm đạt được"], { chance: 0.9 }),
    leaf("deducted", "score", ["Điểm trừ", "Điểm bị trừ", "Số điểm bị trừ", "Điểm mất", "Số điểm bị mất"], { chance: 0.6 }),
    leaf("reason", "reason", ["Lý do mất điểm", "Lý do bị trừ điểm", "Nguyên nhân", "Lí do", "Nguyên nhân mất điểm", "Nguyên nhân bị trừ điểm"]),
    leaf("remedy", "remedy", ["Biện pháp khắc phục", "Giải pháp khắc phục", "Hướng khắc phục", "Giải pháp", "Biện pháp, giải pháp khắc phục", "Kế hoạch khắc phục"]),
    leaf("unit", "unit", ["Đơn vị thực hiện", "Bộ phận thực hiện", "Đơn vị chủ trì", "Người phụ trách", "Bộ phận phụ trách"], { chance: 0.5 }),
    leaf("deadline", "deadline", ["Thời hạn", "Thời gian khắc phục", "Thời hạn khắc phục", "Thời gian hoàn thành"], { chance: 0.4 }),
    leaf("note", "note", ["Ghi chú"], { chance: 0.4 }),
  ],
}; // prettier-ignore
