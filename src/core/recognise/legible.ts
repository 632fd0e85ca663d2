import type { Cell } from "../cell/cell";
import { detectEncoding, isCapitalFont, toUnicode, type Encoding } from "../text/encoding";
import { repairLookAlikes } from "../text/normalise";
import { hasVietnameseLetters } from "../text/syllables";

const codes = /[\u00A1-\u00FE]/;
/** Those of them no Vietnamese text in Unicode has. */
const foreign =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]/;

/** Fonts before Unicode are called .VnTime or VNI-Times; no other name need be looked at closely. */
function isOldFont(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first === 46 || first === 86 || first === 118) && /^(?:\.vn|vni[- ])/i.test(name);
}
/** Marks stored apart, and letters of other scripts. */
const odd = /[\u0300-\u036F\u0370-\u04FF\u01CD\u01CE\u01A2\u01A3]/;
/** Marks of no width. The soft hyphen is not among them: it is a letter of TCVN3. */
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g;

/**
 * The cell with its words as a reader sees them: text of the fonts before Unicode decoded, marks joined, look-alike
 * letters replaced. For matching only; nothing is written back. Cells in order are given back as they are. `sheetWide`
 * is the encoding the rest of the sheet is in, for words too short to tell.
 */
export function legible(cell: Cell, sheetWide: Encoding = "unicode"): Cell {
  const { value } = cell;
  if (typeof value !== "string" || value.length > 2000) return cell;
  const { name } = cell.style.font;
  const hasCodes = (sheetWide !== "unicode" || isOldFont(name) ? codes : foreign).test(value);
  const isOdd = odd.test(value);
  if (!hasCodes && !isOdd) return isCapitalFont(name) ? saying(cell, value.toUpperCase()) : cell;
  const visible = value.replace(invisible, "");
  const detected = hasCodes ? detectEncoding(visible, name) : "unicode";
  const isTold = detected !== "unicode" || !hasCodes || hasVietnameseLetters(visible);
  const encoding = isTold ? detected : sheetWide;
  let text = encoding === "unicode" ? value : toUnicode(visible, encoding, isCapitalFont(name));
  if (isOdd) text = repairLookAlikes(text.normalize("NFC"));
  return saying(cell, text);
}

/**
 * The encoding a sheet without its fonts was typed in: the one most of its coded texts read as Vietnamese in, each by
 * itself or all together, where more of them carry codes than letters of Unicode. "unicode" when the sheet does not say.
 */
export function sheetEncoding(cells: Iterable<Cell>): Encoding {
  const coded: string[] = [];
  const told = { tcvn3: 0, vni: 0, unicode: 0 };
  let others = 0;
  for (const { value, style } of cells) {
    if (typeof value !== "string" || value.length > 2000 || isOldFont(style.font.name)) continue;
    if (hasVietnameseLetters(value)) others += 1;
    else if (codes.test(value)) {
      const visible = value.replace(invisible, "");
      coded.push(visible);
      told[detectEncoding(visible, null)] += 1;
    }
    if (coded.length + others >= mostAsked) break;
  }
  if (coded.length <= others) return "unicode";
  const most = told.tcvn3 > told.vni ? "tcvn3" : "vni";
  return told[most] >= 2 ? most : detectEncoding(coded.join(" "), null);
}

/** Texts asked before the sheet's encoding is settled. */
const mostAsked = 60;

const saying = (cell: Cell, text: string): Cell => (text === cell.value ? cell : { ...cell, value: text, text });
