import type { Area } from "../../core/cell/address";
import { plainStyle, type CellStyle } from "../../core/cell/cell";
import { rangeOf, widthOf } from "./blocks";
import { contentBytes, packed, sliceBytes, styleBytes } from "./slices";
import { sameProperties, styleOf, styleProperties, type StyleTable } from "./style";

/**
 * Up to this many cells of a sheet are asked for their looks one by one; beyond, columns of a band are asked first, which
 * takes another sync for those that are mixed. A workbook too large for one answer has those syncs anyway, and saves bytes
 * by asking so from a few hundred cells on.
 */
const mostSingleCells = { inOneAnswer: 3_000, inMany: 250 } as const;

/** How many cells of a sheet are asked one by one in a workbook of so many. */
export const mostSingle = (cells: number): number =>
  cells * (contentBytes + styleBytes) > sliceBytes ? mostSingleCells.inMany : mostSingleCells.inOneAnswer;

/** Rows of a band. A table's body looks alike down each column, so one answer mostly stands for all of them. */
export const bandRows = 250;

type CellLooks = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

interface Band {
  readonly area: Area;
  /** One answer for each column; null where cells were asked from the start. */
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  /** Answers cell by cell, by the column they begin at. */
  readonly cells: Map<number, CellLooks>;
}

/** The looks of one sheet's cells, asked for in as few bytes as they allow. */
export class Looks {
  private readonly bands: Band[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly most: number,
  ) {}

  /** Asks for the looks of an area, in the way that suits a sheet of so many cells. */
  ask(area: Area, cellsOfSheet: number): void {
    if (cellsOfSheet <= this.most) {
      this.bands.push({ area, columns: null, cells: new Map([[area.left, this.cellsOf(area)]]) });
      return;
    }
    for (const band of bandsOf(area)) {
      const columns = rangeOf(this.sheet, band).getColumnProperties(styleProperties);
      this.bands.push({ area: band, columns, cells: new Map() });
    }
  }

  /** The parts whose columns turned out mixed, to be asked cell by cell. */
  mixed(): readonly { readonly area: Area; readonly ask: () => void }[] {
    return this.bands.flatMap(({ area, columns, cells }) =>
      (columns?.value ?? []).flatMap((properties, index) => {
        if (isUniform(properties)) return [];
        const left = area.left + index;
        const column = { ...area, left, right: left };
        return [{ area: column, ask: () => void cells.set(left, this.cellsOf(column)) }];
      }),
    );
  }

  /** Tells looks by position, after the syncs. */
  reader(styles: StyleTable): (row: number, column: number) => CellStyle {
    const read = this.bands.map(({ area, columns, cells }) => {
      const uniform = columns?.value.map((properties) => (isUniform(properties) ? styleOf(properties) : null)) ?? [];
      return { area, cells, uniform: uniform.map((style) => (style === null ? null : styles.shared(style))) };
    });
    let current = 0;
    return (row, column) => {
      const isHere = ({ area }: { readonly area: Area }) => row >= area.top && row <= area.bottom;
      const band = read[current];
      if (band === undefined || !isHere(band)) current = read.findIndex(isHere);
      const found = read[current];
      if (found === undefined) return plainStyle;
      const { area, cells, uniform } = found;
      const shared = uniform[column - area.left];
      if (shared !== null && shared !== undefined) return shared;
      const own = cells.get(column)?.value[row - area.top]?.[0];
      const properties = own ?? cells.get(area.left)?.value[row - area.top]?.[column - area.left];
      return styles.shared(styleOf(properties));
    };
  }

  private cellsOf(area: Area): CellLooks {
    return rangeOf(this.sheet, area).getCellProperties(styleProperties);
  }
}

function bandsOf(area: Area): readonly Area[] {
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += bandRows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + bandRows - 1) });
  }
  return bands;
}

/** Excel answers null where cells of a column differ; a box drawn round the band differs at its first and last row. */
function isUniform(properties: Excel.ColumnProperties): boolean {
  const { borders } = properties.format ?? {};
  return !hasNull(properties.format) && sameProperties(borders?.top, borders?.bottom);
}

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === "object" && Object.values(value).some(hasNull);
}

/** Asks for the mixed parts of all sheets, one sync per slice. */
export async function loadMixed(context: Excel.RequestContext, looks: readonly Looks[]): Promise<void> {
  const mixed = looks.flatMap((each) => each.mixed());
  for (const slice of packed(mixed, styleBytes)) {
    for (const { ask } of slice) ask();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** What the looks of one row of an area cost on the wire. */
export const looksBytesOfRow = (area: Area, cellsOfSheet: number, most: number): number =>
  (widthOf(area) * styleBytes) / (cellsOfSheet <= most ? 1 : bandRows);
