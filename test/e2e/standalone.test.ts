import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { openFile } from "../../src/adapters/file/open-file";
import { cellOf } from "../../src/core/cell/snapshot";
import type { StaticServer } from "../support/static-server";
import { launchBrowser } from "./browser";
import { cellOn, chooseFile, openStandalone, serveBuiltPages, smallWorkbook, type OpenPage } from "./standalone-page";

jest.setTimeout(120_000);

let browser: Browser;
let server: StaticServer;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  server = await serveBuiltPages();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  opened = await openStandalone(browser, server);
  page = opened.page;
});
afterEach(async () => {
  await page.context().close();
});

/** Waits until a cell shows a text. */
async function shows(address: string, text: string): Promise<void> {
  await cellOn(page, address).getByText(text, { exact: true }).waitFor();
}

async function openSmall(name = "van-ban.xlsx"): Promise<void> {
  await chooseFile(page, name, smallWorkbook());
  await page.getByText(name).first().waitFor();
  await shows("C5", "1479");
}

test("G14 the page opens on the sample, asks for its own files alone, and is refused nothing", async () => {
  await page.getByText("Báo cáo mẫu.xlsx").first().waitFor();
  expect(await page.getByRole("tab").count()).toBeGreaterThan(3);
  expect(opened.requests.filter((address) => !address.startsWith(server.address))).toEqual(
    opened.requests.filter((address) => /^(?:blob|data):/.test(address)),
  );
  expect(opened.complaints).toEqual([]);
});

test("G10 G4 typing over a cell brings every formula that reads it up to date", async () => {
  await openSmall();
  await cellOn(page, "C3").click();
  await page.keyboard.type("1.472");
  await page.keyboard.press("Enter");
  await shows("D3", "1714");
  await shows("C5", "1480");
  await shows("D5", "1723");
});

test("G4 F2 edits what stands in the cell, Escape gives up", async () => {
  await openSmall();
  await cellOn(page, "B3").click();
  await page.keyboard.press("F2");
  await page.keyboard.type(" mới");
  await page.keyboard.press("Enter");
  await shows("B3", "Xã Hòa An mới");
  await page.keyboard.type("bỏ");
  await page.keyboard.press("Escape");
  await shows("B4", "Xã Kim Lũ");
});

test("G4 results that arrive while the next cell is typed do not cut the typing short", async () => {
  await openSmall();
  await cellOn(page, "C3").click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await page.keyboard.type("12");
  await shows("D3", "247");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await shows("C4", "123");
  await shows("C5", "128");
});

test("G4 an input method composes a word in the field that keeps it", async () => {
  await openSmall();
  await cellOn(page, "B4").click();
  const input = await page.context().newCDPSession(page);
  for (const text of ["t", "ti", "tiê", "tiên"]) {
    await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await input.send("Input.insertText", { text: "Tiến độ" });
  await page.keyboard.press("Enter");
  await shows("B4", "Tiến độ");
});

test("G6 a range is copied, pasted elsewhere and cleared", async () => {
  await openSmall();
  await cellOn(page, "B3").click();
  await cellOn(page, "C4").click({ modifiers: ["Shift"] });
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true }));
    return data.getData("text/plain");
  });
  expect(copied).toBe("Xã Hòa An\t1471\nXã Kim Lũ\t8");
  await cellOn(page, "B8").click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", `${text}\n=1+1\t12,5`);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, copied);
  await shows("B9", "Xã Kim Lũ");
  await shows("B10", "=1+1");
  await shows("C10", "12,5");
  await cellOn(page, "C3").click();
  await page.keyboard.press("Delete");
  await shows("C5", "8");
});

test("G11 undo and redo, by key and by button", async () => {
  await openSmall();
  const undo = page.getByRole("button", { name: "Hoàn tác" }).first();
  expect(await undo.isDisabled()).toBe(true);
  await cellOn(page, "C4").click();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await shows("C5", "1571");
  await page.keyboard.press("Control+z");
  await shows("C5", "1479");
  await page.keyboard.press("Control+y");
  await shows("C5", "1571");
  await undo.click();
  await shows("C5", "1479");
});

test("G13 what is saved opens again with every change, under a new name", async () => {
  await openSmall();
  await cellOn(page, "C4").click();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await shows("D5", "1814");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("van-ban (đã soát).xlsx");
  const saved = await openFile(readFileSync(await download.path()), "van-ban.xlsx").read();
  const at = (row: number, column: number) => cellOf(saved, { sheet: "Văn bản", row, column });
  expect([at(3, 2).value, at(4, 2).value, at(4, 2).formula, at(4, 3).value]).toEqual([100, 1571, "=SUM(C3:C4)", 1814]);
});

test("a file dropped on the page opens", async () => {
  const bytes = [...smallWorkbook()];
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], "tha-vao.xlsx"));
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, bytes);
  await page.getByText("tha-vao.xlsx").first().waitFor();
  await shows("C5", "1479");
});

test("G12 a file that is no workbook is refused in one sentence and the open one stays", async () => {
  await openSmall();
  await chooseFile(page, "anh.xlsx", Buffer.from("Đây không phải bảng tính."));
  const sentence = page.getByRole("alert").locator("p");
  await sentence.waitFor();
  expect((await sentence.textContent())?.length).toBeGreaterThan(20);
  await shows("C5", "1479");
  await page.getByRole("button", { name: "Đóng thông báo" }).click();
  expect(await sentence.isVisible()).toBe(false);
});

test("G7 a check marks its findings on the sheet, and the pane leads to the cell", async () => {
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
  const go = page.getByRole("button", { name: "Đến ô" }).first();
  await go.waitFor();
  await go.click();
  const active = page.locator("[role=gridcell][data-severity]").first();
  await active.waitFor();
  expect(await active.getAttribute("aria-description")).not.toBe("");
  await active.dblclick();
  await page.keyboard.type(" thử");
  await page.keyboard.press("Enter");
  await page.locator("[role=gridcell]").getByText(/ thử$/).first().waitFor();
  expect(opened.complaints).toEqual([]);
});

test("G2 merges, widths and lines show as in the file", async () => {
  await openSmall();
  const title = cellOn(page, "A1");
  expect(await title.getAttribute("aria-colspan")).toBe("4");
  expect(await cellOn(page, "C3").evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe("solid");
  expect((await cellOn(page, "B3").boundingBox())?.width).toBe(211);
});

test("G1 a long sheet keeps only what is in sight in the document", async () => {
  await openSmall();
  await cellOn(page, "A3").click();
  for (let step = 0; step < 3; step++) await page.keyboard.press("PageDown");
  await page.keyboard.press("Control+Home");
  expect(await page.locator("[role=gridcell]").count()).toBeLessThan(1500);
});

test("on a narrow screen a switch shows the sheet or the pane", async () => {
  await page.setViewportSize({ width: 400, height: 700 });
  const pane = page.locator("aside");
  expect(await pane.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Soát", exact: true }).click();
  expect(await pane.isVisible()).toBe(true);
  expect(await page.getByRole("grid").isVisible()).toBe(false);
});
