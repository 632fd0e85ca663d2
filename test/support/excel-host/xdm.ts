import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import type { Browser, Frame, Page, Route } from "playwright-core";
import type { ExcelHost } from "./excel-host";
import type { RequestBody } from "./process-query";

const hostOrigin = "https://localhost:3101";
/** Same host name as the page around it, another port: another origin, as in Excel on the web. */
const paneOrigin = "https://localhost:3102";
const library = join(process.cwd(), "node_modules/@microsoft/office-js/dist");
const bridge = join(process.cwd(), "test/support/excel-host/xdm-parent.js");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

export interface PaneInExcel {
  /** The page around the pane. */
  readonly page: Page;
  /** The pane itself, the production build in a frame of the size Excel gives it. */
  readonly pane: Frame;
  /** Addresses asked for outside the build and Microsoft's library; all were refused. */
  readonly outside: readonly string[];
  /** Errors no code has caught, and what the browser's console calls errors. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PaneOptions {
  /** Folder of the production build. */
  readonly build: string;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** How many times slower than this machine the browser runs. */
  readonly slowdown?: number;
  /** A script that runs in every frame before its own. */
  readonly initScript?: string;
}

/**
 * Opens the production pane inside an emulated Excel on the web, in a real browser: Microsoft's own start-up script, its
 * postMessage bridge, and the workbook of `host`. Nothing leaves the machine; the library's address is answered from the
 * npm package.
 */
export async function openPaneInExcel(browser: Browser, host: ExcelHost, options: PaneOptions): Promise<PaneInExcel> {
  const { build, width = 350, height = 720, locale = "vi-VN" } = options;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: width + 200, height },
    locale,
  });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route(
    () => true,
    (route) => answer(route, build, width, outside),
  );
  if (options.initScript !== undefined) await context.addInitScript(options.initScript);
  const page = await context.newPage();
  if (options.slowdown !== undefined) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: options.slowdown });
  }
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.exposeFunction("askHost", (bodyText: string, flags: number): string => {
    const body: RequestBody = JSON.parse(bodyText);
    return JSON.stringify(host.process(body, flags));
  });
  host.onEvents((entries) => {
    void page.evaluate((each) => Reflect.get(window, "sendEvents")(each), entries).catch(() => undefined);
  });
  await page.goto(`${hostOrigin}/`);
  await page.evaluate(([url, settings]) => Reflect.get(window, "openPane")(url, settings), [
    `${paneOrigin}/taskpane.html`,
    {
      locale,
      documentUrl: `https://example.test/${host.model.name}`,
      matrix: options.requirementSets ?? { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.2" },
    },
  ] as const);
  const pane = await (await page.waitForSelector("#pane")).contentFrame();
  if (pane === null) throw new Error("the pane has no frame");
  return { page, pane, outside, errors, close: () => context.close() };
}

/** Presses a ribbon button; false while the pane has not registered for any. */
export function pressRibbonButton({ page }: PaneInExcel, name: string): Promise<boolean> {
  return page.evaluate((each): boolean => Reflect.get(window, "pressButton")(each), name);
}

async function answer(route: Route, build: string, width: number, outside: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const hosted = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/([^?]+)/.exec(url.href)?.[1];
  if (url.origin === hostOrigin && url.pathname === "/") {
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: parentPage(width) });
  } else if (url.origin === paneOrigin) await file(route, build, decodeURIComponent(url.pathname));
  else if (hosted !== undefined) await file(route, library, hosted.toLowerCase());
  else {
    outside.push(url.href);
    await route.abort();
  }
}

async function file(route: Route, folder: string, path: string): Promise<void> {
  const full = normalize(join(folder, path));
  if (!full.startsWith(folder) || !existsSync(full)) await route.fulfill({ status: 404, body: "" });
  else await route.fulfill({ path: full, contentType: types[extname(full)] ?? "application/octet-stream" });
}

const parentPage = (width: number): string => `<!doctype html>
<meta charset="utf-8" />
<title>Excel</title>
<style>
  body { margin: 0; display: flex; justify-content: flex-end; height: 100vh; }
  iframe { width: ${String(width)}px; height: 100%; border: 0; }
</style>
<script>${readFileSync(bridge, "utf8")}</script>`;
