import { parseRef } from "../../src/core/cell/address";
import { formatDate, parseDate } from "../../src/taskpane/dates";
import { periodOf, placeNameOf } from "../../src/taskpane/heading";
import { kindChoices, kindName, roleChoices, roleName, tableHeading } from "../../src/taskpane/names";
import { countChecked, countFindings, countSafe, findingAt, remediesOf } from "../../src/taskpane/state/findings";
import { tabOf } from "../../src/taskpane/state/tab-of";
import { isSure, tableBelow, tableOf } from "../../src/taskpane/table-facts";
import { chooseTheme } from "../../src/taskpane/theme";
import { ratioFinding, recognition, report, sumFinding } from "../support/fake-findings";

describe("N17 dates", () => {
  it.each([
    ["12/6/2026", "12/6/2026"],
    [" 05-06-2026 ", "5/6/2026"],
    ["29.2.2024", "29/2/2024"],
    ["29/2/2026", null],
    ["31/4/2026", null],
    ["12/13/2026", null],
    ["0/1/2026", null],
    ["2026-06-12", null],
    ["", null],
  ])("%p reads %p", (written, expected) => {
    const date = parseDate(written);
    expect(date === null ? null : formatDate(date)).toBe(expected);
  });
});

describe("N32 the header is read off the tables", () => {
  it("names period and commune", () => {
    expect(periodOf(recognition)).toEqual({ words: "6 tháng đầu năm 2026", days: "15/12/2025 – 12/6/2026" });
    expect(placeNameOf(recognition)).toBe("xã Kim Sơn");
  });
  it("says nothing where nothing is printed", () => {
    expect(periodOf({ tables: [], unread: [] })).toBeNull();
    expect(placeNameOf({ tables: [], unread: [] })).toBeNull();
  });
});

describe("N1 counts", () => {
  it("counts findings, comparisons and safe fixes", () => {
    expect(countFindings(report)).toEqual({ all: 10, error: 5, warning: 2, info: 3 });
    expect(countChecked(report)).toMatchObject({ all: 214, holds: 209, violated: 2, undecided: 3 });
    expect(countSafe(report)).toBe(2);
  });
});

describe("N6 ways out of a finding", () => {
  it.each([
    ["undecided: right first", sumFinding, ["right", "suspect-0", "suspect-1"]],
    ["violated: right last", ratioFinding, ["fix-0", "right"]],
    [
      "a fix that says what a suspect says is listed once",
      {
        ...ratioFinding,
        suspects: [
          {
            probability: 0.9,
            cells: [
              {
                at: { sheet: "TTHC", row: 11, column: 11 },
                found: "0,5%",
                expected: 0.0005,
                foundText: "0,5%",
                expectedText: "0,05%",
                expectedFormula: null,
              },
            ],
          },
        ],
      },
      ["suspect-0", "right"],
    ],
  ])("%s", (_, finding, ids) => {
    expect(remediesOf(finding).map((remedy) => remedy.id)).toEqual(ids);
  });
});

describe("N10 the finding of a cell", () => {
  it.each([
    ["VB!C4", "A02@VB!A4"],
    ["TTHC!K12", "A07@TTHC!L12"],
    ["TTHC!A1", undefined],
  ])("%s belongs to %p", (cell, key) => {
    const at = parseRef(cell);
    expect(at === null ? null : findingAt(report, at)?.key).toBe(key);
  });
});

describe("N16 corrections", () => {
  it("offer the kinds and roles there are, and the one in use", () => {
    expect(kindChoices("tthc")).not.toContain("pack.kind");
    expect(kindChoices("pack.kind")[0]).toBe("pack.kind");
    expect(kindName("pack.kind").vi).toBe("pack.kind");
    expect(roleChoices("documents", "odd")[0]).toBe("odd");
    expect(roleName("documents", "in.total").vi).not.toBe("in.total");
  });
});

describe("N62 which table a place means", () => {
  const { tables } = recognition;
  it.each([
    ["the one with that id", "VB!A3:E4", "VB!A3:E4"],
    ["the one that stands there since", "VB!A2:E4", "VB!A3:E4"],
    ["none where none stands any more", "VB!A90:E94", undefined],
  ])("%s", (_, id, expected) => {
    expect(tableOf(tables, id)?.id).toBe(expected);
  });
  it("the next below shares columns with it", () => {
    const [first] = tables;
    if (first === undefined) throw new Error("no table");
    const at = (top: number, left: number) => ({
      ...first,
      id: `${String(top)} ${String(left)}`,
      range: { ...first.range, top, bottom: top + 5, left, right: left + 3 },
    });
    expect(tableBelow([at(90, 0), at(60, 20), at(70, 2), at(0, 0)], first)?.id).toBe("70 2");
    expect(tableBelow([first], first)).toBeUndefined();
  });
});

describe("N32 what a table is called", () => {
  it.each([
    ["progress", "Phụ lục 02. Tiến độ", "PL2 · Phụ lục 02. Tiến độ"],
    ["progress", "PHỤ LỤC 02. TIẾN ĐỘ", "PL2 · Tiến độ thực hiện nhiệm vụ"],
    ["unknown", "HỒ SƠ THEO LĨNH VỰC", "PL2 · HỒ SƠ THEO LĨNH VỰC"],
    ["progress", null, "PL2 · Tiến độ thực hiện nhiệm vụ"],
  ])("%s %p: %s", (kind, printed, expected) => {
    const [table] = recognition.tables;
    if (table === undefined) throw new Error("no table");
    const title = printed === null ? null : { text: printed, at: { sheet: "PL2", row: 1, column: 0 } };
    expect(tableHeading({ ...table, kind, title }).vi).toBe(expected);
  });
});

describe("N15 how surely a kind is known", () => {
  it.each([
    [0.97, 0.2, false, true],
    [0.64, 0.58, false, false],
    [0.9, 0.85, false, false],
    [0.3, 0.2, true, true],
  ])("score %p, rival %p, corrected %p", (score, rival, isCorrected, expected) => {
    const [table] = recognition.tables;
    if (table === undefined) throw new Error("no table");
    expect(isSure({ ...table, score, runnerUp: { kind: "plan", score: rival }, isCorrected })).toBe(expected);
  });
});

describe("N33 the theme", () => {
  it.each([
    [{ isForcedColors: true, prefersDark: true, background: "#FFFFFF" }, "contrast"],
    [{ isForcedColors: false, prefersDark: true, background: "#FFFFFF" }, "light"],
    [{ isForcedColors: false, prefersDark: false, background: "#262626" }, "dark"],
    [{ isForcedColors: false, prefersDark: true, background: null }, "dark"],
    [{ isForcedColors: false, prefersDark: false, background: null }, "light"],
    [{ isForcedColors: false, prefersDark: true, background: "window" }, "dark"],
  ] as const)("%j is %s", (surroundings, theme) => {
    expect(chooseTheme(surroundings)).toBe(theme);
  });
});

describe("N25 tabs by name", () => {
  it.each([
    ["fill", "fill"],
    ["toString", null],
    [3, null],
  ])("%p", (name, tab) => {
    expect(tabOf(name)).toBe(tab);
  });
});
