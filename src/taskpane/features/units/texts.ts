import { text } from "../../../core/text/bilingual";
import { count } from "../../texts";

export const texts = {
  name: text("Nhiều đơn vị", "Many units"),
  lead: text("gộp tệp của các xã, phường", "join the files of many communes"),
  does: text(
    "Chọn tệp của các đơn vị. Bảng cùng mẫu được xếp chồng và cộng vào trang mới của tệp này; các tệp chỉ được đọc.",
    "Choose the units' files. Tables of one form are stacked and summed in new sheets of this workbook; the files are only read.",
  ),
  choose: text("Chọn các tệp", "Choose files"),
  add: text("Thêm tệp", "Add files"),
  drop: text(
    "Thả các tệp vào đây, hoặc chọn (.xlsx, .xls, .ods).",
    "Drop the files here, or choose them (.xlsx, .xls, .ods).",
  ),
  expected: text(
    "Đơn vị phải có (mỗi dòng một tên, có thể bỏ trống)",
    "Units expected (one name a line; may be left blank)",
  ),
  files: (n: number) => text(`${count(n)} tệp`, n === 1 ? "1 file" : `${count(n)} files`),
  reading: (done: number, all: number) =>
    text(
      `Đang đọc và soát ${count(done + 1)}/${count(all)} tệp…`,
      `Reading and checking file ${count(done + 1)} of ${count(all)}…`,
    ),
  joining: text("Đang gộp…", "Joining…"),
  waiting: text("chờ đọc", "waiting"),
  read: text("đã đọc", "read"),
  tables: (n: number) => text(`${count(n)} bảng`, n === 1 ? "1 table" : `${count(n)} tables`),
  remove: (name: string) => text(`Bỏ ${name}`, `Remove ${name}`),
  show: text("Xem trước bản gộp", "Preview"),
  noReader: text("Ở đây chưa mở được tệp khác.", "No other file can be opened here."),
  nothing: text("Chưa tệp nào đọc được để gộp.", "No file could be read to be joined."),
};
