import { run } from "./run";

declare const SOAT_VERSION: string;

const language = process.env["SOAT_LANGUAGE"] === "en" ? "en" : "vi";

/** The one line of a failure nobody foresaw, and the exit code that says so: 1 would claim a finding. */
function tell(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `soat: ${(language === "vi" ? `lỗi của chương trình: ${what}` : `a fault of the program: ${what}`).replace(/\s+/g, " ")}\n`,
  );
  process.exitCode = 2;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe: nothing went wrong.
  if (error.code !== "EPIPE") tell(error);
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    version: SOAT_VERSION,
    language,
    out: (text) => process.stdout.write(text),
    error: (line) => process.stderr.write(`${line}\n`),
    loadCalculator: async () => (await import("../adapters/calculation/calculator")).createCalculator(),
  });
} catch (error) {
  tell(error);
}
