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

async function openReport(fake: Parameters<typeof open>[0] = {}, host: "excel" | "standalone" = "excel") {
  const opened = await open(fake, { host });
  await act(async () => {
    opened.pane.openFeature("report");
    await settle();
  });
  await screen.findByRole("button", { name: "Xem trước trang tính" });
  return opened;
}

it("N70 the report is previewed as a sheet, written, and can be taken back", async () => {
  const { app, root } = await openReport();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Xem trước trang tính");
  await settle();
  expect(app.calls).toContain("previewReport");
  await press(/^Ghi/);
  await settle();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Phiếu soát");
  expect(screen.getByRole("button", { name: "Hoàn tác" })).toBeTruthy();
});

it("N70 the page to print is shown without a script, printed, and saved only where the host lets one", async () => {
  const { root } = await openReport();
  await press("Xem trang in");
  await settle();
  const frame = screen.getByTitle<HTMLIFrameElement>("Trang in");
  expect(frame.getAttribute("sandbox")).toBe("allow-same-origin allow-modals");
  expect(frame.srcdoc).toContain("Phiếu soát");
  const printed = jest.fn();
  if (frame.contentWindow !== null) frame.contentWindow.print = printed;
  await press("In");
  expect(printed).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("button", { name: "Lưu tệp HTML" })).toBeNull();
  expect((await axe.run(root, { iframes: false })).violations.map(({ id }) => id)).toEqual([]);
  close();
  await openReport({}, "standalone");
  await press("Xem trang in");
  await settle();
  expect(screen.getByRole("button", { name: "Lưu tệp HTML" })).toBeTruthy();
});

it("N70 where the host does not print, the way that remains is told", async () => {
  await openReport();
  await press("Xem trang in");
  await settle();
  const view = screen.getByTitle<HTMLIFrameElement>("Trang in").contentWindow;
  if (view !== null)
    view.print = () => {
      throw new Error("not here");
    };
  await press("In");
  expect(screen.getByText(/Hãy ghi thành trang tính/)).toBeTruthy();
});

it("N70 a failure is told with the way on; a page asked for is shown once it comes", async () => {
  const { app } = await openReport({ fails: { reportPage: new Fault("busy", text("Excel đang bận.", "Busy.")) } });
  await press("Xem trang in");
  await settle();
  expect(screen.getByText("Excel đang bận.")).toBeTruthy();
  await press("Thử lại");
  await settle();
  expect(screen.getByTitle("Trang in")).toBeTruthy();
  act(() => {
    app.change();
  });
  expect(screen.getByText("Trang này lập trước khi trang tính đổi.")).toBeTruthy();
});
