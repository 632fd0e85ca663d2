import { writeFileSync } from "node:fs";
import { createWorkbookFile } from "../../src/adapters/file/create-workbook-file";
import { sampleDrafts } from "./sample-workbook";

// Writes the sample workbook; the bytes are the same on every run.
const target = "assets/sample/bao-cao-mau.xlsx";
const bytes = createWorkbookFile(sampleDrafts());
writeFileSync(target, bytes);
process.stdout.write(`${target}: ${String(bytes.length)} bytes\n`);
