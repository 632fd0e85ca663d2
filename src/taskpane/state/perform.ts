import type { App } from "../../app/jobs";
import { Fault } from "../../app/workbook";
import type { Text } from "../../core/text/bilingual";
import { texts } from "../texts";
import type { Answer } from "./events";
import { rememberHabits } from "./habits";
import type { Effect, Purpose, Saving } from "./state";

/** The workbook is checked again once nobody has changed it for so long (milliseconds). */
const restAfter = 1_500;

/** A job that takes longer shows its progress (milliseconds). */
const slowAfter = 500;

/** Does what an effect says and tells what came of it. Never rejects: a failure is an answer too. */
export function perform(effect: Effect, app: App, tell: (answer: Answer) => void): void {
  switch (effect.kind) {
    case "wait":
      setTimeout(() => {
        tell({ kind: "slow", run: effect.run });
      }, slowAfter);
      return;
    case "wait-for-rest":
      setTimeout(() => {
        tell({ kind: "rested", changes: effect.changes });
      }, restAfter);
      return;
    case "stop":
      app.stop();
      return;
    case "remember-language":
      rememberLanguage(effect.language);
      return;
    case "remember-habits":
      rememberHabits(effect.habits);
      return;
    default:
      answerTo(effect, app).then(
        (answer) => {
          if (answer !== null) tell(answer);
        },
        (reason: unknown) => {
          const text = reason instanceof Fault ? reason.text : bugText(effect);
          tell({ kind: "failed", run: "run" in effect ? effect.run : null, text, effect });
        },
      );
  }
}

async function answerTo(
  effect: Exclude<Effect, { kind: "wait" | "wait-for-rest" | "remember-language" | "remember-habits" | "stop" }>,
  app: App,
): Promise<Answer | null> {
  switch (effect.kind) {
    case "inspect":
      return { kind: "inspected", run: effect.run, recognition: await app.inspect() };
    case "check":
      return { kind: "checked", run: effect.run, result: await app.check(checkOptions(effect)) };
    case "preview": {
      const { run, purpose } = effect;
      const offered = purpose.kind === "fill" ? (purpose.offered ?? (await app.fillColumns())) : null;
      return { kind: "previewed", run, purpose, offered, preview: await previewFor(purpose, app) };
    }
    case "apply": {
      const { run, purpose, preview } = effect;
      return { kind: "applied", run, purpose, preview, applied: await app.apply(preview), history: app.history() };
    }
    case "undo":
      return { kind: "undone", run: effect.run, applied: await app.undo(), history: app.history() };
    case "save":
      await keep(effect.change, app);
      return { kind: "saved", run: effect.run, change: effect.change, settings: await app.settings() };
    case "load-settings":
      return { kind: "settings-loaded", settings: await app.settings(), history: await app.loadHistory() };
    case "explain":
      return { kind: "explained", run: effect.run, explanation: await app.explain(effect.at) };
    case "rank-again": {
      const { finding, confirmed } = effect;
      return { kind: "ranked", finding: finding.key, confirmed, suspects: await app.rankAgain(finding, confirmed) };
    }
    case "mark":
      await app.mark(effect.findings);
      return null;
    case "show":
      await app.show(effect.range);
      return null;
  }
}

function checkOptions({ previous }: Extract<Effect, { kind: "check" }>): Parameters<App["check"]>[0] {
  return previous === undefined ? undefined : { previous: previous.workbook };
}

function previewFor(purpose: Purpose, app: App): Promise<Extract<Answer, { kind: "previewed" }>["preview"]> {
  switch (purpose.kind) {
    case "fix":
      return app.previewFix(purpose.finding, purpose.fix);
    case "suspect":
      return app.previewSuspect(purpose.finding, purpose.suspect);
    case "safe-fixes":
      return app.previewSafeFixes();
    case "undo":
      return app.previewUndo(purpose.id);
    case "made":
      return Promise.resolve(purpose.preview);
    case "fill":
      return app.previewFill(purpose.options);
    case "deduct":
      return app.previewDeduct();
    case "summarise":
      return app.previewSummarise();
  }
}

function keep(change: Saving, app: App): Promise<void> {
  switch (change.kind) {
    case "dismiss":
      return app.dismiss(change.finding, change.reason);
    case "restore":
      return app.restore(change.dismissal);
    case "deny":
      return app.denyIdentity(change.finding, change.reason);
    case "restore-identity":
      return app.restoreIdentity(change.denied);
    case "keep-identity":
      return app.keepIdentity(change.identity);
    case "drop-identity":
      return app.dropIdentity(change.identity);
    case "correct":
      return app.correctTable(change.change);
    case "settings":
      return app.changeSettings(change.change);
    case "clear-traces":
      return app.clearTraces();
  }
}

/** What a bug is told as: its own words are for nobody. */
function bugText(effect: Effect): Text {
  return effect.kind === "apply" || effect.kind === "undo" ? texts.unexpectedInWriting : texts.unexpected;
}

const languageKey = "soat-phu-luc.language";

/** Kept for this user on this machine, not in the workbook: two people may share a file. */
function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // A page opened from a USB stick may have no storage; the choice then lasts until it is closed.
  }
}

/** The language chosen before on this machine; null where none was or nothing can be kept. */
export function rememberedLanguage(): "vi" | "en" | null {
  try {
    const language = localStorage.getItem(languageKey);
    return language === "vi" || language === "en" ? language : null;
  } catch {
    return null;
  }
}
