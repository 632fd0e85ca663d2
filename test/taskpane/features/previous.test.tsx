import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  createSnapshotReader,
  serveSnapshots,
  type ReadingThread,
  type SnapshotReader,
} from "../../../src/app/snapshot-reader";
import { Fault } from "../../../src/app/workbook";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { text } from "../../../src/core/text/bilingual";
import { report } from "../../support/fake-findings";
import { close, open, settle } from "../open-pane";

afterEach(close);
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = async (name: string | RegExp) => {
  await user.click(screen.getByRole("button", { name }));
  await settle();
};
const workbook: WorkbookSnapshot = { name: "ky-truoc.xlsx", sheets: [], names: [], uses1904Dates: false, unread: [] };
const [one] = report.findings;
if (one === undefined) throw new Error("no findings");
const ofPeriods = {
  ...one,
  key: "K01@VB!A4",
  code: "K01",
  rule: "figures-of-last-period",
  title: text("Số giống hệt kỳ trước", "Same as last period"),
};

async function openPrevious(
  fake: Parameters<typeof open>[0] = {},
  openSnapshot: SnapshotReader | null = () => Promise.resolve(workbook),
) {
  const opened = await open(fake, openSnapshot === null ? {} : { openSnapshot });
  await act(async () => {
    opened.pane.openFeature("previous");
    await settle();
  });
  await screen.findByRole("button", { name: "Chọn tệp kỳ trước" });
  return opened;
}

async function choose() {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no input");
  const file = new File(["x"], "ky-truoc.xlsx");
  // jsdom's files cannot be read.
  file.arrayBuffer = () => Promise.resolve(new ArrayBuffer(1));
  await user.upload(input, file);
  await settle();
}

it("N75 every check compares with the file chosen until it is let go", async () => {
  const { app, root } = await openPrevious({ report: { ...report, findings: [one, ofPeriods] } });
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await choose();
  expect(app.calls.at(-1)).toBe("check against ky-truoc.xlsx");
  expect(screen.getByText("Đang so với ky-truoc.xlsx")).toBeTruthy();
  expect(screen.getByRole("article", { name: "Số giống hệt kỳ trước" })).toBeTruthy();
  expect(screen.getAllByRole("article")).toHaveLength(1);
  expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
  await press("Thôi so sánh");
  expect(app.calls.at(-1)).toBe("check");
  expect(screen.queryByText(/Đang so với/)).toBeNull();
});

it("N75 says so where nothing is left over", async () => {
  await openPrevious({ report: { ...report, findings: [one] } });
  await choose();
  expect(screen.getByText("Không thấy gì còn sót hay đi lùi so với kỳ trước.")).toBeTruthy();
});

it.each<[string, SnapshotReader | null, RegExp]>([
  ["that is damaged", () => Promise.reject(new Fault("damaged", text("Tệp bị hỏng.", "Damaged."))), /Tệp bị hỏng/],
  ["where none can be read", null, /chưa mở được tệp khác/],
])("N75 a file %s is told, and no check is made", async (_, reader, words) => {
  const { app } = await openPrevious({}, reader);
  await choose();
  expect(screen.getByText(words)).toBeTruthy();
  expect(app.calls.filter((call) => call.startsWith("check"))).toEqual([]);
});

it("N75 a file read while another screen shows is compared with all the same", async () => {
  let finish: (workbook: WorkbookSnapshot) => void = () => undefined;
  const reader: SnapshotReader = () => new Promise((resolve) => (finish = resolve));
  const { app } = await openPrevious({}, reader);
  await choose();
  await press("Quay lại");
  await act(async () => {
    await settle();
  });
  finish(workbook);
  await settle();
  expect(app.calls.filter((call) => call.startsWith("check"))).toEqual(["check against ky-truoc.xlsx"]);
});

describe("the thread that reads", () => {
  /** Two ends of one channel; what is sent arrives later, as between threads. */
  function channel(read: SnapshotReader | null): { thread: ReadingThread; ended: () => boolean; fail: () => void } {
    const there: ((event: { readonly data: unknown }) => void)[] = [];
    const here: ((event: { readonly data: unknown }) => void)[] = [];
    const errors: (() => void)[] = [];
    let isEnded = false;
    if (read !== null) {
      serveSnapshots(
        {
          postMessage: (data) => void Promise.resolve().then(() => here.forEach((each) => each({ data }))),
          addEventListener: (_, listener) => void there.push(listener),
        },
        read,
      );
    }
    const listen = (
      type: "message" | "error",
      listener: ((event: { readonly data: unknown }) => void) | (() => void),
    ): void => {
      if (type === "error") errors.push(listener as () => void);
      else here.push(listener);
    };
    return {
      thread: {
        postMessage: (data) => void Promise.resolve().then(() => there.forEach((each) => each({ data }))),
        addEventListener: listen,
        terminate: () => {
          isEnded = true;
        },
      },
      ended: () => isEnded,
      fail: () => errors.forEach((each) => each()),
    };
  }
  const patience = () => () => undefined;
  const read = (thread: ReadingThread, give = patience as Parameters<typeof createSnapshotReader>[1]) =>
    createSnapshotReader(() => thread, give)(new Uint8Array(1), "a.xlsx");

  it("N75 gives the workbook and is given up", async () => {
    const { thread, ended } = channel(() => Promise.resolve(workbook));
    expect(await read(thread)).toEqual(workbook);
    expect(ended()).toBe(true);
  });

  it("N75 passes a fault on as one, and a bug as a file that cannot be read", async () => {
    const fault = new Fault("password-protected", text("Tệp có mật khẩu.", "It has a password."));
    await expect(read(channel(() => Promise.reject(fault)).thread)).rejects.toMatchObject({
      code: "password-protected",
    });
    await expect(read(channel(() => Promise.reject(new Error("x"))).thread)).rejects.toMatchObject({
      code: "unreadable",
    });
  });

  it("N75 loses patience, and survives a thread that falls over", async () => {
    let lose: () => void = () => undefined;
    const slow = channel(null);
    const waiting = read(slow.thread, (giveUp) => {
      lose = giveUp;
      return () => undefined;
    });
    lose();
    await expect(waiting).rejects.toMatchObject({ code: "too-large" });
    expect(slow.ended()).toBe(true);
    const dead = channel(null);
    const gone = read(dead.thread);
    dead.fail();
    await expect(gone).rejects.toMatchObject({ code: "unreadable" });
  });
});
