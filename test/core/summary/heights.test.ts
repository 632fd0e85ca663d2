import { heightFor } from "../../../src/core/summary/sheet/writer";

/** Lines a row of that height shows at 12 points. */
const lines = (height: number): number => Math.round((height - 4) / 15.6);

// Lines counted in the grid and in LibreOffice, Times New Roman 12.
test.each([
  ["Xong (tỷ lệ đạt 100%)", 8.6, true, 4],
  ["Quá hạn, chưa xong", 8.6, true, 4],
  ["Bình quân (nhiệm vụ có số)", 9.6, true, 4],
  ["Tỷ lệ xong", 8.6, true, 2],
  ["TT", 5.5, true, 1],
  ["Văn phòng lập bảng theo dõi từng tồn tại", 34, false, 2],
  ["Lệch với điểm của mục; xem lại điểm của mục này hoặc của từng tiêu chí", 34, false, 3],
  ["CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", 33, false, 2],
  ["Mỗi phòng đăng ký một sáng kiến", 34, false, 1],
  ["một\nhai", 34, false, 2],
])("Y10 %j in a column of %d", (text, width, isBold, expected) => {
  expect(lines(heightFor(text, width, 12, isBold))).toBe(expected);
});

test("Y10 a word longer than its column is cut, not lost", () => {
  expect(lines(heightFor("n".repeat(100), 8.6))).toBeGreaterThan(10);
});
