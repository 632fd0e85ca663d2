import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { close, open } from "./open-pane";

afterEach(close);

// axe reads every rule on every node: seconds on a machine that is busy.
jest.setTimeout(60_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const openTab = (name: string) => user.click(within(screen.getByRole("navigation")).getByRole("button", { name }));
const check = () => user.click(within(screen.getByRole("main")).getByRole("button", { name: /^Kiểm tra/ }));

type App = Awaited<ReturnType<typeof open>>["app"];

/** Every screen, by the presses that lead there. */
const screens: readonly (readonly [name: string, go: (app: App) => Promise<void>])[] = [
  ["before the first check", () => Promise.resolve()],
  ["findings", check],
  [
    "a finding with its reason open",
    async () => {
      await check();
      await user.click(screen.getAllByRole("button", { name: "Vì sao?" })[0] ?? document.body);
    },
  ],
  [
    "a preview",
    async () => {
      await check();
      await user.click(screen.getAllByRole("button", { name: "Xem cách sửa" })[0] ?? document.body);
    },
  ],
  [
    "something just written",
    async () => {
      await check();
      await press(/an toàn/);
      await press("Sửa 2 ô");
    },
  ],
  [
    "dismissing without a reason",
    async () => {
      await check();
      await user.click(screen.getAllByRole("button", { name: "Bỏ qua…" })[0] ?? document.body);
      await press("Bỏ qua");
    },
  ],
  [
    "not checked",
    async () => {
      await check();
      await press(/chưa soát được/);
    },
  ],
  ["tables", () => press("Bảng tìm thấy")],
  [
    "one table",
    async () => {
      await press("Bảng tìm thấy");
      await press(/^Phụ lục 02/);
    },
  ],
  ["fill", () => openTab("Điền cột")],
  ["deduct", () => openTab("Trừ điểm")],
  ["summarise", () => openTab("Tổng hợp")],
  ["more", () => openTab("Thêm")],
  [
    "history",
    async () => {
      await openTab("Tổng hợp");
      await press(/^Ghi trang/);
      await openTab("Thêm");
      await press(/^Lịch sử/);
    },
  ],
  [
    "settings",
    async () => {
      await openTab("Thêm");
      await press("Cài đặt");
    },
  ],
  [
    "dismissed",
    async () => {
      await openTab("Thêm");
      await press(/^Đã bỏ qua/);
    },
  ],
  [
    "about",
    async () => {
      await openTab("Thêm");
      await press("Giới thiệu");
    },
  ],
  [
    "a stale result",
    async (app) => {
      await check();
      act(() => {
        app.change();
      });
    },
  ],
  [
    "a failure",
    async (app) => {
      app.failNext("check", new Error("broken"));
      await check();
    },
  ],
];

describe("N26 every screen passes axe, colours apart, which have no meaning without a browser", () => {
  it.each(screens)("%s", async (_, go) => {
    const { app } = await open();
    document.title = "Soát phụ lục";
    document.documentElement.lang = "vi";
    await go(app);
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  });
});

describe("N27 everything is reached by keyboard alone", () => {
  it("Tab passes through the whole check tab in the order of reading", async () => {
    await open();
    await check();
    const expected = [...document.querySelectorAll<HTMLElement>("main button, main input")].filter(
      (each) => each.tabIndex >= 0 && !each.hasAttribute("disabled"),
    );
    expect(expected.length).toBeGreaterThan(20);
    (document.activeElement as HTMLElement | null)?.blur();
    const reached = new Set<Element>();
    for (let press = 0; press < 200; press++) {
      await user.tab();
      const { activeElement } = document;
      if (activeElement === null || reached.has(activeElement)) break;
      reached.add(activeElement);
    }
    // A group of radio buttons is one stop; the arrows go on inside it.
    const missed = expected.filter((each) => !reached.has(each) && each.getAttribute("type") !== "radio");
    expect(missed.map((each) => each.outerHTML)).toEqual([]);
  });
});
