import { formatPosition, parseRange, parseRef } from "../../../src/core/cell/address";
import { check, contextOf } from "../../../src/core/check/check";
import type { Report } from "../../../src/core/check/finding";
import type { NotIdentity } from "../../../src/core/check/not-identity";
import type { OwnIdentity } from "../../../src/core/check/own-identity";
import type { CheckSettings } from "../../../src/core/check/rule";
import { stateIdentity, type ChosenIdentity, type StatedIdentity } from "../../../src/core/check/state-identity";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf, type WorkbookNotation } from "../../support/notation";

const plain: CheckSettings = { reportDate: null, isSubmission: false, dismissals: [] };
const first = "Nguồn vốn|Đã giao|Đã bổ sung|Được dùng / Tỉnh|120|30|150 / Xã|40|5|45 / Vốn vay|70|10|80";
const nextQuarter = "Nguồn vốn|Đã giao|Đã bổ sung|Được dùng / Tỉnh|220|30|250 / Huy động|15|5|20 / Xã|40|5|46";

function run(table: WorkbookNotation, settings: Partial<CheckSettings>): Report {
  const workbook = workbookOf(table);
  return check(workbook, recognise(workbook), { ...plain, ...settings });
}

const area = (place: string) => parseRange(place) ?? { sheet: "", top: 0, left: 0, bottom: 0, right: 0 };
const at = (place: string) => parseRef(place) ?? { sheet: "PL1", row: 0, column: 0 };

function choose(
  table: WorkbookNotation,
  result: string,
  parts: readonly string[],
  more: Partial<ChosenIdentity> = {},
): StatedIdentity {
  const workbook = workbookOf(table);
  const chosen = { relation: "equal" as const, result: at(result), parts: parts.map(area), ...more };
  return stateIdentity(contextOf(workbook, recognise(workbook), plain, {}), chosen);
}

function stated(...words: Parameters<typeof choose>): OwnIdentity {
  const answer = choose(...words);
  if (answer.kind === "refused") throw new Error(answer.why.vi);
  return answer.identity;
}

const own = (report: Report) =>
  report.findings
    .filter(({ code }) => code === "A09")
    .map(({ at: place, severity }) => `${formatPosition({ row: place.top, column: place.left })} ${severity}`);

describe("identities the user states", () => {
  it("C20 cells of one row speak of their columns, in every row", () => {
    const answer = choose(first, "PL1!D2", ["PL1!B2:C2"]);
    expect(answer).toMatchObject({ kind: "stated", violated: [], undecided: [], skipped: [] });
    if (answer.kind === "refused") return;
    expect(answer.identity.along).toBe("each-row");
    expect(answer.identity.text.vi).toBe("Được dùng [D2] = Đã giao [B2] + Đã bổ sung [C2]");
    expect(answer.holds.map(formatPosition)).toEqual(["D2", "D3", "D4"]);
  });

  it("C20 cells of one column speak of their rows, in every column that adds up", () => {
    const table = "Nội dung|Thu|Chi|Tỷ lệ (%) / Đầu kỳ|10|4|40 / Trong kỳ|20|6|30 / Cả kỳ|30|10|33,3";
    const answer = choose(table, "PL1!B4", ["PL1!B2:B3"]);
    expect(answer).toMatchObject({ kind: "stated", violated: [], undecided: [] });
    expect(answer.kind === "stated" && answer.holds.map(formatPosition)).toEqual(["B4", "C4"]);
  });

  it("C20 it is kept by what is printed: it holds for moved tables, new rows, another sheet and another period", () => {
    const identity = stated(first, "PL1!D2", ["PL1!B2:C2"]);
    const moved = { sheets: { "Quý III": { table: nextQuarter, at: "C7" } } };
    expect(own(run(moved, { ownIdentities: [identity] }))).toEqual(["F10 error"]);
    expect(own(run(first, { ownIdentities: [identity] }))).toEqual([]);
    const renamed = nextQuarter.replace("Đã giao", "Giao năm 2025");
    const before = stated(first.replace("Đã giao", "Giao năm 2024"), "PL1!D2", ["PL1!B2:C2"]);
    expect(own(run(renamed, { ownIdentities: [before] }))).toEqual(["D4 error"]);
  });

  it("C20 a row put in among stated rows may belong to the sum", () => {
    const table = "Nội dung|Số / A|10 / B|20 / Cả hai|30";
    const identity = stated(table, "PL1!B4", ["PL1!B2:B3"]);
    expect(own(run("Nội dung|Số / A|10 / C|5 / B|20 / Cả hai|35", { ownIdentities: [identity] }))).toEqual([]);
    expect(own(run("Nội dung|Số / A|10 / C|5 / B|20 / Cả hai|36", { ownIdentities: [identity] }))).toEqual([
      "B5 error",
    ]);
  });

  it.each([
    ["ratio", "Nội dung|Xong|Giao|Đạt / A|3|4|75 / B|9|12|70", { relation: "ratio" as const, over: ["PL1!C2"] }, "D3"],
    ["at-most", "Nội dung|Xong|Giao|Trần / A|3|4|9 / B|9|12|20", { relation: "at-most" as const, over: [] }, "D3"],
  ])("C20 %s", (relation, table, { over, ...more }, wrong) => {
    const identity = stated(table, "PL1!D2", relation === "ratio" ? ["PL1!B2"] : ["PL1!B2:C2"], {
      ...more,
      over: over.map(area),
    });
    expect(own(run(table, { ownIdentities: [identity] }))).toEqual([`${wrong} error`]);
  });

  it("C20 parts may be taken away, and cells of two tables may be named once", () => {
    const table = "Nội dung|Nhận|Trả|Còn / A|10|4|6 / B|20|6|13";
    const identity = stated(table, "PL1!D2", ["PL1!B2"], { minus: [area("PL1!C2")] });
    expect(own(run(table, { ownIdentities: [identity] }))).toEqual(["D3 error"]);

    const two = { sheets: { M1: "Nội dung|Nhận / A|10 / B|20 / Tổng|30", M2: "Lĩnh vực|Đã số hóa / A|10 / B|21" } };
    const across = stated(two, "M1!B4", ["M2!B2:B3"]);
    expect(across.along).toBe("once");
    expect(own(run(two, { ownIdentities: [across] }))).toEqual(["B4 error"]);
  });

  it("C20 what cannot be stated is refused with a reason; words in the choice are left out", () => {
    expect(choose(first, "PL1!D1", ["PL1!B2:C2"]).kind).toBe("refused");
    expect(choose(first, "PL1!D2", ["PL1!A2"]).kind).toBe("refused");
    expect(choose(first, "PL1!D2", ["PL1!B2"], { relation: "ratio" }).kind).toBe("refused");
    expect(choose(first, "PL1!D2", ["PL1!B3"], { along: "each-row" }).kind).toBe("refused");
    const answer = choose(first, "PL1!D2", ["PL1!A2:C2"]);
    expect(answer.kind === "stated" && answer.skipped.map(formatPosition)).toEqual(["A2"]);
  });

  it("C20 the same statement made in another row is the same", () => {
    expect(stated(first, "PL1!D3", ["PL1!B3:C3"]).id).toBe(stated(first, "PL1!D2", ["PL1!C2:C2", "PL1!B2:B2"]).id);
    expect(stated(first, "PL1!D3", ["PL1!B3:C3"]).id).not.toBe(stated(first, "PL1!D3", ["PL1!B3:B3"]).id);
  });

  it("C20 a statement that finds its cells no more is told, not forgotten", () => {
    const identity = stated(first, "PL1!D2", ["PL1!B2:C2"]);
    const report = run("Nguồn vốn|Giao / Tỉnh|120", { ownIdentities: [identity] });
    expect(report.notChecked.map(({ what }) => what.vi)).toContain(identity.text.vi);
  });
});

describe("identities the user denies", () => {
  const table = "Nội dung|Số tiền / Tỉnh|120 / Vốn vay|30 / Xã|40 / Tổng|165";
  const denial = (source: string): NotIdentity | null => {
    const found = run(source, {}).findings.find((finding) => finding.code === "A01")?.denial;
    return found === undefined ? null : { ...found, reason: "chỉ là tên gọi" };
  };

  it("C21 it is checked no more, in any row, and stands among the dismissed with its reason", () => {
    const denied = denial(table);
    const report = run(table, { notIdentities: denied === null ? [] : [denied] });
    expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report.checked.map(({ outcome, why }) => [outcome, why])).toEqual([["dismissed", "chỉ là tên gọi"]]);
  });

  it("C21 it survives other figures, inserted rows and another sheet; another column is checked still", () => {
    const denied = denial(table);
    const later = {
      sheets: { "Quý III": "BẢNG| / Nội dung|Số tiền / Tỉnh|220 / Vốn vay|30 / Mới|1 / Xã|40 / Tổng|265" },
    };
    const settings = { notIdentities: denied === null ? [] : [denied] };
    expect(run(later, settings).checked.map(({ outcome }) => outcome)).toEqual(["dismissed"]);
    const two = "Nội dung|Số tiền|Số hồ sơ / A|10|1 / B|20|2 / Tổng|31|4";
    const one = denial(two);
    const kept = run(two, { notIdentities: one === null ? [] : [one] });
    expect(kept.findings.filter(({ code }) => code === "A01").map(({ at: place }) => place.left)).toEqual([2]);
  });

  it("C21 what the form itself prints cannot be denied", () => {
    const printed = "Nguồn vốn|Tổng số|Tỉnh|Xã / (1)|(2)=(3)+(4)|(3)|(4) / Giao thông|31|10|20 / Thủy lợi|12|5|7";
    expect(run(printed, {}).findings.find(({ code }) => code === "A08")?.denial).toBeUndefined();
  });
});
