import type { CleanTable } from "./clean-table";

const digitised =
  "STT|Số hóa hồ sơ TTHC khi tiếp nhận|^|^|^|^|Số hóa kết quả giải quyết TTHC|^|^|^" +
  " / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hóa thành phần|Số hồ sơ số hóa đầy đủ|Tỷ lệ số hóa đầy đủ|Số hồ sơ chưa số hóa" +
  "|Số hồ sơ đã giải quyết|Số hồ sơ có số hóa kết quả|Tỷ lệ số hóa kết quả|Số hồ sơ chưa số hóa kết quả";
const papers =
  "Văn bản đến|^|^|^|^|Văn bản đi|^|^|^|^" +
  " / Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số|Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số";
const online =
  "Tổng số DVC TT MĐ 3|Tổng số DVC TT MĐ 4|Tổng số DVC TT MĐ 3,4|Số DVC TT MĐ 3 phát sinh hồ sơ|Số DVC TT MĐ 3 phát sinh online" +
  "|Số DVC TT MĐ 4 phát sinh hồ sơ|Số DVC TT MĐ 4 phát sinh online|Tỷ lệ DVC TT MĐ 3,4 phát sinh online|Tổng số HS online MĐ 3" +
  "|Tổng HS cả trực tiếp và online MĐ 3|Tỷ lệ % HS online MĐ 3|Tổng số HS online MĐ 4|Tổng HS cả trực tiếp và online MĐ 4|Tỷ lệ % HS online MĐ 4" +
  "|Tổng số HS 1,2,3,4|Tỷ lệ % HS online";

/** Tables of counts with their rates. */
export const rateTables: readonly CleanTable[] = [
  {
    name: "làm tròn nửa lên hai chữ số",
    kind: "digitisation",
    table: `${digitised} / 1|673|527|522|77,56|146|651|647|99,39|4`,
  },
  {
    name: "cắt chữ số thay vì làm tròn",
    kind: "digitisation",
    table: `${digitised} / 1|673|527|522|77,5|146|651|647|99,3|4`,
  },
  {
    name: "tỷ lệ lưu là phân số của một",
    kind: "digitisation",
    table: `${digitised} / 1|400|360|300|75%|40|380|361|95%|19`,
  },
  { name: "không phát sinh: 0 trên 0", kind: "digitisation", table: `${digitised} / 1|400|360|300|75|40|0|0|0|0` },
  { name: "không phát sinh: tỷ lệ để trống", kind: "digitisation", table: `${digitised} / 1|0|0|0||0|380|361|95|19` },
  {
    name: "không phát sinh: tỷ lệ gạch ngang",
    kind: "digitisation",
    table: `${digitised} / 1|0|0|0|-|0|380|361|95|19`,
  },
  {
    name: "nhiều đơn vị, dòng tổng có tỷ lệ của tổng",
    kind: "digitisation",
    table: `${digitised} / 1|400|360|300|75|40|380|361|95|19 / 2|250|200|190|76|50|240|204|85|36 / Tổng cộng|650|560|490|75,38|90|620|565|91,13|55`,
  },
  {
    name: "tỷ lệ là công thức còn nguyên chữ số",
    kind: "digitisation",
    table: `${digitised} / 1|673|527|522|=D3/B3*100→77,5631500742942|146|651|647|=H3/G3*100→99,3855606758833|4`,
  },
  { name: "đủ cả hai khối", kind: "documents", table: `${papers} / 500|480|20|400|100|120|120|0|90|30` },
  {
    name: "không có văn bản đi song song",
    kind: "documents",
    table: `${papers} / 1.714|1.714|0|1.471|243|107|107|0|79|28`,
  },
  {
    name: "nhiều đơn vị có dòng tổng",
    kind: "documents",
    table:
      `STT|Đơn vị|${papers.replace(" / ", " / v|v|")} / 1|Phòng Kinh tế|500|480|20|400|100|120|120|0|90|30` +
      " / 2|Phòng Văn hóa - Xã hội|310|300|10|280|30|95|90|5|80|15 / Tổng cộng|^|810|780|30|680|130|215|210|5|170|45",
  },
  {
    name: "mẫu số là tổng các mức, không phải cột bên cạnh",
    kind: "onlineServices",
    table: `${online} / 19|56|75|6|6|5|2|10,7|95|95|100|224|284|78,9|448|84,2`,
  },
  {
    name: "có tỷ lệ tròn",
    kind: "onlineServices",
    table: `${online} / 20|30|50|8|6|9|4|20|40|50|80|90|100|90|160|86,7`,
  },
  {
    name: "không phát sinh hồ sơ mức độ 3",
    kind: "onlineServices",
    table: `${online} / 20|30|50|8|6|9|4|20|0|0|0|90|100|90|160|90`,
  },
];
