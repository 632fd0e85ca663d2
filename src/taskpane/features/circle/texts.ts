import type { MakeJob } from "../../../app/make";
import { text, type Text } from "../../../core/text/bilingual";

export type CircleJob = Exclude<MakeJob["kind"], "template">;

export const texts = {
  name: text("Kế hoạch và tiến độ", "Plan and progress"),
  lead: text("từ kế hoạch đến tiến độ và khắc phục", "from the plan to progress and remedies"),
  choose: text("Chọn việc cần làm", "What to make"),
  jobs: {
    "progress-from-plan": {
      name: text("Lập phụ lục tiến độ từ kế hoạch", "Progress appendix from the plan"),
      lead: text(
        "Nhiệm vụ, đơn vị, thời hạn, sản phẩm chép sang; tình trạng và tỷ lệ để trống, có danh sách chọn.",
        "Tasks, units, deadlines and products are carried over; status and completion stay blank, with lists.",
      ),
      nothing: text("Chưa có bảng kế hoạch trong tệp này.", "This workbook has no plan table."),
    },
    "compare-plan": {
      name: text("Đối chiếu tiến độ với kế hoạch", "Progress against the plan"),
      lead: text(
        "Nhiệm vụ thiếu, thêm, đổi lời văn, dời thời hạn, đổi đơn vị, xếp cạnh nhau.",
        "Tasks missing, added, reworded, moved or given to another unit, side by side.",
      ),
      nothing: text(
        "Cần có cả bảng kế hoạch và bảng tiến độ trong tệp này.",
        "This needs both a plan table and a progress table in the workbook.",
      ),
    },
    "remediation-plan": {
      name: text("Lập kế hoạch khắc phục", "Remediation plan"),
      lead: text(
        "Mỗi tiêu chí bị trừ điểm thành một nhiệm vụ, với biện pháp, đơn vị, thời hạn đã ghi.",
        "Each criterion that lost points becomes a task, with the remedy, unit and deadline already written.",
      ),
      nothing: text(
        "Chưa thấy tiêu chí nào bị trừ điểm trong tệp này.",
        "No criterion of this workbook has lost points.",
      ),
    },
  } satisfies Readonly<Record<CircleJob, { readonly name: Text; readonly lead: Text; readonly nothing: Text }>>,
  show: text("Xem trước", "Preview"),
};
