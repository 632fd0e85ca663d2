import { Fault } from "../../../app/workbook";
import { damaged, passwordProtected, tooLarge } from "../faults";
import { defaultLimits, type Limits } from "../limits";
import { Parts } from "../package/parts";

const limits: Limits = {
  ...defaultLimits,
  fileBytes: 64 * 2 ** 20,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  ratio: 200,
};

/**
 * The XML of a .docx file's main part. Faults: damaged, too-large, password-protected, and unsupported for anything that
 * is no .docx.
 */
export function openDocument(bytes: Uint8Array): string {
  if (bytes.length > limits.fileBytes) throw tooLarge(`${String(bytes.length)} byte`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw isEncrypted(bytes) ? passwordProtected() : notDocument();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notDocument();
  if (bytes.length < 22) throw damaged("zip");
  const parts = Parts.open(bytes, limits);
  const body = parts.text(mainPart(parts));
  if (body === null) throw notDocument();
  return body;
}

/** Where the package says its main part is; Word's own place where it does not. */
function mainPart(parts: Parts): string {
  const usual = "word/document.xml";
  if (parts.has(usual)) return usual;
  const relations = parts.text("_rels/.rels") ?? "";
  for (const [tag] of relations.matchAll(/<Relationship\b[^>]*>/gu)) {
    const target = /Target="\/?([^"]+)"/u.exec(tag)?.[1];
    if (/\/officeDocument"/u.test(tag) && target !== undefined && /document\d*\.xml$/u.test(target)) return target;
  }
  return usual;
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
