import { parsePosition } from "../../core/cell/address";
import type { WorkbookEvent } from "../../app/workbook";
import { inExcel } from "./excel-fault";

interface Handlers {
  readonly changed: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
  readonly selected: OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs>;
}

/**
 * Tells of changes and selections by the person or a co-author until stopped; never of the product's own. Listening
 * begins once Excel has answered; stopping before that is kept in mind.
 */
export function watchWorkbook(listener: (event: WorkbookEvent) => void, isOurs: () => boolean): () => void {
  let isStopped = false;
  const handlers = listen(
    async (event) => {
      if (isOurs() || event.triggerSource === "ThisLocalAddin") return;
      const sheet = await nameOf(event.worksheetId);
      if (sheet !== null && !isStopped) listener({ kind: "changed", sheet });
    },
    async (event) => {
      const position = parsePosition(firstCell(event.address));
      const sheet = position === null ? null : await nameOf(event.worksheetId);
      if (sheet !== null && position !== null && !isStopped) listener({ kind: "selected", at: { sheet, ...position } });
    },
  );
  // Where Excel refuses to tell of events the product still works; it only learns of changes when it reads again.
  handlers.catch(() => undefined);
  return () => {
    if (isStopped) return;
    isStopped = true;
    void handlers.then(stop, () => undefined);
  };
}

function listen(
  onChanged: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
  onSelected: (event: Excel.WorksheetSelectionChangedEventArgs) => Promise<void>,
): Promise<Handlers> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers = { changed: sheets.onChanged.add(onChanged), selected: sheets.onSelectionChanged.add(onSelected) };
    await context.sync();
    return handlers;
  });
}

/** Handlers can only be removed in the context that added them. */
async function stop({ changed, selected }: Handlers): Promise<void> {
  await Excel.run(changed.context, async (context) => {
    changed.remove();
    selected.remove();
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
