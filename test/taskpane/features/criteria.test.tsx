import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { text } from "../../../src/core/text/bilingual";
import { criteriaJson } from "../../../src/app/criteria-pack";
import { sampleSet } from "../../../src/core/criteria/sample-set";
import { first, step, type CriteriaState, type Effect } from "../../../src/taskpane/features/criteria/state";
import { fakeBoard } from "../../support/fake-board";
import { close, open, settle } from "../open-pane";
import type { FakeOptions } from "../../support/fake-app";

afterEach(close);

jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

async function openScores(fake: FakeOptions = {}) {
  const opened = await open(fake);
  await act(async () => {
    opened.pane.openFeature("criteria");
    await settle();
  });
  await screen.findByRole("heading", { level: 1, name: "Chấm điểm" });
  await settle();
  return opened;
}

/** Opens the line of a criterion. */
async function unfold(name: RegExp): Promise<HTMLElement> {
  const summary = screen.getByText(name, { selector: "summary span" }).closest("summary");
  if (summary === null) throw new Error("no line");
  await user.click(summary);
  const line = summary.closest("li");
  if (line === null) throw new Error("no line");
  return line;
}

describe("scores in the pane", () => {
  it("N110 every criterion shows its points or that it has none, and once opened the figure and its cell", async () => {
    const { app } = await openScores();
    expect(screen.getByText("Tạm tính, phần đã chấm được")).toBeTruthy();
    // The section has all there is, so the total says the same.
    expect(screen.getAllByText("5,38/8")).toHaveLength(2);
    const line = await unfold(/Tỷ lệ nhiệm vụ của kế hoạch đã hoàn thành/);
    expect(within(line).getByText("1,88/4")).toBeTruthy();
    expect(within(line).getByText(/đạt 46,88% \(15\/32\), thiếu 53,12 điểm phần trăm/)).toBeTruthy();
    await user.click(within(line).getByRole("button", { name: /PL1!H10/ }));
    expect(app.calls).toContain("show PL1!H10");
    const open_ = await unfold(/Tỷ lệ hồ sơ được số hóa đầy đủ thành phần/);
    expect(within(open_).getByText("chưa có số liệu", { selector: "span" })).toBeTruthy();
  });

  it("N110 a list of what is still open leaves the rest out", async () => {
    await openScores();
    await user.click(screen.getByRole("checkbox", { name: "Chỉ hiện tiêu chí chưa có điểm" }));
    expect(screen.queryByText(/Tỷ lệ nhiệm vụ của kế hoạch/)).toBeNull();
    expect(screen.getByText(/Tỷ lệ hồ sơ được số hóa đầy đủ/)).toBeTruthy();
  });

  it("N111 a figure takes the cell that is selected, after a preview", async () => {
    const { app } = await openScores({ selection: { sheet: "PL3", top: 12, left: 4, bottom: 12, right: 4 } });
    const line = await unfold(/Tỷ lệ hồ sơ được số hóa đầy đủ thành phần/);
    await user.click(within(line).getByRole("button", { name: "Chọn ô cho “Hồ sơ tiếp nhận”" }));
    expect(screen.getByText(/Bấm vào ô chứa “Hồ sơ tiếp nhận”/)).toBeTruthy();
    await press("Dùng ô đang chọn");
    await settle();
    expect(app.calls).toContain("previewBinding 3.4 Hồ sơ tiếp nhận PL3!E13");
    expect(title()).toBe("Xem trước khi ghi");
  });

  it("N111 a cell that is no figure is refused with the reason, and picking goes on", async () => {
    const { app } = await openScores({
      selection: { sheet: "PL3", top: 0, left: 0, bottom: 0, right: 0 },
      refusesBinding: text("Ô này không phải số liệu.", "This cell is no figure."),
    });
    const line = await unfold(/Tỷ lệ hồ sơ được số hóa đầy đủ thành phần/);
    await user.click(within(line).getByRole("button", { name: "Chọn ô cho “Hồ sơ tiếp nhận”" }));
    await press("Dùng ô đang chọn");
    await settle();
    expect(screen.getByText("Ô này không phải số liệu.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Dùng ô đang chọn" })).toBeTruthy();
    await user.click(within(line).getByRole("button", { name: "Nhập tay “Hồ sơ tiếp nhận”" }));
    await settle();
    expect(app.calls.some((call) => call.startsWith("previewBinding 3.4 Hồ sơ tiếp nhận "))).toBe(true);
  });

  it("N112 the scoring sheet is previewed; without a set the sample or a file makes one", async () => {
    const scores = await openScores();
    await press("Xem trước bảng chấm điểm");
    await settle();
    expect(scores.app.calls.some((call) => call.startsWith("previewScore"))).toBe(true);
    expect(title()).toBe("Xem trước khi ghi");
    close();
    const none = await openScores({ board: null });
    expect(screen.getByText("Tệp này chưa có bộ tiêu chí.")).toBeTruthy();
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no place for a file");
    const fileOf = (content: string): File => {
      const file = new File([content], "bo.json");
      // jsdom reads no files.
      file.text = () => Promise.resolve(content);
      return file;
    };
    await user.upload(input, fileOf('{"schema":"soat.criteria/1"}'));
    await settle();
    expect(await screen.findByText(/bo\.json: 2 chỗ chưa đúng/)).toBeTruthy();
    await user.upload(input, fileOf(criteriaJson(sampleSet)));
    await settle();
    expect(none.app.calls).toContain(`previewCriteria ${sampleSet.name}`);
  });

  it("N26 the scores pass axe, open lines and picking included", async () => {
    await openScores();
    const line = await unfold(/Tỷ lệ hồ sơ được số hóa đầy đủ thành phần/);
    await user.click(within(line).getByRole("button", { name: "Chọn ô cho “Hồ sơ tiếp nhận”" }));
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});

describe("the steps of scoring", () => {
  const read: Effect = { kind: "read" };
  const write: Effect = { kind: "write-scores" };
  const busy: CriteriaState = { ...first, asked: write };
  it.each<readonly [string, CriteriaState, Parameters<typeof step>[1], Partial<CriteriaState>, readonly Effect[]]>([
    ["a job is begun", first, { kind: "ask", effect: write }, { asked: write }, [write]],
    [
      "one at a time",
      busy,
      { kind: "ask", effect: { kind: "unbind", request: { code: "1", name: "a", at: null } } },
      { asked: write },
      [],
    ],
    ["reading anew overtakes", busy, { kind: "ask", effect: read }, { asked: read }, [read]],
    [
      "an answer nobody waits for is dropped",
      busy,
      { kind: "read", effect: read, board: null },
      { board: undefined, asked: write },
      [],
    ],
    [
      "a refusal keeps the picking",
      { ...busy, picking: { code: "1", name: "a" } },
      { kind: "refused", effect: write, why: text("vì", "why") },
      { picking: { code: "1", name: "a" }, refused: text("vì", "why") },
      [],
    ],
    [
      "what was shown ends the picking",
      { ...busy, picking: { code: "1", name: "a" } },
      { kind: "shown", effect: write },
      { picking: null, asked: null },
      [],
    ],
  ])("N110 %s", (_, state, event, expected, effects) => {
    const next = step(state, event);
    expect(next.state).toMatchObject(expected);
    expect(next.effects).toEqual(effects);
  });

  it("N110 the invented board is a real one", () => {
    expect(fakeBoard().scored.total.counts.scored).toBe(3);
  });
});
