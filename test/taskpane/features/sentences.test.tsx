import axe from "axe-core";
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { close, open, settle } from "../open-pane";

afterEach(close);

jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function openSentences(fake: Parameters<typeof open>[0] = {}) {
  const opened = await open(fake);
  await act(async () => {
    opened.pane.openFeature("sentences");
    await settle();
  });
  await screen.findByRole("heading", { level: 1, name: "Câu báo cáo" });
  await act(settle);
  return opened;
}

describe("report sentences in the pane", () => {
  it("N86 sentences stand with figures that lead to their cells; one or all are copied", async () => {
    const { app } = await openSentences();
    const card = screen.getByRole("article", { name: "Tiến độ nhiệm vụ" });
    const [figure] = within(card).getAllByRole("button", { name: /đến ô/ });
    if (figure === undefined) throw new Error("no figure");
    await user.click(figure);
    expect(app.calls.some((call) => call.startsWith("show "))).toBe(true);
    await press("Chép câu: Tiến độ nhiệm vụ");
    expect(await navigator.clipboard.readText()).toMatch(/^Kế hoạch giao 3 nhiệm vụ; .*\.$/);
    await press("Chép tất cả");
    await settle();
    expect((await navigator.clipboard.readText()).split("\n")).toHaveLength(4);
    expect(screen.getByText("Đã chép 4 câu.")).toBeTruthy();
  });

  it("N87 a wording is checked when it is kept, is used from then on, and goes back to the original", async () => {
    const { app } = await openSentences();
    await press("Sửa câu mẫu: Tiến độ nhiệm vụ");
    const field = screen.getByRole("textbox", { name: /Sửa câu mẫu/ });
    fireEvent.change(field, { target: { value: "Xong {số việc xong} việc." } });
    await press("Giữ câu mẫu");
    expect(screen.getByText(/Không có số liệu \{số việc xong\}/)).toBeTruthy();
    expect(app.calls.some((call) => call.startsWith("keepWordings"))).toBe(false);
    fireEvent.change(field, { target: { value: "Xong " } });
    await press("{số nhiệm vụ hoàn thành}");
    await press("Giữ câu mẫu");
    await settle();
    expect(app.calls).toContain('keepWordings {"progress":"Xong {số nhiệm vụ hoàn thành}"}');
    expect(screen.getByRole("article", { name: "Tiến độ nhiệm vụ" }).textContent).toContain("Xong 2");
    await press("Sửa câu mẫu: Tiến độ nhiệm vụ");
    await press("Về câu mẫu gốc");
    await settle();
    expect(screen.getByRole("article", { name: "Tiến độ nhiệm vụ" }).textContent).toContain("Kế hoạch giao");
  });

  it("N88 a changed cell has the sentences written anew; without tables it says what is missing", async () => {
    const { app } = await openSentences();
    const before = app.calls.filter((call) => call === "writeSentences").length;
    await act(async () => {
      app.change();
      await settle();
    });
    expect(app.calls.filter((call) => call === "writeSentences").length).toBe(before + 1);
    close();
    await openSentences({ hasNoSentences: true });
    expect(screen.getByText(/Chưa có bảng nào viết được câu/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Chép tất cả" })).toBeNull();
  });

  it.each(["the list", "the wording"])("N26 %s passes axe", async (what) => {
    await openSentences();
    if (what === "the wording") await press("Sửa câu mẫu: Tiến độ nhiệm vụ");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});
