import type { Area } from "../../core/cell/address";
import { heightOf, widthOf } from "./blocks";

/** Excel on the web takes 5 MB per request and answer; a slice stays below with room for what cannot be foreseen. */
export const sliceBytes = 4 * 1024 * 1024;

/** Bytes of one cell in an answer, as counted: value, formula, text, format and type; and its look with eight lines. */
export const contentBytes = 130;
export const styleBytes = 740;
/** Bytes of asking for one block of cells, whatever its size. */
export const blockBytes = 2_000;
/** Bytes of one row's height and state. */
export const rowBytes = 60;

export interface Part<T> {
  readonly owner: T;
  readonly area: Area;
}

/** Cuts areas by rows into slices of at most `sliceBytes`, given what a row of an area costs. Order is kept. */
export function slicesOf<T>(
  areas: readonly Part<T>[],
  costOfRow: (part: Part<T>) => number,
): readonly (readonly Part<T>[])[] {
  const slices: Part<T>[][] = [];
  let room = 0;
  for (const part of areas) {
    const { owner, area } = part;
    const cost = costOfRow(part);
    let top = area.top;
    while (top <= area.bottom) {
      if (room < cost) {
        slices.push([]);
        room = sliceBytes;
      }
      const rows = Math.max(1, Math.min(area.bottom - top + 1, Math.floor(room / cost)));
      slices[slices.length - 1]?.push({ owner, area: { ...area, top, bottom: top + rows - 1 } });
      room -= rows * cost;
      top += rows;
    }
  }
  return slices;
}

/** Puts parts together into slices without cutting any. */
export function packed<T extends { readonly area: Area }>(
  parts: readonly T[],
  cost: number,
): readonly (readonly T[])[] {
  const slices: T[][] = [];
  let room = 0;
  for (const part of parts) {
    const bytes = heightOf(part.area) * widthOf(part.area) * cost;
    if (room < bytes || slices.length === 0) {
      slices.push([]);
      room = sliceBytes;
    }
    slices[slices.length - 1]?.push(part);
    room -= bytes;
  }
  return slices;
}

/** Sends queued work off whenever it grows past a slice. */
export class Batch {
  private bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Announces work of about that size; syncs first when it would not fit any more. */
  async make(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > sliceBytes) await this.send();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
  }
}
