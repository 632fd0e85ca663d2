import { Fault } from "../../app/workbook";

/** Any other bytes: text, pictures, documents, plain archives. */
export function notAWorkbook(): Fault {
  return new Fault("not-a-workbook", {
    vi: "Tệp này không phải bảng tính Excel (.xlsx).",
    en: "This file is not an Excel workbook (.xlsx).",
  });
}

/** `where` names the part of the file that cannot be read. */
export function damaged(where: string): Fault {
  return new Fault("damaged", {
    vi: `Tệp bị hỏng, không đọc được (${where}).`,
    en: `The file is damaged and cannot be read (${where}).`,
  });
}

export function passwordProtected(): Fault {
  return new Fault("password-protected", {
    vi: "Tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu rồi thử lại.",
    en: "The file is password-protected; remove the password in Excel and try again.",
  });
}

/** `what` names the limit that was passed. */
export function tooLarge(what: string): Fault {
  return new Fault("too-large", {
    vi: `Tệp quá lớn để đọc an toàn (${what}).`,
    en: `The file is too large to be read safely (${what}).`,
  });
}

/** A workbook in a format that is not read here. */
export function otherFormat(format: string): Fault {
  return new Fault("unsupported", {
    vi: `Tệp ở định dạng ${format}; mở bằng Excel và lưu lại thành .xlsx.`,
    en: `The file is in the ${format} format; open it in Excel and save it as .xlsx.`,
  });
}

/** What was written does not read back as it was meant; nothing was kept. */
export function notWritten(where: string): Fault {
  return new Fault("not-writable", {
    vi: `Không ghi được ${where}; tệp giữ nguyên.`,
    en: `${where} could not be written; the file was left as it was.`,
  });
}
