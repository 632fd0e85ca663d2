import { check, contextOf, type CheckOptions } from "../core/check/check";
import { explainCell } from "../core/check/explain";
import { fingerprintOf } from "../core/check/fingerprint";
import type { Report } from "../core/check/finding";
import { rankAgain } from "../core/check/rank-again";
import type { CheckContext } from "../core/check/rule";
import { importPatch } from "../core/import/import-patch";
import { stateIdentity } from "../core/check/state-identity";
import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { proposeFill } from "../core/fill/fill";
import { consolidate } from "../core/consolidate/consolidate";
import { consolidationPatch } from "../core/consolidate/into-workbook";
import { kindsWith } from "../core/packs/kinds-with";
import { packProblems } from "../core/packs/problems";
import { rulesWith, switchedOff } from "../core/packs/rules-with";
import { wordsWith } from "../core/packs/words-with";
import { checkedText, type CheckedText } from "../core/prose/checked-text";
import { correctionsPage } from "../core/prose/corrections-page";
import { textCellsOf } from "../core/prose/text-cells";
import { changeCorrections } from "../core/recognise/corrections/change";
import { recognise } from "../core/recognise/recognise";
import type { ReportSource } from "../core/report/outline";
import { buildReportPage } from "../core/report/page";
import { buildReportSheet } from "../core/report/sheet";
import { buildDeductionSheet } from "../core/scoring/deduct";
import { writeSentences } from "../core/sentences/write-sentences";
import { buildSummarySheet } from "../core/summary/summarise";
import { groundOf } from "../core/self-test/ground";
import { judge } from "../core/self-test/judge";
import { planOf } from "../core/self-test/plan";
import { withSlip } from "../core/self-test/self-test";
import { isOwnSheet, sourcesOf } from "../core/summary/sheet/own";
import type { Recognition } from "../core/table/table";
import { viewOf } from "../core/table/view";
import { text, type Text } from "../core/text/bilingual";
import { boardOf, proposeBinding, proposeCriteria, proposeScores, type ScoringParts } from "./criteria-engine";
import type { Engine, EngineSettings } from "./engine";
import type { CheckResult } from "./jobs";
import { make } from "./make";
import { parseRulePack } from "./rule-pack";

/** A pack kept in a workbook may be anybody's: one that names what is not there is not used. */
const packOf = ({ pack }: EngineSettings): EngineSettings["pack"] =>
  pack === undefined || pack === null || packProblems(pack).length > 0 ? null : pack;

const ownSheetReason = text("trang do Soát phụ lục lập", "a sheet written by Soát phụ lục");

/** The core on this thread. */
export function createLocalEngine(): Engine {
  // Sheets the product wrote are results: checked against their own sources they would only repeat findings.
  const recognised = (workbook: WorkbookSnapshot, settings: EngineSettings): Recognition => {
    const recognition = recognise(sourcesOf(workbook), {
      corrections: settings.corrections,
      kinds: kindsWith(packOf(settings)),
    });
    const own = workbook.sheets.filter((sheet) => isOwnSheet(sheet));
    const unread = own.map(({ name }) => ({ sheet: name, range: null, why: ownSheetReason }));
    return { ...recognition, unread: [...recognition.unread, ...unread] };
  };
  const optionsOf = (settings: EngineSettings): CheckOptions => {
    const pack = packOf(settings);
    return { kinds: kindsWith(pack), rules: rulesWith(pack), words: wordsWith(pack) };
  };
  const checkedWith = (
    workbook: WorkbookSnapshot,
    recognition: Recognition,
    settings: EngineSettings,
    previous: WorkbookSnapshot | null = null,
  ): Report => {
    const pack = packOf(settings);
    const older = previous === null ? null : sourcesOf(previous);
    const before = older === null ? {} : { previous: { workbook: older, recognition: recognised(older, settings) } };
    const report = check(sourcesOf(workbook), recognition, settings, { ...optionsOf(settings), ...before });
    return { ...report, notChecked: [...report.notChecked, ...switchedOff(pack)] };
  };
  const viewsOf = (
    workbook: WorkbookSnapshot,
    recognition: Recognition,
    settings: EngineSettings,
  ): CheckContext["views"] => {
    const kinds = kindsWith(packOf(settings));
    return recognition.tables.map((table) => viewOf(table, workbook, kinds));
  };
  const reportSource = (
    workbook: WorkbookSnapshot,
    settings: EngineSettings,
    result: CheckResult | null,
  ): ReportSource => {
    const recognition = result?.recognition ?? recognised(workbook, settings);
    const report = result?.report ?? checkedWith(workbook, recognition, settings);
    const views = viewsOf(workbook, recognition, settings);
    return { workbook, views, recognition, report, reportDate: settings.reportDate };
  };
  const scoringParts = (workbook: WorkbookSnapshot, settings: EngineSettings): ScoringParts => ({
    workbook,
    views: viewsOf(workbook, recognised(workbook, settings), settings),
    kinds: kindsWith(packOf(settings)),
    reportDate: settings.reportDate,
  });
  const textChecked = (workbook: WorkbookSnapshot, settings: EngineSettings, words: string): CheckedText =>
    checkedText(words, {
      views: viewsOf(workbook, recognised(workbook, settings), settings),
      reportDate: settings.reportDate,
      isSubmission: settings.isSubmission,
    });
  return {
    recognise: (workbook, settings) => settle(() => recognised(workbook, settings)),
    check: (workbook, settings, previous) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        return { recognition, report: checkedWith(workbook, recognition, settings, previous ?? null) };
      }),
    fingerprint: (workbook, finding) => settle(() => fingerprintOf(finding, workbook)),
    rankAgain: (workbook, settings, finding, confirmed) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        const context = contextOf(sourcesOf(workbook), recognition, settings, optionsOf(settings));
        return rankAgain(context, finding, confirmed);
      }),
    stateIdentity: (workbook, settings, chosen) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        return stateIdentity(contextOf(sourcesOf(workbook), recognition, settings, optionsOf(settings)), chosen);
      }),
    correct: (workbook, settings, change) =>
      settle(() => changeCorrections(settings.corrections, change, workbook, recognised(workbook, settings))),
    explain: (workbook, settings, at) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        const report = checkedWith(workbook, recognition, settings);
        return explainCell(workbook, recognition, report, at, kindsWith(packOf(settings)));
      }),
    fill: (workbook, settings, options) =>
      settle(() => {
        const views = viewsOf(workbook, recognised(workbook, settings), settings);
        return proposeFill(views, {
          workbook,
          kinds: kindsWith(packOf(settings)),
          reportDate: settings.reportDate,
          options,
        });
      }),
    deduct: (workbook, settings, sheetName) =>
      settle(() => {
        const views = viewsOf(workbook, recognised(workbook, settings), settings);
        const built = buildDeductionSheet(views, {
          workbook,
          ...(sheetName === null ? {} : { sheetName }),
          remedies: packOf(settings)?.remedies ?? [],
        });
        return { patch: built?.patch ?? null, notes: built?.notes ?? [], columns: [] };
      }),
    make: (workbook, settings, job) =>
      settle(() => {
        const made = make(
          job,
          viewsOf(workbook, recognised(workbook, settings), settings),
          workbook,
          packOf(settings) ?? null,
        );
        return { patch: made?.patch ?? null, notes: made?.notes ?? [], columns: [] };
      }),
    parsePack: (source) => settle(() => parseRulePack(source)),
    consolidate: (workbook, files, expected, refused) =>
      settle(() => {
        const consolidation = consolidate(files, expected, refused);
        const made = consolidationPatch(workbook, consolidation);
        return made.kind === "taken"
          ? { patch: null, notes: [takenNote(made.name)], columns: [] }
          : { patch: made.patch, notes: consolidation.notes, columns: [] };
      }),
    selfTest: (workbook, settings, { from, to, ...options }) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        const before = checkedWith(workbook, recognition, settings);
        const views = viewsOf(workbook, recognition, settings);
        const ground = groundOf(sourcesOf(workbook), views, kindsWith(packOf(settings)), before);
        const { slips, ...plan } = planOf(ground, options);
        const judged = slips.slice(from, to).map((slip) => {
          const copy = withSlip(workbook, slip);
          return judge(before, checkedWith(copy, recognised(copy, settings), settings), slip);
        });
        return { ...plan, planned: slips.length, judged };
      }),
    writeReport: (workbook, settings, result) =>
      settle(() => ({ ...buildReportSheet(reportSource(workbook, settings, result)), columns: [] })),
    reportPage: (workbook, settings, result) => settle(() => buildReportPage(reportSource(workbook, settings, result))),
    scoreBoard: (workbook, settings, given) => settle(() => boardOf(given, scoringParts(workbook, settings))),
    score: (workbook, settings, given) => settle(() => proposeScores(given, scoringParts(workbook, settings))),
    writeCriteria: (workbook, settings, given) =>
      settle(() => proposeCriteria(given, scoringParts(workbook, settings))),
    bindOperand: (workbook, settings, request) =>
      settle(() => proposeBinding(request, scoringParts(workbook, settings))),
    checkText: (workbook, settings, words) => settle(() => textChecked(workbook, settings, words)),
    correctionsPage: (workbook, settings, words) =>
      settle(() => correctionsPage(textChecked(workbook, settings, words), workbook.name)),
    textCells: (workbook, settings) =>
      settle(() => textCellsOf(sourcesOf(workbook), recognised(workbook, settings).tables)),
    writeSentences: (workbook, settings, own) =>
      settle(() => writeSentences(viewsOf(workbook, recognised(workbook, settings), settings), own)),
    importTables: (workbook, _settings, tables, choice) =>
      settle(() => ({ patch: null, notes: [], ...importPatch(tables, choice, workbook), columns: [] })),
    summarise: (workbook, settings, writtenAt) =>
      settle(() => {
        const recognition = recognised(workbook, settings);
        const report = checkedWith(workbook, recognition, settings);
        const views = viewsOf(workbook, recognition, settings);
        const built = buildSummarySheet(views, recognition, report, {
          workbook,
          reportDate: settings.reportDate,
          writtenAt,
          signature: settings.signature ?? [],
        });
        return { patch: built?.patch ?? null, notes: built?.notes ?? [], columns: [] };
      }),
  };
}

/** Turns a bug's exception into a rejected promise, as a call to another thread would. */
function settle<Result>(run: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(run());
  });
}

function takenNote(name: string): Text {
  return text(
    `Tệp này đã có trang "${name}". Đổi tên trang đó, hoặc gộp trong một tệp trống.`,
    `There is a sheet "${name}" already. Rename it, or consolidate in an empty workbook.`,
  );
}
