import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SnapshotReader } from "../../../src/app/snapshot-reader";
import { Fault } from "../../../src/app/workbook";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { text } from "../../../src/core/text/bilingual";
import { first, step, type UnitsEvent, type UnitsState } from "../../../src/taskpane/features/units/machine";
import { close, open, settle } from "../open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const workbook: WorkbookSnapshot = { name: "xa.xlsx", sheets: [], names: [], uses1904Dates: false, unread: [] };

/** jsdom's files cannot be read. */
function fileNamed(name: string): File {
  const file = new File(["x"], name);
  file.arrayBuffer = () => Promise.resolve(new ArrayBuffer(1));
  return file;
}

const reader: SnapshotReader = (_, name) =>
  name.startsWith("hong")
    ? Promise.reject(new Fault("damaged", text("Tệp hỏng.", "The file is damaged.")))
    : Promise.resolve(workbook);

async function openUnits(fake: Parameters<typeof open>[0] = {}) {
  const opened = await open(fake, { openSnapshot: reader });
  await act(async () => {
    opened.pane.openFeature("units");
    await settle();
  });
  await screen.findByRole("button", { name: "Chọn các tệp" });
  return opened;
}

async function choose(...names: readonly string[]) {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no input");
  await user.upload(input, names.map(fileNamed));
  await settle();
}

describe("many units", () => {
  it("N90 reads the files one after the other, lists those it cannot use with why, and joins the others through a preview", async () => {
    const { app, root } = await openUnits();
    await choose("xa-a.xlsx", "hong.xlsx", "xa-b.xlsx");
    expect(screen.getByText("Tệp hỏng.")).toBeTruthy();
    expect(app.calls.filter((call) => call.startsWith("checkUnit"))).toEqual([
      "checkUnit xa-a.xlsx",
      "checkUnit xa-b.xlsx",
    ]);
    await user.type(screen.getByRole("textbox"), "xã A{Enter}xã C");
    expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Xem trước bản gộp" }));
    await settle();
    expect(app.calls).toContain("previewConsolidation 2 of xã A, xã C");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Xem trước khi ghi");
  });

  it("N90 a file is taken out again by its own button", async () => {
    await openUnits();
    await choose("xa-a.xlsx", "xa-b.xlsx");
    await user.click(screen.getByRole("button", { name: "Bỏ xa-a.xlsx" }));
    expect(screen.queryByText(/xa-a/)).toBeNull();
    expect(screen.getByText("1 tệp")).toBeTruthy();
  });

  it("N90 what cannot be joined is told with why", async () => {
    const why = text("Tệp này đã có trang “Cộng”.", "There is a sheet “Cộng” already.");
    await openUnits({ fails: { previewConsolidation: new Fault("not-writable", why) } });
    await choose("xa-a.xlsx");
    await user.click(screen.getByRole("button", { name: "Xem trước bản gộp" }));
    await settle();
    expect(screen.getByText(why.vi)).toBeTruthy();
  });

  it("N90 one file is read at a time; one taken out while it is read makes room for the next, and its answer is dropped", () => {
    const [a, b] = [fileNamed("a.xlsx"), fileNamed("b.xlsx")];
    const run = (events: readonly UnitsEvent[]): ReturnType<typeof step> =>
      events.reduce<ReturnType<typeof step>>((last, event) => step(last.state, event), { state: first, effects: [] });
    const chosen = run([{ kind: "choose", files: [a, b] }]);
    expect(chosen.effects).toEqual([{ kind: "read", file: a }]);
    const removed = step(chosen.state, { kind: "remove", name: "a.xlsx" });
    expect(removed.effects).toEqual([{ kind: "read", file: b }]);
    const late = step(removed.state, { kind: "refused", file: a, why: text("x", "x") });
    expect([late.state.files.length, late.effects]).toEqual([1, []]);
    const stopped: UnitsState = step(removed.state, { kind: "stop" }).state;
    expect(stopped.files).toEqual([]);
    expect(step(stopped, { kind: "join" }).effects).toEqual([]);
  });

  it("N90 units that send files of one name are told apart, and choosing more while one is read stops nothing", () => {
    const [a, again] = [fileNamed("bao-cao.xlsx"), fileNamed("bao-cao.xlsx")];
    const once = step(first, { kind: "choose", files: [a] });
    const twice = step(once.state, { kind: "choose", files: [again] });
    expect(twice.state.files.map(({ name }) => name)).toEqual(["bao-cao.xlsx", "bao-cao.xlsx (2)"]);
    expect(twice.effects).toEqual([]);
    expect(step(twice.state, { kind: "refused", file: a, why: text("x", "x") }).effects).toEqual([
      { kind: "read", file: again },
    ]);
  });

  it("N90 a joining that was stopped shows nothing when it ends, and not in place of the next", () => {
    const joining: UnitsState = { ...first, joining: 2, runs: 2 };
    const late = step(joining, { kind: "joined", run: 1, preview: null });
    expect([late.state, late.effects]).toEqual([joining, []]);
    expect(step({ ...first, runs: 2 }, { kind: "failed", run: 2, text: text("x", "x") }).state.problem).toBeNull();
  });
});
