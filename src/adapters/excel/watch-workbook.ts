import { parsePosition } from "../../core/cell/address";
import type { WorkbookEvent } from "../../app/workbook";
import { inExcel } from "./excel-fault";

export interface WatchParts {
  /** What people do; never what the product does. */
  readonly tell: (event: WorkbookEvent) => void;
  /** True while the product itself writes. */
  readonly isOurs: () => boolean;
  /** Something of a sheet may no longer be what was read of it, whoever changed it; null for any sheet. */
  readonly stale: (worksheetId: string) => void;
  /** Excel has begun to tell; until then nothing may be taken as unchanged. */
  readonly begun: () => void;
}

/** A handler that can be taken away again, in the context that added it. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Tells of changes and selections by the person or a co-author until stopped. Listening begins once Excel has answered;
 * stopping before that is kept in mind.
 */
export function watchWorkbook({ tell, isOurs, stale, begun }: WatchParts): () => void {
  let isStopped = false;
  const heard = (event: WorkbookEvent): void => {
    if (!isStopped) tell(event);
  };
  const handlers = listen({
    changed: async (event) => {
      stale(event.worksheetId);
      if (isOurs() || event.triggerSource === "ThisLocalAddin") return;
      const sheet = await nameOf(event.worksheetId);
      if (sheet !== null) heard({ kind: "changed", sheet });
    },
    selected: async (event) => {
      const position = parsePosition(firstCell(event.address));
      const sheet = position === null ? null : await nameOf(event.worksheetId);
      if (sheet !== null && position !== null) heard({ kind: "selected", at: { sheet, ...position } });
    },
    touched: (event) => {
      stale(event.worksheetId);
      return Promise.resolve();
    },
  });
  // Where Excel refuses to tell of events the product still works; it only learns of changes when it reads again.
  handlers.then(
    ({ isWhole }) => {
      if (isWhole) begun();
    },
    () => undefined,
  );
  return () => {
    if (isStopped) return;
    isStopped = true;
    void handlers.then(
      ({ all }) => stop(all),
      () => undefined,
    );
  };
}

interface Listeners {
  readonly changed: (event: Excel.WorksheetChangedEventArgs) => Promise<void>;
  readonly selected: (event: Excel.WorksheetSelectionChangedEventArgs) => Promise<void>;
  /** Looks, results of formulas, hidden rows. */
  readonly touched: (event: { readonly worksheetId: string }) => Promise<void>;
}

interface Listening {
  readonly all: readonly Handler[];
  /** True when Excel tells of looks and results too. */
  readonly isWhole: boolean;
}

/** An Excel that does not know every event is still asked for what people do. */
async function listen(listeners: Listeners): Promise<Listening> {
  try {
    return { all: await add(listeners, true), isWhole: true };
  } catch {
    return { all: await add(listeners, false), isWhole: false };
  }
}

function add({ changed, selected, touched }: Listeners, isWhole: boolean): Promise<readonly Handler[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers: readonly Handler[] = [
      sheets.onChanged.add(changed),
      sheets.onSelectionChanged.add(selected),
      ...(isWhole
        ? [
            sheets.onFormatChanged.add(touched),
            sheets.onCalculated.add(touched),
            sheets.onRowHiddenChanged.add(touched),
          ]
        : []),
    ];
    await context.sync();
    return handlers;
  });
}

/** Handlers can only be removed in the context that added them. */
async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** The sheet's present name: it may have been renamed since, and Excel tells of that only from 1.17 on. Null if gone. */
function nameOf(id: string): Promise<string | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  }).catch(() => null);
}

/** The first cell of an address such as `B2:C3`, `4:4`, `C:C` or `A1,C3`. */
function firstCell(address: string): string {
  const first = address.slice(address.lastIndexOf("!") + 1).split(/[:,]/)[0] ?? "";
  if (/^\$?\d+$/.test(first)) return `A${first}`;
  return /^\$?[A-Z]+$/i.test(first) ? `${first}1` : first;
}
