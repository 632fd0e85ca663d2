import { kinds as builtIn } from "../appendix/kinds";
import type { TableKind } from "../appendix/kind";
import { formatRange, type Area } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { isCriteriaSheet } from "../criteria/sheet-header";
import type { Correction } from "../table/correction";
import type { ColumnRole, KindName, Recognition, Table, TableColumn } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { reportingPeriod, type PeriodSaid } from "../text/reporting-period";
import { timeless } from "../text/timeless";
import type { PlacedColumn } from "./columns";
import { correctedRoles } from "./corrections/row-mark";
import { contentsAlone, evidenceOf, headerAndFigures, saidByUser } from "./evidence";
import type { Grid, Span } from "./grid";
import { matchKind, matchKinds, type KindMatch } from "./kind-match";
import type { LaidOut } from "./layout";
import { unitColumnOf, withMeasures } from "./measures";
import { rowRoles } from "./row-roles";
import { layOutSheets, type SheetLayout } from "./sheet-layout";
import { surroundingsOf } from "./surroundings";
import { unknownRoles } from "./unknown-roles";
import { unreadOf, type Dropped } from "./unread";
import { vocabularyOf, type Vocabulary } from "./vocabulary";

export interface RecogniseOptions {
  /** The kinds to look for; the built-in ones by default. */
  readonly kinds?: readonly TableKind[];
  /** Mappings the user put right. */
  readonly corrections?: readonly Correction[];
}

const criteriaReason = text("bộ tiêu chí: đọc riêng khi chấm điểm", "a set of criteria: read by itself, for scoring");

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
  // A set of criteria is read as one, never as a table.
  const sets = workbook.sheets.filter(isCriteriaSheet);
  for (const { name } of sets) unread.push({ sheet: name, range: null, why: criteriaReason });
  const sheets = sets.length === 0 ? workbook.sheets : workbook.sheets.filter((sheet) => !sets.includes(sheet));
  for (const sheet of layOutSheets(sheets, vocabulary, corrections)) {
    const found = readSheet(sheet, kinds, vocabulary, workbook.name);
    tables.push(...found.tables);
    unread.push(...found.unread);
  }
  for (const { sheet, range, why } of workbook.unread) {
    unread.push({ sheet, range: range === null ? null : { sheet, ...range }, why });
  }
  return { tables, unread };
}

/** Tables of one sheet, each with the correction that speaks of it. */
function readSheet(
  { grid, tables: laidOut, claims }: SheetLayout,
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  fileName: string,
): Recognition {
  if (grid.rows.length === 0) return { tables: [], unread: [] };
  const taken = new Set<Span>();
  const isFree = (span: Span): boolean => !claims.has(span.top, span.left) && !taken.has(span);
  const tables: Table[] = [];
  const dropped: Dropped[] = [];
  for (const { laid, columns, correction } of laidOut) {
    if (correction?.isTable === false) {
      dropped.push({ area: laid.area, correction: correction.table });
      continue;
    }
    const around = surroundingsOf(grid, laid.area, isFree);
    const table = tableOf(grid, laid, columns, around, kinds, vocabulary, correction);
    if (table === null) {
      dropped.push({ area: laid.area, correction: null });
      continue;
    }
    for (const span of around.taken) taken.add(span);
    const reporting = reportingPeriod(periodsSaid(table, fileName));
    tables.push(reporting === null ? table : { ...table, reporting });
  }
  const unread = unreadOf(grid, claims, new Set([...taken].map((span) => span.top)), isFree, dropped);
  return { tables, unread };
}

function tableOf(
  grid: Grid,
  laidOut: LaidOut,
  columns: readonly PlacedColumn[],
  around: ReturnType<typeof surroundingsOf>,
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  correction: Correction | null,
): Table | null {
  const { sheet } = grid;
  const { area, body, header } = laidOut;
  const words = [around.title?.text, around.caption?.text].filter((text) => text !== undefined).join(" ");
  const matches = matchKinds(columns, words, vocabulary);
  const chosen = choose(columns, matches, kinds, vocabulary, correction, laidOut);
  if (chosen === null) return null;
  const roles = correction === null ? chosen.roles : rolesOf(columns, chosen.roles, correction);
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
    corrected: correctedRoles(body, correction?.rows),
  });
  const range = { sheet: sheet.name, ...area };
  const { unitOfMeasure } = around;
  const kind = kinds.find((each) => each.kind === chosen.kind);
  const measured = { sheet, kind, columns: tableColumns, rows, unitOfMeasure };
  const unitColumn = unitColumnOf(measured);
  return {
    id: formatRange(range),
    kind: chosen.kind,
    score: rounded(chosen.score),
    runnerUp: chosen.runnerUp === null ? null : { ...chosen.runnerUp, score: rounded(chosen.runnerUp.score) },
    evidence: chosen.evidence,
    sheet: sheet.name,
    range,
    header: header === null ? null : { top: header.top, left: header.left, bottom: header.bottom, right: header.right },
    title: around.title,
    caption: around.caption,
    notes: around.notes,
    period: around.period,
    unitOfMeasure,
    ...(unitColumn === null ? {} : { unitColumn }),
    columns: withMeasures(measured),
    rows,
    isCorrected: correction !== null,
    ...(correction === null ? {} : { correctedBy: correction.table }),
  };
}

/** Everything around a table that may name its period. */
function periodsSaid({ title, caption, notes, sheet }: Table, fileName: string): readonly PeriodSaid[] {
  return [
    ...(title === null ? [] : [{ source: "title" as const, text: title.text }]),
    ...(caption === null ? [] : [{ source: "caption" as const, text: caption.text }]),
    ...notes.map(({ text }) => ({ source: "note" as const, text })),
    { source: "sheet", text: sheet },
    { source: "file", text: fileName },
  ];
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

interface Chosen extends Pick<Table, "score" | "runnerUp"> {
  readonly kind: KindName;
  readonly roles: readonly (ColumnRole | null)[];
  readonly evidence: readonly Text[];
}

function choose(
  columns: readonly PlacedColumn[],
  matches: readonly KindMatch[],
  kinds: readonly TableKind[],
  vocabulary: Vocabulary,
  correction: Correction | null,
  { evidence, contents, area }: LaidOut,
): Chosen | null {
  const asRunnerUp = (match: KindMatch | undefined): Chosen["runnerUp"] =>
    match === undefined || match.score < 0.05 ? null : { kind: match.kind.kind, score: match.score };
  const [best] = matches;
  const wanted = correction?.kind ?? null;
  if (wanted !== null && wanted !== "unknown") {
    const kind = kinds.find((each) => each.kind === wanted);
    if (kind !== undefined) {
      const match = matchKind(kind, columns, vocabulary, true);
      return { kind: wanted, score: 1, roles: match.roles, runnerUp: asRunnerUp(best), evidence: [saidByUser] };
    }
  }
  if (wanted === null && best?.isConvincing === true) {
    const { kind, score, roles } = best;
    return { kind: kind.kind, score, roles, runnerUp: asRunnerUp(matches[1]), evidence: evidenceOf(best, columns) };
  }
  if (contents !== null && kinds.some(({ kind }) => kind === contents.kind)) {
    const placed = columns.map(({ column }) => contents.roles[column - area.left] ?? null);
    return { kind: contents.kind, score: contents.score, roles: placed, runnerUp: null, evidence: [contentsAlone] };
  }
  const roles = unknownRoles(columns);
  const figures = roles.filter((role) => role === "figure").length;
  // What the user called a table is one, also without figures.
  const isMeant = wanted !== null || correction?.region !== undefined;
  if ((figures === 0 && !isMeant) || !kinds.some(({ kind }) => kind === "unknown")) return null;
  if (wanted !== null) return { kind: "unknown", score: 1, roles, runnerUp: asRunnerUp(best), evidence: [saidByUser] };
  const certainty = evidence === "figures" ? 0.6 : 0.5;
  return {
    kind: "unknown",
    score: certainty,
    roles,
    runnerUp: asRunnerUp(best),
    evidence: [headerAndFigures(figures)],
  };
}

/** Roles that several columns play. */
const shared: ReadonlySet<ColumnRole> = new Set(["figure", "label"]);

/** Roles with the user's own. A header that changed its year or quarter since is the same; a role is played once. */
function rolesOf(
  columns: readonly PlacedColumn[],
  roles: readonly (ColumnRole | null)[],
  correction: Correction,
): readonly (ColumnRole | null)[] {
  const used = new Set<number>();
  const given = columns.map(({ path }) => {
    const header = path.join(" / ");
    const at = [header, timeless(header)].reduce(
      (found, words, isTimeless) =>
        found >= 0
          ? found
          : correction.columns.findIndex(
              (each, position) =>
                !used.has(position) && (isTimeless === 0 ? each.header : timeless(each.header)) === words,
            ),
      -1,
    );
    if (at < 0) return undefined;
    used.add(at);
    return correction.columns[at]?.role ?? null;
  });
  const taken = new Set(given);
  return given.map((role, index) => {
    if (role !== undefined) return role;
    const read = roles[index] ?? null;
    return read !== null && !shared.has(read) && taken.has(read) ? null : read;
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
