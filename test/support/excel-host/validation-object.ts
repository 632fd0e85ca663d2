import { contains, overlaps, type Area } from "../../../src/core/cell/address";
import { HostError } from "./host-error";
import type { SheetModel, ValidationModel } from "./workbook-model";
import { cellAt } from "./workbook-model";
import { eachCell, refuseWhenProtected } from "./writing";
import { flagOf, readOnly, recordOf, textOf, type WireObject } from "./wire";

/*
 * Data validation. It asks people who type; entries made by code are taken whatever the rule says, and `valid` tells of
 * them afterwards. https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
 */

/** The validation of an area: `valid` is null where some cells keep the rule and some do not. */
export function validationObject(sheet: SheetModel, area: Area): WireObject {
  const here = () => sheet.validations.filter((each) => overlaps(each.area, area));
  const only = () => {
    const [first, ...others] = here();
    return others.length === 0 ? first : undefined;
  };
  const states = () => {
    const found = new Set<boolean>();
    eachCell(area, (row, column) => found.add(isValid(sheet, row, column)));
    return found;
  };
  const own = (location: string): ValidationModel => {
    refuseWhenProtected(sheet, location);
    const known = sheet.validations.find((each) => JSON.stringify(each.area) === JSON.stringify(area));
    if (known !== undefined) return known;
    const made: ValidationModel = { area, rule: {}, showsAlert: true, ignoresBlanks: true };
    sheet.validations = [...sheet.validations.filter((each) => !overlaps(each.area, area)), made];
    return made;
  };
  return {
    type: "DataValidation",
    scalars: {
      Type: readOnly(() => {
        const kinds = Object.keys(only()?.rule ?? {});
        return here().length === 0 ? "None" : kinds[0] === undefined ? "Inconsistent" : capital(kinds[0]);
      }),
      Rule: {
        get: () => only()?.rule ?? {},
        set: (value) => {
          const rule = recordOf(value, "DataValidation.rule");
          const [kind, ...more] = Object.keys(rule);
          if (kind === undefined || more.length > 0 || !["list", "wholeNumber", "decimal"].includes(kind)) {
            throw new HostError("InvalidArgument", "DataValidation.rule");
          }
          own("DataValidation.rule").rule = rule;
        },
      },
      ErrorAlert: {
        get: () => ({ message: "", showAlert: only()?.showsAlert ?? true, style: "Stop", title: "" }),
        set: (value) => {
          const { showAlert } = recordOf(value, "DataValidation.errorAlert");
          own("DataValidation.errorAlert").showsAlert = flagOf(showAlert, "DataValidation.errorAlert");
        },
      },
      IgnoreBlanks: {
        get: () => only()?.ignoresBlanks ?? true,
        set: (value) => void (own("DataValidation.ignoreBlanks").ignoresBlanks = flagOf(value, "DataValidation")),
      },
      Valid: readOnly(() => {
        const found = states();
        return found.size === 1 ? found.has(true) : null;
      }),
    },
    children: {},
    methods: {
      Clear: () => {
        refuseWhenProtected(sheet, "DataValidation.clear");
        sheet.validations = sheet.validations.filter((each) => !overlaps(each.area, area));
      },
    },
  };
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function isValid(sheet: SheetModel, row: number, column: number): boolean {
  const rule = sheet.validations.find((each) => contains(each.area, { row, column }));
  if (rule === undefined) return true;
  const { value } = cellAt(sheet, row, column);
  if (value === null || value === "") return rule.ignoresBlanks;
  const [kind = ""] = Object.keys(rule.rule);
  const wanted = recordOf(rule.rule[kind], "DataValidation.rule");
  if (kind === "list") {
    const source = textOf(wanted["source"], "DataValidation.rule.list.source");
    return source.split(",").some((each) => each.trim() === String(value));
  }
  if (typeof value !== "number" || (kind === "wholeNumber" && !Number.isInteger(value))) return false;
  const [low, high] = [Number(wanted["formula1"]), Number(wanted["formula2"] ?? wanted["formula1"])];
  const holds: Readonly<Record<string, boolean>> = {
    Between: value >= low && value <= high,
    EqualTo: value === low,
    GreaterThan: value > low,
    GreaterThanOrEqualTo: value >= low,
    LessThan: value < low,
    LessThanOrEqualTo: value <= low,
  };
  const kept = holds[String(wanted["operator"])];
  if (kept === undefined) throw new HostError("InvalidArgument", "DataValidation.rule");
  return kept;
}
