import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseRulePack } from "../../../src/app/rule-pack";
import type { RulePack } from "../../../src/core/packs/pack";
import {
  bound,
  spellings,
  withOrganisation,
  withoutOrganisation,
  withThreshold,
  withoutThreshold,
} from "../../../src/taskpane/features/packs/edit-pack";
import { recognition } from "../../support/fake-findings";
import { close, open, settle } from "../open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const pack = {
  schema: "soat.rule-pack/1",
  name: { vi: "Bộ của tỉnh", en: "Provincial pack" },
  organisations: [{ name: "Tổ số hóa", level: "commune", wordings: ["Tổ SH"] }],
};

// jsdom's files cannot be read.
class ReadableFile extends File {
  constructor(
    private readonly words: string,
    name: string,
  ) {
    super([words], name, { type: "application/json" });
  }
  override text(): Promise<string> {
    return Promise.resolve(this.words);
  }
}

async function openPacks(fake: Parameters<typeof open>[0] = {}, host: "excel" | "standalone" = "excel") {
  const opened = await open(fake, { host });
  await act(async () => {
    opened.pane.openFeature("packs");
    await settle();
  });
  await screen.findByRole("button", { name: "Chọn tệp .json" });
  return opened;
}

async function choose(words: string, name = "bo.json") {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no input");
  await user.upload(input, new ReadableFile(words, name));
  await settle();
}

it("N72 a wrong pack is told line by line, and nothing of it is used", async () => {
  const { app, root } = await openPacks();
  await choose('{\n  "schema": "soat.rule-pack/1",\n  "name": { "vi": "x", "en": "x" },\n  "thresholds": 3\n}');
  expect(screen.getByText("bo.json: 1 chỗ cần sửa trước khi dùng")).toBeTruthy();
  expect(screen.getByText("Dòng 4, thresholds")).toBeTruthy();
  expect(app.calls.filter((call) => call.startsWith("changeSettings"))).toEqual([]);
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Thôi");
  expect(screen.queryByText(/chỗ cần sửa/)).toBeNull();
});

it("N72 a pack shows what it adds, is used on one press and taken out on another", async () => {
  const { app, root } = await openPacks();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await choose(JSON.stringify(pack));
  expect(screen.getByText("bo.json dùng được, thêm:")).toBeTruthy();
  expect(screen.getByText("1 tên cơ quan")).toBeTruthy();
  await press("Dùng bộ này");
  await settle();
  expect(app.calls.some((call) => call.startsWith("changeSettings") && call.includes("Bộ của tỉnh"))).toBe(true);
  expect(within(screen.getByRole("region", { name: "Đang dùng" })).getByText("Bộ của tỉnh")).toBeTruthy();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Bỏ bộ quy tắc");
  await settle();
  expect(
    app.calls.at(-1) === 'changeSettings {"pack":null}' || app.calls.includes('changeSettings {"pack":null}'),
  ).toBe(true);
  expect(screen.getByText("Tệp này chưa có bộ quy tắc riêng.")).toBeTruthy();
});

it("N72 a file that is far too large is not read", async () => {
  const { app } = await openPacks();
  const file = new ReadableFile("{}", "to.json");
  Object.defineProperty(file, "size", { value: 3 * 1024 * 1024 });
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no input");
  await user.upload(input, file);
  await settle();
  expect(screen.getByText("Tệp dài quá 512 KB.")).toBeTruthy();
  expect(app.calls.filter((call) => call.startsWith("readPack"))).toEqual([]);
});

it("N73 a name is added once and taken out again", async () => {
  const { app } = await openPacks();
  await press("Thêm tên cơ quan");
  expect(screen.getByText("Ghi tên cơ quan.")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Tên đầy đủ" }), "Tổ số hóa");
  await user.type(screen.getByRole("textbox", { name: /Cách viết khác/ }), "Tổ SH, TSH, Tổ SH");
  await press("Thêm tên cơ quan");
  await settle();
  expect(app.calls.some((call) => call.includes('"wordings":["Tổ SH","TSH"]'))).toBe(true);
  await user.type(screen.getByRole("textbox", { name: "Tên đầy đủ" }), "tổ số hoá");
  await press("Thêm tên cơ quan");
  expect(screen.getByText("Tên này đã có trong danh sách.")).toBeTruthy();
  await press("Bỏ Tổ số hóa");
  await settle();
  expect(app.calls).toContain('changeSettings {"pack":null}');
});

it("N73 a threshold is set for a column of a kind, and what is no number is told", async () => {
  const { app } = await openPacks();
  await user.selectOptions(screen.getByRole("combobox", { name: "Loại bảng" }), "tthc");
  await user.selectOptions(screen.getByRole("combobox", { name: "Cột" }), "resolved.late");
  await press("Thêm ngưỡng");
  expect(screen.getByText("Ghi ít nhất một ngưỡng.")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Nhiều nhất" }), "năm");
  await press("Thêm ngưỡng");
  expect(screen.getByText("Ghi một số, như 80 hoặc 99,5.")).toBeTruthy();
  await user.clear(screen.getByRole("textbox", { name: "Nhiều nhất" }));
  await user.type(screen.getByRole("textbox", { name: "Nhiều nhất" }), "2,5");
  await press("Thêm ngưỡng");
  await settle();
  expect(app.calls.some((call) => call.includes('"column":"resolved.late","atMost":2.5'))).toBe(true);
});

it("N73 the pack is copied in Excel, and told where nothing may be copied", async () => {
  const { root } = await openPacks();
  await choose(JSON.stringify(pack));
  await press("Dùng bộ này");
  await settle();
  const copied: string[] = [];
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
  });
  await press("Chép dạng JSON");
  await settle();
  expect(JSON.parse(copied[0] ?? "")).toEqual(pack);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
  document.execCommand = () => false;
  await press("Chép dạng JSON");
  await settle();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Bộ quy tắc dạng JSON" }).value).toContain("Tổ SH");
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
});

it("N73 tables of a pack's kind go by the name the pack gives", async () => {
  const kinds = [
    {
      kind: "khoPhieu",
      name: { vi: "Kho phiếu", en: "Slips" },
      titles: ["kho"],
      columns: [{ role: "label", name: { vi: "Kho", en: "Store" }, wordings: ["Kho"], content: "text" }],
    },
  ];
  const [table] = recognition.tables;
  if (table === undefined) throw new Error("no table");
  await openPacks({ recognition: { ...recognition, tables: [{ ...table, kind: "khoPhieu", title: null }] } });
  await choose(JSON.stringify({ ...pack, kinds }));
  await press("Dùng bộ này");
  await settle();
  await press("Quay lại");
  await press(/^Bảng tìm thấy/);
  expect(screen.getAllByText(/Kho phiếu/).length).toBeGreaterThan(0);
});

it("N73 what is edited stays a pack the product reads", () => {
  const one = withOrganisation(null, { name: "Tổ số hóa", level: "commune", wordings: spellings("a, b;b\n c ") });
  const two = withThreshold(one, {
    table: "tthc",
    column: "resolved.late",
    atMost: 2,
    severity: "info",
    title: pack.name,
  });
  const three = withThreshold(two, {
    table: "tthc",
    column: "resolved.late",
    atLeast: 1,
    severity: "info",
    title: pack.name,
  });
  expect(parseRulePack(JSON.stringify(three)).kind).toBe("pack");
  const ids = (each: RulePack | null) => each?.thresholds?.map(({ id }) => id);
  expect(ids(three)).toEqual(["nguong-1", "nguong-2"]);
  const again = withThreshold(withoutThreshold(three, "nguong-1") ?? three, {
    table: "tthc",
    column: "resolved.late",
    atMost: 9,
    title: pack.name,
  });
  expect(new Set(ids(again)).size).toBe(2);
  expect(withoutOrganisation(one, 0)).toBeNull();
  expect([bound(""), bound("80"), bound("99,5"), bound("-1.5"), bound("x"), bound("1e9")]).toEqual([
    undefined,
    80,
    99.5,
    -1.5,
    null,
    null,
  ]);
});
