import type { Selection } from "./selection";
import type { OwnSizes } from "./sheet-view";

interface Place {
  readonly selection: Selection;
  readonly left: number;
  readonly top: number;
}

/** What the user did to the look of each sheet: where they were in it, and the sizes they dragged. */
export class SheetMemory {
  private readonly sizes = new Map<string, OwnSizes>();
  private readonly places = new Map<string, Place>();

  sizesOf(sheet: string): OwnSizes {
    const known = this.sizes.get(sheet);
    if (known !== undefined) return known;
    const sizes: OwnSizes = { rows: new Map(), columns: new Map() };
    this.sizes.set(sheet, sizes);
    return sizes;
  }

  placeIn(sheet: string): Place | undefined {
    return this.places.get(sheet);
  }

  leave(sheet: string, place: Place): void {
    this.places.set(sheet, place);
  }

  clear(): void {
    this.sizes.clear();
    this.places.clear();
  }
}
