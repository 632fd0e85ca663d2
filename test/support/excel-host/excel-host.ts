import type { Calculator } from "../../../src/app/workbook";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { CellValue } from "../../../src/core/cell/cell";
import { formatPosition } from "../../../src/core/cell/address";
import { enter } from "./entering";
import { littleCalculator } from "./little-calculator";
import { processQuery, References, type RequestBody, type ResponseBody } from "./process-query";
import { modelOfSnapshot } from "./seed";
import { Session, type Calculate, type HostEvent } from "./session";
import { cellAt, cellForWriting, newSheet, type SheetModel, type WorkbookModel } from "./workbook-model";
import { workbookObject } from "./workbook-object";
import { HostError } from "./host-error";

/** What the web version of Excel accepts in one request or answer. */
const payloadLimit = 5 * 1024 * 1024;
const delayForCellEdit = 64;

export interface Exchange {
  readonly isWrite: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** An emulated Excel with one open workbook: answers requests of the library and counts them. */
export class ExcelHost {
  readonly model: WorkbookModel;
  /** Every request the add-in waited for; clean-up of tracked ranges does not count. */
  readonly exchanges: Exchange[] = [];
  /** True for an Excel that drops every entry: the cells keep nothing that is put into them. */
  set isForgetful(value: boolean) {
    this.session.isForgetful = value;
  }

  /** True while a person is typing in a cell. */
  isEditing = false;
  private readonly session: Session;
  private readonly references = new References();
  private readonly listeners: ((events: readonly HostEvent[]) => void)[] = [];
  private readonly failing = new Map<number, number>();
  private readonly refusing = new Map<number, string>();
  private readonly losing = new Set<number>();
  private beforeWrite: (() => void) | null = null;
  private readonly afterwards = new Map<number, () => void>();

  constructor(snapshot: WorkbookSnapshot, calculate: Calculate = littleCalculator) {
    this.model = modelOfSnapshot(snapshot);
    this.session = new Session(this.model, calculate);
  }

  get mergesAsked(): number {
    return this.session.mergesAsked;
  }

  get syncCount(): number {
    return this.exchanges.length;
  }

  get bytes(): number {
    return this.exchanges.reduce((sum, each) => sum + each.requestBytes + each.responseBytes, 0);
  }

  /** Breaks the nth request from now (1 = the next) off after that share of its actions. */
  failAt(request: number, share = 0.5): void {
    this.failing.set(this.syncCount + request, share);
  }

  /** Answers the nth request from now with an error of that code, having done nothing of it. */
  refuseAt(request: number, code: string): void {
    this.refusing.set(this.syncCount + request, code);
  }

  /** Does all the nth request from now asks, and then answers as if the connection had broken. */
  loseAnswer(request: number): void {
    this.losing.add(this.syncCount + request);
  }

  /** Does something as another person just after the nth request from now was answered. */
  afterRequest(request: number, change: () => void): void {
    this.afterwards.set(this.syncCount + request, change);
  }

  /** Puts a sheet in at the end, as a co-author. */
  addSheet(name: string, text: string): void {
    const sheet = newSheet(name);
    this.model.sheets.push(sheet);
    cellForWriting(sheet, 0, 0).value = text;
    this.session.origin = { source: "Remote", triggerSource: "Unknown" };
    this.session.sheetEvent("added", sheet);
    this.session.origin = { source: "Local", triggerSource: "ThisLocalAddin" };
    this.flush();
  }

  /** Does something as another person just before the next request that writes. */
  betweenReadAndWrite(change: () => void): void {
    this.beforeWrite = change;
  }

  /**
   * Brings the results of all formulas up to date with the formula engine, functions the little calculator does not know
   * included. `workbook` is the workbook as it stands; the engine answers later than Excel, so it is asked for.
   */
  async calculateWith(calculator: Calculator, workbook: WorkbookSnapshot): Promise<void> {
    const cells = workbook.sheets.flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, line]) =>
        line.flatMap((cell, column) => (cell?.formula == null ? [] : [{ sheet: name, row, column }])),
      ),
    );
    const results = await calculator.calculate(workbook, cells);
    for (const [index, { sheet, row, column }] of cells.entries()) {
      const result = results[index] ?? null;
      const home = this.session.sheet(sheet, "calculate");
      if (result === null || JSON.stringify(result.value) === JSON.stringify(cellAt(home, row, column).value)) continue;
      cellForWriting(home, row, column).value = result.value;
      this.session.calculated(home, formatPosition({ row, column }));
    }
    this.flush();
  }

  /** Types into a cell as the person at the screen, or as a co-author. */
  type(
    sheetName: string,
    row: number,
    column: number,
    value: Exclude<CellValue, null | object>,
    isRemote = false,
  ): void {
    const sheet = this.session.sheet(sheetName, "type");
    this.session.origin = { source: isRemote ? "Remote" : "Local", triggerSource: "Unknown" };
    enter(cellForWriting(sheet, row, column), value, (formula) => this.session.calculate(formula, sheet));
    this.session.changed(sheet, formatPosition({ row, column }));
    this.session.recalculate();
    this.session.origin = { source: "Local", triggerSource: "ThisLocalAddin" };
    this.flush();
  }

  /** Changes the look of the workbook as a person does; Excel tells of it only where `told` says so. */
  change(sheetName: string, change: (sheet: SheetModel) => void, told: "format" | "rows-hidden" | null): void {
    const sheet = this.session.sheet(sheetName, "change");
    this.session.origin = { source: "Local", triggerSource: "Unknown" };
    change(sheet);
    if (told === "format") this.session.formatChanged(sheet, "A1");
    if (told === "rows-hidden") this.session.rowsHidden(sheet, "1:1", true);
    this.session.origin = { source: "Local", triggerSource: "ThisLocalAddin" };
    this.flush();
  }

  /** Selects a cell as the person at the screen. */
  select(sheetName: string, row: number, column: number): void {
    const sheet = this.session.sheet(sheetName, "select");
    this.model.active = sheet.id;
    this.model.selected = { sheet: sheet.id, area: { top: row, left: column, bottom: row, right: column } };
    this.session.selected(sheet, formatPosition({ row, column }));
    this.flush();
  }

  onEvents(listener: (events: readonly HostEvent[]) => void): void {
    this.listeners.push(listener);
  }

  /** Answers one request, given as parsed JSON. */
  process(body: RequestBody, flags: number): ResponseBody {
    if (isCleanUp(body)) return this.answer(body, null);
    const isWrite = body.Actions.some(
      (action) => action.ActionType === 4 || (action.ActionType === 3 && writes.test(action.Name)),
    );
    if (isWrite && this.beforeWrite !== null) {
      const change = this.beforeWrite;
      this.beforeWrite = null;
      change();
    }
    const requestBytes = byteLength(body);
    const share = this.failing.get(this.syncCount + 1);
    const failAfter = share === undefined ? null : Math.floor(body.Actions.length * share);
    const refused = this.refusing.get(this.syncCount + 1);
    let response: ResponseBody;
    if (refused !== undefined) response = refusal(refused);
    else if (requestBytes > payloadLimit) response = refusal("RequestPayloadSizeLimitExceeded");
    else if (this.isEditing && (flags & delayForCellEdit) === 0) response = refusal("InvalidOperationInCellEditMode");
    else response = this.answer(body, failAfter);
    if (isWrite && this.model.calculationMode === "Automatic") this.session.recalculate();
    const responseBytes = byteLength(response);
    if (this.losing.has(this.syncCount + 1)) response = refusal("ConnectionFailure");
    if (responseBytes > payloadLimit) response = refusal("ResponsePayloadSizeLimitExceeded");
    this.exchanges.push({ isWrite, requestBytes, responseBytes, actions: body.Actions.length });
    this.afterwards.get(this.syncCount)?.();
    this.flush();
    return response;
  }

  private answer(body: RequestBody, failAfter: number | null): ResponseBody {
    const references = {
      find: (id: unknown) => this.references.find(id),
      forget: (id: unknown) => this.references.forget(id),
    };
    return processQuery(body, workbookObject(this.session, references), this.references, failAfter);
  }

  private flush(): void {
    const events = this.session.takeEvents();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }
}

const writes = /^(Set|Insert|Delete|Merge|Unmerge|Clear|Add$|Freeze|Unfreeze)/;

function refusal(code: string): ResponseBody {
  const { message } = new HostError(code, "");
  return {
    Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
    TraceIds: [],
    ProcessedResults: { Results: [] },
  };
}

/** The library sends one request nobody waits for at the end of `Excel.run`, to let go of tracked ranges. */
function isCleanUp(body: RequestBody): boolean {
  return (
    body.Actions.some((action) => action.Name === "_RemoveReference") &&
    body.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference")
  );
}

const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
