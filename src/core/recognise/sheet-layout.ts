import type { Area } from "../cell/address";
import type { SheetSnapshot } from "../cell/snapshot";
import type { Correction } from "../table/correction";
import { columnsOf, type PlacedColumn } from "./columns";
import { assignCorrections } from "./corrections/assign";
import { gridOfCells, isWithin, layOutRegion } from "./corrections/lay-out-region";
import { placeRegions } from "./corrections/place-regions";
import { gridOf, type Grid } from "./grid";
import { layOut, type Claims, type LaidOut } from "./layout";
import { surroundingsOf } from "./surroundings";
import type { Vocabulary } from "./vocabulary";

/** The tables of a sheet as they lie there, each with what the user said of it. */
export interface SheetLayout {
  readonly grid: Grid;
  readonly claims: Claims;
  readonly tables: readonly {
    readonly laid: LaidOut;
    readonly columns: readonly PlacedColumn[];
    readonly correction: Correction | null;
  }[];
}

/** Lays every sheet out, one at a time where nobody corrected anything. */
export function* layOutSheets(
  sheets: readonly SheetSnapshot[],
  vocabulary: Vocabulary,
  corrections: readonly Correction[],
): Generator<SheetLayout> {
  if (corrections.length === 0) {
    for (const sheet of sheets) yield layOutSheet(gridOf(sheet), new Map(), vocabulary);
    return;
  }
  const grids = sheets.map(gridOf);
  const placed = placeRegions(grids, corrections);
  const layouts = grids.map((grid, index) => layOutSheet(grid, placed.get(index) ?? new Map(), vocabulary));
  const open = layouts.flatMap(({ grid, tables, claims }, sheet) =>
    tables.flatMap((table, index) => {
      if (table.correction !== null) return [];
      const { title } = surroundingsOf(grid, table.laid.area, (span) => !claims.has(span.top, span.left));
      return [
        { at: { sheet, index }, sheet: grid.sheet.name, title: title?.text ?? "", paths: pathsOf(table.columns) },
      ];
    }),
  );
  const isPlaced = new Set([...placed.values()].flatMap((each) => [...each.keys()]));
  const assigned = assignCorrections(
    open,
    corrections.filter((each) => !isPlaced.has(each)),
    new Set(sheets.map(({ name }) => name)),
  );
  const correctionAt = new Map([...assigned].map(([index, correction]) => [placeKey(open[index]?.at), correction]));
  for (const [sheet, layout] of layouts.entries()) {
    const tables = layout.tables.map((table, index) => ({
      ...table,
      correction: table.correction ?? correctionAt.get(placeKey({ sheet, index })) ?? null,
    }));
    yield { ...layout, tables };
  }
}

const placeKey = (at: { readonly sheet: number; readonly index: number } | undefined): string =>
  at === undefined ? "" : `${String(at.sheet)} ${String(at.index)}`;

const pathsOf = (columns: readonly PlacedColumn[]): readonly (readonly string[])[] => columns.map(({ path }) => path);

function layOutSheet(grid: Grid, regions: ReadonlyMap<Correction, Area>, vocabulary: Vocabulary): SheetLayout {
  if (regions.size === 0) {
    const { tables, claims } = layOut(grid, vocabulary);
    return {
      grid,
      claims,
      tables: tables.map((laid) => ({ laid, columns: columnsOf(grid.sheet, laid), correction: null })),
    };
  }
  const meant = [...regions].flatMap(([correction, area]) => {
    const laid = layOutRegion(grid, area, correction.region?.headerRows ?? null, vocabulary);
    return laid === null ? [] : [{ laid, columns: columnsOf(grid.sheet, laid), correction }];
  });
  const rest = gridOfCells(grid, (span) => !meant.some(({ laid }) => isWithin(laid.area)(span)));
  const { tables, claims } = layOut(rest, vocabulary);
  for (const { laid } of meant) claims.add(laid.area);
  const found = tables.map((laid) => ({ laid, columns: columnsOf(grid.sheet, laid), correction: null }));
  const all = [...meant, ...found].sort(
    (a, b) => a.laid.area.top - b.laid.area.top || a.laid.area.left - b.laid.area.left,
  );
  return { grid, claims, tables: all };
}
