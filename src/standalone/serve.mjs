// Serves the built stand-alone page on this machine alone and opens it in the default browser.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../dist/web/", import.meta.url));
const firstPort = Number(process.env.PORT ?? 4173);
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = normalize(join(root, pathname === "/" ? "standalone.html" : decodeURIComponent(pathname)));
  const type = types[extname(file)];
  if (!file.startsWith(root) || file.includes(`..${sep}`) || type === undefined) {
    response.writeHead(404).end();
    return;
  }
  try {
    const body = await readFile(file);
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});

function listen(port) {
  server.once("error", (error) => {
    if (error.code === "EADDRINUSE" && port < firstPort + 20) listen(port + 1);
    else throw error;
  });
  server.listen(port, "127.0.0.1", () => {
    const address = `http://localhost:${port}/`;
    console.log(`Soát phụ lục: ${address}`);
    console.log("Ctrl+C để dừng · Ctrl+C to stop");
    if (process.env.CI === undefined && process.env.BROWSER !== "none") openBrowser(address);
  });
}

function openBrowser(address) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

listen(firstPort);
