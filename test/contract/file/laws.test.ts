import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { blankCell, isBlank, plainStyle, type Cell, type CellStyle } from "../../../src/core/cell/cell";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit, Patch } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { Fault } from "../../../src/app/workbook";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { readCellText, writeCellText } from "../../../src/adapters/file/xml/escape";
import { draft } from "../workbook-contract";
import { bytesOf, patchOf, worksheet } from "./package";

const sheets = ["Phụ lục 1", "Phụ lục 2"] as const;
const style: CellStyle = { ...plainStyle, wrap: true, fill: "#FFFF00", font: { ...plainStyle.font, bold: true } };
const cellOfValue = (value: Cell["value"], more: Partial<Cell> = {}): Cell => ({
  ...blankCell,
  value,
  text: "?",
  ...more,
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => cellOfValue(Object.is(value, -0) ? 0 : value)),
  fc.integer().map((value) => cellOfValue(value, { format: "#,##0" })),
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).map((value) => cellOfValue(value)),
  fc
    .constantFrom("=1+1", "27/32", "_x0041_", " a ", "dòng 1\r\ndòng 2", "]]>", "\ud800")
    .map((value) => cellOfValue(value)),
  fc
    .constantFrom("=SUM(A1:A4)", "='Phụ lục 2'!B3*2", '=A3&"<&\'>"', "=IFS(A1>1,2)", "=COUNTIF(A:A,1)")
    .map((formula) => cellOfValue(3, { formula })),
  fc.boolean().map((value) => cellOfValue(value)),
  fc.constant(blankCell),
);

const anyEdit = fc.record({
  kind: fc.constantFrom("cell", "cell", "cell", "look", "insert", "delete", "add"),
  sheet: fc.constantFrom(...sheets),
  row: fc.nat(6),
  column: fc.nat(4),
  after: anyCell,
  count: fc.integer({ min: 1, max: 3 }),
});
type Wish = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

const anyFile = fc
  .array(fc.tuple(fc.constantFrom(0, 1), fc.nat(6), fc.nat(4), anyCell), { maxLength: 20 })
  .map((cells) => {
    const unique = new Map(cells.map((each) => [each.slice(0, 3).join(), each]));
    return createWorkbookFile(
      sheets.map((name, index) =>
        draft(
          name,
          [...unique.values()].filter(([sheet]) => sheet === index).map(([, row, column, cell]) => [row, column, cell]),
        ),
      ),
    );
  });

function editFor(workbook: WorkbookSnapshot, wish: Wish): Edit {
  const at = { sheet: wish.sheet, row: wish.row, column: wish.column };
  switch (wish.kind) {
    case "look":
      return { kind: "set-format", at, before: cellOf(workbook, at).style, after: style };
    case "insert":
      return { kind: "insert-rows", sheet: at.sheet, at: at.row, rows: Array.from({ length: wish.count }, () => []) };
    case "delete": {
      const rows = workbook.sheets.find((sheet) => sheet.name === at.sheet)?.rows;
      const cells = (row: number) =>
        (rows?.get(row) ?? []).flatMap((cell, column) => (cell === undefined ? [] : [{ column, cell }]));
      return {
        kind: "delete-rows",
        sheet: at.sheet,
        at: at.row,
        rows: Array.from({ length: wish.count }, (_, row) => cells(at.row + row)),
      };
    }
    case "add":
      return { kind: "add-sheet", index: wish.count % 3, sheet: draft("Tổng hợp", [[1, 1, wish.after]]) };
    default:
      return { kind: "set-cell", at, before: cellOf(workbook, at), after: wish.after };
  }
}

function patchFor(workbook: WorkbookSnapshot, wishes: readonly Wish[]): Patch {
  const edits: Edit[] = [];
  let current = workbook;
  for (const wish of wishes) {
    const edit = editFor(current, wish);
    const result = applyPatch(current, patchOf(edit));
    if (result.kind === "refused") continue;
    edits.push(edit);
    current = result.workbook;
  }
  return patchOf(...edits);
}

/** What a workbook holds, as data; results of formulas and shown texts apart. */
function contents(workbook: WorkbookSnapshot) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: [...sheet.rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) => {
        if (cell === undefined || (isBlank(cell) && cell.format === "General" && cell.style === plainStyle)) return [];
        return [{ row, column, content: cell.formula ?? cell.value ?? "", format: cell.format, style: cell.style }];
      }),
    ),
  }));
}

const runs = { numRuns: 150 };

it("W70 a file after a patch holds what the patch means, now, saved and opened again", async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, fc.array(anyEdit, { maxLength: 8 }), async (bytes, wishes) => {
      const workbook = openFile(bytes, "a.xlsx");
      const before = await workbook.read();
      const patch = patchFor(before, wishes);
      const expected = applyPatch(before, patch);
      if (expected.kind === "refused") throw new Error("the patch does not fit");
      expect(await workbook.apply(patch)).toEqual({ kind: "applied" });
      expect(contents(await workbook.read())).toEqual(contents(expected.workbook));
      const again = openFile(workbook.save(), "a.xlsx");
      expect(contents(await again.read())).toEqual(contents(expected.workbook));
      // Rows put back at the edge of a range do not join it again; only the file that took them away knows they did.
      if (!patch.edits.some((edit) => edit.kind === "delete-rows")) {
        expect(await again.apply(invert(patch))).toEqual({ kind: "applied" });
        expect(contents(await again.read())).toEqual(contents(before));
      }
      await workbook.apply(invert(patch));
      expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
    }),
    runs,
  );
}, 60_000);

it("W71 every text comes back from a cell as it was", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^(_x[0-9A-F]{4}_|_|x0041_|\r|\n|&|<){0,6}$/)),
      (text) => {
        expect(readCellText(writeCellText(text))).toBe(text);
      },
    ),
  );
});

const odd = bytesOf({
  sheets: {
    Bảng: worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2" t="inlineStr"><is><t>ô</t></is></c></row>',
      '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>',
    ),
  },
  strings: "<si><t>Hộ tịch</t></si>",
  styles:
    '<fonts count="1"><font><name val="Arial"/></font></fonts><cellXfs count="2"><xf/><xf numFmtId="14"/></cellXfs>',
});

/** Opens, writes a cell, puts a row in and saves; only a Fault may stop it. */
async function use(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = openFile(bytes, "a.xlsx", { limits: { totalBytes: 2 ** 24, cells: 10_000 } });
    const snapshot = await workbook.read();
    const sheet = snapshot.sheets[0]?.name ?? "";
    const at = { sheet, row: 3, column: 3 };
    await workbook.apply(
      patchOf({ kind: "set-cell", at, before: cellOf(snapshot, at), after: cellOfValue(1, { format: "0.0" }) }),
    );
    await workbook.apply(patchOf({ kind: "insert-rows", sheet, at: 1, rows: [[]] }));
    await workbook.writeSettings("{}");
    workbook.save();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}

it("W72 a file with changed bytes opens or is refused, and nothing else happens", async () => {
  const change = fc.array(fc.tuple(fc.nat(odd.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(change, fc.nat(odd.length), async (changes, cut) => {
      const bytes = Uint8Array.from(odd);
      for (const [at, value] of changes) bytes[at] = value;
      await use(bytes);
      await use(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes.subarray(0, bytes.length - (cut % 60)));
    }),
    { numRuns: 400 },
  );
}, 60_000);

it("W73 a file whose XML was torn apart opens or is refused, and nothing else happens", async () => {
  const parts = Object.entries(unzipSync(odd)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "/>",
      '"',
      "'",
      "<c>",
      "</c>",
      "<row>",
      "</row>",
      "<v>",
      "</v>",
      "<f>",
      "&#x0;",
      "&lt;",
      "<!--",
      "]]>",
      "<![CDATA[",
      '<c r="',
      ' r="B9"',
      ' t="s"',
      "99999999999",
      "-1",
      "<!DOCTYPE a>",
      "\u0000",
    ),
    fc.string({ maxLength: 5 }),
  );
  const tear = fc.record({ part: fc.nat(parts.length - 1), at: fc.nat(2000), remove: fc.nat(30), put: piece });
  await fc.assert(
    fc.asyncProperty(fc.array(tear, { minLength: 1, maxLength: 4 }), async (tears) => {
      const torn = Object.fromEntries(parts);
      for (const { part, at, remove, put } of tears) {
        const name = parts[part]?.[0] ?? "";
        const text = torn[name] ?? "";
        const place = at % (text.length + 1);
        torn[name] = text.slice(0, place) + put + text.slice(place + remove);
      }
      await use(
        zipSync(Object.fromEntries(Object.entries(torn).map(([name, text]) => [name, strToU8(text)])), { level: 0 }),
      );
    }),
    { numRuns: 600 },
  );
}, 60_000);
