import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Recognition, Table, TableRow } from "../../src/core/table/table";
import { text } from "../../src/core/text/bilingual";
import type { FakeOptions } from "../support/fake-app";
import { rangeAtText, recognition } from "../support/fake-findings";
import { close, open } from "./open-pane";

afterEach(close);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const select = (name: string | RegExp, value: string) =>
  user.selectOptions(screen.getByRole("combobox", { name }), value);

const [first] = recognition.tables;
if (first === undefined) throw new Error("The invented tables have changed.");

const row = (at: number, label: string, role: TableRow["role"] = "item"): TableRow => ({
  row: at,
  role,
  section: null,
  continues: null,
  addsActivity: false,
  isHidden: false,
  label,
});

function tableWith(more: Partial<Table>): Recognition {
  return { ...recognition, tables: [{ ...first, ...more } as Table, ...recognition.tables.slice(1)] };
}

async function openTable(options: FakeOptions = {}) {
  const opened = await open(options);
  await press("Bảng tìm thấy");
  await press(/^Phụ lục 02/);
  return opened;
}

it("N60 tells how surely a kind is known, by what, and what comes next", async () => {
  const evidence = [text("8/9 tiêu đề cột", "8/9 headers"), text("tên bảng", "the title")];
  await openTable({ recognition: tableWith({ evidence, runnerUp: { kind: "plan", score: 0.453 } }) });
  expect(screen.getByText("Nhận ra nhờ: 8/9 tiêu đề cột; tên bảng.")).toBeTruthy();
  expect(screen.getByText(/^Gần nữa: .*kế hoạch.* \(45%\)$/i)).toBeTruthy();
  expect(screen.getByText(/chắc chắn \(97%\)/)).toBeTruthy();
});

it("N60 tells the period as printed, who else names one, and the names where nothing is printed", async () => {
  const period = { unit: "quarter" as const, index: 3, year: 2026, span: null, text: "quy 3.2026" };
  const file = { source: "file" as const, period };
  await openTable({ recognition: tableWith({ period: null, reporting: { ...file, others: [] } }) });
  expect(screen.getByText(/kỳ theo tên tệp: quy 3\.2026/)).toBeTruthy();
  close();
  const printed = { source: "title" as const, period: { ...period, index: 2, text: "quý II/2026" }, others: [file] };
  await openTable({ recognition: tableWith({ period: printed.period, reporting: printed }) });
  expect(screen.getByText(/quý II\/2026 · tên tệp ghi quy 3\.2026/)).toBeTruthy();
});

describe("N61 rows", () => {
  const rows = Array.from({ length: 60 }, (_, index) => row(index + 6, `Nhiệm vụ ${String(index + 1)}`));

  it("are put right in two presses", async () => {
    const { app } = await openTable({ recognition: tableWith({ rows }) });
    await select("Dòng 8: Nhiệm vụ 2", "subtotal");
    expect(app.calls).toContain('correctTable {"kind":"row","table":"PL2!A5:I36","row":7,"role":"subtotal"}');
    const select8 = screen.getByRole<HTMLSelectElement>("combobox", { name: "Dòng 8: Nhiệm vụ 2" });
    expect(select8.value).toBe("subtotal");
  });

  it("begin another table where the user says so; the first one cannot", async () => {
    const { app } = await openTable({ recognition: tableWith({ rows }) });
    const options = (name: string) =>
      within(screen.getByRole("combobox", { name }))
        .getAllByRole("option")
        .map((each) => each.textContent);
    expect(options("Dòng 7: Nhiệm vụ 1")).not.toContain("Bảng khác bắt đầu từ đây");
    expect(options("Dòng 8: Nhiệm vụ 2")).toContain("Bảng khác bắt đầu từ đây");
    await select("Dòng 8: Nhiệm vụ 2", "new-table");
    expect(app.calls).toContain('correctTable {"kind":"split","table":"PL2!A5:I36","row":7}');
  });

  it("of a long table are turned page by page", async () => {
    await openTable({ recognition: tableWith({ rows }) });
    const shown = () => screen.getAllByRole("combobox", { name: /^Dòng/ }).length;
    expect(shown()).toBe(25);
    await press("Các dòng sau");
    await press("Các dòng sau");
    expect(shown()).toBe(10);
    expect(screen.getByText("Dòng 51–60 trong 60")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Các dòng sau" }).disabled).toBe(true);
    await press("Các dòng trước");
    expect(screen.getByText("Dòng 26–50 trong 60")).toBeTruthy();
  });
});

describe("N62 where a table stands", () => {
  it("is taken from the selection and used with the second press", async () => {
    const { app } = await openTable({ selection: rangeAtText("PL2!A4:I40") });
    await press("Lấy vùng đang chọn");
    expect(screen.getByDisplayValue("A4:I40")).toBeTruthy();
    await press("Dùng vùng này");
    const range = '{"sheet":"PL2","top":3,"left":0,"bottom":39,"right":8}';
    expect(app.calls).toContain(`correctTable {"kind":"range","table":"PL2!A5:I36","range":${range}}`);
  });

  it.each([
    ["nothing", null, /Chưa thấy vùng nào đang chọn/],
    ["one cell", "PL2!B4", /không chỉ một ô/],
    ["cells of another sheet", "VB!A1:C9", /ở trang khác/],
  ])("is not taken from a selection of %s", async (_, selected, said) => {
    const { app } = await openTable(selected === null ? {} : { selection: rangeAtText(selected) });
    await press("Lấy vùng đang chọn");
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByDisplayValue("A5:I36")).toBeTruthy();
    expect(app.calls.some((call) => call.startsWith("correctTable"))).toBe(false);
  });

  it("is typed, with Enter, and what is no address is not used", async () => {
    const { app } = await openTable();
    const field = screen.getByRole("textbox", { name: "Vùng của bảng" });
    await user.clear(field);
    await user.type(field, "A5:{Enter}");
    expect(screen.getByText("Ghi vùng như A4:H20.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "a5:i30{Enter}");
    expect(app.calls.filter((call) => call.startsWith("correctTable"))).toHaveLength(1);
    expect(app.calls.find((call) => call.startsWith("correctTable"))).toContain('"bottom":29');
  });

  it("is told together with how many rows its header has", async () => {
    const { app } = await openTable();
    await select("Số hàng tiêu đề", "3");
    expect(app.calls).toContain('correctTable {"kind":"header-rows","table":"PL2!A5:I36","count":3}');
  });

  it("may go on with the table below, or be no table's", async () => {
    const title = { text: "Biểu dưới", at: { sheet: "PL2", row: 38, column: 0 } };
    const below = { ...first, title, id: "PL2!A40:I44", range: rangeAtText("PL2!A40:I44") } as Table;
    const { app } = await openTable({ recognition: { ...recognition, tables: [...recognition.tables, below] } });
    await press("Gộp với bảng A40:I44");
    await press("Không phải bảng");
    expect(app.calls.filter((call) => call.startsWith("correctTable")).map((call) => call.slice(0, 60))).toEqual([
      'correctTable {"kind":"join","table":"PL2!A5:I36","other":{"i',
      'correctTable {"kind":"not-a-table","table":"PL2!A5:I36"}',
    ]);
  });
});

it("N63 a table that was missed is shown by its cells, or by what was left unread", async () => {
  const unread = { sheet: "PL9", range: rangeAtText("PL9!A2:D9"), why: text("số liệu rời", "loose figures") };
  const line = { sheet: "PL9", range: rangeAtText("PL9!A1:A1"), why: text("văn bản", "text") };
  const { app } = await open({
    recognition: { ...recognition, unread: [line, unread] },
    selection: rangeAtText("PL9!A2:D12"),
  });
  await press("Bảng tìm thấy");
  expect(screen.getAllByRole("button", { name: /^Đây là bảng/ })).toHaveLength(1);
  await press("Đây là bảng: PL9!A2:D9");
  await press("Lấy vùng đang chọn");
  expect(screen.getByDisplayValue("PL9!A2:D12")).toBeTruthy();
  await press("Dùng vùng này");
  expect(
    app.calls.filter((call) => call.startsWith("correctTable")).map((call) => /"bottom":\d+/.exec(call)?.[0]),
  ).toEqual(['"bottom":8', '"bottom":11']);
});

it("N63 a missed table is typed with its sheet; without one the pane says so", async () => {
  const { app } = await open();
  await press("Bảng tìm thấy");
  const field = screen.getByRole("textbox", { name: "Chỉ một bảng chưa thấy" });
  await user.type(field, "A2:D9{Enter}");
  expect(screen.getByText("Ghi cả tên trang, như PL1!A4:H20.")).toBeTruthy();
  await user.clear(field);
  await user.type(field, "'PL 9'!A2:D9{Enter}");
  expect(app.calls.find((call) => call.startsWith("correctTable"))).toContain('"sheet":"PL 9"');
});

it("N64 what was put right is taken back with one press", async () => {
  const { app } = await openTable();
  expect(screen.queryByRole("button", { name: "Đặt lại" })).toBeNull();
  await select("Loại bảng", "plan");
  await press("Đặt lại");
  expect(app.calls.at(-1)).not.toBe("");
  expect(app.calls.find((call) => call.includes('"reset"'))).toBe(
    'correctTable {"kind":"reset","correction":"PL2!A5:I36","table":null}',
  );
  expect(screen.queryByRole("button", { name: "Đặt lại" })).toBeNull();
});

it("N64 cells the user called no table are taken back from the list", async () => {
  const none = {
    sheet: "PL9",
    range: rangeAtText("PL9!A2:D9"),
    why: text("không phải bảng", "no table"),
    correction: "x",
  };
  const { app } = await open({ recognition: { ...recognition, unread: [none] } });
  await press("Bảng tìm thấy");
  await press("Đặt lại PL9!A2:D9");
  expect(app.calls).toContain('correctTable {"kind":"reset","correction":"x","table":null}');
});

it("N65 what was put right about a table that is not found is listed, and can be dropped", async () => {
  const lost = { table: "PL7|tt|nội dung|số tiền", kind: "plan", columns: [] };
  const kept = { table: "x", kind: null, columns: [] };
  const { app } = await open({
    corrections: [lost, kept],
    recognition: tableWith({ isCorrected: true, correctedBy: "x" }),
  });
  await press("Bảng tìm thấy");
  expect(screen.getByText("tt | nội dung | số tiền")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^Đặt lại/ })).toHaveLength(1);
  await press("Đặt lại PL7");
  expect(app.calls).toContain(`correctTable {"kind":"reset","correction":"${lost.table}","table":null}`);
  expect(screen.queryByText("tt | nội dung | số tiền")).toBeNull();
});
