import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn } from "./column";
import type { TableKind } from "./kind";

/** The register of files taken in and given back (Thông tư 01/2018/TT-VPCP). Its days are listed, not compared. */
export const fileRegister: TableKind = {
  kind: "fileRegister",
  name: text("Sổ theo dõi hồ sơ", "Register of files"),
  titles: ["sổ theo dõi hồ sơ", "danh sách hồ sơ tiếp nhận và trả kết quả", "sổ theo dõi tiếp nhận hồ sơ"],
  needsOneOf: ["code"],
  columns: [
    orderColumn,
    column(
      "code",
      "Mã hồ sơ",
      "File number",
      "text",
      ["Mã hồ sơ", "Mã số hồ sơ", "Số hồ sơ", "Mã hồ sơ tiếp nhận"],
      true,
    ),
    column(
      "procedure",
      "Tên thủ tục hành chính",
      "Procedure",
      "label",
      ["Tên thủ tục hành chính", "Thủ tục hành chính", "Tên TTHC giải quyết", "Tên hồ sơ", "Nội dung hồ sơ"],
      true,
    ),
    column("files", "Số lượng hồ sơ", "Sets of papers", "count", ["Số lượng hồ sơ", "Số bộ", "Số lượng hồ sơ (bộ)"]),
    column(
      "applicant",
      "Tên cá nhân, tổ chức",
      "Applicant",
      "text",
      [
        "Tên cá nhân, tổ chức",
        "Tên tổ chức, cá nhân",
        "Cá nhân, tổ chức nộp hồ sơ",
        "Họ tên người nộp hồ sơ",
        "Người nộp hồ sơ",
        "Chủ hồ sơ",
      ],
      true,
    ),
    column("address", "Địa chỉ, số điện thoại", "Address and telephone", "text", [
      "Địa chỉ, số điện thoại",
      "Địa chỉ",
      "Địa chỉ liên hệ, số điện thoại",
    ]),
    column("office", "Cơ quan chủ trì giải quyết", "Office in charge", "text", [
      "Cơ quan chủ trì giải quyết",
      "Cơ quan giải quyết",
      "Bộ phận giải quyết",
      "Cán bộ giải quyết",
    ]),
    column(
      "receivedOn",
      "Ngày nhận hồ sơ",
      "Received on",
      "text",
      [
        "ngày, tháng, năm / nhận hồ sơ",
        "ngày, tháng, năm / tiếp nhận",
        "Ngày nhận hồ sơ",
        "Ngày tiếp nhận",
        "Ngày nhận",
        "nhận và trả kết quả / nhận hồ sơ",
      ],
      true,
    ),
    column("dueOn", "Ngày hẹn trả kết quả", "Promised for", "text", [
      "ngày, tháng, năm / hẹn trả kết quả",
      "Ngày hẹn trả kết quả",
      "Hẹn trả kết quả",
      "Ngày hẹn trả",
      "nhận và trả kết quả / hẹn trả kết quả",
    ]),
    column("returnedOn", "Ngày trả kết quả", "Given back on", "text", [
      "ngày, tháng, năm / trả kết quả",
      "Ngày trả kết quả",
      "Ngày trả",
      "nhận và trả kết quả / trả kết quả",
    ]),
    column("way", "Phương thức nhận kết quả", "Way of delivery", "text", [
      "Phương thức nhận kết quả",
      "Hình thức nhận kết quả",
      "nhận và trả kết quả / phương thức nhận kết quả",
    ]),
    column("signature", "Ký nhận", "Signature", "text", [
      "Ký nhận",
      "Người nhận ký tên",
      "nhận và trả kết quả / ký nhận",
    ]),
    noteColumn,
  ],
  identities: [],
  derivations: [],
  examples: [
    {
      name: "sổ hai hàng đầu",
      table:
        "TT|Mã hồ sơ|Tên TTHC|Số lượng hồ sơ (bộ)|Tên cá nhân, tổ chức|Địa chỉ, số điện thoại|Cơ quan chủ trì giải quyết|Nhận và trả kết quả|^|^|^|^|Ghi chú" +
        " / v|v|v|v|v|v|v|Nhận hồ sơ|Hẹn trả kết quả|Trả kết quả|Phương thức nhận kết quả|Ký nhận|v" +
        " / 1|H01-0012|Đăng ký khai sinh|1|Bà Mận|Thôn Thượng|UBND xã|02/3/2026|03/3/2026|03/3/2026|Trực tiếp||" +
        " / 2|H01-0013|Chứng thực bản sao|1|Ông Lân|Thôn Hạ|UBND xã|02/3/2026|02/3/2026|02/3/2026|Trực tiếp||",
    },
  ],
};
