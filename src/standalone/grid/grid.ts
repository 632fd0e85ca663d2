import type { CellRef, Range } from "../../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";
import { announcementOf, textsOf } from "./cell-texts";
import { readTable, writeTable } from "./clipboard";
import { Editor } from "./editor";
import { flagKey, flagsOfSheet, type Flag } from "./flags";
import { intentOf, type KeyIntent } from "./keyboard";
import { listenToPointer } from "./pointer";
import { areaOf, extendTo, firstCell, move, selectAt, type Move, type Selection } from "./selection";
import { placeOver, scrollToCell } from "./scrolling";
import { SelectionBoxes } from "./selection-boxes";
import { SheetMemory } from "./sheet-memory";
import { layOut, type Position, type SheetView } from "./sheet-view";
import { Tabs } from "./tabs";
import { plainHeight } from "./text-height";
import { Viewport } from "./viewport";

/** What the user asks for. The grid itself changes nothing but what is in sight. */
export interface GridEvents {
  /** What the editor opens with. */
  contentOf(at: CellRef): string;
  edit(at: CellRef, typed: string): void;
  clear(range: Range): void;
  paste(at: CellRef, rows: readonly (readonly string[])[]): void;
  select(range: Range): void;
  /** A press on a cell, with the mark it bears; undefined once the user does anything else. */
  press(flag: Flag | undefined): void;
  undo(): void;
  redo(): void;
}

export interface GridWords {
  readonly sheets: string;
  readonly cell: string;
  readonly selected: string;
}

interface Shown {
  readonly view: SheetView;
  selection: Selection;
}

let grids = 0;

/** A spreadsheet on the page: draws a snapshot, reports what the user does. */
export class Grid {
  readonly element = div("sg");
  private readonly scroller = div("sg-scroller");
  private readonly space = div("sg-space");
  private readonly table = div("sg-table", "grid");
  private readonly live = div("sg-live");
  private readonly id = `sg${grids++}`;
  private readonly layers = {
    main: div("sg-main", "rowgroup"),
    top: div("sg-sticky sg-top", "rowgroup"),
    left: div("sg-sticky sg-left", "rowgroup"),
    corner: div("sg-sticky sg-corner", "rowgroup"),
  };
  private readonly viewport: Viewport;
  private readonly boxes: SelectionBoxes;
  private readonly editor: Editor;
  private readonly tabs: Tabs;
  private readonly resizes = new ResizeObserver(() => this.viewport.draw());
  private readonly memory = new SheetMemory();
  private workbook: WorkbookSnapshot | null = null;
  private sheetName = "";
  private tabNames = "";
  private shown: Shown | null = null;
  private flags: readonly Flag[] = [];
  private flagsHere: ReadonlyMap<string, Flag> = new Map();
  private isDrawing = false;

  constructor(
    private readonly events: GridEvents,
    private readonly words: GridWords,
  ) {
    const { scroller, space, table, layers } = this;
    table.id = `${this.id}-grid`;
    table.setAttribute("aria-multiselectable", "true");
    this.live.setAttribute("aria-live", "polite");
    table.append(layers.main, layers.top, layers.left, layers.corner);
    scroller.append(space);
    this.tabs = new Tabs(words.sheets, table.id, (index) => this.chooseTab(index));
    this.element.append(scroller, this.tabs.element, this.live);
    this.viewport = new Viewport(scroller, space, layers, (row, column) => this.idOf(row, column));
    this.boxes = new SelectionBoxes(layers);
    this.editor = new Editor({
      begun: () => {
        this.events.press(undefined);
        this.scrollIntoSight();
      },
      committed: (text, then) => this.commit(text, then),
      cancelled: () => this.placeEditor(),
    });
    this.editor.field.setAttribute("aria-controls", table.id);
    space.append(table, this.editor.field);
    scroller.addEventListener("scroll", () => this.schedule(), { passive: true });
    this.editor.field.addEventListener("keydown", (event) => this.key(event));
    for (const kind of ["copy", "cut", "paste"] as const) {
      this.editor.field.addEventListener(kind, (event) => this.clipboard(event));
    }
    listenToPointer(scroller, () => this.shown?.view ?? null, {
      press: (at, isExtending) => this.pressed(at, isExtending),
      drag: (at) => this.change((view, selection) => extendTo(view, selection, at)),
      open: (at) => {
        this.change((view) => selectAt(view, at));
        this.edit();
      },
      selectRows: (from, to) => this.selectWhole({ rows: [from, to] }),
      selectColumns: (from, to) => this.selectWhole({ columns: [from, to] }),
      selectAll: () => this.selectWhole({}),
      resize: (kind, index, size) => this.resize(kind, index, size),
    });
    this.resizes.observe(scroller);
  }

  /** Draws a workbook. Sheet, selection and scroll position stay where the sheet still exists. */
  show(workbook: WorkbookSnapshot): void {
    const before = this.workbook;
    this.workbook = workbook;
    const sheets = this.sheetsWithTabs();
    const sheet = sheets.find((each) => each.name === this.sheetName) ?? sheets[0];
    const names = sheets.map((each) => each.name).join("\n");
    if (before === null || names !== this.tabNames) {
      this.tabNames = names;
      this.tabs.show(
        sheets.map((each) => each.name),
        sheets.findIndex((each) => each === sheet),
      );
    }
    if (sheet !== undefined && sheet !== this.shown?.view.sheet) this.showSheet(sheet);
  }
  /** Forgets what belonged to the last workbook. */
  reset(): void {
    this.memory.clear();
    this.flags = [];
    this.sheetName = "";
    this.shown = null;
    this.workbook = null;
  }

  setFlags(flags: readonly Flag[]): void {
    this.flags = flags;
    if (this.shown === null) return;
    this.flagsHere = flagsOfSheet(flags, this.sheetName);
    this.viewport.show(this.shown.view, this.flagsHere);
    this.drawSelection();
  }

  /** Goes to a range, selects it and draws the eye to it. */
  reveal(range: Range): void {
    const sheet = this.workbook?.sheets.find((each) => each.name === range.sheet);
    if (sheet === undefined) return;
    if (range.sheet !== this.sheetName) this.showSheet(sheet);
    const { shown } = this;
    if (shown === null) return;
    shown.selection = extendTo(shown.view, selectAt(shown.view, { row: range.top, column: range.left }), {
      row: range.bottom,
      column: range.right,
    });
    this.scrollIntoSight("center");
    this.selectionChanged();
    this.boxes.flash();
  }

  selected(): Range | null {
    return this.shown === null ? null : { sheet: this.sheetName, ...areaOf(this.shown.view, this.shown.selection) };
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  destroy(): void {
    this.resizes.disconnect();
    this.element.remove();
  }

  private idOf(row: number, column: number): string {
    return `${this.id}-${row}-${column}`;
  }

  private sheetsWithTabs(): readonly SheetSnapshot[] {
    return (this.workbook?.sheets ?? []).filter(
      (sheet) => sheet.visibility === "visible" || sheet.name === this.sheetName,
    );
  }

  private showSheet(sheet: SheetSnapshot): void {
    this.editor.commit();
    const isSame = sheet.name === this.sheetName;
    const { selection } = this.shown ?? {};
    if (!isSame && selection !== undefined) {
      const { scrollLeft: left, scrollTop: top } = this.scroller;
      this.memory.leave(this.sheetName, { selection, left, top });
    }
    this.sheetName = sheet.name;
    const view = layOut(sheet, this.memory.sizesOf(sheet.name), isSame ? this.shown?.view : undefined);
    const place = this.memory.placeIn(sheet.name);
    this.shown = { view, selection: (isSame ? selection : place?.selection) ?? firstCell };
    this.flagsHere = flagsOfSheet(this.flags, sheet.name);
    this.table.setAttribute("aria-label", sheet.name);
    this.table.setAttribute("aria-rowcount", String(view.rows.count + 1));
    this.table.setAttribute("aria-colcount", String(view.columns.count + 1));
    this.viewport.show(view, this.flagsHere);
    if (!isSame) {
      this.scroller.scrollTo(place?.left ?? 0, place?.top ?? 0);
      this.viewport.draw();
      this.tabs.mark(this.sheetsWithTabs().findIndex((each) => each.name === sheet.name));
    }
    this.drawSelection();
  }

  private chooseTab(index: number): void {
    const sheet = this.sheetsWithTabs()[index];
    if (sheet === undefined || sheet.name === this.sheetName) return;
    this.showSheet(sheet);
    this.selectionChanged();
  }

  private resize(kind: "row" | "column", index: number, size: number): void {
    const { shown } = this;
    if (shown === null) return;
    const sizes = this.memory.sizesOf(this.sheetName);
    (kind === "row" ? sizes.rows : sizes.columns).set(index, Math.round(size));
    this.shown = { view: layOut(shown.view.sheet, sizes), selection: shown.selection };
    this.viewport.show(this.shown.view, this.flagsHere);
    this.drawSelection();
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

  private pressed(at: Position, isExtending: boolean): void {
    this.editor.commit();
    this.focus();
    this.change((view, selection) => (isExtending ? extendTo(view, selection, at) : selectAt(view, at)));
    const { row, column } = this.shown?.selection.active ?? at;
    this.events.press(isExtending ? undefined : this.flagsHere.get(flagKey(row, column)));
  }

  private change(next: (view: SheetView, selection: Selection) => Selection): void {
    const { shown } = this;
    if (shown === null) return;
    shown.selection = next(shown.view, shown.selection);
    this.selectionChanged();
  }

  private selectWhole(lines: { rows?: readonly [number, number]; columns?: readonly [number, number] }): void {
    this.editor.commit();
    this.focus();
    this.change((view) => {
      const [top, bottom] = lines.rows ?? [0, view.rows.count - 1];
      const [left, right] = lines.columns ?? [0, view.columns.count - 1];
      return { active: view.rootOf({ row: top, column: left }), end: { row: bottom, column: right } };
    });
  }

  private moveBy(by: Move, isExtending: boolean): void {
    this.change((view, selection) => move(view, selection, by, isExtending));
    this.scrollIntoSight("nearest", isExtending);
  }

  private key(event: KeyboardEvent): void {
    if (this.editor.isEditing || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / plainHeight) - 3);
    const intent = intentOf(event, page);
    if (intent === null) return;
    event.preventDefault();
    this.events.press(undefined);
    this.obey(intent);
  }

  private obey(intent: KeyIntent): void {
    const selected = this.selected();
    if (selected === null) return;
    switch (intent.kind) {
      case "move":
        return this.moveBy(intent.by, intent.isExtending);
      case "edit":
        return this.edit();
      case "clear":
        return this.events.clear(selected);
      case "select-all":
        return this.selectWhole({});
      case "select-rows":
        return this.selectWhole({ rows: [selected.top, selected.bottom] });
      case "select-columns":
        return this.selectWhole({ columns: [selected.left, selected.right] });
      case "undo":
        return this.events.undo();
      case "redo":
        return this.events.redo();
      case "sheet":
        return this.chooseTab(this.sheetsWithTabs().findIndex((each) => each.name === this.sheetName) + intent.by);
    }
  }

  private edit(): void {
    const at = this.activeRef();
    if (at === null) return;
    this.events.press(undefined);
    this.scrollIntoSight();
    this.editor.open(this.events.contentOf(at));
  }

  private commit(text: string, then: { readonly rows: number; readonly columns: number }): void {
    const at = this.activeRef();
    if (at !== null && text !== this.events.contentOf(at)) this.events.edit(at, text);
    if (then.rows !== 0 || then.columns !== 0) this.moveBy({ kind: "step", ...then }, false);
    else this.placeEditor();
  }

  private activeRef(): CellRef | null {
    return this.shown === null ? null : { sheet: this.sheetName, ...this.shown.selection.active };
  }

  private clipboard(event: ClipboardEvent): void {
    const { shown } = this;
    if (this.editor.isEditing || shown === null || event.clipboardData === null) return;
    event.preventDefault();
    const area = areaOf(shown.view, shown.selection);
    if (event.type === "paste") {
      const rows = readTable(event.clipboardData.getData("text/plain"));
      if (rows.length > 0) this.events.paste({ sheet: this.sheetName, row: area.top, column: area.left }, rows);
      return;
    }
    event.clipboardData.setData("text/plain", writeTable(textsOf(shown.view, area)));
    if (event.type === "cut") this.events.clear({ sheet: this.sheetName, ...area });
  }

  private selectionChanged(): void {
    this.drawSelection();
    const { shown } = this;
    const selected = this.selected();
    if (shown === null || selected === null) return;
    const { row, column } = shown.selection.active;
    const flag = this.flagsHere.get(flagKey(row, column));
    this.live.textContent = announcementOf(shown.view, shown.selection.active, selected, flag, this.words);
    this.events.select(selected);
  }

  private drawSelection(): void {
    const { shown } = this;
    if (shown === null) return;
    const { view, selection } = shown;
    const { row, column } = selection.active;
    const active = view.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
    this.boxes.draw(view, areaOf(view, selection), active);
    this.highlight();
    this.placeEditor();
  }

  private highlight(): void {
    if (this.shown === null) return;
    const { top, left, bottom, right } = areaOf(this.shown.view, this.shown.selection);
    this.viewport.highlightHeaders(top, left, bottom, right);
    const { row, column } = this.shown.selection.active;
    const id = this.idOf(row, column);
    if (document.getElementById(id) === null) this.editor.field.removeAttribute("aria-activedescendant");
    else this.editor.field.setAttribute("aria-activedescendant", id);
  }

  private placeEditor(): void {
    const { shown } = this;
    if (shown === null || this.editor.isEditing) return;
    this.editor.place(placeOver(shown.view, shown.selection.active, this.scroller, this.words.cell));
  }

  private scrollIntoSight(block: "nearest" | "center" = "nearest", isEnd = false): void {
    const { shown } = this;
    if (shown === null) return;
    scrollToCell(this.scroller, shown.view, isEnd ? shown.selection.end : shown.selection.active, block);
    this.viewport.draw();
    this.highlight();
  }
}

function div(className: string, role?: string): HTMLDivElement {
  const element = document.createElement("div");
  element.className = className;
  if (role !== undefined) element.setAttribute("role", role);
  return element;
}
