import { checkProse } from "../../../src/core/prose/check-prose";

const raised = (text: string) =>
  checkProse(text)
    .claims.filter(({ outcome }) => outcome === "undecided" || outcome === "violated")
    .map(({ kind, severity, text: words }) => `${kind} ${severity ?? ""} ${words}`);

const head = (day: string, period: string) =>
  `ỦY BAN NHÂN DÂN\nSố: 15/BC-UBND\nĐồng Mây, ngày ${day}\nBÁO CÁO\nKết quả cải cách hành chính ${period}\n`;
const now = head("12 tháng 6 năm 2026", "6 tháng đầu năm 2026");
const before = head("12 tháng 6 năm 2023", "6 tháng đầu năm 2023");

describe("words of another time", () => {
  it.each([
    [now, "Cung cấp dịch vụ công trực tuyến mức độ 4.", ["name info dịch vụ công trực tuyến mức độ 4"]],
    [before, "Cung cấp dịch vụ công trực tuyến mức độ 4.", []],
    [now, "Phối hợp với UBND huyện Vân Lâm rà soát.", ["name info UBND huyện Vân Lâm"]],
    [before, "Phối hợp với UBND huyện Vân Lâm rà soát.", []],
    [now, "Nhận bàn giao hồ sơ của UBND huyện Vân Lâm.", []],
    [now, "Trước đây do UBND huyện Vân Lâm giải quyết.", []],
    [now, "Giao công chức Tư pháp - Hộ tịch theo dõi.", ["name info công chức Tư pháp - Hộ tịch"]],
    [now, "Giao Phòng Văn hóa - Xã hội theo dõi.", []],
    ["", "Phối hợp với UBND huyện Vân Lâm rà soát.", []],
    [head("15 tháng 7 năm 2025", "năm 2024"), "Phối hợp với UBND huyện Vân Lâm rà soát.", []],
  ])("V43 %s%s", (report, text, expected) => {
    expect(raised(report + text)).toEqual(expected);
  });

  it.each([
    ["Số liệu tính từ ngày 15/12/2025 đến ngày 12/6/2026.", []],
    ["Số liệu tính từ ngày 15/12/2024 đến ngày 12/6/2025.", ["range warning từ ngày 15/12/2024 đến ngày 12/6/2025"]],
    ["Kế hoạch thực hiện từ ngày 15/12/2024 đến ngày 12/6/2025.", []],
    ["So với số liệu từ ngày 15/12/2024 đến ngày 12/6/2025 thì tăng.", []],
  ])("V44 %s", (text, expected) => {
    expect(raised(now + text)).toEqual(expected);
  });

  it.each([
    ["Tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nTổng số hồ sơ đã được tiếp nhận là 629 hồ sơ.", ["equal warning"]],
    ["Tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nTổng số hồ sơ đã được tiếp nhận là 692 hồ sơ.", []],
    ["Tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nTổng số hồ sơ tiếp nhận trong kỳ: 673 hồ sơ.", []],
    ["Tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nTổng số hồ sơ tiếp nhận cùng kỳ năm trước: 600 hồ sơ.", []],
    ["Tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nTổng số hồ sơ giải quyết: 651 hồ sơ.", []],
    ["Cấp huyện: tổng số hồ sơ tiếp nhận: 692 hồ sơ.\nCấp xã: tổng số hồ sơ tiếp nhận: 400 hồ sơ.", []],
  ])("V45 %s", (text, expected) => {
    expect(raised(text).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(expected);
  });
});
