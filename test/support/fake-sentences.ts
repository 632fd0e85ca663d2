import { kinds } from "../../src/core/appendix/kinds";
import { recognise } from "../../src/core/recognise/recognise";
import type { OwnTemplates } from "../../src/core/sentences/templates";
import { writeSentences, type WrittenParagraph } from "../../src/core/sentences/write-sentences";
import { viewOf } from "../../src/core/table/view";
import { cleanTables } from "./clean-tables";
import { workbookOf } from "./notation";

/** What the product writes of an invented progress table and an invented one-stop table. */
export function fakeParagraphs(own: OwnTemplates = {}): readonly WrittenParagraph[] {
  return [cleanTables.progress, cleanTables.tthc].flatMap((table) => {
    const workbook = workbookOf(table);
    return writeSentences(
      recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds)),
      own,
    );
  });
}
