import type { CellRef, Range } from "../../core/cell/address";
import type { SheetSnapshot } from "../../core/cell/snapshot";
import type { EditorPlace } from "./editor";
import { flagKey, flagsOfSheet, type Flag } from "./flags";
import { placeOver, scrollToCell } from "./scrolling";
import { areaOf, firstCell, type Selection } from "./selection";
import { SelectionBoxes } from "./selection-boxes";
import { SheetMemory } from "./sheet-memory";
import { layOut, type SheetView } from "./sheet-view";
import { plainHeight } from "./text-height";
import { Viewport } from "./viewport";

interface Shown {
  readonly view: SheetView;
  readonly selection: Selection;
}

/** One sheet on the screen: its cells, its marks, its selection and where it is scrolled to. */
export class SheetScreen {
  readonly scroller = box("sg-scroller");
  /** As large as the sheet; what lies in it scrolls with the cells. */
  readonly space = box("sg-space");
  readonly table = box("sg-table", "grid");
  private readonly viewport: Viewport;
  private readonly boxes: SelectionBoxes;
  private readonly memory = new SheetMemory();
  private readonly resizes = new ResizeObserver(() => this.viewport.draw());
  private name = "";
  private shown: Shown | null = null;
  private flags: readonly Flag[] = [];
  private flagsHere: ReadonlyMap<string, Flag> = new Map();
  private isDrawing = false;

  /** `moved` is called whenever the active cell may have come into the document or left it. */
  constructor(
    private readonly id: string,
    private readonly moved: () => void,
  ) {
    const { scroller, space, table } = this;
    const layers = {
      main: box("sg-main", "rowgroup"),
      top: box("sg-sticky sg-top", "rowgroup"),
      left: box("sg-sticky sg-left", "rowgroup"),
      corner: box("sg-sticky sg-corner", "rowgroup"),
    };
    table.id = `${id}-grid`;
    table.setAttribute("aria-multiselectable", "true");
    table.append(layers.main, layers.top, layers.left, layers.corner);
    space.append(table);
    scroller.append(space);
    this.viewport = new Viewport(scroller, space, layers, (row, column) => this.idOf(row, column));
    this.boxes = new SelectionBoxes(layers);
    scroller.addEventListener("scroll", () => this.schedule(), { passive: true });
    this.resizes.observe(scroller);
  }

  get sheetName(): string {
    return this.name;
  }

  get view(): SheetView | null {
    return this.shown?.view ?? null;
  }

  get selection(): Selection {
    return this.shown?.selection ?? firstCell;
  }

  /** Rows a page up or down goes over. */
  get page(): number {
    return Math.max(1, Math.floor(this.scroller.clientHeight / plainHeight) - 3);
  }

  /** Shows a sheet: the same one in its new state, or another one where the user left it. */
  show(sheet: SheetSnapshot): void {
    const isSame = sheet.name === this.name;
    if (!isSame && this.shown !== null) {
      const { scrollLeft: left, scrollTop: top } = this.scroller;
      this.memory.leave(this.name, { selection: this.shown.selection, left, top });
    }
    this.name = sheet.name;
    const view = layOut(sheet, this.memory.sizesOf(sheet.name), isSame ? this.shown?.view : undefined);
    const place = this.memory.placeIn(sheet.name);
    this.shown = { view, selection: (isSame ? this.shown?.selection : place?.selection) ?? firstCell };
    this.flagsHere = flagsOfSheet(this.flags, sheet.name);
    this.table.setAttribute("aria-label", sheet.name);
    this.table.setAttribute("aria-rowcount", String(view.rows.count + 1));
    this.table.setAttribute("aria-colcount", String(view.columns.count + 1));
    this.viewport.show(view, this.flagsHere);
    if (!isSame) {
      this.scroller.scrollTo(place?.left ?? 0, place?.top ?? 0);
      this.viewport.draw();
    }
    this.drawSelection();
  }

  /** Forgets what belonged to the last workbook. */
  reset(): void {
    this.memory.clear();
    this.flags = [];
    this.name = "";
    this.shown = null;
  }

  close(): void {
    this.resizes.disconnect();
  }

  setFlags(flags: readonly Flag[]): void {
    this.flags = flags;
    if (this.shown === null) return;
    this.flagsHere = flagsOfSheet(flags, this.name);
    this.viewport.show(this.shown.view, this.flagsHere);
    this.drawSelection();
  }

  select(selection: Selection): void {
    if (this.shown === null) return;
    this.shown = { view: this.shown.view, selection };
    this.drawSelection();
  }

  selected(): Range | null {
    return this.shown === null ? null : { sheet: this.name, ...areaOf(this.shown.view, this.shown.selection) };
  }

  active(): CellRef | null {
    return this.shown === null ? null : { sheet: this.name, ...this.shown.selection.active };
  }

  activeFlag(): Flag | undefined {
    const { row, column } = this.selection.active;
    return this.flagsHere.get(flagKey(row, column));
  }

  /** The id of the active cell's element; null while it is out of sight. */
  activeId(): string | null {
    const { row, column } = this.selection.active;
    const id = this.idOf(row, column);
    return document.getElementById(id) === null ? null : id;
  }

  editorPlace(word: string): EditorPlace | null {
    return this.shown === null ? null : placeOver(this.shown.view, this.shown.selection.active, this.scroller, word);
  }

  resize(kind: "row" | "column", index: number, size: number): void {
    if (this.shown === null) return;
    const { view, selection } = this.shown;
    const sizes = this.memory.sizesOf(this.name);
    (kind === "row" ? sizes.rows : sizes.columns).set(index, Math.round(size));
    this.shown = { view: layOut(view.sheet, sizes), selection };
    this.viewport.show(this.shown.view, this.flagsHere);
    this.drawSelection();
  }

  scrollIntoSight(block: "nearest" | "center" = "nearest", isEnd = false): void {
    if (this.shown === null) return;
    const { view, selection } = this.shown;
    scrollToCell(this.scroller, view, isEnd ? selection.end : selection.active, block);
    this.viewport.draw();
    this.highlight();
  }

  /** Draws the eye to the selection. */
  flash(): void {
    this.boxes.flash();
  }

  private idOf(row: number, column: number): string {
    return `${this.id}-${row}-${column}`;
  }

  private schedule(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.viewport.draw();
      this.highlight();
    });
  }

  private drawSelection(): void {
    if (this.shown === null) return;
    const { view, selection } = this.shown;
    const { row, column } = selection.active;
    const active = view.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
    this.boxes.draw(view, areaOf(view, selection), active);
    this.highlight();
  }

  private highlight(): void {
    if (this.shown === null) return;
    const { top, left, bottom, right } = areaOf(this.shown.view, this.shown.selection);
    this.viewport.highlightHeaders(top, left, bottom, right);
    this.moved();
  }
}

function box(className: string, role?: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = className;
  if (role !== undefined) element.setAttribute("role", role);
  return element;
}
