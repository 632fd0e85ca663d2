import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { run } from "../../../src/cli/run";

/** Calls the command as a user would; gives the exit code, what it printed and its lines on stderr. */
export async function callSoat(...words: string[]) {
  let out = "";
  const errors: string[] = [];
  const code = await run(words, {
    version: "0.0.0",
    language: "vi",
    out: (text) => {
      out += text;
    },
    error: (line) => errors.push(line),
    loadCalculator: () => Promise.resolve(createCalculator()),
  });
  return { code, out, errors };
}
