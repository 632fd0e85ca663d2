import { Fault } from "../../../app/workbook";
import { damaged, passwordProtected, tooLarge } from "../faults";
import { Parts } from "../package/parts";
import { documentLimits, mainDocumentPart } from "../package/word-document";

/**
 * The XML of a .docx file's main part. Faults: damaged, too-large, password-protected, and unsupported for anything that
 * is no .docx.
 */
export function openDocument(bytes: Uint8Array): string {
  if (bytes.length > documentLimits.fileBytes) throw tooLarge(`${String(bytes.length)} byte`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw isEncrypted(bytes) ? passwordProtected() : notDocument();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notDocument();
  if (bytes.length < 22) throw damaged("zip");
  const parts = Parts.open(bytes, documentLimits);
  const body = parts.text(mainDocumentPart(parts));
  if (body === null) throw notDocument();
  return body;
}

/** An encrypted document is a compound file with a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, 2 ** 21)).includes("EncryptedPackage");
}

function notDocument(): Fault {
  return new Fault("unsupported", {
    vi: "Tệp này không phải .docx; mở bằng Word và lưu lại thành .docx.",
    en: "This is no .docx file; open it in Word and save it as .docx.",
  });
}
