import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { bridgeTo } from "./bridge";
import { ExcelHost } from "./excel-host";
import { connectLibrary, everySet, type IsSetSupported } from "./load-library";

export { ExcelHost } from "./excel-host";
export { setsUpTo } from "./load-library";

/** Opens a workbook in an emulated Excel and joins the library of this realm to it. */
export function openInExcel(
  snapshot: WorkbookSnapshot,
  options: { readonly isSetSupported?: IsSetSupported; readonly isStrict?: boolean; readonly host?: ExcelHost } = {},
): ExcelHost {
  const host = options.host ?? new ExcelHost(snapshot);
  connectLibrary(bridgeTo(host), options.isSetSupported ?? everySet, options.isStrict ?? false);
  return host;
}
