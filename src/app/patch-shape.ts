import * as z from "zod/mini";
import type { Patch } from "../core/patch/edit";

/** Excel's own bounds; whatever lies outside never came from a workbook. */
const row = z.int().check(z.gte(0), z.lt(1_048_576));
const column = z.int().check(z.gte(0), z.lt(16_384));
const words = z.string().check(z.maxLength(40_000));
const both = z.object({ vi: words, en: words });

const value = z.union([
  z.string().check(z.maxLength(40_000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ kind: z.literal("error"), code: words }),
]);

const color = z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i)));
const border = z.nullable(
  z.object({ style: z.enum(["thin", "medium", "thick", "dotted", "dashed", "double", "hair"]), color }),
);
const style = z.object({
  font: z.object({
    name: words,
    size: z.number(),
    bold: z.boolean(),
    italic: z.boolean(),
    underline: z.boolean(),
    strike: z.boolean(),
    color,
  }),
  fill: color,
  borders: z.object({ top: border, right: border, bottom: border, left: border }),
  horizontal: z.enum(["general", "left", "center", "right", "justify", "fill", "centerContinuous", "distributed"]),
  vertical: z.enum(["top", "center", "bottom", "justify", "distributed"]),
  wrap: z.boolean(),
});

const cell = z.object({ value, formula: z.nullable(words), text: words, format: words, style });
const area = { top: row, left: column, bottom: row, right: column };
const range = z.object({ sheet: words, ...area });
const at = z.object({ sheet: words, row, column });
const placed = z.object({ row, column, cell });
const size = z.number().check(z.gte(0), z.lte(1_000));

const page = z.object({
  orientation: z.enum(["portrait", "landscape"]),
  margins: z.object({ top: size, right: size, bottom: size, left: size }),
  repeatRows: z.nullable(z.object({ first: row, last: row })),
  isFitToWidth: z.boolean(),
  hasPageNumbers: z.boolean(),
});

const chart = z.object({
  kind: z.enum(["bar", "bar-stacked", "column"]),
  title: words,
  categories: range,
  series: z.array(z.object({ name: at, values: range })),
  anchor: z.object(area),
});

const list = z.object({ area: z.object(area), choices: z.array(words) });

const link = z.object({ row, column, to: range });

const draft = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(31)),
  visibility: z.enum(["visible", "hidden", "veryHidden"]),
  cells: z.array(placed),
  merges: z.array(z.object(area)),
  columnWidths: z.array(z.object({ column, width: size })),
  rowHeights: z.array(z.object({ row, height: size })),
  frozen: z.object({ rows: row, columns: column }),
  page: z.nullable(page),
  charts: z.array(chart),
  lists: z.exactOptional(z.array(list)),
  links: z.exactOptional(z.array(link)),
});

const rows = z.array(z.array(z.object({ column, cell })));

const edit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set-cell"), at, before: cell, after: cell }),
  z.object({ kind: z.literal("set-format"), at, before: style, after: style }),
  z.object({ kind: z.literal("insert-rows"), sheet: words, at: row, rows }),
  z.object({ kind: z.literal("delete-rows"), sheet: words, at: row, rows }),
  z.object({ kind: z.literal("add-sheet"), index: row, sheet: draft }),
  z.object({ kind: z.literal("remove-sheet"), index: row, sheet: draft }),
]);

const schema = z.object({ title: both, because: z.nullable(words), edits: z.array(edit) });

/** Functions by which a formula reaches out of the workbook or runs something. */
const reachingFunctions =
  /(?<![\w.])(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|IMAGE|HYPERLINK|FILTERXML|ENCODEURL|SQL\.REQUEST|CUBE\w+|STOCKHISTORY|IMPORT\w+|PY)\s*\(/i;
/** A text in quotes, or the name of a sheet in its own; whichever begins first. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** Another file, a share or an address inside the name of a sheet. */
const elsewhere = /[[\]\\/]/;

/** True for a formula that reads another file, another program or the network. */
function reachesOut(formula: string): boolean {
  const names = formula.match(quoted)?.filter((each) => each.startsWith("'")) ?? [];
  const bare = formula.replace(quoted, (each) => (each.startsWith('"') ? '""' : "''"));
  // An old link to another program has a pipe; a link to another file its name or number in brackets before a sheet.
  return names.some((name) => elsewhere.test(name)) || reachingFunctions.test(bare) || /\||\[[^\]]*\][^!]*!/.test(bare);
}

/**
 * A patch that was kept as data; null when it is none. One that would write a formula reaching out of the workbook
 * counts as none: the journal of a file may be anybody's.
 */
export function shapedPatch(data: unknown): Patch | null {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return null;
  const patch: Patch = parsed.data;
  return formulasOf(patch).some(reachesOut) || choicesOf(patch).some((choice) => /^=|,/.test(choice)) ? null : patch;
}

/** Words offered in lists: a host takes one that begins with "=" for a formula. */
function choicesOf(patch: Patch): readonly string[] {
  return patch.edits.flatMap((edit) =>
    edit.kind === "add-sheet" || edit.kind === "remove-sheet"
      ? (edit.sheet.lists ?? []).flatMap(({ choices }) => choices)
      : [],
  );
}

/** Every formula the patch or its inverse would write. */
function formulasOf(patch: Patch): readonly string[] {
  const cells = patch.edits.flatMap((edit) => {
    switch (edit.kind) {
      case "set-cell":
        return [edit.before, edit.after];
      case "set-format":
        return [];
      case "insert-rows":
      case "delete-rows":
        return edit.rows.flatMap((line) => line.map((each) => each.cell));
      case "add-sheet":
      case "remove-sheet":
        return edit.sheet.cells.map((each) => each.cell);
    }
  });
  return cells.flatMap(({ formula }) => formula ?? []);
}
