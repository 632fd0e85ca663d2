import fc from "fast-check";
import { text } from "../../src/core/text/bilingual";
import type { PaneEvent } from "../../src/taskpane/state/events";
import { firstState, type PaneState } from "../../src/taskpane/state/state";
import { step } from "../../src/taskpane/state/step";
import { ratioFinding, recognition, report, sumFinding } from "../support/fake-findings";

const start = firstState({ host: "excel", language: "vi", title: null });
const run = (events: readonly PaneEvent[]): PaneState =>
  events.reduce((state, event) => step(state, event).state, start);
const effectsOf = (events: readonly PaneEvent[], last: PaneEvent) =>
  step(run(events), last).effects.map((effect) => effect.kind);

const result = { recognition, report };
const patch = { title: text("Sửa", "Change"), because: null, edits: [] };
const preview = { patch, changes: [], sheets: [], resolves: [], raises: [], notes: [] };
const purpose = { kind: "fix", finding: ratioFinding, fix: 0 } as const;
const settings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
const checked: readonly PaneEvent[] = [{ kind: "check" }, { kind: "checked", run: 1, result }];
const previewed: readonly PaneEvent[] = [
  ...checked,
  { kind: "preview", purpose },
  { kind: "previewed", run: 2, purpose, preview, offered: null },
];
const change: PaneEvent = { kind: "workbook-changed" };

describe("N30 one step at a time", () => {
  it.each<readonly [string, readonly PaneEvent[], PaneEvent, readonly string[]]>([
    ["opening reads the workbook and its settings", [], { kind: "open" }, ["inspect", "wait", "load-settings"]],
    ["checking", [], { kind: "check" }, ["check", "wait"]],
    ["the fill tab looks at once", [], { kind: "choose-tab", tab: "fill" }, ["preview", "wait"]],
    ["the more tab has nothing to look at", [], { kind: "choose-tab", tab: "more" }, []],
    ["applying what was previewed", previewed, { kind: "apply", slot: "fix" }, ["apply", "wait"]],
    ["applying without a preview does nothing", checked, { kind: "apply", slot: "fix" }, []],
    [
      "nothing else starts while the workbook is written",
      [...previewed, { kind: "apply", slot: "fix" }],
      { kind: "check" },
      [],
    ],
    [
      "after writing the workbook is read anew",
      [...previewed, { kind: "apply", slot: "fix" }],
      { kind: "applied", run: 3, purpose, preview, applied: { kind: "applied" }, history: [] },
      ["check", "wait"],
    ],
    [
      "after a refusal it is not",
      [...previewed, { kind: "apply", slot: "fix" }],
      { kind: "applied", run: 3, purpose, preview, applied: { kind: "refused", conflicts: [] }, history: [] },
      [],
    ],
    [
      "a setting checks anew only where there was a check",
      [{ kind: "change-settings", change: { isSubmission: true } }],
      { kind: "saved", run: 1, change: { kind: "settings", change: { isSubmission: true } }, settings },
      ["inspect", "wait"],
    ],
  ])("%s", (_, events, last, effects) => {
    expect(effectsOf(events, last)).toEqual(effects);
  });

  it("a change made while a check runs leaves its result stale", () => {
    expect(run([{ kind: "check" }, { kind: "checked", run: 1, result }]).isStale).toBe(false);
    expect(run([{ kind: "check" }, change, { kind: "checked", run: 1, result }]).isStale).toBe(true);
  });

  it("a change takes away what was proposed, but not the fix on screen, which is checked when applied", () => {
    const state = run([...previewed, change]);
    expect(state.proposals.fix).not.toBeNull();
    const fill: PaneEvent = { kind: "choose-tab", tab: "summarise" };
    const summary = { kind: "summarise" } as const;
    const answered: PaneEvent = { kind: "previewed", run: 1, purpose: summary, preview, offered: null };
    expect(run([fill, answered]).proposals.summarise).not.toBeNull();
    expect(run([fill, answered, change]).proposals.summarise).toBeNull();
  });

  it("a filter that would show nothing is let go", () => {
    const few = { recognition, report: { ...report, findings: [sumFinding] } };
    const state = run([
      ...checked,
      { kind: "choose-filter", filter: "error" },
      { kind: "check" },
      { kind: "checked", run: 2, result: few },
    ]);
    expect(state.filter).toBe("all");
  });

  it("the answer of a job that was stopped or overtaken changes nothing", () => {
    const stopped = run([{ kind: "check" }, { kind: "cancel" }]);
    expect(step(stopped, { kind: "checked", run: 1, result }).state).toBe(stopped);
    const overtaken = run([{ kind: "check" }, { kind: "choose-tab", tab: "deduct" }]);
    expect(step(overtaken, { kind: "checked", run: 1, result }).state).toBe(overtaken);
  });
});

const anyEvent: fc.Arbitrary<PaneEvent> = fc.oneof(
  fc.constantFrom<PaneEvent>(
    { kind: "open" },
    { kind: "back" },
    { kind: "check" },
    { kind: "look-again" },
    { kind: "cancel" },
    { kind: "undo" },
    { kind: "try-again" },
    { kind: "workbook-changed" },
    { kind: "preview", purpose },
    { kind: "preview", purpose: { kind: "safe-fixes" } },
    { kind: "go", place: { kind: "tables" } },
    { kind: "tick-column", id: "a", isTicked: true },
    { kind: "dismiss", finding: sumFinding, reason: "đúng" },
  ),
  fc
    .constantFrom("check", "fill", "deduct", "summarise", "more")
    .map((tab): PaneEvent => ({ kind: "choose-tab", tab })),
  fc.constantFrom("fix", "fill", "deduct", "summarise").map((slot): PaneEvent => ({ kind: "apply", slot })),
  fc.nat(8).map((number): PaneEvent => ({ kind: "checked", run: number, result })),
  fc.nat(8).map((number): PaneEvent => ({ kind: "inspected", run: number, recognition })),
  fc.nat(8).map((number): PaneEvent => ({ kind: "previewed", run: number, purpose, preview, offered: null })),
  fc.nat(8).map((number): PaneEvent => ({ kind: "slow", run: number })),
  fc.nat(8).map((number): PaneEvent => ({
    kind: "failed",
    run: number,
    text: text("Hỏng", "Broken"),
    effect: { kind: "check", run: number },
  })),
);

describe("N31 laws of the steps", () => {
  it("a step never changes the state it was given, and gives the same twice", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), (events) => {
        let state = start;
        for (const event of events) {
          Object.freeze(state);
          const once = step(state, event);
          expect(step(state, event)).toEqual(once);
          state = once.state;
        }
      }),
    );
  });

  it("at most one job is asked for at a time, and it is the one the state tells of", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), (events) => {
        let state = start;
        for (const event of events) {
          const next = step(state, event);
          const runs = next.effects.flatMap((effect) =>
            "run" in effect && effect.kind !== "wait" ? [effect.run] : [],
          );
          expect(runs.length).toBeLessThanOrEqual(1);
          for (const number of runs) expect(next.state.task?.run).toBe(number);
          state = next.state;
        }
      }),
    );
  });

  it("while the workbook is written, no second writing begins", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), (events) => {
        const writing = run([...previewed, { kind: "apply", slot: "fix" }]);
        let state = writing;
        for (const event of events) {
          if ("run" in event && event.run === state.task?.run) continue;
          const next = step(state, event);
          expect(next.effects.filter((effect) => ["apply", "undo", "save"].includes(effect.kind))).toEqual([]);
          state = next.state;
        }
        expect(state.task).toEqual(writing.task);
      }),
    );
  });
});
