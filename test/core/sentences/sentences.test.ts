import fc from "fast-check";
import { kinds } from "../../../src/core/appendix/kinds";
import { amount, formatVietnamese } from "../../../src/core/cell/amount";
import { checkProse } from "../../../src/core/prose/check-prose";
import { recognise } from "../../../src/core/recognise/recognise";
import { share } from "../../../src/core/sentences/facts";
import { templates, type OwnTemplates } from "../../../src/core/sentences/templates";
import { wordingProblems, writeSentences } from "../../../src/core/sentences/write-sentences";
import { sentenceCase } from "../../../src/core/text/sentence-case";
import { viewOf } from "../../../src/core/table/view";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const viewsOf = (table: string) => {
  const workbook = workbookOf(table);
  return recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
};
const said = (table: string, own: OwnTemplates = {}) => writeSentences(viewsOf(table), own).map(({ text }) => text);
const tables: readonly (readonly [string, string])[] = Object.entries(cleanTables);
const tthc = (...figures: readonly number[]) =>
  "STT|Lĩnh vực|Tiếp nhận, tổng số|Trực tuyến|Trực tiếp|Tồn kỳ trước|Đã giải quyết, tổng số|Trước hạn|Đúng hạn|Quá hạn|Đang giải quyết, tổng số" +
  ` / 1|Hộ tịch|${figures.join("|")} / Tổng||${figures.join("|")}`;
const templateOf = (id: string) => {
  const found = templates.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("sentences of a report", () => {
  it.each(tables)("X1 every figure said of a %s table has its cells", (_, table) => {
    for (const paragraph of writeSentences(viewsOf(table))) {
      for (const { text, cells } of paragraph.pieces) {
        if (/\d/u.test(text)) expect(cells.length).toBeGreaterThan(0);
      }
      expect(paragraph.pieces.map((piece) => piece.text).join("")).toBe(paragraph.text);
      expect(paragraph.text).toBe(paragraph.text.normalize("NFC"));
    }
  });

  it.each(tables)("X2 what is said of a %s table holds when the prose check reads it", (_, table) => {
    const views = viewsOf(table);
    const paragraphs = writeSentences(views);
    const open = paragraphs.flatMap(({ text }) =>
      checkProse(text, { views }).claims.filter(({ outcome }) => outcome !== "holds"),
    );
    expect(open.map(({ text, outcome }) => `${outcome}: ${text}`)).toEqual([]);
    const all = checkProse(paragraphs.map(({ text }) => text).join("\n"), { views }).claims;
    expect(all.filter(({ outcome }) => outcome !== "holds").map(({ text }) => text)).toEqual([]);
  });

  it("X2 holds for one-stop tables of any figures", () => {
    const count = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(count, count, count, count, count, count, (online, direct, early, onTime, late, pending) => {
        const resolved = early + onTime + late;
        const carried = Math.max(0, resolved + pending - online - direct);
        const received = online + direct + carried;
        const left = received - resolved;
        const views = viewsOf(tthc(received, online, direct, carried, resolved, early, onTime, late, left));
        const text = writeSentences(views)
          .map((each) => each.text)
          .join("\n");
        const open = checkProse(text, { views }).claims.filter(({ outcome }) => outcome !== "holds");
        expect(open.map(({ text: words, message }) => `${words}: ${message?.vi ?? ""} ⟸ ${text}`)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("X3 nothing reads wrongly at 0 and 1", () => {
    expect(said(tthc(1, 1, 0, 0, 0, 0, 0, 0, 1))).toEqual([
      "Tổng số hồ sơ tiếp nhận: 1 hồ sơ (trực tuyến: 1 hồ sơ; trực tiếp, qua bưu chính: 0 hồ sơ; kỳ trước chuyển sang: 0 hồ sơ).",
      "Trong kỳ chưa có hồ sơ được giải quyết. Đang giải quyết: 1 hồ sơ.",
    ]);
    expect(said(cleanTables.digitisation.replace("400|360|300|75|40|380|361|95|19", "1|1|1|100|0|1|0|0|1"))).toEqual([
      "Đã số hóa đầy đủ thành phần của 1/1 hồ sơ tiếp nhận, đạt 100%.",
      "Chưa có kết quả giải quyết được số hóa.",
    ]);
  });

  it.each([
    [1, 3, "33,33"],
    [9_999, 10_000, "99,99"],
    [99_999, 100_000, "99,999"],
    [1, 100_000, "0,001"],
    [0, 7, "0"],
    [7, 7, "100"],
    [1, 2, "50"],
  ])("X4 %s of %s is %s %%", (part, whole, expected) => {
    const value = share(amount(part), amount(whole));
    expect(value === null ? null : formatVietnamese(value)).toBe(expected);
  });

  it("X4 there is no share of nothing", () => {
    expect(share(amount(0), amount(0))).toBeNull();
  });

  it.each([
    ["", []],
    ["Có {hồ sơ tiếp nhận} hồ sơ.", []],
    ["Có {HỒ SƠ  TIẾP NHẬN} hồ sơ[, {hồ sơ quá hạn} hồ sơ quá hạn | , không có hồ sơ quá hạn].", []],
    ["Có {hồ sơ mới} hồ sơ.", ["Không có số liệu {hồ sơ mới}"]],
    ["Có {hồ sơ tiếp nhận hồ sơ.", ["Thiếu dấu }"]],
    ["Có [{hồ sơ tiếp nhận} hồ sơ.", ["Thiếu dấu ]"]],
    ["Có hồ sơ] tiếp nhận {hồ sơ tiếp nhận}.", ["Có dấu ]"]],
    ["Có nhiều hồ sơ.", ["chưa có số liệu"]],
    ["[".repeat(40), ["Thiếu dấu ]"]],
  ])("X5 a wording %j", (wording, problems) => {
    const found = wordingProblems(templateOf("received"), wording).map(({ vi }) => vi);
    expect(found.length > 0).toBe(problems.length > 0);
    for (const problem of problems) expect(found.join(" ")).toContain(problem);
  });

  it("X5 an own wording is used, one that cannot be read is not; reading one never fails", () => {
    const table = tthc(10, 6, 3, 1, 8, 5, 3, 0, 2);
    expect(said(table, { received: "Xã nhận {hồ sơ tiếp nhận} hồ sơ." })[0]).toBe("Xã nhận 10 hồ sơ.");
    expect(said(table, { received: "Xã nhận {gì đó} hồ sơ." })[0]).toMatch(/^Tổng số hồ sơ tiếp nhận: 10/u);
    const letters = fc.constantFrom("{", "}", "[", "]", "|", "hồ sơ tiếp nhận", " a ", "{hồ sơ quá hạn}");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), (pieces) => {
        expect(said(table, { received: pieces.join("") }).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    [
      tthc(10, 6, 3, 1, 8, 5, 3, 0, 2),
      "(trực tuyến: 6 hồ sơ; trực tiếp, qua bưu chính: 3 hồ sơ; kỳ trước chuyển sang: 1 hồ sơ).",
    ],
    [tthc(9, 6, 3, 1, 8, 5, 3, 0, 2), "(trực tuyến: 6 hồ sơ; trực tiếp, qua bưu chính: 3 hồ sơ)."],
    [tthc(15, 6, 3, 1, 8, 5, 3, 0, 2), "Tổng số hồ sơ tiếp nhận: 15 hồ sơ."],
  ])("X8 only parts that add up to the total are said as its parts", (table, expected) => {
    const [paragraph] = said(table);
    expect(paragraph?.endsWith(expected)).toBe(true);
  });

  it("X8 a wording of one's own may say every figure", () => {
    const own = { received: "Nhận {hồ sơ tiếp nhận}, kỳ trước {hồ sơ kỳ trước chuyển sang}." };
    expect(said(tthc(9, 6, 3, 1, 8, 5, 3, 0, 2), own)[0]).toBe("Nhận 9, kỳ trước 1.");
  });

  it("X9 a task not begun is not under way", () => {
    const table =
      "STT|Nhiệm vụ|Đơn vị chủ trì|Thời hạn|Tình trạng / 1|Rà soát văn bản|Văn phòng|30/6/2026|Đã hoàn thành / 2|Tập huấn|Văn phòng|30/9/2026|Đang thực hiện / 3|Kiểm tra|Văn phòng|30/10/2026|Chưa thực hiện / 4|Sơ kết|Văn phòng|30/11/2026|Chưa thực hiện";
    const [text = ""] = said(table);
    expect(text).toContain("đang thực hiện 1 nhiệm vụ; chưa thực hiện 2 nhiệm vụ.");
    const open = checkProse(text, { views: viewsOf(table) }).claims.filter(({ outcome }) => outcome !== "holds");
    expect(open).toEqual([]);
  });

  it.each([
    ["CẢI CÁCH TTHC", "Cải cách TTHC"],
    ["RÀ SOÁT VBQPPL CỦA HĐND, UBND XÃ", "Rà soát VBQPPL của HĐND, UBND xã"],
    ["ĐƯỜNG LÀNG NGHIÊNG GIỮA QUYỂN THUỞ XƯA", "Đường làng nghiêng giữa quyển thuở xưa"],
    ["Cải cách TTHC", "Cải cách TTHC"],
  ])("X10 %s is said as %s", (capitals, expected) => {
    expect(sentenceCase(capitals)).toBe(expected);
  });

  it("X6 a changed cell changes the sentence", () => {
    const [before] = said(tthc(10, 6, 3, 1, 8, 5, 3, 0, 2));
    const [after] = said(tthc(11, 7, 3, 1, 8, 5, 3, 0, 3));
    expect([before, after]).toEqual([
      expect.stringContaining("10 hồ sơ (trực tuyến: 6"),
      expect.stringContaining("11 hồ sơ (trực tuyến: 7"),
    ]);
  });

  it("X7 sections are said one by one, and nothing where sections and rows disagree", () => {
    const [whole, parts] = said(cleanTables.deduction);
    expect(whole).toMatch(/^Tổng số điểm bị trừ 0,7 điểm/u);
    expect(parts).toBe(
      "Cụ thể theo từng lĩnh vực: Công tác chỉ đạo bị trừ 0,6 điểm; Cải cách thủ tục bị trừ 0,1 điểm.",
    );
    const table =
      "STT|Tiêu chí|Điểm chuẩn|Số điểm|Lý do / 1|**Công tác chỉ đạo**|10|9| / 1.1|Báo cáo đúng hạn|5|4,5|chậm / 1.2|Kiểm tra|5|5|";
    expect(said(table)).toEqual([]);
  });
});
