// Writes the documents that are made from the code; the docs-freshness test compares them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const jest = fileURLToPath(new URL("../../node_modules/jest/bin/jest.js", import.meta.url));
const words = [jest, "--selectProjects", "meta", "--testPathPatterns", "docs-freshness"];
const { status } = spawnSync(process.execPath, words, { stdio: "inherit", env: { ...process.env, UPDATE_DOCS: "1" } });
process.exitCode = status ?? 1;
