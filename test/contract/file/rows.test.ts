import { cellOf } from "../../../src/core/cell/snapshot";
import type { Edit } from "../../../src/core/patch/edit";
import { openFile } from "../../../src/adapters/file/open-file";
import { cell } from "../workbook-contract";
import { openDraft, partText, patchOf, worksheet, type PackageDraft } from "./package";

const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...targets: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${links}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const full: PackageDraft = {
  sheets: {
    Bảng: worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row><c><v>2</v></c></row><row r="3"/><row r="5" ht="20" hidden="1"><c r="A5"><v>5</v></c><c><f t="shared" ref="B5:B6" si="3">A5*2+$A$1</f><v>10</v></c></row>' +
        '<row r="6"><c r="A6"><v>6</v></c><c r="B6"><f t="shared" si="3"/><v>12</v></c><c r="C6"><f>SUM(A1:A5)+\'Khác\'!A5+[1]Bảng!A5&amp;"A5"</f></c></row>' +
        '<row r="20"><c r="A20"><f t="array" ref="A20:B21">A5:B6*1</f><v>1</v></c></row>',
      '<mergeCells count="2"><mergeCell ref="D1:D2"/><mergeCell ref="D5:E6"/></mergeCells>' +
        '<conditionalFormatting sqref="A1:A6 C9"><cfRule type="expression"><formula>$A5&gt;A6</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="G5"><cfRule type="expression"><formula>G5</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" sqref="B5:B9"><formula1>$A$5:$A$6</formula1></dataValidation><dataValidation sqref="H5"/></dataValidations>' +
        '<hyperlinks><hyperlink ref="A6" location="Bảng!A5"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
      '<dimension ref="A1:C21"/>',
    ),
    Khác: '<row r="1"><c r="A1"><f>SUM(Bảng!A1:A5)+A5</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">Bảng!A4*2</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>',
  },
  workbookTail:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Bảng!$A$1:$C$6</definedName></definedNames>',
  extra: {
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["drawing", "../drawings/drawing1.xml"],
      ["table", "../tables/table1.xml"],
      ["vmlDrawing", "../drawings/vml.vml"],
      ["comments", "../comments1.xml"],
    ),
    "xl/drawings/drawing1.xml":
      '<d:wsDr xmlns:d="d"><d:twoCellAnchor><d:from><d:col>0</d:col><d:row>1</d:row></d:from><d:to><d:col>3</d:col><d:row>7</d:row></d:to></d:twoCellAnchor></d:wsDr>',
    "xl/drawings/_rels/drawing1.xml.rels": relations(["chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": '<c:chartSpace xmlns:c="c"><c:f>Bảng!$A$1:$A$6</c:f><c:f>Khác!$A$6</c:f></c:chartSpace>',
    "xl/drawings/vml.vml":
      "<xml><br><x:ClientData><x:Anchor>1, 15, 8, 2, 3, 15, 11, 4</x:Anchor><x:Row>8</x:Row></x:ClientData></xml>",
    "xl/comments1.xml": '<comments><commentList><comment ref="A9"/></commentList></comments>',
    "xl/tables/table1.xml":
      '<table ref="J8:K12" headerRowCount="1" totalsRowCount="1"><autoFilter ref="J8:K11"/></table>',
  },
};

const insert = (at: number, count: number): Edit => ({
  kind: "insert-rows",
  sheet: "Bảng",
  at,
  rows: Array.from({ length: count }, () => []),
});
const remove = (at: number, ...rows: (readonly [number, number | string])[][]): Edit => ({
  kind: "delete-rows",
  sheet: "Bảng",
  at,
  rows: rows.map((cells) =>
    cells.map(([column, value]) => ({
      column,
      cell: typeof value === "string" ? cell(null, { formula: value }) : cell(value),
    })),
  ),
});

async function after(...edits: readonly Edit[]) {
  const workbook = openDraft(full);
  expect(await workbook.apply(patchOf(...edits))).toEqual({ kind: "applied" });
  const saved = workbook.save();
  await openFile(saved, "b").read();
  return (part: string) => partText(saved, part);
}

it("W50 moves rows, cells and every formula that reads them when rows are put in", async () => {
  const part = await after({
    kind: "insert-rows",
    sheet: "Bảng",
    at: 4,
    rows: [[{ column: 1, cell: cell("mới") }], []],
  });
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain(
    '<row r="3"/><row r="5"><c r="B5" t="inlineStr"><is><t xml:space="preserve">mới</t></is></c></row><row r="7" ht="20" hidden="1"><c r="A7"><v>5</v></c><c><f>A7*2+$A$1</f><v>10</v>',
  );
  expect(sheet).toContain('<c r="B8"><f>A8*2+$A$1</f><v>12</v></c>');
  expect(sheet).toContain("<f>SUM(A1:A7)+'Khác'!A5+[1]Bảng!A5&amp;&quot;A5&quot;</f>");
  expect(sheet).toContain('<c r="A22"><f t="array" ref="A22:B23">A7:B8*1</f><v>1</v></c>');
  expect(part("xl/worksheets/sheet2.xml")).toContain("<f>SUM(Bảng!A1:A7)+A5</f></c>");
  expect(part("xl/worksheets/sheet2.xml")).toContain(
    '<f>Bảng!A4*2</f><v>1</v></c></row><row r="2"><c r="B2"><f>Bảng!A7*2</f><v>1</v></c>',
  );
});

it("W51 moves merges, rules, lists, links, breaks, notes, tables, pictures, charts and names along", async () => {
  const part = await after(insert(4, 2));
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="D1:D2"/><mergeCell ref="D7:E8"/></mergeCells>');
  expect(sheet).toContain('sqref="A1:A8 C11"><cfRule type="expression"><formula>$A7&gt;A8</formula>');
  expect(sheet).toContain('sqref="B7:B11"><formula1>$A$7:$A$8</formula1>');
  expect(sheet).toContain('<hyperlink ref="A8" location="Bảng!A7"/>');
  expect(sheet).toContain('<brk id="7" max="16383" man="1"/>');
  expect(sheet).toContain('<dimension ref="A1:C23"/>');
  expect(part("xl/drawings/drawing1.xml")).toMatch(/<d:row>1<.*<d:row>9</);
  expect(part("xl/charts/chart1.xml")).toContain("<c:f>Bảng!$A$1:$A$8</c:f><c:f>Khác!$A$6</c:f>");
  expect(part("xl/drawings/vml.vml")).toContain("<x:Anchor>1, 15, 10, 2, 3, 15, 13, 4</x:Anchor><x:Row>10</x:Row>");
  expect(part("xl/comments1.xml")).toContain('ref="A11"');
  expect(part("xl/tables/table1.xml")).toContain(
    '<table ref="J10:K14" headerRowCount="1" totalsRowCount="1"><autoFilter ref="J10:K13"/>',
  );
  expect(part("xl/workbook.xml")).toContain("Bảng!$A$1:$C$8<");
});

it("W52 takes rows away with the rules and lists that had no cell elsewhere", async () => {
  const part = await after(remove(9, [], []));
  expect(part("xl/worksheets/sheet1.xml")).toContain('<c r="A18"><f t="array" ref="A18:B19">A5:B6*1</f><v>1</v></c>');
  expect(part("xl/tables/table1.xml")).toContain('ref="J8:K10"');
  const bare = openDraft({
    sheets: {
      Bảng: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A5)</f><v>9</v></c></row><row><c><v>2</v></c></row><row r="3" ht="20"><c r="A3"><v>6</v></c></row><row><c><v>5</v></c></row>',
        '<mergeCells count="1"><mergeCell ref="D5:E6"/></mergeCells><conditionalFormatting sqref="G3"><cfRule><formula>G5</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation sqref="B2:B9"/><dataValidation sqref="H3"/></dataValidations><hyperlinks><hyperlink ref="A3"/></hyperlinks>',
      ),
    },
  });
  expect(await bare.apply(patchOf(remove(1, [[0, 2]], [[0, 6]])))).toEqual({ kind: "applied" });
  const sheet = partText(bare.save(), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="B1"><f>SUM(A1:A3)</f></c></row><row r="2"><c><v>5</v></c></row></sheetData>');
  expect(sheet).toContain(
    '</sheetData><mergeCells count="1"><mergeCell ref="D3:E4"/></mergeCells><dataValidations count="1"><dataValidation sqref="B2:B7"/></dataValidations></worksheet>',
  );
});

it("W53 leaves references into other files alone", async () => {
  const bare = openDraft({
    sheets: { Bảng: '<row r="1"><c r="A1"><f>[1]Bảng!A5+Bảng!A5+[1]Bảng!$A$5:B9</f><v>1</v></c></row>' },
  });
  expect(await bare.apply(patchOf(insert(2, 1)))).toEqual({ kind: "applied" });
  expect(partText(bare.save(), "xl/worksheets/sheet1.xml")).toContain("<f>[1]Bảng!A5+Bảng!A6+[1]Bảng!$A$5:B9</f>");
});

it.each<[string, Edit, string]>([
  ["rows put into an array formula", insert(20, 1), "array"],
  ["a table's header row taken away", remove(7, []), "unsupported"],
  ["a table's totals row taken away", remove(11, []), "unsupported"],
  ["all of a table's rows taken away", remove(8, [], [], []), "unsupported"],
  ["a row with a note taken away", remove(8, []), "unsupported"],
  ["rows that hold something else", remove(4, []), "changed"],
])("W54 refuses %s", async (_, edit, reason) => {
  const workbook = openDraft(full);
  expect(await workbook.apply(patchOf(edit))).toMatchObject({ kind: "refused", conflicts: [{ reason }] });
  expect(workbook.isChanged).toBe(false);
});

it("W55 writes cells before and after rows move in one patch at the places the patch means", async () => {
  const workbook = openDraft({
    sheets: { Bảng: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' },
  });
  const set = (row: number, before: number, value: number): Edit => ({
    kind: "set-cell",
    at: { sheet: "Bảng", row, column: 0 },
    before: cell(before),
    after: cell(value),
  });
  expect(await workbook.apply(patchOf(set(1, 2, 20), insert(1, 3), set(4, 20, 21)))).toEqual({ kind: "applied" });
  expect(cellOf(await workbook.read(), { sheet: "Bảng", row: 4, column: 0 }).value).toBe(21);
});

it("W40 refuses a table's header cell, whose column bears its name, and takes the cells below", async () => {
  const write = (row: number): Edit => ({
    kind: "set-cell",
    at: { sheet: "Bảng", row, column: 9 },
    before: cell(null),
    after: cell("x"),
  });
  expect(await openDraft(full).apply(patchOf(write(7)))).toMatchObject({
    kind: "refused",
    conflicts: [{ reason: "unsupported" }],
  });
  expect(await openDraft(full).apply(patchOf(write(8)))).toEqual({ kind: "applied" });
});
