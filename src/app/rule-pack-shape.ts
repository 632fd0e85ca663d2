import * as z from "zod/mini";
import type { RulePack } from "../core/packs/pack";

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
  remedies: z.optional(
    z
      .array(
        z.strictObject({
          id: id(),
          words: list(list(words(60, "Chữ có trong tiêu chí / words of the criterion"), 6), 12),
          remedy: words(400, "Biện pháp, không có chủ ngữ / the remedy, without a subject"),
        }),
      )
      .check(z.maxLength(200)),
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

/**
 * A pack kept as data in the workbook's settings; null where it has not the shape of one. Names in it may still stand
 * for nothing: the engine looks at those, so that the pane need not carry every rule.
 */
export function shapedPack(data: unknown): RulePack | null {
  const shaped = rulePackSchema.safeParse(data);
  if (!shaped.success) return null;
  // "$schema" is for the author's editor, not part of the pack.
  const { $schema: forEditors, ...pack } = shaped.data;
  void forEditors;
  return pack;
}
