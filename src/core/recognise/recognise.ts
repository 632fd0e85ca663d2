import { kinds as builtIn } from "../appendix/kinds";
import type { TableKind } from "../appendix/kind";
import { formatRange, type Area } from "../cell/address";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../cell/snapshot";
import type { Correction } from "../table/correction";
import type { ColumnRole, KindName, Recognition, Table, TableColumn } from "../table/table";
import { contentOf } from "./column-content";
import { correctionFor } from "./fingerprint";
import { gridOf, type Grid, type Span } from "./grid";
import { matchKind, matchKinds, type KindMatch, type MatchColumn } from "./kind-match";
import { layOut, type LaidOut } from "./layout";
import { rowRoles } from "./row-roles";
import { surroundingsOf } from "./surroundings";
import { unknownRoles } from "./unknown-roles";
import { unreadOf } from "./unread";
import { vocabularyOf, type Vocabulary } from "./vocabulary";

export interface RecogniseOptions {
  /** The kinds to look for; the built-in ones by default. */
  readonly kinds?: readonly TableKind[];
  /** Mappings the user put right. */
  readonly corrections?: readonly Correction[];
}

/**
 * Finds every appendix table of a workbook: its kind, header tree, columns by role, row roles, title, caption, notes,
 * period and unit of measure. Filled cells that belong to none are listed with the reason. The same workbook gives the
 * same answer. Linear in cells.
 */
export function recognise(workbook: WorkbookSnapshot, options: RecogniseOptions = {}): Recognition {
  const kinds = options.kinds ?? builtIn;
  const vocabulary = vocabularyOf(kinds);
  const corrections = options.corrections ?? [];
  const tables: Table[] = [];
  const unread: Recognition["unread"][number][] = [];
  for (const sheet of workbook.sheets) {
    const found = recogniseSheet(sheet, kinds, vocabulary, corrections);
    tables.push(...found.tables);
    unread.push(...found.unread);
  }
  for (const { sheet, range, why } of workbook.unread) {
    unread.push({ sheet, range: range === null ? null : { sheet, ...range }, why });
  }
  return { tables, unread };
}

function recogniseSheet(
  sheet: SheetSnapshot,
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  corrections: readonly Correction[],
): Recognition {
  const grid = gridOf(sheet);
  if (grid.rows.length === 0) return { tables: [], unread: [] };
  const { tables: laidOut, claims } = layOut(grid, vocabulary);
  const taken = new Set<Span>();
  const isFree = (span: Span): boolean => !claims.has(span.top, span.left) && !taken.has(span);
  const tables: Table[] = [];
  const dropped: LaidOut[] = [];
  for (const each of laidOut) {
    const around = surroundingsOf(grid, each.area, isFree);
    const table = tableOf(grid, each, around, kinds, vocabulary, corrections);
    if (table === null) {
      dropped.push(each);
      continue;
    }
    for (const span of around.taken) taken.add(span);
    tables.push(table);
  }
  const unread = unreadOf(
    grid,
    claims,
    new Set([...taken].map((span) => span.top)),
    isFree,
    dropped.map(({ area }) => area),
  );
  return { tables, unread };
}

function tableOf(
  grid: Grid,
  laidOut: LaidOut,
  around: ReturnType<typeof surroundingsOf>,
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  corrections: readonly Correction[],
): Table | null {
  const { sheet } = grid;
  const { area, body, header } = laidOut;
  const columns = columnsOf(sheet, laidOut);
  const words = [around.title?.text, around.caption?.text].filter((text) => text !== undefined).join(" ");
  const matches = matchKinds(columns, words, vocabulary);
  const correction = correctionFor(
    sheet.name,
    columns.map(({ path }) => path),
    corrections,
  );
  const chosen = choose(columns, matches, kinds, vocabulary, correction?.kind ?? null, laidOut);
  if (chosen === null) return null;
  const roles = correction === null ? chosen.roles : correctedRoles(columns, chosen.roles, correction);
  const tableColumns = columns.map(({ column, path }, index): TableColumn => ({
    column,
    role: roles[index] ?? null,
    path,
    header: path.join(" / "),
    isHidden: sheet.hiddenColumns.has(column),
  }));
  const roleOf = new Map(tableColumns.map(({ column, role }) => [column, role]));
  const order = tableColumns.find(({ role }) => role === "order")?.column ?? null;
  const rows = rowRoles({
    sheet,
    kind: chosen.kind,
    left: area.left,
    right: area.right,
    order,
    roleOf,
    body,
    underOrderMerge: underMerge(grid, order, area),
  });
  const range = { sheet: sheet.name, ...area };
  return {
    id: formatRange(range),
    kind: chosen.kind,
    score: rounded(chosen.score),
    runnerUp: chosen.runnerUp === null ? null : { ...chosen.runnerUp, score: rounded(chosen.runnerUp.score) },
    sheet: sheet.name,
    range,
    header: header === null ? null : { top: header.top, left: header.left, bottom: header.bottom, right: header.right },
    title: around.title,
    caption: around.caption,
    notes: around.notes,
    period: around.period,
    unitOfMeasure: around.unitOfMeasure,
    columns: tableColumns,
    rows,
    isCorrected: correction !== null,
  };
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

interface PlacedColumn extends MatchColumn {
  readonly column: number;
}

/** The columns of a table, without those that are nothing but the rest of a merge. */
function columnsOf(sheet: SheetSnapshot, { area, body, paths }: LaidOut): readonly PlacedColumn[] {
  const columns: PlacedColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const path = paths[column - area.left] ?? [];
    const shares = contentOf(
      (function* () {
        for (const { row, hint } of body) if (hint === null) yield cellAt(sheet, row, column);
      })(),
    );
    const before = columns.at(-1);
    const repeats = before !== undefined && before.path.join("\n") === path.join("\n");
    if (shares.filled === 0 && (path.length === 0 || (repeats && isRestOfMerge(sheet, area, column)))) continue;
    columns.push({ column, path, shares });
  }
  return columns;
}

function isRestOfMerge(sheet: SheetSnapshot, area: Area, column: number): boolean {
  return sheet.merges.some(
    (merge) => merge.left < column && merge.right >= column && merge.top >= area.top && merge.bottom <= area.bottom,
  );
}

interface Chosen {
  readonly kind: KindName;
  readonly score: number;
  readonly roles: readonly (ColumnRole | null)[];
  readonly runnerUp: { readonly kind: KindName; readonly score: number } | null;
}

function choose(
  columns: readonly PlacedColumn[],
  matches: readonly KindMatch[],
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  wanted: KindName | null,
  { evidence, contents, area }: LaidOut,
): Chosen | null {
  const asRunnerUp = (match: KindMatch | undefined): Chosen["runnerUp"] =>
    match === undefined || match.score < 0.05 ? null : { kind: match.kind.kind, score: match.score };
  const [best] = matches;
  if (wanted !== null && wanted !== "unknown") {
    const kind = kinds.find((each) => each.kind === wanted);
    if (kind !== undefined) {
      const match = matchKind(kind, columns, vocabulary, true);
      return { kind: wanted, score: 1, roles: match.roles, runnerUp: asRunnerUp(best) };
    }
  }
  if (wanted === null && best?.isConvincing === true) {
    return { kind: best.kind.kind, score: best.score, roles: best.roles, runnerUp: asRunnerUp(matches[1]) };
  }
  if (contents !== null && kinds.some(({ kind }) => kind === contents.kind)) {
    const placed = columns.map(({ column }) => contents.roles[column - area.left] ?? null);
    return { kind: contents.kind, score: 0.7, roles: placed, runnerUp: null };
  }
  const roles = unknownRoles(columns);
  const figures = roles.filter((role) => role === "figure").length;
  if (figures === 0 || !kinds.some(({ kind }) => kind === "unknown")) return null;
  const certainty = evidence === "figures" ? 0.6 : 0.5;
  return { kind: "unknown", score: certainty, roles, runnerUp: asRunnerUp(best) };
}

function correctedRoles(
  columns: readonly PlacedColumn[],
  roles: readonly (ColumnRole | null)[],
  correction: Correction,
): readonly (ColumnRole | null)[] {
  const used = new Set<number>();
  return columns.map(({ path }, index) => {
    const header = path.join(" / ");
    const at = correction.columns.findIndex((each, position) => each.header === header && !used.has(position));
    if (at < 0) return roles[index] ?? null;
    used.add(at);
    return correction.columns[at]?.role ?? null;
  });
}

function underMerge(grid: Grid, order: number | null, area: Area): ReadonlySet<number> {
  const rows = new Set<number>();
  if (order === null) return rows;
  for (const merge of grid.sheet.merges) {
    if (merge.left > order || merge.right < order || merge.top < area.top || merge.bottom > area.bottom) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++) rows.add(row);
  }
  return rows;
}
