import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { StaticServer } from "../support/static-server";
import { launchBrowser } from "./browser";
import { cellOn, chooseFile, openStandalone, serveBuiltPages, smallWorkbook } from "./standalone-page";

jest.setTimeout(120_000);

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await serveBuiltPages();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

async function openTable(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bảng tìm thấy" }).click();
  await page.getByRole("button", { name: "Biểu văn bản đến" }).first().click();
  await page.getByRole("heading", { name: "Các dòng" }).waitFor();
}

async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu", exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

test("N61 N62 a row and the range are put right, kept in the file, and taken back", async () => {
  const { page, complaints } = await openStandalone(browser, server);
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await cellOn(page, "C5").getByText("1479").waitFor();
  await openTable(page);
  const role = (row: string) => page.getByRole("combobox", { name: new RegExp(`^Dòng ${row}:`) });
  await role("4").selectOption("note");
  await page.getByText(/^bạn đã chỉnh/).waitFor();
  expect(await role("4").inputValue()).toBe("note");

  await cellOn(page, "A2").click();
  await cellOn(page, "D4").click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Lấy vùng đang chọn" }).click();
  const field = page.getByRole("textbox", { name: "Vùng của bảng" });
  expect(await field.inputValue()).toBe("A2:D4");
  await page.getByRole("button", { name: "Dùng vùng này" }).click();
  await page.getByRole("button", { name: "Đến ô Văn bản!A2:D4" }).waitFor();
  expect(await role("4").inputValue()).toBe("note");
  expect(await role("5").count()).toBe(0);

  await chooseFile(page, "lai.xlsx", await save(page));
  await page.getByText("lai.xlsx").first().waitFor();
  await cellOn(page, "C5").getByText("1479").waitFor();
  await openTable(page);
  await page.getByRole("button", { name: "Đến ô Văn bản!A2:D4" }).waitFor();
  expect(await role("4").inputValue()).toBe("note");
  await page.getByRole("button", { name: "Đặt lại" }).click();
  await page.getByRole("button", { name: "Đến ô Văn bản!A2:D5" }).waitFor();
  expect(await role("4").inputValue()).toBe("item");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(["light", "dark"] as const)("N26 the screens of tables pass axe with colours, %s", async (colorScheme) => {
  const { page } = await openStandalone(browser, server, { colorScheme, bypassCSP: true });
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await cellOn(page, "C5").getByText("1479").waitFor();
  const violations = async (): Promise<readonly string[]> => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const tool = (window as unknown as { axe: { run(where: string): Promise<{ violations: unknown[] }> } }).axe;
      const { violations: found } = await tool.run("aside");
      return (
        (found as { id: string; nodes: { html: string }[] }[])
          // The page around the pane is another's: in Excel the pane is a page of its own.
          .filter(({ id }) => id !== "landmark-main-is-top-level")
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)
      );
    });
  };
  await page.getByRole("button", { name: "Bảng tìm thấy" }).click();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Biểu văn bản đến" }).first().click();
  await page.getByRole("heading", { name: "Các dòng" }).waitFor();
  expect(await violations()).toEqual([]);
  const isWithin = await page.evaluate(() => {
    const main = document.querySelector("aside main");
    return main !== null && main.scrollWidth <= main.clientWidth;
  });
  expect(isWithin).toBe(true);
  await page.context().close();
});

test("N27 a row is put right by keyboard alone", async () => {
  const { page } = await openStandalone(browser, server);
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await cellOn(page, "C5").getByText("1479").waitFor();
  await openTable(page);
  const role = page.getByRole("combobox", { name: /^Dòng 4:/ });
  await page.getByRole("combobox", { name: "Loại bảng" }).focus();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    if (await role.evaluate((each) => each === document.activeElement)) break;
  }
  expect(await role.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.getByText(/^bạn đã chỉnh/).waitFor();
  expect(await role.inputValue()).toBe("section");
  await page.context().close();
});
