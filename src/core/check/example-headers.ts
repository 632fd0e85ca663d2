/** Headers of common forms, for the examples of rules. */
export const progressHeader =
  "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành nhiệm vụ";

export const tthcHeader =
  "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
  " / v|v|Tổng số|Trực tuyến|Trực tiếp|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn";

export const digitisationHeader =
  "STT|Số hoá hồ sơ TTHC khi Tiếp nhận|^|^|^|^|Số hoá kết quả giải quyết TTHC|^|^|^" +
  " / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hoá thành phần HS|Số hồ sơ số hoá đầy đủ thành phần hồ sơ|Tỷ lệ số hoá đầy đủ thành phần HS khi tiếp nhận|Số hồ sơ chưa số hoá TPHS|Số hồ sơ đã giải quyết|Số hồ sơ có số hoá kết quả|Tỷ lệ số hoá kết quả hồ sơ|Số hồ sơ chưa số hoá kết quả TTHC";

export const deductionHeader =
  "STT|Nội dung/tiêu chí/tiêu chí thành phần bị mất điểm|Điểm chuẩn|Số điểm|Lí do mất điểm|Biện pháp khắc phục|Ghi chú";

export const planHeader =
  "TT|1 - Mục tiêu|2 - Nhiệm vụ|3 - Hoạt động|4 - Kết quả/ Sản phẩm|5 - Chủ trì|6 - Phối hợp|7 - Thời gian thực hiện|8 - Dự kiến kinh phí (Nếu có)";
