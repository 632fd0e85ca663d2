import { lastColumn, lastRow } from "../../core/cell/address";
import type { FormulaParts } from "./formula-scan";

/** Serial dates of a 1904 workbook start four years later than the engine counts; what reads or makes a date is out. */
const dateFunctions = wordSet(
  "DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH HOUR ISOWEEKNUM MINUTE MONTH NETWORKDAYS NETWORKDAYS.INTL " +
    "NOW SECOND TEXT TODAY WEEKDAY WEEKNUM WORKDAY WORKDAY.INTL YEAR YEARFRAC",
);

/** Their result is another one each time, so no value stands for them. */
const randomFunctions = wordSet("RAND RANDBETWEEN RANDARRAY");

/** They read cells that their text does not name. */
const wanderingFunctions = wordSet("INDIRECT OFFSET");

/** Over a whole column they count the million blank rows too, which the engine does not hold. */
const blankCounters = wordSet("COUNTBLANK ROWS COLUMNS SUMPRODUCT");
const conditionalCounters = wordSet("COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS");

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

export function wanders(parts: FormulaParts): boolean {
  return parts.functions.some((name) => wanderingFunctions.has(name));
}

/** False where the engine's result could differ from Excel's, as far as the formula's own text tells. */
export function isCertain(
  parts: FormulaParts,
  isKnown: (functionName: string) => boolean,
  uses1904Dates: boolean,
): boolean {
  const { functions, areas } = parts;
  if (parts.isBeyondReach) return false;
  if (functions.some((name) => !isKnown(name) || randomFunctions.has(name))) return false;
  if (uses1904Dates && functions.some((name) => dateFunctions.has(name))) return false;
  const readsWholeLines = areas.some(
    ({ area }) => area.bottom - area.top === lastRow || area.right - area.left === lastColumn,
  );
  if (!readsWholeLines) return true;
  const countsBlanks = parts.hasBlankCriterion && functions.some((name) => conditionalCounters.has(name));
  return !countsBlanks && !functions.some((name) => blankCounters.has(name));
}
