import type { Chance } from "./random";

/** Invented communes, ordinary units, and sentences made of ordinary words. */
export const communes = [
  "xã Đồng Mây",
  "xã Suối Lam",
  "phường Bến Trăng",
  "xã Cát Vàng",
  "xã Nà Sương",
  "phường Gò Mận",
];

export const units = [
  "Văn phòng HĐND và UBND",
  "Phòng Kinh tế",
  "Phòng Văn hóa – Xã hội",
  "Trung tâm Phục vụ hành chính công",
  "Công an xã",
  "Ban Chỉ huy Quân sự xã",
  "Công chức Tư pháp - Hộ tịch",
  "Công chức Địa chính",
];

export const partners = [
  "Các phòng chuyên môn",
  "Các đơn vị liên quan",
  "Văn phòng, Phòng Kinh tế",
  "Các ban, ngành, đoàn thể",
  "Công an xã; các thôn",
  "Trung tâm Phục vụ hành chính công",
];

export const deadlines = [
  "Quý I/2026",
  "Quý II/2026",
  "Tháng 6/2026",
  "Trước ngày 30/9/2026",
  "Thường xuyên",
  "Hằng tháng",
  "30/11/2026",
  "Năm 2026",
  "Khi có yêu cầu",
  "Trong quý III năm 2026",
];

export const statuses = [
  "Đã hoàn thành",
  "Đang thực hiện",
  "Chưa thực hiện",
  "Đã ban hành",
  "Đang triển khai",
  "Hoàn thành đúng hạn",
  "Đã tham mưu văn bản",
];

export const products = [
  "Kế hoạch",
  "Báo cáo",
  "Quyết định",
  "Công văn",
  "Biên bản",
  "Danh mục",
  "Tờ trình",
  "Tin, bài",
];

const verbs = [
  "Rà soát",
  "Xây dựng",
  "Tham mưu",
  "Tổ chức",
  "Kiểm tra",
  "Hướng dẫn",
  "Cập nhật",
  "Công khai",
  "Đôn đốc",
];
const objects = [
  "quy trình nội bộ giải quyết công việc",
  "kế hoạch tuyên truyền năm 2026",
  "danh mục văn bản hết hiệu lực",
  "hội nghị đối thoại với người dân",
  "sổ tay nghiệp vụ cho cán bộ một cửa",
  "dữ liệu hộ gia đình trên hệ thống",
  "lịch tiếp công dân định kỳ",
  "quy chế làm việc của cơ quan",
];
const tails = [
  "theo đúng thời hạn được giao",
  "bảo đảm đầy đủ và kịp thời",
  "tại các thôn trên địa bàn",
  "trình cấp có thẩm quyền xem xét",
  "gắn với chuyển đổi số ở cơ sở",
  "và báo cáo kết quả hằng quý",
];

export const taskText = (chance: Chance): string =>
  `${chance.pick(verbs)} ${chance.pick(objects)} ${chance.pick(tails)}`;

export const sectionNames = [
  "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH",
  "CẢI CÁCH THỂ CHẾ",
  "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
  "TỔ CHỨC BỘ MÁY",
  "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
  "TÀI CHÍNH CÔNG",
  "CHÍNH QUYỀN SỐ",
];

export const fields = [
  "Hộ tịch",
  "Chứng thực",
  "Đất đai",
  "Bảo trợ xã hội",
  "Xây dựng",
  "Môi trường",
  "Người có công",
  "Thành lập hộ kinh doanh",
  "Lao động, tiền lương",
  "Giáo dục mầm non",
  "Nông nghiệp",
  "Phòng, chống tệ nạn",
];

export const villages = [
  "Thôn Thượng",
  "Thôn Hạ",
  "Thôn Đoài",
  "Thôn Trung",
  "Tổ dân phố 1",
  "Tổ dân phố 2",
  "Bản Nhót",
];

export const months = Array.from({ length: 12 }, (_, at) => `Tháng ${String(at + 1)}`);

export const criteria = [
  "Ban hành kế hoạch đúng thời hạn",
  "Mức độ hoàn thành kế hoạch",
  "Chế độ báo cáo định kỳ",
  "Công tác kiểm tra nội bộ",
  "Xử lý kiến nghị của người dân",
  "Cập nhật dữ liệu văn bản",
  "Sáng kiến trong cải cách",
  "Bố trí cán bộ tại bộ phận một cửa",
  "Thanh toán trực tuyến phí, lệ phí",
];

export const reasons = [
  "Nộp chậm so với quy định một kỳ",
  "Tỷ lệ chỉ đạt 82,5% so với yêu cầu",
  "Chưa có sáng kiến được công nhận",
  "Còn hai văn bản chưa cập nhật",
  "Thiếu một hình thức tuyên truyền",
];

export const remedies = [
  "Lập lịch nhắc việc từ đầu năm",
  "Hướng dẫn người dân nộp hồ sơ tại quầy",
  "Phân công người theo dõi hằng tuần",
  "Phát động sáng kiến trong cơ quan",
  "Rà soát, cập nhật đầy đủ trong tháng",
];

export const procedures = [
  "Đăng ký khai sinh",
  "Chứng thực bản sao từ bản chính",
  "Xác nhận tình trạng hôn nhân",
  "Trợ giúp xã hội thường xuyên",
  "Đăng ký hộ kinh doanh",
  "Xác nhận thông tin hộ tịch",
];

export const papers = [
  "Tờ khai theo mẫu",
  "Giấy chứng sinh",
  "Căn cước của người nộp",
  "Giấy xác nhận cư trú",
  "Sơ đồ thửa đất",
  "Đơn đề nghị",
];

export const indicators = [
  "Số nhiệm vụ trong kế hoạch",
  "Tỷ lệ nhiệm vụ hoàn thành",
  "Số văn bản đã rà soát",
  "Số cuộc kiểm tra",
  "Số lớp tập huấn",
  "Tỷ lệ hồ sơ đúng hạn",
  "Số sáng kiến được công nhận",
];

export const options = [
  "- Ban hành trong tháng 01: 0,5 điểm",
  "- Ban hành sau tháng 01: 0 điểm",
  "Hoàn thành từ 90% trở lên",
  "Từ 70% đến dưới 90%",
  "Dưới 70%",
  "+ Có đủ tài liệu kiểm chứng",
  "Thực hiện đúng quy định: 1",
  "Không thực hiện: 0",
  "Cứ mỗi báo cáo chậm trừ 0,25 điểm",
];
