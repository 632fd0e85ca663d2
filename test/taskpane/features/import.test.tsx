import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReadDocument } from "../../../src/app/document";
import type { WordTable } from "../../../src/core/import/word-table";
import { close, open, settle } from "../open-pane";

afterEach(close);

jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

function tableOf(name: string, rows: readonly (readonly string[])[]): WordTable {
  const cells = rows.flatMap((row, at) =>
    row.map((words, column) => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: words,
      isBold: at === 0,
      alignment: null,
    })),
  );
  const before = name === "" ? [] : [{ text: name, isBold: true, isItalic: false, isCentred: true }];
  return { before, rows: rows.length, headerRows: 1, widths: [900, 3000, 1500], cells };
}

const letterhead = tableOf("", [["UBND XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]);
const tasks = tableOf("PHỤ LỤC NHIỆM VỤ", [
  ["TT", "Nội dung", "Tỷ lệ"],
  ["1", "Rà soát thủ tục", "100%"],
  ["2", "=1+1", "50%"],
]);

async function openImport(tables: readonly WordTable[]) {
  const document_: ReadDocument = { name: "phu-luc.docx", lines: [], tables };
  const opened = await open({}, { readDocument: () => Promise.resolve(document_) });
  await act(async () => {
    opened.pane.openFeature("import");
    await settle();
  });
  await screen.findByRole("button", { name: "Chọn tệp .docx" });
  const file = new File(["x"], "phu-luc.docx");
  file.arrayBuffer ??= () => Promise.resolve(new ArrayBuffer(1));
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no place for a file");
  await user.upload(input, file);
  await settle();
  return opened;
}

describe("tables of a Word file in the pane", () => {
  it("N89 tables are listed with their first rows, those that only lay out unticked; the chosen ones are shown, written and checked", async () => {
    const { app } = await openImport([letterhead, tasks]);
    expect(screen.getByText("2 bảng trong phu-luc.docx")).toBeTruthy();
    const boxes = screen.getAllByRole("checkbox").map((box) => (box instanceof HTMLInputElement ? box.checked : null));
    expect(boxes).toEqual([false, true, true]);
    await press("Xem trước");
    await settle();
    expect(app.calls).toContain('previewImport {"tables":[1],"joinsRows":true}');
    expect(title()).toBe("Xem trước khi ghi");
    await press(/^Ghi/);
    await settle();
    expect(app.calls).toContain("check");
  });

  it("N89 with nothing chosen nothing is asked; a file without tables says so", async () => {
    const { app } = await openImport([tasks]);
    await user.click(screen.getByRole("checkbox", { name: /NHIỆM VỤ/ }));
    await press("Xem trước");
    expect(app.calls.some((call) => call.startsWith("previewImport"))).toBe(false);
    expect(screen.getByText("Chọn ít nhất một bảng.")).toBeTruthy();
    close();
    await openImport([]);
    expect(screen.getByText("Tệp này không có bảng nào.")).toBeTruthy();
  });

  it("N26 the list of tables passes axe", async () => {
    await openImport([letterhead, tasks]);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});
