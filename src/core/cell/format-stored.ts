import { amountOfNumber, formatVietnamese, multiply, amount, round } from "./amount";
import { isError, type CellValue } from "./cell";

/**
 * What a reader sees of a stored value under a number format, in Vietnamese notation: 0.7756 under 0.00% is 77,56%.
 * Understands General, digits, thousands, per cent and day-month-year formats, which are all the product writes; any other
 * format shows as General.
 */
export function formatStored(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.code;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const exact = amountOfNumber(value);
  if (exact === null) return "";
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/d/i.test(section) && /y/i.test(section)) return formatSerial(value);
  if (!/^[#0,]*0?[#0,]*(?:\.[0#]+)?%?$/.test(section) || section === "") {
    return formatVietnamese(exact).replace(/\./g, "");
  }
  const isPercent = section.endsWith("%");
  const [, decimals = ""] = section.replace("%", "").split(".");
  const scaled = isPercent ? multiply(exact, amount(100)) : exact;
  const shown = formatVietnamese(round(scaled, decimals.length));
  return (section.includes(",") ? shown : shown.replace(/\./g, "")) + (isPercent ? "%" : "");
}

/** dd/mm/yyyy of an Excel serial day in the 1900 system (serial 1 = 1 January 1900, with Excel's 29 February 1900). */
function formatSerial(serial: number): string {
  // Days since 1 March of year 0 of the proleptic Gregorian calendar; after Howard Hinnant's "civil_from_days".
  const days = Math.floor(serial) - 25_569 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${String(year)}`;
}
