import { parseArea, type Area } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell";
import { HostError } from "./host-error";
import { cellAt, findSheet, type SheetModel, type WorkbookModel } from "./workbook-model";

export type Calculate = (
  formula: string,
  home: string,
  read: (sheet: string, row: number, column: number) => CellValue,
) => CellValue | undefined;

export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Where a change came from, in Excel's words. */
export interface Origin {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

const richApiEvent = 65_536;

/** What the objects of one workbook share: the model, who is listening, and what happened since. */
export class Session {
  private readonly watched = new Set<string>();
  private pending: HostEvent[] = [];
  /** An Excel that takes entries and keeps none. */
  isForgetful = false;
  origin: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };

  constructor(
    readonly workbook: WorkbookModel,
    private readonly calculateFormula: Calculate,
  ) {}

  private ids = 0;

  /** An id no other object of this workbook has. */
  newId(kind: string): string {
    this.ids += 1;
    return `${kind}-${String(this.ids)}`;
  }

  listen(kind: "changed" | "selected", isOn: boolean): void {
    if (isOn) this.watched.add(kind);
    else this.watched.delete(kind);
  }

  takeEvents(): readonly HostEvent[] {
    const events = this.pending;
    this.pending = [];
    return events;
  }

  changed(sheet: SheetModel, address: string, changeType = "RangeEdited"): void {
    if (!this.watched.has("changed")) return;
    this.emit(10, { address, changeType, ...this.origin, worksheetId: sheet.id, shiftDirection: "None" });
  }

  selected(sheet: SheetModel, address: string): void {
    if (this.watched.has("selected")) this.emit(14, { address, worksheetId: sheet.id });
  }

  private emit(messageType: number, message: object): void {
    this.pending.push({
      messageCategory: richApiEvent,
      messageType,
      targetId: "Workbook",
      message: JSON.stringify(message),
    });
  }

  calculate(formula: string, home: SheetModel): CellValue {
    const read = (name: string, row: number, column: number): CellValue => {
      const sheet = findSheet(this.workbook, name);
      return sheet === undefined ? { kind: "error", code: "#REF!" } : cellAt(sheet, row, column).value;
    };
    return this.calculateFormula(formula, home.name, read) ?? 0;
  }

  sheet(key: unknown, location: string): SheetModel {
    const sheet = findSheet(this.workbook, key);
    if (sheet === undefined) throw new HostError("ItemNotFound", location);
    return sheet;
  }

  /** The place an address such as `'Phụ lục 1'!$A$1:B2` names. */
  place(address: string, location: string): { sheet: SheetModel; area: Area } {
    const mark = address.lastIndexOf("!");
    const name = address
      .slice(0, mark)
      .replace(/^=?'?|'$/g, "")
      .replace(/''/g, "'");
    const area = parseArea(address.slice(mark + 1));
    if (area === null) throw new HostError("InvalidArgument", location);
    return { sheet: this.sheet(name, location), area };
  }
}
