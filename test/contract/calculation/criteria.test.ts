import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef } from "../../../src/core/cell/address";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { draftOfSheet, sheetOfDraft } from "../../../src/core/patch/sheet-draft";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { readTable } from "../../../src/standalone/grid/clipboard";
import { everyType } from "../../core/criteria/every-type";
import { calculated, formulaCells, withScores, withTyped } from "../../core/criteria/filled";
import { workbookWith } from "../../core/criteria/sets";
import { converted, hasOffice } from "../file/office";

jest.setTimeout(180_000);

// Tab, double quotes, UTF-8, values as stored, every sheet into a file of its own.
const stored = "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false,false,false,-1";

/** Formula cells on which LibreOffice and the product's own engine differ. */
async function differences(
  workbook: WorkbookSnapshot,
): Promise<{ readonly cells: number; readonly wrong: readonly string[] }> {
  const own = await calculated(workbook);
  const files = converted({ "book.xlsx": createWorkbookFile(workbook.sheets.map(draftOfSheet)) }, stored);
  const tables = new Map(
    [...files].map(([name, bytes]) => [
      name
        .normalize("NFC")
        .replace(/^book-/u, "")
        .replace(/\.csv$/u, ""),
      readTable(bytes.toString("utf8")),
    ]),
  );
  const cells = formulaCells(workbook);
  const wrong = cells.flatMap((at) => {
    const { value } = cellOf(own, at);
    const theirs = tables.get(at.sheet)?.[at.row]?.[at.column] ?? "";
    const mine = value === null ? "" : typeof value === "object" ? value.code : String(value);
    const isSame =
      typeof value === "number"
        ? Math.abs(Number(theirs) - value) <= 1e-9 * Math.max(1, Math.abs(value)) && theirs !== ""
        : theirs === mine;
    return isSame ? [] : [`${formatRef(at)} ${cellOf(workbook, at).formula ?? ""}: ${theirs} there, ${mine} here`];
  });
  return { cells: cells.length, wrong };
}

(hasOffice ? test : test.skip)(
  "J10 LibreOffice calculates every example of every rule type as the product does",
  async () => {
    const { set, given } = everyType();
    const { cells, wrong } = await differences(withTyped(withScores(set, workbookWith()), given));
    expect(cells).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  },
);

(hasOffice ? test : test.skip)(
  "J10 and the sample set over the sample workbook, every link to a figure among them",
  async () => {
    const workbook = workbookWith(...sampleDrafts().map(sheetOfDraft));
    const views = recognise(workbook).tables.map((table) => viewOf(table, workbook, kinds));
    const { cells, wrong } = await differences(withScores(sampleSet, workbook, views));
    expect(cells).toBeGreaterThan(170);
    expect(wrong).toEqual([]);
  },
);
