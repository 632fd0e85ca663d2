import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Fault } from "../../src/app/workbook";
import { parseRef } from "../../src/core/cell/address";
import { text } from "../../src/core/text/bilingual";
import { report, sumFinding } from "../support/fake-findings";
import { close, open, settle } from "./open-pane";

afterEach(close);

jest.setTimeout(30_000);

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const openTab = (name: string) => user.click(within(screen.getByRole("navigation")).getByRole("button", { name }));
const check = () => user.click(within(screen.getByRole("main")).getByRole("button", { name: /^Kiểm tra/ }));
const card = (name: string) => within(screen.getByRole("article", { name }));
const main = () => within(screen.getByRole("main"));
const said = () => screen.getByRole("status").textContent;
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

const status = "“Đang thực hiện” nhưng ghi 100%";
const sum = "Tổng văn bản đến lệch 1";

describe("findings", () => {
  it("N2 shows alike findings once, and each of their cells a press away", async () => {
    const { app } = await open();
    await check();
    expect(card(status).getByText("và 3 nhiệm vụ khác:")).toBeTruthy();
    await user.click(card(status).getByRole("button", { name: "Đến ô PL2!H26" }));
    expect(app.calls.at(-1)).toBe("show PL2!H26");
    const chips = card(status).getAllByRole("button", { name: /^Đến ô PL2!/ });
    expect(chips.map((chip) => chip.textContent)).toEqual(["H26", "H18", "H24", "H32"]);
  });

  it("N2 groups them by table, the gravest tables first, those of the whole file last among equals", async () => {
    await open();
    await check();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "PL2 · Phụ lục 02. Tiến độ thực hiện nhiệm vụ",
      "TTHC · Kết quả giải quyết thủ tục hành chính",
      "VB · Biểu văn bản đi, đến",
      "Cả tệp",
    ]);
    const first = screen.getAllByRole("article")[0];
    expect(first?.getAttribute("aria-label")).toBe(status);
  });

  it("N3 filters by severity with the arrows, and tells the severity by words as well", async () => {
    await open();
    await check();
    const all = screen.getByRole("radio", { name: "Tất cả 10" });
    all.focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Lỗi 5" }));
    expect(screen.getAllByRole("article")).toHaveLength(2);
    expect(screen.getAllByRole("img", { name: "Lỗi" })).toHaveLength(2);
    await user.keyboard("{ArrowLeft}");
    expect(screen.getAllByRole("article")).toHaveLength(5);
    await press(/^Hiện \d gợi ý$/);
    expect(screen.getAllByRole("article")).toHaveLength(7);
  });

  it("N2 folds the hints of a table while there is something graver, and opens them on demand", async () => {
    const hint = (name: string) => ({ ...sumFinding, rule: name, code: name, key: name, severity: "info" as const });
    const hints = [hint("L90"), hint("L91"), hint("L92")];
    await open({ report: { ...report, findings: [...hints, sumFinding] } });
    await check();
    expect(screen.getAllByRole("article")).toHaveLength(1);
    const fold = screen.getByRole("button", { name: "Hiện 3 gợi ý" });
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    await user.click(fold);
    expect(screen.getAllByRole("article")).toHaveLength(4);
    await press("Thu gọn 3 gợi ý");
    await user.click(screen.getByRole("radio", { name: "Gợi ý 3" }));
    expect(screen.getAllByRole("article")).toHaveLength(3);
  });

  it("N2 folds no hints where there is nothing else", async () => {
    const hint = (name: string) => ({ ...sumFinding, rule: name, code: name, key: name, severity: "info" as const });
    await open({ report: { ...report, verdict: "ready", findings: [hint("L90"), hint("L91")] } });
    await check();
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });

  it("N4 shows the sum line by line, each figure with its cell", async () => {
    await open();
    await check();
    const lines = within(card(sum).getByText("Cộng lại").closest("dl") ?? document.body);
    expect(lines.getAllByRole("definition").map((each) => each.textContent)).toEqual([
      "1.471",
      "242",
      "1.713",
      "1.714",
    ]);
    expect(lines.getAllByRole("button").map((each) => each.textContent)).toEqual(["D4", "E4", "A4"]);
  });

  it("N4 folds a long sum, and opens it on demand", async () => {
    const [part, ...rest] = sumFinding.sum;
    if (part === undefined) throw new Error("no sum");
    const long = { ...sumFinding, sum: [...Array.from({ length: 9 }, () => part), ...rest] };
    await open({ report: { ...report, findings: [long] } });
    await check();
    expect(card(sum).getAllByRole("definition")).toHaveLength(4 + 1 + 1 + 2);
    await user.click(card(sum).getByRole("button", { name: "… và 5 dòng nữa" }));
    expect(card(sum).getAllByRole("definition")).toHaveLength(12);
  });

  it("N5 says why on demand", async () => {
    await open();
    await check();
    const why = card(sum).getByRole("button", { name: "Vì sao?" });
    expect(why.getAttribute("aria-expanded")).toBe("false");
    await user.click(why);
    expect(card(sum).getByText("Nơi nhận cộng lại từng dòng.")).toBeTruthy();
    expect(why.getAttribute("aria-expanded")).toBe("true");
  });

  it("N1 claims no agreement where nothing was compared", async () => {
    await open({ report: { ...report, verdict: "ready", findings: [], checked: [] } });
    await check();
    expect(main().getByText(/^Đã đối chiếu 0 phép\./u)).toBeTruthy();
    expect(main().getByText(/mới soát từng ô\. Số liệu gốc/u)).toBeTruthy();
    expect(main().queryByText(/Mọi phép đối chiếu/u)).toBeNull();
  });

  it("N6 lists suspects to choose from, presumes nothing, and previews the one chosen", async () => {
    const { app } = await open();
    await check();
    const options = card(sum).getAllByRole("radio");
    expect(options.map((each) => each.getAttribute("value"))).toEqual(["right", "suspect-0", "suspect-1"]);
    expect(options.filter((each) => each instanceof HTMLInputElement && each.checked)).toEqual([]);
    expect(card(sum).getByRole("button", { name: "Xem trước" })).toHaveProperty("disabled", true);
    await user.click(card(sum).getByRole("radio", { name: /E4 là 243/ }));
    await user.click(card(sum).getByRole("button", { name: "Xem trước" }));
    expect(app.calls).toContain("previewSuspect A02@VB!A4 0");
    expect(screen.getByRole("button", { name: "Sửa ô E4" })).toBeTruthy();
  });

  it("N6 marks a suspect that stands out, so that one press leads to its preview", async () => {
    const [suspect, ...rest] = sumFinding.suspects;
    if (suspect === undefined) throw new Error("no suspect");
    const suspects = [{ ...suspect, probability: 0.93 }, ...rest];
    const { app } = await open({ report: { ...report, findings: [{ ...sumFinding, verdict: "violated", suspects }] } });
    await check();
    expect(card(sum).getByText("Khả năng nhất:")).toBeTruthy();
    await user.click(card(sum).getByRole("button", { name: "Xem trước" }));
    expect(app.calls).toContain("previewSuspect A02@VB!A4 0");
  });

  it("N6 marks none where nothing is proven, however likely", async () => {
    const suspects = sumFinding.suspects.map((each) => ({ ...each, probability: 0.9 }));
    await open({ report: { ...report, findings: [{ ...sumFinding, verdict: "undecided", suspects }] } });
    await check();
    expect(card(sum).getByText("Chưa đủ căn cứ để nói ô nào sai:")).toBeTruthy();
    expect(card(sum).getByRole("button", { name: "Xem trước" })).toHaveProperty("disabled", true);
  });

  it("N7 takes “nothing is wrong” for an answer, with a reason", async () => {
    const { app } = await open();
    await check();
    await user.click(card(sum).getByRole("radio", { name: /Không sai/ }));
    await user.click(card(sum).getByRole("button", { name: "Xem trước" }));
    await press("Bỏ qua");
    expect(screen.getByText("Ghi lý do trước khi bỏ qua.")).toBeTruthy();
    expect(app.calls.some((call) => call.startsWith("dismiss"))).toBe(false);
    await press("Số liệu tính theo cách khác");
    await press("Bỏ qua");
    expect(app.calls).toContain("dismiss A02@VB!A4 Số liệu tính theo cách khác");
    expect(screen.queryByRole("article", { name: sum })).toBeNull();

    await openTab("Thêm");
    await press(/^Đã bỏ qua/);
    expect(screen.getByText("Lý do: Số liệu tính theo cách khác")).toBeTruthy();
    expect(screen.getByText(sum)).toBeTruthy();
    await press("Nhắc lại");
    expect(said()).toContain("Chưa nên gửi");
    await openTab("Kiểm tra");
    expect(screen.getByRole("article", { name: sum })).toBeTruthy();
  });

  it("N8 applies all safe fixes at once, after a preview of every cell", async () => {
    const { app } = await open();
    await check();
    await press("Sửa các lỗi an toàn (2)");
    const cells = within(screen.getByRole("table", { name: "Sửa 2 ô" })).getAllByRole("button");
    expect(cells.map((each) => each.getAttribute("aria-label"))).toEqual(["Đến ô PL2!C9", "Đến ô TTHC!C8"]);
    await press("Sửa 2 ô");
    expect(app.calls).toContain("apply Sửa các lỗi an toàn");
    expect(screen.getByText("Đã đổi 2 ô")).toBeTruthy();
  });

  it("N9 says what was not checked, and why", async () => {
    await open();
    await check();
    await press("Xem 2 phần chưa soát được");
    expect(screen.getByText("chưa có ngày báo cáo")).toBeTruthy();
  });

  it("N10 shows the finding of a cell that was chosen in the grid", async () => {
    const { pane } = await open();
    await check();
    const at = parseRef("PL2!H24");
    if (at === null) throw new Error("no cell");
    act(() => {
      pane.showFindingAt(at);
    });
    expect(document.activeElement).toBe(screen.getByRole("article", { name: status }));
    expect(card(status).getAllByRole("button", { name: /^Đến ô PL2/ })[0]?.textContent).toBe("H24");
  });
});

describe("writing", () => {
  it("N11 fills the columns ticked, and shows every cell and everything left alone", async () => {
    const { app } = await open();
    await openTab("Điền cột");
    expect(screen.getByRole("checkbox", { name: /^Tỷ lệ quá hạn/ })).toHaveProperty("checked", false);
    expect(screen.getByRole("button", { name: "Điền 39 ô" })).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /^Tình trạng thời hạn/ }));
    expect(app.calls.at(-1)).toBe('previewFill {"derivations":["PL2/completion"],"replacesTyped":false}');
    expect(screen.getByText("H20 ghi 80%, tính ra 100%: giữ nguyên số đã gõ.")).toBeTruthy();
    expect(screen.getAllByRole("row")).toHaveLength(9);
    await press("Hiện cả 12 ô");
    expect(screen.getAllByRole("row")).toHaveLength(13);
    await press("Điền 12 ô");
    expect(app.calls).toContain("apply Điền cột");
    expect(said()).toBe("Đã đổi 12 ô.");
    expect(screen.getByRole("button", { name: "Hoàn tác" })).toBeTruthy();
  });

  it.each([
    ["Trừ điểm", "BẢNG TRỪ ĐIỂM VÀ KHẮC PHỤC"],
    ["Tổng hợp", "TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH"],
  ])("N12 shows the sheet %s in small before it is written, then leads there", async (sheet, heading) => {
    const { app } = await open();
    await openTab(sheet);
    expect(screen.getByRole("cell", { name: heading })).toBeTruthy();
    await press(`Ghi trang “${sheet}”`);
    await press("Đến trang tính");
    expect(app.calls.at(-1)).toBe(`show ${sheet}!A1`);
  });

  it("N12 says that a sheet wider than its frame scrolls sideways, and only then", async () => {
    const hint = "Kéo ngang để xem các cột.";
    await open();
    await openTab("Tổng hợp");
    expect(screen.queryByText(hint)).toBeNull();
    const wide = jest.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(900);
    await open();
    await openTab("Tổng hợp");
    wide.mockRestore();
    expect(screen.getByText(hint)).toBeTruthy();
  });

  it("N13 writes nothing where a cell has changed, says which, and looks again", async () => {
    const at = { sheet: "TTHC", row: 11, column: 11 };
    const { app } = await open({
      applied: { kind: "refused", conflicts: [{ at, reason: "changed", expected: "0,5%", found: "0,6%" }] },
    });
    await check();
    await user.click(card("Ghi 0,5%, tính ra 0,05%").getByRole("button", { name: "Xem cách sửa" }));
    await press("Sửa ô L12");
    expect(main().getByText("Chưa ghi gì: có ô vừa đổi.")).toBeTruthy();
    expect(screen.getByText("vừa đổi, đang ghi 0,6%")).toBeTruthy();
    await press("Xem lại");
    expect(app.calls.filter((call) => call.startsWith("previewFix"))).toHaveLength(2);
  });

  it("N14 lists what was done, and undoes the newest", async () => {
    const { app } = await open();
    await openTab("Tổng hợp");
    await press("Ghi trang “Tổng hợp”");
    await openTab("Thêm");
    await press(/^Lịch sử/);
    expect(screen.getByText("10:41")).toBeTruthy();
    await press("Hoàn tác");
    expect(app.calls).toContain("undo");
    expect(screen.getByText("(đã hoàn tác)")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
  });
});

describe("tables and settings", () => {
  it("N15 tells each table's kind, place and how surely, and everything not read", async () => {
    await open();
    await press("Bảng tìm thấy");
    const item = within(screen.getByRole("button", { name: "Dịch vụ công trực tuyến" }).closest("li") ?? document.body);
    expect(item.getByText("nên xem lại")).toBeTruthy();
    expect(item.getByText("DVC!A4:Q6")).toBeTruthy();
    expect(screen.getByText("trang chỉ có biểu đồ")).toBeTruthy();
  });

  it("N16 takes a correction of a column's meaning in two presses, and keeps the others", async () => {
    const { app } = await open();
    await press("Bảng tìm thấy");
    await press("Biểu văn bản đi, đến");
    await user.selectOptions(screen.getByRole("combobox", { name: /Cột E|Nội dung cột E/ }), "in.parallel");
    expect(app.calls).toContain('correctTable {"kind":"column","table":"VB!A3:E4","column":4,"role":"in.parallel"}');
    expect(screen.getByText(/^bạn đã chỉnh/)).toBeTruthy();
  });

  it("N16 takes a correction of the kind", async () => {
    const { app } = await open();
    await press("Bảng tìm thấy");
    await press("Dịch vụ công trực tuyến");
    await user.selectOptions(screen.getByRole("combobox", { name: "Loại bảng" }), "tthc");
    expect(app.calls).toContain('correctTable {"kind":"kind","table":"DVC!A4:Q6","to":"tthc"}');
  });

  it("N17 keeps the report date, refuses what is no day, and checks anew", async () => {
    const { app } = await open();
    await check();
    await openTab("Thêm");
    await press("Cài đặt");
    const field = screen.getByRole("textbox", { name: "Ngày báo cáo" });
    await user.type(field, "31/6/2026{Enter}");
    expect(screen.getByText("Ghi theo mẫu ngày/tháng/năm, ví dụ 12/6/2026.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "12-6-2026{Enter}");
    expect(app.calls).toContain('changeSettings {"reportDate":{"year":2026,"month":6,"day":12}}');
    await user.click(screen.getByRole("switch", { name: "Chế độ trước khi gửi" }));
    expect(app.calls).toContain('changeSettings {"isSubmission":true}');
    expect(app.calls.filter((call) => call === "check")).toHaveLength(3);
  });

  it("N18 speaks English when asked to, and remembers it", async () => {
    await open();
    await openTab("Thêm");
    await press("Cài đặt");
    await user.click(screen.getByRole("radio", { name: "English" }));
    expect(title()).toBe("Settings");
    await open();
    expect(within(screen.getByRole("navigation")).getByRole("button", { name: "Check" })).toBeTruthy();
    localStorage.clear();
  });
});

describe("when things do not go smoothly", () => {
  it("N19 says what to do where there is no table", async () => {
    await open({
      recognition: { tables: [], unread: [] },
      report: { verdict: "nothing-checked", findings: [], checked: [], notChecked: [] },
      canDeduct: false,
    });
    expect(screen.getByText("Chưa thấy bảng phụ lục nào")).toBeTruthy();
    await check();
    expect(screen.getByText("Chưa có bảng để soát")).toBeTruthy();
    await openTab("Trừ điểm");
    expect(main().getByText("Chưa thấy bảng chấm điểm hay bảng trừ điểm.")).toBeTruthy();
  });

  it("N21 tells a failure with its cause, and tries again", async () => {
    const { app } = await open();
    app.failNext("check", new Fault("busy", text("Excel đang bận.", "Excel is busy.")));
    await check();
    expect(main().getByText("Excel đang bận.")).toBeTruthy();
    await press("Thử lại");
    expect(screen.getByText("Chưa nên gửi")).toBeTruthy();
  });

  it("N21 does not show the words of a bug", async () => {
    const { app } = await open();
    app.failNext("check", new TypeError("x is not a function"));
    await check();
    expect(main().getByText("Tiện ích gặp trục trặc. Tệp chưa bị đổi.")).toBeTruthy();
    expect(screen.queryByText(/not a function/)).toBeNull();
  });

  it("N21 does not promise an untouched file when writing itself broke", async () => {
    const { app } = await open();
    await openTab("Tổng hợp");
    app.failNext("apply", new TypeError("x is not a function"));
    await press("Ghi trang “Tổng hợp”");
    expect(main().getByText("Tiện ích gặp trục trặc khi ghi. Xem lại tệp trước khi làm tiếp.")).toBeTruthy();
  });

  it("N22 shows progress past half a second, and can be stopped; the late answer is dropped", async () => {
    jest.useFakeTimers();
    try {
      const patient = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
      const { app } = await open({ holds: ["check"] });
      await patient.click(within(screen.getByRole("main")).getByRole("button", { name: "Kiểm tra" }));
      expect(screen.queryByRole("progressbar")).toBeNull();
      act(() => {
        jest.advanceTimersByTime(500);
      });
      expect(screen.getByRole("progressbar", { name: "Đang kiểm tra…" })).toBeTruthy();
      await patient.click(screen.getByRole("button", { name: "Dừng" }));
      expect(screen.queryByRole("progressbar")).toBeNull();
      app.release();
      await settle();
      expect(screen.queryByText("Chưa nên gửi")).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it("N23 says that the sheet changed, and checks again on a press", async () => {
    const { app } = await open();
    await check();
    act(() => {
      app.change();
    });
    expect(screen.getByText("Trang tính vừa đổi.")).toBeTruthy();
    expect(screen.getByText("Kết quả trước khi đổi, nên kiểm tra lại:")).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Kiểm tra lại" })[1] ?? document.body);
    expect(screen.queryByText("Trang tính vừa đổi.")).toBeNull();
    expect(app.calls.filter((call) => call === "check")).toHaveLength(2);
  });

  it("N23 keeps a verdict stale when the check that should renew it fails", async () => {
    const { app } = await open();
    await check();
    act(() => {
      app.change();
    });
    app.failNext("check", new Fault("busy", text("Excel đang bận.", "Excel is busy.")));
    await user.click(screen.getAllByRole("button", { name: "Kiểm tra lại" })[0] ?? document.body);
    expect(screen.getByText("Kết quả trước khi đổi, nên kiểm tra lại:")).toBeTruthy();
    await press("Thử lại");
    expect(screen.queryByText("Kết quả trước khi đổi, nên kiểm tra lại:")).toBeNull();
  });

  it("N23 a proposal made after the change is not called stale", async () => {
    const { app } = await open();
    await check();
    act(() => {
      app.change();
    });
    await openTab("Điền cột");
    expect(screen.getByRole("button", { name: "Điền 39 ô" })).toBeTruthy();
    expect(screen.queryByText("Trang tính vừa đổi.")).toBeNull();
  });

  it("N12 what was written is told on its own tab alone", async () => {
    await open();
    await openTab("Trừ điểm");
    await press("Ghi trang “Trừ điểm”");
    expect(screen.getByText("Đã ghi trang “Trừ điểm”")).toBeTruthy();
    await openTab("Tổng hợp");
    expect(screen.queryByText("Đã ghi trang “Trừ điểm”")).toBeNull();
  });

  it("N24 goes back with Esc, and brings the card it came from into focus", async () => {
    await open();
    await check();
    await user.click(card(sum).getByRole("button", { name: "Bỏ qua…" }));
    expect(title()).toBe("Bỏ qua chỗ này");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("article", { name: sum }));
  });

  it("N25 opens the tab a ribbon button asks for", async () => {
    const { pane, app } = await open();
    await act(async () => {
      pane.openTab("fill");
      await Promise.resolve();
    });
    await settle();
    expect(title()).toBe("Điền cột");
    await act(async () => {
      pane.runCheck();
      await Promise.resolve();
    });
    await settle();
    expect(app.calls).toContain("check");
    expect(screen.getByText("Chưa nên gửi")).toBeTruthy();
  });
});
