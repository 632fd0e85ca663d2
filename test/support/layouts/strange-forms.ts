import type { Content } from "./logical";
import { block, leaf, orderNode, type Form, type HeaderNode } from "./header-node";

const figure = (names: readonly string[], chance = 1): HeaderNode => leaf("figure", "count", names, { chance });
const rate = (names: readonly string[], chance = 1): HeaderNode => leaf("figure", "rate", names, { chance });
const label = (names: readonly string[]): HeaderNode => leaf("label", "label", names);
const remark = leaf(null, "note", ["Ghi chú"], { chance: 0.3 });
const strange = (labels: Form["labels"], titles: readonly string[], columns: readonly HeaderNode[], units: readonly string[] = []): Form =>
  ({ kind: "unknown", shape: "figures", labels, titles, units, columns: [orderNode, ...columns] }); // prettier-ignore

/** Tables that are about something else, some of them in words the known forms use too. */
export const strangeForms: readonly Form[] = [
  strange("villages", ["DÂN SỐ, HỘ GIA ĐÌNH TRÊN ĐỊA BÀN", "Thống kê nhân khẩu"], [
    label(["Thôn", "Thôn, tổ dân phố", "Địa bàn"]), figure(["Số hộ", "Tổng số hộ"]),
    block(["Nhân khẩu", "Số nhân khẩu"], [figure(["Tổng số"]), figure(["Nam"]), figure(["Nữ"])]), figure(["Trong đó: trẻ em", "Người cao tuổi"], 0.5), remark,
  ], ["người"]),
  strange("villages", ["RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO"], [
    label(["Đơn vị", "Tên thôn"]), figure(["Tổng số hộ dân"]),
    block(["Hộ nghèo"], [figure(["Số hộ"]), rate(["Tỷ lệ %"])]), block(["Hộ cận nghèo"], [figure(["Số hộ"]), rate(["Tỷ lệ %"])]),
  ], ["hộ"]),
  strange("items", ["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG"], [
    label(["Tên dự án", "Danh mục công trình", "Nguồn vốn"]), figure(["Tổng mức đầu tư", "Kế hoạch vốn"]),
    figure(["Giá trị giải ngân", "Đã giải ngân"]), rate(["Tỷ lệ giải ngân (%)"]), figure(["Còn lại"], 0.5), remark,
  ], ["triệu đồng"]),
  strange("fields", ["KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN THƯ"], [
    label(["Nội dung đơn", "Loại đơn"]), figure(["Số đơn", "Tổng số đơn"]), figure(["Khiếu nại"]), figure(["Tố cáo"]), figure(["Kiến nghị, phản ánh"]), figure(["Số lượt tiếp"], 0.6),
  ], ["đơn"]),
  strange("villages", ["TỶ LỆ BAO PHỦ BẢO HIỂM Y TẾ"], [
    label(["Thôn", "Đơn vị"]), figure(["Dân số"]), figure(["Số người có thẻ"]), rate(["Tỷ lệ bao phủ (%)"]), figure(["Chưa tham gia"], 0.7), remark,
  ], ["người"]),
  strange("items", ["THỐNG KÊ CÁN BỘ, CÔNG CHỨC"], [
    label(["Chức danh", "Phòng, ban"]), figure(["Biên chế được giao"]), figure(["Hiện có", "Có mặt"]),
    block(["Trình độ"], [figure(["Đại học"]), figure(["Trên đại học"]), figure(["Khác"], 0.5)]), remark,
  ], ["người"]),
  strange("villages", ["DIỆN TÍCH, NĂNG SUẤT CÂY TRỒNG"], [
    label(["Thôn"]), figure(["Diện tích (ha)"]), rate(["Năng suất (tạ/ha)"]), figure(["Sản lượng (tấn)"]),
  ]),
  strange("months", ["SỐ CUỘC HỌP VÀ TẬP HUẤN"], [
    label(["Tháng", "Thời gian"]), figure(["Số cuộc họp"]), figure(["Số lớp tập huấn"]), figure(["Số người tham dự"]),
  ]),
  strange("fields", ["KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO"], [
    label(["Loại đơn", "Nội dung"]), figure(["Số đơn tiếp nhận", "Tổng số đơn"]), figure(["Đã giải quyết"]), figure(["Đang giải quyết"]), figure(["Quá hạn"], 0.5), remark,
  ], ["đơn"]),
  strange("items", ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU KINH TẾ - XÃ HỘI"], [
    label(["Chỉ tiêu", "Nội dung chỉ tiêu", "Nội dung"]), leaf(null, "unit", ["Đơn vị phụ trách", "Đơn vị thực hiện"], { chance: 0.3 }), figure(["Kế hoạch năm", "Kế hoạch"]), figure(["Thực hiện", "Kết quả thực hiện"]), rate(["Tỷ lệ (%)", "Tỷ lệ hoàn thành", "Đạt (%)"]), remark,
  ]),
  strange("items", ["TỔNG HỢP KẾT QUẢ KIỂM TRA NGHIỆP VỤ"], [
    label(["Họ và tên", "Đơn vị"]), figure(["Điểm lý thuyết"]), figure(["Điểm thực hành"]), figure(["Tổng điểm", "Điểm trung bình"]), leaf(null, "status", ["Xếp loại"]), remark,
  ], ["điểm"]),
  strange("months", ["SỐ VĂN BẢN BAN HÀNH"], [
    label(["Tháng"]), figure(["Quyết định"]), figure(["Kế hoạch"]), figure(["Báo cáo"]), figure(["Công văn"]), figure(["Tổng số"]),
  ], ["văn bản"]),
  strange("villages", ["CHO VAY HỘ CHÍNH SÁCH"], [
    label(["Thôn"]), figure(["Số hồ sơ vay vốn"]), figure(["Số hồ sơ đã giải ngân"]), rate(["Tỷ lệ (%)"]), figure(["Số tiền"]), remark,
  ], ["triệu đồng"]),
  strange("items", ["TỔNG HỢP TÀI SẢN, TRANG THIẾT BỊ"], [
    label(["Tên tài sản", "Tên thiết bị"]), figure(["Số lượng"]), figure(["Nguyên giá"]), figure(["Giá trị còn lại"]), leaf(null, "note", ["Hiện trạng", "Ghi chú"], { chance: 0.4 }),
  ], ["nghìn đồng"]),
  strange("items", ["THU, CHI QUỸ ĐỀN ƠN ĐÁP NGHĨA", "SỔ THU, CHI CÁC QUỸ"], [
    label(["Nội dung", "Tên quỹ"]), figure(["Tồn đầu kỳ"]), figure(["Thu trong kỳ"]), figure(["Chi trong kỳ"]), figure(["Tồn cuối kỳ"]), remark,
  ], ["triệu đồng"]),
  strange("items", ["CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI"], [
    label(["Chỉ tiêu", "Tên chỉ tiêu"]), leaf(null, "measure", ["Đơn vị tính", "ĐVT"]), figure(["Kế hoạch năm", "Kế hoạch"]), figure(["Thực hiện 6 tháng", "Ước thực hiện"]), rate(["So với kế hoạch (%)", "Tỷ lệ (%)"]), remark,
  ]),
  strange("villages", ["KẾT QUẢ THU QUỸ PHÒNG, CHỐNG THIÊN TAI"], [
    label(["Đơn vị", "Thôn"]), figure(["Số phải thu"]), figure(["Số đã thu"]), rate(["Tỷ lệ (%)"]), figure(["Còn phải thu"], 0.6), remark,
  ], ["nghìn đồng"]),
  strange("villages", ["KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG"], [
    label(["Đơn vị", "Thôn, tổ dân phố"]), figure(["Số phiếu phát ra"]), figure(["Số phiếu thu về"]), figure(["Rất hài lòng"]), figure(["Hài lòng"]), figure(["Không hài lòng"], 0.8), remark,
  ], ["phiếu"]),
  strange("fields", ["SỐ THỦ TỤC HÀNH CHÍNH ĐƯỢC CÔNG BỐ, CÔNG KHAI"], [
    label(["Lĩnh vực"]), figure(["Số TTHC ban hành mới"]), figure(["Số TTHC sửa đổi, bổ sung"]), figure(["Số TTHC bãi bỏ"]), figure(["Tổng số"]), remark,
  ]),
  strange("villages", ["PHÂN LOẠI NGƯỜI ĐƯỢC ĐÁNH GIÁ CUỐI NĂM"], [
    label(["Đơn vị"]), figure(["Số người"]), figure(["Xuất sắc"]), figure(["Hoàn thành tốt"]), figure(["Hoàn thành"]), figure(["Không hoàn thành"]),
  ], ["người"]),
]; // prettier-ignore

const list = (titles: readonly string[], columns: readonly HeaderNode[]): Form =>
  ({ kind: "list", shape: "tasks", labels: "tasks", titles, units: [], columns: [orderNode, ...columns] }); // prettier-ignore
const words = (content: Content, names: readonly string[], chance = 1): HeaderNode =>
  leaf(null, content, names, { chance });

/** Lists without figures. Nobody need find a table in them, but nobody may call them by the name of a form either. */
export const lists: readonly Form[] = [
  list(["DANH SÁCH CÁN BỘ ĐẦU MỐI"], [words("person", ["Họ và tên"]), words("status", ["Chức vụ"]), words("unit", ["Đơn vị", "Đơn vị công tác"]), words("code", ["Số điện thoại"]), remark]),
  list(["DANH MỤC VĂN BẢN ĐÃ BAN HÀNH"], [words("task", ["Tên văn bản", "Trích yếu nội dung"]), words("code", ["Số, ký hiệu"]), words("deadline", ["Ngày ban hành"]), words("unit", ["Cơ quan ban hành"]), remark]),
  list(["LỊCH CÔNG TÁC TUẦN", "LỊCH TIẾP CÔNG DÂN"], [words("deadline", ["Thời gian"]), words("task", ["Nội dung", "Nội dung công việc"]), words("label", ["Địa điểm"]), words("unit", ["Chủ trì"]), words("units", ["Thành phần", "Thành phần dự"])]),
  list(["TỔNG HỢP Ý KIẾN, KIẾN NGHỊ"], [words("task", ["Nội dung kiến nghị", "Nội dung"]), words("person", ["Người kiến nghị"]), words("unit", ["Đơn vị trả lời"]), words("remedy", ["Nội dung trả lời"]), remark]),
  list(["DANH MỤC HỒ SƠ LƯU TRỮ"], [words("code", ["Ký hiệu hồ sơ", "Số và ký hiệu hồ sơ"]), words("task", ["Tiêu đề hồ sơ"]), words("deadline", ["Thời hạn bảo quản"]), words("person", ["Người lập hồ sơ"]), remark]),
  list(["VƯỚNG MẮC, KHÓ KHĂN VÀ GIẢI PHÁP"], [words("task", ["Khó khăn, vướng mắc", "Nội dung vướng mắc"]), words("reason", ["Nguyên nhân"]), words("remedy", ["Giải pháp", "Đề xuất, kiến nghị"]), remark]),
]; // prettier-ignore

/** Columns no form knows. */
export const extraColumns: readonly HeaderNode[] = [
  leaf(null, "code", ["Mã hồ sơ lưu", "Mã công việc", "Ký hiệu"]),
  leaf(null, "person", ["Lãnh đạo theo dõi", "Người nhập liệu", "Người cập nhật"]),
  leaf(null, "code", ["Đường dẫn lưu trữ", "Số điện thoại liên hệ"]),
  leaf(null, "note", ["Khó khăn, vướng mắc", "Kiến nghị, đề xuất"]),
];
