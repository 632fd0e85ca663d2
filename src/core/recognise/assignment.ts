/**
 * The pairing of rows and columns with the greatest sum of gains (Hungarian method, O(n³)). Gives for each row its
 * column, or −1; pairs without gain are left out.
 */
export function bestAssignment(gains: readonly (readonly number[])[], columns: number): readonly number[] {
  const size = Math.max(gains.length, columns);
  const cost = (row: number, column: number): number => -(gains[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (used[other] === 1) continue;
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? Infinity)) {
          slack[other] = reduced;
          way[other] = column;
        }
        if ((slack[other] ?? Infinity) < delta) {
          delta = slack[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other] === 1) {
          const row2 = rowOf[other] ?? 0;
          rowPotential[row2] = (rowPotential[row2] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else {
          slack[other] = (slack[other] ?? Infinity) - delta;
        }
      }
      column = next;
    } while ((rowOf[column] ?? 0) !== 0);
    do {
      const previous = way[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    } while (column !== 0);
  }
  const result = gains.map(() => -1);
  for (let column = 1; column <= size; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < gains.length && (gains[row]?.[column - 1] ?? 0) > 0) result[row] = column - 1;
  }
  return result;
}
