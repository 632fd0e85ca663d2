import { kinds } from "../../../src/core/appendix/kinds";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { check } from "../../../src/core/check/check";
import { proposeFill } from "../../../src/core/fill/fill";
import { applyPatch } from "../../../src/core/patch/apply";
import type { Patch } from "../../../src/core/patch/edit";
import { recognise } from "../../../src/core/recognise/recognise";
import { buildDeductionSheet } from "../../../src/core/scoring/deduct";
import { buildSummarySheet } from "../../../src/core/summary/summarise";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";
import { day } from "../fill/hand-view";

const reportDate = day("2023-06-12");

export const progressText =
  "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ NĂM 2023 / TT|Nội dung|Đơn vị thực hiện|Thời gian hoàn thành|Đã thực hiện|Tỷ lệ hoàn thành / I|CHỈ ĐẠO|||| / 1|Lập kế hoạch|Văn phòng - Thống kê|Tháng 01/2023|Đã ban hành|100%" +
  " / 2|Kiểm tra|Văn phòng – Thống kê|Quý I/2023|Đang thực hiện|50% / II|THỂ CHẾ|||| / 1|Rà soát|Tư pháp|Thường xuyên|Đang thực hiện|100% / 2|Phổ biến|Tư pháp|Quý III/2023|Chưa thực hiện|0%";
export const deductionText =
  "STT|Tiêu chí bị mất điểm|Điểm chuẩn|Số điểm|Lý do mất điểm|Biện pháp khắc phục|Ghi chú / '1|**Chỉ đạo**|21|20,61||| / '1.1|Báo cáo|4|3,9|Thiếu báo cáo|Giao việc| / '1.2|Tuyên truyền|1|0,5|||" +
  " / '2|**Thủ tục**|19,5|19,44||| / '2.1|Luân chuyển|1|0,94|Đạt 94%|Số hóa|";
const fieldsText =
  "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^ / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v" +
  " / 1|Hộ tịch|12|8|3|1|11|9|2|0 / 2|Chứng thực|30|10|20|0|30|30|0|0 / Tổng cộng|^||||||||";

/** A workbook with one table of each sort. */
export const sample = (name = "Phụ lục 1"): WorkbookSnapshot =>
  workbookOf({ sheets: { [name]: progressText, "Trừ 'điểm'": deductionText, TTHC: fieldsText } });

/** Every patch the product derives from a workbook, each made after the one before was applied. */
export function derive(workbook: WorkbookSnapshot): {
  readonly patches: readonly Patch[];
  readonly after: WorkbookSnapshot;
} {
  let after = workbook;
  const patches: Patch[] = [];
  const take = (patch: Patch | null | undefined): void => {
    if (patch === null || patch === undefined) return;
    const result = applyPatch(after, patch);
    if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
    after = result.workbook;
    patches.push(patch);
  };
  const views = () => recognise(after).tables.map((table) => viewOf(table, after, kinds));
  take(
    proposeFill(views(), { workbook: after, kinds, reportDate, options: { derivations: null, replacesTyped: false } })
      .patch,
  );
  take(buildDeductionSheet(views(), { workbook: after })?.patch);
  const recognition = recognise(after);
  const report = check(after, recognition, { reportDate, isSubmission: false, dismissals: [] });
  take(buildSummarySheet(views(), recognition, report, { workbook: after, reportDate })?.patch);
  return { patches, after };
}

/** The workbook with just its summary: every source cell holds a value, so every table is sealed. */
export function summarised(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const recognition = recognise(workbook);
  const views = recognition.tables.map((table) => viewOf(table, workbook, kinds));
  const report = check(workbook, recognition, { reportDate, isSubmission: false, dismissals: [] });
  const patch = buildSummarySheet(views, recognition, report, { workbook, reportDate })?.patch;
  const result = patch === undefined ? null : applyPatch(workbook, patch);
  if (result?.kind !== "applied") throw new Error("no summary");
  return result.workbook;
}
