import * as z from "zod/mini";
import type { RulePack } from "../core/packs/pack";
import { packProblems } from "../core/packs/problems";
import { text, type Text } from "../core/text/bilingual";
import { fieldName, readJsonWithLines } from "./json-lines";

/** A thing to put right in a pack: the line (from 1), the field as `identities[2].total`, and the reason. */
export interface PackProblem {
  readonly line: number;
  readonly field: string;
  readonly why: Text;
}

export type ParsedPack =
  | { readonly kind: "pack"; readonly pack: RulePack }
  /** Never empty; in the order of the lines. */
  | { readonly kind: "wrong"; readonly problems: readonly PackProblem[] };

/** Larger packs are refused unread. */
const mostCharacters = 512 * 1024;

const words = (most: number, what: string) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/), z.describe(what));
const list = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item).check(z.minLength(1), z.maxLength(most));
const both = (what: string) =>
  z
    .strictObject({ vi: words(500, "Tiếng Việt / Vietnamese"), en: words(500, "Tiếng Anh / English") })
    .check(z.describe(what));
const id = () =>
  z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{0,59}$/), z.describe("Tên riêng, chữ thường và gạch nối / a name of its own"));
const kindName = () =>
  z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.describe("Tên loại bảng / kind of table, e.g. tthc"));
const column = () => words(200, 'Vai trò của cột, hoặc "header:" và chữ in ở tiêu đề / role, or header: and its words');
const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.describe("NĂM-THÁNG-NGÀY / YYYY-MM-DD"));

const severity = z.enum(["error", "warning", "info"]);
const status = z.enum(["done", "issued", "in-progress", "not-started", "overdue", "nothing-arose", "not-applicable"]);
const row = z.enum(["item", "section", "subtotal", "total"]);

const identityBase = {
  id: id(),
  table: z.optional(kindName()),
  hard: z.optional(z.boolean()),
  unless: z.optional(both("Vì sao lệch mà vẫn có thể đúng / why a difference may be right")),
};

const identity = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("row-sum"),
    ...identityBase,
    total: column(),
    parts: list(column(), 40),
    relation: z.optional(z.enum(["equal", "at-most"])),
  }),
  z.strictObject({ kind: z.literal("difference"), ...identityBase, whole: column(), part: column(), rest: column() }),
  z.strictObject({
    kind: z.literal("ratio"),
    ...identityBase,
    ratio: column(),
    numerator: list(column(), 40),
    denominator: list(column(), 40),
  }),
  z.strictObject({ kind: z.literal("column-sum"), ...identityBase, columns: list(column(), 40) }),
  z.strictObject({ kind: z.literal("section-sum"), ...identityBase, columns: list(column(), 40) }),
  z.strictObject({ kind: z.literal("at-most"), ...identityBase, lesser: column(), greater: column() }),
]);

const derivation = z.strictObject({
  id: id(),
  role: words(60, "Cột được tính / the column computed"),
  name: both("Tên cột / its name"),
  formula: words(300, 'Ví dụ / e.g. IF({planned}=0,"",{spent}/{planned})'),
  rows: z.optional(list(row, 4)),
  decimals: z.optional(z.int().check(z.gte(0), z.lte(6))),
});

const kind = z.strictObject({
  kind: kindName(),
  name: both("Tên loại bảng / name of the kind"),
  titles: list(words(120, "Chữ trong tên bảng / words of its title"), 20),
  columns: list(
    z.strictObject({
      role: z.string().check(z.regex(/^[a-z][A-Za-z0-9.]{0,59}$/), z.describe("Vai trò / role")),
      name: both("Tên cột / name of the column"),
      wordings: list(words(200, "Chữ in ở tiêu đề / words printed over it"), 30),
      content: z.enum([
        "order",
        "label",
        "unit",
        "units",
        "deadline",
        "status",
        "count",
        "percent",
        "score",
        "money",
        "text",
      ]),
      required: z.optional(z.boolean()),
    }),
    60,
  ),
  identities: z.optional(z.array(identity).check(z.maxLength(60))),
  derivations: z.optional(z.array(derivation).check(z.maxLength(60))),
});

const bound = () => z.optional(z.number().check(z.gte(-1e12), z.lte(1e12)));

/** The shape of a rule pack; `assets/schema/rule-pack-1.schema.json` is made from it. */
export const rulePackSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  schema: z.literal("soat.rule-pack/1"),
  name: both("Tên bộ quy tắc / name of the pack"),
  organisations: z.optional(
    z
      .array(
        z.strictObject({
          name: words(120, "Tên đầy đủ / full name"),
          level: z.enum(["commune", "district", "province", "central", "none"]),
          wordings: z.array(words(120, "Cách viết khác, chữ viết tắt / other spellings")).check(z.maxLength(30)),
          abolishedOn: z.optional(day()),
          successor: z.optional(words(120, "Cơ quan nhận việc / body that took over")),
        }),
      )
      .check(z.maxLength(500)),
  ),
  statuses: z.optional(
    z
      .array(z.strictObject({ status, wordings: list(words(80, "Chữ ghi trong ô / words of the cell"), 50) }))
      .check(z.maxLength(20)),
  ),
  kinds: z.optional(z.array(kind).check(z.maxLength(20))),
  identities: z.optional(z.array(identity).check(z.maxLength(100))),
  thresholds: z.optional(
    z
      .array(
        z.strictObject({
          id: id(),
          table: kindName(),
          column: column(),
          atLeast: bound(),
          atMost: bound(),
          rows: z.optional(list(row, 4)),
          whenStatus: z.optional(list(status, 7)),
          severity: z.optional(severity),
          title: both("Tên lỗi / the defect"),
          advice: z.optional(both("Việc cần làm / what to do")),
        }),
      )
      .check(z.maxLength(99)),
  ),
  required: z.optional(
    z
      .array(
        z.strictObject({
          id: id(),
          table: kindName(),
          columns: list(column(), 40),
          severity: z.optional(severity),
          advice: z.optional(both("Việc cần làm / what to do")),
        }),
      )
      .check(z.maxLength(99)),
  ),
  rules: z.optional(
    z
      .array(
        z.strictObject({
          rule: words(60, "Tên hoặc mã quy tắc / id or code of a rule, see CATALOGUE.md"),
          severity: z.optional(z.enum(["error", "warning", "info", "off"])),
          title: z.optional(both("Tên thay thế / another title")),
          why: z.optional(both("Lý do thay thế / another reason")),
          advice: z.optional(both("Lời dặn thêm / advice added to the message")),
        }),
      )
      .check(z.maxLength(200)),
  ),
});

/** Reads a rule pack. Whatever is wrong is told with its line and field; nothing of a wrong pack is used. */
export function parseRulePack(source: string): ParsedPack {
  if (source.length > mostCharacters) {
    return wrong([{ line: 1, field: "", why: text("tệp dài quá 512 KB", "the file is over 512 KB") }]);
  }
  const read = readJsonWithLines(source);
  if (read.kind === "wrong") return wrong([{ line: read.line, field: read.field, why: read.why }]);
  const shaped = packOf(read.value);
  if (shaped.kind === "pack") return shaped;
  return wrong(shaped.problems.map(({ path, why }) => ({ line: read.lineOf(path), field: fieldName(path), why })));
}

/** A pack kept as data in the workbook's settings; null where it is none, or no longer one. */
export function rulePackOf(data: unknown): RulePack | null {
  const shaped = packOf(data);
  return shaped.kind === "pack" ? shaped.pack : null;
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly why: Text;
}

function packOf(
  data: unknown,
):
  | { readonly kind: "pack"; readonly pack: RulePack }
  | { readonly kind: "wrong"; readonly problems: readonly Placed[] } {
  const shaped = rulePackSchema.safeParse(data);
  if (!shaped.success) return { kind: "wrong", problems: shaped.error.issues.flatMap((issue) => placed(issue, data)) };
  // "$schema" is for the author's editor, not part of the pack.
  const { $schema: forEditors, ...pack } = shaped.data;
  void forEditors;
  const problems = packProblems(pack);
  return problems.length === 0 ? { kind: "pack", pack } : { kind: "wrong", problems };
}

function wrong(problems: readonly PackProblem[]): ParsedPack {
  // One field is told once: its first fault is the one to put right first.
  const first = problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index);
  return { kind: "wrong", problems: first.sort((a, b) => a.line - b.line) };
}

function placed(issue: z.core.$ZodIssue, data: unknown): readonly Placed[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      why: text("không có trường này", "there is no such field"),
    }));
  }
  return [{ path: issue.path, why: reasonOf(issue, data) }];
}

function reasonOf(issue: z.core.$ZodIssue, data: unknown): Text {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.path, data)
        ? text("thiếu trường này", "this field is missing")
        : (types[issue.expected] ?? text("sai loại giá trị", "the wrong kind of value"));
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return isMissing(issue.path, data)
        ? text(`thiếu trường này; ghi một trong: ${values}`, `this field is missing; write one of: ${values}`)
        : text(`chỉ nhận: ${values}`, `it must be one of: ${values}`);
    }
    case "invalid_union":
      return text(
        "chỉ nhận: row-sum, difference, ratio, column-sum, section-sum, at-most",
        "it must be one of: row-sum, difference, ratio, column-sum, section-sum, at-most",
      );
    case "too_big":
      return text(`nhiều nhất là ${String(issue.maximum)}`, `at most ${String(issue.maximum)}`);
    case "too_small":
      return text(`ít nhất là ${String(issue.minimum)}`, `at least ${String(issue.minimum)}`);
    default:
      return text("viết chưa đúng dạng", "it is not written in the right form");
  }
}

const types: Readonly<Record<string, Text>> = {
  string: text('cần chữ trong dấu ""', 'text in "" is needed'),
  number: text("cần một số", "a number is needed"),
  int: text("cần một số nguyên", "a whole number is needed"),
  boolean: text("cần true hoặc false", "true or false is needed"),
  array: text("cần danh sách [ … ]", "a list [ … ] is needed"),
  object: text("cần nhóm trường { … }", "a group of fields { … } is needed"),
};

function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  let here: unknown = data;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return false;
    here = Object.entries(here).find(([name]) => name === String(step))?.[1];
  }
  return here === undefined;
}
