import type { CleanTable } from "./clean-table";

const wide =
  "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^|Số lượng hồ sơ đang giải quyết|^|^" +
  " / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn" +
  " / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v|v|v|v";
const narrow =
  "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^" +
  " / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn" +
  " / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v";

/** Results of procedures. */
export const resultsTables: readonly CleanTable[] = [
  {
    name: "có khối đang giải quyết",
    kind: "tthc",
    table:
      `${wide} / 1|Hộ tịch|140|85|52|3|135|110|25|0|5|5|0 / 2|Chứng thực|290|160|130|0|290|281|9|0|0|0|0` +
      " / 3|Đất đai|61|16|41|4|50|32|17|1|11|9|2 / Tổng cộng|^|491|261|223|7|475|423|51|1|16|14|2",
  },
  {
    name: "không in khối đang giải quyết, còn hồ sơ tồn",
    kind: "tthc",
    table:
      `${narrow} / 1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Chứng thực|214|100|114|0|214|214|0|0` +
      " / 3|Bảo trợ xã hội|38|8|25|5|31|20|11|0 / Tổng cộng|^|309|138|163|8|299|274|24|1",
  },
  {
    name: "hồ sơ xin rút không tính vào cột nào: một dòng chênh",
    kind: "tthc",
    table:
      `${wide} / 1|Hộ tịch|140|85|52|3|135|110|25|0|5|5|0 / 2|Đất đai|61|16|41|4|49|31|17|1|11|9|2` +
      " / 3|Xây dựng|40|10|28|2|35|20|14|1|4|4|0 / Tổng cộng|^|241|111|121|9|219|161|56|2|20|18|2",
  },
  {
    name: "lĩnh vực không phát sinh ghi số 0",
    kind: "tthc",
    table:
      `${narrow} / 1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Tôn giáo|0|0|0|0|0|0|0|0` +
      " / 3|Thi đua, khen thưởng|0|0|0|0|0|0|0|0 / Tổng cộng|^|57|30|24|3|54|40|13|1",
  },
  {
    name: "lĩnh vực không phát sinh ghi gạch ngang",
    kind: "tthc",
    table: `${narrow} / 1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Tôn giáo|-|-|-|-|-|-|-|- / Tổng cộng|^|57|30|24|3|54|40|13|1`,
  },
  {
    name: "một dòng, không dòng tổng",
    kind: "tthc",
    table: `${narrow} / 1|Toàn xã|309|138|163|8|299|274|24|1`,
  },
  {
    name: "số hàng nghìn gõ có dấu chấm",
    kind: "tthc",
    table:
      `${narrow} / 1|Hộ tịch|1.057|'530|'524|'3|1.054|1.040|'13|'1 / 2|Chứng thực|8.134|4.100|4.034|'0|8.134|8.134|'0|'0` +
      " / Tổng cộng|^|9.191|4.630|4.558|'3|9.188|9.174|'13|'1",
  },
  {
    name: "tổng là công thức",
    kind: "tthc",
    table:
      `${narrow} / 1|Hộ tịch|=SUM(D4:F4)→57|30|24|3|=SUM(H4:J4)→54|40|13|1 / 2|Đất đai|=SUM(D5:F5)→38|8|25|5|=SUM(H5:J5)→31|20|11|0` +
      " / Tổng cộng|^|=SUM(C4:C5)→95|=SUM(D4:D5)→38|=SUM(E4:E5)→49|=SUM(F4:F5)→8|=SUM(G4:G5)→85|=SUM(H4:H5)→60|=SUM(I4:I5)→24|=SUM(J4:J5)→1",
  },
  {
    name: "dòng tổng ở đầu bảng",
    kind: "tthc",
    table: `${narrow} / Tổng cộng|^|95|38|49|8|85|60|24|1 / 1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Đất đai|38|8|25|5|31|20|11|0`,
  },
  {
    name: "hai cấp, mỗi cấp một dòng nhóm",
    kind: "tthc",
    table:
      `${narrow} / I|**Thẩm quyền cấp xã**|**95**|**38**|**49**|**8**|**85**|**60**|**24**|**1**` +
      " / 1|Hộ tịch|57|30|24|3|54|40|13|1 / 2|Đất đai|38|8|25|5|31|20|11|0" +
      " / II|**Thẩm quyền cấp tỉnh tiếp nhận tại xã**|**12**|**9**|**3**|**0**|**12**|**7**|**5**|**0** / 1|Đất đai|12|9|3|0|12|7|5|0" +
      " / Tổng cộng|^|107|47|52|8|97|67|29|1",
  },
  {
    name: "tổng tiếp nhận trong kỳ đứng riêng, kỳ trước chuyển sang bên cạnh",
    kind: "any",
    table:
      "STT|Lĩnh vực|Tiếp nhận|^|^|Kỳ trước chuyển sang|Tổng cộng / v|v|Tổng|Trực tuyến|Trực tiếp|v|v / 1|Hộ tịch|40|38|2|5|45 / 2|Đất đai|60|60|0|10|70 / |Cộng|100|98|2|15|115",
  },
  {
    name: "giải quyết nhiều hơn tiếp nhận trong kỳ vì có kỳ trước chuyển sang",
    kind: "any",
    table:
      "STT|Lĩnh vực|Tiếp nhận trong kỳ|^|^|Kỳ trước chuyển sang|Tổng hồ sơ phải giải quyết|Đã giải quyết|Đang giải quyết / v|v|Tổng|Trực tuyến|Trực tiếp|v|v|v|v / 1|Hộ tịch|40|38|2|5|45|42|3 / 2|Đất đai|60|60|0|10|70|55|15 / |Cộng|100|98|2|15|115|97|18",
  },
];
