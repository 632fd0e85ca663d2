import { kinds } from "../appendix/kinds";
import { formatPosition, formatRef } from "../cell/address";
import { add, formatPlain, toNumber, zero, type Amount } from "../cell/amount";
import { cellAt } from "../cell/snapshot";
import { parseTemplate, rolesIn, writeExpression } from "../fill/template";
import type { SheetDraft } from "../patch/edit";
import { near, nearRows } from "../summary/sheet/formula";
import { formats, looks } from "../summary/sheet/look";
import { blank, calculated, figure, heightFor, landscape, sheetWriter, words } from "../summary/sheet/writer";
import type { Entry } from "../summary/sheet/writer";
import type { TableRow } from "../table/table";
import { clean, comparisonKey } from "../text/normalise";
import { readOrder } from "../text/ordinals";
import { storedAmount } from "../text/read-cell";
import type { Group, GroupColumn, Member } from "./groups";
import { writeSheetHead } from "./sheet-head";

/** One line of a table as all units have it, told by its words. */
interface Line {
  readonly label: string;
  readonly role: "section" | "item" | "subtotal" | "total";
  /** The unit's row by unit name. */
  readonly rows: Map<string, { readonly member: Member; readonly row: TableRow }>;
}

const fixed = { order: 0, label: 1, measure: 2, firstUnit: 3 } as const;

/**
 * One sheet with the figures of every unit side by side and their live sum: a line for each row of the table and each
 * column of figures. Ratios are worked out again from the sums, never added. Null where the table holds no figures.
 */
export function sumsSheet(group: Group, name: string): SheetDraft | null {
  const measures = group.columns.filter((column) => isMeasure(column));
  const lines = linesOf(group).filter((line) => measures.some((measure) => hasFigure(line, measure)));
  if (measures.length === 0 || lines.length === 0) return null;
  const units = [...new Set(group.members.map(({ unit }) => unit))];
  const sumColumn = fixed.firstUnit + units.length;
  const [checkColumn, sourceColumn] = [sumColumn + 1, sumColumn + 2];
  const widths = [5.5, 24, 28, ...units.map(() => 11), 12, 20, 34];
  const writer = sheetWriter();
  const title = group.title === "" ? name.toUpperCase() : group.title;
  const top = writeSheetHead(writer, title, `(Cộng số liệu của ${String(units.length)} đơn vị)`, widths);
  ["TT", "Dòng", "Chỉ tiêu", ...units, "Cộng", "Kiểm tra", "Ô nguồn"].forEach((label, column) => {
    writer.put(top, column, words(label), looks.header);
  });
  writer.height(top, Math.max(34, ...units.map((unit) => heightFor(unit, 10))));

  /** Sheet rows of each measure by line, known before any formula names them. */
  const placeOf = new Map<Line, Map<string, number>>();
  let next = top + 1;
  for (const line of lines) {
    const places = new Map<string, number>();
    for (const measure of measures) if (hasFigure(line, measure)) places.set(measure.key, next++);
    placeOf.set(line, places);
  }
  let order = 0;
  for (const line of lines) {
    for (const measure of measures) {
      const at = placeOf.get(line)?.get(measure.key);
      if (at === undefined) continue;
      const look = line.role === "total" || line.role === "subtotal" ? totals : items;
      order += 1;
      writer.put(at, fixed.order, figure(order, formats.general), look.order);
      writer.put(at, fixed.label, words(line.label), look.label);
      writer.put(at, fixed.measure, words(measure.path.join(", ")), look.label);
      const found = units.map((unit) => figureAt(line, measure, unit));
      const format = formatOf(found);
      const isRatio = isRate(measure) || found.some((each) => each?.format.includes("%") === true);
      found.forEach((each, index) => {
        // Units may print a rate in points or as a share of one: each keeps its own way.
        const own = each !== null && isRatio ? each.format : format;
        const entry =
          each === null ? words(unreadAt(line, measure, units[index] ?? "")) : figure(toNumber(each.amount), own);
        writer.put(at, fixed.firstUnit + index, entry, look.figure);
      });
      const cells = `${near(at, fixed.firstUnit)}:${near(at, sumColumn - 1)}`;
      const sumEntry = isRatio ? ratioOf(measure, line, format) : calculated(`SUM(${cells})`, format);
      writer.put(at, sumColumn, sumEntry, look.figure);
      writer.put(
        at,
        checkColumn,
        isRatio
          ? words(sumEntry === blank ? "Tỷ lệ không cộng" : "Tính từ số cộng")
          : checkOf(line, measure, at, found),
        look.mark,
      );
      const source = sourcesOf(found, units);
      writer.put(at, sourceColumn, words(source), look.source);
      writer.height(
        at,
        Math.max(18, heightFor(line.label, 23), heightFor(measure.path.join(", "), 27), heightFor(source, 34, 9)),
      );
    }
  }
  return writer.finish(name, landscape({ first: top, last: top }), widths, top + 1);

  /** A ratio of the sums, where the kind says how it is made of columns that stand here. */
  function ratioOf(measure: GroupColumn, line: Line, format: string): Entry {
    const derivation = kinds
      .find(({ kind }) => kind === group.kind)
      ?.derivations.find(({ role }) => role === measure.role);
    const expression = derivation === undefined ? null : parseTemplate(derivation.formula);
    if (expression === null) return blank;
    const place = (role: string): number | undefined => {
      const column = measures.find((each) => each.role === role);
      return column === undefined ? undefined : placeOf.get(line)?.get(column.key);
    };
    const roles = rolesIn(expression);
    if (roles.some((role) => place(role) === undefined)) return blank;
    const inPoints = writeExpression(expression, (role) => near(place(role) ?? 0, sumColumn));
    // Rates are printed in per cent points, or as a share of one under a per-cent format.
    return calculated(format.includes("%") ? `IFERROR((${inPoints})/100,"")` : inPoints, format);
  }

  /** Totals are held against the lines they add up; other sums against the figures as they were read. */
  function checkOf(line: Line, measure: GroupColumn, at: number, found: readonly (Found | null)[]): Entry {
    if (units.some((unit, index) => found[index] === null && unreadAt(line, measure, unit) !== "")) {
      return words("? Có ô chưa đọc được số");
    }
    const sum = near(at, sumColumn);
    if (line.role === "total" && isAddedUp(group, measure)) {
      const rows = lines
        .filter(({ role }) => role === "item")
        .flatMap((each) => placeOf.get(each)?.get(measure.key) ?? []);
      if (rows.length > 0 && lines.every(({ role }) => role === "item" || role === "total")) {
        const added = `SUM(${nearRows(rows, sumColumn)})`;
        return calculated(`IF(ROUND(${sum}-${added},6)=0,"✓ Bằng tổng các dòng","✗ Khác tổng các dòng")`);
      }
    }
    const exact = found.reduce((total, each) => (each === null ? total : add(total, each.amount)), zero);
    return calculated(`IF(ROUND(${sum}-(${formatPlain(exact)}),6)=0,"✓ Khớp các đơn vị","✗ Số đã bị sửa")`);
  }
}

const small = { ...looks.label, font: { ...looks.label.font, size: 9 } };
const items = { order: looks.order, label: looks.label, figure: looks.figure, mark: looks.mark, source: small };
const totals = {
  order: looks.totalOrder,
  label: looks.totalLabel,
  figure: looks.totalFigure,
  mark: looks.totalMark,
  source: { ...looks.totalLabel, font: { ...looks.totalLabel.font, size: 9, bold: false } },
};

interface Found {
  readonly amount: Amount;
  readonly format: string;
  readonly address: string;
  readonly unit: string;
}

/** Columns of figures, by what their kind says they hold. */
function isMeasure(column: GroupColumn): boolean {
  if (column.content === "count" || column.content === "percent" || column.content === "money") return true;
  if (column.content === "score") return true;
  return column.role === "figure";
}

/** Adding up rates, means or ranks of several units would say nothing. */
function isRate({ content, path }: GroupColumn): boolean {
  return content === "percent" || /tỷ lệ|tỉ lệ|%|bình quân|trung bình|xếp hạng/iu.test(path.join(" ").normalize("NFC"));
}

function isAddedUp(group: Group, { role }: GroupColumn): boolean {
  if (group.kind === "unknown") return true;
  const identities = kinds.find(({ kind }) => kind === group.kind)?.identities ?? [];
  return identities.some((each) => each.kind === "column-sum" && role !== null && each.columns.includes(role));
}

function figureAt(line: Line, measure: GroupColumn, unit: string): Found | null {
  const place = line.rows.get(unit);
  const column = place?.member.columns.get(measure.key);
  if (place === undefined || column === undefined) return null;
  const { view } = place.member;
  const cell = cellAt(view.sheet, place.row.row, column.column);
  const reading = view.reading(place.row.row, column.column);
  if (reading.kind !== "figure") return null;
  // A stored figure is taken whole; one typed as text as it reads, per-cent signs as shares of one.
  const written: Amount =
    reading.measure === "percent" ? { ...reading.amount, decimals: reading.amount.decimals + 2 } : reading.amount;
  const amount = storedAmount(cell) ?? written;
  const digits = reading.amount.decimals === 0 ? "" : `.${"0".repeat(Math.min(6, reading.amount.decimals))}`;
  const format = reading.measure === "percent" ? `0${digits}%` : `#,##0${digits}`;
  const address = formatRef({ sheet: view.table.sheet, row: place.row.row, column: column.column });
  return { amount, format, address, unit };
}

/** The words of a cell that holds something else than one clear figure; "" for a blank or missing one. */
function unreadAt(line: Line, measure: GroupColumn, unit: string): string {
  const place = line.rows.get(unit);
  const column = place?.member.columns.get(measure.key);
  if (place === undefined || column === undefined) return "";
  const { kind } = place.member.view.reading(place.row.row, column.column);
  if (kind === "figure" || kind === "blank") return "";
  return clean(cellAt(place.member.view.sheet, place.row.row, column.column).text);
}

function hasFigure(line: Line, measure: GroupColumn): boolean {
  return [...line.rows.keys()].some((unit) => figureAt(line, measure, unit) !== null);
}

/** The format that shows the most digits. */
function formatOf(found: readonly (Found | null)[]): string {
  const formatsOf = found.flatMap((each) => (each === null ? [] : [each.format]));
  return formatsOf.reduce((most, each) => (each.length > most.length ? each : most), formatsOf[0] ?? formats.count);
}

/** "PL02!C10 (mọi đơn vị)", or each place with the units that have it there. */
function sourcesOf(found: readonly (Found | null)[], units: readonly string[]): string {
  const places = new Map<string, string[]>();
  for (const each of found) {
    if (each === null) continue;
    const list = places.get(each.address) ?? [];
    list.push(each.unit);
    places.set(each.address, list);
  }
  const said = [...places].map(([address, list]) =>
    list.length === units.length ? `${address} (mọi đơn vị)` : `${address} (${list.join(", ")})`,
  );
  const text = said.join("; ");
  return text.length <= 2_000 ? text : `${text.slice(0, 1_900)}…; xem trang gộp`;
}

const wordContents: ReadonlySet<string> = new Set(["label", "unit", "text"]);

/** Lines in the order of the first unit, those only later units have after the line they follow there. */
function linesOf(group: Group): readonly Line[] {
  const lines: Line[] = [];
  const known = new Map<string, Line>();
  for (const member of group.members) {
    const seen = new Map<string, number>();
    let after = -1;
    for (const row of member.view.table.rows) {
      const { role } = row;
      if (role !== "section" && role !== "item" && role !== "subtotal" && role !== "total") continue;
      const label = labelOf(group, member, row);
      const plain = `${role} ${role === "total" ? "" : comparisonKey(label)}`;
      const count = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, count);
      const key = count === 1 ? plain : `${plain} ${String(count)}`;
      const line = known.get(key) ?? { label, role, rows: new Map() };
      if (!known.has(key)) {
        known.set(key, line);
        const total = lines.findIndex((each) => each.role === "total");
        const end = role === "total" || total < 0 ? lines.length : total;
        lines.splice(after < 0 && lines.length > 0 ? end : Math.min(after + 1, end), 0, line);
      }
      after = lines.indexOf(line);
      if (!line.rows.has(member.unit)) line.rows.set(member.unit, { member, row });
    }
  }
  return lines;
}

/** The row's own words; its number where it has none; "Số liệu" for the only row of a table. */
function labelOf(group: Group, member: Member, row: TableRow): string {
  if (row.role === "total") return "Tổng cộng";
  const labels = group.columns.filter(
    ({ content, role }) =>
      content !== "order" && (role === "label" || (content !== null && wordContents.has(content)) || role === null),
  );
  for (const { key } of labels) {
    const column = member.columns.get(key);
    const value = column === undefined ? null : cellAt(member.view.sheet, row.row, column.column).value;
    if (typeof value === "string" && /\p{L}/u.test(value)) return clean(value);
  }
  const order = member.view.text(row, "order");
  if (order !== "" && readOrder(order).kind !== "none") return `Dòng ${order}`;
  const sole = member.view.rowsOf("item").length === 1;
  return sole ? "Số liệu" : `Dòng ${formatPosition({ row: row.row, column: 0 }).slice(1)}`;
}
