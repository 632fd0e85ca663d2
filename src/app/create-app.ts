import { contains, formatRange, formatRef, type CellRef, type Range } from "../core/cell/address";
import type { Finding, Fix } from "../core/check/finding";
import { cellOf, type WorkbookSnapshot } from "../core/cell/snapshot";
import { applyPatch } from "../core/patch/apply";
import type { Edit, Patch } from "../core/patch/edit";
import { formatStored } from "../core/cell/format-stored";
import { text, type Text } from "../core/text/bilingual";
import { formatDate } from "../core/text/dates";
import { Changes } from "./changes";
import type { Engine, Proposal } from "./engine";
import type { Desk, Reading } from "./desk";
import { createCriteriaJobs, type CriteriaJobs } from "./criteria-jobs";
import { createIdentityJobs, type IdentityJobs } from "./identity-jobs";
import type { App, HistoryEntry, Preview, Settings, TableChange } from "./jobs";
import type { MakeJob } from "./make";
import { changesOf, combined, sheetsAdded } from "./preview";
import { cellsWritten, recalculated, withCalculatedValues } from "./recalculation";
import { createProseJobs, type ProseJobs } from "./prose-jobs";
import { createReportJobs, type ReportJobs } from "./report-jobs";
import { createUnitJobs, type UnitJobs } from "./unit-jobs";
import { createSelfTestJobs, type SelfTestJobs } from "./self-test-jobs";
import { areNewer, defaultSettings, parseSettings, serialiseSettings } from "./settings";
import { Fault, type Applied, type ApplyWay, type Calculator, type Clock, type Workbook } from "./workbook";

export interface Parts {
  readonly workbook: Workbook;
  readonly engine: Engine;
  /** Null where the host calculates formulas itself, as Excel does. */
  readonly calculator: Calculator | null;
  /** Gives up what the engine computes; absent where it cannot be stopped, and its late answers are dropped instead. */
  readonly stopEngine?: () => void;
  readonly clock: Clock;
  /** Keeps the journal of changes inside the workbook, so that they can be taken back after it was closed. */
  readonly keepsJournal?: boolean;
  /** Settings of the call rather than of the workbook, such as --report-date; they are not written back. */
  readonly overrides?: Partial<Settings>;
}

/** Puts the use cases together over one workbook. */
export function createApp(parts: Parts): App {
  return new LocalApp(parts);
}

class LocalApp implements App, Desk {
  private readonly changes: Changes;
  /** The workbook as it was last read. */
  private known: WorkbookSnapshot | null = null;
  private isWriting = false;
  private last: Promise<unknown> = Promise.resolve();
  readonly stateIdentity: IdentityJobs["stateIdentity"];
  readonly keepIdentity: IdentityJobs["keepIdentity"];
  readonly dropIdentity: IdentityJobs["dropIdentity"];
  readonly denyIdentity: IdentityJobs["denyIdentity"];
  readonly restoreIdentity: IdentityJobs["restoreIdentity"];

  readonly scoreBoard: CriteriaJobs["scoreBoard"];
  readonly previewCriteria: CriteriaJobs["previewCriteria"];
  readonly previewScore: CriteriaJobs["previewScore"];
  readonly previewBinding: CriteriaJobs["previewBinding"];

  readonly checkText: ProseJobs["checkText"];
  readonly correctionsPage: ProseJobs["correctionsPage"];
  readonly textCells: ProseJobs["textCells"];
  readonly writeSentences: ProseJobs["writeSentences"];
  readonly keepWordings: ProseJobs["keepWordings"];
  readonly previewImport: ProseJobs["previewImport"];

  readonly previewReport: ReportJobs["previewReport"];
  readonly reportPage: ReportJobs["reportPage"];
  readonly selfTest: SelfTestJobs["selfTest"];
  readonly checkUnit: UnitJobs["checkUnit"];
  readonly previewConsolidation: UnitJobs["previewConsolidation"];

  constructor(private readonly parts: Parts) {
    const { workbook, clock, keepsJournal = false } = parts;
    this.changes = new Changes({ workbook, clock, keepsJournal, write: (patch, way) => this.write(patch, way) });
    const identities = createIdentityJobs(this, parts.engine);
    this.stateIdentity = identities.stateIdentity;
    this.keepIdentity = identities.keepIdentity;
    this.dropIdentity = identities.dropIdentity;
    this.denyIdentity = identities.denyIdentity;
    this.restoreIdentity = identities.restoreIdentity;
    const criteria = createCriteriaJobs(this, parts.engine);
    this.scoreBoard = criteria.scoreBoard;
    this.previewCriteria = criteria.previewCriteria;
    this.previewScore = criteria.previewScore;
    this.previewBinding = criteria.previewBinding;
    const prose = createProseJobs(this, parts.engine);
    this.checkText = prose.checkText;
    this.correctionsPage = prose.correctionsPage;
    this.textCells = prose.textCells;
    this.writeSentences = prose.writeSentences;
    this.keepWordings = prose.keepWordings;
    this.previewImport = prose.previewImport;
    const reports = createReportJobs(this, parts.engine);
    this.previewReport = reports.previewReport;
    this.reportPage = reports.reportPage;
    this.selfTest = createSelfTestJobs(this, parts.engine).selfTest;
    const units = createUnitJobs(this, parts.engine);
    this.checkUnit = units.checkUnit;
    this.previewConsolidation = units.previewConsolidation;
  }

  /** The workbook as it is now and what the user set for it. */
  async read(): Promise<Reading> {
    const [workbook, settings] = await Promise.all([this.parts.workbook.read(), this.settings()]);
    this.known = workbook;
    return { workbook, settings };
  }

  stop(): void {
    this.parts.stopEngine?.();
  }

  async inspect() {
    const { workbook, settings } = await this.read();
    return this.parts.engine.recognise(workbook, settings);
  }

  async check({ previous = null }: Parameters<App["check"]>[0] = {}) {
    const { workbook, settings } = await this.read();
    return this.parts.engine.check(workbook, settings, previous);
  }

  async previewFix(finding: Finding, fix: number): Promise<Preview> {
    const chosen = finding.fixes[fix];
    if (chosen === undefined) throw new RangeError(`Finding ${finding.key} has no fix ${String(fix)}.`);
    return this.previewWithEffects(patchOfFix(finding, chosen));
  }

  async previewSuspect(finding: Finding, suspect: number): Promise<Preview> {
    const chosen = finding.suspects[suspect];
    if (chosen === undefined) throw new RangeError(`Finding ${finding.key} has no suspect ${String(suspect)}.`);
    const workbook = await this.parts.workbook.read();
    const edits = chosen.cells.map((cell): Edit => {
      const before = cellOf(workbook, cell.at);
      const after = {
        ...before,
        formula: cell.expectedFormula,
        value: cell.expected,
        text: formatStored(cell.expected, before.format),
      };
      return { kind: "set-cell", at: cell.at, before, after };
    });
    const places = chosen.cells.map((cell) => formatRef(cell.at)).join(", ");
    const title = text(`Sửa ${places}`, `Change ${places}`);
    return this.previewWithEffects({ title, because: finding.key, edits });
  }

  async rankAgain(finding: Finding, confirmed: readonly CellRef[]) {
    const { workbook, settings } = await this.read();
    return this.parts.engine.rankAgain(workbook, settings, finding, confirmed);
  }

  async previewSafeFixes(): Promise<Preview | null> {
    const { report } = await this.check();
    const safe = report.findings.flatMap((finding) => {
      const fix = finding.fixes.find((each) => each.safety === "safe");
      return fix === undefined ? [] : [{ finding, patch: patchOfFix(finding, fix) }];
    });
    if (safe.length === 0) return null;
    const patch = combined(
      text("Sửa các lỗi an toàn", "Fix what is safe to fix"),
      safe.map((each) => each.patch),
    );
    const preview = await this.previewWithEffects(patch);
    const resolved = new Set(preview.resolves.map(({ key }) => key));
    const left = safe.filter(({ finding }) => !resolved.has(finding.key));
    return { ...preview, notes: [...preview.notes, ...leftNotes(left, patch)] };
  }

  async fillColumns() {
    const { workbook, settings } = await this.read();
    const options = { derivations: null, replacesTyped: false };
    return (await this.parts.engine.fill(workbook, settings, options)).columns;
  }

  async previewFill(options: Parameters<App["previewFill"]>[0]): Promise<Preview | null> {
    const { workbook, settings } = await this.read();
    return this.previewProposal(workbook, await this.parts.engine.fill(workbook, settings, options));
  }

  async previewDeduct(sheet?: string): Promise<Preview | null> {
    const { workbook, settings } = await this.read();
    return this.previewProposal(workbook, await this.parts.engine.deduct(workbook, settings, sheet ?? null));
  }

  async previewSummarise(): Promise<Preview | null> {
    const { workbook, settings } = await this.read();
    return this.previewProposal(
      workbook,
      await this.parts.engine.summarise(workbook, settings, clockWords(this.parts.clock.now())),
    );
  }

  async previewMake(job: MakeJob): Promise<Preview | null> {
    const { workbook, settings } = await this.read();
    return this.previewProposal(workbook, await this.parts.engine.make(workbook, settings, job));
  }

  async previewProposal(workbook: WorkbookSnapshot, proposal: Proposal): Promise<Preview | null> {
    if (proposal.patch === null) return null;
    const patch = await withCalculatedValues(workbook, proposal.patch, this.parts.calculator);
    return previewOf(patch, [], [], proposal.notes);
  }

  /** A preview that also says which findings go and which come. */
  private async previewWithEffects(patch: Patch): Promise<Preview> {
    const { workbook, settings } = await this.read();
    const applied = applyPatch(workbook, patch);
    if (applied.kind === "refused") return previewOf(patch, [], [], applied.conflicts.map(conflictNote));
    const changed = cellsWritten(patch);
    const after = await recalculated(applied.workbook, changed, this.parts.calculator);
    const [now, then] = await Promise.all([
      this.parts.engine.check(workbook, settings),
      this.parts.engine.check(after.workbook, settings),
    ]);
    const rests = restsOn(after.unknown);
    const missing = (from: readonly Finding[], others: readonly Finding[]) => {
      const keys = new Set(others.map((finding) => finding.key));
      return from.filter((finding) => !keys.has(finding.key) && !rests(finding));
    };
    const resolves = missing(now.report.findings, then.report.findings);
    const raises = missing(then.report.findings, now.report.findings);
    const calculated = await withCalculatedValues(workbook, patch, this.parts.calculator);
    return previewOf(calculated, resolves, raises, unknownNotes(after.unknown));
  }

  /** Does one change after the other, in the order asked: a change is read from and written to what the last one left. */
  private inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(change);
    this.last = result.catch(() => undefined);
    return result;
  }

  apply(preview: Preview): Promise<Applied> {
    return this.inTurn(() => this.applyNow(preview));
  }

  private async applyNow(preview: Preview): Promise<Applied> {
    if (preview.undoes !== undefined) return (await this.changes.undo(preview.undoes)) ?? { kind: "applied" };
    return this.changes.apply(preview.patch, this.known);
  }

  undo(id?: number): Promise<Applied | null> {
    return this.inTurn(() => this.changes.undo(id ?? null));
  }

  async previewUndo(id: number): Promise<Preview | null> {
    const undoing = await this.changes.undoing(id);
    return undoing === null ? null : { ...(await this.previewWithEffects(undoing)), undoes: id };
  }

  history(): readonly HistoryEntry[] {
    return this.changes.list();
  }

  loadHistory(): Promise<readonly HistoryEntry[]> {
    return this.changes.load();
  }

  clearTraces(): Promise<void> {
    return this.inTurn(async () => {
      await this.parts.workbook.mark?.([]);
      await this.parts.workbook.forget();
      this.changes.clear();
    });
  }

  private async write(patch: Patch, way?: ApplyWay): Promise<Applied> {
    this.isWriting = true;
    try {
      return await this.parts.workbook.apply(patch, way);
    } finally {
      this.isWriting = false;
    }
  }

  async dismiss(finding: Finding, reason: string): Promise<void> {
    const workbook = await this.parts.workbook.read();
    const fingerprint = await this.parts.engine.fingerprint(workbook, finding);
    const { rule, title } = finding;
    const dismissal = { fingerprint, rule, reason, title, at: formatRange(finding.at) };
    await this.store(({ dismissals }) => ({
      dismissals: [...dismissals.filter((each) => each.fingerprint !== fingerprint), dismissal],
    }));
  }

  restore(dismissal: Settings["dismissals"][number]): Promise<void> {
    return this.store(({ dismissals }) => ({
      dismissals: dismissals.filter((each) => each.fingerprint !== dismissal.fingerprint),
    }));
  }

  correctTable(change: TableChange): Promise<void> {
    return this.inTurn(async () => {
      const { workbook, settings } = await this.read();
      const corrections = await this.parts.engine.correct(workbook, settings, change);
      const stored = await this.replaceable();
      await this.parts.workbook.writeSettings(serialiseSettings({ ...stored, corrections }));
    });
  }

  selection(): Promise<Range | null> {
    return this.parts.workbook.selection();
  }

  async settings(): Promise<Settings> {
    return { ...defaultSettings, ...(await this.stored()), ...this.parts.overrides };
  }

  readPack(source: string) {
    return this.parts.engine.parsePack(source);
  }

  changeSettings(change: Partial<Settings>): Promise<void> {
    return this.store(() => change);
  }

  /** The settings as kept, where they may be written over. */
  private async replaceable(): Promise<Settings> {
    const kept = await this.parts.workbook.readSettings();
    if (areNewer(kept)) throw new Fault("not-writable", newerSettings);
    return parseSettings(kept);
  }

  private async stored(): Promise<Settings> {
    return parseSettings(await this.parts.workbook.readSettings());
  }

  store(change: (stored: Settings) => Partial<Settings>): Promise<void> {
    return this.inTurn(async () => {
      const stored = await this.replaceable();
      await this.parts.workbook.writeSettings(serialiseSettings({ ...stored, ...change(stored) }));
    });
  }

  show(range: Parameters<App["show"]>[0]): Promise<void> {
    return this.parts.workbook.show(range);
  }

  async explain(at: CellRef) {
    const { workbook, settings } = await this.read();
    return this.parts.engine.explain(workbook, settings, at);
  }

  get canMark(): boolean {
    return this.parts.workbook.mark !== undefined;
  }

  mark(findings: readonly Finding[]): Promise<void> {
    const marks = findings.map(({ at, severity }) => ({ range: at, severity }));
    return this.inTurn(async () => this.parts.workbook.mark?.(marks));
  }

  watchSelection(listener: (at: CellRef) => void): () => void {
    return this.parts.workbook.watch((event) => {
      if (event.kind === "selected") listener(event.at);
    });
  }

  watch(listener: () => void): () => void {
    return this.parts.workbook.watch((event) => {
      if (event.kind === "changed" && !this.isWriting) listener();
    });
  }
}

/** Why safe fixes are not done with after this patch: another writes the same cell first, or the cell needs more. */
function leftNotes(
  left: readonly { readonly finding: Finding; readonly patch: Patch }[],
  written: Patch,
): readonly Text[] {
  const isWritten = ({ edits }: Patch) => edits.every((edit) => written.edits.includes(edit));
  const waiting = left.filter(({ patch }) => !isWritten(patch)).map(({ finding }) => finding.key);
  const staying = left.filter(({ patch }) => isWritten(patch)).map(({ finding }) => finding.key);
  return [
    ...(waiting.length === 0
      ? []
      : [
          text(
            `Còn ${waiting.join(", ")}: cùng ô với chỗ khác được sửa trước. Ghi xong, bấm sửa lần nữa.`,
            `${waiting.join(", ")} waits: the same cells are put right for another reason first. Write, then fix again.`,
          ),
        ]),
    ...(staying.length === 0
      ? []
      : [
          text(
            `Sửa xong vẫn còn ${staying.join(", ")}: ô đó còn chỗ khác phải sửa tay.`,
            `${staying.join(", ")} stays after this: the cell needs something else by hand.`,
          ),
        ]),
  ];
}

function patchOfFix(finding: Finding, fix: Fix): Patch {
  return { title: fix.title, because: finding.key, edits: fix.edits };
}

function previewOf(
  patch: Patch,
  resolves: readonly Finding[],
  raises: readonly Finding[],
  notes: readonly Text[],
): Preview {
  return { patch, changes: changesOf(patch), sheets: sheetsAdded(patch), resolves, raises, notes };
}

function conflictNote(conflict: { readonly at: CellRef | { readonly sheet: string } }): Text {
  const place = "row" in conflict.at ? formatRef(conflict.at) : conflict.at.sheet;
  return text(
    `${place} đã đổi sau lần kiểm tra. Kiểm tra lại rồi sửa.`,
    `${place} changed since the check. Check again first.`,
  );
}

/** Tells findings that look at a cell whose result is not known yet: nothing can be said of their coming or going. */
function restsOn(unknown: readonly CellRef[]): (finding: Finding) => boolean {
  const places = new Set(unknown.map(formatRef));
  return ({ at, evidence }) =>
    places.size > 0 &&
    (evidence.some((each) => places.has(formatRef(each))) ||
      unknown.some((each) => each.sheet === at.sheet && contains(at, each)));
}

function unknownNotes(unknown: readonly CellRef[]): readonly Text[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const count = String(unknown.length);
  return [
    text(
      `${count} ô công thức sẽ được tính lại sau khi ghi (ô đầu: ${formatRef(first)}). Ghi xong hãy kiểm tra lại.`,
      `${count} formula cells are calculated after writing (the first: ${formatRef(first)}). Check again then.`,
    ),
  ];
}

/** "08:05 ngày 30/6/2026", in the host's own time zone. */
function clockWords(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const day = formatDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  return `${pad(now.getHours())}:${pad(now.getMinutes())} ngày ${day}`;
}

const newerSettings = text(
  "Thiết lập trong tệp này do bản mới hơn của Soát phụ lục lưu; bản này không ghi đè.",
  "The settings in this file were kept by a newer version; this one does not write over them.",
);
