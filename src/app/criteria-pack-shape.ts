import * as z from "zod/mini";
import { comparisons, emptyPolicies, levels, naPolicies } from "../core/criteria/criteria";

const words = (most: number, what: string) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/), z.describe(what));
const sentence = () => z.optional(words(2000, "Câu chữ / a sentence"));
const decimal = (what: string) => z.number().check(z.gte(-1e9), z.lte(1e9), z.describe(what));
const optionalDecimal = (what: string) => z.optional(decimal(what));
const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.describe("NĂM-THÁNG-NGÀY / YYYY-MM-DD"));

const rows = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("total") }),
  z.strictObject({
    kind: z.literal("row"),
    label: words(300, "Chữ hoặc số thứ tự của dòng / words or number of the row"),
  }),
  z.strictObject({ kind: z.literal("sum") }),
  z.strictObject({ kind: z.literal("average") }),
  z.strictObject({ kind: z.literal("count") }),
  z.strictObject({ kind: z.literal("count-finished") }),
  z.strictObject({ kind: z.literal("count-at-least"), value: decimal("Mức / bound"), isPercent: z.boolean() }),
]);

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("number"), value: decimal("Một số cố định / a fixed figure") }),
  z.strictObject({
    kind: z.literal("table"),
    table: words(40, "Loại bảng / kind of table, e.g. tthc"),
    column: words(60, "Vai trò của cột / role of the column"),
    rows,
    sheet: z.optional(words(31, "Tên trang tính, khi có nhiều bảng cùng loại / sheet, where there are several tables")),
  }),
]);

const operand = z.strictObject({
  name: words(200, "Tên số liệu / name of the figure"),
  from: z.optional(source),
});

const step = z.strictObject({
  atLeast: optionalDecimal("Từ / from"),
  above: optionalDecimal("Trên / above"),
  below: optionalDecimal("Dưới / below"),
  atMost: optionalDecimal("Đến / up to"),
  points: decimal("Điểm của bậc / points of the step"),
});

const test = z.strictObject({
  compare: z.enum(comparisons),
  against: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("number"), value: decimal("Mức / bound"), isPercent: z.boolean() }),
    z.strictObject({ kind: z.literal("day"), day: day() }),
    z.strictObject({ kind: z.literal("operand"), operand }),
  ]),
});

const items = z
  .array(z.strictObject({ points: decimal("Điểm / points"), operand }))
  .check(z.minLength(1), z.maxLength(60));
const variables = z.array(operand).check(z.maxLength(30));
const expression = () => words(1000, "Ví dụ / e.g. IF(x>=y, M, ROUND(M*x/y, 1))");
const pair = { numerator: operand, denominator: z.optional(operand) };

const rule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sum") }),
  z.strictObject({
    kind: z.literal("rate"),
    ...pair,
    zeroBelow: optionalDecimal("Dưới bao nhiêu % thì 0 điểm / below this per cent there are no points"),
  }),
  z.strictObject({
    kind: z.literal("ladder"),
    ...pair,
    steps: z.array(step).check(z.minLength(1), z.maxLength(40)),
    isPercent: z.boolean(),
    overlap: z.optional(z.literal("higher")),
  }),
  z.strictObject({ kind: z.literal("gate"), ...pair, test: z.optional(test) }),
  z.strictObject({
    kind: z.literal("count-up"),
    numerator: operand,
    unit: decimal("Điểm mỗi đơn vị / points for each"),
  }),
  z.strictObject({
    kind: z.literal("count-down"),
    numerator: operand,
    unit: decimal("Điểm hoặc % trừ mỗi đơn vị / points or per cent off for each"),
    isPercent: z.optional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal("checklist"), items }),
  z.strictObject({ kind: z.literal("discipline"), items }),
  z.strictObject({ kind: z.literal("average"), ...pair }),
  z.strictObject({ kind: z.literal("survey"), numerator: operand }),
  z.strictObject({ kind: z.literal("manual") }),
  z.strictObject({ kind: z.literal("choice"), variables: z.optional(variables) }),
  z.strictObject({ kind: z.literal("formula"), variables, expression: expression() }),
  z.strictObject({ kind: z.literal("option"), expression: z.optional(expression()) }),
]);

const criterion = z.strictObject({
  code: words(30, "Mã / number as printed"),
  parent: z.optional(words(30, "Mã cha / number of the heading")),
  name: words(1000, "Tên / name"),
  level: z.enum(levels),
  maximum: optionalDecimal("Điểm tối đa / maximum"),
  rule,
  prerequisite: z.optional(operand),
  whenNotApplicable: z.optional(z.enum(naPolicies)),
  whenEmpty: z.optional(z.enum(emptyPolicies)),
  rounding: z.optional(
    z.strictObject({ decimals: z.int().check(z.gte(0), z.lte(6)), mode: z.enum(["half-up", "truncate"]) }),
  ),
  floor: optionalDecimal("Sàn / floor"),
  ceiling: optionalDecimal("Trần / ceiling"),
  effect: z.optional(z.strictObject({ kind: z.enum(["bonus", "penalty"]), cap: decimal("Trần / cap") })),
  evidence: sentence(),
  unit: sentence(),
  reason: sentence(),
  remedy: sentence(),
  basis: sentence(),
  from: z.optional(day()),
  to: z.optional(day()),
});

/** The shape of a set of criteria; `assets/schema/criteria-1.schema.json` is made from it. */
export const criteriaSetSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  schema: z.literal("soat.criteria/1"),
  name: words(300, "Tên bộ tiêu chí / name of the set"),
  note: sentence(),
  rating: z.optional(
    z
      .array(
        z.strictObject({
          name: words(200, "Tên mức / name of the band"),
          atLeast: optionalDecimal("Tổng điểm từ / total from"),
          noZero: z.optional(z.boolean()),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
  ),
  criteria: z.array(criterion).check(z.minLength(1), z.maxLength(1000)),
});
