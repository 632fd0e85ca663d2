import { comparisonKey } from "../../../src/core/text/normalise";
import {
  canonicalUnit,
  isAbolished,
  sameUnit,
  splitUnits,
  successorOf,
  unitCatalogue,
} from "../../../src/core/text/organisations";

test.each([
  ["Văn phòng – Thống kê", "van-phong-thong-ke commune"],
  ["VP - TK", "van-phong-thong-ke commune"],
  ["Công chức VP-TK", "van-phong-thong-ke commune"],
  ["Văn phòng TK", "van-phong-thong-ke commune"],
  ["công chức văn phòng thông kê", "van-phong-thong-ke commune"],
  ["Văn phòng HĐND- UBND", "van-phong-hdnd-ubnd none"],
  ["HDND-UBND", "van-phong-hdnd-ubnd none"],
  ["Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân", "van-phong-hdnd-ubnd none"],
  ["Văn phòng HĐND-UBND xã", "van-phong-hdnd-ubnd commune"],
  ["Văn phòng HĐND-UBND huyện", "van-phong-hdnd-ubnd-huyen district"],
  ["Tư pháp - Hộ tịch", "tu-phap-ho-tich commune"],
  ["Công chức Tư pháp", "tu-phap-ho-tich commune"],
  ["TP-HT", "tu-phap-ho-tich commune"],
  ["Kế toán -TC", "tai-chinh-ke-toan commune"],
  ["Công chức Kế toán – ngân sách", "tai-chinh-ke-toan commune"],
  ["TC-KT", "tai-chinh-ke-toan commune"],
  ["Tài chính-Kế hoạch", "phong-tai-chinh-ke-hoach district"],
  ["Văn hoá  xã hội", "van-hoa-xa-hoi commune"],
  ["VHXXH", "van-hoa-xa-hoi commune"],
  ["ĐC-XD", "dia-chinh-xay-dung commune"],
  ["Địa chính – XDCB-NN-TNMT", "dia-chinh-xay-dung commune"],
  ["Bộ phận 1 cửa;", "bo-phan-mot-cua commune"],
  ["bộ phận tiếp nhận và trả kết quả", "bo-phan-mot-cua commune"],
  ["UBND xã An Bình", "ubnd commune"],
  ["UBND huyện Hòa Lạc", "ubnd-huyen district"],
  ["Phòng Nội vụ huyện", "phong-noi-vu district"],
  ["Sở Nội vụ", "so-noi-vu province"],
  ["Trung tâm Phục vụ hành chính công xã", "trung-tam-pvhcc commune"],
  ["Phòng Văn hoá – Xã hội", "phong-van-hoa-xa-hoi commune"],
  ["Các ban ngành (đoàn thể xã) liên quan", "cac-ban-nganh none"],
])("T34 %j is %s", (text, expected) => {
  const unit = canonicalUnit(text);
  expect(unit === null ? null : `${unit.key} ${unit.level}`).toBe(expected);
});

test.each([
  "Đoàn kiểm tra CCHC xã",
  "Ông Nguyễn Văn A",
  "Phòng Nội vụ xã",
  "Bộ phận một cửa huyện",
  "",
  "x".repeat(500),
])("T34 %j is no unit we know", (text) => {
  expect(canonicalUnit(text)).toBeNull();
});

test.each([
  ["Văn phòng – Thống kê", "VP-TK", true],
  ["Văn phòng HĐND- UBND", "Văn phòng HĐND và UBND", true],
  ["UBND xã An Bình", "UBND xã", true],
  ["UBND xã", "UBND huyện", false],
  ["Công an xã", "Công an huyện", false],
  ["Công an xã An Bình", "Công an", true],
  ["Văn hóa – Xã hội", "Văn phòng – Thống kê", false],
  ["Tổ công tác số 1", "tổ công tác số 1;", true],
  ["Tổ công tác số 1", "Tổ công tác số 2", false],
])("T35 %j and %j are one unit: %s", (a, b, expected) => {
  expect(sameUnit(a, b)).toBe(expected);
});

test.each([
  [
    "Văn phòng - Thống kê, bộ phận tiếp nhận và trả kết quả",
    ["Văn phòng - Thống kê", "bộ phận tiếp nhận và trả kết quả"],
  ],
  ["Công chức Tư pháp; Văn hoá; UBND xã", ["Công chức Tư pháp", "Văn hoá", "UBND xã"]],
  ["UBND, Các ban, ngành, đoàn thể", ["UBND", "Các ban, ngành, đoàn thể"]],
  ["Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]],
  ["Văn phòng HĐND và UBND; Công an xã.", ["Văn phòng HĐND và UBND", "Công an xã"]],
  ["Cán bộ, công chức và các bộ phận có liên quan", ["Cán bộ, công chức", "các bộ phận có liên quan"]],
  ["Phòng Tư pháp; UBND các xã, thị trấn", ["Phòng Tư pháp", "UBND các xã, thị trấn"]],
  ["Phòng Kinh tế, Hạ tầng và Đô thị và Công an xã", ["Phòng Kinh tế, Hạ tầng và Đô thị", "Công an xã"]],
  ["Tài chính, kế hoạch", ["Tài chính, kế hoạch"]],
  ["Các ban ngành (đoàn thể, thôn) liên quan", ["Các ban ngành (đoàn thể, thôn) liên quan"]],
  ["- Công an xã\n- Trạm Y tế", ["Công an xã", "Trạm Y tế"]],
  ["Văn hoá\u00A0– Xã hội", ["Văn hoá – Xã hội"]],
  ["; ,", []],
])("T36 %j splits into %j", (text, expected) => {
  expect(splitUnits(text)).toEqual(expected);
});

test("T37 units that ended on 01/7/2025 name their successor where the law gives one", () => {
  const office = canonicalUnit("VP-TK");
  expect(
    office && [
      isAbolished(office, { year: 2025, month: 6, day: 30 }),
      isAbolished(office, { year: 2025, month: 7, day: 1 }),
    ],
  ).toEqual([false, true]);
  expect(office && successorOf(office)?.name.vi).toBe("Văn phòng HĐND và UBND");
  const successors = ["Tư pháp - Hộ tịch", "VH-XH", "TC-KT", "ĐC-XD", "Bộ phận Một cửa"].map((text) => {
    const unit = canonicalUnit(text);
    return unit === null ? null : successorOf(unit)?.name.vi;
  });
  expect(successors).toEqual([
    "Văn phòng HĐND và UBND",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế",
    "Phòng Kinh tế",
    "Trung tâm Phục vụ hành chính công",
  ]);
  const huyen = canonicalUnit("UBND huyện");
  expect(huyen && isAbolished(huyen, { year: 2026, month: 1, day: 1 })).toBe(true);
  const xa = canonicalUnit("UBND xã");
  expect(xa && isAbolished(xa, { year: 2026, month: 1, day: 1 })).toBe(false);
});

test("T37 the catalogue holds each wording once, and every successor", () => {
  const wordings = unitCatalogue.flatMap((entry) => entry.wordings.map(comparisonKey));
  expect(wordings.filter((each, at) => wordings.indexOf(each) !== at)).toEqual([]);
  for (const { key, name, wordings: known } of unitCatalogue) {
    for (const wording of [name.vi, ...known]) expect([wording, canonicalUnit(wording)?.key]).toEqual([wording, key]);
  }
  const keys = new Set(unitCatalogue.map(({ key }) => key));
  expect(keys.size).toBe(unitCatalogue.length);
  for (const { successor, name } of unitCatalogue) {
    expect(successor === null || keys.has(successor)).toBe(true);
    expect(name.vi).toBe(name.vi.normalize("NFC"));
  }
});
