import type { Calculator } from "../../app/workbook";
import { damaged, notAWorkbook, otherFormat, passwordProtected, tooLarge } from "./faults";
import { FileWorkbook } from "./file-workbook";
import { defaultLimits, type Limits } from "./limits";
import { readModel } from "./model";
import { Parts } from "./package/parts";

export interface OpenOptions {
  /** Brings results of formulas up to date after edits; without it they are dropped for Excel to calculate. */
  readonly calculator?: Calculator;
  readonly limits?: Partial<Limits>;
}

/**
 * Opens an .xlsx or .xlsm file. Faults: not-a-workbook, damaged, password-protected, too-large, unsupported for other
 * workbook formats.
 */
export function openFile(bytes: Uint8Array, name: string, options: OpenOptions = {}): FileWorkbook {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes) throw tooLarge(`${String(bytes.length)} byte`);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseCompound(bytes);
  if (!startsWith(bytes, 0x50, 0x4b)) throw notAWorkbook();
  if (bytes.length < 22) throw damaged("zip");
  return new FileWorkbook(readModel(Parts.open(bytes, limits), name, limits, null), limits, options.calculator ?? null);
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Compound files hold old workbooks, encrypted new ones and much else; names of streams stand at multiples of 128. */
function refuseCompound(bytes: Uint8Array): never {
  const decoder = new TextDecoder("utf-16le");
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length && names.size < 10_000; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    const kind = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 !== 0 || (kind !== 1 && kind !== 2 && kind !== 5)) continue;
    names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has("EncryptedPackage")) throw passwordProtected();
  if (names.has("Workbook") || names.has("Book")) throw otherFormat(".xls");
  throw notAWorkbook();
}
