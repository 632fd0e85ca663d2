import type { SheetSnapshot } from "../../core/cell/snapshot";

/** A sheet as it was read, and what has to be the same for it to stand. */
interface Known {
  /** Its used ranges, as text. */
  readonly frame: string;
  readonly sheet: SheetSnapshot;
  /** Some formula of it may read other sheets. */
  readonly readsOthers: boolean;
}

/**
 * The sheets as they were last read, as long as Excel tells of every change: the next reading asks only for the others.
 * What Excel does not tell of (hidden columns, sheets that come, go or are renamed) is asked for or compared each time.
 */
export class KnownSheets {
  private readonly sheets = new Map<string, Known>();
  private stamps = 0;
  private readonly staleSince = new Map<string, number>();
  private names = "";
  private isListening = false;

  /** From now on Excel tells of changes. */
  listen(): void {
    this.forgetAll();
    this.isListening = true;
  }

  /** Excel tells of nothing any more. */
  deafen(): void {
    this.isListening = false;
    this.forgetAll();
  }

  /** A moment to compare with: what is forgotten after it is not kept by a reading that began before. */
  moment(): number {
    return this.stamps;
  }

  /** A sheet was changed; with it goes every sheet whose formulas may read it. */
  forget(id: string): void {
    this.drop(id);
    for (const [other, known] of this.sheets) if (known.readsOthers) this.drop(other);
  }

  forgetAll(): void {
    this.stamps += 1;
    this.staleSince.set("*", this.stamps);
    this.sheets.clear();
  }

  private drop(id: string): void {
    this.stamps += 1;
    this.staleSince.set(id, this.stamps);
    this.sheets.delete(id);
  }

  /** A list of sheets that differs from the last one by a name or a place makes formulas everywhere doubtful. */
  compareList(names: string): void {
    // The reading that found the difference reads all anew, so what it reads may be kept.
    if (names !== this.names) this.sheets.clear();
    this.names = names;
  }

  find(id: string, frame: string): SheetSnapshot | null {
    const known = this.sheets.get(id);
    return known !== undefined && known.frame === frame ? known.sheet : null;
  }

  keep(id: string, frame: string, sheet: SheetSnapshot, since: number): void {
    const isStale = Math.max(this.staleSince.get(id) ?? 0, this.staleSince.get("*") ?? 0) > since;
    if (!this.isListening || isStale) return;
    this.sheets.set(id, { frame, sheet, readsOthers: mayReadOthers(sheet) });
  }
}

function mayReadOthers(sheet: SheetSnapshot): boolean {
  for (const cells of sheet.rows.values()) {
    for (const cell of cells) {
      const formula = cell?.formula ?? null;
      if (formula !== null && formulaReadsOthers(formula)) return true;
    }
  }
  return false;
}

/** True unless all of the formula is cells of its own sheet, functions and constants: anything left may be a name. */
function formulaReadsOthers(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, "");
  if (/!|\[|INDIRECT|OFFSET/i.test(bare)) return true;
  const left = bare
    .replace(/\$?\b[A-Z]{1,3}\$?\d+\b/gi, "")
    .replace(/[A-Z][A-Z0-9._]*\(/gi, "(")
    .replace(/\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, "")
    .replace(/\b(?:TRUE|FALSE)\b/gi, "");
  return /[\p{L}_\\]/u.test(left);
}
