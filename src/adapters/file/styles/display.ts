import { format, isDateFormat } from "numfmt";
import { isError, type CellValue } from "../../../core/cell/cell";

type Formatter = (value: CellValue) => string;

/** Days between the two date systems: 1 January 1904 is day 1462 of the 1900 system. */
const daysTo1904 = 1462;

/** The short date of Vietnam, for the two formats that follow the reader's region. */
const regional = new Map([
  ["m/d/yyyy", "dd/mm/yyyy"],
  ["m/d/yyyy h:mm", "dd/mm/yyyy h:mm"],
]);

/** Excel takes codes of 255 characters; a longer one is none. */
const longestCode = 1_000;

/** What a reader in Vietnam sees of values under one number format. Never throws: an unknown code shows as General. */
export function formatterOf(code: string, uses1904Dates: boolean): Formatter {
  const shown = code.length > longestCode ? "General" : (regional.get(code) ?? code);
  const isDate = isDateFormat(shown);
  const hasTextPart = shown !== "@" && (shown.includes("@") || shown.split(";").length > 3);
  const isGeneral = shown === "General";
  const isGrouped = shown === "#,##0";
  return (value) => {
    if (value === null) return "";
    if (isError(value)) return value.code;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return hasTextPart ? written(shown, value) : value;
    if ((isGeneral || shown === "0") && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
    if (isGrouped && Number.isInteger(value) && Math.abs(value) < 1e11) return grouped(value);
    return written(shown, isDate && uses1904Dates ? value + daysTo1904 : value);
  };
}

/** 1.234.567, as `#,##0` shows whole numbers; far cheaper than the general way, and the commonest format of figures. */
function grouped(value: number): string {
  const digits = String(value);
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ".");
}

function written(code: string, value: string | number): string {
  try {
    return format(code, value, { locale: "vi", nbsp: false });
  } catch {
    return typeof value === "string" ? value : format("General", value, { locale: "vi" });
  }
}
