import type { Calculator } from "../../../app/workbook";
import type { Unread, WorkbookSnapshot } from "../../../core/cell/snapshot";
import { FileWorkbook } from "../file-workbook";
import type { Limits } from "../limits";
import type { Model } from "../model";

/** A workbook that came from another format and is saved as .xlsx; what was not read of it stays told. */
export class ConvertedWorkbook extends FileWorkbook {
  private last: { readonly plain: WorkbookSnapshot; readonly told: WorkbookSnapshot } | null = null;

  constructor(
    model: Model,
    limits: Limits,
    calculator: Calculator | null,
    private readonly notes: readonly Unread[],
  ) {
    super(model, limits, calculator);
  }

  override async read(): Promise<WorkbookSnapshot> {
    const plain = await super.read();
    if (this.last?.plain !== plain) {
      this.last = { plain, told: { ...plain, unread: [...this.notes, ...plain.unread] } };
    }
    return this.last.told;
  }
}
