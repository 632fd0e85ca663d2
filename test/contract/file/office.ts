import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True where LibreOffice can be asked to open what was written. */
export const hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].some((path) => existsSync(path));

/** Opens files in LibreOffice and gives what it makes of them, by file name. */
export function converted(
  files: Readonly<Record<string, Uint8Array | string>>,
  format: string,
  from: readonly string[] = [],
): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    const inputs = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const call = [profile, "--headless", ...from, "--convert-to", format, "--outdir", out, ...inputs];
    execFileSync("soffice", call, { stdio: "pipe", timeout: 120_000 });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet as a table of shown texts. */
export const csvOfAllSheets = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1";

/** How a comma-separated text in UTF-8 is read. */
export const fromCsv = ["--infilter=CSV:44,34,76"];
