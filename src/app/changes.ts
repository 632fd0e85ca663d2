import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { applyPatch } from "../core/patch/apply";
import type { Conflict, Patch } from "../core/patch/edit";
import { invert } from "../core/patch/invert";
import { text } from "../core/text/bilingual";
import { anchorsOf, movedRows, sheetsOf, sheetsWithMovedRows, type Anchor } from "./anchors";
import type { HistoryEntry } from "./jobs";
import { parseJournal, serialiseJournal } from "./journal";
import type { Applied, ApplyWay, Clock, Workbook } from "./workbook";

interface ChangesParts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly keepsJournal: boolean;
  /** The one way a patch goes into the workbook. */
  readonly write: (patch: Patch, way?: ApplyWay) => Promise<Applied>;
}

/** What was done in a workbook, newest last, and how it is taken back. Kept with the workbook where that is wanted. */
export class Changes {
  private readonly entries: HistoryEntry[] = [];
  private readonly anchors = new WeakMap<Patch, readonly Anchor[]>();
  private journal: Promise<"kept" | "not-kept"> | null = null;
  private lastId = 0;

  constructor(private readonly parts: ChangesParts) {}

  list(): readonly HistoryEntry[] {
    return [...this.entries];
  }

  async load(): Promise<readonly HistoryEntry[]> {
    await this.openJournal();
    return this.list();
  }

  clear(): void {
    this.entries.length = 0;
  }

  /** Writes a patch and notes it. `known` is the workbook as it was last read, null where it was not. */
  async apply(patch: Patch, known: WorkbookSnapshot | null): Promise<Applied> {
    const state = await this.openJournal();
    const after = state === "not-kept" || known === null ? null : applyPatch(known, patch);
    const result = await this.parts.write(patch);
    if (result.kind === "refused") return result;
    while (this.entries.at(-1)?.isUndone === true) this.entries.pop();
    const at = localTime(this.parts.clock.now());
    // Never given twice: a preview of taking a change back names it by this.
    const id = (this.lastId += 1);
    this.anchors.set(patch, after?.kind === "applied" ? anchorsOf(after.workbook, patch) : []);
    this.entries.push({ id, title: patch.title, at, patch, isUndone: false });
    await this.keepJournal();
    return result;
  }

  /** Takes back a change, or the newest; null where there is none. Refused with the cells that have changed since. */
  async undo(id: number | null): Promise<Applied | null> {
    await this.openJournal();
    const newest = this.entries.map((entry) => !entry.isUndone).lastIndexOf(true);
    const index = id === null ? newest : this.entries.findIndex((entry) => entry.id === id && !entry.isUndone);
    const entry = this.entries[index];
    if (entry === undefined) return null;
    // What was done last in this sitting is where it was left; anything older may have moved.
    const moved = index === newest && entry.isEarlier !== true ? [] : await this.movedSince(index, entry);
    if (moved.length > 0) return { kind: "refused", conflicts: moved };
    const result = await this.parts.write(invert(entry.patch), "taking-back");
    if (result.kind === "applied") {
      this.entries[index] = { ...entry, isUndone: true };
      await this.keepJournal();
    }
    return result;
  }

  /** The patch that would take back a change; null where there is none. */
  async undoing(id: number): Promise<Patch | null> {
    await this.openJournal();
    const entry = this.entries.find((each) => each.id === id && !each.isUndone);
    if (entry === undefined) return null;
    const { title, patch } = entry;
    return { ...invert(patch), title: text(`Hoàn tác: ${title.vi}`, `Undo: ${title.en}`) };
  }

  private async movedSince(index: number, { patch }: HistoryEntry): Promise<readonly Conflict[]> {
    const later = this.entries.slice(index + 1).filter(({ isUndone }) => !isUndone);
    const shifted = new Set(later.flatMap((each) => sheetsWithMovedRows(each.patch)));
    const moved = [...sheetsOf(patch)].filter((sheet) => shifted.has(sheet));
    if (moved.length > 0) {
      return moved.map((sheet) => ({ at: { sheet }, reason: "moved", expected: "", found: "" }));
    }
    return movedRows(await this.parts.workbook.read(), patch, this.anchors.get(patch) ?? []);
  }

  /** Reads the journal once. A host that fails to hand it over costs the earlier changes, not the new ones. */
  private openJournal(): Promise<"kept" | "not-kept"> {
    this.journal ??= this.readJournal();
    return this.journal;
  }

  private async readJournal(): Promise<"kept" | "not-kept"> {
    if (!this.parts.keepsJournal) return "not-kept";
    const kept = await this.parts.workbook.readJournal().then(parseJournal, () => null);
    if (kept === null || kept.kind === "newer") return "not-kept";
    for (const [index, { anchors, ...entry }] of kept.entries.entries()) {
      this.anchors.set(entry.patch, anchors);
      this.lastId = index + 1;
      this.entries.push({ id: this.lastId, ...entry, isEarlier: true });
    }
    return "kept";
  }

  /** The change stands by now: a journal that cannot be written is made up for with the next change. */
  private async keepJournal(): Promise<void> {
    if ((await this.openJournal()) === "not-kept") return;
    const entries = this.entries.map(({ title, at, patch, isUndone }) => {
      return { title, at, patch, isUndone, anchors: this.anchors.get(patch) ?? [] };
    });
    await this.parts.workbook.writeJournal(serialiseJournal(entries)).catch(() => undefined);
  }
}

/** ISO 8601 in the host's own time zone, to the second. */
function localTime(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  const day = `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return `${day}T${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}`;
}
