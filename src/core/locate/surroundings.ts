import type { Problem } from "./problem";

/** What stands around each cell of a problem; made once. */
export interface Surroundings {
  /** [neighbour, weight]: above and below count more than beside, since columns are filled downwards. */
  readonly neighbours: readonly (readonly (readonly [number, number])[])[];
  /** Cells next to each other that may both change. */
  readonly neighbourPairs: readonly (readonly [number, number])[];
  /** For a ratio: the amounts in its row. */
  readonly rowFigures: readonly (readonly number[])[];
}

export function surroundingsOf(problem: Problem): Surroundings {
  const { places, roles, isFixed } = problem;
  const byPlace = new Map<string, number>();
  const byRow = new Map<string, number[]>();
  places.forEach((place, cell) => {
    if (place === null || place === undefined) return;
    byPlace.set(key(place.table, place.row, place.column), cell);
    const row = key(place.table, place.row);
    const beside = byRow.get(row);
    if (beside === undefined) byRow.set(row, [cell]);
    else beside.push(cell);
  });
  const neighbours = places.map((place) => {
    if (place === null || place === undefined) return [];
    const { table, row, column } = place;
    const near: (readonly [number, number])[] = [];
    const note = (other: number | undefined, weight: number) => {
      if (other !== undefined) near.push([other, weight]);
    };
    note(byPlace.get(key(table, row - 1, column)), 0.7);
    note(byPlace.get(key(table, row + 1, column)), 0.7);
    note(byPlace.get(key(table, row, column - 1)), 0.3);
    note(byPlace.get(key(table, row, column + 1)), 0.3);
    return near;
  });
  const mayChange = (cell: number) => isFixed[cell] !== true;
  const neighbourPairs = neighbours.flatMap((near, cell) =>
    near.flatMap(([other]) => (other > cell && mayChange(cell) && mayChange(other) ? [[cell, other] as const] : [])),
  );
  const rowFigures = places.map((place, cell) => {
    if (roles[cell] !== "ratio" || place === null || place === undefined) return [];
    const row = byRow.get(key(place.table, place.row)) ?? [];
    return row.filter((other) => roles[other] === "detail" || roles[other] === "total");
  });
  return { neighbours, neighbourPairs, rowFigures };
}

const key = (...parts: readonly number[]) => parts.join(" ");
