import { kinds } from "../../../src/core/appendix/kinds";
import { formatPosition } from "../../../src/core/cell/address";
import { blankCell } from "../../../src/core/cell/cell";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { proposeFill, type FillContext, type FillProposal } from "../../../src/core/fill/fill";
import { applyPatch } from "../../../src/core/patch/apply";
import { invert } from "../../../src/core/patch/invert";
import { markers } from "../../../src/core/summary/sheet/own";
import { workbookOf } from "../../support/notation";
import { day, handView, type HandTable } from "./hand-view";

const fill = (
  table: string,
  told: HandTable,
  change: Partial<FillContext> = {},
): FillProposal & { workbook: WorkbookSnapshot } => {
  const workbook = workbookOf(table);
  const context: FillContext = {
    workbook,
    kinds,
    reportDate: null,
    options: { derivations: null, replacesTyped: false },
    ...change,
  };
  return { workbook, ...proposeFill([handView(workbook, told)], context) };
};

/** "C2 =A2-B2 General" for every formula written, and "E1 Tiêu đề" for a header. */
const written = ({ patch }: FillProposal): readonly string[] =>
  (patch?.edits ?? []).flatMap((edit) =>
    edit.kind === "set-cell"
      ? [`${formatPosition(edit.at)} ${edit.after.formula ?? edit.after.text} ${edit.after.format}`]
      : [],
  );

const digitisation: HandTable = {
  kind: "digitisation",
  roles:
    "order received withComponents fullyDigitised fullRate withoutComponents resolved withResult resultRate withoutResult",
  rows: "i",
};
const digitisationHeader = "STT|Tiếp nhận|Có số hóa|Đầy đủ|Tỷ lệ|Chưa|Đã giải quyết|Có kết quả|Tỷ lệ KQ|Chưa KQ";

describe("F1 row derivations fill blank cells with guarded formulas of the same row", () => {
  test("rates in points where the column prints points, differences beside them", () => {
    const result = fill(`${digitisationHeader} / 1|673|527|522|77,56||651|647||`, digitisation);
    expect(written(result)).toEqual([
      'F2 =IF(COUNT(B2,C2)=2,B2-C2,"") General',
      'I2 =IF(COUNT(G2,H2)=2,IF(G2=0,"",H2/G2*100),"") 0.00',
      'J2 =IF(COUNT(G2,H2)=2,G2-H2,"") General',
    ]);
    expect(result.notes).toEqual([]);
  });
  test("a column headed % and blank takes points", () => {
    const result = fill(
      `${digitisationHeader.replace("Tỷ lệ KQ", "Tỷ lệ KQ (%)")} / 1|673|527|522|77,56|146|651|647||4`,
      digitisation,
    );
    expect(written(result)).toEqual(['I2 =IF(COUNT(G2,H2)=2,IF(G2=0,"",H2/G2*100),"") 0.00']);
  });
  test("a row without any of its sources is left alone", () => {
    expect(written(fill(`${digitisationHeader} / 1||||||||||`, digitisation))).toEqual([]);
  });
});

const tthc: HandTable = {
  kind: "tthc",
  roles:
    "order field received.total received.online received.direct received.carriedOver resolved.total resolved.early resolved.onTime resolved.late",
  rows: "iit",
};
const tthcHeader = "STT|Lĩnh vực|Tổng nhận|Trực tuyến|Trực tiếp|Kỳ trước|Tổng giải quyết|Trước|Đúng|Quá";

describe("F2 total rows add the rows they stand for", () => {
  test("row totals and the total row, the one resting on the other", () => {
    const result = fill(`${tthcHeader} / 1|A||3|4|0||7|0|0 / 2|B||1|1|1||2|0|0 / Tổng cộng|^||||||||`, tthc);
    expect(written(result)).toEqual([
      'C2 =IF(COUNT(D2,E2,F2)=3,D2+E2+F2,"") General',
      'C3 =IF(COUNT(D3,E3,F3)=3,D3+E3+F3,"") General',
      'G2 =IF(COUNT(H2,I2,J2)=3,H2+I2+J2,"") General',
      'G3 =IF(COUNT(H3,I3,J3)=3,H3+I3+J3,"") General',
      ...["C", "D", "E", "F", "G", "H", "I", "J"].map((column) => `${column}4 =SUM(${column}2:${column}3) General`),
    ]);
  });
  test("a figure kept as text stops the sum: Excel would leave it out", () => {
    const result = fill(
      `${tthcHeader} / 1|A|7|3|4|0|7|7|0|0 / 2|B|3|'1|1|1|2|2|0|0 / Tổng cộng|^|10||5|1|9|9|0|0`,
      tthc,
    );
    expect(written(result)).toEqual([]);
  });
  test("blanks and không phát sinh: no sum until every other row is there", () => {
    const result = fill(`${tthcHeader} / 1|A|7|3|4|0|7|7|0|0 / 2|B|3||1|1|2|2|0|- / Tổng cộng|^|10||5|1|9|9|0|`, tthc);
    expect(written(result)).toEqual([
      'D4 =IF(COUNT(D2:D3)>=2,SUM(D2:D3),"") General',
      'J4 =IF(COUNT(J2:J3)>=1,SUM(J2:J3),"") General',
    ]);
  });
  test("in an unknown table figures are added, rates are not", () => {
    const told: HandTable = { kind: "unknown", roles: "label figure figure figure", rows: "iit" };
    const result = fill("Nguồn vốn|Kế hoạch|Giải ngân|Tỷ lệ / Tỉnh|120|80|66,7 / Xã|40|25|62,5 / Tổng cộng|||", told);
    expect(written(result)).toEqual(["B4 =SUM(B2:B3) General", "C4 =SUM(C2:C3) General"]);
  });
  test("numbered parts of numbered rows are not added twice", () => {
    const told: HandTable = { kind: "unknown", roles: "order label figure", rows: "iiit" };
    expect(written(fill("STT|Nội dung|Số / 1|A|10 / 1.1|A1|4 / 1.2|A2|6 / Tổng cộng|^|", told))).toEqual([]);
  });
});

describe("F3 what is typed stays", () => {
  const table = `${digitisationHeader} / 1|673|527|522|77,56|140|651|647|99,38|4`;
  test("equal to the printed digits, rounded or cut: nothing said; different: kept and said", () => {
    const result = fill(table, digitisation);
    expect(result.patch).toBeNull();
    expect(result.notes.map(({ vi }) => vi)).toEqual(["Ô PL1!F2 đang ghi 140, tính ra 146; giữ nguyên số đã nhập."]);
  });
  test("two columns under the same header: nobody can say which is meant, so nothing is said or written", () => {
    const told: HandTable = {
      kind: "onlineServices",
      roles:
        "services.level3 services.level4 services.total services.level3.online services.level3.withFiles services.level4.online services.level4.withFiles services.onlineRate",
      rows: "i",
    };
    const result = fill("DVC 3|DVC 4|DVC 3,4|Online 3|Online 3|Online 4|Online 4|Tỷ lệ / 19|56|75|6|6|5|2|10,7", told);
    expect([result.patch, result.notes]).toEqual([null, []]);
  });
  test("replaced where that was asked for", () => {
    const result = fill(table, digitisation, { options: { derivations: null, replacesTyped: true } });
    expect(written(result)).toEqual(['F2 =IF(COUNT(B2,C2)=2,B2-C2,"") General']);
  });
  test("a formula is never replaced", () => {
    const result = fill(`${digitisationHeader} / 1|673|527|522|77,56|=B2-D2→151|651|647|99,39|4`, digitisation, {
      options: { derivations: null, replacesTyped: true },
    });
    expect(result.patch).toBeNull();
  });
});

const deduction: HandTable = {
  kind: "deduction",
  roles: "order criterion maximum score reason remedy note",
  rows: "si",
};
const deductionTable =
  "STT|Tiêu chí|Điểm chuẩn|Số điểm|Lý do|Biện pháp|Ghi chú / 1|A|10|9,5||| / 1.1|B|2|1,5|Chậm|Nhắc|";

describe("F4 a new column stands directly right of the table, dressed like its neighbour", () => {
  test("header, formulas, styles", () => {
    const result = fill(deductionTable, deduction);
    expect(written(result)).toEqual([
      "H1 Điểm trừ General",
      'H2 =IF(COUNT(C2,D2)=2,C2-D2,"") 0.00',
      'H3 =IF(COUNT(C3,D3)=2,C3-D3,"") 0.00',
    ]);
    expect(result.columns).toEqual([
      {
        id: "deducted",
        name: { vi: "Điểm trừ", en: "Points lost" },
        table: "PL1!A1:G3",
        at: { sheet: "PL1", top: 0, bottom: 2, left: 7, right: 7 },
        count: 2,
        isNew: true,
        isDefault: true,
      },
    ]);
  });
  test("not where something stands already", () => {
    const result = fill(deductionTable.replace("Ghi chú", "Ghi chú|Của tôi"), deduction);
    expect(result.patch).toBeNull();
    expect(result.notes.map(({ vi }) => vi)).toEqual([
      'Chưa thêm cột "Điểm trừ": PL1!H1:H3 hoặc cột kế bên đã có nội dung. Chèn hai cột trống bên phải bảng rồi làm lại.',
    ]);
  });
});

const progress: HandTable = {
  kind: "progress",
  roles: "order task leadUnit deadline status completion",
  rows: "siiiii",
  year: 2023,
};
const progressTable =
  "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / I|CHUNG|||| / 1|A|X|Tháng 01/2023|Đã ban hành|100% / 2|B|X|Quý I/2023|Đang thực hiện|50%" +
  " / 3|C|X|Trước 15/6/2023|Đang thực hiện| / 4|D|X|Thường xuyên|Đang thực hiện|50% / 5|E|X|Quý III|Đã thực hiện|";
const done = (row: number): string =>
  `OR(N(F${String(row)})>=1,COUNTIF(E${String(row)},"đã ban hành*")+COUNTIF(E${String(row)},"đã thực hiện*")+COUNTIF(E${String(row)},"đã hoàn thành*")+COUNTIF(E${String(row)},"hoàn thành*")>0)`;
const dated = (row: number, due: string): string =>
  `=IF(${done(row)},"Đã xong",IF(DATE(2023,6,12)>${due},"Quá hạn",IF(${due}-DATE(2023,6,12)<=7,"Sắp đến hạn","Đúng hạn")))`;

describe("F5 deadlines are held against the report's day, and nothing is late without one", () => {
  test("done, late, soon, recurring", () => {
    const result = fill(progressTable, progress, { reportDate: day("2023-06-12") });
    expect(written(result)).toEqual([
      "G1 So với hạn (đến ngày 12/6/2023) General",
      `G3 ${dated(3, "DATE(2023,1,31)")} General`,
      `G4 ${dated(4, "DATE(2023,3,31)")} General`,
      `G5 ${dated(5, "DATE(2023,6,15)")} General`,
      `G6 =IF(${done(6)},"Đã xong","Không có hạn cụ thể") General`,
      `G7 ${dated(7, "DATE(2023,9,30)")} General`,
    ]);
  });
  test("what formulas would read differently is left out and said, never called late", () => {
    const table =
      "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / 1|A|X|Tháng 01/2023|Đang thực hiện|'100% / 2|B|X|Tháng 01/2023|Đã thực hiện nhưng chưa gửi|" +
      " / 3|C|X|Tháng 01|Đang thực hiện| / 4|D|X||Đang thực hiện| / 5|E|X|Tháng 01/2023|Không phát sinh|";
    const result = fill(
      table,
      { kind: "progress", roles: progress.roles, rows: "iiiii" },
      { reportDate: day("2023-06-12") },
    );
    expect(written(result)).toEqual([
      "G1 So với hạn (đến ngày 12/6/2023) General",
      `G5 =IF(${done(5)},"Đã xong","Chưa ghi hạn") General`,
    ]);
    expect(result.notes.map(({ vi }) => vi)).toEqual([
      "2 dòng có tỷ lệ ghi dạng chữ hoặc trạng thái viết riêng nên chưa so với hạn được.",
      "1 dòng ghi hạn không có năm nên chưa so được; ghi năm vào hạn hoặc tiêu đề bảng.",
    ]);
  });
  test("no report date, no state", () => {
    expect(fill(progressTable, progress).patch).toBeNull();
  });
});

describe("F6 completion follows status only where asked, and only where status settles it", () => {
  test("offered, not done", () => {
    const result = fill(progressTable, progress);
    expect(result.columns.map(({ id, count, isDefault }) => [id, count, isDefault])).toEqual([
      ["completion-from-status", 1, false],
      ["section-means", 1, false],
    ]);
  });
  test("asked", () => {
    const result = fill(progressTable, progress, {
      options: { derivations: ["completion-from-status"], replacesTyped: false },
    });
    const finished = ["đã ban hành*", "đã thực hiện*", "đã hoàn thành*", "hoàn thành*"];
    const unstarted = ["chưa thực hiện*", "chưa triển khai*"];
    const counts = (words: readonly string[]): string => words.map((word) => `COUNTIF(E7,"${word}")`).join("+");
    expect(written(result)).toEqual([`F7 =IF(${counts(finished)}>0,1,IF(${counts(unstarted)}>0,0,"")) 0%`]);
  });
});

describe("F10 what is asked for, never assumed", () => {
  const wanted = (...derivations: readonly string[]) => ({
    reportDate: day("2023-06-12"),
    options: { derivations, replacesTyped: false },
  });
  test("days late against the report's day, blank for what is done or in time", () => {
    expect(written(fill(progressTable, progress, wanted("days-late")))).toEqual([
      "G1 Số ngày quá hạn (đến ngày 12/6/2023) General",
      ...[
        [3, "DATE(2023,1,31)"],
        [4, "DATE(2023,3,31)"],
        [5, "DATE(2023,6,15)"],
        [7, "DATE(2023,9,30)"],
      ].map(
        ([row, due]) =>
          `G${String(row)} =IF(${done(Number(row))},"",IF(DATE(2023,6,12)>${String(due)},DATE(2023,6,12)-${String(due)},"")) 0`,
      ),
    ]);
  });
  test("status from completion, in blank cells whose rate is a number", () => {
    const table =
      "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / 1|A|X|Quý I/2023||100% / 2|B|X|Quý I/2023|Đang thực hiện|50%" +
      " / 3|C|X|Quý I/2023|| / 4|D|X|Quý I/2023||'50%";
    const told: HandTable = { kind: "progress", roles: progress.roles, rows: "iiii" };
    expect(written(fill(table, told, wanted("status-from-completion")))).toEqual([
      'E2 =IF(ISNUMBER(F2),IF(F2>=1,"Đã thực hiện",IF(F2>0,"Đang thực hiện","Chưa thực hiện")),"") General',
    ]);
  });
  test("the mean of a section's tasks that have a rate, and how many they are", () => {
    const table =
      "TT|Nội dung|Đơn vị|Thời gian|Trạng thái|Tỷ lệ / I|CHUNG|||| / 1|A|X|Quý I/2023|Đã thực hiện|100% / 2|B|X|Quý I/2023|Đang thực hiện|" +
      " / II|RIÊNG|||| / 1|C|X|Quý I/2023|Đang thực hiện|50%";
    const told: HandTable = { kind: "progress", roles: progress.roles, rows: "siisi" };
    const result = fill(table, told, wanted("section-means"));
    expect(written(result)).toEqual([
      'F2 =IF(COUNT(F3:F4)=0,"",AVERAGE(F3:F4)) 0%',
      'F5 =IF(COUNT(F6)=0,"",AVERAGE(F6)) 0%',
    ]);
    expect(result.columns.find(({ id }) => id === "section-means")?.name.vi).toBe(
      "Tỷ lệ bình quân từng mục (2/3 nhiệm vụ có số)",
    );
  });
});

test.each([
  ["digitisation", `${digitisationHeader} / 1|673|527|522|||651|647||`, digitisation],
  ["deduction", deductionTable, deduction],
  ["progress", progressTable, progress],
  ["tthc", `${tthcHeader} / 1|A||3|4|0||7|0|0 / 2|B||1|1|1||2|0|0 / Tổng cộng|^||||||||`, tthc],
])("F7 filling is undone without a trace: %s", (_, table, told) => {
  const { workbook, patch } = fill(table, told, { reportDate: day("2023-06-12") });
  if (patch === null) throw new Error("nothing filled");
  const filled = applyPatch(workbook, patch);
  if (filled.kind === "refused") throw new Error(JSON.stringify(filled.conflicts));
  const undone = applyPatch(filled.workbook, invert(patch));
  expect(undone.kind === "applied" && undone.workbook).toEqual(workbook);
  expect(
    patch.edits.filter((edit) => edit.kind === "set-cell" && edit.after.formula !== null && edit.after.value !== null),
  ).toEqual([]);
});

test("F8 a sheet the product wrote is no source", () => {
  const table = `${digitisationHeader} / 1|673|527|522|77,56||651|647||`;
  const workbook = workbookOf(table);
  const [sheet] = workbook.sheets;
  const rows = new Map(sheet?.rows);
  const marker = { ...blankCell, value: markers.summary, text: markers.summary };
  rows.set(0, [marker, ...(rows.get(0) ?? []).slice(1)]);
  const own = { ...workbook, sheets: workbook.sheets.map((each) => ({ ...each, rows })) };
  const proposal = (from: WorkbookSnapshot) =>
    proposeFill([handView(from, digitisation)], {
      workbook: from,
      kinds,
      reportDate: null,
      options: { derivations: null, replacesTyped: false },
    });
  expect(proposal(workbook).patch).not.toBeNull();
  expect(proposal(own).patch).toBeNull();
});

test("F9 a protected sheet is not filled, and that is said", () => {
  const workbook = workbookOf(`${digitisationHeader} / 1|673|527|522|77,56||651|647||`);
  const locked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
  const { patch, notes } = proposeFill([handView(locked, digitisation)], {
    workbook: locked,
    kinds,
    reportDate: null,
    options: { derivations: null, replacesTyped: false },
  });
  expect(patch).toBeNull();
  expect(notes).toHaveLength(1);
});
