import { act } from "@testing-library/react";
import { mountPane, type MountedPane, type PaneOptions } from "../../src/taskpane/mount";
import { createFakeApp, type FakeApp, type FakeOptions } from "../support/fake-app";

// jsdom lays nothing out; Fluent asks for observers all the same.
class QuietObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
globalThis.ResizeObserver ??= QuietObserver;
Element.prototype.scrollIntoView ??= () => undefined;
Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

let mounted: MountedPane | null = null;

/** Opens the pane over an invented workbook, as far as its first reading. */
export async function open(
  fake: FakeOptions = {},
  options: Partial<PaneOptions> = {},
): Promise<{ readonly app: FakeApp; readonly pane: MountedPane; readonly root: HTMLElement }> {
  close();
  document.body.replaceChildren();
  const root = document.createElement("div");
  document.body.append(root);
  const app = createFakeApp(fake);
  let pane: MountedPane | null = null;
  await act(async () => {
    pane = mountPane(root, app, { host: "excel", title: "Bao cao 6 thang.xlsx", ...options });
    mounted = pane;
  });
  if (pane === null) throw new Error("The pane did not mount.");
  return { app, pane, root };
}

/** Lets what was begun come to its end. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  });
}

export function close(): void {
  const last = mounted;
  mounted = null;
  if (last !== null)
    act(() => {
      last.unmount();
    });
}
