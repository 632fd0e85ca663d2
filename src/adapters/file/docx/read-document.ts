import type { ReadDocument } from "../../../app/document";
import { readTextFile } from "../text/read-text-file";
import { readWordTables } from "./read-tables";

/** The text and the tables of a report's file. Faults: those of `readTextFile` and `readWordTables`. */
export function readDocument(bytes: Uint8Array, name: string): ReadDocument {
  const { lines } = readTextFile(bytes, name);
  const isDocument = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { name, lines, tables: isDocument ? readWordTables(bytes) : [] };
}
