import { randomBytes } from "node:crypto";
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Fault } from "../app/workbook";
import { text } from "../core/text/bilingual";

/** Larger files are refused before they are read: a workbook of this size would not fit the reader's limits anyway. */
const largestFile = 512 * 1024 * 1024;

/** The bytes of a file. Throws a Fault in one sentence when it cannot be read. */
export function readInput(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) {
      throw new Fault("unreadable", text("đây là thư mục, không phải tệp.", "this is a folder, not a file."));
    }
    if (found.size > largestFile) {
      throw new Fault("too-large", text("tệp quá lớn (trên 512 MB).", "the file is too large (over 512 MB)."));
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("unreadable", reasonOf(error));
  }
}

/** Writes through a temporary file beside the target and a rename, so that a failure leaves the target as it was. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Fault("not-writable", reasonOf(error));
  }
}

/** True when both paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  return real(a) === real(b);
}

function reasonOf(error: unknown): Fault["text"] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
      return text("không tìm thấy tệp hoặc thư mục.", "no such file or folder.");
    case "EACCES":
    case "EPERM":
      return text("không có quyền đọc hoặc ghi.", "no permission to read or write.");
    case "ENOSPC":
      return text("đĩa đã đầy.", "the disk is full.");
    case "EBUSY":
      return text("tệp đang mở ở chương trình khác.", "another program has the file open.");
    default:
      return text(`không đọc hoặc ghi được (${code}).`, `it cannot be read or written (${code}).`);
  }
}
