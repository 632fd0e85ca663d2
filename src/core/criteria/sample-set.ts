import type { CriteriaSet, Criterion, Operand, RowPick, Rule } from "./criteria";

/** Which cells of the appendices a figure of the sample comes from. */
const bound = (name: string, table: string, column: string, rows: RowPick = { kind: "total" }): Operand => ({
  name,
  from: { kind: "table", table, column, rows },
});
const typed = (name: string): Operand => ({ name });

const office = "Văn phòng HĐND và UBND";
const economy = "Phòng Kinh tế";
const culture = "Phòng Văn hóa - Xã hội";
const centre = "Trung tâm Phục vụ hành chính công";

const field = (code: string, name: string, maximum: number): Criterion => ({
  code,
  name,
  level: "section",
  maximum,
  rule: { kind: "sum" },
});

const criterion = (
  code: string,
  name: string,
  maximum: number,
  rule: Rule,
  unit: string,
  more: Partial<Criterion> = {},
): Criterion => ({
  code,
  parent: code.split(".")[0] ?? code,
  name,
  level: "criterion",
  maximum,
  rule,
  unit,
  ...more,
});

const plan = "Kế hoạch và văn bản giao việc";

const direction: readonly Criterion[] = [
  field("1", "Chỉ đạo, điều hành cải cách hành chính", 15),
  criterion(
    "1.1",
    "Ban hành kế hoạch cải cách hành chính năm trong tháng 01",
    2,
    {
      kind: "gate",
      numerator: typed("Ngày ban hành kế hoạch"),
      test: { compare: "<=", against: { kind: "day", day: "2026-01-31" } },
    },
    office,
    { evidence: plan },
  ),
  criterion(
    "1.2",
    "Nội dung kế hoạch đủ yêu cầu",
    2,
    {
      kind: "checklist",
      items: [
        { points: 0.5, operand: typed("Có mục tiêu định lượng") },
        { points: 0.5, operand: typed("Có sản phẩm của từng nhiệm vụ") },
        { points: 0.5, operand: typed("Có bộ phận chủ trì") },
        { points: 0.5, operand: typed("Có thời hạn và kinh phí") },
      ],
    },
    office,
    { evidence: plan },
  ),
  criterion(
    "1.3",
    "Tỷ lệ nhiệm vụ của kế hoạch đã hoàn thành",
    4,
    {
      kind: "rate",
      numerator: bound("Nhiệm vụ hoàn thành", "progress", "completion", {
        kind: "count-at-least",
        value: 100,
        isPercent: true,
      }),
      denominator: bound("Nhiệm vụ của kế hoạch", "progress", "task", { kind: "count" }),
      zeroBelow: 40,
    },
    office,
    { remedy: "Rà soát các nhiệm vụ chưa hoàn thành, giao lại thời hạn và báo cáo tiến độ hằng tháng" },
  ),
  criterion(
    "1.4",
    "Gửi đủ báo cáo định kỳ đúng thời hạn",
    2,
    { kind: "count-down", numerator: typed("Báo cáo thiếu hoặc chậm"), unit: 0.5 },
    office,
  ),
  criterion(
    "1.5",
    "Tỷ lệ bộ phận được tự kiểm tra trong năm",
    2,
    {
      kind: "ladder",
      numerator: typed("Bộ phận đã kiểm tra"),
      denominator: typed("Bộ phận của xã"),
      isPercent: true,
      steps: [
        { atLeast: 50, points: 2 },
        { atLeast: 30, below: 50, points: 1 },
        { below: 30, points: 0 },
      ],
    },
    office,
  ),
  criterion(
    "1.6",
    "Khắc phục tồn tại nêu sau kiểm tra",
    1,
    { kind: "rate", numerator: typed("Tồn tại đã khắc phục"), denominator: typed("Tồn tại được nêu") },
    office,
    { whenEmpty: "full" },
  ),
  criterion(
    "1.7",
    "Sáng kiến cải cách hành chính được áp dụng",
    2,
    { kind: "count-up", numerator: typed("Sáng kiến"), unit: 0.5 },
    office,
  ),
];

const institutions: readonly Criterion[] = [
  field("2", "Cải cách thể chế", 8),
  criterion(
    "2.1",
    "Có kế hoạch rà soát văn bản của xã",
    1,
    { kind: "gate", numerator: typed("Có kế hoạch rà soát") },
    office,
  ),
  criterion(
    "2.2",
    "Tỷ lệ văn bản ban hành đúng thẩm quyền, đúng thể thức",
    3,
    { kind: "rate", numerator: typed("Văn bản đúng"), denominator: typed("Văn bản đã ban hành") },
    office,
    { whenNotApplicable: "full", whenEmpty: "not-applicable" },
  ),
  criterion(
    "2.3",
    "Theo dõi thi hành pháp luật",
    2,
    {
      kind: "checklist",
      items: [
        { points: 0.5, operand: typed("Có kế hoạch theo dõi") },
        { points: 0.5, operand: typed("Có báo cáo kết quả") },
        { points: 1, operand: typed("Đã xử lý kiến nghị") },
      ],
    },
    office,
  ),
  criterion(
    "2.4",
    "Buổi phổ biến pháp luật cho người dân",
    2,
    {
      kind: "ladder",
      numerator: typed("Buổi phổ biến"),
      isPercent: false,
      steps: [
        { atLeast: 4, points: 2 },
        { atLeast: 2, below: 4, points: 1 },
        { below: 2, points: 0 },
      ],
    },
    culture,
  ),
];

const procedures: readonly Criterion[] = [
  field("3", "Cải cách thủ tục hành chính", 25),
  criterion(
    "3.1",
    "Tỷ lệ thủ tục được công khai đầy đủ",
    3,
    { kind: "rate", numerator: typed("Thủ tục đã công khai"), denominator: typed("Thủ tục thuộc thẩm quyền") },
    centre,
  ),
  criterion(
    "3.2",
    "Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn",
    6,
    {
      kind: "formula",
      variables: [bound("tổng", "tthc", "resolved.total"), bound("quá_hạn", "tthc", "resolved.late")],
      expression: "M*(tổng-quá_hạn)/tổng",
    },
    centre,
    { remedy: "Rà soát hồ sơ sắp đến hạn mỗi ngày, nhắc người xử lý trước hạn hai ngày" },
  ),
  criterion(
    "3.3",
    "Tỷ lệ hồ sơ tiếp nhận trực tuyến",
    5,
    {
      kind: "ladder",
      numerator: bound("Hồ sơ trực tuyến", "tthc", "received.online"),
      denominator: bound("Hồ sơ tiếp nhận", "tthc", "received.total"),
      isPercent: true,
      steps: [
        { atLeast: 80, points: 5 },
        { atLeast: 60, below: 80, points: 4 },
        { atLeast: 40, below: 60, points: 3 },
        { atLeast: 20, below: 40, points: 1.5 },
        { below: 20, points: 0 },
      ],
    },
    centre,
    { reason: "Hồ sơ trực tuyến mới đạt {mức} ({số liệu}), mất {mất} điểm" },
  ),
  criterion(
    "3.4",
    "Tỷ lệ hồ sơ được số hóa đầy đủ thành phần",
    3,
    {
      kind: "rate",
      numerator: bound("Hồ sơ số hóa đầy đủ", "digitisation", "fullyDigitised"),
      denominator: bound("Hồ sơ tiếp nhận", "digitisation", "received"),
    },
    centre,
  ),
  criterion(
    "3.5",
    "Tỷ lệ kết quả giải quyết được số hóa",
    3,
    {
      kind: "rate",
      numerator: bound("Kết quả đã số hóa", "digitisation", "withResult"),
      denominator: bound("Hồ sơ đã giải quyết", "digitisation", "resolved"),
    },
    centre,
  ),
  criterion(
    "3.6",
    "Tỷ lệ phản ánh, kiến nghị trả lời đúng hạn",
    2,
    { kind: "rate", numerator: typed("Phản ánh trả lời đúng hạn"), denominator: typed("Phản ánh nhận được") },
    office,
    { whenNotApplicable: "full", whenEmpty: "not-applicable" },
  ),
  criterion(
    "3.7",
    "Xin lỗi bằng văn bản khi trả kết quả trễ hạn",
    1,
    { kind: "rate", numerator: typed("Văn bản xin lỗi"), denominator: bound("Hồ sơ quá hạn", "tthc", "resolved.late") },
    centre,
    { whenEmpty: "full" },
  ),
  criterion(
    "3.8",
    "Tỷ lệ giao dịch nộp phí, lệ phí trực tuyến",
    2,
    { kind: "rate", numerator: typed("Giao dịch trực tuyến"), denominator: typed("Giao dịch có phí") },
    centre,
    { whenNotApplicable: "full", whenEmpty: "not-applicable" },
  ),
];

const organisation: readonly Criterion[] = [
  field("4", "Cải cách tổ chức bộ máy", 8),
  criterion(
    "4.1",
    "Quy chế làm việc còn hiệu lực",
    2,
    { kind: "gate", numerator: typed("Có quy chế còn hiệu lực") },
    office,
  ),
  criterion(
    "4.2",
    "Số người làm việc không vượt số được giao",
    3,
    {
      kind: "gate",
      numerator: typed("Người đang làm việc"),
      test: { compare: "<=", against: { kind: "operand", operand: typed("Số được giao") } },
    },
    office,
  ),
  criterion(
    "4.3",
    "Phân công nhiệm vụ bằng văn bản",
    2,
    {
      kind: "checklist",
      items: [
        { points: 1, operand: typed("Phân công lãnh đạo") },
        { points: 1, operand: typed("Phân công công chức") },
      ],
    },
    office,
  ),
  criterion(
    "4.4",
    "Giao ban có kết luận về cải cách hành chính",
    1,
    { kind: "count-up", numerator: typed("Kỳ giao ban"), unit: 0.25 },
    office,
  ),
];

const service: readonly Criterion[] = [
  field("5", "Cải cách chế độ công vụ", 12),
  criterion(
    "5.1",
    "Tỷ lệ người được bồi dưỡng so với chỉ tiêu",
    3,
    { kind: "rate", numerator: typed("Người đã bồi dưỡng"), denominator: typed("Chỉ tiêu giao") },
    office,
  ),
  criterion(
    "5.2",
    "Chấp hành kỷ luật công vụ",
    3,
    {
      kind: "discipline",
      items: [
        { points: 0.5, operand: typed("Khiển trách") },
        { points: 1, operand: typed("Cảnh cáo") },
        { points: 3, operand: typed("Cách chức hoặc buộc thôi việc") },
      ],
    },
    office,
  ),
  criterion(
    "5.3",
    "Đánh giá, xếp loại công chức trước 15/12",
    1,
    {
      kind: "gate",
      numerator: typed("Ngày hoàn thành xếp loại"),
      test: { compare: "<=", against: { kind: "day", day: "2026-12-15" } },
    },
    office,
  ),
  criterion(
    "5.4",
    "Chấp hành giờ làm việc",
    2,
    { kind: "count-down", numerator: typed("Lượt bị nhắc bằng văn bản"), unit: 25, isPercent: true },
    office,
  ),
  criterion(
    "5.5",
    "Tỷ lệ công chức đạt chuẩn vị trí việc làm",
    3,
    {
      kind: "ladder",
      numerator: typed("Công chức đạt chuẩn"),
      denominator: typed("Công chức của xã"),
      isPercent: true,
      steps: [
        { above: 90, atMost: 100, points: 3 },
        { above: 80, atMost: 90, points: 2 },
        { atLeast: 60, atMost: 80, points: 1 },
        { below: 60, points: 0 },
      ],
    },
    office,
  ),
];

const finance: readonly Criterion[] = [
  field("6", "Cải cách tài chính công", 10),
  criterion(
    "6.1",
    "Tỷ lệ giải ngân vốn đầu tư",
    4,
    { kind: "rate", numerator: typed("Vốn đã giải ngân"), denominator: typed("Kế hoạch vốn"), zeroBelow: 60 },
    economy,
    { whenNotApplicable: "share" },
  ),
  criterion(
    "6.2",
    "Công khai ngân sách",
    2,
    {
      kind: "checklist",
      items: [
        { points: 1, operand: typed("Công khai dự toán") },
        { points: 1, operand: typed("Công khai quyết toán") },
      ],
    },
    economy,
  ),
  criterion(
    "6.3",
    "Quy chế chi tiêu nội bộ được cập nhật",
    1,
    { kind: "gate", numerator: typed("Có quy chế chi tiêu") },
    economy,
  ),
  criterion(
    "6.4",
    "Tỷ lệ kết luận thanh tra, kiểm toán đã thực hiện",
    3,
    { kind: "rate", numerator: typed("Kết luận đã thực hiện"), denominator: typed("Kết luận phải thực hiện") },
    economy,
    { whenNotApplicable: "share", whenEmpty: "not-applicable" },
  ),
];

const digital: readonly Criterion[] = [
  field("7", "Xây dựng chính quyền số", 12),
  criterion(
    "7.1",
    "Tỷ lệ văn bản đi phát hành điện tử",
    3,
    {
      kind: "rate",
      numerator: bound("Văn bản điện tử", "documents", "out.electronic"),
      denominator: bound("Văn bản đi", "documents", "out.total"),
    },
    office,
  ),
  criterion(
    "7.2",
    "Tỷ lệ hồ sơ dịch vụ công trực tuyến",
    3,
    { kind: "rate", numerator: bound("Tỷ lệ hồ sơ trực tuyến", "onlineServices", "files.rate") },
    centre,
  ),
  criterion(
    "7.3",
    "Chất lượng trang thông tin điện tử",
    2,
    { kind: "average", numerator: typed("Tổng điểm các chuyên mục"), denominator: typed("Số chuyên mục") },
    culture,
    { rounding: { decimals: 1, mode: "half-up" } },
  ),
  criterion(
    "7.4",
    "Chỉ số chuyển đổi số so với trung bình của tỉnh",
    2,
    {
      kind: "gate",
      numerator: typed("Chỉ số của xã"),
      test: { compare: ">=", against: { kind: "operand", operand: typed("Trung bình của tỉnh") } },
    },
    culture,
  ),
  criterion(
    "7.5",
    "Tài khoản định danh so với xã dẫn đầu",
    2,
    { kind: "rate", numerator: typed("Tỷ lệ của xã"), denominator: typed("Tỷ lệ của xã dẫn đầu") },
    culture,
  ),
];

const beside: readonly Criterion[] = [
  field("8", "Tác động của cải cách hành chính", 10),
  criterion(
    "8.1",
    "Mức độ hài lòng của người dân, theo kết quả khảo sát",
    10,
    { kind: "survey", numerator: typed("Điểm khảo sát") },
    office,
    { whenNotApplicable: "rescale" },
  ),
  {
    code: "9",
    name: "Điểm thưởng: mô hình được công nhận",
    level: "section",
    maximum: 2,
    rule: { kind: "choice" },
    effect: { kind: "bonus", cap: 2 },
    unit: office,
  },
  { code: "9a", parent: "9", name: "Cấp tỉnh công nhận", level: "option", maximum: 2, rule: { kind: "option" } },
  { code: "9b", parent: "9", name: "Cấp xã công nhận", level: "option", maximum: 1, rule: { kind: "option" } },
  { code: "9c", parent: "9", name: "Không có", level: "option", maximum: 0, rule: { kind: "option" } },
  {
    code: "10",
    name: "Điểm phạt: cung cấp số liệu không đúng",
    level: "section",
    maximum: 3,
    rule: { kind: "count-up", numerator: typed("Lượt số liệu không đúng"), unit: 1 },
    effect: { kind: "penalty", cap: 3 },
    unit: office,
  },
];

/** A set in the product's own words, to start from and to try things on. No paper says this. */
export const sampleSet: CriteriaSet = {
  schema: "soat.criteria/1",
  name: "Chỉ số cải cách hành chính của xã, bộ mẫu",
  note: "Bộ tiêu chí mẫu, không phải văn bản chính thức",
  rating: [
    { name: "Xuất sắc", atLeast: 90, noZero: true },
    { name: "Tốt", atLeast: 80 },
    { name: "Khá", atLeast: 65 },
    { name: "Trung bình", atLeast: 50 },
    { name: "Yếu" },
  ],
  criteria: [
    ...direction,
    ...institutions,
    ...procedures,
    ...organisation,
    ...service,
    ...finance,
    ...digital,
    ...beside,
  ],
};
