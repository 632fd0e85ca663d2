import type { CellRef } from "../cell/address";
import { fix, setWords } from "../check/edits";
import { deductionHeader } from "../check/example-headers";
import { cellOf } from "../cell/snapshot";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Mixed extends FactBase {
  readonly dotted: readonly { readonly at: CellRef; readonly words: string }[];
  readonly plain: string;
}

/** Section numbers with and without a final dot in one table. A matter of style. */
export default defineRule<Mixed>({
  id: "order-style-mixed",
  code: "S06",
  family: "structure",
  severity: "info",
  scope: "table",
  title: text("Cách đánh số nhóm không thống nhất", "Section numbers are styled differently"),
  why: text("Chỉ là hình thức, nên thống nhất trước khi in.", "A matter of looks; make it even before printing."),
  *check(view) {
    for (const role of ["section", "item"] as const) {
      const numbered = view.rowsOf(role).flatMap((row) => {
        const at = view.ref(row, "order");
        const words = view.text(row, "order");
        return at === null || !/^[IVXLC\d.]+$/u.test(words) ? [] : [{ at, words }];
      });
      const dotted = numbered.filter(({ words }) => words.endsWith("."));
      const plain = numbered.find(({ words }) => !words.endsWith("."));
      const first = dotted[0];
      if (first === undefined || plain === undefined) continue;
      const evidence = dotted.map(({ at }) => at);
      yield { verdict: "violated", at: first.at, evidence, dotted, plain: plain.words };
    }
  },
  message: ({ dotted, plain }) => {
    const list = dotted.map(({ words }) => `“${words}”`).join(", ");
    return text(
      `${list} có dấu chấm, “${plain}” thì không. Đánh số một kiểu.`,
      `${list} end with a dot, “${plain}” does not. Number them one way.`,
    );
  },
  fixes: ({ dotted }, { workbook }) => {
    const edits = dotted.flatMap(({ at, words }) =>
      cellOf(workbook, at).formula === null ? [setWords(workbook, at, words.replace(/\.$/u, ""))] : [],
    );
    return edits.length === 0 ? [] : [fix(text("Bỏ dấu chấm cuối", "Drop the final dots"), "review", edits)];
  },
  examples: [
    {
      name: "một kiểu",
      table: `${deductionHeader} / **1**|**Chỉ đạo**|**10**|**9,5**||| / 1.1|Báo cáo|2|1,5|Nộp chậm 01 kỳ|Lập lịch nhắc| / **2**|**Thủ tục**|**5**|**4**||| / 2.1|Số hóa|2|1|Còn 5 hồ sơ|Quét bổ sung|`,
      reports: [],
    },
    {
      name: "lẫn hai kiểu",
      table: `${deductionHeader} / **1**|**Chỉ đạo**|**10**|**9,5**||| / 1.1|Báo cáo|2|1,5|Nộp chậm 01 kỳ|Lập lịch nhắc| / **2.**|**Thủ tục**|**5**|**4**||| / 2.1|Số hóa|2|1|Còn 5 hồ sơ|Quét bổ sung|`,
      reports: ["A4"],
    },
  ],
});
