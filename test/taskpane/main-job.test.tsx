import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { close, open } from "./open-pane";

afterEach(close);

const card = (title: string) => within(screen.getByRole("article", { name: title }));

describe("the main job, from the first press to the undo", () => {
  it("N1 checks, says the verdict and what it rests on, previews a fix, applies it and takes it back", async () => {
    const user = userEvent.setup();
    const { app } = await open();
    expect(screen.getByText("5 bảng · 15/12/2025 – 12/6/2026 · xã Kim Sơn")).toBeTruthy();

    await user.click(within(screen.getByRole("main")).getByRole("button", { name: "Kiểm tra" }));
    expect(screen.getByText("Chưa nên gửi")).toBeTruthy();
    expect(screen.getByText("5 lỗi, 2 chỗ cần xem")).toBeTruthy();
    expect(screen.getByText("Đã đối chiếu 214 phép: 209 khớp, 2 lệch, 3 chưa kết luận được.")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Chưa nên gửi: 5 lỗi, 2 chỗ cần xem.");

    const ratio = card("Ghi 0,5%, tính ra 0,05%");
    await user.click(ratio.getByRole("button", { name: "Đến ô" }));
    expect(app.calls).toContain("show TTHC!L12");

    await user.click(ratio.getByRole("button", { name: "Xem cách sửa" }));
    const change = within(screen.getByRole("table", { name: "Sửa một ô" }));
    expect(change.getByText("0,5%")).toBeTruthy();
    expect(change.getByText("0,05%")).toBeTruthy();
    expect(screen.getByText("1 chỗ chuyển sang khớp")).toBeTruthy();
    expect(app.calls.some((call) => call.startsWith("apply"))).toBe(false);

    await user.click(screen.getByRole("button", { name: "Sửa ô L12" }));
    expect(screen.getByText("Đã đổi 1 ô")).toBeTruthy();
    expect(screen.queryByRole("article", { name: "Ghi 0,5%, tính ra 0,05%" })).toBeNull();

    await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(screen.getByText("Đã hoàn tác")).toBeTruthy();
    expect(screen.getByRole("article", { name: "Ghi 0,5%, tính ra 0,05%" })).toBeTruthy();
  });
});
