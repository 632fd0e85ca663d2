import type { Area } from "../../core/cell/address";
import { heightOf, widthOf } from "./blocks";

/** Excel on the web takes 5 MB per request and answer; a slice stays below with room for what cannot be foreseen. */
export const sliceBytes = 4 * 1024 * 1024;

/** Bytes per cell, measured on real appendices: value, formula, text, format and type; and the look. */
export const contentBytes = 120;
export const styleBytes = 560;

export interface Part<T> {
  readonly owner: T;
  readonly area: Area;
}

/** Cuts areas by rows into slices of at most `sliceBytes`, given what one cell costs. Order is kept. */
export function slicesOf<T>(areas: readonly Part<T>[], bytesPerCell: number): readonly (readonly Part<T>[])[] {
  const slices: Part<T>[][] = [];
  let room = 0;
  for (const { owner, area } of areas) {
    const rowBytes = widthOf(area) * bytesPerCell;
    let top = area.top;
    while (top <= area.bottom) {
      if (room < rowBytes) {
        slices.push([]);
        room = sliceBytes;
      }
      const rows = Math.max(1, Math.min(area.bottom - top + 1, Math.floor(room / rowBytes)));
      slices[slices.length - 1]?.push({ owner, area: { ...area, top, bottom: top + rows - 1 } });
      room -= rows * rowBytes;
      top += rows;
    }
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

export const rowsOf = (area: Area): readonly number[] => Array.from({ length: heightOf(area) }, (_, i) => area.top + i);
