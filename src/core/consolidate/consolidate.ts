import { kinds } from "../appendix/kinds";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Report } from "../check/finding";
import type { SheetDraft } from "../patch/edit";
import { isStatistics } from "../summary/figures-block";
import { sheetName } from "../summary/sheet/own";
import type { Recognition } from "../table/table";
import { viewOf } from "../table/view";
import { text, type Text } from "../text/bilingual";
import { differenceOf, groupTables, type Group, type UnitTables } from "./groups";
import { stackedSheet } from "./stacked";
import { sumsSheet } from "./sums";
import { unitListSheet, verdictWords, type ListedUnit } from "./unit-list";
import { compareNames, isSameUnit, unitNameOf } from "./unit-name";

/** A file that was read and checked. */
export interface CheckedFile {
  /** Its name without folders. */
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly report: Report;
}

export interface RefusedFile {
  readonly file: string;
  readonly why: Text;
}

export interface Consolidation {
  /** The list of units, then each table stacked and, where it holds figures, summed. */
  readonly sheets: readonly SheetDraft[];
  readonly missing: readonly string[];
  readonly notes: readonly Text[];
}

interface Unit extends UnitTables {
  readonly source: CheckedFile;
  /** The file of the same unit that is used instead; null for one that is used. */
  readonly instead: string | null;
}

/**
 * Joins the files of many units: their tables stacked and summed, with the units that are missing, sent twice or use
 * another template. Of two files of one unit the first by name counts, and the list says so. The same files give the
 * same sheets, in whatever order they come.
 */
export function consolidate(
  files: readonly CheckedFile[],
  expected: readonly string[] | null,
  refused: readonly RefusedFile[],
): Consolidation {
  const units = unitsOf(files, expected ?? []);
  const used = units.filter(({ instead }) => instead === null);
  const groups = groupTables(used);
  const taken = new Set<string>(["danh sách đơn vị"]);
  const sheets = groups.flatMap((group) => {
    const stacked = stackedSheet(group, uniqueName(`Gộp ${nameOf(group)}`, taken));
    const isSummed = group.members.some(({ view }) => isStatistics(view));
    const sums = isSummed ? sumsSheet(group, uniqueName(`Cộng ${nameOf(group)}`, taken)) : null;
    return sums === null ? [stacked] : [stacked, sums];
  });
  const missing = (expected ?? []).filter((name) => !units.some(({ unit }) => isSameUnit(unit, name)));
  const listed = listOf(units, groups, expected, missing, refused);
  const differing = listed.filter(({ differences }) => differences !== "").length;
  const parts = [
    `Đọc ${String(files.length)} tệp của ${String(used.length)} đơn vị`,
    ...(missing.length > 0 ? [`thiếu ${String(missing.length)} đơn vị`] : []),
    ...(units.length > used.length ? [`${String(units.length - used.length)} tệp trùng đơn vị`] : []),
    ...(differing > 0 ? [`${String(differing)} đơn vị khác mẫu chung`] : []),
    ...(refused.length > 0 ? [`${String(refused.length)} tệp không đọc được`] : []),
  ];
  return {
    sheets: [unitListSheet(listed, parts.join("; ")), ...sheets],
    missing: [...missing].sort(compareNames),
    notes: notesOf(units, missing, differing),
  };
}

function unitsOf(files: readonly CheckedFile[], expected: readonly string[]): readonly Unit[] {
  const found = files.map((source) => {
    const { workbook, recognition, file } = source;
    const read = unitNameOf(workbook, recognition, file);
    return { source, file, unit: expected.find((name) => isSameUnit(name, read)) ?? read };
  });
  found.sort((a, b) => compareNames(a.unit, b.unit) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const units: Unit[] = [];
  for (const { source, file, unit } of found) {
    const first = units.find((each) => each.instead === null && isSameUnit(each.unit, unit));
    const views = source.recognition.tables.map((table) => viewOf(table, source.workbook, kinds));
    units.push({ unit: first?.unit ?? unit, file, views, source, instead: first?.file ?? null });
  }
  return units;
}

/** Short names that leave room on a sheet's tab. */
const shortNames: Readonly<Record<string, string>> = {
  progress: "tiến độ nhiệm vụ",
  plan: "kế hoạch nhiệm vụ",
  tthc: "kết quả TTHC",
  digitisation: "số hóa",
  documents: "văn bản đến, đi",
  onlineServices: "DVC trực tuyến",
  scoring: "chấm điểm",
  deduction: "trừ điểm",
};

function nameOf(group: Group): string {
  const known = shortNames[group.kind];
  if (known !== undefined) return known;
  return group.title === "" ? "bảng khác" : group.title.toLowerCase();
}

function uniqueName(wanted: string, taken: Set<string>): string {
  const plain = sheetName(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = sheetName(plain.slice(0, 31 - suffix.length)) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function listOf(
  units: readonly Unit[],
  groups: readonly Group[],
  expected: readonly string[] | null,
  missing: readonly string[],
  refused: readonly RefusedFile[],
): readonly ListedUnit[] {
  const count = units.filter(({ instead }) => instead === null).length;
  const lines: ListedUnit[] = units.map(({ unit, file, source, instead }) => {
    const differences = instead === null ? differencesOf(groups, unit, count) : "";
    const isExpected = expected === null || expected.some((name) => isSameUnit(name, unit));
    const note = [
      ...(instead === null ? [] : [`Trùng đơn vị; số liệu lấy từ tệp ${instead}, tệp này không gộp`]),
      ...(isExpected ? [] : ["Không có trong danh sách đơn vị"]),
    ].join("; ");
    const check = verdictWords(source.report);
    const own = groups.filter(({ members }) => members.some((member) => member.unit === unit));
    return {
      unit,
      file,
      tables: instead === null ? own.map(nameOf).join("; ") || "Không thấy bảng nào" : "",
      check,
      differences,
      note,
      needsCare: note !== "" || differences !== "" || source.report.verdict === "not-ready" || own.length === 0,
    };
  });
  for (const unit of missing) {
    lines.push({ unit, file: "", tables: "", check: "", differences: "", note: "Chưa có tệp", needsCare: true });
  }
  lines.sort((a, b) => compareNames(a.unit, b.unit));
  const unread = [...refused].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, why } of unread) {
    const note = `Không đọc được: ${why.vi}`;
    lines.push({ unit: "", file, tables: "", check: "", differences: "", note, needsCare: true });
  }
  return lines;
}

/** What the unit's tables lack or have besides, and which tables of the others it has not. */
function differencesOf(groups: readonly Group[], unit: string, count: number): string {
  const said: string[] = [];
  for (const group of groups) {
    const name = nameOf(group);
    const member = group.members.find((each) => each.unit === unit);
    // A table few units have is theirs to explain, not the others' to add.
    const isCommon = group.members.length * 2 > count;
    if (member === undefined) {
      if (isCommon) said.push(`thiếu bảng ${name}`);
      continue;
    }
    if (!isCommon) said.push(`có thêm bảng ${name}`);
    const difference = differenceOf(group, member);
    if (difference === null) continue;
    const { missing, extra } = difference;
    if (missing.length > 0) said.push(`bảng ${name} thiếu cột: ${missing.join(" · ")}`);
    if (extra.length > 0) said.push(`bảng ${name} thừa cột: ${extra.join(" · ")}`);
  }
  const text = said.join("; ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function notesOf(units: readonly Unit[], missing: readonly string[], differing: number): readonly Text[] {
  const notes: Text[] = [];
  if (missing.length > 0) {
    const names = [...missing].sort(compareNames).join(", ");
    notes.push(
      text(`Thiếu ${String(missing.length)} đơn vị: ${names}.`, `${String(missing.length)} units missing: ${names}.`),
    );
  }
  for (const { unit, file, instead } of units) {
    if (instead === null) continue;
    notes.push(
      text(
        `${file} trùng đơn vị ${unit} với ${instead}; chỉ gộp ${instead}.`,
        `${file} is of the same unit ${unit} as ${instead}; only ${instead} is used.`,
      ),
    );
  }
  if (differing > 0) {
    notes.push(
      text(
        `${String(differing)} đơn vị khác mẫu chung; xem trang "Danh sách đơn vị".`,
        `${String(differing)} units differ from the common template; see the sheet "Danh sách đơn vị".`,
      ),
    );
  }
  return notes;
}
