import type * as Core from "@univerjs/core";
import type * as Formula from "@univerjs/engine-formula";
import { blankCell, isError, type Cell, type CellValue } from "../../core/cell/cell";
import { usedArea, type SheetSnapshot, type WorkbookSnapshot } from "../../core/cell/snapshot";
import { compareCellsThemselves, keepEmptyTexts } from "./empty-texts";
import { correctedFunctions } from "./functions";
import { plainDecimals } from "./literals";
import { cellKey } from "./needed";

/** The engine (0.25.1) keeps what it read of a workbook in caches shared by all its instances, so no id comes twice. */
let units = 0;
const sheetId = (index: number): string => `s${index}`;

/** A cell that is no longer what the engine was given. */
export interface ChangedCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** One workbook held by the formula engine. Sheets go by their place in the workbook. */
export interface Engine {
  /** Calculates every formula. */
  calculateAll(): Promise<void>;
  /** Takes the changed cells over and calculates what reads them. */
  change(cells: readonly ChangedCell[]): Promise<void>;
  /** A formula's result; undefined where the engine gave none. */
  resultAt(sheet: number, row: number, column: number): CellValue | undefined;
  /**
   * Formulas, by cellKey, that the engine gave up on, or whose result is several cells: an .xlsx that does not mark
   * them as arrays means one cell by them, the one in the formula's own row or column.
   */
  lost(): readonly string[];
  dispose(): void;
}

export interface EngineFactory {
  isKnown(functionName: string): boolean;
  open(workbook: WorkbookSnapshot): Engine;
}

/** Rows and columns the engine is given beyond the used area: a formula may read, and a change fill, blank cells. */
export const roomBelow = 1_000;
export const roomBeside = 64;

const excelErrors = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#CALC!"]);
const onlyTheEnginesErrors = new Set(["#SPILL!", "#CYCLE!", "#ERROR!", "#GETTING_DATA"]);

/** Loads the engine on first use (about 275 KB gz), so that a page or a command without formulas never pays for it. */
let factory: Promise<EngineFactory> | null = null;
export function loadEngine(): Promise<EngineFactory> {
  factory ??= Promise.all([import("@univerjs/core"), import("@univerjs/engine-formula")]).then(([core, formula]) => {
    keepEmptyTexts(core, formula);
    compareCellsThemselves(formula);
    return {
      isKnown: (name) => formula.ALL_IMPLEMENTED_FUNCTIONS_SET.has(name as never),
      open: (workbook) => openEngine(core, formula, workbook),
    };
  });
  return factory;
}

function openEngine(core: typeof Core, formula: typeof Formula, workbook: WorkbookSnapshot): Engine {
  const unitId = `workbook${units++}`;
  const univer = new core.Univer({ locale: core.LocaleType.EN_US, logLevel: core.LogLevel.SILENT });
  univer.registerPlugin(formula.UniverFormulaEnginePlugin);
  const unit = univer.createUnit<Core.IWorkbookData, Core.Workbook>(
    core.UniverInstanceType.UNIVER_SHEET,
    workbookData(core, workbook, unitId),
  );
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  injector.get(formula.IFunctionService).registerExecutors(...correctedFunctions(formula));
  workbook.names.forEach((each, index) => {
    const scope = workbook.sheets.findIndex((sheet) => sheet.name === each.sheet);
    const params: Formula.ISetDefinedNameMutationParam = {
      unitId,
      id: `n${index}`,
      name: each.name,
      formulaOrRefString: each.formula,
      localSheetId: scope < 0 ? "AllDefaultWorkbook" : sheetId(scope),
    };
    commands.syncExecuteCommand(formula.SetDefinedNameMutation.id, params);
  });

  const results = new Map<string, CellValue>();
  const refused = new Set<string>();
  const arrays = new Set<string>();
  const matrixOf = (sheet: number) => unit.getSheetBySheetId(sheetId(sheet))?.getCellMatrix();

  const takeResults = (data: Formula.ISetFormulaCalculationResultMutation["unitData"]): void => {
    eachCell(data[unitId], (sheet, row, column, cell) => {
      const value = valueOf(core, cell);
      const key = cellKey(sheet, row, column);
      if (value === undefined) refused.add(key);
      else refused.delete(key);
      results.set(key, value ?? null);
      const matrix = matrixOf(sheet);
      const before = matrix?.getValue(row, column);
      const data = value === undefined ? { v: cell?.v ?? null } : cellData(core, { ...blankCell, value });
      matrix?.setValue(row, column, { ...(typeof before?.f !== "string" ? {} : { f: before.f }), ...data });
    });
  };
  const takeArrays = (params: Formula.ISetArrayFormulaDataMutationParams): void => {
    arrays.clear();
    eachCell(params.arrayFormulaRange[unitId], (sheet, row, column, range) => {
      if (range !== null && (range.endRow > range.startRow || range.endColumn > range.startColumn)) {
        arrays.add(cellKey(sheet, row, column));
      }
    });
  };

  const run = (dirty: Core.IUnitRange[] | null): Promise<void> =>
    new Promise((done) => {
      const listener = commands.onCommandExecuted((command) => {
        if (command.id === formula.SetFormulaCalculationResultMutation.id) {
          takeResults((command.params as Formula.ISetFormulaCalculationResultMutation).unitData);
        } else if (command.id === formula.SetArrayFormulaDataMutation.id) {
          takeArrays(command.params as Formula.ISetArrayFormulaDataMutationParams);
        } else if (command.id === formula.SetFormulaCalculationNotificationMutation.id) {
          const { functionsExecutedState } = command.params as Formula.ISetFormulaCalculationNotificationMutation;
          if (functionsExecutedState === undefined) return;
          listener.dispose();
          done();
        }
      });
      void commands.executeCommand(
        formula.SetFormulaCalculationStartMutation.id,
        {
          dirtyRanges: dirty ?? [],
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
          forceCalculation: dirty === null,
          maxIteration: 1,
        },
        { onlyLocal: true },
      );
    });

  return {
    calculateAll: () => run(null),
    change(cells) {
      const dirty = cells.map(({ sheet, row, column, cell }): Core.IUnitRange => {
        results.delete(cellKey(sheet, row, column));
        refused.delete(cellKey(sheet, row, column));
        matrixOf(sheet)?.setValue(row, column, cellData(core, cell) ?? {});
        return {
          unitId,
          sheetId: sheetId(sheet),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        };
      });
      return run(dirty);
    },
    resultAt: (sheet, row, column) => results.get(cellKey(sheet, row, column)),
    lost: () => [...refused, ...arrays],
    dispose: () => univer.dispose(),
  };
}

type Nested<Item> = Core.Nullable<Record<string, Core.Nullable<Record<number, Record<number, Item>>>>>;

function eachCell<Item>(
  data: Nested<Core.Nullable<Item>>,
  visit: (sheet: number, row: number, column: number, item: Item | null) => void,
): void {
  for (const [id, rows] of Object.entries(data || {})) {
    for (const [row, columns] of Object.entries(rows || {})) {
      for (const [column, item] of Object.entries(columns)) {
        visit(Number(id.slice(1)), Number(row), Number(column), item || null);
      }
    }
  }
}

function workbookData(core: typeof Core, workbook: WorkbookSnapshot, unitId: string): Partial<Core.IWorkbookData> {
  const sheets = workbook.sheets.map((sheet, index) => [sheetId(index), sheetData(core, sheet, index)] as const);
  return {
    id: unitId,
    name: unitId,
    locale: core.LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets),
  };
}

function sheetData(core: typeof Core, sheet: SheetSnapshot, index: number): Partial<Core.IWorksheetData> {
  const cells: Record<number, Record<number, Core.ICellData>> = {};
  for (const [row, list] of sheet.rows) {
    const columns: Record<number, Core.ICellData> = {};
    list.forEach((cell, column) => {
      const data = cell === undefined ? null : cellData(core, cell);
      if (data !== null) columns[column] = data;
    });
    cells[row] = columns;
  }
  const area = usedArea(sheet);
  return {
    id: sheetId(index),
    name: sheet.name,
    rowCount: (area?.bottom ?? 0) + roomBelow,
    columnCount: (area?.right ?? 0) + roomBeside,
    cellData: cells,
  };
}

function cellData(core: typeof Core, { value, formula }: Cell): Core.ICellData | null {
  if (formula !== null) return { f: plainDecimals(formula.replace(/_xl(?:fn|ws)\./gi, "")) };
  if (value === null) return null;
  if (isError(value)) return { v: value.code, t: core.CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: core.CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: core.CellValueType.BOOLEAN };
  return { v: value, t: core.CellValueType.STRING };
}

/** Undefined for a result that only says the engine could not do it. */
function valueOf(core: typeof Core, cell: Core.ICellData | null): CellValue | undefined {
  // HYPERLINK gives a rich text instead of a value.
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
  if (value === null) return null;
  if (cell?.t === core.CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (typeof value === "string") {
    if (onlyTheEnginesErrors.has(value)) return undefined;
    return excelErrors.has(value) ? { kind: "error", code: value } : value;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  return value;
}
