import { unzipSync, zipSync } from "fflate";
import { blankCell } from "../../../src/core/cell/cell";
import { openFile } from "../../../src/adapters/file/open-file";
import { cell } from "../workbook-contract";
import { bytesOf, partsOf, patchOf } from "./package";

const draft = { sheets: { S: '<row r="1"><c r="A1"><v>1</v></c></row>', T: "" } };

interface Entry {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly crc: number;
}

/** A zip file as streaming writers make it: sizes behind the data, 64-bit fields, extra fields, a comment. */
function streamed(wide: boolean, isSigned: boolean): Uint8Array {
  const entries = Object.entries(partsOf(draft)).map(([name, content]): Entry => {
    const packed = zipSync({ a: [content, { level: 0 }] });
    return { name: new TextEncoder().encode(name), content, crc: new DataView(packed.buffer).getUint32(14, true) };
  });
  const out: number[] = [];
  const put = (size: 2 | 4 | 8, ...values: readonly number[]): void => {
    for (const value of values) {
      let rest = value;
      for (let byte = 0; byte < size; byte++, rest = Math.floor(rest / 256)) out.push(rest % 256);
    }
  };
  const starts = entries.map(({ name, content, crc }) => {
    const start = out.length;
    put(4, 0x04034b50);
    put(2, 45, 0x808, 0, 0x6b21, 0x5774);
    put(4, 0, 0, 0);
    put(2, name.length, 5);
    out.push(...name);
    put(2, 0x9999, 1);
    out.push(7, ...content);
    if (isSigned) put(4, 0x08074b50);
    put(4, crc);
    put(wide ? 8 : 4, content.length, content.length);
    return start;
  });
  const directory = out.length;
  entries.forEach(({ name, content, crc }, index) => {
    put(4, 0x02014b50);
    put(2, 45, 45, 0x808, 0, 0x6b21, 0x5774);
    put(4, crc, ...(wide ? [0xffffffff, 0xffffffff] : [content.length, content.length]));
    put(2, name.length, wide ? 28 : 0, 3, 0, 0);
    put(4, 0, wide ? 0xffffffff : (starts[index] ?? 0));
    out.push(...name);
    if (wide) {
      put(2, 1, 24);
      put(8, content.length, content.length, starts[index] ?? 0);
    }
    out.push(1, 2, 3);
  });
  const end = out.length;
  if (wide) {
    put(4, 0x06064b50);
    put(8, 44);
    put(2, 45, 45);
    put(4, 0, 0);
    put(8, entries.length, entries.length, end - directory, directory);
    put(4, 0x07064b50, 0);
    put(8, end);
    put(4, 1);
  }
  put(4, 0x06054b50);
  put(2, 0, 0, ...(wide ? [0xffff, 0xffff] : [entries.length, entries.length]));
  put(4, end - directory, wide ? 0xffffffff : directory);
  put(2, 4);
  out.push(65, 66, 67, 68);
  return Uint8Array.from(out);
}

it.each([
  ["sizes behind the data", false, true],
  ["sizes behind the data without a signature", false, false],
  ["64-bit sizes", true, true],
  ["64-bit sizes without a signature", true, false],
])("W32 reads and keeps entries with %s", async (_, wide, isSigned) => {
  const bytes = streamed(wide, isSigned);
  const workbook = openFile(bytes, "a.xlsx");
  expect((await workbook.read()).sheets[0]?.rows.get(0)?.[0]?.value).toBe(1);
  expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
  const at = { sheet: "T", row: 0, column: 0 };
  await workbook.apply(patchOf({ kind: "set-cell", at, before: blankCell, after: cell(7) }));
  const saved = workbook.save();
  const [before, after] = [partsOf(draft), unzipSync(saved)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, content] of Object.entries(before)) {
    if (name !== "xl/worksheets/sheet2.xml") expect(Buffer.compare(after[name] ?? Buffer.of(), content)).toBe(0);
  }
  const kept = Buffer.from(bytes).subarray(0, Buffer.from(bytes).indexOf("xl/worksheets/sheet2.xml") - 30);
  expect(Buffer.from(saved).indexOf(kept)).toBe(0);
  expect((await openFile(saved, "b.xlsx").read()).sheets[1]?.rows.get(0)?.[0]?.value).toBe(7);
});

it("W32 gives the same bytes for the same changes", async () => {
  const saves = await Promise.all(
    [1, 2].map(async () => {
      const workbook = openFile(bytesOf(draft), "a.xlsx");
      const at = { sheet: "T", row: 0, column: 0 };
      await workbook.apply(patchOf({ kind: "set-cell", at, before: blankCell, after: cell("ệ", { format: "0.0" }) }));
      await workbook.writeSettings("{}");
      return workbook.save();
    }),
  );
  expect(Buffer.compare(saves[0] ?? Buffer.of(), saves[1] ?? Buffer.of(1))).toBe(0);
});
