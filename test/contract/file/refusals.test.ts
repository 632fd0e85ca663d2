import { strToU8, zipSync } from "fflate";
import { Fault } from "../../../src/app/workbook";
import { openFile, type OpenOptions } from "../../../src/adapters/file/open-file";
import { bytesOf, partsOf } from "./package";

const good = bytesOf({ sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row>' } });

function faultOf(bytes: Uint8Array, options: OpenOptions = {}): Fault {
  try {
    openFile(bytes, "a.xlsx", options);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("the file was opened");
}

/** A compound file with the names of its streams where their directory has them. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 512 + 128 * index;
    [...name].forEach((letter, place) => (bytes[at + 2 * place] = letter.charCodeAt(0)));
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

function patched(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

const central = 0x02014b50;
const withPart = (name: string, text: string) => zipSync({ ...partsOf({ sheets: { S: "" } }), [name]: strToU8(text) });
const sheetPart = "xl/worksheets/sheet1.xml";

it.each<[string, Uint8Array, Fault["code"]]>([
  ["an empty file", new Uint8Array(0), "not-a-workbook"],
  ["a text", strToU8("Kính gửi: Ủy ban nhân dân xã"), "not-a-workbook"],
  ["a plain archive", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
  ["an archive without a single entry", zipSync({}), "not-a-workbook"],
  [
    "a text document",
    zipSync({
      ...partsOf({ sheets: {} }),
      "[Content_Types].xml": strToU8(
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    }),
    "not-a-workbook",
  ],
  [
    "a binary workbook",
    zipSync({
      ...partsOf({ sheets: {} }),
      "[Content_Types].xml": strToU8(
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      ),
    }),
    "unsupported",
  ],
  [
    "an OpenDocument sheet",
    zipSync({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<a/>") }),
    "unsupported",
  ],
  ["an old workbook", compound("Root Entry", "Workbook"), "unsupported"],
  ["an older workbook", compound("Root Entry", "Book"), "unsupported"],
  ["an encrypted workbook", compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), "password-protected"],
  ["another compound file", compound("Root Entry", "WordDocument"), "not-a-workbook"],
  ["encrypted entries", patched(good, central, 8, 1, 2), "password-protected"],
  ["a file cut short", good.subarray(0, good.length - 40), "damaged"],
  ["a file cut in the middle", good.subarray(0, good.length >> 1), "damaged"],
  ["a wrong check sum", patched(good, central, 16, 1234, 4), "damaged"],
  ["entries lying over each other", patched(good, central, 42, 0, 4), "damaged"],
  ["an entry that claims more than it has", patched(good, central, 24, 60_000_000, 4), "too-large"],
  ["an entry that claims a little more", patched(good, central, 24, 7_000, 4), "damaged"],
  ["an unknown way of packing", patched(good, central, 10, 12, 2), "damaged"],
  [
    "a document type",
    withPart(sheetPart, '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
    "damaged",
  ],
  ["tags that do not match", withPart(sheetPart, "<worksheet><sheetData/><a></b></worksheet>"), "damaged"],
  [
    "rows that do not end",
    withPart(sheetPart, '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "a cell that does not end",
    withPart(
      sheetPart,
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row><row r="2"><c r="A2"></c></row></sheetData></worksheet>',
    ),
    "damaged",
  ],
  [
    "an attribute without a value",
    withPart(sheetPart, '<worksheet><sheetData><row r="1"><c r="A1" x></c><c r="B1"/></row></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "a column there cannot be",
    withPart(sheetPart, '<worksheet><sheetData><row r="1"><c r="ZZZ1"/></row></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "a row there cannot be",
    withPart(sheetPart, '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "letters that are no letters",
    zipSync({ ...partsOf({ sheets: { S: "" } }), [sheetPart]: Uint8Array.of(0x3c, 0xff, 0xff, 0x3e) }),
    "damaged",
  ],
  [
    "a workbook without its sheet",
    zipSync(Object.fromEntries(Object.entries(partsOf({ sheets: { S: "" } })).filter(([name]) => name !== sheetPart))),
    "damaged",
  ],
  [
    "tags nested without end",
    withPart(sheetPart, `<worksheet><sheetData/>${"<a>".repeat(50_000)}</worksheet>`),
    "damaged",
  ],
])("W20 refuses %s in one sentence of each language", (_, bytes, code) => {
  const fault = faultOf(bytes);
  expect(fault.code).toBe(code);
  expect(fault.text.vi).toMatch(/^Tệp .+\.$/);
  expect(fault.text.vi).toBe(fault.text.vi.normalize("NFC"));
  expect(fault.text.en).toMatch(/\.$/);
});

it("W21 refuses what would inflate without end, and files past the limits", () => {
  const bomb = zipSync({ ...partsOf({ sheets: { S: "" } }), "xl/media/a.bin": new Uint8Array(40_000_000) });
  expect(faultOf(bomb).code).toBe("too-large");
  expect(faultOf(good, { limits: { fileBytes: 100 } }).code).toBe("too-large");
  expect(faultOf(good, { limits: { entries: 3 } }).code).toBe("too-large");
  expect(faultOf(good, { limits: { totalBytes: 500 } }).code).toBe("too-large");
});

it("W22 gives up early on a stream that is longer than it claims", () => {
  const noise = Uint8Array.from({ length: 400_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
  const packed = zipSync({ ...partsOf({ sheets: { S: "" } }), [sheetPart]: [noise, { level: 9 }] });
  expect(faultOf(patched(packed, central, 24, 100_000, 4)).code).toBe("damaged");
});
