import type { CleanTable } from "./clean-table";

const sheet =
  "BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026|^|^|^|^|^|^|^" +
  " / STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Tài liệu kiểm chứng|Giải trình|Ghi chú";
const lost =
  "NỘI DUNG BỊ TRỪ ĐIỂM NĂM 2025|^|^|^|^|^|^" +
  " / STT|Tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Ghi chú";

/** Scores and lost points. */
export const scoreTables: readonly CleanTable[] = [
  {
    name: "ba cấp, có tổng điểm",
    kind: "scoring",
    table:
      `${sheet} / **1**|**Công tác chỉ đạo**|**6**|**5,5**|**5**||| / '1.1|Kế hoạch năm|4|4|4|Kế hoạch 02/KH-UBND||` +
      " / '1.1.1|Ban hành đúng hạn|2|2|2|Kế hoạch 02/KH-UBND|| / '1.1.2|Hoàn thành nhiệm vụ|2|2|2|Báo cáo 31/BC-UBND||" +
      " / '1.2|Tuyên truyền|2|1,5|1|Tin bài|Thiếu một hình thức| / **2**|**Cải cách thể chế**|**4**|**3**|**3**|||" +
      " / '2.1|Rà soát văn bản|4|3|3|Báo cáo 12/BC-UBND|Còn một văn bản| / Tổng điểm||10|8,5|8|||",
  },
  {
    name: "chưa thẩm định: cột thẩm định để trống",
    kind: "scoring",
    table:
      `${sheet} / **1**|**Công tác chỉ đạo**|**6**|**5,5**|||| / '1.1|Kế hoạch năm|4|4||Kế hoạch 02/KH-UBND||` +
      " / '1.2|Tuyên truyền|2|1,5||Tin bài|Thiếu một hình thức| / Tổng điểm||6|5,5||||",
  },
  {
    name: "điểm lẻ hai chữ số",
    kind: "scoring",
    table:
      `${sheet} / **1**|**Thủ tục hành chính**|**3**|**2,65**|**2,4**||| / '1.1|Đúng hạn|1,5|1,45|1,4|Bảng kết quả|96,7% hồ sơ đúng hạn|` +
      " / '1.2|Trực tuyến|1,5|1,2|1|Bảng dịch vụ công|80% hồ sơ trực tuyến| / Tổng điểm||3|2,65|2,4|||",
  },
  {
    name: "điểm thưởng trừ: tiêu chí 0 điểm",
    kind: "scoring",
    table:
      `${sheet} / **1**|**Thể chế**|**2**|**1**|**1**||| / '1.1|Kế hoạch kiểm tra|1|1|1|Kế hoạch 05/KH-UBND||` +
      " / '1.2|Sáng kiến|1|0|0||Chưa có sáng kiến| / Tổng điểm||2|1|1|||",
  },
  {
    name: "không dòng nhóm, không dòng tổng",
    kind: "scoring",
    table: `${sheet} / 1|Kế hoạch năm|4|4|4|Kế hoạch 02/KH-UBND|| / 2|Tuyên truyền|2|1,5|1|Tin bài|Thiếu một hình thức|`,
  },
  {
    name: "chỉ liệt kê tiêu chí bị mất điểm",
    kind: "deduction",
    table:
      `${lost} / **1**|**Công tác chỉ đạo**|**20**|**19,4**||| / '1.1|Báo cáo định kỳ|4|3,9|Nộp chậm một kỳ|Lập lịch nhắc báo cáo|` +
      " / '1.2|Sáng kiến|2|1,5|Có một sáng kiến|Phát động sáng kiến| / **2**|**Cải cách thủ tục**|**12**|**11,9**|||" +
      " / '2.1|Thanh toán trực tuyến|1|0,9|Tỷ lệ đạt 90%|Hướng dẫn tại quầy|",
  },
  {
    name: "có cột điểm trừ và dòng tổng",
    kind: "deduction",
    table:
      "NỘI DUNG BỊ TRỪ ĐIỂM NĂM 2025|^|^|^|^|^|^ / STT|Tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Điểm bị trừ|Lý do mất điểm|Biện pháp khắc phục" +
      " / **1**|**Công tác chỉ đạo**|**20**|**19,4**|**0,6**|| / '1.1|Báo cáo định kỳ|4|3,9|0,1|Nộp chậm một kỳ|Lập lịch nhắc báo cáo" +
      " / '1.2|Sáng kiến|2|1,5|0,5|Có một sáng kiến|Phát động sáng kiến / Tổng cộng||||0,6||",
  },
  {
    name: "mất trọn điểm một tiêu chí",
    kind: "deduction",
    table: `${lost} / **3**|**Thể chế**|**12**|**11**||| / '3.1|Văn bản sai thẩm quyền|1|0|Có 1 văn bản sai thẩm quyền|Thẩm định trước khi ký|`,
  },
];
