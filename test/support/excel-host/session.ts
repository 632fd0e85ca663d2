import { formatArea, parseArea, type Area } from "../../../src/core/cell/address";
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

/** What an add-in may ask to be told of, for all sheets together. */
export type Told = "added" | "deleted" | "activated" | "changed" | "selected" | "format" | "calculated" | "row-hidden";

/** Where a change came from, in Excel's words. */
export interface Origin {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

const richApiEvent = 65_536;
/** https://learn.microsoft.com/office/vba/api/excel.application.maxiterations: 100 unless set otherwise. */
const mostTurns = 100;

/** What the objects of one workbook share: the model, who is listening, and what happened since. */
export class Session {
  private readonly watched = new Set<Told>();
  private readonly watchedSheets = new Set<string>();
  private pending: HostEvent[] = [];
  /** An Excel that takes entries and keeps none. */
  isForgetful = false;
  origin: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };

  constructor(
    readonly workbook: WorkbookModel,
    private readonly calculateFormula: Calculate,
  ) {}

  /** How often merged areas were asked for: some builds of Excel forget their undo over it (office-js issue 5918). */
  mergesAsked = 0;
  private ids = 0;

  /** An id no other object of this workbook has. */
  newId(kind: string): string {
    this.ids += 1;
    return `${kind}-${String(this.ids)}`;
  }

  listen(kind: Told, isOn: boolean): void {
    if (isOn) this.watched.add(kind);
    else this.watched.delete(kind);
  }

  /** The same for one sheet alone; the events then name the sheet as their target. */
  listenTo(sheet: SheetModel, kind: "changed" | "selected", isOn: boolean): void {
    const key = `${kind} ${sheet.id}`;
    if (isOn) this.watchedSheets.add(key);
    else this.watchedSheets.delete(key);
  }

  takeEvents(): readonly HostEvent[] {
    const events = this.pending;
    this.pending = [];
    return events;
  }

  changed(sheet: SheetModel, address: string, changeType = "RangeEdited"): void {
    const message = { address, changeType, ...this.origin, worksheetId: sheet.id, shiftDirection: "None" };
    if (this.watched.has("changed")) this.emit(10, message);
    if (this.watchedSheets.has(`changed ${sheet.id}`)) this.emit(10, message, sheet.id);
  }

  /** A sheet came, went or was gone to. Numbers are those of the library's event types. */
  sheetEvent(kind: "added" | "deleted" | "activated", sheet: SheetModel): void {
    if (!this.watched.has(kind)) return;
    const { source } = this.origin;
    const numbers = { added: 13, deleted: 15, activated: 11 };
    this.emit(numbers[kind], { worksheetId: sheet.id, ...(kind === "activated" ? {} : { source }) });
  }

  formatChanged(sheet: SheetModel, address: string): void {
    if (this.watched.has("format")) this.emit(18, { address, ...this.origin, worksheetId: sheet.id });
  }

  calculated(sheet: SheetModel, address: string): void {
    if (this.watched.has("calculated")) this.emit(16, { address, worksheetId: sheet.id });
  }

  rowsHidden(sheet: SheetModel, address: string, isHidden: boolean): void {
    if (!this.watched.has("row-hidden")) return;
    const { source } = this.origin;
    this.emit(22, { address, changeType: isHidden ? "Hidden" : "Unhidden", source, worksheetId: sheet.id });
  }

  selected(sheet: SheetModel, address: string): void {
    const message = { address, worksheetId: sheet.id };
    if (this.watched.has("selected")) this.emit(14, message);
    if (this.watchedSheets.has(`selected ${sheet.id}`)) this.emit(14, message, sheet.id);
  }

  private emit(messageType: number, message: object, targetId = "Workbook"): void {
    this.pending.push({
      messageCategory: richApiEvent,
      messageType,
      targetId,
      message: JSON.stringify(message),
    });
  }

  /**
   * Brings the results of all formulas up to date, as far as the calculator knows their functions, and tells of the
   * sheets where a result changed. Formulas that go round in a circle are left after as many turns as Excel takes.
   */
  recalculate(): void {
    const changed = new Map<SheetModel, Area>();
    for (let turn = 0; turn < mostTurns; turn++) {
      let isSettled = true;
      for (const sheet of this.workbook.sheets) {
        for (const [row, cells] of sheet.rows) {
          for (const [column, cell] of cells) {
            const value = cell.formula === null ? undefined : this.resultOf(cell.formula, sheet);
            if (value === undefined || JSON.stringify(value) === JSON.stringify(cell.value)) continue;
            cell.value = value;
            isSettled = false;
            const known = changed.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
            changed.set(sheet, {
              top: Math.min(known.top, row),
              left: Math.min(known.left, column),
              bottom: Math.max(known.bottom, row),
              right: Math.max(known.right, column),
            });
          }
        }
      }
      if (isSettled) break;
    }
    for (const [sheet, area] of changed) this.calculated(sheet, formatArea(area));
  }

  calculate(formula: string, home: SheetModel): CellValue {
    return this.resultOf(formula, home) ?? 0;
  }

  private resultOf(formula: string, home: SheetModel): CellValue | undefined {
    const read = (name: string, row: number, column: number): CellValue => {
      const sheet = findSheet(this.workbook, name);
      return sheet === undefined ? { kind: "error", code: "#REF!" } : cellAt(sheet, row, column).value;
    };
    return this.calculateFormula(formula, home.name, read);
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
