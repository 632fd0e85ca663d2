import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Range } from "../../../src/core/cell/address";
import { rangeAtText } from "../../support/fake-findings";
import { close, open, settle } from "../open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = async (name: string | RegExp) => {
  await user.click(screen.getByRole("button", { name }));
  await settle();
};

/** What the user selects on the sheet before the next press. */
const sheet: { selection?: Range } = {};
const select = (range: string | null) => {
  delete sheet.selection;
  if (range !== null) sheet.selection = rangeAtText(range);
};

async function openOwn() {
  select(null);
  const opened = await open(sheet);
  await act(async () => {
    opened.pane.openFeature("own-identity");
    await settle();
  });
  await screen.findByRole("button", { name: "Thử phép tính" });
  return opened;
}

async function pick(result: string, parts: string) {
  select(result);
  await press("Lấy ô đang chọn làm: Ô kết quả");
  select(parts);
  await press("Lấy ô đang chọn làm: Các ô cộng vào");
}

it("N74 cells are picked, tried, narrowed, kept and dropped", async () => {
  const { app, root } = await openOwn();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await pick("VB!A4", "VB!D4:E4");
  await press("Thử phép tính");
  expect(app.calls.at(-1)).toMatch(/^stateIdentity \{"relation":"equal","result":\{"sheet":"VB","row":3,"column":0\}/);
  expect(screen.getByText("Hiện nay: 0 khớp, 1 lệch, 0 chưa kết luận được.")).toBeTruthy();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "chỉ các ô này" }));
  await settle();
  expect(app.calls.at(-1)).toContain('"along":"once"');
  await press("Lưu phép tính");
  expect(app.calls).toContain("keepIdentity own-equal");
  expect(app.calls.filter((call) => call === "check" || call === "inspect").length).toBeGreaterThan(1);
  await press(/^Bỏ phép tính Tổng số/);
  expect(app.calls).toContain("dropIdentity own-equal");
  expect(screen.getByText("Chưa đặt phép tính nào.")).toBeTruthy();
});

it("N74 a selection that will not do is told where it was to go", async () => {
  await openOwn();
  await press("Lấy ô đang chọn làm: Các ô cộng vào");
  expect(screen.getByText(/Chưa chọn ô nào/)).toBeTruthy();
  select("VB!A4:B4");
  await press("Lấy ô đang chọn làm: Ô kết quả");
  expect(screen.getByText(/Ô kết quả là một ô/)).toBeTruthy();
});

it("N74 nothing is tried before all of it is picked, and a change takes the outcome away", async () => {
  const { app } = await openOwn();
  await press("Thử phép tính");
  expect(app.calls.filter((call) => call.startsWith("stateIdentity"))).toEqual([]);
  await pick("VB!A4", "VB!D4:E4");
  await press("Thử phép tính");
  expect(screen.getByRole("button", { name: "Lưu phép tính" })).toBeTruthy();
  await press("Bỏ VB!D4:E4");
  expect(screen.queryByText(/Hiện nay/)).toBeNull();
  expect(screen.getByRole("button", { name: "Thử phép tính" }).getAttribute("aria-disabled")).toBe("true");
});

it("N74 a ratio asks for what it divides by, and a refusal is told", async () => {
  const { app } = await openOwn();
  await user.selectOptions(screen.getByRole("combobox", { name: "Phép tính" }), "ratio");
  select("PL2!H8");
  await press("Lấy ô đang chọn làm: Ô kết quả");
  await press("Lấy ô đang chọn làm: Các ô tử số");
  await press("Thử phép tính");
  expect(app.calls.filter((call) => call.startsWith("stateIdentity"))).toEqual([]);
  await press("Lấy ô đang chọn làm: Các ô chia cho");
  await press("Thử phép tính");
  expect(screen.getByText("Chưa đặt được phép tính này")).toBeTruthy();
  expect(screen.getByText("Không có bảng ở đây.")).toBeTruthy();
  await press("Làm lại từ đầu");
  expect(screen.queryByText("Không có bảng ở đây.")).toBeNull();
});
