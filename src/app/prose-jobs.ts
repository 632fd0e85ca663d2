import type { ImportChoice } from "../core/import/import-patch";
import type { WordTable } from "../core/import/word-table";
import type { CheckedText } from "../core/prose/checked-text";
import type { OwnTemplates } from "../core/sentences/templates";
import type { WrittenParagraph } from "../core/sentences/write-sentences";
import type { Desk } from "./desk";
import type { Engine } from "./engine";
import type { Preview } from "./jobs";

/** Jobs about a report's text: checking one, writing one, and taking tables out of one. */
export interface ProseJobs {
  /** Checks a text against itself and against the tables of the workbook as it is now. */
  checkText(text: string): Promise<CheckedText>;
  /** The corrections of a text by paragraph, as one HTML page to print: no script, nothing from outside. */
  correctionsPage(text: string): Promise<string>;
  /** The words that stand in cells outside the tables, one line for each cell; "" where there are none. */
  textCells(): Promise<string>;
  /** The paragraphs a report says of the tables, by the user's own wordings where there are any. */
  writeSentences(): Promise<readonly WrittenParagraph[]>;
  /** Keeps wordings of the user's own in the workbook; one that is "" goes back to the product's. */
  keepWordings(wordings: OwnTemplates): Promise<void>;
  /** The sheets a document's tables would become; null where none was chosen. */
  previewImport(tables: readonly WordTable[], choice: ImportChoice): Promise<Preview | null>;
}

export function createProseJobs(desk: Desk, engine: Engine): ProseJobs {
  return {
    async checkText(text) {
      const { workbook, settings } = await desk.read();
      return engine.checkText(workbook, settings, text);
    },
    async correctionsPage(text) {
      const { workbook, settings } = await desk.read();
      return engine.correctionsPage(workbook, settings, text);
    },
    async textCells() {
      const { workbook, settings } = await desk.read();
      return engine.textCells(workbook, settings);
    },
    async writeSentences() {
      const { workbook, settings } = await desk.read();
      return engine.writeSentences(workbook, settings, (await desk.settings()).wordings ?? {});
    },
    keepWordings: (wordings) => desk.store(() => ({ wordings })),
    async previewImport(tables, choice) {
      const { workbook, settings } = await desk.read();
      return desk.previewProposal(workbook, await engine.importTables(workbook, settings, tables, choice));
    },
  };
}
