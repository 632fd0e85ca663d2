import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openFile } from "../../src/adapters/file/open-file";
import { cellOf, type WorkbookSnapshot } from "../../src/core/cell/snapshot";
import { parseRef } from "../../src/core/cell/address";
import type { StaticServer } from "../support/static-server";
import { launchBrowser } from "./browser";
import { openStandalone, serveBuiltPages } from "./standalone-page";

jest.setTimeout(120_000);

let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveBuiltPages();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const tab = (page: Page, name: string) =>
  page
    .getByRole("navigation")
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("tab", { name, exact: true }));

async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Lưu").click()]);
  return readFileSync(await download.path());
}

const cellIn = (workbook: WorkbookSnapshot, ref: string) => {
  const at = parseRef(ref);
  if (at === null) throw new Error(ref);
  return cellOf(workbook, at);
};

describe("a newcomer does the main job on the sample", () => {
  it("G20 finds tables, checks, fixes, fills, deducts, summarises, undoes and saves", async () => {
    const { page, complaints, requests } = await openStandalone(browser, server);
    const original = await openFile(await saved(page), "x.xlsx").read();

    // The tables found are there before anything is pressed.
    await page.getByText("PL02 TTHC!A9:J17").first().waitFor();

    await button(page, "Kiểm tra").first().click();
    await page.getByText("Chưa nên gửi").first().waitFor();
    await page
      .getByText(/Đã đối chiếu \d+ phép/)
      .first()
      .waitFor();

    // Go to a cell: its sheet comes to the front and the cell is selected.
    await button(page, "Đến ô PL02 TTHC!C16").or(button(page, "Đến ô C16")).first().click();
    await page.getByRole("tab", { name: "PL02 TTHC", selected: true }).waitFor();

    // The localiser's repair, previewed and applied.
    await page
      .getByRole("radio", { name: /E16.*221/s })
      .first()
      .check();
    await page
      .locator("button:enabled", { hasText: /^Xem trước$/ })
      .first()
      .click();
    await page.getByText("Sẽ ghi").first().waitFor();
    await page.getByText("221").first().waitFor();
    await button(page, "Sửa ô E16").click();
    await page.getByText("Đã đổi 1 ô").first().waitFor();

    const fixed = await openFile(await saved(page), "x.xlsx").read();
    expect(cellIn(fixed, "PL02 TTHC!E16").value).toBe(221);

    await tab(page, "Điền cột").first().click();
    await button(page, /^Điền \d+ ô$/).click();
    await page
      .getByText(/Đã đổi \d+ ô/)
      .first()
      .waitFor();

    await tab(page, "Trừ điểm").first().click();
    await button(page, /^Ghi trang/).click();
    await page.getByText("Đã ghi trang “Trừ điểm”").first().waitFor();

    await tab(page, "Tổng hợp").first().click();
    await button(page, /^Ghi trang/).click();
    await page.getByText("Đã ghi trang “Tổng hợp”").first().waitFor();

    const bytes = await saved(page);
    const finished = await openFile(bytes, "x.xlsx").read();
    expect(finished.sheets.map(({ name }) => name)).toEqual([
      ...original.sheets.map(({ name }) => name),
      "Trừ điểm",
      "Tổng hợp",
    ]);
    const total = cellIn(finished, "PL03 Số hóa!C13");
    expect(total.formula).toBe("=SUM(C10:C12)");
    expect(total.value).toBe(673);
    expectOpensInOffice(bytes);

    // Undo takes the last sheet away again.
    await button(page, "Hoàn tác").last().click();
    await page.getByText("Đã hoàn tác").first().waitFor();
    const undone = await openFile(await saved(page), "x.xlsx").read();
    expect(undone.sheets.map(({ name }) => name)).not.toContain("Tổng hợp");
    expect(undone.sheets.map(({ name }) => name)).toContain("Trừ điểm");

    expect(complaints).toEqual([]);
    const own = new URL(server.address).origin;
    expect(requests.filter((address) => !address.startsWith(own) && !/^(?:blob|data):/.test(address))).toEqual([]);
    await page.context().close();
  });
});

/** LibreOffice, where it is there, opens the file and shows the sheets that were written. */
function expectOpensInOffice(bytes: Buffer): void {
  const folder = mkdtempSync(join(tmpdir(), "soat-office-"));
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return;
  }
  writeFileSync(join(folder, "a.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", folder, join(folder, "a.xlsx")], {
    stdio: "ignore",
  });
  expect(readFileSync(join(folder, "a.ods")).length).toBeGreaterThan(10_000);
  rmSync(folder, { recursive: true, force: true });
}
