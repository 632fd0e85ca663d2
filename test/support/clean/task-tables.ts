import { blanks, type CleanTable } from "./clean-table";

const progress =
  "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Tình hình thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành";
const plan = "TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/ Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện|Dự kiến kinh phí";
const office = "Văn phòng HĐND và UBND";
const others = "Các phòng chuyên môn";
const june: readonly [number, number, number] = [2026, 6, 12];

/** Plans and their progress. */
export const taskTables: readonly CleanTable[] = [
  {
    name: "nhóm La Mã, số thứ tự bắt đầu lại",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / I|**CHỈ ĐẠO ĐIỀU HÀNH**${blanks(6)} / 1|Ban hành kế hoạch kiểm tra|${office}|${others}|Tháng 02/2026|Đã ban hành|Kế hoạch số 12/KH-UBND|100%` +
      ` / 2|Giao ban chuyên đề|${office}|${others}|Thường xuyên|Đang thực hiện|Thông báo|50%` +
      ` / II|**CẢI CÁCH THỦ TỤC**${blanks(6)} / 1|Rà soát quy trình|Phòng Kinh tế|Trung tâm Phục vụ hành chính công|Quý II/2026|Đã thực hiện|Báo cáo|100%`,
  },
  {
    name: "việc theo sự kiện, không áp dụng, chưa phát sinh",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / 1|Sửa đổi quy chế làm việc|${office}|${others}|Khi có quy định mới|Chưa phát sinh|Quyết định|` +
      ` / 2|Kiểm tra theo kế hoạch cấp trên|${office}|${others}|Theo kế hoạch kiểm tra của cấp trên|Không phát sinh|Biên bản|` +
      ` / 3|Báo cáo đột xuất|${office}|${others}|Đột xuất|Đang thực hiện|Báo cáo|60%`,
  },
  {
    name: "nhiều thời hạn trong một ô, chưa đến hạn cuối",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / 1|Báo cáo định kỳ|${office}|${others}|Quý I, II, III, IV/2026|Đang thực hiện|Báo cáo|50%` +
      ` / 2|Tập huấn|Phòng Văn hóa - Xã hội|${others}|Tháng 02 đến tháng 10 năm 2026|Đang thực hiện|Tài liệu|40%` +
      ` / 3|Kế hoạch và báo cáo|${office}|${others}|Ban hành Kế hoạch trước 15/02/2026; báo cáo trước 30/11/2026|Đang thực hiện|Kế hoạch, báo cáo|70%`,
  },
  {
    name: "dòng chữ nối sang trang sau",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / 1|Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, trình cấp có thẩm quyền|${office}|${others}|Tháng 12/2026|Đang thực hiện|Báo cáo|50%` +
      ` / 2|Công khai thủ tục|${office}|${others}|Thường xuyên|Đang thực hiện|Bảng niêm yết|90%`,
  },
  {
    name: "tỷ lệ ghi trần, không dấu phần trăm",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / 1|Ban hành kế hoạch tuyên truyền|${office}|${others}|Tháng 01/2026|Đã ban hành|Kế hoạch số 03/KH-UBND|100` +
      ` / 2|Cập nhật trang tin|Phòng Văn hóa - Xã hội|${others}|Thường xuyên|Đang thực hiện|Tin bài|45 / 3|Khảo sát|${office}|${others}|Quý III/2026|Chưa thực hiện|Phiếu|0`,
  },
  {
    name: "mọi việc đã xong",
    kind: "progress",
    reportDate: june,
    table:
      `${progress} / 1|Ban hành kế hoạch|${office}|${others}|Tháng 01/2026|Đã ban hành|Kế hoạch số 01/KH-UBND|100%` +
      ` / 2|Kiện toàn tổ công tác|${office}|${others}|Tháng 03/2026|Đã ban hành|Quyết định số 45/QĐ-UBND|100%`,
  },
  {
    name: "trễ hạn nhưng đã xong",
    kind: "progress",
    reportDate: june,
    table: `${progress} / 1|Nộp báo cáo quý I|${office}|${others}|Trước 20/3/2026|Hoàn thành quá hạn|Báo cáo số 31/BC-UBND|100% / 2|Tập huấn|${office}|${others}|Tháng 12/2026|Chưa thực hiện||`,
  },
  {
    name: "đủ các loại kinh phí",
    kind: "plan",
    table:
      `KẾ HOẠCH NHIỆM VỤ NĂM 2026${"|^".repeat(8)} / ${plan} / I|CẢI CÁCH THỂ CHẾ${blanks(7)}` +
      ` / 1|1.1. Rà soát hết văn bản|2.1. Lập danh mục văn bản|3.1. Thống kê|Danh mục|${office}|Các phòng|Quý I/2026|0` +
      ` / |||3.2. Công bố danh mục|Quyết định|${office}|Các phòng|Tháng 4/2026|2 triệu` +
      ` / 2|1.2. Văn bản đúng luật|2.2. Kiểm tra văn bản|3.3. Lập đoàn kiểm tra|Biên bản|${office}|Các phòng|Trước 30/9/2026|Theo dự toán được cấp`,
  },
  {
    name: "một mục tiêu nhiều nhiệm vụ, ô gộp dọc",
    kind: "plan",
    table:
      `${plan} / 1|1.1. Giảm giấy tờ|2.1. Rà soát thủ tục|3.1. Lập danh sách|Danh sách|${office}|Các phòng|Quý I/2026|0` +
      ` / v|v|2.2. Công khai thủ tục|3.2. Niêm yết|Bảng niêm yết|${office}|Các phòng|Thường xuyên|0` +
      ` / 2|1.2. Một cửa thông suốt|2.3. Tập huấn|3.3. Mở lớp|Tài liệu|Phòng Văn hóa - Xã hội|${office}|Quý II, III/2026|5 triệu`,
  },
  {
    name: "thời gian cả giai đoạn",
    kind: "plan",
    table:
      `${plan} / 1|1.1. Chuyển đổi số|2.1. Phổ cập chữ ký số|3.1. Cấp chứng thư|Chứng thư số|${office}|Các phòng|Năm 2026 (thực hiện trong giai đoạn 2026-2030)|10 triệu` +
      ` / 2|1.2. Hạ tầng|2.2. Nâng cấp mạng|3.2. Khảo sát|Báo cáo|Phòng Kinh tế|Các phòng|6 tháng cuối năm 2026|0`,
  },
  {
    name: "hai đơn vị chủ trì, nhiều đơn vị phối hợp",
    kind: "plan",
    table:
      `${plan} / 1|1.1. Phục vụ người dân|2.1. Khảo sát hài lòng|3.1. Phát phiếu|Phiếu|${office}; Phòng Kinh tế|Trung tâm Phục vụ hành chính công, các thôn|Tháng 9/2026|1 triệu` +
      ` / 2|1.2. Kỷ luật, kỷ cương|2.2. Kiểm tra công vụ|3.2. Lập đoàn|Biên bản|${office}|Công an xã; Ban Chỉ huy Quân sự xã|Quý III/2026|0`,
  },
];
