import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
  "brave-browser",
];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LocalAppData"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ],
  ),
];

const howToInstall =
  "No Chromium-family browser found: install one (Debian and Ubuntu: apt-get install chromium; Windows and macOS: " +
  "Chrome or Edge), or name it in CHROME_PATH.";

/** Told in its one line: a stack trace would say nothing more. */
class NoBrowser extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

/** The program of a Chromium-family browser on this machine; null when there is none. */
export function findBrowser(): string | null {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return chosen;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...usualPlaces].find((file) => existsSync(file) && isExecutable(file)) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's Chromium where this process may; null where it may not or could not. */
function installBrowser(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  // Jest runs files side by side: one installs, the others wait and find it there.
  const install =
    "command -v chromium || (apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium)";
  const lock = join(tmpdir(), "soat-install-browser.lock");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("flock", [lock, "sh", "-c", install], { stdio: "ignore", env });
  return findBrowser();
}

/** Starts the browser with an empty profile and nothing that talks to the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? installBrowser();
  if (executablePath === null) throw new NoBrowser(howToInstall);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
