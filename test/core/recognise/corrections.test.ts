import fc from "fast-check";
import { formatArea, parseRange, type Range } from "../../../src/core/cell/address";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { changeCorrections, type TableChange } from "../../../src/core/recognise/corrections/change";
import { headerFingerprint } from "../../../src/core/recognise/fingerprint";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Correction } from "../../../src/core/table/correction";
import type { Recognition, RowRole, Table } from "../../../src/core/table/table";
import { layoutOf } from "../../support/layouts/layouts";
import { movedWorkbook, type Move } from "../../support/moved-sheet";
import { workbookOf } from "../../support/notation";

/** A workbook with what the user put right so far. */
function reviewed(workbook: WorkbookSnapshot) {
  let corrections: readonly Correction[] = [];
  const read = (of: WorkbookSnapshot = workbook): Recognition => recognise(of, { corrections });
  return {
    read,
    table: (index = 0): Table => {
      const table = read().tables[index];
      if (table === undefined) throw new Error(`No table ${String(index)}.`);
      return table;
    },
    change: (change: TableChange): void => {
      corrections = changeCorrections(corrections, change, workbook, read());
    },
    corrections: () => corrections,
  };
}

const range = (text: string): Range => {
  const parsed = parseRange(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

const places = ({ tables }: Recognition): readonly string[] =>
  tables.map((table) => `${table.sheet}!${formatArea(table.range)} ${table.kind}`);

const rolesOf = (table: Table | undefined): readonly (string | null)[] => table?.columns.map(({ role }) => role) ?? [];

const labelled = (table: Table | undefined, role: RowRole): readonly (string | undefined)[] =>
  table?.rows.filter((row) => row.role === role).map((row) => row.label) ?? [];

const spending =
  "CHI NGÂN SÁCH QUÝ I/2026|^|^|^ / STT|Nội dung|Số tiền|Ghi chú / 1|Phí|10| / 2|Thuế|20| / 3|Khác|7| / |Tổng cộng|37|";
const twoForms = `${spending} / TT|Khoản thu|Số cũ|Số mới / 1|Đất|5|6 / 2|Chợ|7|8`;

describe("kind and columns", () => {
  it("R44 a correction holds after rows and columns are put in before and inside, and under another sheet name", () => {
    const review = reviewed(workbookOf(spending));
    review.change({ kind: "column", table: review.table(), column: 3, role: "label" });
    expect(rolesOf(review.table())).toEqual(["order", null, "figure", "label"]);
    const inside =
      "x / y / STT|Nội dung|Đơn vị|Số tiền|Ghi chú / 1|Phí|Xã|10| / 2|Thuế|Xã|20| / 4|Lương|Xã|3| / |Tổng cộng||33|";
    expect(rolesOf(review.read(workbookOf({ table: inside, at: "C4" })).tables[0])).toEqual([
      "order",
      null,
      null,
      "figure",
      "label",
    ]);
    const renamed = movedWorkbook(workbookOf(spending), { rows: { at: 0, count: 3 }, name: () => "Phụ lục I (sửa)" });
    expect(rolesOf(review.read(renamed).tables[0])).toEqual(["order", null, "figure", "label"]);
  });

  it("R44 next quarter's copy, with another year in its header and more rows, is read as corrected", () => {
    const now = "TT|Chỉ tiêu|Năm 2025|Quý I/2026 / 1|Thu|10|4 / 2|Chi|9|3";
    const review = reviewed(workbookOf({ sheets: { "PL1 quý I": now } }));
    review.change({ kind: "column", table: review.table(), column: 2, role: null });
    const next = "TT|Chỉ tiêu|Năm 2026|Quý II/2026 / 1|Thu|30|14 / 2|Chi|29|13 / 3|Nợ|2|1 / 4|Dư|1|0";
    const [table] = review.read(workbookOf({ sheets: { "PL1 quý II": next } })).tables;
    expect(rolesOf(table)).toEqual(["order", "label", null, "figure"]);
    expect(table?.isCorrected).toBe(true);
  });

  it("R44 a correction stays with its own table where others have the same header", () => {
    const one = "TT|Nội dung|Số tiền / 1|Phí|10 / 2|Thuế|20";
    const workbook = workbookOf(`BẢNG A|^|^ / ${one} / / / BẢNG B|^|^ / ${one}`);
    const review = reviewed(workbook);
    review.change({ kind: "column", table: review.table(1), column: 2, role: null });
    expect(review.read().tables.map(rolesOf)).toEqual([
      ["order", "label", "figure"],
      ["order", "label", null],
    ]);
    const changed = one.replace("TT|Nội dung|Số tiền", "TT|Tên đơn vị|Điểm");
    expect(review.read(workbookOf(`BẢNG B|^|^ / ${changed}`)).tables.map(({ isCorrected }) => isCorrected)).toEqual([
      false,
    ]);
    const other = workbookOf({ sheets: { X: one, Y: one } });
    expect(review.read(other).tables.map(({ isCorrected }) => isCorrected)).toEqual([false, false]);
  });

  it("R44 a role is given to one column only; a column may be left out", () => {
    const review = reviewed(
      workbookOf("TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời hạn|Tình trạng / 1|Soạn|VP|A|Quý I|Đã xong"),
    );
    review.change({ kind: "kind", table: review.table(), to: "progress" });
    const roles = rolesOf(review.table());
    review.change({ kind: "column", table: review.table(), column: 2, role: "supportUnits" });
    const lead = roles.indexOf("leadUnit");
    expect(rolesOf(review.table())).toEqual(
      roles.map((role, index) => (index === lead ? "supportUnits" : role === "supportUnits" ? null : role)),
    );
    review.change({ kind: "column", table: review.table(), column: 2, role: null });
    expect(rolesOf(review.table())[2]).toBeNull();
  });

  it("R44 a column put right leaves the rows that were put right, and the other way round", () => {
    const review = reviewed(workbookOf(spending));
    review.change({ kind: "row", table: review.table(), row: 4, role: "section" });
    review.change({ kind: "column", table: review.table(), column: 3, role: null });
    review.change({ kind: "row", table: review.table(), row: 3, role: "note" });
    expect(labelled(review.table(), "section")).toEqual(["Khác"]);
    expect(labelled(review.table(), "note")).toEqual(["Thuế"]);
    expect(rolesOf(review.table())).toEqual(["order", "label", "figure", null]);
    expect(review.corrections().length).toBe(1);
  });
});

describe("rows", () => {
  it("R45 a row is known by its own text: other figures, more rows and another order leave its role", () => {
    const review = reviewed(workbookOf(spending));
    review.change({ kind: "row", table: review.table(), row: 3, role: "subtotal" });
    expect(labelled(review.table(), "subtotal")).toEqual(["Thuế"]);
    const next =
      "CHI NGÂN SÁCH QUÝ II/2026|^|^|^ / STT|Nội dung|Số tiền|Ghi chú / 1|Lương|4| / 2|Phí|11| / 3|Khác|8| / 4|Thuế|9|tăng / |Tổng cộng|32|";
    expect(labelled(review.read(workbookOf(next)).tables[0], "subtotal")).toEqual(["Thuế"]);
  });

  it("R45 of rows with the same text the one under the same heading is meant", () => {
    const sections = "TT|Nội dung|Số tiền / I|THU|^ / 1|Khác|10 / II|CHI|^ / 1|Khác|20 / 2|Lương|5";
    const review = reviewed(workbookOf(sections));
    review.change({ kind: "row", table: review.table(), row: 4, role: "note" });
    const marked = (of?: WorkbookSnapshot): readonly number[] =>
      review.read(of).tables.flatMap(({ rows }) => rows.flatMap((row) => (row.role === "note" ? [row.row] : [])));
    expect(marked()).toEqual([4]);
    const more = "TT|Nội dung|Số tiền / I|THU|^ / 1|Khác|10 / 2|Khác|11 / II|CHI|^ / 1|Lương|5 / 2|Khác|20";
    expect(marked(workbookOf(more))).toEqual([6]);
  });

  it("R45 a total the user names stays a total under a section, and a row of figures goes by the row above", () => {
    const table = "TT|Nội dung|A|B / I|THU|^|^ / 1|Đất|10|1 / 2|Chợ|20|2 / |||3 / 3|Quỹ|1|1";
    const review = reviewed(workbookOf(table));
    review.change({ kind: "row", table: review.table(), row: 4, role: "total" });
    expect(review.table().rows.find(({ row }) => row === 4)).toMatchObject({ role: "total", isCorrected: true });
    const lower = movedWorkbook(workbookOf(table), { rows: { at: 0, count: 2 } });
    expect(review.read(lower).tables[0]?.rows.find(({ row }) => row === 6)?.role).toBe("total");
  });
});

describe("where a table stands", () => {
  it("R46 cells that look like a table are none by the user's word, also in the copy, until it is taken back", () => {
    const review = reviewed(workbookOf(spending));
    review.change({ kind: "not-a-table", table: review.table() });
    const { tables, unread } = review.read();
    expect(tables).toEqual([]);
    const [first] = unread.filter(({ correction }) => correction !== undefined);
    expect(first?.range).toEqual(range("PL1!A2:D6"));
    const copy = movedWorkbook(workbookOf(spending), { rows: { at: 0, count: 4 }, name: () => "PL2" });
    expect(review.read(copy).tables).toEqual([]);
    review.change({ kind: "reset", correction: first?.correction ?? "" });
    expect(places(review.read())).toEqual(["PL1!A2:D6 unknown"]);
  });

  it.each([
    [
      "a list without figures",
      "Họ tên|Chức vụ|Nơi ở / An|Trưởng|Xã A / Bình|Phó|Xã B",
      "PL1!A1:C3",
      ["PL1!A1:C3 unknown"],
    ],
    ["a part of a sheet of loose figures", "12|13|14 / 5|6|7 / 1|2|3", "PL1!A1:C3", ["PL1!A1:C3 unknown"]],
    ["the title selected with it", spending, "PL1!A1:D6", ["PL1!A2:D6 unknown"]],
  ])("R46 the user shows a table: %s", (_, notation, shown, expected) => {
    const review = reviewed(workbookOf(notation));
    review.change({ kind: "range", table: null, range: range(shown) });
    expect(places(review.read())).toEqual(expected);
    const moved = movedWorkbook(workbookOf(notation), { rows: { at: 0, count: 5 }, columns: { at: 0, count: 2 } });
    expect(review.read(moved).tables.map(({ isCorrected }) => isCorrected)).toEqual([true]);
  });

  it("R46 a table that takes in too much ends where the user says, and grows with its rows next time", () => {
    const notation = "TT|Nội dung|Số tiền / 1|Phí|10 / 2|Thuế|20 / |Người cấp|3 / |Người nhận|4";
    const review = reviewed(workbookOf(notation));
    expect(places(review.read())).toEqual(["PL1!A1:C5 unknown"]);
    review.change({ kind: "range", table: review.table(), range: range("PL1!A1:C3") });
    expect(places(review.read())[0]).toBe("PL1!A1:C3 unknown");
    const next = "TT|Nội dung|Số tiền / 1|Phí|10 / 2|Thuế|20 / 3|Lương|9 / 4|Điện|8 / |Người cấp|3 / |Người nhận|4";
    expect(places(review.read(workbookOf(next)))[0]).toBe("PL1!A1:C5 unknown");
  });

  it("R46 a table is cut in two, and two are joined", () => {
    const review = reviewed(workbookOf(twoForms));
    const whole = review.read().tables;
    if (whole.length === 2) review.change({ kind: "join", table: review.table(0), other: review.table(1) });
    expect(places(review.read())).toEqual(["PL1!A2:D9 unknown"]);
    review.change({ kind: "split", table: review.table(), row: 6 });
    expect(places(review.read())).toEqual(["PL1!A2:D6 unknown", "PL1!A7:D9 unknown"]);
    review.change({ kind: "join", table: review.table(0), other: review.table(1) });
    expect(places(review.read())).toEqual(["PL1!A2:D9 unknown"]);
    expect(review.corrections().length).toBe(1);
  });

  it("R46 a row outside the table, or an empty range, changes nothing", () => {
    const review = reviewed(workbookOf(spending));
    review.change({ kind: "row", table: review.table(), row: 90, role: "note" });
    review.change({ kind: "range", table: null, range: range("PL1!J1:K9") });
    review.change({ kind: "split", table: review.table(), row: 2 });
    expect(review.read().tables.map(({ rows }) => rows.map(({ role }) => role))).toEqual(
      recognise(workbookOf(spending)).tables.map(({ rows }) => rows.map(({ role }) => role)),
    );
  });
});

describe("header rows", () => {
  const twoRows = "TT|Nội dung|Số tiền|Số lượng / A|B|Kế hoạch|Thực hiện / 1|Phí|10|2 / 2|Thuế|20|4";
  it.each([
    [1, ["TT", "Nội dung", "Số tiền", "Số lượng"]],
    [2, ["TT / A", "Nội dung / B", "Số tiền / Kế hoạch", "Số lượng / Thực hiện"]],
    [0, ["", "", "", ""]],
  ])("R47 the user says there are %i", (count, headers) => {
    const review = reviewed(workbookOf(twoRows));
    review.change({ kind: "header-rows", table: review.table(), count });
    expect(review.table().columns.map(({ header }) => header)).toEqual(headers);
    expect(review.table().rows[0]?.row).toBe(count);
    const lower = movedWorkbook(workbookOf(twoRows), { rows: { at: 0, count: 6 } });
    expect(review.read(lower).tables[0]?.columns.map(({ header }) => header)).toEqual(headers);
  });

  it("R47 columns are put right under the header as the user counted it", () => {
    const review = reviewed(workbookOf(twoRows));
    review.change({ kind: "header-rows", table: review.table(), count: 2 });
    review.change({ kind: "column", table: review.table(), column: 3, role: null });
    expect(rolesOf(review.table()).slice(1)).toEqual(["label", "figure", null]);
    expect(review.table().header).toMatchObject({ top: 0, bottom: 1 });
  });
});

describe("settings of an earlier version", () => {
  it("R44 a correction kept by sheet and header words alone still holds, in all tables with these words", () => {
    const one = "TT|Nội dung|Số tiền / 1|Phí|10 / 2|Thuế|20";
    const workbook = workbookOf(`BẢNG A|^|^ / ${one} / / / BẢNG B|^|^ / ${one}`);
    const [table] = recognise(workbook).tables;
    if (table === undefined) throw new Error("No table.");
    const kept = {
      table: headerFingerprint(table),
      kind: null,
      columns: [{ header: "Số tiền", column: 2, role: null }],
    };
    expect(recognise(workbook, { corrections: [kept] }).tables.map(rolesOf)).toEqual([
      ["order", "label", null],
      ["order", "label", null],
    ]);
    const renamed = movedWorkbook(workbookOf(one), { name: () => "PL1 (2)" });
    expect(recognise(renamed, { corrections: [kept] }).tables.map(rolesOf)).toEqual([["order", "label", null]]);
  });
});

describe("laws", () => {
  /** A table without its place on the sheet. */
  const shape = ({ tables }: Recognition) =>
    tables.map(({ kind, score, range: at, header, columns, rows, isCorrected, correctedBy }) => ({
      kind,
      score,
      isCorrected,
      correctedBy,
      size: [at.bottom - at.top, at.right - at.left],
      header: header === null ? null : [header.top - at.top, header.bottom - at.top],
      columns: columns.map(({ column, role, path }) => ({ column: column - at.left, role, path })),
      rows: rows.map(({ row, role, section, continues }) => ({
        row: row - at.top,
        role,
        section: section === null ? null : section - at.top,
        continues: continues === null ? null : continues - at.top,
      })),
    }));

  const roles: readonly RowRole[] = ["section", "item", "subtotal", "total", "note", "junk"];
  const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];

  function changeOf(table: Table, tables: readonly Table[], what: number, at: number): TableChange | null {
    const row = pick(
      table.rows.filter(({ role }) => role !== "page-break"),
      at,
    );
    const column = pick(table.columns, at);
    switch (what % 6) {
      case 0:
        return { kind: "kind", table, to: pick(["plan", "unknown", "tthc"], at) ?? "plan" };
      case 1:
        return column === undefined ? null : { kind: "column", table, column: column.column, role: null };
      case 2:
        return row === undefined ? null : { kind: "row", table, row: row.row, role: pick(roles, at) ?? "note" };
      case 3:
        return { kind: "header-rows", table, count: 1 + (at % 2) };
      case 4:
        return { kind: "range", table, range: table.range };
      default:
        return tables.length > 1 ? { kind: "not-a-table", table } : null;
    }
  }

  it("R44 R45 R46 R47 what was put right reads the same after rows and columns are put in before, and under another name", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.constantFrom("easy" as const, "medium" as const, "hard" as const),
        fc.array(fc.tuple(fc.nat(5), fc.nat(40), fc.nat(3)), { minLength: 1, maxLength: 3 }),
        fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.nat(3), isRenamed: fc.boolean() }),
        (seed, difficulty, wanted, { rows, columns, isRenamed }) => {
          const { workbook } = layoutOf(seed, difficulty);
          const review = reviewed(workbook);
          for (const [what, at, which] of wanted) {
            const { tables } = review.read();
            const table = pick(tables, which);
            const change = table === undefined ? null : changeOf(table, tables, what, at);
            if (change !== null) review.change(change);
          }
          const move: Move = {
            rows: { at: 0, count: rows },
            columns: { at: 0, count: columns },
            ...(isRenamed ? { name: (name: string) => `${name} (bản 2)` } : {}),
          };
          expect(shape(review.read(movedWorkbook(workbook, move)))).toEqual(shape(review.read()));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("R45 R46 rows put in anywhere inside leave every other row as it was put right", () => {
    const roleOf = fc.constantFrom<RowRole>("note", "subtotal", "section", "junk");
    const label = (index: number): string => `Nội dung ${"abcdefghijklmnop".charAt(index)}`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), roleOf), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(9), { maxLength: 6 }),
        fc.boolean(),
        (wanted, inserted, hasRange) => {
          const line = (index: number): string => `${String(index + 1)}|${label(index)}|${String(index * 7 + 1)}`;
          const head = "BẢNG KÊ QUÝ I NĂM 2026|^|^ / TT|Khoản mục|Số tiền";
          const items = Array.from({ length: 10 }, (_, index) => line(index));
          const workbook = workbookOf([head, ...items, "|Tổng cộng|325", "Nơi nhận:||"].join(" / "));
          const review = reviewed(workbook);
          if (hasRange) review.change({ kind: "range", table: review.table(), range: range("PL1!A2:C13") });
          for (const [at, role] of wanted) review.change({ kind: "row", table: review.table(), row: at + 2, role });
          const rolesByLabel = (of?: WorkbookSnapshot) =>
            review
              .read(of)
              .tables[0]?.rows.flatMap((row) => (row.isCorrected === true ? [`${row.label ?? ""} ${row.role}`] : []));
          const next = [...items];
          for (const at of inserted) next.splice(at, 0, `|Mới thêm ${"xyzuvw".charAt(at % 6)}|9`);
          const later = workbookOf(
            [head.replace("QUÝ I ", "QUÝ II "), ...next, "|Tổng cộng|400", "Nơi nhận:||"].join(" / "),
          );
          expect(rolesByLabel(later)).toEqual(rolesByLabel());
          expect(review.read(later).tables[0]?.range.bottom).toBe(12 + inserted.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("R44 taking every correction back gives the first reading", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.nat(5), fc.nat(30), (seed, what, at) => {
        const { workbook } = layoutOf(seed, "medium");
        const review = reviewed(workbook);
        const { tables } = review.read();
        const table = pick(tables, at);
        const change = table === undefined ? null : changeOf(table, tables, what, at);
        if (change !== null) review.change(change);
        for (const { table: correction } of review.corrections()) review.change({ kind: "reset", correction });
        expect(review.read()).toEqual(recognise(workbook));
      }),
      { numRuns: 40 },
    );
  });
});
