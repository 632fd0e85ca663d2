import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCitations } from "../../../src/core/text/citations";
import { findDates } from "../../../src/core/text/dates";
import { detectEncoding, looksBroken } from "../../../src/core/text/encoding";
import { lookAlikes } from "../../../src/core/text/normalise";

const folder = join(__dirname, "../../../../shared/documents");
const paragraphs = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\n\n|\t/))
  : [];
const whereDocuments = paragraphs.length > 0 ? test : test.skip;

whereDocuments("T46 the citations with problems are the ones known by hand", () => {
  const wrong = paragraphs
    .flatMap(findCitations)
    .filter(({ problems }) => problems.length > 0)
    .map(({ number, year, symbol, problems }) => [number, year ?? "-", symbol, ...problems].join(" "));
  expect([...new Set(wrong)].sort()).toEqual([
    "01 - TT-VPCP missing-year",
    "143 2020 NĐ-CP space-in-symbol",
    "18 - NQ/TW space-in-symbol",
    "1847 - QĐ-TTg missing-hyphen",
    "20 2019 QĐ-UBND space-in-symbol",
    "27 - NQ/TW space-in-symbol",
    "61 - NĐ-CP missing-year",
    "92 2011 NĐ-CP year-differs-from-date",
  ]);
});

whereDocuments(
  "T46 no paragraph is taken for an old encoding, broken or foreign, and no date for an impossible one",
  () => {
    const lines = paragraphs.flatMap((paragraph) => paragraph.split("\n"));
    expect(lines.filter((line) => detectEncoding(line, null) !== "unicode")).toEqual([]);
    expect(lines.filter(looksBroken)).toEqual([]);
    expect(lines.filter((line) => lookAlikes(line).length > 0)).toEqual([]);
    expect(lines.flatMap(findDates).filter(({ state }) => state === "impossible")).toEqual([]);
  },
);
