import type { SheetDraft } from "../../src/core/patch/edit";
import { SheetBuilder, type Entry } from "./sheet-builder";

/**
 * The sample: half-year appendices of a commune that does not exist, with the shapes of real ones and with slips put in
 * on purpose. Each slip is named beside its line.
 */
const commune = "Xã An Thượng Lâm";
const caption = "(Kèm theo Báo cáo số 86/BC-UBND ngày 12/6/2026 của UBND xã An Thượng Lâm)";

export function sampleDrafts(): readonly SheetDraft[] {
  return [progress(), procedures(), digitisation(), documents(), onlineServices(), deductions(), scores()];
}

type Task = readonly [string, string, string, string, string | null, string | null, Entry];

const office = "Văn phòng HĐND và UBND";
const culture = "Phòng Văn hóa - Xã hội";
const economy = "Phòng Kinh tế";
const centre = "Trung tâm Phục vụ hành chính công";
const others = "Các ban, ngành liên quan";

const tasks: readonly (readonly [string, readonly Task[]])[] = [
  [
    "CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
    [
      [
        "Lập kế hoạch tự kiểm tra cải cách hành chính của xã",
        office,
        others,
        "Tháng 01/2026",
        "Đã ban hành",
        "Kế hoạch",
        1,
      ],
      [
        "Lập kế hoạch truyền thông về cải cách hành chính",
        culture,
        others,
        "Tháng 02/2026",
        "Đã ban hành",
        "Kế hoạch",
        1,
      ],
      [
        "Theo dõi, đôn đốc các bộ phận làm đúng tiến độ đã giao",
        office,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        "Báo cáo tháng",
        0.5,
      ],
      ["Lập kế hoạch cải thiện thứ hạng chỉ số của xã", office, others, "Tháng 02/2026", "Đã ban hành", "Kế hoạch", 1],
      ["Tự kiểm tra tại các bộ phận chuyên môn", office, others, "Quý II/2026", "Đã thực hiện", "Biên bản", 1],
    ],
  ],
  [
    "CẢI CÁCH THỂ CHẾ",
    [
      ["Lập kế hoạch rà soát văn bản của xã", culture, others, "Tháng 01/2026", "Đã ban hành", "Kế hoạch", 1],
      ["Lập kế hoạch phổ biến pháp luật trong dân", culture, others, "Tháng 02/2026", "Đã ban hành", "Kế hoạch", 1],
      ["Lập kế hoạch theo dõi việc thi hành pháp luật", culture, others, "Tháng 02/2026", "Đã ban hành", "Kế hoạch", 1],
    ],
  ],
  [
    "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
    [
      ["Lập kế hoạch kiểm soát thủ tục hành chính", centre, others, "Tháng 01/2026", "Đã ban hành", "Kế hoạch", 1],
      [
        "Niêm yết và cập nhật danh mục thủ tục của xã",
        centre,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        "Danh mục",
        0.5,
      ],
      [
        "Duy trì nề nếp tiếp nhận và trả kết quả tại một nơi",
        centre,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        null,
        0.5,
      ],
      [
        "Kiểm tra việc giải quyết hồ sơ tại Trung tâm",
        office,
        others,
        "Quý II/2026",
        "Đã thực hiện",
        "Biên bản, báo cáo",
        1,
      ],
      ["Tiếp nhận và trả lời phản ánh về thủ tục", culture, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
      // Slip: still in progress, yet 100 %.
      [
        "Lấy ý kiến hài lòng của người dân sau mỗi hồ sơ",
        centre,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        "Phiếu khảo sát",
        1,
      ],
      [
        "Số hóa giấy tờ đầu vào và kết quả giải quyết",
        centre,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        "Bảng tổng hợp",
        0.9,
      ],
    ],
  ],
  [
    "CẢI CÁCH TỔ CHỨC BỘ MÁY",
    [
      ["Hoàn thiện vị trí việc làm của các phòng", office, others, "Thường xuyên", "Đang thực hiện", null, 0.5],
      // Slip: still in progress, yet 100 %, and no product named.
      ["Rà soát việc phân cấp giữa các phòng", office, others, "Thường xuyên", "Đang thực hiện", null, 1],
      ["Sửa quy chế làm việc của cơ quan", office, others, "Tháng 3/2026", "Đã ban hành", "Quyết định", 1],
      ["Hướng dẫn các hội, đoàn thể hoạt động", culture, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
      ["Thông báo phân công nhiệm vụ công chức", office, others, "Tháng 01/2026", "Đã ban hành", "Thông báo", 1],
      // Slip: the completion was left blank.
      ["Sắp xếp, giảm biên chế theo lộ trình", office, others, "Thường xuyên", "Đang thực hiện", null, null],
    ],
  ],
  [
    "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
    [
      ["Lập kế hoạch đào tạo, bồi dưỡng công chức", office, others, "Tháng 01/2026", "Đã ban hành", "Kế hoạch", 1],
      // Slip: the symbol of the decision lacks its hyphen.
      [
        "Thực hiện văn hóa công vụ theo Quyết định 1847/QĐTTg ngày 27/12/2018",
        office,
        others,
        "Thường xuyên",
        "Đang thực hiện",
        "Báo cáo",
        0.5,
      ],
      ["Xếp loại chất lượng công chức cuối năm", office, others, "Năm 2026", "Đang thực hiện", null, null],
    ],
  ],
  [
    "CẢI CÁCH TÀI CHÍNH CÔNG",
    [
      [
        "Ban hành quy chế chi tiêu nội bộ và sử dụng tài sản",
        economy,
        others,
        "Tháng 3/2026",
        "Đã ban hành",
        "Quy chế",
        1,
      ],
      ["Giải ngân vốn đầu tư theo kế hoạch", economy, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.2],
      // Slip: words in a column of figures.
      [
        "Khắc phục kiến nghị sau thanh tra, kiểm toán",
        economy,
        others,
        "Theo kế hoạch của cấp trên",
        null,
        null,
        "Trong kỳ không có đoàn nào đến",
      ],
    ],
  ],
  [
    "XÂY DỰNG CHÍNH QUYỀN SỐ",
    [
      ["Xử lý hồ sơ công việc trên mạng", office, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
      ["Áp dụng hệ thống quản lý chất lượng", office, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
      ["Ký số văn bản của lãnh đạo xã", office, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.8],
      ["Nhận và trả hồ sơ qua bưu chính, trực tuyến", centre, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
      ["Lưu trữ hồ sơ điện tử", office, others, "Thường xuyên", "Đang thực hiện", "Báo cáo", 0.5],
    ],
  ],
];

/** The format of counts for a run of columns, both ends included. */
const counts = (first: number, last: number): Readonly<Record<number, string>> =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, index) => [first + index, "#,##0"]));

const numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];

function progress(): SheetDraft {
  const sheet = new SheetBuilder("PL01 Tiến độ", [6, 46, 24, 24, 20, 18, 20, 14]);
  sheet
    .letterhead(commune, "PHỤ LỤC 01")
    .line("BẢNG TIẾN ĐỘ CÔNG VIỆC CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2026", "title");
  sheet.line(caption, "note").gap();
  const names = [
    "TT",
    "Nội dung",
    "Đơn vị thực hiện",
    "Đơn vị phối hợp",
    "Thời gian hoàn thành",
    "Tình hình thực hiện",
    "Sản phẩm đầu ra",
    "Tỷ lệ hoàn thành",
  ];
  sheet.header(
    names.map((name, column) => [0, column, 1, 1, name] as const),
    1,
  );
  const frozen = sheet.row;
  tasks.forEach(([name, items], index) => {
    sheet.body([numerals[index] ?? "", name], { look: "section" });
    items.forEach((item, order) => {
      sheet.body([order + 1, ...item], { looks: { 0: "center" }, formats: { 7: "0%" } });
    });
  });
  return sheet.draft(frozen);
}

function procedures(): SheetDraft {
  const sheet = new SheetBuilder("PL02 TTHC", [6, 26, 11, 12, 16, 12, 11, 12, 12, 12]);
  sheet.letterhead(commune, "PHỤ LỤC 02").line("KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2026", "title");
  sheet.line(caption, "note").line("(Số liệu lấy từ ngày 15/12/2025 đến ngày 12/6/2026)", "note");
  sheet.line("Đơn vị tính: hồ sơ", "note");
  sheet.header(
    [
      [0, 0, 3, 1, "STT"],
      [0, 1, 3, 1, "Lĩnh vực"],
      [0, 2, 1, 4, "Số lượng hồ sơ tiếp nhận"],
      [0, 6, 1, 4, "Số lượng hồ sơ đã giải quyết"],
      [1, 2, 2, 1, "Tổng số"],
      [1, 3, 1, 2, "Trong kỳ"],
      [1, 5, 2, 1, "Từ kỳ trước"],
      [1, 6, 2, 1, "Tổng số"],
      [1, 7, 2, 1, "Trước hạn"],
      [1, 8, 2, 1, "Đúng hạn"],
      [1, 9, 2, 1, "Quá hạn"],
      [2, 3, 1, 1, "Trực tuyến"],
      [2, 4, 1, 1, "Trực tiếp, bưu chính"],
    ],
    3,
  );
  const rows: readonly (readonly Entry[])[] = [
    [1, "Bảo trợ xã hội", 56, 0, 56, 0, 53, 53, 0, 0],
    [2, "Chứng thực", 217, 159, 58, 0, 217, 217, 0, 0],
    [3, "Hộ tịch", 163, 160, 3, 0, 163, 163, 0, 0],
    [4, "Người có công", 18, 0, 16, 2, 16, 16, 0, 0],
    // Slip: 221 with its last digits swapped.
    [5, "Đất đai", 238, 0, 212, 17, 202, 201, 1, 0],
  ];
  for (const row of rows) sheet.body(row, { looks: { 0: "center" }, formats: counts(2, 9) });
  sheet.merge(sheet.row, 0, sheet.row, 1);
  sheet.body(["Tổng cộng", null, 692, 319, 354, 19, 651, 650, 1, 0], {
    look: "total",
    looks: { 0: "header", 1: "header" },
    formats: counts(2, 9),
  });
  return sheet.draft();
}

function digitisation(): SheetDraft {
  const sheet = new SheetBuilder("PL03 Số hóa", [6, 24, 12, 14, 14, 14, 14, 12, 14, 14, 14]);
  sheet.letterhead(commune, "PHỤ LỤC 03").line("SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "title");
  sheet.line(caption, "note").line("(Số liệu lấy từ ngày 15/12/2025 đến ngày 12/6/2026)", "note");
  sheet.header(
    [
      [0, 0, 2, 1, "STT"],
      [0, 1, 2, 1, "Bộ phận"],
      [0, 2, 1, 5, "Số hóa hồ sơ khi tiếp nhận"],
      [0, 7, 1, 4, "Số hóa kết quả giải quyết"],
      [1, 2, 1, 1, "Số hồ sơ tiếp nhận"],
      [1, 3, 1, 1, "Số hồ sơ có số hóa thành phần"],
      [1, 4, 1, 1, "Số hồ sơ số hóa đầy đủ thành phần"],
      [1, 5, 1, 1, "Tỷ lệ số hóa đầy đủ thành phần"],
      [1, 6, 1, 1, "Số hồ sơ chưa số hóa thành phần"],
      [1, 7, 1, 1, "Số hồ sơ đã giải quyết"],
      [1, 8, 1, 1, "Số hồ sơ có số hóa kết quả"],
      [1, 9, 1, 1, "Tỷ lệ số hóa kết quả"],
      [1, 10, 1, 1, "Số hồ sơ chưa số hóa kết quả"],
    ],
    2,
  );
  // The ratios and complements are left for the product to fill.
  const formats = { ...counts(2, 10), 5: "0.00", 9: "0.00" };
  const rows: readonly (readonly Entry[])[] = [
    [1, "Trung tâm", 452, 380, 377, null, null, 449, 446, null, null],
    [2, "Điểm tiếp nhận số 1", 129, 98, 97, null, null, 118, 117, null, null],
    [3, "Điểm tiếp nhận số 2", 92, 49, 48, null, null, 84, 84, null, null],
  ];
  for (const row of rows)
    sheet.body(row, {
      looks: { 0: "center", 1: "text", 5: "figure", 6: "figure", 9: "figure", 10: "figure" },
      formats,
    });
  sheet.merge(sheet.row, 0, sheet.row, 1);
  sheet.body(["Tổng cộng"], { look: "total", looks: { 0: "header", 1: "header" }, formats });
  return sheet.draft();
}

function documents(): SheetDraft {
  const sheet = new SheetBuilder("PL04 Văn bản", [12, 14, 16, 14, 14, 12, 14, 16, 14, 14]);
  sheet.letterhead(commune, "PHỤ LỤC 04").line("VĂN BẢN ĐIỆN TỬ VÀ CHỮ KÝ SỐ", "title");
  // Slip: the range runs backwards; the year of its first day should be 2025.
  sheet.line("(Số liệu tính từ ngày 15/12/2026 đến ngày 12/6/2026)", "note");
  const kinds = [
    "Tổng số",
    "Hoàn toàn điện tử",
    "Song song giấy - điện tử",
    "VB nội tỉnh - có ký số",
    "VB nội tỉnh - không ký số",
  ];
  const part = (left: number, name: string, total: string) => [
    [0, left, 1, 5, name] as const,
    ...kinds.map((kind, index) => [1, left + index, 1, 1, index === 0 ? total : kind] as const),
  ];
  sheet.header([...part(0, "Văn bản đến", "Tổng số văn bản đến"), ...part(5, "Văn bản đi", "Tổng số văn bản đi")], 2);
  // Slip: 1.471 + 242 = 1.713, one short of 1.714; a document from outside the province may explain it.
  sheet.body([1714, 1714, 0, 1471, 242, 107, 107, 0, 79, 28], {
    look: "figure",
    formats: counts(0, 9),
  });
  return sheet.draft();
}

function onlineServices(): SheetDraft {
  const sheet = new SheetBuilder("PL05 DVC trực tuyến", [8, 26, 12, 12, 14, 14, 12, 12, 14, 14]);
  sheet.letterhead(commune, "PHỤ LỤC 05").line("HỒ SƠ NỘP TRỰC TUYẾN THEO LĨNH VỰC", "title");
  sheet.line("(Số liệu lấy từ ngày 15/12/2025 đến ngày 12/6/2026)", "note");
  const names = [
    "STT",
    "Lĩnh vực",
    "Tổng số hồ sơ",
    "Nộp trực tuyến",
    "Nộp trực tiếp",
    "Tỷ lệ nộp trực tuyến",
    "Đã thanh toán trực tuyến",
    "Phải thu phí",
    "Tỷ lệ thanh toán trực tuyến",
    "Ghi chú",
  ];
  sheet.header(
    names.map((name, column) => [0, column, 1, 1, name] as const),
    1,
  );
  const rows: readonly (readonly Entry[])[] = [
    [1, "Chứng thực", 217, 159, 58, 0.7327, 140, 159, 0.8805, null],
    [2, "Hộ tịch", 163, 160, 3, 0.9816, 151, 160, 0.9438, null],
    // Slip: a figure kept as text, with a space no one sees.
    [3, "Đất đai", 238, "0 ", 238, 0, 0, 0, null, "Chưa phát sinh"],
  ];
  for (const row of rows)
    sheet.body(row, {
      looks: { 0: "center" },
      formats: { ...counts(2, 7), 5: "0.00%", 8: "0.00%" },
    });
  return sheet.draft();
}

function deductions(): SheetDraft {
  const sheet = new SheetBuilder("PL06 Mất điểm", [7, 44, 10, 10, 46, 46, 16]);
  sheet.letterhead(commune, "PHỤ LỤC 06").line("CÁC NỘI DUNG BỊ TRỪ ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025", "title");
  sheet.line("(Kèm theo Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND xã An Thượng Lâm)", "note").gap();
  const names = [
    "STT",
    "Nội dung/tiêu chí bị mất điểm",
    "Điểm chuẩn",
    "Số điểm",
    "Lý do mất điểm",
    "Biện pháp khắc phục",
    "Ghi chú",
  ];
  sheet.header(
    names.map((name, column) => [0, column, 1, 1, name] as const),
    1,
  );
  const section = (order: string, name: string, maximum: number, score: number) =>
    sheet.body([order, name, maximum, score], {
      look: "section",
      looks: { 0: "center", 2: "total", 3: "total" },
      formats: { 2: "0.00", 3: "0.00" },
    });
  const row = (
    order: string,
    name: string,
    maximum: number,
    score: number,
    reason: string | null,
    remedy: string | null,
  ) => sheet.body([order, name, maximum, score, reason, remedy], { formats: { 2: "0.00", 3: "0.00" } });
  // Slip: the rows lose 2,80 points, the section 2,39.
  section("1", "Chỉ đạo, điều hành", 21, 18.61);
  row(
    "1.1",
    "Chế độ báo cáo",
    4,
    3.9,
    "Thiếu 01 báo cáo chuyên đề",
    "Công an xã lập đủ báo cáo chuyên đề theo yêu cầu",
  );
  row(
    "1.2",
    "Làm đúng kế hoạch truyền thông",
    1,
    0.8,
    "Một nội dung làm muộn sang tháng 12",
    "Phòng Văn hóa - Xã hội đăng tin ngay trong quý I",
  );
  row(
    "1.3",
    "Đổi mới cách truyền thông",
    2,
    1.5,
    "Chưa có hình thức mới như hội thi",
    "Phòng Văn hóa - Xã hội tổ chức một hội thi tìm hiểu",
  );
  // Slip: more problems put right than there were.
  row(
    "1.4",
    "Khắc phục tồn tại năm trước",
    1,
    0.5,
    "Đã khắc phục 21/13 tồn tại",
    "Văn phòng lập bảng theo dõi từng tồn tại",
  );
  row("1.5", "Sáng kiến cải cách", 2, 0.5, "Được công nhận 01 sáng kiến", "Mỗi phòng đăng ký một sáng kiến");
  section("2", "Cải cách thủ tục hành chính", 19.5, 18.95);
  row(
    "2.1",
    "Số hóa thành phần hồ sơ",
    1,
    0.94,
    "Tỷ lệ số hóa thành phần đạt 94%",
    "Trung tâm số hóa đủ thành phần của mọi hồ sơ",
  );
  row(
    "2.2",
    "Cấp kết quả điện tử",
    2,
    1.99,
    "Tỷ lệ kết quả điện tử đạt 99,6%",
    "Trung tâm cấp kết quả điện tử cho mọi hồ sơ",
  );
  // Slip: 90,78 % of one point is 0,91.
  row(
    "2.3",
    "Thanh toán trực tuyến",
    1,
    0.9,
    "Tỷ lệ thanh toán trực tuyến đạt 90,78%",
    "Trung tâm vận động người dân thanh toán trực tuyến",
  );
  // Slip: the remedy was copied from the row above.
  row(
    "2.4",
    "Hồ sơ trực tuyến toàn trình",
    1,
    0.89,
    "Tỷ lệ hồ sơ toàn trình đạt 88,6%",
    "Trung tâm vận động người dân thanh toán trực tuyến",
  );
  row(
    "2.5",
    "Dịch vụ công có phát sinh hồ sơ",
    1,
    0.9,
    "Tỷ lệ dịch vụ có hồ sơ đạt 90%",
    "Trung tâm hướng dẫn nộp hồ sơ từng dịch vụ",
  );
  row(
    "2.6",
    "Hồ sơ nộp trực tuyến",
    1,
    0.83,
    "Tỷ lệ hồ sơ trực tuyến đạt 83%",
    "Trung tâm đặt máy để dân tự nộp hồ sơ",
  );
  section("3", "Chế độ công vụ", 12, 11);
  row(
    "3.1",
    "Chấp hành kỷ luật, kỷ cương",
    2,
    1,
    "01 công chức bị cảnh cáo",
    "Lãnh đạo xã nhắc nhở thực hiện nghiêm quy chế",
  );
  section("4", "Tài chính công", 7, 4.5);
  row("4.1", "Tự chủ tài chính của cơ quan", 1, 0, "Chưa gửi tài liệu chứng minh", "Phòng Kinh tế lập hồ sơ tự chủ");
  row(
    "4.2",
    "Làm theo kiến nghị sau thanh tra",
    1,
    0,
    "Chưa nhập số liệu đánh giá",
    "Phòng Kinh tế nhập số liệu trước lần chấm đầu",
  );
  row(
    "4.3",
    "Thu ngân sách trên địa bàn",
    1,
    0.5,
    "Đến ngày chấm chưa thu đủ",
    "Phòng Kinh tế đôn đốc các thôn hằng tháng",
  );
  section("5", "Chính quyền số", 10.5, 10.47);
  row("5.1", "Xử lý văn bản trên mạng", 2, 1.97, null, null);
  return sheet.draft();
}

function scores(): SheetDraft {
  const sheet = new SheetBuilder("Chấm điểm 2026", [8, 50, 12, 12, 12, 36, 36]);
  sheet.letterhead(commune, "BẢNG CHẤM ĐIỂM").line("TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026", "title").gap();
  const names = [
    "STT",
    "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
    "Điểm tối đa",
    "Điểm tự chấm",
    "Điểm thẩm định",
    "Tài liệu kiểm chứng",
    "Giải trình",
  ];
  sheet.header(
    names.map((name, column) => [0, column, 1, 1, name] as const),
    1,
  );
  const section = (order: string, name: string, maximum: number, self: number, review: number) =>
    sheet.body([order, name, maximum, self, review], {
      look: "section",
      looks: { 0: "center", 2: "total", 3: "total", 4: "total" },
      formats: { 2: "0.00", 3: "0.00", 4: "0.00" },
    });
  const row = (
    order: string,
    name: string,
    maximum: number,
    self: number,
    review: number,
    evidence: string,
    note: string | null = null,
  ) =>
    sheet.body([order, name, maximum, self, review, evidence, note], { formats: { 2: "0.00", 3: "0.00", 4: "0.00" } });
  section("I", "Chỉ đạo, điều hành", 6, 5.5, 5.3);
  row("1", "Kế hoạch ban hành trong tháng 01", 2, 2, 2, "Kế hoạch 03/KH-UBND");
  row("2", "Báo cáo đủ và đúng hạn", 2, 2, 1.8, "06 báo cáo", "Một báo cáo gửi muộn 02 ngày");
  row("3", "Có sáng kiến được công nhận", 2, 1.5, 1.5, "Quyết định công nhận");
  section("II", "Thủ tục hành chính", 8, 7.8, 7.6);
  row("1", "Hồ sơ giải quyết đúng hạn", 4, 4, 4, "Phụ lục 02");
  row("2", "Số hóa thành phần hồ sơ", 2, 1.9, 1.8, "Phụ lục 03");
  row("3", "Hồ sơ nộp trực tuyến", 2, 1.9, 1.8, "Phụ lục 05");
  section("III", "Chính quyền số", 4, 3.8, 3.8);
  row("1", "Văn bản điện tử có ký số", 2, 1.8, 1.8, "Phụ lục 04");
  row("2", "Hồ sơ công việc trên mạng", 2, 2, 2, "Báo cáo hệ thống");
  sheet.merge(sheet.row, 0, sheet.row, 1);
  sheet.body(["Tổng cộng", null, 18, 17.1, 16.7], {
    look: "total",
    looks: { 0: "header", 1: "header" },
    formats: { 2: "0.00", 3: "0.00", 4: "0.00" },
  });
  return sheet.draft();
}
