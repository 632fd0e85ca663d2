import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { Fault } from "../../../src/app/workbook";
import { openAnyFile } from "../../../src/adapters/file/foreign/open-any-file";
import { openForeign } from "../../../src/adapters/file/foreign/open-foreign";
import { smallXls } from "./small-xls";

const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
const head =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:number="n">';

function ods(body: string, before = ""): Uint8Array {
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "META-INF/manifest.xml": strToU8(manifest),
    "content.xml": strToU8(
      `${before === "" ? head : before + head.replace(/<\?xml.*?\?>/, "")}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
const cell = (text: string, more = "") => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;

/** Opened, or refused by a Fault in one sentence; anything else is a bug. */
async function opensOrRefuses(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await openAnyFile(bytes, name);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.text.vi).toMatch(/\.$/);
  }
}

const html = strToU8(
  '<html><style>.a{font-weight:bold}</style><table class=a><tr><td rowspan=2 x:num="1">1</td><td>&aacute;</td></tr></table></html>',
);
const xml2003 = strToU8(
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="a"><Table><Row Index="2"><Cell Formula="=RC"><Data Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
);
const openDocument = ods(`<table:table table:name="a"><table:table-row>${cell("a")}</table:table-row></table:table>`);

describe("files that were damaged or made to harm", () => {
  it("W89 reads the .xls the cases below damage", async () => {
    const { snapshot } = await openForeign(smallXls, "a.xls");
    expect(snapshot.sheets[0]?.rows.get(3)?.[1]).toMatchObject({ value: 380, formula: "=SUM(B2:B3)" });
    expect(snapshot.sheets[1]?.rows.get(0)?.[0]).toMatchObject({ value: 380, formula: "='PL1'!B4" });
    expect(snapshot.sheets[0]?.rows.get(1)?.[2]).toMatchObject({ text: "50,00%", format: "0.00%" });
    expect(snapshot.sheets[0]?.rows.get(4)?.[0]?.value).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(snapshot.sheets[0]?.rows.get(0)?.[0]?.style.font).toMatchObject({ name: ".VnTime", size: 13, bold: true });
    expect(snapshot.unread).toEqual([]);
  });

  it.each([
    ["a.xls", smallXls],
    ["a.ods", openDocument],
    ["a.xls", html],
    ["a.xls", xml2003],
    ["a.csv", strToU8('a;"b";1\n2;3')],
  ])(
    "W89 %s %#: changed bytes open or are refused",
    async (name, original) => {
      const change = fc.tuple(fc.nat({ max: original.length - 1 }), fc.nat({ max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
          const bytes = Uint8Array.from(original);
          for (const [at, byte] of changes) bytes[at] = byte;
          await opensOrRefuses(bytes, name);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );

  it.each([
    ["a.xls", smallXls],
    ["a.ods", openDocument],
    ["a.xls", xml2003],
  ])(
    "W89 %s %#: a file cut off opens or is refused",
    async (name, original) => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: original.length }), (length) =>
          opensOrRefuses(original.subarray(0, length), name),
        ),
        { numRuns: 150 },
      );
    },
    60_000,
  );

  it("W90 repeated rows and columns take no memory", async () => {
    const bytes = ods(
      `<table:table table:name="a"><table:table-column table:number-columns-repeated="16384"/>` +
        `<table:table-row>${cell("đầu")}<table:table-cell table:number-columns-repeated="16383"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
        `<table:table-row table:visibility="collapse">${cell("cuối")}</table:table-row></table:table>`,
    );
    const { snapshot } = await openForeign(bytes, "a.ods");
    expect([...(snapshot.sheets[0]?.rows.keys() ?? [])]).toEqual([0, 1_048_575]);
  });

  it("W90 content repeated past the limit is cut and told", async () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell("x", 'table:number-columns-repeated="16384"')}</table:table-row>`;
    const { snapshot } = await openForeign(ods(`<table:table table:name="a">${row}</table:table>`), "a.ods", {
      cells: 50_000,
    });
    const count = [...(snapshot.sheets[0]?.rows.values() ?? [])].reduce((sum, cells) => sum + cells.length, 0);
    expect(count).toBeLessThanOrEqual(50_000 + 2_048);
    expect(snapshot.unread.map((each) => each.why.en)).toContain("Too many cells; the rest was not read.");
  });

  it("W90 huge spans of an HTML table take no memory", async () => {
    const rows = Array.from(
      { length: 200 },
      () => '<tr><td rowspan=65534 colspan=1000 bgcolor="#ffffff">x</td></tr>',
    ).join("");
    const { snapshot } = await openForeign(strToU8(`<table>${rows}</table>`), "a.xls");
    expect(snapshot.sheets[0]?.merges.length).toBeGreaterThan(0);
  });

  const laughs = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
  const deep = "<text:span>".repeat(5_000) + "</text:span>".repeat(5_000);
  it.each([
    ["an entity bomb in .ods", "a.ods", ods("", laughs), "damaged"],
    [
      "an entity bomb in XML 2003",
      "a.xls",
      strToU8(laughs + '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&b;</Workbook>'),
      "damaged",
    ],
    [
      "absurd nesting",
      "a.ods",
      ods(`<table:table><table:table-row>${cell(deep)}</table:table-row></table:table>`),
      "damaged",
    ],
    ["an .ods of text", "a.ods", ods("").slice(0, 60), "damaged"],
    [
      "a compound file of nothing",
      "a.xls",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(2_000)]),
      "damaged",
    ],
    [
      "a zip bomb",
      "a.ods",
      zipSync({
        mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
        "content.xml": new Uint8Array(140 * 2 ** 20),
      }),
      "too-large",
    ],
  ])("W91 %s is refused", async (_, name, bytes, code) => {
    await expect(openAnyFile(bytes, name)).rejects.toMatchObject({ code });
  });

  it("W91 long runs of opened tags, quotes and brackets are read in one pass", async () => {
    for (const piece of ['<td a="', "<!--", "<style>.a{", "<a '", "<", "&#x", "<table>", "<script>", "</td"]) {
      await opensOrRefuses(strToU8(`<table><tr><td>1</td></tr></table>${piece.repeat(100_000)}`), "a.xls");
    }
    await opensOrRefuses(strToU8('"a;'.repeat(300_000)), "a.csv");
  }, 30_000);
});
