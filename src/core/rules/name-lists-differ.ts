import type { CellRef } from "../cell/address";
import { shorten } from "../check/figure";
import { defineRule, type CheckContext, type FactBase } from "../check/rule";
import type { TableView } from "../table/table";
import { text } from "../text/bilingual";
import { clean, comparisonKey, withoutDiacritics } from "../text/normalise";

interface Name {
  readonly words: string;
  readonly key: string;
  readonly at: CellRef;
}

interface Differs extends FactBase {
  readonly found: string;
  /** The name the other table has; null where it has none that resembles. */
  readonly other: string | null;
  readonly otherTable: string;
}

const labelRoles = ["label", "field", "unit", "name"];
const least = 5;
/** Workbooks of more tables are one list over and over; the first of them tell what the rest would. */
const mostLists = 40;

/** Two tables over one list of names, where a name of one is misspelt in the other, or stands in one only. */
export default defineRule<Differs>({
  id: "name-lists-differ",
  code: "X04",
  family: "across-tables",
  severity: "warning",
  scope: "workbook",
  title: text("Danh sách tên ở hai bảng khác nhau", "Two tables list different names"),
  why: text(
    "Hai bảng cùng liệt kê các đơn vị; tên lệch một chữ thì không nối được số, thiếu một tên thì tổng không so được.",
    "Both tables list the same bodies; a name off by a letter cannot be joined, a missing one makes totals differ.",
  ),
  *check(context: CheckContext) {
    const lists = context.views.flatMap((view) => {
      const names = namesOf(view);
      return names.length >= least ? [{ view, names, keys: new Set(names.map(({ key }) => key)) }] : [];
    });
    const compared = lists.slice(0, mostLists);
    for (const [index, first] of compared.entries()) {
      for (const second of compared.slice(index + 1)) {
        const shared = first.names.filter(({ key }) => second.keys.has(key)).length;
        const most = Math.max(first.keys.size, second.keys.size);
        // One list in both tables, not two that happen to meet.
        if (shared < least - 1 || shared * 5 < most * 4 || shared === most) continue;
        const lonely = second.names.filter(({ key }) => !first.keys.has(key));
        const free = first.names.filter(({ key }) => !second.keys.has(key));
        for (const name of lonely) {
          const twin = free.find(({ key }) => isNear(key, name.key));
          yield {
            verdict: "undecided",
            severity: twin === undefined ? "info" : "warning",
            at: name.at,
            evidence: twin === undefined ? [name.at] : [name.at, twin.at],
            found: shorten(name.words, 40),
            other: twin === undefined ? null : shorten(twin.words, 40),
            otherTable: first.view.table.id,
          };
        }
        const missing = free.filter(({ key }) => !lonely.some((name) => isNear(key, name.key)));
        for (const name of missing) {
          yield {
            verdict: "undecided",
            severity: "info",
            at: name.at,
            evidence: [name.at],
            found: shorten(name.words, 40),
            other: null,
            otherTable: second.view.table.id,
          };
        }
      }
    }
  },
  message: ({ found, other, otherTable }) =>
    other === null
      ? text(
          `“${found}” có ở bảng này mà không có ở bảng ${otherTable}, các tên khác đều có. Kiểm tra có sót không.`,
          `“${found}” stands here but not in ${otherTable}, which has all the other names. See whether it was left out.`,
        )
      : text(
          `“${found}” ở bảng này, “${other}” ở bảng ${otherTable}: có lẽ là một. Viết thống nhất.`,
          `“${found}” here, “${other}” in ${otherTable}: probably the same. Write it one way.`,
        ),
  examples: [
    {
      name: "cùng danh sách, khác thứ tự",
      table:
        "Thôn|Số hộ / Đồng Mây|11 / Khe Sim|12 / Bản Chang|13 / Nà Lại|14 / Pác Cốp|15 / | / Thôn|Số trâu / Khe Sim|5 / Đồng Mây|6 / Nà Lại|7 / Bản Chang|8 / Pác Cốp|9",
      reports: [],
    },
    {
      name: "sai một dấu",
      table:
        "Thôn|Số hộ / Đồng Mây|11 / Khe Sim|12 / Bản Chang|13 / Nà Lại|14 / Pác Cốp|15 / | / Thôn|Số trâu / Khe Sim|5 / Đồng Mậy|6 / Nà Lại|7 / Bản Chang|8 / Pác Cốp|9",
      reports: ["A10?"],
    },
    {
      name: "hai danh sách khác nhau",
      table:
        "Thôn|Số hộ / Đồng Mây|11 / Khe Sim|12 / Bản Chang|13 / Nà Lại|14 / Pác Cốp|15 / | / Loại|Số con / Trâu|5 / Bò|6 / Dê|7 / Lợn|8 / Gà|9",
      reports: [],
    },
  ],
});

function namesOf(view: TableView): readonly Name[] {
  const column = labelRoles.map((role) => view.column(role)).find((each) => each !== undefined);
  if (column === undefined || column.role === null) return [];
  const role = column.role;
  const seen = new Set<string>();
  return view.rowsOf("item").flatMap((row) => {
    const words = clean(view.text(row, role));
    const key = comparisonKey(words);
    if (!/\p{L}{2,}/u.test(key) || seen.has(key)) return [];
    seen.add(key);
    return [{ words, key, at: { sheet: view.table.sheet, row: row.row, column: column.column } }];
  });
}

/** The same letters under other tones, or one letter more, less or other in a name of some length. */
function isNear(a: string, b: string): boolean {
  if (withoutDiacritics(a) === withoutDiacritics(b)) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1 || /\d/u.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
