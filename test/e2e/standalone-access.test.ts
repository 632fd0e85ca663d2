import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions } from "playwright-core";
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

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast theme", { forcedColors: "active" }],
  ["narrow", { viewport: { width: 400, height: 700 } }],
];

test.each(looks)("G8 axe finds nothing: %s", async (_, options) => {
  const { page } = await openStandalone(browser, server, options);
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await page.getByText("Biểu văn bản đến").first().waitFor();
  await cellOn(page, "C5").waitFor();
  await cellOn(page, "C3").click();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const tool = (window as unknown as { axe: { run(options: unknown): Promise<{ violations: unknown[] }> } }).axe;
    const { violations: found } = await tool.run({ exclude: [["aside"]] });
    return (found as { id: string; nodes: { html: string }[] }[]).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
  await page.context().close();
});

test("G8 the active cell and its neighbours are told to a screen reader", async () => {
  const { page } = await openStandalone(browser, server);
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await page.getByText("Biểu văn bản đến").first().waitFor();
  await cellOn(page, "C3").click();
  await page.keyboard.press("ArrowDown");
  const active = await page.evaluate(() => {
    const field = document.activeElement;
    const cell = document.getElementById(field?.getAttribute("aria-activedescendant") ?? "");
    return [field?.getAttribute("aria-label"), cell?.textContent, cell?.getAttribute("aria-colindex")];
  });
  expect(active).toEqual(["Ô C4", "8", "4"]);
  expect(await page.locator("[aria-live=polite]").first().textContent()).toBe("Ô C4. 8");
  await page.context().close();
});

test("G3 Tab leaves the grid", async () => {
  const { page } = await openStandalone(browser, server);
  await cellOn(page, "A3").click();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  await page.context().close();
});

test("the page speaks English where asked", async () => {
  const { page } = await openStandalone(browser, server, { query: "?lang=en" });
  expect(await page.getByRole("button", { name: "Open file" }).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await page.context().close();
});

const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;

test("G3 going to a cell takes the hands to the sheet, and F6 brings them back", async () => {
  const { page } = await openStandalone(browser, server);
  await page.getByRole("button", { name: "Kiểm tra" }).first().click();
  const place = page.getByRole("button", { name: "Đến ô PL02 TTHC!C16" }).first();
  await place.click();
  expect(await page.evaluate(focused)).toBe("Ô C16");
  await page.keyboard.press("F6");
  expect(await page.evaluate(focused)).toBe("Đến ô PL02 TTHC!C16");
  await page.keyboard.press("F6");
  await page.keyboard.type("240");
  await page.keyboard.press("Enter");
  const stale = page.getByText("Trang tính vừa đổi.").first();
  await stale.waitFor();
  // The list is scrolled to the finding; the word that it no longer holds must be in sight all the same.
  const [box, pane] = [await stale.boundingBox(), await page.locator("aside main").boundingBox()];
  expect(box?.y ?? -1).toBeGreaterThanOrEqual(pane?.y ?? 0);
  await page.context().close();
});

test("G22 the page follows the language chosen in the pane", async () => {
  const { page } = await openStandalone(browser, server);
  await page.getByRole("navigation").getByText("Thêm", { exact: true }).click();
  await page.getByRole("button", { name: "Cài đặt" }).click();
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("button", { name: "Open file" }).waitFor();
  await page.getByRole("button", { name: "Save", exact: true }).waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).first().waitFor();
  await page.getByRole("tablist", { name: "Sheets" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await page.context().close();
});

test("N3 a contrast theme keeps the marks of severity apart from the page", async () => {
  const { page } = await openStandalone(browser, server, { forcedColors: "active" });
  await page.getByRole("button", { name: "Kiểm tra" }).first().click();
  const mark = page.getByRole("article").locator("svg").first();
  await mark.waitFor();
  const colours = await mark.evaluate((svg) => [
    getComputedStyle(svg).fill,
    getComputedStyle(svg.closest("article") ?? svg).backgroundColor,
  ]);
  expect(colours[0]).not.toBe(colours[1]);
  await page.context().close();
});
