import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleDrafts } from "../../../assets/sample/sample-workbook";
import { createCalculator } from "../../../src/adapters/calculation/calculator";
import { createWorkbookFile } from "../../../src/adapters/file/create-workbook-file";
import { openFile } from "../../../src/adapters/file/open-file";
import { createApp } from "../../../src/app/create-app";
import type { App } from "../../../src/app/jobs";
import { createLocalEngine } from "../../../src/app/local-engine";
import { draftOfSheet } from "../../../src/core/patch/sheet-draft";
import type { SheetDraft } from "../../../src/core/patch/edit";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { workbookOf } from "../../support/notation";

const statuses = ["Đã ban hành", "Đã thực hiện", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"];
const units = [
  "Văn phòng HĐND và UBND",
  "Phòng Kinh tế",
  "Phòng Văn hóa - Xã hội",
  "Công an xã",
  "Trung tâm Phục vụ hành chính công",
];
const deadlines = ["Tháng 01/2026", "Quý I/2026", "15/6/2026", "Thường xuyên", "Quý III/2026", "Khi có yêu cầu"];
const rates = ["100%", "100%", "50%", "0%", "", "75%"];

/** A progress appendix of that many tasks, over sections of about ten. Deterministic. */
export function progressTable(tasks: number): string {
  const rows = [
    "TT|Nội dung|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành nhiệm vụ",
  ];
  const each = Math.max(10, Math.ceil(tasks / 20));
  const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? "";
  for (let index = 0; index < tasks; index++) {
    if (index % each === 0)
      rows.push(`${"I".repeat(1 + ((index / each) % 3))}|MỤC SỐ ${String(index / each + 1)}||||||`);
    const seed = (index * 7919 + 13) % 1009;
    rows.push(
      [
        String((index % each) + 1),
        `Triển khai nội dung thứ ${String(index + 1)}`,
        pick(units, seed),
        "Các phòng",
        pick(deadlines, seed + index),
        pick(statuses, seed + 2 * index),
        "Báo cáo",
        pick(rates, seed + 3 * index),
      ].join("|"),
    );
  }
  return rows.join("\n");
}

const deductions = (year: number, lost: readonly string[]): string =>
  `|CÁC NỘI DUNG BỊ TRỪ ĐIỂM NĂM ${String(year)} / STT|Nội dung/tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Đơn vị thực hiện` +
  ` / '1|CHỈ ĐẠO ĐIỀU HÀNH|10|${lost[0] ?? "10"}||| / '1.1|Chế độ báo cáo định kỳ|4|${lost[1] ?? "4"}|Chậm báo cáo|| / '1.2|Công tác tuyên truyền|6|${lost[2] ?? "6"}|Ít tin bài||` +
  ` / '2|CẢI CÁCH THỦ TỤC HÀNH CHÍNH|20|${lost[3] ?? "20"}||| / '2.1|Luân chuyển hồ sơ|12|${lost[4] ?? "12"}|Còn sót|| / '2.2|Trả kết quả đúng hạn|8|${lost[5] ?? "8"}|Trễ hạn||`;

const plan =
  "TT|Mục tiêu|Nhiệm vụ|Hoạt động|Kết quả/Sản phẩm|Chủ trì|Phối hợp|Thời gian thực hiện" +
  " / I|CẢI CÁCH THỂ CHẾ|||||| / 1|Đúng hạn|Rà soát văn bản|Lập danh mục văn bản|Danh mục|Văn phòng HĐND và UBND|Các phòng|Quý II/2026" +
  " / 2|Đúng hạn|Công bố kết quả|Đăng kết quả rà soát|Quyết định|Văn phòng HĐND và UBND|Các phòng|Quý III/2026";

function draftsOf(workbook: WorkbookSnapshot): readonly SheetDraft[] {
  return workbook.sheets.map(draftOfSheet);
}

/** Workbooks everything is derived from. */
export const sources: Readonly<Record<string, () => readonly SheetDraft[]>> = {
  "the sample": () => sampleDrafts(),
  "32 tasks, two years of deductions and a plan": () =>
    draftsOf(
      workbookOf({
        sheets: {
          "Tiến độ": progressTable(32),
          "Trừ điểm 2024": deductions(2024, ["8,5", "3", "5,5", "19", "11,25", "7,75"]),
          "Trừ điểm 2025": deductions(2025, ["9", "3,5", "5,5", "19,4", "11,4", "8"]),
          "Kế hoạch": plan,
        },
      }),
    ),
  "2.000 tasks": () => draftsOf(workbookOf({ sheets: { "Tiến độ (cả tỉnh)": progressTable(2000) } })),
};

/** Fills, deducts, summarises and makes whatever the workbook has something for, as a user would, and gives the file. */
export async function derivedFile(drafts: readonly SheetDraft[], putsRowsIn = false): Promise<Uint8Array> {
  const workbook = openFile(createWorkbookFile([...drafts]), "nguon.xlsx");
  const app = createApp({
    workbook,
    engine: createLocalEngine(),
    calculator: createCalculator(),
    clock: { now: () => new Date(2026, 5, 30, 8, 0) },
    overrides: { reportDate: { year: 2026, month: 6, day: 30 } },
  });
  const columns = await app.fillColumns();
  await write(app, app.previewFill({ derivations: columns.map(({ id }) => id), replacesTyped: false }));
  await write(app, app.previewDeduct());
  await write(app, app.previewMake({ kind: "progress-from-plan" }));
  await write(app, app.previewMake({ kind: "compare-plan" }));
  await write(app, app.previewMake({ kind: "remediation-plan" }));
  const heading = { unit: "xã Tân Hòa", year: 2026, period: "quý II năm 2026", span: null };
  for (const kind of ["tthc", "digitisation", "documents", "onlineServices", "scoring", "deduction"]) {
    await write(app, app.previewMake({ kind: "template", of: kind, heading }));
  }
  await write(app, app.previewSummarise());
  if (putsRowsIn) {
    const sheet = drafts[0]?.name ?? "";
    const edits = [{ kind: "insert-rows" as const, sheet, at: 6, rows: [[], []] }];
    const applied = await workbook.apply({ title: { vi: "Chèn", en: "Insert" }, because: null, edits });
    if (applied.kind === "refused") throw new Error(JSON.stringify(applied.conflicts));
    await write(app, app.previewSummarise());
    await write(app, app.previewDeduct());
  }
  return workbook.save();
}

async function write(app: App, asked: ReturnType<App["previewMake"]>): Promise<void> {
  const preview = await asked;
  if (preview === null) return;
  const applied = await app.apply(preview);
  if (applied.kind === "refused") throw new Error(JSON.stringify(applied.conflicts));
}

/** The file without the results of its formulas, so that whoever opens it has to calculate them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const bare = strFromU8(part).replace(
      /<c ([^>]*)>(<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>[^<]*<\/v><\/c>/g,
      (_, attributes: string, formula: string) => `<c ${attributes.replace(/ ?t="[a-z]+"/, "")}>${formula}</c>`,
    );
    parts[name] = strToU8(bare);
  }
  return zipSync(parts);
}
