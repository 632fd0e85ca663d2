import fc from "fast-check";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef } from "../../../src/core/cell/address";
import { checkProse, type Claim } from "../../../src/core/prose/check-prose";
import { markText, sentenceAt, withEdits } from "../../../src/core/prose/marked-text";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

const check = (text: string, table?: string) => {
  if (table === undefined) return checkProse(text).claims;
  const workbook = workbookOf(table);
  const views = recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  return checkProse(text, { views }).claims;
};

const repairsIn = (claims: readonly Claim[]) =>
  claims.flatMap(({ repairs = [] }) =>
    repairs.map(({ edits, cells, isSure }) =>
      [
        ...edits.map(({ found, expected }) => `${found}→${expected}`),
        ...cells.map(({ at, found, expected }) => `${formatRef(at)} ${found}→${expected}`),
        isSure ? "sure" : "perhaps",
      ].join(" "),
    ),
  );

describe("which figure", () => {
  it.each([
    ["Đã giải quyết 45/50 hồ sơ, đạt 95%.", ["95%→90% perhaps"], "the rate ranks first"],
    [
      "Giải quyết xong: 7.614 hồ sơ (kịp hạn, sớm hạn: 7.610 hồ sơ đạt 99,95%, quá hạn: 4 hồ sơ đạt 0,5%).",
      ["0,5%→0,05% sure"],
      "a share beside a sum that holds",
    ],
    ["Số liệu tính từ ngày 15/12/2025 đến ngày 12/6/2025.", ["15/12/2025→15/12/2024 sure"], "a range"],
    [
      "Theo Nghị định số 92/2011/NĐ-CP ngày 07/8/2017 của Chính phủ.",
      ["92/2011/NĐ-CP→92/2017/NĐ-CP perhaps"],
      "a number",
    ],
    ["Công tác về việc về việc rà soát.", ["về việc về việc→về việc sure"], "a word said twice"],
  ])("V36 %s", (text, expected) => {
    expect(repairsIn(check(text)).slice(0, 1)).toEqual(expected);
  });

  it("V36 one wrong part among sums and shares that hold together is named, and ranks first", () => {
    const text =
      "Tổng số hồ sơ tiếp nhận: 692 hồ sơ (trực tuyến: 319 hồ sơ, chiếm 46,1%; trực tiếp: 345 hồ sơ, chiếm 51,16%; tồn kỳ trước: 19 hồ sơ).";
    const [first] = repairsIn(check(text));
    expect(first).toBe("345→354 sure");
  });

  it("V37 a figure that leaves a table's own sums is the one suspected, not the cell", () => {
    const table =
      "STT|Lĩnh vực|Tiếp nhận, tổng số|Trực tuyến|Trực tiếp|Tồn kỳ trước / 1|Hộ tịch|60|40|15|5 / 2|Đất đai|40|20|15|5 / Tổng||100|60|30|10";
    const text = "Tiếp nhận 110 hồ sơ, trong đó trực tuyến 60 hồ sơ, trực tiếp 30 hồ sơ.";
    const [first] = repairsIn(check(text, table));
    expect(first).toBe("110→100 perhaps");
  });

  it("V37 a sum of the table that does not hold itself says nothing of the text", () => {
    const table =
      "STT|Lĩnh vực|Tiếp nhận, tổng số|Trực tuyến|Trực tiếp|Tồn kỳ trước / 1|Hộ tịch|60|40|15|5 / 2|Đất đai|44|20|15|5 / Tổng||100|60|30|10";
    const text = "Tiếp nhận 100 hồ sơ (trực tuyến: 60 hồ sơ; trực tiếp: 39 hồ sơ; kỳ trước chuyển sang: 10 hồ sơ).";
    const [first] = repairsIn(check(text, table));
    expect(first).toMatch(/^39→30 /u);
    const [claim] = check(text).filter(({ outcome }) => outcome === "violated");
    expect(claim?.sum?.map(({ label, text: shown }) => `${label.vi} ${shown}`)).toEqual([
      "trực tuyến 60",
      "trực tiếp 39",
      "kỳ trước chuyển sang 10",
      "Cộng lại 109",
      "Đang ghi: Tiếp nhận 100",
    ]);
  });

  it("V36 a repair that is made leaves nothing to say, and the corrected sentence is the sentence with it", () => {
    const text = "Đầu kỳ. Đã giải quyết 45/50 hồ sơ, đạt 95%. Cuối kỳ.";
    const [claim] = check(text);
    const repair = claim?.repairs?.[0];
    if (claim === undefined || repair === undefined) throw new Error("no repair");
    expect(withEdits(text, repair)).toBe("Đầu kỳ. Đã giải quyết 45/50 hồ sơ, đạt 90%. Cuối kỳ.");
    expect(sentenceAt(text, claim, repair)).toBe("Đã giải quyết 45/50 hồ sơ, đạt 90%.");
    expect(check(withEdits(text, repair)).every(({ outcome }) => outcome === "holds")).toBe(true);
  });

  it("V38 marked lines joined give the text again, and every figure of a claim stands in a mark of its tone", () => {
    const text = "Báo cáo\r\n\r\n- Đã giải quyết 45/50 hồ sơ, đạt **95%**.\n- Ban hành 12 văn bản.";
    const claims = check(text);
    const lines = markText(text, claims);
    expect(lines.map(({ parts }) => parts.map((part) => part.text).join(""))).toEqual(text.split(/\r\n|\n/u));
    const marks = lines.flatMap(({ parts }) => parts.filter(({ tone }) => tone !== null));
    expect(marks.map((part) => `${part.text} ${part.tone ?? ""}`)).toEqual([
      "45 error",
      "50 error",
      "95% error",
      "12 unmatched",
    ]);
  });

  it("V38 marking never loses a letter, whatever the text", () => {
    const words = fc.constantFrom(
      "Đã giải quyết",
      " 45/50 hồ sơ, đạt 95%",
      "; ",
      "**",
      "\n",
      "\r\n",
      " ngày 30/2/2025",
      ".",
      " 8 %",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const joined = markText(text, check(text)).map(({ parts }) => parts.map((part) => part.text).join(""));
        expect(joined.join("\n")).toBe(text.replace(/\r\n?/gu, "\n").replace(/\n$/u, ""));
      }),
    );
  });
});

describe("before sending", () => {
  it.each([
    [false, "warning"],
    [true, "error"],
  ])("V39 a blank number is an error only in a paper that goes out (%s)", (isSubmission, severity) => {
    const text = "ỦY BAN NHÂN DÂN\nSố:      /BC-UBND\nBÁO CÁO\nKết quả quý I năm 2025";
    const [claim] = checkProse(text, { isSubmission }).claims.filter(({ kind }) => kind === "citation");
    expect(claim?.severity).toBe(severity);
  });
});
