import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createApp } from "../../src/app/create-app";
import { createLocalEngine } from "../../src/app/local-engine";
import { createRemoteEngine, serveEngine, type MessageChannelEnd } from "../../src/app/remote-engine";
import { createRestartableEngine } from "../../src/app/restartable-engine";
import { parseSettings, serialiseSettings } from "../../src/app/settings";
import { cellOf } from "../../src/core/cell/snapshot";
import type { Finding } from "../../src/core/check/finding";
import { sampleDrafts } from "../../assets/sample/sample-workbook";
import { cell, draft, workbookOfDrafts } from "./workbook-contract";
import { text } from "../../src/core/text/bilingual";

const swapped = { sheet: "PL02 TTHC", row: 15, column: 4 };

function open() {
  const workbook = new MemoryWorkbook(workbookOfDrafts(sampleDrafts()));
  const clock = { now: () => new Date(2026, 5, 12, 9, 30) };
  return { workbook, app: createApp({ workbook, engine: createLocalEngine(), calculator: null, clock }) };
}

async function rowSum(app: ReturnType<typeof open>["app"]): Promise<Finding> {
  const { report } = await app.check();
  const finding = report.findings.find(({ code, at }) => code === "A02" && at.sheet === swapped.sheet);
  if (finding === undefined) throw new Error("the sample has lost its slip");
  return finding;
}

const end = (port: MessagePort): MessageChannelEnd => ({
  postMessage: (message) => {
    port.postMessage(message);
  },
  addEventListener: (type, listener) => {
    port.addEventListener(type, listener);
    port.start();
  },
});

describe("the use cases", () => {
  it("a suspect is previewed with what it resolves, applied, listed and undone", async () => {
    const { workbook, app } = open();
    const finding = await rowSum(app);
    const preview = await app.previewSuspect(finding, 0);
    expect(preview.changes).toEqual([{ at: swapped, before: "212", after: "221", formula: null }]);
    expect(preview.resolves.map(({ key }) => key)).toContain(finding.key);
    expect(preview.raises).toEqual([]);
    expect(cellOf(await workbook.read(), swapped).value).toBe(212);

    expect(await app.apply(preview)).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), swapped).value).toBe(221);
    expect(app.history()).toMatchObject([{ id: 1, at: "2026-06-12T09:30:00", isUndone: false }]);
    expect(await app.undo()).toEqual({ kind: "applied" });
    expect(cellOf(await workbook.read(), swapped).value).toBe(212);
    expect(app.history()).toMatchObject([{ isUndone: true }]);
    expect(await app.undo()).toBeNull();
  });

  it("a preview is refused once somebody has changed the cell, and nothing is written", async () => {
    const { workbook, app } = open();
    const preview = await app.previewSuspect(await rowSum(app), 0);
    workbook.type(swapped, 999);
    expect(await app.apply(preview)).toMatchObject({ kind: "refused", conflicts: [{ reason: "changed" }] });
    expect(cellOf(await workbook.read(), swapped).value).toBe(999);
    expect(app.history()).toEqual([]);
  });

  it("a dismissed finding no longer counts, is listed, and comes back when a figure changes", async () => {
    const { workbook, app } = open();
    const finding = await rowSum(app);
    await app.dismiss(finding, "Đã đối chiếu hồ sơ gốc");
    const keys = async () => (await app.check()).report.findings.map(({ key }) => key);
    expect(await keys()).not.toContain(finding.key);
    expect((await app.check()).report.checked.some(({ outcome }) => outcome === "dismissed")).toBe(true);
    const [dismissal] = (await app.settings()).dismissals;
    expect(dismissal).toMatchObject({ reason: "Đã đối chiếu hồ sơ gốc", title: finding.title });
    workbook.type({ ...swapped, column: 3 }, 5);
    expect(await keys()).toContain(finding.key);
    workbook.type({ ...swapped, column: 3 }, 0);
    if (dismissal !== undefined) await app.restore(dismissal);
    expect(await keys()).toContain(finding.key);
  });

  it("somebody else's change is told, the app's own is not", async () => {
    const { workbook, app } = open();
    let told = 0;
    const stop = app.watch(() => {
      told += 1;
    });
    await app.apply(await app.previewSuspect(await rowSum(app), 0));
    expect(told).toBe(0);
    workbook.type(swapped, 1);
    expect(told).toBe(1);
    stop();
    workbook.type(swapped, 2);
    expect(told).toBe(1);
  });

  it("settings changed at once are all kept", async () => {
    const { app } = open();
    const { report, recognition } = await app.check();
    const findings = report.findings.slice(0, 3);
    const [first, second] = recognition.tables;
    if (first === undefined || second === undefined) throw new Error("the sample has lost a table");
    await Promise.all([
      ...findings.map((finding) => app.dismiss(finding, finding.key)),
      app.changeSettings({ isSubmission: true }),
      app.correctTable({ kind: "kind", table: first, to: "unknown" }),
      app.correctTable({ kind: "kind", table: second, to: "plan" }),
    ]);
    const { dismissals, isSubmission, corrections } = await app.settings();
    expect(dismissals.map(({ reason }) => reason).sort()).toEqual(findings.map(({ key }) => key).sort());
    expect([isSubmission, corrections.map(({ kind }) => kind)]).toEqual([true, ["unknown", "plan"]]);
  });

  it("changes asked for at once are made one after the other, and undone last first", async () => {
    const { workbook, app } = open();
    const [first, second] = [await app.previewSuspect(await rowSum(app), 0), await app.previewDeduct()];
    if (second === null) throw new Error("nothing to deduct");
    const results = await Promise.all([app.apply(first), app.apply(second), app.apply(first)]);
    expect(results.map(({ kind }) => kind)).toEqual(["applied", "applied", "refused"]);
    expect(app.history().map(({ id }) => id)).toEqual([1, 2]);
    expect((await Promise.all([app.undo(), app.undo(), app.undo()])).map((each) => each?.kind)).toEqual([
      "applied",
      "applied",
      undefined,
    ]);
    expect((await workbook.read()).sheets.some(({ name }) => name === "Trừ điểm")).toBe(false);
    expect(cellOf(await workbook.read(), swapped).value).toBe(212);
  });

  it("where only the host calculates, a preview claims nothing of results it does not know", async () => {
    const sheet = draft("PL", [
      [0, 0, cell("STT")],
      [0, 1, cell("Lĩnh vực")],
      [0, 2, cell("Số lượng")],
      [1, 0, cell(1)],
      [1, 1, cell("Hộ tịch")],
      [1, 2, cell(10)],
      [2, 0, cell(2)],
      [2, 1, cell("Đất đai")],
      [2, 2, cell(20)],
      [3, 0, cell(3)],
      [3, 1, cell("Môi trường")],
      [3, 2, cell(5)],
      [4, 1, cell("Tổng cộng")],
      [4, 2, { ...cell(30), formula: "=C2+C3" }],
    ]);
    const workbook = new MemoryWorkbook(workbookOfDrafts([sheet]));
    const clock = { now: () => new Date(2026, 5, 12) };
    const app = createApp({ workbook, engine: createLocalEngine(), calculator: null, clock });
    const { findings } = (await app.check()).report;
    const about = findings.find(({ at }) => at.left === 2 && at.top === 4);
    if (about === undefined) throw new Error("the total is wrong, and nothing says so");
    const at = { sheet: "PL", row: 1, column: 2 };
    const before = cellOf(await workbook.read(), at);
    const edits = [{ kind: "set-cell" as const, at, before, after: { ...before, value: 15, text: "15" } }];
    const fix = { title: text("Ghi 15", "Write 15"), safety: "review" as const, edits };
    const preview = await app.previewFix({ ...about, fixes: [fix] }, 0);
    expect(preview.resolves).toEqual([]);
    expect(preview.raises).toEqual([]);
    expect(preview.notes.map(({ vi }) => vi).join()).toContain("PL!C5");
  });

  it("sheets the product wrote are no sources: nothing new is found after deduct and summarise", async () => {
    const { app } = open();
    const before = (await app.check()).report.findings.map(({ key }) => key);
    for (const preview of [await app.previewDeduct(), await app.previewSummarise()]) {
      if (preview === null) throw new Error("nothing to write");
      expect(await app.apply(preview)).toEqual({ kind: "applied" });
    }
    const after = await app.check();
    expect(after.report.findings.map(({ key }) => key)).toEqual(before);
    expect(after.recognition.unread.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(["Trừ điểm", "Tổng hợp"]),
    );
    const again = await app.previewSummarise();
    expect(again?.sheets).toEqual(["Tổng hợp"]);
  });

  it("a corrected mapping survives rows put in above the table", async () => {
    const { workbook, app } = open();
    const kindOf = async () => (await app.inspect()).tables.find(({ sheet }) => sheet === "PL05 DVC trực tuyến")?.kind;
    const table = (await app.inspect()).tables.find(({ sheet }) => sheet === "PL05 DVC trực tuyến");
    if (table === undefined) throw new Error("the sample has lost a table");
    expect(await kindOf()).toBe("unknown");
    await app.correctTable({ kind: "kind", table, to: "onlineServices" });
    expect(await kindOf()).toBe("onlineServices");
    const edit = { kind: "insert-rows" as const, sheet: "PL05 DVC trực tuyến", at: 2, rows: [[], []] };
    expect(await workbook.apply({ title: { vi: "Chèn", en: "Insert" }, because: null, edits: [edit] })).toEqual({
      kind: "applied",
    });
    expect(await kindOf()).toBe("onlineServices");
  });

  it("undo is refused, naming the cell, once somebody has changed it", async () => {
    const { workbook, app } = open();
    await app.apply(await app.previewSuspect(await rowSum(app), 0));
    workbook.type(swapped, 500);
    expect(await app.undo()).toMatchObject({ kind: "refused", conflicts: [{ at: swapped, reason: "changed" }] });
    expect(cellOf(await workbook.read(), swapped).value).toBe(500);
    expect(app.history()).toMatchObject([{ isUndone: false }]);
  });

  it("an engine on another thread gives the same report, and passes on its failures", async () => {
    const { port1, port2 } = new MessageChannel();
    const local = createLocalEngine();
    serveEngine(end(port1), { ...local, recognise: () => Promise.reject(new Error("đứt đường")) });
    const remote = createRemoteEngine(end(port2));
    const snapshot = await open().workbook.read();
    const settings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
    expect(await remote.check(snapshot, settings)).toEqual(await local.check(snapshot, settings));
    await expect(remote.recognise(snapshot, settings)).rejects.toThrow("đứt đường");
    port1.close();
    port2.close();
  });

  it("a computation that is given up fails as stopped, and the next one is done on a new thread", async () => {
    const ports: MessagePort[] = [];
    const { engine, restart } = createRestartableEngine(() => {
      const { port1, port2 } = new MessageChannel();
      // The first thread never comes to its answer.
      if (ports.length > 0) serveEngine(end(port1), createLocalEngine());
      ports.push(port1);
      return {
        ...end(port2),
        terminate: () => {
          port1.close();
        },
      };
    });
    const snapshot = await open().workbook.read();
    const settings = { reportDate: null, isSubmission: false, dismissals: [], corrections: [] };
    const given = engine.check(snapshot, settings);
    restart();
    await expect(given).rejects.toMatchObject({ code: "stopped" });
    expect((await engine.check(snapshot, settings)).report.verdict).toBe("not-ready");
    ports.forEach((port) => {
      port.close();
    });
    expect(ports).toHaveLength(2);
  });
});

describe("settings kept in a workbook", () => {
  it.each([null, "", "{", "[]", '{"version":2}', '{"version":1,"dismissals":"x"}', '{"version":1}'])(
    "%j reads as the defaults",
    (json) => {
      expect(parseSettings(json)).toEqual({ reportDate: null, isSubmission: false, dismissals: [], corrections: [] });
    },
  );

  it("come back as they were written", () => {
    const settings = {
      reportDate: { year: 2026, month: 6, day: 12 },
      isSubmission: true,
      dismissals: [{ fingerprint: "A02:1", rule: "a", reason: "đúng", title: { vi: "Lệch", en: "Off" }, at: "PL!A1" }],
      signature: ["CHỦ TỊCH", "Nguyễn Văn A"],
      corrections: [{ table: "PL|TT", kind: "plan", columns: [{ header: "TT", column: 0, role: null }] }],
    };
    expect(parseSettings(serialiseSettings(settings))).toEqual(settings);
  });

  it("a damaged entry takes no other setting with it", () => {
    const kept = {
      version: 1,
      reportDate: { year: "x" },
      isSubmission: true,
      dismissals: [{ fingerprint: 7 }, { fingerprint: "A02:1", rule: "a", reason: "đúng" }],
      corrections: "?",
      wordings: 5,
      signature: ["CHỦ TỊCH"],
    };
    expect(parseSettings(JSON.stringify(kept))).toEqual({
      reportDate: null,
      isSubmission: true,
      dismissals: [{ fingerprint: "A02:1", rule: "a", reason: "đúng" }],
      corrections: [],
      signature: ["CHỦ TỊCH"],
    });
  });

  it("settings of a newer version are not written over", async () => {
    const { workbook, app } = open();
    await workbook.writeSettings('{"version":2,"new":"thing"}');
    await expect(app.changeSettings({ isSubmission: true })).rejects.toMatchObject({ code: "not-writable" });
    expect(await workbook.readSettings()).toBe('{"version":2,"new":"thing"}');
  });
});
