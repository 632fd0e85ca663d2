/** Clean tables of every kind, in the notation of `workbookOf`. Wording and names are invented. */
export const cleanTables = {
  progress:
    "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ QUÝ II NĂM 2026|^|^|^|^|^|^|^" +
    " / (Kèm theo Báo cáo số 15/BC-UBND ngày 12/6/2026 của UBND xã Đồng Mây)|^|^|^|^|^|^|^" +
    " / TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Tình hình thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành" +
    " / I|**CHỈ ĐẠO ĐIỀU HÀNH**||||||" +
    " / 1|Ban hành kế hoạch kiểm tra|Văn phòng HĐND và UBND|Các phòng chuyên môn|Tháng 02/2026|Đã ban hành|Kế hoạch|100%" +
    " / 2|Giao ban chuyên đề|Văn phòng HĐND và UBND|Các phòng chuyên môn|Thường xuyên|Đang thực hiện|Thông báo|50%" +
    " / II|**CẢI CÁCH THỦ TỤC**||||||" +
    " / 1|Rà soát quy trình|Phòng Kinh tế|Trung tâm Phục vụ hành chính công|Quý II/2026|Đã thực hiện|Báo cáo|100%",
  plan:
    "KẾ HOẠCH NHIỆM VỤ NĂM 2026|^|^|^|^|^|^|^|^" +
    " / TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/ Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện|Dự kiến kinh phí" +
    " / I|CẢI CÁCH THỂ CHẾ|||||||" +
    " / 1|1.1. Rà soát hết văn bản|2.1. Lập danh mục văn bản|3.1. Thống kê|Danh mục|Văn phòng HĐND và UBND|Các phòng|Quý I/2026|0" +
    " / |||3.2. Công bố danh mục|Quyết định|Văn phòng HĐND và UBND|Các phòng|Tháng 4/2026|2 triệu" +
    " / 2|1.2. Văn bản đúng luật|2.2. Kiểm tra văn bản|3.3. Lập đoàn kiểm tra|Biên bản|Văn phòng HĐND và UBND|Các phòng|Trước 30/9/2026|",
  tthc:
    "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^|Số lượng hồ sơ đang giải quyết|^|^" +
    " / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn" +
    " / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v|v|v|v" +
    " / 1|Hộ tịch|40|25|12|3|35|30|5|0|5|5|0" +
    " / 2|Chứng thực|90|60|30|0|90|88|2|0|0|0|0" +
    " / 3|Đất đai|30|6|20|4|20|12|7|1|10|8|2" +
    " / Tổng cộng|^|160|91|62|7|145|130|14|1|15|13|2" +
    " / (Số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026)|^|^|^|^|^|^|^|^|^|^|^|^",
  digitisation:
    "STT|Số hóa hồ sơ TTHC khi tiếp nhận|^|^|^|^|Số hóa kết quả giải quyết TTHC|^|^|^" +
    " / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hóa thành phần|Số hồ sơ số hóa đầy đủ|Tỷ lệ số hóa đầy đủ|Số hồ sơ chưa số hóa|Số hồ sơ đã giải quyết|Số hồ sơ có số hóa kết quả|Tỷ lệ số hóa kết quả|Số hồ sơ chưa số hóa kết quả" +
    " / 1|400|360|300|75|40|380|361|95|19",
  documents:
    "Văn bản đến|^|^|^|^|Văn bản đi|^|^|^|^" +
    " / Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số|Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số" +
    " / 500|480|20|400|100|120|120|0|90|30",
  onlineServices:
    "Tổng số DVC TT MĐ 3|Tổng số DVC TT MĐ 4|Tổng số DVC TT MĐ 3,4|Số DVC TT MĐ 3 phát sinh online|Số DVC TT MĐ 3 phát sinh online" +
    "|Số DVC TT MĐ 4 phát sinh online|Số DVC TT MĐ 4 phát sinh online|Tỷ lệ DVC TT MĐ 3,4 phát sinh online|Tổng số HS online MĐ 3" +
    "|Tổng HS cả trực tiếp và online MĐ 3|Tỷ lệ % HS online MĐ 3|Tổng số HS online MĐ 4|Tổng HS cả trực tiếp và online MĐ 4|Tỷ lệ % HS online MĐ 4" +
    "|Tổng số HS 1,2,3,4|Tỷ lệ % HS online" +
    " / 20|30|50|8|6|9|4|20|40|50|80|90|100|90|160|86,7",
  scoring:
    "BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026|^|^|^|^|^|^|^" +
    " / STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Tài liệu kiểm chứng|Giải trình|Ghi chú" +
    " / **1**|**Công tác chỉ đạo**|**6**|**5,5**|**5**|||" +
    " / '1.1|Kế hoạch năm|4|4|4|Kế hoạch 02/KH-UBND||" +
    " / '1.1.1|Ban hành đúng hạn|2|2|2|Kế hoạch 02/KH-UBND||" +
    " / '1.1.2|Hoàn thành nhiệm vụ|2|2|2|Báo cáo 31/BC-UBND||" +
    " / '1.2|Tuyên truyền|2|1,5|1|Tin bài|Thiếu một hình thức|" +
    " / **2**|**Cải cách thể chế**|**4**|**3**|**3**|||" +
    " / '2.1|Rà soát văn bản|4|3|3|Báo cáo 12/BC-UBND|Còn một văn bản|" +
    " / Tổng điểm||10|8,5|8|||",
  deduction:
    "NỘI DUNG BỊ TRỪ ĐIỂM NĂM 2025|^|^|^|^|^|^" +
    " / STT|Tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Ghi chú" +
    " / **1**|**Công tác chỉ đạo**|**20**|**19,4**|||" +
    " / '1.1|Báo cáo định kỳ|4|3,9|Nộp chậm một kỳ|Lập lịch nhắc báo cáo|" +
    " / '1.2|Sáng kiến|2|1,5|Có một sáng kiến|Phát động sáng kiến|" +
    " / **2.**|**Cải cách thủ tục**|**12**|**11,9**|||" +
    " / '2.1|Thanh toán trực tuyến|1|0,9|Tỷ lệ đạt 90%|Hướng dẫn tại quầy|",
  unknown:
    "Nguồn vốn|Kế hoạch giao|Giải ngân|Tỷ lệ (%)" +
    " / Ngân sách tỉnh|1200|900|75 / Ngân sách xã|400|380|95 / Vốn khác|100|20|20 / Tổng cộng|1700|1300|76,5",
} as const satisfies Readonly<Record<string, string>>;
