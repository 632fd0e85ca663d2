import * as z from "zod/mini";
import type { Correction } from "../core/table/correction";
import type { RowRole } from "../core/table/table";

const rowRoles: Readonly<Record<RowRole, true>> = {
  section: true,
  item: true,
  continuation: true,
  subtotal: true,
  total: true,
  note: true,
  "column-numbers": true,
  formulas: true,
  "repeated-header": true,
  "page-break": true,
  junk: true,
  option: true,
};

const isRowRole = (value: unknown): value is RowRole => typeof value === "string" && Object.hasOwn(rowRoles, value);

const count = z.int().check(z.gte(0), z.lte(1_100_000));
const words = z.array(z.string());

const region = z.object({
  headerRows: z.nullable(count),
  top: z.object({ words, offset: count, above: z.string(), nth: count }),
  margins: z.object({ left: z.int(), right: z.int() }),
  below: z.object({ words: z.string(), nth: count }),
  last: z.object({ words: z.string(), nth: count }),
  gap: count,
});

const shape = z.object({
  table: z.string(),
  kind: z.nullable(z.string()),
  columns: z.array(z.object({ header: z.string(), column: z.int(), role: z.nullable(z.string()) })),
  place: z.optional(z.object({ sheet: z.string(), headers: words, title: z.string(), nth: count })),
  isTable: z.optional(z.boolean()),
  region: z.optional(region),
  rows: z.optional(
    z.array(z.object({ words: z.string(), under: z.string(), nth: count, role: z.custom<RowRole>(isRowRole) })),
  ),
});

/**
 * Reads one correction kept in a workbook; null for what is none. One that an earlier version kept has only table, kind
 * and columns, and is read as it was meant.
 */
export function shapedCorrection(data: unknown): Correction | null {
  const parsed = shape.safeParse(data);
  if (!parsed.success) return null;
  const { table, kind, columns, place, isTable, region: at, rows } = parsed.data;
  return {
    table,
    kind,
    columns,
    ...(place === undefined ? {} : { place }),
    ...(isTable === undefined ? {} : { isTable }),
    ...(at === undefined ? {} : { region: at }),
    ...(rows === undefined ? {} : { rows }),
  };
}
