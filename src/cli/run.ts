import { basename } from "node:path";
import type { FileWorkbook } from "../adapters/file/file-workbook";
import { createWorkbookFile } from "../adapters/file/create-workbook-file";
import { readWordTables } from "../adapters/file/docx/read-tables";
import { isConverted, openAnyFile } from "../adapters/file/foreign/open-any-file";
import { readTextFile } from "../adapters/file/text/read-text-file";
import { createApp } from "../app/create-app";
import type { Engine } from "../app/engine";
import type { App, CheckResult, Preview, Settings } from "../app/jobs";
import { createLocalEngine } from "../app/local-engine";
import { Fault, type Calculator } from "../app/workbook";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { formatRef } from "../core/cell/address";
import { consolidate, type CheckedFile, type RefusedFile } from "../core/consolidate/consolidate";
import type { RulePack } from "../core/packs/pack";
import type { SheetDraft } from "../core/patch/edit";
import { isOwnSheet, markers } from "../core/summary/sheet/own";
import { text, type Language, type Text } from "../core/text/bilingual";
import { parseArguments, type Call } from "./arguments";
import { chosenFixes } from "./chosen-fixes";
import { expectedUnits, filesOf, labelOf, withResults } from "./consolidate";
import { checkedFile, inspectedFile } from "./documents";
import { isSameFile, OutputFault, readInput, writeOutput } from "./files";
import { helpText } from "./help";
import { importedSheets, importNotes } from "./import";
import { newSheets } from "./new";
import { scorePreviews } from "./score";
import { readPack } from "./packs";
import { plainReport, plainTables } from "./plain-report";
import { plainSelfTest } from "./self-test";
import { checkLines, plainProse, proseDocument, withProse } from "./prose";
import type { CheckDocument, InspectDocument } from "./report-json";

/** Where the command writes; the process's own streams outside tests. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
}

export interface Surroundings extends Streams {
  readonly version: string;
  readonly language: Language;
  /** Loads the formula engine only when a job needs it: starting without it takes a third of the time. */
  readonly loadCalculator: () => Promise<Calculator>;
}

export type ExitCode = 0 | 1 | 2;

/** Runs one call of the command and gives its exit code. Writes one line to `error` for each thing it could not use. */
export async function run(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  const parsed = parseArguments(words);
  switch (parsed.kind) {
    case "help":
      around.out(helpText(parsed.verb));
      return 0;
    case "version":
      around.out(`soat ${around.version}\n`);
      return 0;
    case "wrong":
      around.error(`soat: ${parsed.why[around.language]}`);
      return 2;
    case "call":
      return new Run(parsed.call, around).run();
  }
}

interface Opened {
  readonly file: FileWorkbook;
  readonly app: App;
}

class Run {
  private readonly engine: Engine = createLocalEngine();
  private hasFailed = false;
  private hasErrors = false;
  private pack: RulePack | null = null;

  constructor(
    private readonly call: Call,
    private readonly around: Surroundings,
  ) {}

  /** A file the call reads and would also write over; null where there is none. */
  private overwritten(): string | null {
    const { inputs, output, report, rules, criteria, previous, against, expect } = this.call;
    const read = [rules, criteria, previous, against, expect].flatMap((path) => path ?? []);
    const isRead = (path: string): boolean => read.some((other) => isSameFile(other, path));
    if (output !== null && isRead(output)) return output;
    return report !== null && (isRead(report) || inputs.some((input) => isSameFile(input, report))) ? report : null;
  }

  async run(): Promise<ExitCode> {
    const overwritten = this.overwritten();
    if (overwritten !== null) {
      this.fail(overwritten, outputIsInput().text);
      return 2;
    }
    const { rules, verb } = this.call;
    if (rules !== null) {
      await this.each(rules, () => Promise.resolve(void (this.pack = readPack(rules))));
      // Nothing is written by half the rules; what only reads goes on.
      if (this.hasFailed && verb !== "check" && verb !== "inspect") return 2;
    }
    switch (this.call.verb) {
      case "inspect":
        await this.inspect();
        break;
      case "check":
        await this.check();
        break;
      case "fix":
      case "fill":
      case "score":
      case "deduct":
      case "summarise":
      case "plan":
        await this.change();
        break;
      case "prose":
        await this.prose();
        break;
      case "sentences":
        await this.sentences();
        break;
      case "new":
        await this.create((kind) => ({ sheets: newSheets(kind, this.call.heading), notes: [] }));
        break;
      case "import":
        await this.create((path) => {
          const imported = importedSheets(readWordTables(readInput(path)));
          return { sheets: imported.sheets, notes: importNotes(imported) };
        });
        break;
      case "selftest":
        await this.selfTest();
        break;
      case "consolidate":
        await this.consolidate();
        break;
    }
    return this.hasFailed ? 2 : this.hasErrors ? 1 : 0;
  }

  private fail(what: string, why: Text): void {
    this.hasFailed = true;
    this.around.error(`${what}: ${why[this.around.language]}`);
  }

  /** Does the work for one file; a Fault is told in one line and the next file goes on. */
  private async each(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.fail(error instanceof OutputFault ? error.target : path, error.text);
    }
  }

  private async open(path: string, calculator: Calculator | null): Promise<Opened> {
    const file = await openAnyFile(readInput(path), basename(path), calculator === null ? {} : { calculator });
    const overrides: Partial<Settings> = {
      ...(this.call.reportDate === null ? {} : { reportDate: this.call.reportDate }),
      ...(this.call.isSubmission ? { isSubmission: true } : {}),
      ...(this.pack === null ? {} : { pack: this.pack }),
    };
    const clock = { now: () => new Date() };
    return { file, app: createApp({ workbook: file, engine: this.engine, calculator, clock, overrides }) };
  }

  private async inspect(): Promise<void> {
    const files: InspectDocument["files"][number][] = [];
    for (const path of this.call.inputs) {
      await this.each(path, async () => {
        const recognition = await (await this.open(path, null)).app.inspect();
        files.push(inspectedFile(path, recognition, this.around.language));
        if (!this.call.isJson) this.around.out(plainTables(path, recognition, this.around.language));
      });
    }
    if (this.call.isJson) this.json({ schema: "soat.report/1", files } satisfies InspectDocument);
  }

  private async check(): Promise<void> {
    const lines = this.call.against === null ? null : await this.linesOf(this.call.against);
    const older = this.call.previous;
    let previous: WorkbookSnapshot | null = null;
    if (older !== null) {
      await this.each(older, async () => {
        previous = await (await this.open(older, null)).file.read();
      });
    }
    const files: CheckDocument["files"][number][] = [];
    for (const path of this.call.inputs) {
      await this.each(path, async () => {
        const { file, app } = await this.open(path, null);
        const checked = await app.check({ previous });
        const { recognition } = checked;
        const report =
          lines === null
            ? checked.report
            : withProse(
                checked.report,
                checkLines(
                  lines,
                  { workbook: await file.read(), recognition },
                  this.call.reportDate,
                  this.call.isSubmission,
                ),
                recognition,
              );
        if (report.verdict === "not-ready") this.hasErrors = true;
        files.push(checkedFile(path, report, recognition, this.around.language));
        if (!this.call.isJson) this.around.out(plainReport(path, report, this.around.language));
        if (this.call.report !== null)
          await this.writeReport(this.call.report, path, { file, app }, { report, recognition });
      });
    }
    if (this.call.isJson) this.json({ schema: "soat.report/1", files } satisfies CheckDocument);
  }

  /** The result as a page, or as one more sheet of a copy of the file, whose links lead to its cells. */
  private async writeReport(target: string, input: string, { file, app }: Opened, result: CheckResult): Promise<void> {
    if (isSameFile(input, target)) throw outputIsInput();
    if (!/\.xlsx$/i.test(target)) {
      writeOutput(target, new TextEncoder().encode(await app.reportPage(result)));
      return;
    }
    const preview = await app.previewReport(result);
    if (preview !== null) await this.applied(app, preview);
    writeOutput(target, file.save());
  }

  private async selfTest(): Promise<void> {
    const { inputs, seed } = this.call;
    for (const path of inputs) {
      await this.each(path, async () => {
        const { app } = await this.open(path, null);
        const result = await app.selfTest({ seed }, () => true);
        this.around.out(plainSelfTest(path, result, this.around.language));
      });
    }
  }

  /** The lines of a report's text; null, and told, where the file cannot be used. */
  private async linesOf(path: string): Promise<readonly string[] | null> {
    let lines: readonly string[] | null = null;
    await this.each(path, () => {
      lines = readTextFile(readInput(path), basename(path)).lines;
      return Promise.resolve();
    });
    return lines;
  }

  private async prose(): Promise<void> {
    const [path = ""] = this.call.inputs;
    const { against, reportDate, isJson, isSubmission } = this.call;
    const lines = await this.linesOf(path);
    if (lines === null) return;
    await this.each(against ?? path, async () => {
      const opened = against === null ? null : await this.open(against, null);
      const tables =
        opened === null ? null : { workbook: await opened.file.read(), recognition: await opened.app.inspect() };
      const report = checkLines(lines, tables, reportDate, isSubmission);
      if (report.hasErrors) this.hasErrors = true;
      if (isJson) this.json(proseDocument(path, report, this.around.language));
      else this.around.out(plainProse(path, report, this.around.language));
    });
  }

  /** One paragraph a line, as it would be pasted. */
  private async sentences(): Promise<void> {
    const [path = ""] = this.call.inputs;
    await this.each(path, async () => {
      const { app } = await this.open(path, null);
      for (const { text: words } of await app.writeSentences()) this.around.out(`${words}\n`);
    });
  }

  /** Makes a new workbook of the one input; its sheets come from `sheetsOf`. */
  private async create(
    sheetsOf: (input: string) => { readonly sheets: readonly SheetDraft[]; readonly notes: readonly Text[] },
  ): Promise<void> {
    const [input = ""] = this.call.inputs;
    const target = this.call.output ?? "";
    await this.each(input, () => {
      if (isSameFile(input, target)) throw outputIsInput();
      const { sheets, notes } = sheetsOf(input);
      writeOutput(target, createWorkbookFile(sheets));
      const names = sheets.map(({ name }) => `"${name}"`).join(", ");
      const { language } = this.around;
      const said = notes.map((note) => `  - ${note[language]}\n`).join("");
      this.around.out(`${target}: ${text(`đã lập trang ${names}`, `made ${names}`)[language]}\n${said}`);
      return Promise.resolve();
    });
  }

  /** Joins the files of many units; one that cannot be used is told in one line and listed in the result. */
  private async consolidate(): Promise<void> {
    const { inputs, output, expect } = this.call;
    const target = output ?? "";
    await this.each("consolidate", async () => {
      const found: string[] = [];
      for (const input of inputs) await this.each(input, () => Promise.resolve(void found.push(...filesOf([input]))));
      const all = filesOf(found);
      const own = inputs.some((input) => isSameFile(input, target)) ? false : await isConsolidation(target);
      // An earlier result in the folder of the units is written over; a unit's own file never is.
      const files = all.filter((path) => !own || !isSameFile(path, target));
      if (files.some((path) => isSameFile(path, target))) throw outputIsInput();
      if (files.length === 0 && this.hasFailed) return;
      if (files.length === 0) throw nothingToJoin();
      let expected: readonly string[] | null = null;
      if (expect !== null) {
        await this.each(expect, () => Promise.resolve(void (expected = expectedUnits(readInput(expect)))));
        if (expected === null) return;
      }
      const read: CheckedFile[] = [];
      const refused: RefusedFile[] = [];
      for (const path of files) {
        try {
          const { file, app } = await this.open(path, null);
          const { report, recognition } = await app.check();
          read.push({ file: labelOf(path, files), workbook: await file.read(), recognition, report });
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          this.fail(path, error.text);
          refused.push({ file: labelOf(path, files), why: error.text });
        }
      }
      if (read.length === 0) return;
      const { sheets, notes } = consolidate(read, expected, refused);
      writeOutput(target, createWorkbookFile(await withResults(sheets, await this.around.loadCalculator())));
      const { language } = this.around;
      const said = text(
        `gộp ${String(read.length)} tệp vào ${String(sheets.length)} trang`,
        `${String(read.length)} files joined in ${String(sheets.length)} sheets`,
      );
      this.around.out(`${target}: ${said[language]}\n${notes.map((note) => `  - ${note[language]}\n`).join("")}`);
    });
  }

  private json(document: unknown): void {
    this.around.out(`${JSON.stringify(document, null, 2)}\n`);
  }

  private async change(): Promise<void> {
    const [input = ""] = this.call.inputs;
    await this.each(input, async () => {
      const target = this.call.isInPlace ? input : (this.call.output ?? "");
      if (!this.call.isInPlace && isSameFile(input, target)) {
        throw new Fault(
          "not-writable",
          text(
            "-o trùng với tệp gốc; thêm --in-place nếu muốn ghi đè.",
            "-o is the input itself; say --in-place to write over it.",
          ),
        );
      }
      const calculator = await this.around.loadCalculator();
      const { file, app } = await this.open(input, calculator);
      if (isConverted(file)) refuseOtherName(target);
      const previews = await this.previews(app);
      for (const preview of previews) await this.applied(app, preview);
      writeOutput(target, file.save());
      this.tell(previews, target);
    });
  }

  private async previews(app: App): Promise<readonly Preview[]> {
    const one = (preview: Preview | null) => (preview === null ? [] : [preview]);
    switch (this.call.verb) {
      case "fill":
        return one(await app.previewFill({ derivations: null, replacesTyped: false }));
      case "score":
        return scorePreviews(app, this.call.criteria);
      case "deduct":
        return one(await app.previewDeduct(this.call.sheet ?? undefined));
      case "summarise":
        return one(await app.previewSummarise());
      case "plan":
        return one(await app.previewMake({ kind: this.call.making }));
      default:
        return chosenFixes(app, this.call);
    }
  }

  private async applied(app: App, preview: Preview): Promise<void> {
    const result = await app.apply(preview);
    if (result.kind === "applied") return;
    const [conflict] = result.conflicts;
    const at = conflict === undefined ? "" : "row" in conflict.at ? formatRef(conflict.at) : conflict.at.sheet;
    throw new Fault(
      "not-writable",
      text(`không ghi được vào ${at}; tệp giữ nguyên.`, `${at} cannot be written; nothing was changed.`),
    );
  }

  private tell(previews: readonly Preview[], target: string): void {
    const { language } = this.around;
    const changes = previews.reduce((count, preview) => count + preview.changes.length, 0);
    const sheets = previews.flatMap((preview) => preview.sheets);
    const parts = [
      ...(changes > 0 ? [text(`${String(changes)} ô đã ghi`, `${String(changes)} cells written`)] : []),
      ...sheets.map((name) => text(`đã lập trang "${name}"`, `sheet "${name}" made`)),
    ];
    const said = parts.length === 0 ? [text("không có gì để ghi", "nothing to write")] : parts;
    const notes = previews.flatMap((preview) => preview.notes).map((note) => `  - ${note[language]}\n`);
    this.around.out(`${target}: ${said.map((part) => part[language]).join("; ")}\n${notes.join("")}`);
  }
}

/** True for a workbook an earlier `consolidate` wrote. */
async function isConsolidation(path: string): Promise<boolean> {
  try {
    const file = await openAnyFile(readInput(path), basename(path), {});
    const [first] = (await file.read()).sheets;
    return first !== undefined && isOwnSheet(first, markers.consolidation);
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

function nothingToJoin(): Fault {
  return new Fault("unreadable", text("không có tệp nào để gộp.", "there is no file to join."));
}

function outputIsInput(): Fault {
  return new Fault(
    "not-writable",
    text("-o trùng với tệp gốc; chọn tên khác.", "-o is the input itself; choose another name."),
  );
}

/** A file in an old or foreign format is saved as .xlsx, so the name must say so. */
function refuseOtherName(target: string): void {
  if (/\.xlsx$/i.test(target)) return;
  throw new Fault(
    "not-writable",
    text(
      "tệp này chỉ lưu được thành .xlsx; đặt tên -o có đuôi .xlsx.",
      "this file can only be saved as .xlsx; give -o a name that ends in .xlsx.",
    ),
  );
}
