import axe from "axe-core";
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReadDocument } from "../../../src/app/document";
import { Fault } from "../../../src/app/workbook";
import { checkedText } from "../../../src/core/prose/checked-text";
import { text } from "../../../src/core/text/bilingual";
import { first, step, type ProseState } from "../../../src/taskpane/features/prose/state";
import { openPlaces, shownLines } from "../../../src/taskpane/features/prose/shown-lines";
import { close, open, settle } from "../open-pane";

afterEach(close);

jest.setTimeout(60_000);

const wrong = "Trong kỳ, đã giải quyết 45/50 hồ sơ, đạt 95%. Các hồ sơ khác đúng hạn.";
const right = "Thanh toán trực tuyến 30/40 hồ sơ, đạt 75%.";
const report = `BÁO CÁO\n\n${wrong}\n${right}\nMột đoạn không có số liệu.\n`;

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function openProse(fake: Parameters<typeof open>[0] = {}, options: Parameters<typeof open>[1] = {}) {
  const opened = await open(fake, options);
  await act(async () => {
    opened.pane.openFeature("prose");
    await settle();
  });
  await screen.findByRole("button", { name: "Soát lời văn" });
  return opened;
}

async function checkText(words: string) {
  fireEvent.change(screen.getByRole("textbox", { name: "Lời báo cáo" }), { target: { value: words } });
  await press("Soát lời văn");
  await settle();
}

describe("a report's text in the pane", () => {
  it("N80 the text stands with its figures marked, told in words; what needs no look is folded", async () => {
    await openProse();
    await checkText(report);
    const marks = screen.getAllByRole("button", { name: /Mở chi tiết/ });
    expect(marks.map((mark) => `${mark.textContent ?? ""} ${mark.dataset.tone ?? ""}`)).toEqual([
      "45 error",
      "50 error",
      "95% error",
    ]);
    expect(marks[2]?.getAttribute("aria-label")).toBe("95%: không khớp. Mở chi tiết");
    expect(screen.getByText("Đã kiểm 2 chỗ, 1 chỗ khớp.")).toBeTruthy();
    await press("Cả bài");
    expect(screen.getAllByRole("button", { name: /đã kiểm, khớp/ })).toHaveLength(3);
    expect(screen.getByText("Một đoạn không có số liệu.")).toBeTruthy();
  });

  it("N81 a figure opens its sum and what would put it right; the sentence is changed and taken back", async () => {
    const { app } = await openProse();
    await checkText(report);
    await press("95%: không khớp. Mở chi tiết");
    const card = screen.getByRole("article", { name: "Chi tiết" });
    expect(within(card).getByText(/45 : 50 = 90%, ở đây ghi 95%/)).toBeTruthy();
    expect(document.activeElement).toBe(card);
    const [change] = within(card).getAllByRole("button", { name: "Sửa ở đây" });
    if (change === undefined) throw new Error("nothing to change");
    await user.click(change);
    await settle();
    expect(screen.getByText("Các số kiểm được đều khớp.")).toBeTruthy();
    expect(screen.getByText(/tệp Word giữ nguyên/)).toBeTruthy();
    await press("Hoàn lại");
    await settle();
    expect(screen.getByText("Đã kiểm 2 chỗ, 1 chỗ khớp.")).toBeTruthy();
    expect(app.calls.filter((call) => call.startsWith("checkText"))).toHaveLength(3);
  });

  it("N81 the corrected sentence is copied whole", async () => {
    await openProse();
    await checkText(report);
    await press("95%: không khớp. Mở chi tiết");
    const [copy] = screen.getAllByRole("button", { name: "Chép câu đã sửa" });
    if (copy === undefined) throw new Error("nothing to copy");
    await user.click(copy);
    await settle();
    expect(await navigator.clipboard.readText()).toBe("Trong kỳ, đã giải quyết 45/50 hồ sơ, đạt 90%.");
    expect(screen.getByText("Đã chép.")).toBeTruthy();
  });

  it("N82 a document is read, checked at once, and named; one that cannot be read says why", async () => {
    const document_: ReadDocument = { name: "bao-cao.docx", lines: report.split("\n"), tables: [] };
    const readDocument = jest
      .fn<Promise<ReadDocument>, [Uint8Array, string]>()
      .mockRejectedValueOnce(new Fault("damaged", text("Tệp bị hỏng.", "The file is damaged.")))
      .mockResolvedValue(document_);
    await openProse({}, { readDocument });
    const file = new File(["x"], "bao-cao.docx");
    file.arrayBuffer ??= () => Promise.resolve(new ArrayBuffer(1));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no place for a file");
    await user.upload(input, file);
    await settle();
    expect(screen.getByText("Tệp bị hỏng.")).toBeTruthy();
    await user.upload(input, file);
    await settle();
    expect(screen.getByText("Từ bao-cao.docx")).toBeTruthy();
    expect(readDocument.mock.calls[0]?.[1]).toBe("bao-cao.docx");
  });

  it("N82 the words of the sheets are taken; where there are none it says so", async () => {
    await openProse({ textCells: wrong });
    await press("Lấy chữ trong trang tính");
    await settle();
    expect(screen.getByText("Từ các ô của trang tính")).toBeTruthy();
    close();
    await openProse();
    await press("Lấy chữ trong trang tính");
    await settle();
    expect(screen.getByText("Ngoài các bảng, trang tính không có câu chữ nào.")).toBeTruthy();
  });

  it("N83 a change of the sheets has the text checked again", async () => {
    const { app } = await openProse();
    await checkText(report);
    const before = app.calls.filter((call) => call.startsWith("checkText")).length;
    await act(async () => {
      app.change();
      await settle();
    });
    expect(app.calls.filter((call) => call.startsWith("checkText")).length).toBe(before + 1);
  });

  it.each([
    ["empty", null],
    ["with what needs a look", report],
    ["with nothing wrong", right],
  ])("N26 the screen passes axe: %s", async (_, words) => {
    await openProse();
    if (words !== null) await checkText(words);
    const figure = screen.queryAllByRole("button", { name: /Mở chi tiết/ })[0];
    if (figure !== undefined) await user.click(figure);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});

describe("the steps of the prose screen", () => {
  const checkedOnce: ProseState = { ...first, text: report, run: 3, view: "result", checked: checkedText(report) };

  it("N84 typing after a check asks for another once the hands rest, and only for the newest text", () => {
    const typed = step(checkedOnce, { kind: "type", text: `${report}x` });
    expect(typed.effects).toEqual([{ kind: "rest", run: 4 }]);
    const again = step(typed.state, { kind: "type", text: `${report}xy` });
    expect(step(again.state, { kind: "rested", run: 4 }).effects).toEqual([]);
    expect(step(again.state, { kind: "rested", run: 5 }).effects).toEqual([
      { kind: "check", text: `${report}xy`, run: 6 },
    ]);
    expect(step(first, { kind: "type", text: "a" }).effects).toEqual([]);
  });

  it("N84 an answer overtaken is dropped, and an empty text is not checked", () => {
    const late = step(checkedOnce, { kind: "checked", checked: checkedText("khác"), run: 1 });
    expect(late.state).toEqual(checkedOnce);
    expect(step({ ...checkedOnce, text: "  " }, { kind: "check" }).effects).toEqual([]);
  });

  it("N85 a report of thirty pages folds to what needs a look", () => {
    const pages = `${right}\n`.repeat(700) + `${wrong}\n` + `${right}\n`.repeat(700);
    const checked = checkedText(pages);
    const shown = shownLines(checked, "open");
    expect(shown.map(({ kind }) => kind)).toEqual(["folded", "line", "folded"]);
    expect(openPlaces(checked)).toHaveLength(1);
    expect(shownLines(checked, "whole")).toHaveLength(1401);
  });
});
