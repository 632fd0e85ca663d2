import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { openFile } from "../../src/adapters/file/open-file";
import { cellOf } from "../../src/core/cell/snapshot";
import { encryptedWorkbook } from "../support/encrypted-workbook";
import { oldWorkbook } from "../support/old-workbook";
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

/** Results by field whose row sum is off by two: 12 + 8 is no 22. */
const rows: readonly (readonly (string | number)[])[] = [
  ["KẾT QUẢ GIẢI QUYẾT HỒ SƠ QUÝ I NĂM 2026"],
  ["TT", "Lĩnh vực", "Trực tuyến", "Trực tiếp", "Tổng số"],
  [1, "Hộ tịch", 12, 8, 22],
  [2, "Chứng thực", 30, 5, 35],
  [3, "Đất đai", 7, 4, 11],
  ["", "Tổng cộng", 49, 17, 66],
];

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function ods(): Buffer {
  const cell = (value: string | number) =>
    value === ""
      ? "<table:table-cell/>"
      : typeof value === "number"
        ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  const names = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const content =
    `<?xml version="1.0"?><office:document-content ${names.join(" ")} office:version="1.2"><office:body><office:spreadsheet>` +
    `<table:table table:name="Hồ sơ">${rows.map((line) => `<table:table-row>${line.map(cell).join("")}</table:table-row>`).join("")}` +
    "</table:table></office:spreadsheet></office:body></office:document-content>";
  const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
  return Buffer.from(zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], "content.xml": strToU8(content) }));
}

function html(): Buffer {
  const line = (cells: readonly (string | number)[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join("")}</tr>`;
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>';
  return Buffer.from(
    `${head}<p>${rows[0]?.[0] ?? ""}</p><table>${rows.slice(1).map(line).join("")}</table></body></html>`,
  );
}

/** Lets a file fall on the page as the user would. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], file));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [name, [...bytes]] as const,
  );
}

const files: readonly (readonly [string, () => Buffer])[] = [
  ["ho-so.xls", () => Buffer.from(oldWorkbook("Hồ sơ", rows))],
  ["ho-so.ods", ods],
  ["tu-phan-mem.xls", html],
];

describe.each(["chosen", "dropped"] as const)("G15 a file of another program, %s", (way) => {
  test.each(files)("%s is opened, checked and saved as .xlsx", async (name, make) => {
    if (way === "chosen") await chooseFile(page, name, make());
    else await drop(name, make());
    await page.getByText(name).first().waitFor();
    await cellOn(page, "E3").getByText("22", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
    await page.getByText("Chưa nên gửi").or(page.getByText("Nên xem lại")).first().waitFor();
    await cellOn(page, "E3").click();
    await page.keyboard.type("20");
    await page.keyboard.press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${name.replace(/\.\w+$/, "")} (đã soát).xlsx`);
    const saved = await openFile(readFileSync(await download.path()), "saved.xlsx").read();
    const [sheet] = saved.sheets;
    const at = (row: number, column: number) => cellOf(saved, { sheet: sheet?.name ?? "", row, column }).value;
    expect([at(2, 4), at(3, 1), at(5, 4)]).toEqual([20, "Chứng thực", 66]);
    expect(opened.complaints).toEqual([]);
  });
});

test("G16 an encrypted workbook is refused by its password, and the open one stays", async () => {
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await cellOn(page, "C5").getByText("1479").waitFor();
  await chooseFile(page, "mat.xlsx", Buffer.from(encryptedWorkbook(smallWorkbook(), "bí mật")));
  const sentence = page.getByRole("alert").locator("p");
  await sentence.waitFor();
  expect(await sentence.textContent()).toMatch(/mật khẩu/);
  await cellOn(page, "C5").getByText("1479").waitFor();
});

test("G17 a finding that was dismissed is brought back, also after saving and opening again", async () => {
  await chooseFile(page, "ho-so.ods", ods());
  await cellOn(page, "E3").getByText("22").waitFor();
  const check = async (): Promise<void> => {
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
    await page
      .getByText(/Đã đối chiếu/)
      .first()
      .waitFor();
  };
  await check();
  const dismissable = page.getByRole("button", { name: "Bỏ qua…" });
  const before = await dismissable.count();
  await dismissable.first().click();
  await page.locator("aside").getByRole("textbox").first().fill("Đã hỏi lại đơn vị");
  await page.getByRole("button", { name: "Bỏ qua", exact: true }).click();
  await page.waitForFunction(
    (count) => [...document.querySelectorAll("button")].filter((each) => each.textContent === "Bỏ qua…").length < count,
    before,
  );
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu", exact: true }).click(),
  ]);
  await chooseFile(page, "lai.xlsx", readFileSync(await download.path()));
  await page.getByText("lai.xlsx").first().waitFor();
  await check();
  expect(await dismissable.count()).toBe(before - 1);
  await page.getByRole("navigation").getByRole("button", { name: "Thêm" }).click();
  await page.getByRole("button", { name: /^Đã bỏ qua/ }).click();
  await page.getByText("Đã hỏi lại đơn vị").waitFor();
  await page.getByRole("button", { name: "Nhắc lại" }).click();
  await page.getByRole("navigation").getByRole("button", { name: "Kiểm tra" }).click();
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll("button")].filter((each) => each.textContent === "Bỏ qua…").length === count,
    before,
  );
});

test("G18 frozen rows stay in sight while the sheet scrolls", async () => {
  await chooseFile(page, "van-ban.xlsx", smallWorkbook());
  await cellOn(page, "C5").getByText("1479").waitFor();
  await cellOn(page, "B5").click();
  for (let step = 0; step < 3; step++) await page.keyboard.press("PageDown");
  expect(await cellOn(page, "A1").isVisible()).toBe(true);
  expect(await cellOn(page, "B2").isVisible()).toBe(true);
  expect(await cellOn(page, "B4").isVisible()).toBe(false);
});
