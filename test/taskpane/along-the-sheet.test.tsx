import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseRef } from "../../src/core/cell/address";
import { text } from "../../src/core/text/bilingual";
import type { PaneEvent } from "../../src/taskpane/state/events";
import { firstHabits, rememberedHabits, type Habits } from "../../src/taskpane/state/habits";
import { firstState, type PaneState } from "../../src/taskpane/state/state";
import { step } from "../../src/taskpane/state/step";
import { recognition, report, sumFinding } from "../support/fake-findings";
import { close, open, settle } from "./open-pane";

afterEach(() => {
  close();
  localStorage.clear();
});

jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const openTab = (name: string) => user.click(within(screen.getByRole("navigation")).getByRole("button", { name }));
const check = () => user.click(within(screen.getByRole("main")).getByRole("button", { name: /^Kiểm tra/ }));
const title = () => screen.getByRole("heading", { level: 1 }).textContent;
const ref = (place: string) => {
  const at = parseRef(place);
  if (at === null) throw new Error(`${place} is no cell`);
  return at;
};
const isClean = async () => {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

const result = { recognition, report };
const settings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
const begin = (habits: Partial<Habits> = {}) =>
  firstState({ host: "excel", language: "vi", title: null, canMark: true, habits: { ...firstHabits, ...habits } });
const run = (state: PaneState, events: readonly PaneEvent[]) =>
  events.reduce((each, event) => step(each, event).state, state);
const checked: readonly PaneEvent[] = [{ kind: "check" }, { kind: "checked", run: 1, result }];
const change: PaneEvent = { kind: "workbook-changed" };
const at = { sheet: sumFinding.at.sheet, row: sumFinding.at.top, column: sumFinding.at.left };
const entry = (id: number, isEarlier: boolean) => ({
  id,
  title: text(`Việc ${String(id)}`, `Job ${String(id)}`),
  at: `2026-06-1${String(id)}T09:30:00`,
  patch: { title: text("Sửa", "Change"), because: null, edits: [] },
  isUndone: false,
  isEarlier,
});

describe("N41 following the selection", () => {
  it("N41 brings the finding of the selected cell into view and leaves the focus alone", async () => {
    const { app } = await open();
    await check();
    const before = document.activeElement;
    await act(async () => app.select(at));
    expect(document.activeElement).toBe(before);
    expect(run(run(begin(), checked), [{ kind: "selected", at }])).toMatchObject({
      target: sumFinding.key,
      isTargetQuiet: true,
    });
  });

  it.each<readonly [string, Partial<Habits>, readonly PaneEvent[]]>([
    ["where it is switched off", { follows: false }, checked],
    ["before the first check", {}, []],
    ["on another tab", {}, [...checked, { kind: "choose-tab", tab: "more" }]],
    ["on a screen over the findings", {}, [...checked, { kind: "go", place: { kind: "not-checked" } }]],
    ["while what shows is stale", {}, [...checked, change]],
  ])("N41 does nothing %s", (_, habits, events) => {
    const state = run(begin(habits), events);
    expect(step(state, { kind: "selected", at })).toEqual({ state, effects: [] });
  });
});

describe("N42 checking again by itself", () => {
  const rested = (events: readonly PaneEvent[], changes: number, habits: Partial<Habits> = {}) =>
    step(run(begin(habits), events), { kind: "rested", changes }).effects.map(({ kind }) => kind);

  it("N42 waits until the hands rest, then checks once", () => {
    const state = run(begin(), checked);
    expect(step(state, change).effects).toEqual([{ kind: "wait-for-rest", changes: 1 }]);
    expect(rested([...checked, change, change], 1)).toEqual([]);
    expect(rested([...checked, change, change], 2)).toEqual(["check", "wait"]);
  });

  it("N42 keeps the screen, the tab and what was just written, and says nothing where nothing is new", () => {
    const before = run(begin(), [
      ...checked,
      { kind: "choose-tab", tab: "more" },
      change,
      { kind: "rested", changes: 1 },
    ]);
    const after = run(before, [{ kind: "checked", run: 2, result }]);
    expect(after).toMatchObject({ tab: "more", isStale: false, said: before.said });
    const worse = { ...result, report: { ...report, findings: report.findings.slice(1) } };
    expect(run(before, [{ kind: "checked", run: 2, result: worse }]).said.count).toBe(before.said.count + 1);
  });

  it.each<readonly [string, readonly PaneEvent[], Partial<Habits>]>([
    ["where it is switched off", [...checked, change], { rechecks: false }],
    ["before the first check", [change], {}],
    ["once something newer is there", [...checked, change, { kind: "check" }, { kind: "checked", run: 2, result }], {}],
    ["on a tab that shows a proposal", [...checked, change, { kind: "choose-tab", tab: "fill" }], {}],
  ])("N42 does not check %s", (_, events, habits) => {
    expect(rested(events, 1, habits)).toEqual([]);
  });

  it("N42 rests on while something else runs", () => {
    expect(rested([...checked, change, { kind: "explain", at }], 1)).toEqual(["wait-for-rest"]);
  });
});

describe("N43 marks in the sheet", () => {
  const effects = (state: PaneState, event: PaneEvent) => step(state, event).effects;

  it("N43 follow every check while switched on, and go when switched off", () => {
    const on = run(begin({ marks: true }), [{ kind: "check" }]);
    expect(effects(on, { kind: "checked", run: 1, result })).toEqual([{ kind: "mark", findings: report.findings }]);
    const off = run(begin(), checked);
    expect(effects(off, { kind: "change-habits", change: { marks: true } })).toEqual([
      { kind: "remember-habits", habits: { ...firstHabits, marks: true } },
      { kind: "mark", findings: report.findings },
    ]);
    expect(effects(run(begin({ marks: true }), checked), { kind: "change-habits", change: { marks: false } })).toEqual([
      { kind: "remember-habits", habits: firstHabits },
      { kind: "mark", findings: [] },
    ]);
  });

  it("N43 are not offered where the host cannot mark", async () => {
    await open({ canMark: false });
    await openTab("Thêm");
    await press(/^Cài đặt/);
    expect(screen.queryByRole("switch", { name: "Đánh dấu ô trên trang tính" })).toBeNull();
    expect(screen.getByRole("switch", { name: "Theo ô đang chọn" })).toBeTruthy();
  });

  it("N43 the three switches are remembered on this machine", async () => {
    const { app } = await open();
    await check();
    await openTab("Thêm");
    await press(/^Cài đặt/);
    await user.click(screen.getByRole("switch", { name: "Đánh dấu ô trên trang tính" }));
    await user.click(screen.getByRole("switch", { name: "Theo ô đang chọn" }));
    expect(app.calls.at(-1)).toBe(`mark ${String(report.findings.length)}`);
    expect(rememberedHabits()).toEqual({ follows: false, rechecks: true, marks: true });
    await isClean();
    localStorage.setItem("soat-phu-luc.habits", '{"marks":"yes"');
    expect(rememberedHabits()).toEqual(firstHabits);
  });
});

describe("N44 explaining a cell", () => {
  it("N44 tells what stands there, what was found and what was compared, and leads back", async () => {
    const { app, pane } = await open();
    await check();
    await act(async () => pane.explain(ref("PL2!H8")));
    await settle();
    expect(app.calls).toContain("explain PL2!H8");
    expect(title()).toBe("Giải thích ô H8");
    for (const words of ["=SUM(C2:C3)", "dòng tổng", "số 31"]) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Đã đối chiếu" })).toBeTruthy();
    await isClean();
    await act(async () => pane.explain(ref("PL2!H9")));
    await settle();
    expect(title()).toBe("Giải thích ô H9");
    await user.keyboard("{Escape}");
    expect(title()).not.toContain("Giải thích");
  });

  it("N44 a failure is told, and trying again asks anew", async () => {
    const { app, pane } = await open({ fails: { explain: new Error("đứt") } });
    await act(async () => pane.explain(ref("PL2!H8")));
    await settle();
    await press("Thử lại");
    await settle();
    expect(app.calls.filter((call) => call === "explain PL2!H8")).toHaveLength(2);
    expect(screen.getByText("=SUM(C2:C3)")).toBeTruthy();
  });
});

describe("N45 taking back older changes", () => {
  it("N45 an older change, or one of an earlier day, is shown before it is taken back", async () => {
    const state = run(begin(), [{ kind: "settings-loaded", settings, history: [entry(1, true), entry(2, false)] }]);
    const purpose = { kind: "undo", id: 1 } as const;
    const asked = step(state, { kind: "preview", purpose });
    expect(asked.effects[0]).toEqual({ kind: "preview", run: 1, purpose });
    expect(asked.state.trail).toEqual([{ kind: "preview" }]);
  });

  it("N45 lists them with their day, and takes the one chosen back", async () => {
    const { app } = await open();
    for (const tab of ["Tổng hợp", "Trừ điểm"]) {
      await openTab(tab);
      await press(`Ghi trang “${tab}”`);
    }
    await openTab("Thêm");
    await press(/^Lịch sử/);
    expect(screen.getAllByRole("button", { name: "Hoàn tác" })).toHaveLength(1);
    await press("Xem và hoàn tác");
    await settle();
    expect(app.calls).toContain("previewUndo 1");
    expect(title()).toBe("Xem trước khi hoàn tác");
    await isClean();
  });
});

describe("N46 clearing the traces", () => {
  it("N46 asks first, says what is lost, and clears", async () => {
    const { app } = await open();
    await openTab("Tổng hợp");
    await press("Ghi trang “Tổng hợp”");
    await openTab("Thêm");
    await press(/^Cài đặt/);
    await press("Dọn dấu vết…");
    expect(screen.getByText(/1 thay đổi không hoàn tác được nữa/)).toBeTruthy();
    await isClean();
    await press("Không dọn");
    expect(app.calls).not.toContain("clearTraces");
    await press("Dọn dấu vết…");
    await press("Dọn dấu vết");
    await settle();
    expect(app.calls).toContain("clearTraces");
    expect(app.history()).toEqual([]);
  });
});
