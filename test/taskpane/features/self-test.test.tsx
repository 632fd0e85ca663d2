import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Fault } from "../../../src/app/workbook";
import { text } from "../../../src/core/text/bilingual";
import { close, open, settle } from "../open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function openTest(fake: Parameters<typeof open>[0] = {}) {
  const opened = await open(fake);
  await act(async () => {
    opened.pane.openFeature("self-test");
    await settle();
  });
  await screen.findByRole("button", { name: "Thử ngay" });
  return opened;
}

it("N71 tells what share is caught and located by kind, and what nothing covers", async () => {
  const { app, root } = await openTest();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Thử ngay");
  await settle();
  expect(app.calls).toContain("selfTest 1");
  expect(screen.getByText("Bắt được 19/20 lỗi (95%)")).toBeTruthy();
  expect(screen.getByText(/Chỉ đúng ô ngay đầu 12 lỗi; 4 lỗi nằm trong các ô được nêu/)).toBeTruthy();
  expect(screen.getByText(/1 lỗi bị chỉ chắc vào ô khác/)).toBeTruthy();
  expect(screen.getByRole("row", { name: /Dòng tổng bỏ sót một dòng 10 10 6 \+ 2/ })).toBeTruthy();
  expect(screen.getByText(/100\/120 ô số/)).toBeTruthy();
  await press("Đến ô PL2!H6:H9");
  expect(app.calls).toContain("show PL2!H6:H9");
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Thử với lỗi khác");
  await settle();
  expect(app.calls).toContain("selfTest 2");
});

it("N71 is stopped half-way, and what comes late is dropped", async () => {
  const { app } = await openTest({ holds: ["selfTest"] });
  await press("Thử ngay");
  expect(screen.getByRole("progressbar", { name: "Đang chọn lỗi để gieo…" })).toBeTruthy();
  await press("Dừng");
  await act(async () => {
    app.release();
    await settle();
  });
  expect(screen.queryByText(/Bắt được/)).toBeNull();
  expect(screen.getByText("Đã dừng; kết quả tính trên các lỗi đã thử.")).toBeTruthy();
});

it("N71 a failure is told, and trying again is possible", async () => {
  await openTest({ fails: { selfTest: new Fault("busy", text("Excel đang bận.", "Busy.")) } });
  await press("Thử ngay");
  await settle();
  expect(screen.getByText("Excel đang bận.")).toBeTruthy();
  await press("Thử ngay");
  await settle();
  expect(screen.getByText(/Bắt được \d/)).toBeTruthy();
});

it("N71 says so where there is no table", async () => {
  const { app } = await openTest({ recognition: { tables: [], unread: [] } });
  expect(screen.getByText(/Chưa có bảng nào để gieo lỗi/)).toBeTruthy();
  await press("Thử ngay");
  expect(app.calls.filter((call) => call.startsWith("selfTest"))).toEqual([]);
});
