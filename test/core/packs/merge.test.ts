import { kinds } from "../../../src/core/appendix/kinds";
import { check } from "../../../src/core/check/check";
import { kindsWith } from "../../../src/core/packs/kinds-with";
import type { RulePack } from "../../../src/core/packs/pack";
import { rulesWith, switchedOff } from "../../../src/core/packs/rules-with";
import { wordsWith } from "../../../src/core/packs/words-with";
import { recognise } from "../../../src/core/recognise/recognise";
import { rules } from "../../../src/core/rules";
import { canonicalUnit, splitUnits } from "../../../src/core/text/organisations";
import { readStatus } from "../../../src/core/text/statuses";
import { text } from "../../../src/core/text/bilingual";
import { workbookOf } from "../../support/notation";
import { rules as all } from "../../../src/core/rules";

const packOf = (more: Partial<RulePack>): RulePack => ({
  schema: "soat.rule-pack/1",
  name: text("Thử", "Trial"),
  ...more,
});
const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function reportOf(table: string, pack: RulePack | null) {
  const workbook = workbookOf(table);
  const merged = { kinds: kindsWith(pack), rules: rulesWith(pack), words: wordsWith(pack) };
  return check(workbook, recognise(workbook, { kinds: merged.kinds }), settings, merged);
}
const told = (table: string, pack: RulePack | null) =>
  reportOf(table, pack).findings.map(({ key, severity, verdict }) => `${key} ${severity} ${verdict}`);

const header =
  "STT|Lĩnh vực giải quyết|Số hồ sơ tiếp nhận|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
  " / v|v|Tổng số|Trực tuyến|Trực tiếp|Kỳ trước chuyển sang|Tổng số|Trước hạn|Đúng hạn|Quá hạn";
const wrong = `${header} / 1|Hộ tịch|13|8|3|1|11|9|2|0`;

describe("a pack merged", () => {
  it("U10 a proven finding takes the pack's severity, title, reason and advice", () => {
    const advice = text("Hỏi lại bộ phận một cửa.", "Ask the one-stop desk.");
    const pack = packOf({
      rules: [{ rule: "A02", severity: "info", title: text("Lệch tổng", "Off"), why: text("Vì thế.", "So."), advice }],
    });
    expect(told(wrong, null)).toEqual(["A02@PL1!C3 error violated"]);
    const [finding] = reportOf(wrong, pack).findings;
    expect(finding).toMatchObject({ severity: "info", title: { vi: "Lệch tổng" }, why: { en: "So." } });
    expect(finding?.message.vi).toMatch(/ Hỏi lại bộ phận một cửa\.$/);
    expect(finding?.fixes.length).toBeGreaterThan(0);
  });

  it("U10 what is undecided is graded down, never up", () => {
    const documents =
      "Văn bản đến|^|^|^|^ / Tổng số văn bản đến|Hoàn toàn điện tử|Song song bản giấy - điện tử|VB Nội tỉnh - có ký số|VB Nội tỉnh - không ký số" +
      " / 150|150|0|120|29";
    const graded = (severity: "error" | "info") => told(documents, packOf({ rules: [{ rule: "A02", severity }] }));
    expect(told(documents, null)).toEqual(["A02@PL1!A3 warning undecided"]);
    expect(graded("error")).toEqual(["A02@PL1!A3 warning undecided"]);
    expect(graded("info")).toEqual(["A02@PL1!A3 info undecided"]);
  });

  it("U11 a rule switched off is silent and said so", () => {
    const pack = packOf({ rules: [{ rule: "row-total-differs-from-parts", severity: "off" }] });
    expect(told(wrong, pack)).toEqual([]);
    expect(switchedOff(pack)).toEqual([
      { what: expect.objectContaining({ vi: expect.stringContaining("A02") }), why: expect.anything() },
    ]);
  });

  it("U12 an identity by printed header accuses the wrong row only", () => {
    const table = (left: number) =>
      `STT|Nội dung|Số được giao|Số đã dùng|Số còn dư / 1|Máy tính|12|8|${String(left)} / 2|Máy in|5|2|3 / 3|Máy quét|4|1|3`;
    const pack = packOf({
      identities: [
        {
          id: "con-du",
          table: "unknown",
          kind: "difference",
          whole: "header:Số được giao",
          part: "header:SỐ ĐÃ DÙNG",
          rest: "header:Số còn dư",
        },
      ],
    });
    expect(told(table(4), pack)).toEqual([]);
    expect(told(table(6), pack)).toEqual(["A02@PL1!C2 error violated"]);
    const names = reportOf(table(4), pack).checked.map(({ identity }) => identity);
    expect(names).toContain("pack-con-du@PL1!C2");
    const shared = table(6).replace("Số đã dùng", "Số còn dư");
    expect(told(shared, pack).filter((each) => each.includes("error"))).toEqual([]);
  });

  it("U12 the total row by a printed header", () => {
    const pack = packOf({
      identities: [{ id: "tong", table: "unknown", kind: "column-sum", columns: ["header:Số đã dùng"] }],
    });
    const table = "STT|Nội dung|Số đã dùng|Ghi chú / 1|Máy tính|8| / 2|Máy in|2| / |Tổng cộng|11|";
    expect(told(table, pack)).toContain("A01@PL1!C4 error violated");
    expect(told(table.replace("|11|", "|10|"), pack)).toEqual([]);
  });

  it("U13 a missing column is told", () => {
    const pack = packOf({ required: [{ id: "cho", table: "tthc", columns: ["received.total", "pending.total"] }] });
    const clean = `${header} / 1|Hộ tịch|12|8|3|1|11|9|2|0`;
    expect(told(clean, pack)).toEqual(["Q01@PL1!A1 warning violated"]);
    expect(told(clean, packOf({ required: [{ id: "co", table: "tthc", columns: ["resolved.late"] }] }))).toEqual([]);
    const strange = `${header.replace("|^|^|^ / ", "|^|^|^|Mã số phiếu / ").replace(/Quá hạn$/, "Quá hạn|v")} / 1|Hộ tịch|12|8|3|1|11|9|2|0|A`;
    expect(told(strange, pack).filter((each) => each.startsWith("Q"))).toEqual(["Q01@PL1!A1 warning undecided"]);
  });

  it("U4 blank cells and figures at the bounds are beyond nothing", () => {
    const pack = packOf({
      thresholds: [
        { id: "muc", table: "tthc", column: "received.total", atLeast: 12, atMost: 20, title: text("a", "a") },
      ],
    });
    const row = (total: string) =>
      told(`${header} / 1|Hộ tịch|${total}||||11|9|2|0`, pack).filter((k) => k.startsWith("G"));
    expect([row("12"), row("20"), row("")]).toEqual([[], [], []]);
    expect(row("11")).toEqual(["G01@PL1!C3 warning violated"]);
    expect(row("21")).toEqual(["G01@PL1!C3 warning violated"]);
  });

  it("U14 without a pack, and with an empty one, nothing changes", () => {
    expect(kindsWith(null)).toBe(kinds);
    expect(rulesWith(undefined)).toBe(rules);
    expect(kindsWith(packOf({}))).toEqual(kinds);
    expect(rulesWith(packOf({}))).toEqual(all);
    expect(reportOf(wrong, packOf({}))).toEqual(reportOf(wrong, null));
  });

  it("U17 signs of a pattern in a pack's words mean themselves", () => {
    const pack = packOf({
      organisations: [{ name: "Tổ (a+)+$, .* và [x", level: "commune", wordings: ["T.*"] }],
      statuses: [{ status: "done", wordings: ["(ok)*"] }],
    });
    const { units, statuses } = wordsWith(pack);
    expect(splitUnits("Tổ (a+)+$, .* và [x; Công an xã", units)).toEqual(["Tổ (a+)+$, .* và [x", "Công an xã"]);
    expect(canonicalUnit("TTTT", units)?.name).not.toBe("Tổ (a+)+$, .* và [x");
    expect(canonicalUnit("T.*", units)?.level).toBe("commune");
    expect([readStatus("(ok)*", statuses), readStatus("ok", statuses)]).toEqual(["done", null]);
  });
});
