import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { blankCell, plainStyle, type Cell, type CellStyle } from "../../src/core/cell/cell";
import { formatStored } from "../../src/core/cell/format-stored";
import type { PlacedCell, SheetDraft } from "../../src/core/patch/edit";
import { serveFolder, type StaticServer } from "../support/static-server";

/** Where the built page lies; another build may be named for a try. */
export const builtPages = process.env["SOAT_WEB"] ?? join(__dirname, "../../dist/web");

export async function serveBuiltPages(): Promise<StaticServer> {
  if (!existsSync(join(builtPages, "standalone.html"))) {
    throw new Error("The page is not built yet: npm run build:web");
  }
  return serveFolder(builtPages);
}

export interface OpenPage {
  readonly page: Page;
  /** What the browser complained about: errors, and anything the content security policy refused. */
  readonly complaints: readonly string[];
  /** Every address asked for. */
  readonly requests: readonly string[];
}

/** Opens the stand-alone page and waits until its first sheet is drawn. */
export async function openStandalone(
  browser: Browser,
  server: StaticServer,
  options: BrowserContextOptions & { readonly query?: string } = {},
): Promise<OpenPage> {
  const { query = "", ...settings } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...settings });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isMissingIcon = message.location().url.endsWith("/favicon.ico") || message.location().url.endsWith(".png");
    if (message.type() === "error" && !isMissingIcon) complaints.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${server.address}/standalone.html${query}`);
  await page.locator("[role=gridcell]").first().waitFor();
  return { page, complaints, requests };
}

const line = { style: "thin" as const, color: null };
const framed: CellStyle = { ...plainStyle, borders: { top: line, right: line, bottom: line, left: line } };

function cell(value: string | number | null, formula: string | null = null): Cell {
  return { ...blankCell, value, formula, text: formatStored(value, "General"), style: framed };
}

function sheet(name: string, rows: readonly (readonly (Cell | null)[])[]): SheetDraft {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((each, column): readonly PlacedCell[] => (each === null ? [] : [{ row, column, cell: each }])),
  );
  return {
    name,
    visibility: "visible",
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    columnWidths: [{ column: 1, width: 30 }],
    rowHeights: [],
    frozen: { rows: 2, columns: 0 },
    page: null,
    charts: [],
  };
}

/** A small workbook of the test's own: sums in D3:D4 and B5:D5. */
export function smallWorkbook(): Buffer {
  const rows = [
    [cell("Biểu văn bản đến")],
    [cell("TT"), cell("Đơn vị"), cell("Có ký số"), cell("Tổng số")],
    [cell(1), cell("Xã Hòa An"), cell(1471), cell(1713, "=C3+242")],
    [cell(2), cell("Xã Kim Lũ"), cell(8), cell(9, "=C4+1")],
    [null, cell("Cộng"), cell(1479, "=SUM(C3:C4)"), cell(1722, "=SUM(D3:D4)")],
  ];
  return Buffer.from(createWorkbookFile([sheet("Văn bản", rows), sheet("Biểu khác", rows)]));
}

export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer });
}

/** The drawn cell at an address such as C3. */
export function cellOn(page: Page, address: string): ReturnType<Page["locator"]> {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return page.locator(
    `[role=row][aria-rowindex="${Number(digits) + 1}"] > [role=gridcell][aria-colindex="${column + 1}"]`,
  );
}
