import type {
  App,
  Change,
  CheckResult,
  FillColumn,
  HistoryEntry,
  Preview,
  Settings,
  TableChange,
} from "../../src/app/jobs";
import { parseRulePack } from "../../src/app/rule-pack";
import type { SelfTestResult } from "../../src/app/self-test-jobs";
import type { Applied } from "../../src/app/workbook";
import { formatRange, formatRef, type CellRef, type Range } from "../../src/core/cell/address";
import { blankCell, plainStyle } from "../../src/core/cell/cell";
import type { Finding } from "../../src/core/check/finding";
import type { StatedIdentity } from "../../src/core/check/state-identity";
import type { ScoreBoard } from "../../src/core/criteria/board";
import { invert } from "../../src/core/patch/invert";
import type { Edit, Patch, PlacedCell, SheetDraft } from "../../src/core/patch/edit";
import type { Recognition, Table } from "../../src/core/table/table";
import { text, type Text } from "../../src/core/text/bilingual";
import { fakeBoard } from "./fake-board";
import { checkedText } from "../../src/core/prose/checked-text";
import { importPatch } from "../../src/core/import/import-patch";
import { fakeParagraphs } from "./fake-sentences";
import { rangeAtText, recognition as fullRecognition, report as fullReport } from "./fake-findings";

/** The job the fake app holds back, fails or refuses. */
export interface FakeOptions {
  readonly recognition?: Recognition;
  readonly report?: CheckResult["report"];
  readonly applied?: Applied;
  /** What is selected on the sheet; nothing where absent. */
  readonly selection?: Range;
  readonly corrections?: Settings["corrections"];
  /** Throws what it is given, by the name of the method. */
  readonly fails?: Partial<Record<keyof App, Error>>;
  /** Methods whose promise stays open until `release` is called. */
  readonly holds?: readonly (keyof App)[];
  readonly canMark?: boolean;
  readonly canFill?: boolean;
  readonly canDeduct?: boolean;
  readonly canSummarise?: boolean;
  readonly canMake?: boolean;
  readonly textCells?: string;
  readonly hasNoSentences?: boolean;
  /** What scoring finds; null for a workbook without criteria, the sample where absent. */
  readonly board?: ScoreBoard | null;
  /** Why a picked cell cannot be bound. */
  readonly refusesBinding?: Text;
}

export interface FakeApp extends App {
  /** Every call that came in, such as `show VB!A4:E4`. */
  readonly calls: string[];
  /** Lets every held job go on. */
  release(): void;
  /** What the workbook does when somebody else changes it. */
  change(): void;
  /** What the workbook does when the user goes to a cell. */
  select(at: CellRef): void;
  failNext(method: keyof App, error: Error): void;
}

const cellName = {
  table: "docs",
  row: { words: "", section: "", nth: 0 },
  column: { header: "Tổng số", nth: 0 },
};

const columns: readonly FillColumn[] = [
  {
    id: "PL2/completion",
    name: text("Tỷ lệ hoàn thành", "Completion"),
    table: "PL2!A5:I36",
    at: rangeAtText("PL2!H8:H19"),
    count: 12,
    isNew: false,
    isDefault: true,
  },
  {
    id: "PL2/state",
    name: text("Tình trạng thời hạn", "Deadline state"),
    table: "PL2!A5:I36",
    at: rangeAtText("PL2!J6:J32"),
    count: 27,
    isNew: true,
    isDefault: true,
  },
  {
    id: "TTHC/lateRate",
    name: text("Tỷ lệ quá hạn", "Late rate"),
    table: "TTHC!A6:L12",
    at: rangeAtText("TTHC!M7:M12"),
    count: 6,
    isNew: true,
    isDefault: false,
  },
];

function setCells(column: FillColumn): readonly Edit[] {
  return Array.from({ length: column.count }, (_, index): Edit => {
    const at = { sheet: column.at.sheet, row: column.at.top + index, column: column.at.left };
    return {
      kind: "set-cell",
      at,
      before: blankCell,
      after: { ...blankCell, formula: `=IF(G${String(at.row + 1)}="Đã thực hiện",1,0)`, value: 1, text: "100%" },
    };
  });
}

function changesOf(edits: readonly Edit[]): readonly Change[] {
  return edits.flatMap((edit): readonly Change[] =>
    edit.kind === "set-cell"
      ? [{ at: edit.at, before: edit.before.text, after: edit.after.text, formula: edit.after.formula }]
      : [],
  );
}

function previewOf(patch: Patch, resolves: readonly Finding[] = [], notes: Preview["notes"] = []): Preview {
  const sheets = patch.edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet.name] : []));
  return { patch, changes: changesOf(patch.edits), sheets, resolves, raises: [], notes };
}

function sheet(name: string, rows: readonly (readonly (string | number)[])[]): SheetDraft {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, index) =>
    row.map((value, column): PlacedCell => {
      const isBold = index < 2 || row.length === 1;
      return {
        row: index,
        column,
        cell: {
          ...blankCell,
          value,
          text: typeof value === "number" ? String(value).replace(".", ",") : value,
          style: isBold ? { ...plainStyle, font: { ...plainStyle.font, bold: true } } : plainStyle,
        },
      };
    }),
  );
  return {
    name,
    visibility: "visible",
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: width - 1 }],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 2, columns: 0 },
    page: null,
    charts: [],
  };
}

const deductionSheet = sheet("Trừ điểm", [
  ["BẢNG TRỪ ĐIỂM VÀ KHẮC PHỤC"],
  ["TT", "Tiêu chí", "Tối đa", "Đạt", "Trừ", "Lý do"],
  ["1.2", "Kiểm tra cải cách hành chính", 1.5, 1, 0.5, "Kiểm tra 2/3 đơn vị"],
  ["3.4", "Hồ sơ giải quyết đúng hạn", 2, 1.75, 0.25, "Đúng hạn 99,95%"],
  ["5.1", "Văn bản ký số", 1, 0.86, 0.14, "chưa có thông tin"],
  ["", "Cộng", 4.5, 3.61, 0.89],
]);

const summarySheet = sheet("Tổng hợp", [
  ["TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH"],
  ["Mục", "Nhiệm vụ", "Xong theo tỷ lệ", "Xong theo tình trạng"],
  ["I. Cải cách thể chế", 8, 6, 6],
  ["II. Cải cách thủ tục", 9, 7, 5],
  ["Cộng", 17, 13, 11],
]);

const reportSheet = sheet("Phiếu soát", [
  ["PHIẾU SOÁT PHỤ LỤC"],
  ["TT", "Ô", "Mức", "Nội dung"],
  [1, "VB!A4", "◆ Lỗi", "Tổng số văn bản đến ghi 1.714"],
]);

function addSheet(draft: SheetDraft, vi: string, en: string): Patch {
  return { title: text(vi, en), because: null, edits: [{ kind: "add-sheet", index: 5, sheet: draft }] };
}

/** The table as it would be read afterwards; of rows and ranges only that they were put right. */
function correctedTable(table: Table, change: TableChange): Table {
  if (change.kind === "reset") {
    const { correctedBy, ...rest } = table;
    return correctedBy === change.correction ? { ...rest, isCorrected: false } : table;
  }
  if (change.table?.id !== table.id) return table;
  const corrected = { ...table, isCorrected: true, correctedBy: table.id };
  switch (change.kind) {
    case "kind":
      return { ...corrected, kind: change.to };
    case "column": {
      const columns = table.columns.map((each) =>
        each.column === change.column ? { ...each, role: change.role } : each,
      );
      return { ...corrected, columns };
    }
    case "row": {
      const rows = table.rows.map((each) =>
        each.row === change.row ? { ...each, role: change.role, isCorrected: true } : each,
      );
      return { ...corrected, rows };
    }
    default:
      return corrected;
  }
}

/** The port's double: answers like an app over an invented workbook, and tells what it was asked. */
export function createFakeApp(options: FakeOptions = {}): FakeApp {
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const selections = new Set<(at: CellRef) => void>();
  const failures = new Map<keyof App, Error>(
    Object.entries(options.fails ?? {}).flatMap(([method, error]) => [[method as keyof App, error] as const]),
  );
  let waiting: (() => void)[] = [];
  let entries: readonly HistoryEntry[] = [];
  let settings: Settings = {
    reportDate: null,
    isSubmission: false,
    dismissals: [],
    corrections: options.corrections ?? [],
  };
  let recognition = options.recognition ?? fullRecognition;
  const report = options.report ?? fullReport;
  const applied: Applied = options.applied ?? { kind: "applied" };

  async function answer<Result>(method: keyof App, said: string, result: () => Result): Promise<Result> {
    calls.push(said === "" ? method : `${method} ${said}`);
    if (options.holds?.includes(method) === true) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    const failure = failures.get(method);
    if (failure !== undefined) {
      failures.delete(method);
      throw failure;
    }
    return result();
  }

  const isOpen = (finding: Finding): boolean =>
    !settings.dismissals.some((dismissal) => dismissal.fingerprint === finding.key) &&
    !entries.some((entry) => !entry.isUndone && entry.patch.because === finding.key);

  return {
    calls,
    release() {
      const released = waiting;
      waiting = [];
      for (const go of released) go();
    },
    change() {
      for (const listener of listeners) listener();
    },
    select(at) {
      for (const listener of selections) listener(at);
    },
    failNext(method, error) {
      failures.set(method, error);
    },
    inspect: () => answer("inspect", "", () => recognition),
    check: (asked) =>
      answer("check", asked?.previous ? `against ${asked.previous.name}` : "", () => ({
        recognition,
        report: { ...report, findings: report.findings.filter(isOpen) },
      })),
    previewFix: (finding, fix) =>
      answer("previewFix", `${finding.key} ${String(fix)}`, () => {
        const chosen = finding.fixes[fix];
        if (chosen === undefined) throw new RangeError("no such fix");
        return previewOf({ title: chosen.title, because: finding.key, edits: chosen.edits }, [finding]);
      }),
    previewSuspect: (finding, suspect) =>
      answer("previewSuspect", `${finding.key} ${String(suspect)}`, () => {
        const edits = (finding.suspects[suspect]?.cells ?? []).map((each): Edit => ({
          kind: "set-cell",
          at: each.at,
          before: { ...blankCell, value: each.found, text: each.foundText },
          after: { ...blankCell, value: each.expected, text: each.expectedText },
        }));
        return previewOf({ title: text("Sửa theo gợi ý", "Take the suggestion"), because: finding.key, edits }, [
          finding,
        ]);
      }),
    rankAgain: (finding, confirmed) =>
      answer("rankAgain", `${finding.key} ${confirmed.map(formatRef).join(" ")}`, () => {
        const known = new Set(confirmed.map(formatRef));
        return finding.suspects.filter(({ cells }) => !cells.some(({ at }) => known.has(formatRef(at))));
      }),
    previewSafeFixes: () =>
      answer("previewSafeFixes", "", () => {
        const findings = report.findings.filter((each) => each.fixes.some((fix) => fix.safety === "safe"));
        const edits = findings.flatMap((each) => each.fixes[0]?.edits ?? []);
        const title = text("Sửa các lỗi an toàn", "Apply the safe fixes");
        return edits.length === 0 ? null : previewOf({ title, because: null, edits }, findings);
      }),
    fillColumns: () => answer("fillColumns", "", () => (options.canFill === false ? [] : columns)),
    previewFill: (chosen) =>
      answer("previewFill", JSON.stringify(chosen), () => {
        const wanted = columns.filter((column) => chosen.derivations?.includes(column.id) ?? column.isDefault);
        if (options.canFill === false || wanted.length === 0) return null;
        return previewOf(
          { title: text("Điền cột", "Fill columns"), because: null, edits: wanted.flatMap(setCells) },
          [],
          [text("H20 ghi 80%, tính ra 100%: giữ nguyên số đã gõ.", "H20 says 80%, comes to 100%: left as typed.")],
        );
      }),
    previewDeduct: () =>
      answer("previewDeduct", "", () =>
        options.canDeduct === false
          ? null
          : previewOf(
              addSheet(deductionSheet, "Lập trang Trừ điểm", "Write the deduction sheet"),
              [],
              [text("1 tiêu chí chưa có thông tin về lý do.", "One criterion gives no reason.")],
            ),
      ),
    previewMake: (job) =>
      answer("previewMake", job.kind, () =>
        options.canMake === false ? null : previewOf(addSheet(summarySheet, "Lập trang", "Write the sheet")),
      ),
    scoreBoard: () => answer("scoreBoard", "", () => (options.board === undefined ? fakeBoard() : options.board)),
    previewCriteria: (set) =>
      answer("previewCriteria", set?.name ?? "", () =>
        previewOf(addSheet(summarySheet, "Lập trang Bộ tiêu chí", "Write the criteria")),
      ),
    previewScore: (set) =>
      answer("previewScore", set?.name ?? "", () =>
        previewOf(addSheet(summarySheet, "Lập trang Chấm điểm", "Write the scores")),
      ),
    previewBinding: ({ code, name, at }) =>
      answer("previewBinding", `${code} ${name} ${at === null ? "" : formatRef(at)}`, () =>
        options.refusesBinding === undefined
          ? {
              kind: "preview" as const,
              preview: previewOf({ title: text("Gắn số liệu", "Bind the figure"), because: null, edits: [] }),
            }
          : { kind: "refused" as const, why: options.refusesBinding },
      ),
    previewReport: () =>
      answer("previewReport", "", () => previewOf(addSheet(reportSheet, "Lập trang Phiếu soát", "Write the report"))),
    checkText: (words) => answer("checkText", String(words.length), () => checkedText(words)),
    correctionsPage: () => answer("correctionsPage", "", () => "<!doctype html><title>Danh sách chỗ cần sửa</title>"),
    textCells: () => answer("textCells", "", () => options.textCells ?? ""),
    writeSentences: () =>
      answer("writeSentences", "", () => (options.hasNoSentences === true ? [] : fakeParagraphs(settings.wordings))),
    keepWordings: (wordings) =>
      answer("keepWordings", JSON.stringify(wordings), () => {
        settings = { ...settings, wordings };
      }),
    previewImport: (tables, choice) =>
      answer("previewImport", JSON.stringify(choice), () => {
        const workbook = { name: "", sheets: [], names: [], uses1904Dates: false, unread: [] };
        const made = importPatch(tables, choice, workbook);
        return made === null ? null : previewOf(made.patch, [], made.notes);
      }),
    readPack: (source) => answer("readPack", source.slice(0, 40), () => parseRulePack(source)),
    checkUnit: (file, workbook) =>
      answer("checkUnit", file, () => ({ file, workbook, recognition: fullRecognition, report: fullReport })),
    previewConsolidation: (files, expected) =>
      answer("previewConsolidation", `${String(files.length)} of ${expected?.join(", ") ?? "any"}`, () =>
        previewOf(addSheet(summarySheet, "Gộp nhiều đơn vị", "Join the units")),
      ),
    selfTest: (options, goesOn) =>
      answer("selfTest", String(options.seed), () => {
        const score = { planted: 10, caught: 9, first: 6, among: 2, misled: 0 };
        const whole: SelfTestResult = {
          seed: options.seed,
          planned: 20,
          figures: 120,
          covered: 100,
          underFormulas: 4,
          possible: 340,
          uncovered: [rangeAtText("PL2!H6:H9")],
          judged: [],
          scores: [
            { kind: "digit-changed", ...score },
            { kind: "total-row-missed", ...score, caught: 10, misled: 1 },
          ],
        };
        goesOn(whole);
        return whole;
      }),
    reportPage: () => answer("reportPage", "", () => "<!doctype html><title>Phiếu soát</title><p>Chưa nên gửi</p>"),
    previewSummarise: () =>
      answer("previewSummarise", "", () =>
        options.canSummarise === false
          ? null
          : previewOf(addSheet(summarySheet, "Lập trang Tổng hợp", "Write the summary")),
      ),
    apply: (preview) =>
      answer("apply", preview.patch.title.vi, () => {
        if (applied.kind === "applied") {
          const id = entries.length + 1;
          const at = `2026-06-12T10:4${String(id)}:00`;
          entries = [...entries, { id, title: preview.patch.title, at, patch: preview.patch, isUndone: false }];
        }
        return applied;
      }),
    undo: (id) =>
      answer("undo", id === undefined ? "" : String(id), () => {
        const last = [...entries].reverse().find((entry) => !entry.isUndone && (id ?? entry.id) === entry.id);
        if (last === undefined) return null;
        entries = entries.map((entry) => (entry === last ? { ...entry, isUndone: true } : entry));
        return applied;
      }),
    previewUndo: (id) =>
      answer("previewUndo", String(id), () => {
        const entry = entries.find((each) => each.id === id && !each.isUndone);
        if (entry === undefined) return null;
        const { title } = entry;
        const patch = { ...invert(entry.patch), title: text(`Hoàn tác: ${title.vi}`, `Undo: ${title.en}`) };
        return { ...previewOf(patch), undoes: id };
      }),
    history: () => entries,
    loadHistory: () => answer("loadHistory", "", () => entries),
    clearTraces: () =>
      answer("clearTraces", "", () => {
        entries = [];
        settings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
      }),
    dismiss: (finding, reason) =>
      answer("dismiss", `${finding.key} ${reason}`, () => {
        const dismissal = { fingerprint: finding.key, rule: finding.rule, reason };
        settings = { ...settings, dismissals: [...settings.dismissals, dismissal] };
      }),
    restore: (dismissal) =>
      answer("restore", dismissal.fingerprint, () => {
        settings = { ...settings, dismissals: settings.dismissals.filter((each) => each !== dismissal) };
      }),
    stop: () => {
      calls.push("stop");
    },
    stateIdentity: (chosen) =>
      answer("stateIdentity", JSON.stringify(chosen), (): StatedIdentity =>
        chosen.result.sheet === "VB"
          ? {
              kind: "stated",
              identity: {
                id: `own-${chosen.relation}`,
                along: chosen.along ?? "each-row",
                relation: chosen.relation,
                result: cellName,
                parts: [{ cell: cellName, sign: 1 }],
                over: [],
                text: text("Tổng số = có ký số + không ký số", "Total = signed + unsigned"),
              },
              holds: [],
              violated: [chosen.result],
              undecided: [],
              skipped: [],
            }
          : { kind: "refused", why: text("Không có bảng ở đây.", "There is no table here.") },
      ),
    keepIdentity: (identity) =>
      answer("keepIdentity", identity.id, () => {
        settings = { ...settings, ownIdentities: [...(settings.ownIdentities ?? []), identity] };
      }),
    dropIdentity: (identity) =>
      answer("dropIdentity", identity.id, () => {
        const kept = (settings.ownIdentities ?? []).filter(({ id }) => id !== identity.id);
        settings = { ...settings, ownIdentities: kept };
      }),
    denyIdentity: (finding, reason) =>
      answer("denyIdentity", `${finding.key} ${reason}`, () => {
        if (finding.denial === undefined) return;
        settings = { ...settings, notIdentities: [...(settings.notIdentities ?? []), { ...finding.denial, reason }] };
      }),
    restoreIdentity: (denied) =>
      answer("restoreIdentity", denied.identity, () => {
        const kept = (settings.notIdentities ?? []).filter((each) => each !== denied);
        settings = { ...settings, notIdentities: kept };
      }),
    correctTable: (change) =>
      answer("correctTable", JSON.stringify({ ...change, table: "table" in change ? change.table?.id : null }), () => {
        const { tables } = recognition;
        recognition = { ...recognition, tables: tables.map((table) => correctedTable(table, change)) };
        if (change.kind === "reset") {
          const corrections = settings.corrections.filter(({ table }) => table !== change.correction);
          settings = { ...settings, corrections };
        }
      }),
    selection: () => answer("selection", "", () => options.selection ?? null),
    settings: () => answer("settings", "", () => settings),
    changeSettings: (change) =>
      answer("changeSettings", JSON.stringify(change), () => {
        settings = { ...settings, ...change };
      }),
    explain: (at) =>
      answer("explain", formatRef(at), () => ({
        at,
        shown: "31",
        formula: "=SUM(C2:C3)",
        reads: [{ sheet: at.sheet, top: 1, left: 2, bottom: 2, right: 2 }],
        table: null,
        column: { header: "Số tiền", role: "figure" },
        row: "total",
        reading: text("số 31", "the figure 31"),
        unread: null,
        derivation: null,
        comparisons: report.checked.slice(0, 2),
        findings: report.findings.slice(0, 1),
      })),
    canMark: options.canMark ?? true,
    mark: (findings) => answer("mark", String(findings.length), () => undefined),
    watchSelection(listener) {
      selections.add(listener);
      return () => selections.delete(listener);
    },
    show: (range: Range) => answer("show", formatRange(range), () => undefined),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
