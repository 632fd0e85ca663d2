import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Fault } from "../app/workbook";
import { text } from "../core/text/bilingual";

/** Larger files are refused before they are read: a workbook of this size would not fit the reader's limits anyway. */
const largestFile = 512 * 1024 * 1024;

const folderNotFile = text("đây là thư mục, không phải tệp.", "this is a folder, not a file.");

/** The result could not be written to `target`; the inputs were usable. */
export class OutputFault extends Fault {
  constructor(
    readonly target: string,
    why: Fault["text"],
  ) {
    super("not-writable", why);
  }
}

/** The bytes of a file. Throws a Fault in one sentence when it cannot be read. */
export function readInput(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) {
      throw new Fault("unreadable", folderNotFile);
    }
    // A device or a pipe says nothing of its length and may never end.
    if (!found.isFile()) {
      throw new Fault("unreadable", text("đây không phải tệp trên đĩa.", "this is not a file on disk."));
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

/**
 * Writes through a temporary file beside the target and a rename, so that a failure leaves the target as it was. A
 * target that exists keeps its permissions, and a link to it stays a link. Throws an OutputFault when it cannot be written.
 */
export function writeOutput(path: string, bytes: Uint8Array): void {
  const target = realPath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing?.isDirectory() === true) throw new OutputFault(path, folderNotFile);
    writeFileSync(temporary, bytes, { flag: "wx" });
    if (existing !== undefined) chmodSync(temporary, existing.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Fault) throw error;
    throw new OutputFault(path, reasonOf(error));
  }
}

/** True when both paths lead to one file. */
export function isSameFile(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
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
