import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { openFile } from "../../src/adapters/file/open-file";
import { launchBrowser } from "./browser";

jest.setTimeout(90_000);

const file = resolve(__dirname, "../../dist/soat-phu-luc.html");

describe("the page in one file", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(file)) throw new Error("The single file is not built yet: npm run build:single");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("G21 opens from the disk, checks, fills and saves without asking for anything else", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.getByText("PL02 TTHC!A9:J17").first().waitFor();
    await page.getByRole("button", { name: "Kiểm tra" }).first().click();
    await page.getByText("Chưa nên gửi").first().waitFor();
    await page.getByRole("navigation").getByText("Điền cột", { exact: true }).first().click();
    await page.getByRole("button", { name: /^Điền \d+ ô$/ }).click();
    await page
      .getByText(/Đã đổi \d+ ô/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu" }).click(),
    ]);
    const saved = await openFile(readFileSync(await download.path()), "x.xlsx").read();
    const total = saved.sheets[2]?.rows.get(12)?.[2];
    expect(total).toMatchObject({ formula: "=SUM(C10:C12)", value: 673 });
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !/^(?:blob|data):/.test(address))).toEqual([pathToFileURL(file).href]);
  });
});
