import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { openAnyFile } from "../../../src/adapters/file/foreign/open-any-file";
import { readDraft, worksheet } from "../file/package";

/** The same table in every file; null is the rest of a merge. */
const table: readonly (readonly (string | number | null)[])[] = [
  ["STT", "Lĩnh vực", "Số lượng hồ sơ tiếp nhận", null, null, null, "Số lượng hồ sơ đã giải quyết", null, null, null],
  [null, null, "Tổng số", "Trực tuyến", "Trực tiếp", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"],
  [1, "Hộ tịch", 12, 8, 3, 1, 11, 9, 2, 0],
  [2, "Chứng thực", 30, 10, 20, 0, 30, 30, 0, 0],
  [null, "Tổng cộng", 42, 18, 23, 1, 41, 39, 2, 0],
];
const merges =
  '<mergeCells count="4"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:F1"/><mergeCell ref="G1:J1"/></mergeCells>';

const letters = "ABCDEFGHIJ";
const strings = [...new Set(table.flat().filter((value) => typeof value === "string"))];
const shared = strings.map((each) => `<si><t>${each}</t></si>`).join("");
const styles =
  '<fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="3"/></cellXfs>';

type Write = (value: string | number, at: string, row: number) => string;
const rowsBy = (write: Write, hasPlaces = true): string =>
  table
    .map((cells, row) => {
      const written = cells
        .map((value, column) =>
          value === null ? (hasPlaces ? "" : "<c/>") : write(value, `${letters.charAt(column)}${String(row + 1)}`, row),
        )
        .join("");
      return hasPlaces ? `<row r="${String(row + 1)}">${written}</row>` : `<row>${written}</row>`;
    })
    .join("");

const number = (value: string | number): value is number => typeof value === "number";

const writers: readonly (readonly [string, () => Promise<WorkbookSnapshot>])[] = [
  [
    "a one-stop system: texts inside the cells, no styles, no shared texts",
    () =>
      readDraft({
        sheets: {
          Sheet1: worksheet(
            rowsBy((value, at) =>
              number(value)
                ? `<c r="${at}"><v>${String(value)}</v></c>`
                : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`,
            ),
            merges,
          ),
        },
      }),
  ],
  [
    "a one-stop system that gives no places to rows and cells",
    () =>
      readDraft({
        sheets: {
          "Báo cáo": worksheet(
            rowsBy(
              (value) =>
                number(value) ? `<c><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><r><t>${value}</t></r></is></c>`,
              false,
            ),
            merges,
          ),
        },
      }),
  ],
  [
    "a one-stop system that writes every figure as text",
    () =>
      readDraft({
        sheets: {
          Sheet1: worksheet(
            rowsBy((value, at) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve"> ${String(value)}</t></is></c>`),
            merges,
          ),
        },
      }),
  ],
  [
    "WPS: shared texts with phonetic marks, its own names and parts",
    () =>
      readDraft({
        sheets: {
          Sheet1: worksheet(
            rowsBy((value, at, row) =>
              number(value)
                ? `<c r="${at}" s="2"><v>${String(value)}</v></c>`
                : `<c r="${at}" s="${row < 2 ? "1" : "0"}" t="s"><v>${String(strings.indexOf(value))}</v></c>`,
            ),
            `${merges}<extLst><ext xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" uri="{1}"><etc:rowHeight/></ext></extLst>`,
            '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetFormatPr defaultColWidth="9" defaultRowHeight="14.4"/>',
          ),
        },
        strings: shared.replaceAll("</si>", '<phoneticPr fontId="1" type="noConversion"/></si>'),
        styles,
      }),
  ],
  [
    "LibreOffice: types spelt out, empty values, formulas with its marks",
    () =>
      readDraft({
        sheets: {
          "Trang tính1": worksheet(
            rowsBy((value, at, row) => {
              if (!number(value)) return `<c r="${at}" s="0" t="s"><v>${String(strings.indexOf(value))}</v></c>`;
              const column = at.charAt(0);
              const formula = row === 4 ? `<f aca="false">SUM(${column}3:${column}4)</f>` : "";
              return `<c r="${at}" s="2" t="n">${formula}<v>${String(value)}</v></c>`;
            }).replace("</row>", '<c r="K1" t="n"><v></v></c></row>'),
            merges,
          ),
        },
        strings: shared,
        styles,
      }),
  ],
  [
    "Google Sheets: shared texts in runs, widths on every column, no cached view",
    () =>
      readDraft({
        sheets: {
          "Trang tính 1": worksheet(
            rowsBy((value, at) =>
              number(value)
                ? `<c r="${at}" s="2"><v>${String(value)}.0</v></c>`
                : `<c r="${at}" s="1" t="s"><v>${String(strings.indexOf(value))}</v></c>`,
            ),
            `${merges}<drawing r:id="rId1"/>`,
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><cols><col customWidth="1" min="1" max="1" width="5.0"/></cols>',
          ),
        },
        strings: shared.replace(/<si><t>([^<]* )([^<]*)<\/t><\/si>/g, '<si><r><rPr><b/></rPr><t xml:space="preserve">$1</t></r><r><t>$2</t></r></si>'),
        styles,
      }),
  ],
]; // prettier-ignore

const rolesOf = (workbook: WorkbookSnapshot) => {
  const { tables, unread } = recognise(workbook);
  return {
    unread,
    tables: tables.map(({ kind, columns, rows }) => ({
      kind,
      roles: columns.map(({ role }) => role),
      rows: rows.map(({ role }) => role),
    })),
  };
};

const expected = {
  unread: [],
  tables: [
    {
      kind: "tthc",
      roles: [
        "order", "field", "received.total", "received.online", "received.direct", "received.carriedOver",
        "resolved.total", "resolved.early", "resolved.onTime", "resolved.late",
      ], // prettier-ignore
      rows: ["item", "item", "total"],
    },
  ],
};

describe("workbooks of other programs", () => {
  it.each(writers)("W94 reads the table in a file of %s", async (_, read) => {
    const workbook = await read();
    expect(rolesOf(workbook)).toEqual(expected);
    const { findings } = check(workbook, recognise(workbook), {
      reportDate: null,
      isSubmission: false,
      dismissals: [],
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("W94 reads the table of a page that a one-stop system calls .xls", async () => {
    const cell = (value: string | number | null, at: number, row: number): string => {
      if (value === null) return "";
      const span = row > 0 ? "" : at < 2 ? " rowspan=2" : " colspan=4";
      return `<td${span}>${String(value)}</td>`;
    };
    const rows = table.map((cells, row) => {
      const own = row === 4 ? ["<td></td>"] : [];
      return `<tr>${own.join("")}${cells.map((value, at) => cell(value, at, row)).join("")}</tr>`;
    });
    const page = `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.join("")}</table></body></html>`;
    const file = await openAnyFile(new TextEncoder().encode(page), "bao-cao.xls");
    const read = rolesOf(await file.read());
    expect(read.tables).toEqual(expected.tables);
  });
});
