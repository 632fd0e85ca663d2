import { run } from "./run";

declare const SOAT_VERSION: string;

const language = process.env["SOAT_LANGUAGE"] === "en" ? "en" : "vi";

process.exitCode = await run(process.argv.slice(2), {
  version: SOAT_VERSION,
  language,
  out: (text) => process.stdout.write(text),
  error: (line) => process.stderr.write(`${line}\n`),
  loadCalculator: async () => (await import("../adapters/calculation/calculator")).createCalculator(),
});
