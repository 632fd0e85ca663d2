import { createApp } from "../app/create-app";
import type { App } from "../app/jobs";
import { Fault, type Applied } from "../app/workbook";
import type { Finding } from "../core/check/finding";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import type { Patch } from "../core/patch/edit";
import { invert } from "../core/patch/invert";
import type { Language } from "../core/text/bilingual";
import { openSession, type Session, type Thread } from "./document/session";
import type { Source } from "./document/session-workbook";
import { editableText } from "./document/typed-input";
import { UndoStack } from "./document/undo-stack";
import type { Flag } from "./grid/flags";
import { Grid, type GridWords } from "./grid/grid";
import { addFileInput, download, listenToDrops, savedName } from "./page/files";
import { Shell } from "./page/shell";
import { clearingPatch, pastingPatch, typingPatch } from "./page/typed-patches";
import { words } from "./page/words";
import { cellOf } from "../core/cell/snapshot";

/** A pane that was put into the page. */
export interface Pane {
  unmount(): void;
  showFindingAt(at: Flag["at"]): void;
}

export interface DeskParts {
  readonly language: Language;
  startThread(): Thread;
  /** Puts the pane for one document into `root`. */
  mountPane(
    root: HTMLElement,
    app: App,
    title: string,
    language: Language,
    onLanguage: (language: Language) => void,
  ): Promise<Pane>;
}

interface OpenDocument {
  readonly session: Session;
  readonly app: App;
  readonly undo: UndoStack;
  name: string;
  isChanged: boolean;
}

/** Longer than a double click takes, and longer than the pane takes to show a finding; in milliseconds. */
const doubleClick = 400;
const focusBack = 300;

/** Brings together one open document, the grid that shows it and the pane that reviews it. */
export class Desk {
  private readonly shell: Shell;
  private readonly grid: Grid;
  private open: OpenDocument | null = null;
  private pane: Pane | null = null;
  private flags: readonly Flag[] = [];
  private language: Language;
  /** What in the pane last had the focus. */
  private lastInPane: HTMLElement | null = null;
  private pressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    root: HTMLElement,
    private readonly parts: DeskParts,
  ) {
    const { language } = parts;
    this.language = language;
    const chooseFile = addFileInput(document.body, (file) => void this.openFile(file));
    this.shell = new Shell(root, language, {
      open: chooseFile,
      save: () => void this.save(),
      undo: () => void this.undo(),
      redo: () => void this.redo(),
    });
    this.grid = new Grid(
      {
        contentOf: (at) => (this.open === null ? "" : editableText(cellOf(this.open.session.workbook.snapshot, at))),
        edit: (at, typed) => this.type((workbook) => typingPatch(workbook, at, typed)),
        clear: (range) => this.type((workbook) => clearingPatch(workbook, range)),
        paste: (at, rows) => this.type((workbook) => pastingPatch(workbook, at, rows)),
        select: (range) => {
          this.open?.session.workbook.selected(range);
        },
        press: (flag) => this.pressed(flag),
        undo: () => void this.undo(),
        redo: () => void this.redo(),
      },
      gridWords(language),
    );
    listenToDrops(
      () => words.dropHere[this.language],
      (file) => void this.openFile(file),
    );
    this.shell.pane.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement) this.lastInPane = target;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "F6") this.changeSides(event);
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.open?.isChanged === true) event.preventDefault();
    });
  }

  /** F6 leads from the sheet to the pane and back, to where each was left. */
  private changeSides(event: KeyboardEvent): void {
    if (this.open === null) return;
    event.preventDefault();
    if (this.shell.pane.contains(document.activeElement)) {
      this.shell.showPart("sheet");
      this.grid.focus();
      return;
    }
    this.shell.showPart("pane");
    const title = this.shell.pane.querySelector("h1");
    (this.lastInPane?.isConnected === true ? this.lastInPane : title)?.focus();
  }

  private speak(language: Language): void {
    this.language = language;
    this.shell.speak(language);
    this.grid.speak(gridWords(language));
    this.refresh();
  }

  /** Shows in the pane what was found at a pressed cell, unless the press turns out to begin an edit. */
  private pressed(flag: Flag | undefined): void {
    clearTimeout(this.pressTimer);
    if (flag === undefined) return;
    this.pressTimer = setTimeout(() => {
      // The pane puts the focus on what it shows; the hands are still on the sheet.
      const back = (): void => this.grid.focus();
      this.shell.pane.addEventListener("focusin", back, { once: true });
      setTimeout(() => this.shell.pane.removeEventListener("focusin", back), focusBack);
      this.pane?.showFindingAt(flag.at);
    }, doubleClick);
  }

  private async openFile(file: File): Promise<void> {
    await this.attempt(async () => {
      this.shell.wait(words.opening);
      await this.load(new Uint8Array(await file.arrayBuffer()), file.name);
    });
  }

  /** Opens a document; the one that was open stays if this one cannot be read. */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    await this.attempt(() => this.load(bytes, name));
  }

  private async load(bytes: Uint8Array, name: string): Promise<void> {
    const session = await openSession(bytes, name, this.parts.startThread);
    this.pane?.unmount();
    this.pane = null;
    this.open?.session.close();
    const { workbook, engine, calculator } = session;
    const app = createApp({
      workbook,
      engine,
      calculator,
      clock: { now: () => new Date() },
      keepsJournal: true,
    });
    const open: OpenDocument = { session, app, undo: new UndoStack(), name, isChanged: false };
    this.open = open;
    this.flags = [];
    workbook.listener = {
      changed: (snapshot, patch, source) => this.changed(open, snapshot, patch, source),
      show: (range) => {
        this.shell.showPart("sheet");
        this.grid.reveal(range);
        // Who asks for a cell wants to type there; F6 leads back.
        this.grid.focus();
      },
    };
    this.grid.reset();
    this.shell.sheet.prepend(this.grid.element);
    this.grid.show(workbook.snapshot);
    this.refresh();
    this.pane = await this.parts.mountPane(
      this.shell.pane,
      withFlags(app, (findings) => this.flag(findings)),
      name,
      this.language,
      (language) => this.speak(language),
    );
  }

  private changed(open: OpenDocument, snapshot: WorkbookSnapshot, patch: Patch, source: Source): void {
    if (open !== this.open) return;
    if (source !== "history") open.undo.note(patch, source);
    open.isChanged = true;
    const written = new Set(
      patch.edits.flatMap((edit) => ("at" in edit && typeof edit.at === "object" ? [key(edit.at)] : [])),
    );
    this.flags = this.flags.filter((flag) => !written.has(key(flag.at)));
    this.grid.setFlags(this.flags);
    this.grid.show(snapshot);
    this.refresh();
  }

  private type(build: (workbook: WorkbookSnapshot) => Patch | null): void {
    const { open } = this;
    if (open === null) return;
    void this.attempt(async () => {
      const applied = await open.session.workbook.type(build);
      if (applied.kind === "refused") this.shell.tell(words.notChanged);
    });
  }

  private async undo(): Promise<void> {
    const { open } = this;
    const entry = open?.undo.lastDone() ?? null;
    if (open === null || entry === null) return;
    await this.attempt(async () => {
      // The pane's own list of changes must agree with what was undone here.
      if (entry.source === "app" && isLatestOf(open.app, entry.patch)) {
        this.tellIfRefused(await open.app.undo());
        return;
      }
      const applied = await open.session.workbook.replay(invert(entry.patch));
      if (applied.kind === "applied") open.undo.movedBack();
      this.tellIfRefused(applied);
      this.refresh();
    });
  }

  private async redo(): Promise<void> {
    const { open } = this;
    const entry = open?.undo.lastUndone() ?? null;
    if (open === null || entry === null) return;
    await this.attempt(async () => {
      const applied = await open.session.workbook.replay(entry.patch);
      if (applied.kind === "applied") open.undo.movedForward();
      this.tellIfRefused(applied);
      this.refresh();
    });
  }

  private async save(): Promise<void> {
    const { open } = this;
    if (open === null) return;
    await this.attempt(async () => {
      this.shell.wait(words.saving);
      await open.session.workbook.read();
      const name = savedName(open.name);
      download(await open.session.save(), name);
      open.name = name;
      open.isChanged = false;
      this.shell.announce(words.saved);
      this.refresh();
    });
  }

  private flag(findings: readonly Finding[]): void {
    const { language } = this;
    this.flags = findings.map((finding) => ({
      at: { sheet: finding.at.sheet, row: finding.at.top, column: finding.at.left },
      severity: finding.severity,
      note: finding.title[language],
    }));
    this.grid.setFlags(this.flags);
  }

  private refresh(): void {
    const { open } = this;
    this.shell.show({
      name: open?.name ?? null,
      isChanged: open?.isChanged ?? false,
      canUndo: open?.undo.canUndo ?? false,
      canRedo: open?.undo.canRedo ?? false,
    });
  }

  private tellIfRefused(applied: Applied | null): void {
    if (applied?.kind === "refused") this.shell.tell(words.notUndone);
  }

  /** Runs what the user asked for; a failure becomes one sentence above the sheet. */
  private async attempt(run: () => Promise<void>): Promise<void> {
    this.shell.tell(null);
    try {
      await run();
    } catch (error) {
      this.shell.tell(error instanceof Fault ? error.text : words.failed);
      if (!(error instanceof Fault)) reportError(error);
    } finally {
      this.shell.wait(null);
    }
  }
}

function gridWords(language: Language): GridWords {
  return { sheets: words.sheets[language], cell: words.cell[language], selected: words.selected[language] };
}

/** The same app; what a check finds is marked on the grid too. */
function withFlags(app: App, flag: (findings: readonly Finding[]) => void): App {
  const check: App["check"] = async (options) => {
    const result = await app.check(options);
    flag(result.report.findings);
    return result;
  };
  return new Proxy(app, {
    get: (target, property): unknown => {
      if (property === "check") return check;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function isLatestOf(app: App, patch: Patch): boolean {
  const latest = app
    .history()
    .filter((entry) => !entry.isUndone)
    .at(-1);
  return latest?.patch === patch;
}

function key(at: Flag["at"]): string {
  return `${at.sheet}!${at.row}:${at.column}`;
}
