import type { Cell } from "../cell/cell";
import { detectEncoding, isCapitalFont, toUnicode } from "../text/encoding";
import { repairLookAlikes } from "../text/normalise";

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
 * letters replaced. For matching only; nothing is written back. Cells in order are given back as they are.
 */
export function legible(cell: Cell): Cell {
  const { value } = cell;
  if (typeof value !== "string" || value.length > 2000) return cell;
  const { name } = cell.style.font;
  const hasCodes = (isOldFont(name) ? codes : foreign).test(value);
  const isOdd = odd.test(value);
  if (!hasCodes && !isOdd) return isCapitalFont(name) ? saying(cell, value.toUpperCase()) : cell;
  const visible = value.replace(invisible, "");
  const encoding = hasCodes ? detectEncoding(visible, name) : "unicode";
  let text = encoding === "unicode" ? value : toUnicode(visible, encoding, isCapitalFont(name));
  if (isOdd) text = repairLookAlikes(text.normalize("NFC"));
  return saying(cell, text);
}

const saying = (cell: Cell, text: string): Cell => (text === cell.value ? cell : { ...cell, value: text, text });
