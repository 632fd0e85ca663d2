// Serves the built pane over https on this machine, where the manifest points, with the Office tools' own certificate.
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";

const root = fileURLToPath(new URL("../../dist/web/", import.meta.url));
const port = 3000;
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};

const server = createServer(await getHttpsServerOptions(), async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "https://localhost");
  const file = normalize(join(root, decodeURIComponent(pathname)));
  const type = types[extname(file)];
  try {
    if (!file.startsWith(root) || type === undefined) throw new Error("not served");
    const body = await readFile(file);
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});

server.listen(port, "127.0.0.1", () => {
  console.log(`Soát phụ lục: https://localhost:${port}/taskpane.html`);
});
