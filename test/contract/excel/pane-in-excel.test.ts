import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { findBrowser, launchBrowser } from "../../e2e/browser";
import { ExcelHost } from "../../support/excel-host";
import { openPaneInExcel, pressRibbonButton, type PaneInExcel } from "../../support/excel-host/xdm";
import { cell, draft, workbookOfDrafts } from "../workbook-contract";

const drafts = [
  draft("PL1", [
    [0, 0, cell("TT")],
    [0, 1, cell("Lĩnh vực")],
    [0, 2, cell("Số lượng")],
    [1, 0, cell(1)],
    [1, 1, cell("Chứng thực")],
    [1, 2, cell(217)],
    [2, 0, cell(2)],
    [2, 1, cell("Hộ tịch")],
    [2, 2, cell(163)],
    [3, 0, cell(3)],
    [3, 1, cell("Đất đai")],
    [3, 2, cell(20)],
    [4, 1, cell("Tổng cộng")],
    [4, 2, cell(401)],
  ]),
];

const build = join(process.cwd(), "dist/web");
const canRun = findBrowser() !== null && existsSync(join(build, "taskpane.html"));

(canRun ? describe : describe.skip)("E21 · the production pane inside Excel on the web", () => {
  let browser: Browser;
  let opened: PaneInExcel | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(host: ExcelHost): Promise<PaneInExcel> {
    opened = await openPaneInExcel(browser, host, { build });
    return opened;
  }

  /** Checks the workbook and opens the preview of the first cure. */
  async function previewFirstCure({ pane }: PaneInExcel): Promise<void> {
    await pane.getByRole("button", { name: "Kiểm tra" }).first().click();
    await pane.getByRole("radio", { name: /C5/ }).first().check();
    await pane.getByRole("button", { name: "Xem trước" }).first().click();
    await pane.getByRole("button", { name: "Sửa ô C5" }).waitFor();
  }

  const total = (host: ExcelHost) => host.model.sheets[0]?.rows.get(4)?.get(2)?.value;

  it("E21 starts in the unmodified library, checks, shows the cell and writes the fix", async () => {
    const host = new ExcelHost(workbookOfDrafts(drafts));
    const excel = await open(host);
    await previewFirstCure(excel);
    const told = await excel.pane.evaluate(() => ({ host: Office.context.host, platform: Office.context.platform }));
    expect(told).toEqual({ host: "Excel", platform: "OfficeOnline" });
    await excel.pane.getByRole("button", { name: "Đến ô PL1!C5" }).first().click();
    await excel.pane.getByRole("button", { name: "Sửa ô C5" }).click();
    await excel.pane.getByText("Có thể gửi").first().waitFor();
    expect(total(host)).toBe(400);
    expect(host.model.selected.area).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
    expect(excel.errors).toEqual([]);
    expect(excel.outside).toEqual([]);
  }, 60_000);

  it("E21 runs the check when the ribbon's button is pressed", async () => {
    const excel = await open(new ExcelHost(workbookOfDrafts(drafts)));
    await excel.pane.getByRole("button", { name: "Kiểm tra" }).first().waitFor();
    expect(await pressRibbonButton(excel, "runCheck")).toBe(true);
    await excel.pane.getByText("Chưa nên gửi").first().waitFor({ timeout: 8_000 });
  }, 60_000);

  it("E21 does not write over what somebody typed after the preview", async () => {
    const host = new ExcelHost(workbookOfDrafts(drafts));
    const excel = await open(host);
    await previewFirstCure(excel);
    host.type("PL1", 4, 2, 402, true);
    await excel.pane.getByRole("button", { name: "Sửa ô C5" }).click();
    await excel.pane.getByText("402").first().waitFor();
    expect(total(host)).toBe(402);
  }, 60_000);

  it("E21 explains the cell, follows a correction by hand, marks, and takes a change back after reopening", async () => {
    const host = new ExcelHost(workbookOfDrafts(drafts));
    let excel = await open(host);
    await excel.pane.getByRole("button", { name: "Kiểm tra" }).first().click();
    await excel.pane.getByText("Chưa nên gửi").first().waitFor();
    host.select("PL1", 4, 2);
    expect(await pressRibbonButton(excel, "explainCell")).toBe(true);
    await excel.pane.getByRole("heading", { name: "Giải thích ô C5" }).waitFor();
    await excel.pane.getByRole("button", { name: "Quay lại" }).click();

    host.type("PL1", 4, 2, 400);
    await excel.pane.getByText("Có thể gửi").first().waitFor();
    host.type("PL1", 4, 2, 401);
    await excel.pane.getByText("Chưa nên gửi").first().waitFor();

    await excel.pane.getByRole("button", { name: "Thêm" }).click();
    await excel.pane.getByRole("button", { name: /^Cài đặt/ }).click();
    await excel.pane.getByRole("switch", { name: "Đánh dấu ô trên trang tính" }).check();
    for (let turn = 0; turn < 50 && host.model.sheets[0]?.conditionalFormats.length === 0; turn++) {
      await excel.page.waitForTimeout(100);
    }
    expect(host.model.sheets[0]?.conditionalFormats.length).toBeGreaterThan(0);
    await excel.pane.getByRole("button", { name: "Kiểm tra" }).first().click();
    await previewFirstCure(excel);
    await excel.pane.getByRole("button", { name: "Sửa ô C5" }).click();
    await excel.pane.getByText("Có thể gửi").first().waitFor();
    expect(host.model.xmlParts.map(({ xml }) => /^<(\w+)/.exec(xml)?.[1])).toContain("journal");
    expect(excel.errors).toEqual([]);
    await excel.close();

    excel = await open(host);
    await excel.pane.getByRole("button", { name: "Thêm" }).click();
    await excel.pane.getByRole("button", { name: /^Lịch sử/ }).click();
    await excel.pane.getByRole("button", { name: "Xem và hoàn tác" }).click();
    await excel.pane.getByRole("button", { name: "Sửa ô C5" }).click();
    await excel.pane.getByText("đã hoàn tác").first().waitFor();
    expect(total(host)).toBe(401);
    expect([excel.errors, excel.outside]).toEqual([[], []]);
  }, 90_000);
});
