import { sampleDrafts } from "../../assets/sample/sample-workbook";
import { readDocument } from "../../src/adapters/file/docx/read-document";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createApp } from "../../src/app/create-app";
import { createLocalEngine } from "../../src/app/local-engine";
import { createRemoteEngine, serveEngine } from "../../src/app/remote-engine";
import { parseSettings, serialiseSettings } from "../../src/app/settings";
import { proceduresReport } from "./docx/small-document";
import { workbookOfDrafts } from "./workbook-contract";

function open() {
  const workbook = new MemoryWorkbook(workbookOfDrafts(sampleDrafts()));
  const clock = { now: () => new Date(2026, 5, 12, 9, 30) };
  const { port1, port2 } = new MessageChannel();
  const end = (port: MessagePort) => ({
    postMessage: (message: unknown) => {
      port.postMessage(message);
    },
    addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => {
      port.addEventListener(type, listener);
      port.start();
    },
  });
  // Everything the jobs send and give goes through a channel here, as it does in the pane.
  serveEngine(end(port2), createLocalEngine());
  const engine = createRemoteEngine(end(port1));
  const close = (): void => {
    port1.close();
    port2.close();
  };
  return { workbook, close, app: createApp({ workbook, engine, calculator: null, clock }) };
}

describe("jobs about a report's text", () => {
  it("V36 a text is checked against the open workbook, its sentences hold, and a slip in one is told", async () => {
    const { app, close } = open();
    const paragraphs = await app.writeSentences();
    expect(paragraphs.length).toBeGreaterThan(4);
    const [first] = paragraphs;
    if (first === undefined) throw new Error("no sentence");
    const right = await app.checkText(first.text);
    expect(right.report.claims.every(({ outcome }) => outcome === "holds")).toBe(true);
    const wrong = await app.checkText(first.text.replace(/\d+\/(\d+) nhiệm vụ/u, "1/$1 nhiệm vụ"));
    expect(wrong.report.hasErrors).toBe(true);
    expect(await app.correctionsPage(wrong.text)).toContain("<table>");
    close();
  });

  it("X5 wordings of the user's own are kept with the workbook and read again", async () => {
    const { app, workbook, close } = open();
    await app.keepWordings({ progress: "Xong {số nhiệm vụ hoàn thành} việc." });
    expect((await app.writeSentences())[0]).toMatchObject({
      isOwn: true,
      text: expect.stringMatching(/^Xong \d+ việc/u),
    });
    const settings = parseSettings(await workbook.readSettings());
    expect(settings.wordings).toEqual({ progress: "Xong {số nhiệm vụ hoàn thành} việc." });
    expect(parseSettings(serialiseSettings(settings))).toEqual(settings);
    expect(
      parseSettings(
        '{"version":1,"reportDate":null,"isSubmission":false,"dismissals":[],"corrections":[],"wordings":{"a":7}}',
      ).wordings,
    ).toBeUndefined();
    close();
  });

  it("H2 tables of a document become sheets, are recognised, and are taken back", async () => {
    const { app, workbook, close } = open();
    const { tables } = readDocument(proceduresReport(), "bao-cao.docx");
    const before = (await workbook.read()).sheets.length;
    const preview = await app.previewImport(tables, { tables: [1], joinsRows: true });
    if (preview === null) throw new Error("nothing to write");
    expect(preview.sheets).toHaveLength(1);
    expect(await app.apply(preview)).toEqual({ kind: "applied" });
    const { recognition } = await app.check();
    expect(recognition.tables.some(({ sheet, kind }) => sheet === preview.sheets[0] && kind === "tthc")).toBe(true);
    await app.undo();
    expect((await workbook.read()).sheets).toHaveLength(before);
    expect(await app.previewImport(tables, { tables: [], joinsRows: true })).toBeNull();
    close();
  });
});
