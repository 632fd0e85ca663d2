import { text } from "../text/bilingual";
import { column, noteColumn, orderColumn, variant } from "./column";
import type { TableKind } from "./kind";

/** Papers handed in, to be added, or sent back, as the slips of the one-stop shop list them (Thông tư 01/2018/TT-VPCP). */
export const fileChecklist: TableKind = {
  kind: "fileChecklist",
  name: text("Thành phần hồ sơ", "Papers of a file"),
  titles: ["thành phần hồ sơ", "danh mục hồ sơ tiếp nhận", "phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"],
  needsOneOf: ["originals", "copies"],
  columns: [
    orderColumn,
    column(
      "paper",
      "Tên giấy tờ",
      "Paper",
      "label",
      ["Thành phần hồ sơ", "Tên giấy tờ", "Tên thành phần hồ sơ", "Giấy tờ trong hồ sơ", "Tên loại giấy tờ"],
      true,
    ),
    column(
      "originals",
      "Bản chính",
      "Originals",
      "count",
      ["Bản chính", "Số bản chính", "Số lượng bản chính", "số lượng / bản chính"],
      true,
    ),
    column(
      "copies",
      "Bản sao",
      "Copies",
      "count",
      ["Bản sao", "Số bản sao", "Số lượng bản sao", "số lượng / bản sao"],
      true,
    ),
    variant(column("pages", "Số tờ", "Sheets", "count", ["Số tờ", "Số trang", "Số lượng tờ"])),
    column("missing", "Nội dung cần bổ sung", "To be added", "text", [
      "Nội dung cần bổ sung",
      "Nội dung yêu cầu bổ sung",
      "Yêu cầu bổ sung, hoàn thiện",
      "Lý do",
    ]),
    noteColumn,
  ],
  identities: [],
  derivations: [],
  examples: [
    {
      name: "bản chính và bản sao",
      table:
        "STT|Tên giấy tờ|Số lượng|^|Nội dung yêu cầu bổ sung|Ghi chú / v|v|Bản chính|Bản sao|v|v" +
        " / 1|Tờ khai theo mẫu|1|0|| / 2|Giấy chứng sinh|0|1|Nộp thêm bản chính|",
    },
  ],
};
