import type { CleanTable } from "./clean-table";

/** Tables of no known form. */
export const unknownTables: readonly CleanTable[] = [
  {
    name: "nguồn vốn, tỷ lệ giải ngân trên 100%",
    kind: "any",
    table:
      "Nguồn thu|Dự toán|Thực hiện|Tỷ lệ (%) / Thuế|1200|1450|120,8 / Phí|400|380|95 / Khác|100|231|231 / Tổng cộng|1700|2061|121,2",
  },
  {
    name: "cơ cấu làm tròn thành 100,01",
    kind: "unknown",
    table: "Nhóm hộ|Số hộ|Cơ cấu (%) / Nghèo|100|32,79 / Cận nghèo|100|32,79 / Còn lại|105|34,43 / Tổng số|305|100,01",
  },
  {
    name: "cơ cấu làm tròn thành 99,9 ghi 100",
    kind: "unknown",
    table: "Nhóm hộ|Số hộ|Cơ cấu (%) / Nghèo|1|33,3 / Cận nghèo|1|33,3 / Còn lại|1|33,3 / Tổng số|3|100",
  },
  {
    name: "trong đó: danh sách không đủ",
    kind: "unknown",
    table:
      "Thôn|Số hộ|Trong đó hộ nghèo|Trong đó hộ cận nghèo / Thượng|230|14|21 / Trung|198|9|17 / Hạ|251|20|30 / Tổng cộng|679|43|68",
  },
  {
    name: "dòng trong đó dưới một dòng",
    kind: "unknown",
    table: "Nội dung|Số tiền / Chi thường xuyên|520 / Trong đó: chi lương|310 / Chi đầu tư|200 / Tổng cộng|720",
  },
  {
    name: "gồm: các dòng con thụt vào",
    kind: "unknown",
    table:
      "TT|Nội dung|Số tiền / 1|Chi thường xuyên|520 / 1.1|Lương|310 / 1.2|Vật tư|210 / 2|Chi đầu tư|200 / |Tổng cộng|720",
  },
  {
    name: "cộng từng phần rồi tổng",
    kind: "unknown",
    table: "TT|Nội dung|Số tiền / 1|A|60 / 2|B|40 / |Cộng|100 / 3|C|50 / 4|D|30 / |Cộng|80 / |Tổng cộng|180",
  },
  {
    name: "tổng số ở đầu",
    kind: "unknown",
    table: "Đơn vị|Số lượt / Tổng số|451 / Thôn Đông|112 / Thôn Tây|187 / Thôn Nam|152",
  },
  {
    name: "số tiền nghìn đồng đã làm tròn",
    kind: "unknown",
    table: "ĐVT: triệu đồng|^ / Nội dung|Số tiền / Thuế|10,4 / Phí|20,4 / Khác|5,4 / Tổng|36,3",
  },
  {
    name: "số đồng lớn",
    kind: "unknown",
    table: "Nội dung|Số tiền (đồng) / Thuế|12345678901 / Phí|2345678902 / Khác|345678903 / Tổng|15037036706",
  },
  {
    name: "công thức in ở đầu bảng",
    kind: "unknown",
    table: "Nguồn vốn|Tổng số|Tỉnh|Xã / (1)|(2)=(3)+(4)|(3)|(4) / Giao thông|30|10|20 / Thủy lợi|12|5|7",
  },
  {
    name: "công thức in có phép chia",
    kind: "unknown",
    table: "Đơn vị|Giao|Đạt|Tỷ lệ / (1)|(2)|(3)|(4)=(3)/(2) / Đông|40|30|75 / Tây|56|49|87,5",
  },
  {
    name: "công thức Excel cho cả cột",
    kind: "unknown",
    table:
      "Nội dung|A|B|Cộng / Đông|1|2|=B2+C2→3 / Tây|3|4|=B3+C3→7 / Nam|5|6|=B4+C4→11 / Tổng|=SUM(B2:B4)→9|=SUM(C2:C4)→12|=SUM(D2:D4)→21",
  },
  {
    name: "không có dòng tổng, không phép cộng",
    kind: "unknown",
    table: "Thôn|Số hộ|Số khẩu / Đông|112|431 / Tây|187|702 / Nam|152|588",
  },
  {
    name: "bình quân không phải tổng",
    kind: "any",
    table: "Đơn vị|Số lượt|Bình quân ngày / Đông|112|5,6 / Tây|187|9,4 / Tổng cộng|299|15",
  },
  {
    name: "xếp hạng không cộng",
    kind: "ranking",
    table: "Đơn vị|Điểm|Xếp hạng / Đông|81,2|2 / Tây|85,4|1 / Nam|79,9|3",
  },
  {
    name: "năm trong cột không cộng",
    kind: "unknown",
    table: "Công trình|Năm xây dựng|Vốn (triệu đồng) / Trường|2019|1200 / Trạm|2021|800 / Tổng cộng||2000",
  },
  {
    name: "N/A và ô trống",
    kind: "unknown",
    table: "Nội dung|Số đợt|Số người / Tập huấn|3|120 / Hội thảo|N/A|N/A / Khảo sát|-|- / Tổng cộng|3|120",
  },
  {
    name: "bản nháp: số còn trống",
    kind: "unknown",
    table: "Nội dung|Quý I|Quý II / Tiếp dân|12| / Đơn thư|7| / Tổng cộng|19|",
  },
  {
    name: "so với cùng kỳ, có số âm",
    kind: "unknown",
    table:
      "Chỉ tiêu|Cùng kỳ|Kỳ này|Tăng, giảm (%) / Đơn|312|347|11,2 / Lượt|268|241|-10,1 / Vụ|405|416|2,7 / Hồ sơ|377|358|-5",
  },
  {
    name: "tổng số hai tầng tiêu đề",
    kind: "unknown",
    table: "Xã|Số thủ tục|^|^ / v|Tổng số|Cấp xã|Cấp tỉnh / A|12|8|4 / B|9|5|4 / C|11|6|5 / D|17|10|7",
  },
  {
    name: "tổng số gồm cả loại không in",
    kind: "unknown",
    table: "Xã|Số cán bộ|^|^ / v|Tổng số|Đại học|Cao đẳng / A|22|18|2 / B|19|12|3 / C|21|16|3 / D|17|10|4",
  },
  {
    name: "số của hai kỳ cạnh nhau trùng nhau một dòng",
    kind: "unknown",
    table: "Chỉ tiêu|Kỳ trước|Kỳ này / Đơn|12|12 / Lượt|268|241 / Vụ|4|6",
  },
  {
    name: "một cột số và ghi chú",
    kind: "unknown",
    table: "TT|Nội dung|Số lượng|Ghi chú / 1|Máy tính|14|còn tốt / 2|Máy in|6| / 3|Máy quét|2|mua mới / |Tổng cộng|22|",
  },
  {
    name: "tuổi và tháng không cộng",
    kind: "unknown",
    table: "Nhóm|Số người|Tuổi bình quân / Lãnh đạo|5|47,2 / Chuyên môn|18|36,9 / Tổng cộng|23|39,1",
  },
  {
    name: "đơn giá không cộng",
    kind: "unknown",
    table: "Vật tư|Số lượng|Đơn giá|Thành tiền / Giấy|20|75|1500 / Mực|4|320|1280 / Bút|50|5|250 / Tổng cộng|||3030",
  },
  {
    name: "tỷ lệ theo chỉ tiêu giao, đạt trên 100%",
    kind: "unknown",
    table:
      "Thôn|Chỉ tiêu|Đạt được|Tỷ lệ (%) / Đông|120|131|109,17 / Tây|96|88|91,67 / Nam|140|147|105 / Bắc|84|79|94,05",
  },
  {
    name: "giá trị thập phân của bảng điểm, không cộng đủ",
    kind: "unknown",
    table:
      "Xã|Điểm 2024|Điểm 2025|Chênh lệch / A|81,25|83,5|2,25 / B|79,4|78,15|-1,25 / C|85|86,2|1,2 / D|77,75|80,5|2,75",
  },
  {
    name: "thời gian giải quyết TB ở dòng tổng",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Thời gian giải quyết TB (ngày) / 1|Thôn Thượng|100|3 / 2|Thôn Trung|150|5 / 3|Thôn Hạ|200|2 / |Tổng cộng|450|3,2",
  },
  {
    name: "chỉ số hài lòng ở dòng tổng",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Chỉ số hài lòng / 1|Thôn Thượng|100|90 / 2|Thôn Trung|150|92 / 3|Thôn Hạ|200|88 / |Tổng cộng|450|90,5",
  },
  {
    name: "số người trên hộ ở dòng tổng",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Số người/hộ / 1|Thôn Thượng|100|4 / 2|Thôn Trung|150|3,5 / 3|Thôn Hạ|200|3 / |Tổng cộng|450|3,6",
  },
  {
    name: "so cùng kỳ ở dòng tổng",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|So cùng kỳ / 1|Thôn Thượng|100|105 / 2|Thôn Trung|150|98 / 3|Thôn Hạ|200|110 / |Tổng cộng|450|104",
  },
  {
    name: "mức độ chung ở dòng tổng",
    kind: "any",
    table: "STT|Đơn vị|Số hộ|Mức độ / 1|Thôn Thượng|100|3 / 2|Thôn Trung|150|4 / 3|Thôn Hạ|200|4 / |Tổng cộng|450|4",
  },
  {
    name: "bình quân theo số hộ, tiêu đề không nói",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Thu nhập / 1|Thôn Thượng|100|41 / 2|Thôn Trung|150|52 / 3|Thôn Hạ|200|63 / |Tổng cộng|450|54,4",
  },
  {
    name: "số lớn nhất, tiêu đề không nói",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Đỉnh trong ngày / 1|Thôn Thượng|100|30 / 2|Thôn Trung|150|20 / 3|Thôn Hạ|200|25 / |Tổng cộng|450|30",
  },
  {
    name: "điểm đánh giá bình quân",
    kind: "any",
    table:
      "STT|Đơn vị|Số hộ|Điểm đánh giá / 1|Thôn Thượng|100|85 / 2|Thôn Trung|150|90 / 3|Thôn Hạ|200|95 / |Tổng cộng|450|90",
  },
  {
    name: "mật độ dân số",
    kind: "any",
    table:
      "TT|Đơn vị|Dân số|Diện tích (km2)|Mật độ / 1|Mây|5000|20|250 / 2|Gió|3000|15|200 / 3|Nắng|4000|10|400 / |Tổng cộng|12000|45|266,67",
  },
  {
    name: "lũy kế theo tháng",
    kind: "any",
    table:
      "TT|Tháng|Số hồ sơ trong tháng|Lũy kế / 1|Tháng 1|100|100 / 2|Tháng 2|80|180 / 3|Tháng 3|120|300 / 4|Tháng 4|90|390 / |Cộng|390|390",
  },
  {
    name: "cộng nối từng đợt, tiêu đề không nói",
    kind: "any",
    table: "TT|Đợt|Đã cấp|Số đến nay / 1|Một|100|100 / 2|Hai|80|180 / 3|Ba|120|300 / |Cộng|300|300",
  },
  {
    name: "tồn đầu kỳ và cuối kỳ theo tháng",
    kind: "any",
    table:
      "TT|Tháng|Hồ sơ tồn đầu kỳ|Tiếp nhận|Giải quyết|Tồn cuối kỳ / 1|Tháng 1|5|100|98|7 / 2|Tháng 2|7|80|80|7 / 3|Tháng 3|7|120|125|2 / |Tổng cộng|5|300|303|2",
  },
  {
    name: "số nối từ đợt trước, tiêu đề không nói",
    kind: "any",
    table:
      "TT|Đợt|Mang sang|Thêm|Bớt|Chuyển đi / 1|Một|5|100|98|7 / 2|Hai|7|80|81|6 / 3|Ba|6|120|124|2 / |Tổng cộng|5|300|303|2",
  },
];
