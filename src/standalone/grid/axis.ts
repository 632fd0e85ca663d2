/** Rows or columns laid out one after another: entry i starts at offsets[i] and ends at offsets[i + 1], in CSS pixels. */
export interface Axis {
  readonly count: number;
  readonly offsets: Float64Array;
}

export function axisOf(count: number, sizeOf: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + sizeOf(index);
  return { count, offsets };
}

/** Where an entry starts; the end of the axis for an index past it. */
export function startOf(axis: Axis, index: number): number {
  return axis.offsets[Math.max(0, Math.min(index, axis.count))] ?? 0;
}

export function sizeAt(axis: Axis, index: number): number {
  return startOf(axis, index + 1) - startOf(axis, index);
}

/** The entry at a position, never a hidden one unless nothing else is there; the first or last one outside. */
export function indexAt(axis: Axis, position: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(axis, middle) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The next entry that is not hidden, going `step` by `step`; where there is none, the entry itself. */
export function visibleFrom(axis: Axis, index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < axis.count; at += step) if (sizeAt(axis, at) > 0) return at;
  return index;
}
