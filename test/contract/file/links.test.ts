import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { unzipSync, strFromU8 } from "fflate";
import { cell, draft } from "../workbook-contract";

it("W63 a cell that leads to another sheet does so in the file, whatever the sheet is called", () => {
  const to = { sheet: `Phụ lục <1> & "2" 'a'`, top: 3, left: 4, bottom: 3, right: 5 };
  const links = [{ row: 1, column: 1, to }];
  const bytes = createWorkbookFile([draft("Phiếu soát", [[1, 1, cell("=Phụ lục!E4", { format: "@" })]], { links })]);
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain(
    `<hyperlinks><hyperlink ref="B2" location="'Phụ lục &lt;1&gt; &amp; &quot;2&quot; ''a'''!E4:F4"/></hyperlinks>`,
  );
  expect(sheet).not.toContain("<f>");
});
