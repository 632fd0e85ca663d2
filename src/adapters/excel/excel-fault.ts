import { Fault } from "../../app/workbook";
import type { Text } from "../../core/text/bilingual";

const movedMeanwhile: Text = {
  vi: "Một trang tính vừa được thêm, đổi tên hoặc xoá. Kiểm tra lại rồi làm lại.",
  en: "A sheet was just added, renamed or deleted. Check again and retry.",
};

const texts: Readonly<Record<string, readonly [Fault["code"], Text]>> = {
  InvalidOperationInCellEditMode: [
    "busy",
    {
      vi: "Excel đang mở một ô để gõ. Nhấn Enter hoặc Esc rồi làm lại.",
      en: "Excel is editing a cell. Press Enter or Esc and try again.",
    },
  ],
  AccessDenied: [
    "not-writable",
    {
      vi: "Trang tính hoặc sổ tính đang được bảo vệ. Bỏ bảo vệ rồi làm lại.",
      en: "The sheet or the workbook is protected. Unprotect it and try again.",
    },
  ],
  InvalidOperation: [
    "not-writable",
    {
      vi: "Excel không cho đổi các ô này, có thể vì chúng thuộc một công thức mảng. Các ô vẫn như cũ.",
      en: "Excel does not let these cells be changed; they may belong to an array formula. Nothing was changed.",
    },
  ],
  ItemNotFound: ["not-writable", movedMeanwhile],
  ItemAlreadyExists: ["not-writable", movedMeanwhile],
  RequestPayloadSizeLimitExceeded: [
    "too-large",
    {
      vi: "Lượng thay đổi quá lớn cho một lần ghi. Chia nhỏ rồi làm lại.",
      en: "The change is too large for one write. Do it in smaller parts.",
    },
  ],
  ResponsePayloadSizeLimitExceeded: [
    "too-large",
    {
      vi: "Sổ tính có ô quá lớn, Excel không trả về được. Rút gọn ô đó rồi làm lại.",
      en: "The workbook has cells too large for Excel to hand over. Shorten them and try again.",
    },
  ],
};

const unexpected = (code: string): Text => ({
  vi: `Excel không làm được việc này (${code}). Làm lại một lần nữa; nếu vẫn vậy, lưu rồi mở lại sổ tính.`,
  en: `Excel could not do this (${code}). Try once more; if it fails again, save and reopen the workbook.`,
});

/** The written cells did not come back as they were meant; they have been put back. */
export const notKept = (): Fault =>
  new Fault("not-writable", {
    vi: "Excel không giữ đúng nội dung vừa ghi nên các ô đã được trả về như cũ.",
    en: "Excel did not keep what was written, so the cells were put back as they were.",
  });

/** Something went wrong while putting cells back: the only case in which a patch may stand half written. */
export const notRestored = (): Fault =>
  new Fault("host", {
    vi: "Ghi chưa trọn và chưa trả lại được như cũ. Đóng sổ tính mà không lưu, rồi mở lại.",
    en: "The write broke off and could not be taken back. Close the workbook without saving and reopen it.",
  });

/** Excel cannot put this write into one step of its undo; without that it would have been done. */
export class UndoRefused extends Fault {}

/** The Fault that tells an error of the host; a Fault stays as it is. Slips of our own code are passed on unchanged. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (error.code === "UndoNotSupported") return new UndoRefused("host", unexpected(error.code));
  const [code, text] = texts[error.code] ?? (["host", unexpected(error.code)] as const);
  return new Fault(code, text);
}

/**
 * True where Excel can take a write of several requests as one step of its undo. On the web the option was seen to fail
 * (office-js issue 6711).
 */
export function mergesUndo(): boolean {
  const { requirements, platform } = Office.context;
  return platform !== Office.PlatformType.OfficeOnline && requirements.isSetSupported("ExcelApi", "1.20");
}

/** Runs one batch against the open workbook; waits while a person is typing in a cell, and rejects with a Fault. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  mergeUndoGroup = false,
): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw faultOf(error);
  }
}
