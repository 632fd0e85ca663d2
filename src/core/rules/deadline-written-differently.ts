import type { CellRef } from "../cell/address";
import { cellOf } from "../cell/snapshot";
import { fix, setWords } from "../check/edits";
import { progressHeader } from "../check/example-headers";
import { defineRule, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";

interface Variants extends FactBase {
  readonly kept: string;
  readonly other: string;
  readonly cells: readonly CellRef[];
  /** The figures are of another style than the column's, whatever they say. */
  readonly isStyle: boolean;
}

/** "Tháng 1/2023" beside "Tháng 01/2023", "Quý 2/2023" beside "Quý II/2023": one time, two spellings. */
export default defineRule<Variants>({
  id: "deadline-written-differently",
  code: "L09",
  family: "logic",
  severity: "info",
  scope: "table",
  title: text("Một thời hạn viết nhiều cách", "One deadline is written in several ways"),
  why: text("Lọc hoặc đếm theo thời hạn sẽ bỏ sót dòng.", "Filtering or counting by deadline misses rows."),
  *check(view) {
    const groups = new Map<string, Map<string, CellRef[]>>();
    for (const row of view.rowsOf("item", "continuation")) {
      const at = view.ref(row, "deadline");
      const words = view.text(row, "deadline");
      const key = keyOf(words);
      if (at === null || key === null) continue;
      const forms = groups.get(key) ?? new Map<string, CellRef[]>();
      groups.set(key, forms);
      forms.set(words, [...(forms.get(words) ?? []), at]);
    }
    for (const forms of groups.values()) {
      const [kept, ...others] = [...forms].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
      for (const [other, cells] of others) {
        const first = cells[0];
        if (kept === undefined || first === undefined) continue;
        const evidence = [...cells, ...kept[1]];
        yield { verdict: "violated", at: first, evidence, kept: kept[0], other, cells, isStyle: false };
      }
    }
    const reported = new Set(
      [...groups.values()].filter((forms) => forms.size > 1).flatMap((forms) => [...forms.keys()]),
    );
    yield* mixedQuarters(view, reported);
  },
  message: ({ kept, other, isStyle }) =>
    isStyle
      ? text(
          `“${other}”: các dòng khác ghi quý bằng số La Mã. Viết “${kept}” cho thống nhất.`,
          `“${other}”: the other rows write quarters in Roman figures. Write “${kept}”.`,
        )
      : text(
          `“${other}” và “${kept}” là một thời hạn. Viết thống nhất một cách (ngày dưới 10 và tháng 1, 2 thêm số 0).`,
          `“${other}” and “${kept}” are the same time. Write it one way (days below 10 and months 1 and 2 take a zero).`,
        ),
  fixes: ({ kept, cells }, { workbook }) => {
    const edits = cells.flatMap((at) => {
      const before = cellOf(workbook, at);
      return before.formula === null && typeof before.value === "string" ? [setWords(workbook, at, kept)] : [];
    });
    return edits.length === 0 ? [] : [fix(text(`Ghi “${kept}”`, `Write “${kept}”`), "review", edits)];
  },
  examples: [
    {
      name: "một cách viết",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Tháng 10/2026|Đã ban hành|Báo cáo|100%`,
      reports: [],
    },
    {
      name: "thiếu số 0",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Tháng 01/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Tháng 1/2026|Đã ban hành|Báo cáo|100%`,
      reports: ["E3"],
    },
    {
      name: "quý ghi số thường giữa các dòng ghi số La Mã",
      table: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý 2/2026|Đã ban hành|Báo cáo|100% / 3|Tập huấn|Văn phòng|Bộ phận một cửa|Quý III/2026|Đang thực hiện|Lớp|20% / 4|Sơ kết|Văn phòng|Bộ phận một cửa|Quý IV/2026|Chưa thực hiện|Báo cáo|0%`,
      reports: ["E3"],
      fixed: `${progressHeader} / 1|Kế hoạch|Văn phòng|Bộ phận một cửa|Quý I/2026|Đã ban hành|Kế hoạch|100% / 2|Báo cáo|Văn phòng|Bộ phận một cửa|Quý II/2026|Đã ban hành|Báo cáo|100% / 3|Tập huấn|Văn phòng|Bộ phận một cửa|Quý III/2026|Đang thực hiện|Lớp|20% / 4|Sơ kết|Văn phòng|Bộ phận một cửa|Quý IV/2026|Chưa thực hiện|Báo cáo|0%`,
    },
  ],
});

const arabicQuarter = /quý ?0?([1-4])(?![\d\p{L}])/iu;
const romanQuarter = /quý ?(?:I{1,3}|IV)(?!\p{L})/iu;
const numerals = ["", "I", "II", "III", "IV"];

/** Quarters in Arabic figures where most rows write them in Roman ones, words by words. */
function* mixedQuarters(view: TableView, reported: ReadonlySet<string>): Iterable<Variants> {
  const cells = view.rowsOf("item", "continuation").flatMap((row) => {
    const at = view.ref(row, "deadline");
    return at === null ? [] : [{ at, words: view.text(row, "deadline") }];
  });
  const usual = cells.filter(({ words }) => romanQuarter.test(words));
  const odd = cells.filter(({ words }) => arabicQuarter.test(words) && !reported.has(words));
  if (usual.length <= odd.length) return;
  for (const other of new Set(odd.map(({ words }) => words))) {
    const own = odd.filter(({ words }) => words === other).map(({ at }) => at);
    const [first] = own;
    if (first === undefined) continue;
    const kept = other.replace(
      new RegExp(arabicQuarter, "giu"),
      (found: string, index: string) => found.slice(0, 3) + " " + (numerals[Number(index)] ?? index),
    );
    yield { verdict: "violated", at: first, evidence: own, kept, other, cells: own, isStyle: true };
  }
}

const roman: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

/** What two spellings of one month or quarter share; null for anything longer than that. */
function keyOf(words: string): string | null {
  const match = /^(tháng|quý)?\s*(0?[1-9]|1[0-2]|i{1,3}|iv)\s*(?:\/|năm|-)\s*((?:19|20)\d\d)$/iu.exec(words.trim());
  if (match === null) return null;
  // A bare "01/2026" is a month.
  const [, unit = "tháng", index = "", year = ""] = match;
  const figure = roman[index.toLowerCase()] ?? index.replace(/^0/u, "");
  return `${unit.toLowerCase()} ${figure}/${year}`;
}
