import fc from "fast-check";
import { kinds } from "../../../src/core/appendix/kinds";
import { cellAt, type WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check } from "../../../src/core/check/check";
import { comparePlan, type PlanComparison } from "../../../src/core/circle/compare-plan";
import { planComparisonSheet } from "../../../src/core/circle/comparison-sheet";
import { plannedTasks } from "../../../src/core/circle/planned-task";
import { progressFromPlan } from "../../../src/core/circle/progress-from-plan";
import { remediationPlan } from "../../../src/core/circle/remediation-plan";
import { weigh, wordingScore } from "../../../src/core/text/wording-score";
import { buildDeductionSheet } from "../../../src/core/scoring/deduct";
import type { SheetDraft } from "../../../src/core/patch/edit";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Patch } from "../../../src/core/patch/edit";
import { recognise } from "../../../src/core/recognise/recognise";
import { sourcesOf } from "../../../src/core/summary/sheet/own";
import type { TableView } from "../../../src/core/table/table";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

const plan =
  "TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện" +
  " / I|CẢI CÁCH THỂ CHẾ||||||" +
  " / 1|Văn bản đúng hạn|Rà soát văn bản quy phạm|Lập danh mục văn bản hết hiệu lực|Danh mục|Văn phòng HĐND và UBND|Các phòng|Quý II/2026" +
  " / ||Rà soát văn bản quy phạm|Công bố kết quả rà soát trên trang thông tin|Quyết định|Văn phòng HĐND và UBND|Các phòng|Quý III/2026" +
  " / II|CẢI CÁCH THỦ TỤC HÀNH CHÍNH||||||" +
  " / 2|Giải quyết đúng hạn|Số hóa hồ sơ tại bộ phận một cửa|Tập huấn chữ ký số cho công chức|Báo cáo|Trung tâm Phục vụ hành chính công|Phòng Kinh tế|Trước 30/9/2026" +
  " / 3|Người dân hài lòng|Khảo sát mức độ hài lòng|Phát phiếu khảo sát tại nơi tiếp nhận|'=Báo cáo|Trung tâm Phục vụ hành chính công||Hằng quý";

const progress =
  "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành nhiệm vụ" +
  " / I|CẢI CÁCH THỂ CHẾ||||||" +
  " / 1|Lập danh mục văn bản hết hiệu lực|Văn phòng HĐND và UBND|Các phòng|Quý 2 năm 2026|Đã thực hiện|Danh mục|100%" +
  " / II|CẢI CÁCH THỦ TỤC HÀNH CHÍNH||||||" +
  " / 2|Tổ chức tập huấn chữ ký số cho công chức một cửa|Trung tâm Phục vụ hành chính công|Phòng Kinh tế|Trước 31/10/2026|Đang thực hiện|Báo cáo|50%" +
  " / 3|Phát phiếu khảo sát tại nơi tiếp nhận|Phòng Kinh tế||Hằng quý|Đang thực hiện|Báo cáo|50%" +
  " / 4|Lắp đặt màn hình công khai thủ tục|Phòng Kinh tế||Quý IV/2026|Chưa thực hiện||0%";

function viewsOf(workbook: WorkbookSnapshot): readonly TableView[] {
  return recognise(sourcesOf(workbook)).tables.map((table) => viewOf(table, workbook, kinds));
}

function viewIn(workbook: WorkbookSnapshot, kind: string): TableView {
  const view = viewsOf(workbook).find(({ table }) => table.kind === kind);
  if (view === undefined) throw new Error(`no ${kind}`);
  return view;
}

function applied(workbook: WorkbookSnapshot, patch: Patch | undefined): WorkbookSnapshot {
  if (patch === undefined) throw new Error("nothing made");
  const result = applyPatch(workbook, patch);
  if (result.kind === "refused") throw new Error("refused");
  return result.workbook;
}

function draftIn(patch: Patch | undefined): SheetDraft {
  const edit = patch?.edits.find(({ kind }) => kind === "add-sheet");
  if (edit?.kind !== "add-sheet") throw new Error("no sheet");
  return edit.sheet;
}

function told({ pairs, missing, added }: PlanComparison): readonly string[] {
  return [
    ...pairs.map(({ planned, reported, isReworded, isDeadlineMoved, isUnitChanged }) => {
      const marks = [isReworded ? "reworded" : "", isDeadlineMoved ? "moved" : "", isUnitChanged ? "unit" : ""];
      return `${planned.wording.slice(0, 12)} ~ ${reported.wording.slice(0, 12)} ${marks.filter(Boolean).join(" ")}`.trim();
    }),
    ...missing.map(({ wording }) => `- ${wording.slice(0, 12)}`),
    ...added.map(({ wording }) => `+ ${wording.slice(0, 12)}`),
  ];
}

describe("a progress appendix made from a plan", () => {
  const workbook = workbookOf({ sheets: { "Kế hoạch": plan } });
  const made = progressFromPlan(viewIn(workbook, "plan"), workbook);

  it("Z1 carries every task with its heading, units, deadline and product; status and completion stay blank", () => {
    const after = applied(workbook, made?.patch);
    const tasks = plannedTasks(viewIn(after, "progress"));
    expect(
      tasks.map(({ section, wording, leadUnit, deadline, product }) => [section, wording, leadUnit, deadline, product]),
    ).toEqual(
      plannedTasks(viewIn(workbook, "plan")).map(({ section, wording, leadUnit, deadline, product }) => [
        section,
        wording,
        leadUnit,
        deadline,
        product,
      ]),
    );
    expect(tasks).toHaveLength(4);
    const view = viewIn(after, "progress");
    for (const row of view.rowsOf("item"))
      expect([view.text(row, "status"), view.text(row, "completion")]).toEqual(["", ""]);
  });

  it("Z2 words from the plan are text, also where they begin like a formula", () => {
    const sheet = applied(workbook, made?.patch).sheets.at(-1);
    const cells = [...(sheet?.rows.values() ?? [])].flat();
    const cell = cells.find((each) => each?.value === "=Báo cáo");
    expect(cell).toMatchObject({ formula: null, format: "@" });
  });

  it("Z3 offers statuses and shares to choose from in every task row", () => {
    const draft = draftIn(made?.patch);
    const items = viewIn(applied(workbook, made?.patch), "progress").rowsOf("item");
    const covered = (column: number) =>
      items.every(({ row }) =>
        draft.lists?.some(({ area }) => area.left === column && area.top <= row && row <= area.bottom),
      );
    expect([covered(5), covered(7)]).toEqual([true, true]);
    expect(draft.lists?.map(({ choices }) => choices.join(",").length <= 255)).not.toContain(false);
  });

  it("Z4 the new appendix is the user's own: it is checked, finds nothing above a hint, and a second one is named apart", () => {
    const after = applied(workbook, made?.patch);
    const { findings } = check(after, recognise(after), settings);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ code, at }) => [code, at])).toEqual([]);
    expect(draftIn(progressFromPlan(viewIn(after, "plan"), after)?.patch).name).toBe("Tiến độ nhiệm vụ (2)");
  });
});

describe("a plan beside its progress appendix", () => {
  const workbook = workbookOf({ sheets: { "Kế hoạch": plan, "Tiến độ": progress } });

  it("Z5 tells what is the same, reworded, moved, given to another unit, missing and added", () => {
    expect(told(comparePlan(viewIn(workbook, "plan"), viewIn(workbook, "progress")))).toEqual([
      "Lập danh mục ~ Lập danh mục",
      "Tập huấn chữ ~ Tổ chức tập  reworded moved",
      "Phát phiếu k ~ Phát phiếu k unit",
      "- Công bố kết ",
      "+ Lắp đặt màn ",
    ]);
  });

  it("Z6 a plan beside the appendix made from it agrees in everything", () => {
    const alone = workbookOf({ sheets: { "Kế hoạch": plan } });
    const after = applied(alone, progressFromPlan(viewIn(alone, "plan"), alone)?.patch);
    const { pairs, missing, added } = comparePlan(viewIn(after, "plan"), viewIn(after, "progress"));
    expect([pairs.length, missing, added]).toEqual([4, [], []]);
    expect(
      pairs.every(
        ({ score, isReworded, isDeadlineMoved, isUnitChanged }) =>
          score === 1 && !isReworded && !isDeadlineMoved && !isUnitChanged,
      ),
    ).toBe(true);
  });

  it("Z7 the sheet lists every task of both tables once, counts them, and is no source afterwards", () => {
    const made = planComparisonSheet(viewsOf(workbook), workbook);
    const draft = draftIn(made?.patch);
    expect(made?.notes[0]?.vi).toBe(
      "Kế hoạch có 4 nhiệm vụ, phụ lục tiến độ có 4: 1 khớp, 1 khác lời văn, 1 khác thời hạn, 1 khác đơn vị, 1 chưa có trong tiến độ, 1 ngoài kế hoạch.",
    );
    const verdicts = draft.cells.filter(({ row, column }) => row > 5 && column === 8).map(({ cell }) => cell.value);
    expect(verdicts).toEqual([
      "Khớp",
      "Chưa có trong tiến độ",
      "Lời văn khác, thời hạn khác",
      "Đơn vị khác",
      "Ngoài kế hoạch",
    ]);
    const after = applied(workbook, made?.patch);
    expect(viewsOf(after).map(({ table }) => table.sheet)).toEqual(["Kế hoạch", "Tiến độ"]);
  });

  it("Z7 needs both tables", () => {
    const alone = workbookOf({ sheets: { "Kế hoạch": plan } });
    expect(planComparisonSheet(viewsOf(alone), alone)).toBeNull();
  });
});

describe("wordings compared", () => {
  const sentence = fc
    .array(fc.constantFrom("rà", "soát", "văn", "bản", "ban", "hành", "kế", "hoạch", "một", "cửa", "số"), {
      minLength: 1,
      maxLength: 9,
    })
    .map((words) => words.join(" "));

  it("Z8 a score is symmetric, between 0 and 1, and 1 for the same words alone", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (texts) => {
        const [a, b] = weigh(texts);
        if (a === undefined || b === undefined) return;
        const score = wordingScore(a, b);
        expect(score).toBe(wordingScore(b, a));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 1).toBe(a.key === b.key);
      }),
    );
  });

  it.each([
    ["case and spacing", "Ban hành  kế hoạch năm", "ban hành kế hoạch năm.", 1],
    ["tones placed otherwise", "Số hoá hồ sơ", "Số hóa hồ sơ", 1],
  ])("Z8 %s is no difference", (_, a, b, expected) => {
    const [one, other] = weigh([a, b]);
    expect(one === undefined || other === undefined ? null : wordingScore(one, other)).toBe(expected);
  });

  it("Z9 every task is paired at most once, and none is lost", () => {
    const rows = fc.array(sentence, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (planned, reported) => {
        const workbook = workbookOf({
          sheets: {
            KH: `TT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Thời gian hoàn thành\n${planned.map((words, index) => `${String(index + 1)}|${words}|Báo cáo|Văn phòng|Quý II/2026`).join("\n")}`,
            TD: `TT|Nội dung|Đơn vị thực hiện|Thời gian hoàn thành|Đã thực hiện|Tỷ lệ hoàn thành\n${reported.map((words, index) => `${String(index + 1)}|${words}|Văn phòng|Quý II/2026|Đang thực hiện|50%`).join("\n")}`,
          },
        });
        const tables = viewsOf(workbook);
        const one = tables.find(({ table }) => table.kind === "plan");
        const other = tables.find(({ table }) => table.kind === "progress");
        if (one === undefined || other === undefined) return;
        const { pairs, missing, added } = comparePlan(one, other);
        expect(pairs.length + missing.length).toBe(plannedTasks(one).length);
        expect(pairs.length + added.length).toBe(plannedTasks(other).length);
        expect(new Set(pairs.map(({ planned: task }) => task.row.row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ reported: task }) => task.row.row)).size).toBe(pairs.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a remediation plan", () => {
  const deductions =
    "STT|Nội dung/tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Đơn vị thực hiện|Thời hạn" +
    " / 1|CÔNG TÁC CHỈ ĐẠO|10|8,5|||| " +
    " / 1.1|Thực hiện kế hoạch|4|3,5|Chậm 2 nhiệm vụ|Đôn đốc hằng tuần|Văn phòng HĐND và UBND|Quý I/2027" +
    " / 1.2|Công tác tuyên truyền|6|5|Thiếu tin bài|||" +
    " / 1.3|Kiểm tra|2|2||||";

  it("Z10 has one task for every criterion that lost points, with the remedy, unit and deadline the source gives", () => {
    const workbook = workbookOf({ sheets: { "Trừ điểm 2026": deductions } });
    const made = remediationPlan(viewsOf(workbook), workbook);
    const after = applied(workbook, made?.patch);
    const tasks = plannedTasks(viewIn(after, "plan"));
    expect(tasks.map(({ wording, leadUnit, deadline }) => [wording, leadUnit, deadline])).toEqual([
      ["Đôn đốc hằng tuần", "Văn phòng HĐND và UBND", "Quý I/2027"],
      ["Đề xuất: Lập kế hoạch tuyên truyền theo tháng, lưu tin bài và ảnh làm tài liệu kiểm chứng", "", ""],
    ]);
    expect(made?.notes.map(({ vi }) => vi)).toEqual([
      '1 biện pháp là đề xuất (ô mở đầu bằng "Đề xuất"); xem lại trước khi ban hành.',
      "1 dòng chưa có đơn vị; ô để trống.",
      "1 dòng chưa có thời hạn; ô để trống.",
    ]);
    const sheet = after.sheets.at(-1);
    expect(sheet === undefined ? null : cellAt(sheet, 7, 1).value).not.toBeNull();
  });

  it("Z10 takes the latest year alone, and the remedies people wrote on the deduction sheet", () => {
    const workbook = workbookOf({
      sheets: {
        "Trừ điểm 2025": deductions.replace("0,5", "0,4").replace("Đôn đốc hằng tuần", ""),
        "Trừ điểm 2026": deductions.replace("Đôn đốc hằng tuần", ""),
      },
    });
    const built = buildDeductionSheet(viewsOf(workbook), { workbook });
    const written = applied(workbook, built?.patch);
    const made = remediationPlan(viewsOf(written), written);
    const tasks = plannedTasks(viewIn(applied(written, made?.patch), "plan"));
    expect(tasks.map(({ wording }) => wording)).toEqual([
      "Đề xuất: Văn phòng HĐND và UBND theo dõi nhiệm vụ trong kế hoạch mỗi tháng, nêu tên nhiệm vụ chậm trong giao ban",
      "Đề xuất: Lập kế hoạch tuyên truyền theo tháng, lưu tin bài và ảnh làm tài liệu kiểm chứng",
    ]);
  });

  it("Z10 is not made where no table tells of lost points", () => {
    const workbook = workbookOf({ sheets: { "Kế hoạch": plan } });
    expect(remediationPlan(viewsOf(workbook), workbook)).toBeNull();
  });
});
