import type { Area } from "../cell/address";

/** One box of a header: its words and the cells it covers, rows counted from the top of the header. */
export interface HeaderBox {
  readonly words: string;
  readonly area: Area;
}

/**
 * The boxes of a header of several rows: neighbours that share the words of a level, and of every level above, share one
 * box; a path that ends early reaches down to the last row.
 */
export function headerBoxes(paths: readonly (readonly string[])[]): {
  readonly depth: number;
  readonly boxes: readonly HeaderBox[];
} {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const boxes: HeaderBox[] = [];
  for (let level = 0; level < depth; level++) {
    for (let column = 0; column < paths.length;) {
      const path = paths[column] ?? [];
      let right = column;
      if (level < path.length - 1) {
        while (right + 1 < paths.length && sharesLevel(path, paths[right + 1] ?? [], level)) right += 1;
      }
      const words = path[level];
      if (words !== undefined) {
        const bottom = level === path.length - 1 ? depth - 1 : level;
        boxes.push({ words, area: { top: level, left: column, bottom, right } });
      }
      column = right + 1;
    }
  }
  return { depth, boxes };
}

function sharesLevel(path: readonly string[], other: readonly string[], level: number): boolean {
  return other.length > level + 1 && path.slice(0, level + 1).every((words, at) => words === other[at]);
}
