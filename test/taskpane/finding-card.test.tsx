import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Finding, Report, Suspect } from "../../src/core/check/finding";
import { text } from "../../src/core/text/bilingual";
import { cellAtText, rangeAtText, report } from "../support/fake-findings";
import { close, open, settle } from "./open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const check = () => user.click(within(screen.getByRole("main")).getByRole("button", { name: /^Kiểm tra/ }));

const suspect = (at: string, expected: number, probability: number): Suspect => ({
  probability,
  cells: [
    {
      at: cellAtText(at),
      found: 1,
      expected,
      foundText: "1",
      expectedText: String(expected),
      expectedFormula: null,
    },
  ],
});

const finding: Finding = {
  key: "A03@VB!A4",
  rule: "inferred-identity-differs",
  code: "A03",
  family: "arithmetic",
  severity: "warning",
  verdict: "undecided",
  table: "VB!A3:E4",
  at: rangeAtText("VB!A4"),
  evidence: ["VB!A4", "VB!B4", "VB!C4", "VB!D4", "VB!E4"].map(cellAtText),
  title: text("Cột lệch phép cộng suy ra", "A column differs from an inferred sum"),
  message: text("A4 ghi 10, các cột kia cộng lại được 11.", "A4 says 10, the others add up to 11."),
  why: text("Nơi nhận cộng lại.", "Whoever receives it adds up."),
  sum: [],
  suspects: [suspect("VB!A4", 11, 0.4), suspect("VB!B4", 2, 0.3), suspect("VB!C4", 3, 0.2), suspect("VB!D4", 4, 0.1)],
  fixes: [],
  denial: { table: "docs", identity: "sum|a", text: text("A = B + C + D", "A = B + C + D") },
};
const only: Report = { ...report, findings: [finding] };
const cellsShown = () =>
  screen.queryAllByRole("radio").flatMap((radio) => /[A-Z]\d+/.exec(radio.parentElement?.textContent ?? "")?.[0] ?? []);

it("N49 three suspects show where none is sure, the others on demand", async () => {
  await open({ report: only });
  await check();
  expect(cellsShown()).toEqual(["A4", "B4", "C4"]);
  await press(/Xem 1 khả năng khác/);
  expect(cellsShown()).toEqual(["A4", "B4", "C4", "D4"]);
});

it("N49 one suspect shows where it is sure, with what else its cell stands in", async () => {
  const sure: Finding = {
    ...finding,
    verdict: "violated",
    suspects: [suspect("VB!A4", 11, 0.95), suspect("VB!B4", 2, 0.05)],
  };
  const checked = (["holds", "violated", "violated"] as const).map((outcome) => ({
    identity: outcome,
    text: text("A = B", "A = B"),
    table: null,
    cells: [cellAtText("VB!A4")],
    outcome,
  }));
  await open({ report: { ...only, findings: [sure], checked } });
  await check();
  expect(cellsShown()).toEqual(["A4"]);
  expect(screen.getByText(/ô này còn đứng trong 1 phép đang khớp và 1 phép lệch khác/)).toBeTruthy();
});

it("N47 confirmed cells are ruled out, the rest is ranked again, and all of it can be taken back", async () => {
  const { app, root } = await open({ report: only });
  await check();
  await press("Ô A4 đúng");
  await settle();
  expect(app.calls).toContain("rankAgain A03@VB!A4 VB!A4");
  expect(cellsShown()).toEqual(["B4", "C4", "D4"]);
  expect(screen.getByRole("button", { name: /Ô A4 đúng/ }).getAttribute("aria-pressed")).toBe("true");
  await press("Ô B4 đúng");
  await press("Ô C4 đúng");
  await press("Ô D4 đúng");
  await settle();
  expect(cellsShown()).toEqual([]);
  expect(screen.getByText(/Các ô đã xác nhận đều đúng mà vẫn lệch/)).toBeTruthy();
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press(/Ô A4 đúng/);
  await settle();
  expect(cellsShown()).toEqual(["A4"]);
});

it("N47 the suspect chosen after ranking again is the one that is previewed", async () => {
  const { app } = await open({ report: only });
  await check();
  await press("Ô A4 đúng");
  await settle();
  await user.click(
    screen.getAllByRole("radio").find((each) => /B4/.test(each.parentElement?.textContent ?? "")) ?? document.body,
  );
  await press("Xem trước");
  await settle();
  expect(app.calls).toContain("previewSuspect A03@VB!A4 0");
  expect(screen.getAllByText(/B4/).length).toBeGreaterThan(0);
});

it("N47 what was confirmed is forgotten with the next check, whose suspects may be others", async () => {
  await open({ report: only });
  await check();
  await press("Ô A4 đúng");
  await settle();
  await check();
  await settle();
  expect(cellsShown()).toEqual(["A4", "B4", "C4"]);
});

it("N48 an identity is denied with a reason, listed, and brought back", async () => {
  const { app, root } = await open({ report: only });
  await check();
  await press(/Đây không phải phép tính/);
  expect(screen.getByText("A = B + C + D")).toBeTruthy();
  await press("Không soát phép này");
  expect(screen.getByText("Ghi lý do trước khi bỏ qua.")).toBeTruthy();
  await press("Các cột này độc lập với nhau");
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Không soát phép này");
  await settle();
  expect(app.calls).toContain("denyIdentity A03@VB!A4 Các cột này độc lập với nhau");
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Thêm" }));
  await press(/^Đã bỏ qua/);
  expect(screen.getByText(/Không phải phép tính: A = B \+ C \+ D/)).toBeTruthy();
  await user.click(within(screen.getByRole("main")).getByRole("button"));
  await settle();
  expect(app.calls).toContain("restoreIdentity sum|a");
});

it("N48 what a form itself prints is not offered to be denied", async () => {
  const { denial: none, ...printed } = finding;
  void none;
  await open({ report: { ...only, findings: [printed] } });
  await check();
  expect(screen.queryByRole("button", { name: /Đây không phải phép tính/ })).toBeNull();
});
