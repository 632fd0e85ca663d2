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
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

async function openFeature(id: "circle" | "templates", fake: Parameters<typeof open>[0] = {}) {
  const opened = await open(fake);
  await act(async () => {
    opened.pane.openFeature(id);
    await settle();
  });
  await screen.findByRole("button", { name: "Xem trước" });
  return opened;
}

describe("sheets made on request", () => {
  it("N34 a plan becomes a progress appendix through the preview every job uses, and back again", async () => {
    const { app } = await openFeature("circle");
    await user.click(screen.getByRole("radio", { name: /phụ lục tiến độ/ }));
    await press("Xem trước");
    await settle();
    expect(app.calls).toContain("previewMake progress-from-plan");
    expect(title()).toBe("Xem trước khi ghi");
    await press(/^Ghi/);
    await settle();
    expect(title()).toBe("Kế hoạch và tiến độ");
    expect(screen.getByRole("button", { name: "Hoàn tác" })).toBeTruthy();
  });

  it("N34 says what is missing where the workbook has nothing to make the sheet of", async () => {
    await openFeature("circle", { canMake: false });
    await user.click(screen.getByRole("radio", { name: /Đối chiếu/ }));
    await press("Xem trước");
    await settle();
    expect(screen.getByText("Cần có cả bảng kế hoạch và bảng tiến độ trong tệp này.")).toBeTruthy();
  });

  it("N34 a failure is told with the way on", async () => {
    const fails = { previewMake: new Fault("host", text("Excel đang bận.", "Excel is busy.")) };
    const { app } = await openFeature("circle", { fails });
    await press("Xem trước");
    await settle();
    expect(screen.getByText("Excel đang bận.")).toBeTruthy();
    await press("Thử lại");
    expect(app.calls.filter((call) => call.startsWith("previewMake"))).toHaveLength(2);
  });

  it("N35 a blank form is made for the unit, year and period typed; a year that is none is told", async () => {
    const { app } = await openFeature("templates");
    await user.type(screen.getByRole("textbox", { name: "Năm" }), "26");
    expect(screen.getByText("Năm gồm bốn chữ số.")).toBeTruthy();
    await press("Xem trước");
    expect(app.calls).not.toContain("previewMake template");
    await user.clear(screen.getByRole("textbox", { name: "Năm" }));
    await user.type(screen.getByRole("textbox", { name: "Năm" }), "2026");
    await press("Xem trước");
    await settle();
    expect(app.calls).toContain("previewMake template");
    expect(title()).toBe("Xem trước khi ghi");
  });

  it.each(["circle", "templates"] as const)("N26 the screen of %s passes axe", async (id) => {
    await openFeature(id);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});
