import { kinds } from "../../../src/core/appendix/kinds";
import { checkProse } from "../../../src/core/prose/check-prose";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

/** Claims that accuse, ask or note, with the tables of a sheet where one is given. */
function raised(text: string, table?: string): readonly string[] {
  const workbook = workbookOf(table ?? "");
  const views = table === undefined ? [] : recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  return checkProse(text, { views })
    .claims.filter(({ outcome }) => outcome === "violated" || outcome === "undecided")
    .map(({ kind, outcome, expected }) => [kind, outcome, expected].filter((each) => each !== undefined).join(" "));
}

const holding = (text: string) => checkProse(text).claims.filter(({ outcome }) => outcome === "holds").length;

describe("true sentences that look wrong", () => {
  it.each([
    "Đường dây nóng trực 24/7 phục vụ người dân, đạt 100%.",
    "Xã xếp thứ 4/52, đạt 91,5%.",
    "Đã thẩm tra 6/24 đơn vị, đạt 100% kế hoạch.",
    "Có 8/12 chỉ tiêu đạt 100% kế hoạch.",
    "Đã trả lời 9/12 phản ánh, tỷ lệ hài lòng đạt 96%.",
    "Với 10/16 chỉ tiêu đã xong, bình quân đạt 104%.",
    "Qua 1/3 thời gian, đạt 55% khối lượng.",
    "Có 04/40 công chức đi học, đạt chuẩn 100%.",
    "Có 4/16 nhiệm vụ chậm; tỷ lệ hoàn thành đạt 80%.",
    "Thanh toán tăng 4,25 điểm phần trăm so với quý IV/2025 (86,5%).",
    "Chậm 3/40 hồ sơ, tỷ lệ hẹn trả đạt 97%.",
  ])("V46 the per cent behind a fraction may be said of something else: %s", (text) => {
    expect(raised(text)).toEqual([]);
  });

  it.each([
    "Quá hạn 12/1.500 hồ sơ, tỷ lệ đúng hạn đạt 99,2%.",
    "Còn 3/40 nhiệm vụ chưa hoàn thành, đạt 92,5%.",
    "Số hồ sơ tăng 20% so với cùng kỳ (1.200/1.000 hồ sơ).",
  ])("V46 what is left of a whole, and growth over it, hold: %s", (text) => {
    expect(raised(text)).toEqual([]);
    expect(holding(text)).toBe(1);
  });

  it.each([
    ["Đã xử lý 45/60 phản ánh, đạt 57%.", ["ratio violated 75%"]],
    ["Tỷ lệ trả đúng hẹn đạt 57% (45/60).", ["ratio violated 75%"]],
    ["Còn 12/60 hồ sơ quá hạn, chiếm 35%.", ["ratio violated 20%"]],
    ["Đã xử lý 45/60 phản ánh (tỷ lệ 57%).", ["ratio violated 75%"]],
  ])("V46 a share said of that fraction is still held to it: %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  it.each([
    "Có 07/11 cơ quan đạt trên 90%, 03 cơ quan đạt từ 70% đến dưới 90%.",
    "Có 4/9 xã đạt dưới 50%.",
    "Có 3/8 xã, phường đạt tỷ lệ trên 95%.",
  ])("V47 a threshold behind a fraction is no share of it: %s", (text) => {
    expect(raised(text)).toEqual([]);
    expect(checkProse(text).claims.every(({ message }) => !/= ,/u.test(message?.vi ?? ""))).toBe(true);
  });

  it.each([
    "Bình quân 21 hồ sơ mỗi ngày (1.302 hồ sơ/62 ngày làm việc).",
    "Trong 420 hồ sơ có 190 hồ sơ trực tuyến (đạt 47,5% trên tổng số 400 hồ sơ phát sinh).",
    "Tiếp nhận 280 hồ sơ trong kỳ, kỳ trước chuyển sang 20 hồ sơ; tổng phải giải quyết 300 hồ sơ. Đã giải quyết 270 hồ sơ, đang giải quyết 27 hồ sơ, trả lại 3 hồ sơ.",
  ])("V48 a quotient, a whole behind its share, and files given back: %s", (text) => {
    expect(raised(text)).toEqual([]);
  });

  it("V48 files that are nowhere are asked for, given back or not", () => {
    const text = "Tiếp nhận 300 hồ sơ. Đã giải quyết 270 hồ sơ, đang giải quyết 20 hồ sơ, trả lại 3 hồ sơ.";
    expect(raised(text)).toEqual(["sum undecided 290"]);
  });

  it.each([
    ["Bộ phận chứng thực tiếp nhận 30 hồ sơ.", []],
    ["UBND xã xã hội hóa 200 triệu đồng.", []],
    ["Nộp hồ sơ thực tiếp tại bộ phận.", ["spelling undecided trực tiếp"]],
  ])("V49 words that meet are no slip: %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  const files =
    "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^ / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v / 1|Chứng thực|217|159|58|0|217|217|0|0 / 2|Đất đai|238|0|221|17|202|201|1|0 / Tổng cộng||455|159|279|17|419|418|1|0";

  it.each([
    ["Lĩnh vực chứng thực tiếp nhận 217 hồ sơ; lĩnh vực đất đai tiếp nhận 238 hồ sơ. Tổng cộng 455 hồ sơ.", []],
    ["Lĩnh vực hộ tịch tiếp nhận 45 hồ sơ; lĩnh vực đất đai tiếp nhận 238 hồ sơ.", []],
    ["Lĩnh vực đất đai tiếp nhận 283 hồ sơ; lĩnh vực chứng thực tiếp nhận 217 hồ sơ.", ["count undecided 238"]],
    ["Quý I năm 2026 tiếp nhận 455 hồ sơ. Trong tháng 3 tiếp nhận 120 hồ sơ.", []],
    ["Quý I năm 2026 tiếp nhận 455 hồ sơ. Quý I năm 2025 tiếp nhận 300 hồ sơ.", []],
    ["So với cùng kỳ, số hồ sơ tiếp nhận tăng 66 hồ sơ.", []],
    ["Số hồ sơ tiếp nhận tăng 66 hồ sơ.", []],
    ["Chỉ tiêu năm 2026 tiếp nhận 1.500 hồ sơ.", []],
    ["Quý I năm 2026 tiếp nhận 544 hồ sơ.", ["count undecided 455"]],
  ])("V50 a count is compared with the row of its scope: %s", (text, expected) => {
    expect(raised(text, files)).toEqual(expected);
  });
});
