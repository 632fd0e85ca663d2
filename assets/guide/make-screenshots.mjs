// Makes the pictures of the user guide from the built page on its sample: npm run build:web, then npm run guide.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const web = fileURLToPath(new URL("../../dist/web/", import.meta.url));
const guide = fileURLToPath(new URL("./", import.meta.url));
const browserPath =
  process.env.CHROME_PATH ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const types = { ".html": "text/html", ".js": "text/javascript", ".png": "image/png" };

const server = createServer(async (request, response) => {
  try {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const body = await readFile(join(web, path));
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address();

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({ executablePath: browserPath, args: flags.split(" ") });
const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: "light", locale: "vi-VN" });
await page.goto(`http://127.0.0.1:${port}/standalone.html`);
await page.getByText("PL02 TTHC!A9:J17").first().waitFor();

const settle = () => page.waitForTimeout(700);
const whole = async (name) => {
  await settle();
  await page.screenshot({ path: join(guide, `${name}.png`) });
};
const pane = async (name) => {
  await settle();
  await page.screenshot({ path: join(guide, `${name}.png`), clip: { x: 930, y: 50, width: 350, height: 710 } });
};
const press = (name) => page.getByRole("button", { name }).first().click();
const go = (name) => page.getByRole("navigation").getByText(name, { exact: true }).first().click();

await press("Kiểm tra");
await page
  .getByText(/Đã đối chiếu/)
  .first()
  .waitFor();
await pane("check");
await press(/Đến ô .*C16$/);
await whole("page");
await page
  .getByRole("radio", { name: /E16.*221/s })
  .first()
  .check();
await page
  .locator("button:enabled", { hasText: /^Xem trước$/ })
  .first()
  .click();
await page.getByRole("button", { name: "Sửa ô E16" }).waitFor();
await pane("fix");
await press("Sửa ô E16");
await go("Điền cột");
await page.getByRole("button", { name: /^Điền \d+ ô$/ }).waitFor();
await pane("fill");
await page.getByRole("button", { name: /^Điền \d+ ô$/ }).click();
await settle();
await go("Trừ điểm");
await page.getByRole("button", { name: /^Ghi trang/ }).waitFor();
await page.getByRole("button", { name: /^Ghi trang/ }).click();
await settle();
await page.getByRole("tab", { name: "Trừ điểm" }).click();
await whole("deduct");
await go("Tổng hợp");
await page.getByRole("button", { name: /^Ghi trang/ }).waitFor();
await page.getByRole("button", { name: /^Ghi trang/ }).click();
await settle();
await page.getByRole("tab", { name: "Tổng hợp" }).click();
await whole("summary");
await browser.close();
server.close();
