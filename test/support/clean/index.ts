import { kinds } from "../../../src/core/appendix/kinds";
import { cleanTables } from "../clean-tables";
import type { CleanTable } from "./clean-table";
import { rateTables } from "./rate-tables";
import { resultsTables } from "./results-tables";
import { scoreTables } from "./score-tables";
import { taskTables } from "./task-tables";
import { unknownTables } from "./unknown-tables";

/** Clean tables of every kind: those written for their oddities, one of each kind, and the worked tables of every form. */
export const cleanSuite: readonly CleanTable[] = [
  ...resultsTables,
  ...rateTables,
  ...scoreTables,
  ...taskTables,
  ...unknownTables,
  ...Object.entries(cleanTables).map(([kind, table]): CleanTable => ({ name: `mẫu ${kind}`, kind, table })),
  ...kinds.flatMap(({ kind, examples }) =>
    examples.map(({ name, table }): CleanTable => ({ name: `${kind}: ${name}`, kind, table })),
  ),
];

export type { CleanTable } from "./clean-table";
