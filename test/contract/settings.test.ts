import { parseSettings, serialiseSettings, defaultSettings } from "../../src/app/settings";
import type { Correction } from "../../src/core/table/correction";

const old = {
  table: "PL1|tt|nội dung|số tiền",
  kind: "plan",
  columns: [{ header: "Số tiền", column: 2, role: null }],
};
const full: Correction = {
  ...old,
  kind: null,
  place: { sheet: "PL1", headers: ["tt", "nội dung"], title: "chi quý #", nth: 1 },
  isTable: true,
  region: {
    headerRows: 2,
    top: { words: ["tt"], offset: 0, above: "", nth: 0 },
    margins: { left: 0, right: -1 },
    below: { words: "nơi nhận", nth: 0 },
    last: { words: "tổng cộng", nth: 0 },
    gap: 0,
  },
  rows: [{ words: "phí", under: "", nth: 0, role: "subtotal" }],
};

const kept = (corrections: readonly unknown[]): string =>
  JSON.stringify({ version: 1, reportDate: null, isSubmission: true, dismissals: [], corrections });

describe("settings kept in a workbook", () => {
  it.each([
    ["a correction of an earlier version", [old], [old]],
    ["a whole one", [full], [full]],
    ["a damaged one, which takes no other with it", [{ table: 3 }, old, "x"], [old]],
    ["a row role nobody knows", [{ ...full, rows: [{ words: "", under: "", nth: 0, role: "toString" }] }], []],
    ["a count out of any sheet", [{ ...full, region: { ...full.region, gap: -1 } }, old], [old]],
  ])("R44 reads %s", (_, corrections, expected) => {
    const settings = parseSettings(kept(corrections));
    expect(settings.corrections).toEqual(expected);
    expect(settings.isSubmission).toBe(true);
  });

  it("R44 writes corrections as it reads them", () => {
    const settings = { ...defaultSettings, corrections: [full, old] };
    expect(parseSettings(serialiseSettings(settings))).toEqual(settings);
  });
});
