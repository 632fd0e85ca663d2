import { createLocalEngine } from "../../../src/app/local-engine";
import type { EngineSettings } from "../../../src/app/engine";
import { cellAt, findSheet, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Edit, Patch, SheetDraft } from "../../../src/core/patch/edit";
import { buildReportPage } from "../../../src/core/report/page";
import { isOwnSheet } from "../../../src/core/summary/sheet/own";
import { cleanTables } from "../../support/clean-tables";
import { workbookOf } from "../../support/notation";

const settings: EngineSettings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
const engine = createLocalEngine();

const wrong = cleanTables.tthc.replace("Tổng cộng|^|160|", "Tổng cộng|^|161|");
const hostile = `TT|Nội dung|Số tiền / 1|=HYPERLINK("x")<script>alert(1)</script>|10 / 2|<img src=x onerror=y>|20 / |Tổng cộng|31`;

async function reportOf(workbook: WorkbookSnapshot, more: Partial<EngineSettings> = {}): Promise<Patch> {
  const { patch } = await engine.writeReport(workbook, { ...settings, ...more }, null);
  if (patch === null) throw new Error("no report");
  return patch;
}

function written(workbook: WorkbookSnapshot, patch: Patch): WorkbookSnapshot {
  const applied = applyPatch(workbook, patch);
  if (applied.kind === "refused") throw new Error(JSON.stringify(applied.conflicts));
  return applied.workbook;
}

function draftOf(patch: Patch): SheetDraft {
  const add = patch.edits.find((edit): edit is Extract<Edit, { kind: "add-sheet" }> => edit.kind === "add-sheet");
  if (add === undefined) throw new Error("no sheet");
  return add.sheet;
}

function sheetOf(workbook: WorkbookSnapshot): SheetSnapshot {
  const sheet = findSheet(workbook, "Phiếu soát");
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const textsOf = (draft: SheetDraft): readonly string[] => draft.cells.map(({ cell }) => cell.text);

test("P1 two reports of one check are the same bytes", async () => {
  const workbook = workbookOf(wrong);
  expect(JSON.stringify(await reportOf(workbook))).toBe(JSON.stringify(await reportOf(workbookOf(wrong))));
  expect(await engine.reportPage(workbook, settings, null)).toBe(
    await engine.reportPage(workbookOf(wrong), settings, null),
  );
});

test("P2 a finding is told with its place, severity, sum and cures", async () => {
  const workbook = workbookOf(wrong);
  const { report } = await engine.check(workbook, settings);
  const finding = report.findings.find(({ severity, sum }) => severity !== "info" && sum.length > 0);
  if (finding === undefined) throw new Error("nothing found");
  const texts = textsOf(draftOf(await reportOf(workbook)));
  const page = await engine.reportPage(workbook, settings, null);
  for (const said of [texts.join("\n"), page]) {
    expect(said).toMatch(/◆ Lỗi|▲ Cần xem/u);
    expect(said).toContain(finding.code);
    expect(said).toContain(finding.title.vi);
    for (const { text } of finding.sum) expect(said).toContain(text);
    expect(said).toMatch(/Nếu .*![A-Z]+\d+ là /u);
  }
  expect(texts.filter((text) => text.includes(`Vì sao: ${finding.why.vi}`))).toHaveLength(1);
});

test("P2 the middle of a long sum is left out and counted", async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `${String(index + 1)}|Việc ${String(index)}|${String(index)}`);
  const workbook = workbookOf(`TT|Nội dung|Số tiền / ${rows.join(" / ")} / Tổng cộng|^|999`);
  const texts = textsOf(draftOf(await reportOf(workbook)));
  expect(texts.filter((text) => /^… và \d+ dòng nữa$/u.test(text)).length).toBeGreaterThan(0);
  expect(texts).toEqual(expect.arrayContaining([expect.stringContaining("999")]));
});

test("P3 what was dismissed stands with its reason, and empty parts say so", async () => {
  const workbook = workbookOf(wrong);
  const { report } = await engine.check(workbook, settings);
  const dismissals = await Promise.all(
    report.findings.map(async (finding) => ({
      fingerprint: await engine.fingerprint(workbook, finding),
      rule: finding.rule,
      reason: "Có văn bản ngoài tỉnh",
    })),
  );
  const texts = textsOf(draftOf(await reportOf(workbook, { dismissals })));
  expect(texts).toContain("Có văn bản ngoài tỉnh");
  expect(texts).toContain("Không phát hiện chỗ nào.");
  const page = await engine.reportPage(workbook, { ...settings, dismissals }, null);
  expect(page).toContain("Có văn bản ngoài tỉnh");
  expect(page).toContain("Không phát hiện chỗ nào.");
});

test.each(Object.keys(cleanTables).map((kind) => [kind as keyof typeof cleanTables]))(
  "P3 the comparisons of a clean table are told: %s",
  async (kind) => {
    const page = await engine.reportPage(workbookOf(cleanTables[kind]), settings, null);
    expect(page).toMatch(/CÁC PHÉP ĐỐI CHIẾU ĐÃ LÀM<\/h2>\n<(table|p)>/u);
    expect(page).not.toContain("undefined");
  },
);

test("P4 texts of the workbook become neither formulas nor markup", async () => {
  const workbook = workbookOf(hostile);
  const draft = draftOf(await reportOf(workbook));
  expect(draft.cells.filter(({ cell }) => cell.formula !== null)).toEqual([]);
  expect(draft.cells.filter(({ cell }) => /^[=+@-]/.test(cell.text) && cell.format !== "@")).toEqual([]);
  const page = await engine.reportPage(workbook, settings, null);
  expect(page).not.toMatch(/<script|<img|onerror=y>/u);
  expect(page).toContain("&#60;");
});

test("P4 a file's name is text too", async () => {
  const { recognition, report } = await engine.check(workbookOf(wrong), settings);
  const workbook = { ...workbookOf(wrong), name: `"><b>x</b>.xlsx` };
  const page = buildReportPage({ workbook, views: [], recognition, report, reportDate: null });
  expect(page).not.toContain("<b>x");
});

test("P5 a later check skips the sheet, and writing again replaces it with the notes kept", async () => {
  const workbook = workbookOf(wrong);
  const before = await engine.check(workbook, settings);
  const once = written(workbook, await reportOf(workbook));
  expect(isOwnSheet(sheetOf(once))).toBe(true);
  const after = await engine.check(once, settings);
  expect(after.report.findings).toEqual(before.report.findings);
  expect(after.recognition.tables).toEqual(before.recognition.tables);

  const sheet = sheetOf(once);
  const at = [...sheet.rows.keys()].find((row) => cellAt(sheet, row, 1).text.includes("!")) ?? -1;
  const anchor = cellAt(sheet, at, 1).text;
  const note = { ...cellAt(sheet, 60, 60), value: "đã hỏi văn thư", text: "đã hỏi văn thư" };
  const noted = written(once, {
    title: { vi: "", en: "" },
    because: null,
    edits: [
      { kind: "set-cell", at: { sheet: "Phiếu soát", row: at, column: 7 }, before: cellAt(sheet, at, 7), after: note },
    ],
  });
  const again = sheetOf(written(noted, await reportOf(noted)));
  const row = [...again.rows.keys()].find((each) => cellAt(again, each, 1).text === anchor) ?? -1;
  expect(cellAt(again, row, 7).text).toBe("đã hỏi văn thư");
});

test("P6 the place of a finding is a link to its cell", async () => {
  const workbook = workbookOf(wrong);
  const draft = draftOf(await reportOf(workbook));
  const [first] = draft.links ?? [];
  if (first === undefined) throw new Error("no link");
  const cell = draft.cells.find(({ row, column }) => row === first.row && column === first.column);
  expect(cell?.cell.text).toMatch(new RegExp(`^${first.to.sheet}!`));
  for (const { to } of draft.links ?? []) expect(findSheet(workbook, to.sheet)).toBeDefined();
});

test("P7 the page is whole in itself and made for A4", async () => {
  const page = await engine.reportPage(workbookOf(wrong), settings, null);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("size: A4; margin: 20mm 15mm 20mm 30mm");
  expect(page).not.toMatch(/<script|<link|src=|href=|@import|url\(/u);
  expect(page.normalize("NFC")).toBe(page);
});
