import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Recognition } from "../table/table";
import { clean, comparisonKey, withoutDiacritics } from "../text/normalise";

const levels = "xã|phường|thị trấn|đặc khu";
const word = "\\p{L}[\\p{L}'’-]*";
const authority = new RegExp(`(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (${levels}) `, "iu");
const properName = /^(?:\p{Lu}[\p{L}'’-]*|\d+)(?: (?:\p{Lu}[\p{L}'’-]*|\d+))*/u;
const levelAlone = new RegExp(`^(${levels}) (${word}|\\d+)(?: ${word}| \\d+)*$`, "iu");
const authorityAlone = /^(?:ubnd|ủy ban nhân dân)$/u;
/** The letterhead stands in the first rows of a sheet. */
const headRows = 8;

/**
 * The unit a workbook comes from: as its captions name it, else its titles, else its letterhead, else the file's name.
 * "Xã An Thượng Lâm", with its level where that is known.
 */
export function unitNameOf(workbook: WorkbookSnapshot, recognition: Recognition, file: string): string {
  for (const line of ["caption", "title"] as const) {
    for (const table of recognition.tables) {
      const found = nameIn(table[line]?.text ?? "");
      if (found !== null) return found;
    }
  }
  for (const sheet of workbook.sheets) {
    let wasAuthority = false;
    for (let row = 0; row < headRows; row++) {
      for (const cell of sheet.rows.get(row) ?? []) {
        if (typeof cell?.value !== "string") continue;
        for (const line of cell.value.split("\n").map(clean)) {
          if (line === "") continue;
          const found = nameIn(line) ?? (wasAuthority && levelAlone.test(line) ? asName(line) : null);
          if (found !== null) return found;
          if (authorityAlone.test(comparisonKey(line))) wasAuthority = true;
        }
      }
    }
  }
  const base = clean((file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]+$/u, "").replace(/_+/gu, " "));
  return base === "" ? file : base;
}

/** The name after "UBND xã"; it ends where a word without a capital begins. */
function nameIn(text: string): string | null {
  const line = clean(text);
  const match = authority.exec(line);
  if (match === null) return null;
  const name = properName.exec(line.slice(match.index + match[0].length))?.[0];
  return name === undefined ? null : asName(`${match[1] ?? ""} ${name}`);
}

/** "XÃ AN THƯỢNG LÂM" and "xã An Thượng Lâm" as "Xã An Thượng Lâm". */
function asName(text: string): string {
  const level = new RegExp(`^(?:${levels})`, "iu").exec(text)?.[0] ?? "";
  const rest = text.slice(level.length).trim();
  const isCapitals = rest === rest.toUpperCase();
  const written = isCapitals
    ? rest
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : rest;
  return clean(`${level.slice(0, 1).toUpperCase()}${level.slice(1).toLowerCase()} ${written}`);
}

/** What two spellings of one unit's name have in common: "UBND xã A" and "XÃ A" are one. */
export function unitKey(name: string): string {
  return comparisonKey(name).replace(/^(?:ubnd|ủy ban nhân dân) /u, "");
}

function bareKey(key: string): string {
  return key.replace(new RegExp(`^(?:${levels}) `, "u"), "");
}

/** True when two names mean one unit; a name without its level matches one with it. */
export function isSameUnit(a: string, b: string): boolean {
  const [first, second] = [unitKey(a), unitKey(b)];
  if (first === second) return true;
  const [bareFirst, bareSecond] = [bareKey(first), bareKey(second)];
  return bareFirst === bareSecond && (bareFirst === first || bareSecond === second);
}

/** Vietnamese dictionary order, near enough and the same everywhere: letters first, then tones, then as written. */
export function compareNames(a: string, b: string): number {
  const keys = (name: string): readonly string[] => {
    const key = unitKey(name);
    return [withoutDiacritics(key).replace(/\d+/gu, (digits) => digits.padStart(6, "0")), key, name];
  };
  const second = keys(b);
  for (const [index, key] of keys(a).entries()) {
    const other = second[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
