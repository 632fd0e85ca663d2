import { compareDates } from "./dates";
import { clean, comparisonKey } from "./normalise";
import { twoTierDay, unitCatalogue, type UnitEntry, type UnitLevel } from "./organisation-catalogue";
import type { CalendarDate } from "./reading";

export { twoTierDay, unitCatalogue, type UnitEntry, type UnitLevel } from "./organisation-catalogue";

/** A unit recognised from a printed name. `level` is what the name says, else the catalogue's, else "none". */
export interface Unit {
  readonly key: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly entry: UnitEntry;
}

function unitKey(text: string): string {
  return comparisonKey(text)
    .replace(/ủy ban nhân dân/g, "ubnd")
    .replace(/hội đồng nhân dân/g, "hđnd")
    .replace(/hdnd/g, "hđnd")
    .replace(/hđnd(?: ?[-&,] ?| và | )ubnd/g, "hđnd-ubnd")
    .replace(/ ?& ?/g, "&")
    .replace(/ ?, ?/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

type ByKey = ReadonlyMap<string, UnitEntry>;

function keysOf(entries: readonly UnitEntry[]): ByKey {
  return new Map(
    entries.flatMap((entry) =>
      [entry.name.vi, ...entry.wordings].map((wording): [string, UnitEntry] => [unitKey(wording), entry]),
    ),
  );
}

const builtIn = keysOf(unitCatalogue);
const withExtra = new WeakMap<readonly UnitEntry[], ByKey>();

/** The catalogue and a unit's own names; of two entries with the same wording the unit's own wins. */
function knownWith(extra: readonly UnitEntry[] | undefined): ByKey {
  if (extra === undefined || extra.length === 0) return builtIn;
  const before = withExtra.get(extra);
  if (before !== undefined) return before;
  const fresh = new Map([...builtIn, ...keysOf(extra)]);
  withExtra.set(extra, fresh);
  return fresh;
}

const levels: readonly (readonly [RegExp, UnitLevel])[] = [
  [/ (?:cấp )?(?:xã|phường|thị trấn)(?: [\p{L} ]{1,30})?$/u, "commune"],
  [/ (?:cấp )?(?:huyện|quận|thị xã)(?: [\p{L} ]{1,30})?$/u, "district"],
  [/ (?:cấp )?tỉnh(?: [\p{L} ]{1,30})?$/u, "province"],
];

const office =
  /^(?:các )?(?:cán bộ|công chức|cán bộ công chức|cc|bộ phận|đồng chí|công chức phụ trách|cán bộ phụ trách|phụ trách)[ -]/;

function found(entry: UnitEntry, level: UnitLevel): Unit {
  return { key: entry.key, name: entry.name.vi, level: level === "none" ? entry.level : level, entry };
}

/**
 * The unit a printed name stands for: abbreviations, spellings, "Công chức …" before and the place behind it make no
 * difference. Null for a name the catalogue does not know, and wherever the place would contradict it. `extra` are names a
 * unit adds to the catalogue.
 */
export function canonicalUnit(text: string, extra?: readonly UnitEntry[]): Unit | null {
  if (text.length > 160) return null;
  const known = knownWith(extra);
  const look = (wanted: string): UnitEntry | null => known.get(wanted) ?? null;
  const key = unitKey(text);
  const whole = look(key) ?? look(key.replace(/ ?\([^()]*\) ?/g, " ").trim());
  if (whole !== null) return found(whole, "none");
  for (const [pattern, level] of levels) {
    const place = pattern.exec(key);
    if (place === null) continue;
    const stem = key.slice(0, place.index);
    const short = look(`${stem} ${/ (?:cấp )?(xã|huyện|tỉnh)/.exec(place[0])?.[1] ?? ""}`.trim());
    const entry = short ?? look(stem) ?? look(stem.replace(office, ""));
    if (entry === null) continue;
    return entry.level === "none" || entry.level === level ? found(entry, level) : null;
  }
  const bare = key.replace(office, "");
  const entry = bare === key ? null : (look(bare) ?? look(bare.replace(office, "")));
  return entry === null ? null : found(entry, "none");
}

/** True when both names stand for one unit, or differ in spelling only. Different levels are different units. */
export function sameUnit(a: string, b: string, extra?: readonly UnitEntry[]): boolean {
  if (unitKey(a) === unitKey(b)) return true;
  const x = canonicalUnit(a, extra);
  const y = canonicalUnit(b, extra);
  if (x === null || y === null || x.key !== y.key) return false;
  return x.level === y.level || x.level === "none" || y.level === "none";
}

/** True when a unit no longer exists on a day. */
export function isAbolished(unit: Unit, on: CalendarDate): boolean {
  if (unit.level === "district") return compareDates(on, unit.entry.abolishedOn ?? twoTierDay) >= 0;
  return unit.entry.abolishedOn !== null && compareDates(on, unit.entry.abolishedOn) >= 0;
}

/** The unit that took the work over; null where none did or the sources do not say. */
export function successorOf(unit: Unit, extra: readonly UnitEntry[] = []): UnitEntry | null {
  return [...extra, ...unitCatalogue].find((entry) => entry.key === unit.entry.successor) ?? null;
}

/** Names that hold "," or "và" themselves; kept whole when a cell is split. Longest first. */
const compounds = [
  "HĐND và UBND",
  "HĐND, UBND",
  "Hội đồng nhân dân và Ủy ban nhân dân",
  "Hội đồng nhân dân và Uỷ ban nhân dân",
  "tiếp nhận và trả kết quả",
  "Tài chính, kế hoạch",
  "Tài chính và Kế hoạch",
  "Kinh tế, Hạ tầng và Đô thị",
  "KT, HT và ĐT",
  "Kinh tế và Hạ tầng",
  "Văn hóa và Thông tin",
  "Văn hoá và Thông tin",
  "Văn hóa, Thông tin",
  "Văn hóa và xã hội",
  "Văn hoá và xã hội",
  "Văn hóa, xã hội",
  "Văn hoá, xã hội",
  "Văn hóa, Thể thao và Du lịch",
  "Văn hoá, Thể thao và Du lịch",
  "Nông nghiệp và Phát triển nông thôn",
  "Nông nghiệp và PTNT",
  "Nông nghiệp và Môi trường",
  "Xây dựng và Môi trường",
  "Tài nguyên và Môi trường",
  "Giáo dục và Đào tạo",
  "Lao động, Thương binh và Xã hội",
  "Thương binh và Xã hội",
  "Khoa học và Công nghệ",
  "Thông tin và Truyền thông",
  "Dân tộc và Tôn giáo",
  "Kế hoạch và Đầu tư",
  "ban, ngành, đoàn thể",
  "ban, ngành và đoàn thể",
  "ban ngành, đoàn thể",
  "ban, ngành",
  "sở, ban, ngành",
  "phòng, ban, ngành",
  "phòng, ban",
  "Cán bộ, công chức, viên chức",
  "Cán bộ, công chức",
  "CB, CC, VC",
  "CB, CC",
  "CB,CC",
  "cơ quan, đơn vị",
  "cơ quan, tổ chức",
  "tổ chức, cá nhân",
  "các xã, phường, thị trấn",
  "các xã, thị trấn",
  "các xã, phường",
  "thôn, bản",
  "thôn, tổ dân phố",
  "thôn, xóm",
  "Phòng, chống",
  "Bảo vệ và phát triển",
].sort((a, b) => b.length - a.length);

function anyOf(names: readonly string[]): RegExp {
  const literal = names.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/, ?/g, " ?, ?"));
  return new RegExp(literal.join("|"), "giu");
}

const compound = anyOf(compounds);
const compoundsWith = new WeakMap<readonly UnitEntry[], RegExp>();

/** The names kept whole, those a unit adds among them; plain words, whatever signs they hold. */
function compoundOf(extra: readonly UnitEntry[] | undefined): RegExp {
  if (extra === undefined || extra.length === 0) return compound;
  const before = compoundsWith.get(extra);
  if (before !== undefined) return before;
  const own = extra.flatMap(({ name, wordings }) => [name.vi, ...wordings]).filter((each) => /,| và /i.test(each));
  const fresh = anyOf([...own, ...compounds].sort((a, b) => b.length - a.length));
  compoundsWith.set(extra, fresh);
  return fresh;
}
const comma = "\uE000";
const and = "\uE001";

/**
 * The units of a cell, as printed and in order: parted by ";", line breaks, "," and " và ", but not inside a unit's own
 * name (Văn phòng HĐND và UBND) nor inside brackets.
 */
export function splitUnits(text: string, extra?: readonly UnitEntry[]): readonly string[] {
  const whole = compoundOf(extra);
  const shield = (part: string): string => part.replace(/,/g, comma).replace(/(?<!\p{L})và(?!\p{L})/giu, and);
  return text
    .slice(0, 4000)
    .split(/[;\n]/)
    .flatMap((part) =>
      clean(part)
        .replace(/\([^()]{0,200}\)/g, shield)
        .replace(whole, shield)
        .split(/,| và /i),
    )
    .map((part) =>
      part
        .replaceAll(comma, ",")
        .replaceAll(and, "và")
        .replace(/^[-+•*] ?/, "")
        .replace(/^và /i, "")
        .replace(/[.,]+$/, "")
        .trim(),
    )
    .filter((part) => part !== "");
}
