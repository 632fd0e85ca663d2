import type { Applied, Workbook, WorkbookEvent } from "../../app/workbook";
import type { Range } from "../../core/cell/address";
import type { WorkbookSnapshot } from "../../core/cell/snapshot";
import type { Patch } from "../../core/patch/edit";
import type { CallDocument } from "./session";
import { applyChange } from "./snapshot-change";

/** Who asked for a patch: the pane, the user at the grid, or undo and redo. */
export type Source = "app" | "typed" | "history";

export interface SessionListener {
  changed(workbook: WorkbookSnapshot, patch: Patch, source: Source): void;
  show(range: Range): void;
}

/** The workbook of a session as the pane sees it: a copy on the page, the document itself in its thread. */
export class SessionWorkbook implements Workbook {
  private readonly watchers = new Set<(event: WorkbookEvent) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private selectedRange: Range | null = null;
  listener: SessionListener | null = null;

  constructor(
    private current: WorkbookSnapshot,
    private readonly call: CallDocument,
  ) {}

  get snapshot(): WorkbookSnapshot {
    return this.current;
  }

  /** The workbook once everything asked for so far is done. */
  async read(): Promise<WorkbookSnapshot> {
    await this.queue.catch(() => undefined);
    return this.current;
  }

  apply(patch: Patch): Promise<Applied> {
    return this.inTurn(() => this.write(patch, "app"));
  }

  /** Applies what the user typed: built when its turn comes, so that it starts from what then stands in the cells. */
  type(build: (workbook: WorkbookSnapshot) => Patch | null): Promise<Applied> {
    return this.inTurn(() => {
      const patch = build(this.current);
      return patch === null ? Promise.resolve<Applied>({ kind: "applied" }) : this.write(patch, "typed");
    });
  }

  /** Applies a patch of the undo history. */
  replay(patch: Patch): Promise<Applied> {
    return this.inTurn(() => this.write(patch, "history"));
  }

  readSettings(): Promise<string | null> {
    return this.call("readSettings");
  }

  writeSettings(json: string): Promise<void> {
    return this.call("writeSettings", json);
  }

  readJournal(): Promise<string | null> {
    return this.call("readJournal");
  }

  writeJournal(json: string): Promise<void> {
    return this.call("writeJournal", json);
  }

  forget(): Promise<void> {
    return this.call("forget");
  }

  show(range: Range): Promise<void> {
    this.listener?.show(range);
    return Promise.resolve();
  }

  selection(): Promise<Range | null> {
    return Promise.resolve(this.selectedRange);
  }

  watch(listener: (event: WorkbookEvent) => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** Tells the pane where the user is. */
  selected(range: Range): void {
    this.selectedRange = range;
    this.tell({ kind: "selected", at: { sheet: range.sheet, row: range.top, column: range.left } });
  }

  private async write(patch: Patch, source: Source): Promise<Applied> {
    const { applied, change } = await this.call("apply", patch, source === "typed");
    this.current = applyChange(this.current, change);
    if (applied.kind === "applied") {
      this.listener?.changed(this.current, patch, source);
      if (source !== "app") for (const sheet of sheetsOf(patch)) this.tell({ kind: "changed", sheet });
    }
    return applied;
  }

  private inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.queue.then(run);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private tell(event: WorkbookEvent): void {
    for (const watcher of this.watchers) watcher(event);
  }
}

function sheetsOf(patch: Patch): ReadonlySet<string> {
  return new Set(
    patch.edits.map((edit) => {
      if (edit.kind === "set-cell" || edit.kind === "set-format") return edit.at.sheet;
      return typeof edit.sheet === "string" ? edit.sheet : edit.sheet.name;
    }),
  );
}
