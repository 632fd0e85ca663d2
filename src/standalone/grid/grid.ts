import type { CellRef, Range } from "../../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/snapshot";
import { announcementOf, textsOf } from "./cell-texts";
import { readTable, writeTable } from "./clipboard";
import { Editor } from "./editor";
import type { Flag } from "./flags";
import { intentOf, type KeyIntent } from "./keyboard";
import { listenToPointer } from "./pointer";
import { extendTo, move, selectAt, type Move, type Selection } from "./selection";
import { SheetScreen } from "./sheet-screen";
import type { Position, SheetView } from "./sheet-view";
import { Tabs } from "./tabs";

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

let grids = 0;

/** A spreadsheet on the page: draws a snapshot, reports what the user does. */
export class Grid {
  readonly element = document.createElement("div");
  private readonly live = document.createElement("div");
  private readonly screen: SheetScreen;
  private readonly editor: Editor;
  private readonly tabs: Tabs;
  private workbook: WorkbookSnapshot | null = null;
  private tabNames = "";

  constructor(
    private readonly events: GridEvents,
    private words: GridWords,
  ) {
    this.editor = new Editor({
      begun: () => {
        this.events.press(undefined);
        this.screen.scrollIntoSight();
      },
      committed: (text, then) => this.commit(text, then),
      cancelled: () => this.follow(),
    });
    this.screen = new SheetScreen(`sg${grids++}`, () => this.follow());
    const { scroller, space, table } = this.screen;
    this.tabs = new Tabs(words.sheets, table.id, (index) => this.chooseTab(index));
    this.element.className = "sg";
    this.live.className = "sg-live";
    this.live.setAttribute("aria-live", "polite");
    this.element.append(scroller, this.tabs.element, this.live);
    const { field } = this.editor;
    field.setAttribute("aria-controls", table.id);
    space.append(field);
    field.addEventListener("keydown", (event) => this.key(event));
    for (const kind of ["copy", "cut", "paste"] as const) {
      field.addEventListener(kind, (event) => this.clipboard(event));
    }
    listenToPointer(scroller, () => this.screen.view, {
      press: (at, isExtending) => this.pressed(at, isExtending),
      drag: (at) => this.change((view, selection) => extendTo(view, selection, at)),
      open: (at) => {
        this.change((view) => selectAt(view, at));
        this.edit();
      },
      selectRows: (from, to) => this.selectWhole({ rows: [from, to] }),
      selectColumns: (from, to) => this.selectWhole({ columns: [from, to] }),
      selectAll: () => this.selectWhole({}),
      resize: (kind, index, size) => this.screen.resize(kind, index, size),
    });
  }

  /**
   * Draws a workbook. Sheet, selection and scroll position stay where the sheet still exists, and so does what is being
   * typed: results of the last edit may arrive in the middle of the next.
   */
  show(workbook: WorkbookSnapshot): void {
    this.workbook = workbook;
    const sheets = this.sheetsWithTabs();
    const sheet = sheets.find((each) => each.name === this.screen.sheetName) ?? sheets[0];
    if (sheet !== undefined && sheet !== this.screen.view?.sheet) this.goTo(sheet);
    this.showTabs();
  }

  /** Forgets what belonged to the last workbook. */
  reset(): void {
    this.editor.cancel();
    this.screen.reset();
    this.workbook = null;
    this.tabNames = "";
  }

  setFlags(flags: readonly Flag[]): void {
    this.screen.setFlags(flags);
  }

  /** Goes to a range, selects it and draws the eye to it. */
  reveal(range: Range): void {
    const sheet = this.workbook?.sheets.find((each) => each.name === range.sheet);
    if (sheet === undefined) return;
    this.editor.commit();
    if (range.sheet !== this.screen.sheetName) this.goTo(sheet);
    this.change((view) =>
      extendTo(view, selectAt(view, { row: range.top, column: range.left }), {
        row: range.bottom,
        column: range.right,
      }),
    );
    this.screen.scrollIntoSight("center");
    this.screen.flash();
  }

  /** Speaks other words from now on. */
  speak(words: GridWords): void {
    this.words = words;
    this.tabs.element.setAttribute("aria-label", words.sheets);
    this.selectionChanged();
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  destroy(): void {
    this.screen.close();
    this.element.remove();
  }

  /** Hidden sheets have a tab only while the pane has led to them. */
  private sheetsWithTabs(): readonly SheetSnapshot[] {
    return (this.workbook?.sheets ?? []).filter(
      (sheet) => sheet.visibility === "visible" || sheet.name === this.screen.sheetName,
    );
  }

  private goTo(sheet: SheetSnapshot): void {
    if (sheet.name !== this.screen.sheetName) this.editor.commit();
    this.screen.show(sheet);
    this.showTabs();
  }

  private showTabs(): void {
    const names = this.sheetsWithTabs().map((each) => each.name);
    const chosen = names.indexOf(this.screen.sheetName);
    if (names.join("\n") === this.tabNames) this.tabs.mark(chosen);
    else this.tabs.show(names, chosen);
    this.tabNames = names.join("\n");
  }

  private chooseTab(index: number): void {
    const sheet = this.sheetsWithTabs()[index];
    if (sheet === undefined || sheet.name === this.screen.sheetName) return;
    this.goTo(sheet);
    this.selectionChanged();
  }

  private pressed(at: Position, isExtending: boolean): void {
    this.editor.commit();
    this.focus();
    this.change((view, selection) => (isExtending ? extendTo(view, selection, at) : selectAt(view, at)));
    this.events.press(isExtending ? undefined : this.screen.activeFlag());
  }

  private change(next: (view: SheetView, selection: Selection) => Selection): void {
    const { view } = this.screen;
    if (view === null) return;
    this.screen.select(next(view, this.screen.selection));
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
    this.screen.scrollIntoSight("nearest", isExtending);
  }

  private key(event: KeyboardEvent): void {
    if (this.editor.isEditing || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const intent = intentOf(event, this.screen.page);
    if (intent === null) return;
    event.preventDefault();
    this.events.press(undefined);
    this.obey(intent);
  }

  private obey(intent: KeyIntent): void {
    const selected = this.screen.selected();
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
        return this.chooseTab(
          this.sheetsWithTabs().findIndex((each) => each.name === this.screen.sheetName) + intent.by,
        );
    }
  }

  private edit(): void {
    const at = this.screen.active();
    if (at === null) return;
    this.events.press(undefined);
    this.screen.scrollIntoSight();
    this.editor.open(this.events.contentOf(at));
  }

  private commit(text: string, then: { readonly rows: number; readonly columns: number }): void {
    const at = this.screen.active();
    if (at !== null && text !== this.events.contentOf(at)) this.events.edit(at, text);
    if (then.rows !== 0 || then.columns !== 0) this.moveBy({ kind: "step", ...then }, false);
    else this.follow();
  }

  private clipboard(event: ClipboardEvent): void {
    const selected = this.screen.selected();
    const { view } = this.screen;
    if (this.editor.isEditing || selected === null || view === null || event.clipboardData === null) return;
    event.preventDefault();
    if (event.type === "paste") {
      const rows = readTable(event.clipboardData.getData("text/plain"));
      const at = { sheet: selected.sheet, row: selected.top, column: selected.left };
      if (rows.length > 0) this.events.paste(at, rows);
      return;
    }
    event.clipboardData.setData("text/plain", writeTable(textsOf(view, selected)));
    if (event.type === "cut") this.events.clear(selected);
  }

  private selectionChanged(): void {
    const selected = this.screen.selected();
    const { view, selection } = this.screen;
    if (view === null || selected === null) return;
    this.live.textContent = announcementOf(view, selection.active, selected, this.screen.activeFlag(), this.words);
    this.events.select(selected);
  }

  /** Keeps the unseen editor over the active cell, and tells a screen reader which cell that is. */
  private follow(): void {
    const id = this.screen.activeId();
    if (id === null) this.editor.field.removeAttribute("aria-activedescendant");
    else this.editor.field.setAttribute("aria-activedescendant", id);
    const place = this.editor.isEditing ? null : this.screen.editorPlace(this.words.cell);
    if (place !== null) this.editor.place(place);
  }
}
