import { MessageChannel } from "node:worker_threads";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { cellsWritten, recalculated } from "../../../src/app/recalculation";
import { Fault, type Workbook } from "../../../src/app/workbook";
import { cellOf, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import type { Patch } from "../../../src/core/patch/edit";
import { invert } from "../../../src/core/patch/invert";
import { serveDocument, type DocumentFile } from "../../../src/standalone/document/serve-document";
import { openSession, type Session, type Thread } from "../../../src/standalone/document/session";
import type { Source } from "../../../src/standalone/document/session-workbook";
import { UndoStack } from "../../../src/standalone/document/undo-stack";
import { clearingPatch, pastingPatch, typingPatch } from "../../../src/standalone/page/typed-patches";
import { workbookOf } from "../calculation/sheets";

const start = workbookOf({
  PL1: [
    ["a", 1, 2, "=B1+C1"],
    ["b", 3, null, "=B2+C2"],
    ["Tổng", "=SUM(B1:B2)"],
  ],
});

/** A document in memory whose formulas are kept up to date, as a file's are. */
async function documentOf(workbook: WorkbookSnapshot): Promise<DocumentFile> {
  const calculator = createCalculator();
  const typed = [0, 1].flatMap((row) => [1, 2].map((column) => ({ sheet: "PL1", row, column })));
  let held: Workbook = new MemoryWorkbook((await recalculated(workbook, typed, calculator)).workbook);
  return {
    read: () => held.read(),
    async apply(patch) {
      const applied = await held.apply(patch);
      if (applied.kind === "applied") {
        const { workbook: next } = await recalculated(await held.read(), cellsWritten(patch), calculator);
        held = new MemoryWorkbook(next);
      }
      return applied;
    },
    readSettings: () => Promise.resolve(null),
    writeSettings: () => Promise.resolve(),
    readJournal: () => Promise.resolve(null),
    writeJournal: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    show: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    watch: () => () => undefined,
    save: () => new Uint8Array([80, 75]),
  };
}

/** A thread that is none: messages are cloned and handed over in the next turn, as between a page and its worker. */
function threadWith(open: (name: string) => Promise<DocumentFile>): () => Thread {
  return () => {
    const { port1, port2 } = new MessageChannel();
    serveDocument(
      {
        postMessage: (message) => port2.postMessage(message),
        addEventListener: (type, listener) => {
          port2.on(type, (data: unknown) => listener({ data }));
        },
      },
      { calculator: createCalculator(), open: (_, name) => open(name) },
    );
    return {
      postMessage: (message) => port1.postMessage(message),
      addEventListener: (type: "message" | "error", listener: (event: { readonly data: unknown }) => void) => {
        if (type === "message") port1.on("message", (data: unknown) => listener({ data }));
      },
      terminate: () => {
        port1.close();
        port2.close();
      },
    };
  };
}

// Loading the formula engine takes a while on a slow machine.
jest.setTimeout(60_000);

let session: Session;
let changes: { patch: Patch; source: Source }[];
beforeEach(async () => {
  session = await openSession(
    new Uint8Array([80, 75]),
    "pl.xlsx",
    threadWith(() => documentOf(start)),
  );
  changes = [];
  session.workbook.listener = {
    changed: (_, patch, source) => changes.push({ patch, source }),
    show: () => undefined,
  };
});
afterEach(() => {
  session.close();
});

const at = (row: number, column: number) => ({ sheet: "PL1", row, column });

it("B19 the page tells the pane which cells are selected on the grid", async () => {
  expect(await session.workbook.selection()).toBeNull();
  const range = { sheet: "PL1", top: 0, left: 1, bottom: 2, right: 2 };
  const heard: unknown[] = [];
  session.workbook.watch((event) => heard.push(event));
  session.workbook.selected(range);
  expect(await session.workbook.selection()).toEqual(range);
  expect(heard).toEqual([{ kind: "selected", at: { sheet: "PL1", row: 0, column: 1 } }]);
});
const type = (row: number, column: number, text: string) =>
  session.workbook.type((workbook) => typingPatch(workbook, at(row, column), text));
const valueAt = (row: number, column: number) => cellOf(session.workbook.snapshot, at(row, column)).value;

test("G10 formulas follow what is typed", async () => {
  await type(0, 1, "10");
  expect([valueAt(0, 1), valueAt(0, 3), valueAt(2, 1)]).toEqual([10, 12, 13]);
});

test("G10 a typed formula shows its value", async () => {
  await type(3, 0, "=SUM(B1:B2)*2");
  expect(valueAt(3, 0)).toBe(8);
});

test("G9 edits made at once each start from what then stands in the cell", async () => {
  const results = await Promise.all([type(0, 1, "5"), type(0, 1, "6"), type(0, 1, "7")]);
  expect(results.map((each) => each.kind)).toEqual(["applied", "applied", "applied"]);
  expect([valueAt(0, 1), valueAt(0, 3)]).toEqual([7, 9]);
});

test("G9 a patch made for other content is refused and changes nothing", async () => {
  const stale = typingPatch(start, at(0, 1), "99");
  await type(0, 1, "50");
  if (stale === null) throw new Error("no patch");
  expect((await session.workbook.apply(stale)).kind).toBe("refused");
  expect(valueAt(0, 1)).toBe(50);
});

test("G9 the pane hears of what the user typed, not of what it wrote itself", async () => {
  const heard: string[] = [];
  session.workbook.watch((event) => heard.push(event.kind));
  await type(0, 1, "5");
  const own = typingPatch(session.workbook.snapshot, at(1, 1), "6");
  if (own !== null) await session.workbook.apply(own);
  expect(heard).toEqual(["changed"]);
});

test("G6 pasted rows fill down and right, clearing empties a range", async () => {
  await session.workbook.type((workbook) =>
    pastingPatch(workbook, at(0, 1), [
      ["7", "8"],
      ["9", "=1+1"],
    ]),
  );
  expect([valueAt(0, 1), valueAt(0, 2), valueAt(1, 1), valueAt(1, 2)]).toEqual([7, 8, 9, "=1+1"]);
  await session.workbook.type((workbook) =>
    clearingPatch(workbook, { sheet: "PL1", top: 0, left: 1, bottom: 1, right: 2 }),
  );
  expect([valueAt(0, 1), valueAt(1, 2), valueAt(0, 3)]).toEqual([null, null, 0]);
});

test("G11 undo and redo go through every change in order", async () => {
  const undo = new UndoStack();
  const shown = () => [...(session.workbook.snapshot.sheets[0]?.rows.values() ?? [])].map((row) => [...row]);
  const before = shown();
  await type(0, 1, "5");
  await type(1, 1, "6");
  for (const { patch, source } of changes) undo.note(patch, source);
  for (let entry = undo.lastDone(); entry !== null; entry = undo.lastDone()) {
    await session.workbook.replay(invert(entry.patch));
    undo.movedBack();
  }
  expect(shown()).toEqual(before);
  for (let entry = undo.lastUndone(); entry !== null; entry = undo.lastUndone()) {
    await session.workbook.replay(entry.patch);
    undo.movedForward();
  }
  expect([valueAt(0, 1), valueAt(1, 1), undo.canUndo, undo.canRedo]).toEqual([5, 6, true, false]);
});

test("G11 the pane taking back its last change counts as an undo", () => {
  const undo = new UndoStack();
  const patch = typingPatch(start, at(0, 1), "5");
  if (patch === null) throw new Error("no patch");
  undo.note(patch, "app");
  undo.note(structuredClone(invert(patch)), "app");
  expect([undo.canUndo, undo.canRedo]).toEqual([false, true]);
});

test("G12 a file that cannot be read is refused with its one sentence", async () => {
  const text = { vi: "Tệp này bị hỏng.", en: "This file is damaged." };
  const open = openSession(
    new Uint8Array(),
    "hong.xlsx",
    threadWith(() => Promise.reject(new Fault("damaged", text))),
  );
  await expect(open).rejects.toMatchObject({ name: "Fault", code: "damaged", text });
});

test("G12 reading stops after half a minute, and the thread with it", async () => {
  jest.useFakeTimers();
  try {
    let isStopped = false;
    const silent: Thread = {
      postMessage: () => undefined,
      addEventListener: () => undefined,
      terminate: () => {
        isStopped = true;
      },
    };
    const open = expect(openSession(new Uint8Array(), "lau.xlsx", () => silent)).rejects.toMatchObject({
      code: "too-large",
    });
    await jest.advanceTimersByTimeAsync(30_000);
    await open;
    expect(isStopped).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});
