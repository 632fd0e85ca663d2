import { overlaps, type Area } from "../../../src/core/cell/address";
import { HostError } from "./host-error";
import type { Session } from "./session";
import { refuseWhenProtected } from "./writing";
import { collectionMethods, flagOf, found, numberOf, readOnly, textOf, type WireObject } from "./wire";
import type { ConditionalFormatModel, SheetModel } from "./workbook-model";

/*
 * Conditional formats, as far as a rule by formula goes; other kinds are listed with their type only.
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
 * https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat
 */

type Areas = (areas: readonly Area[]) => WireObject;

/** The formats that meet any of the areas; a new one covers them all and comes first. */
export function conditionalFormatsObject(
  session: Session,
  sheet: SheetModel,
  areas: readonly Area[],
  rangeAreas: Areas,
): WireObject {
  const here = () =>
    sheet.conditionalFormats.filter((format) => format.areas.some((own) => areas.some((area) => overlaps(own, area))));
  const items = () => here().map((format) => formatObject(sheet, format, rangeAreas));
  const find = (key: unknown) => items().find((each) => each.id?.value === key);
  return {
    type: "ConditionalFormatCollection",
    scalars: {},
    children: {},
    items,
    item: (key) => found(find(key), "ConditionalFormatCollection.getItem"),
    methods: {
      ...collectionMethods("ConditionalFormatCollection", items, find),
      Add: (type) => {
        refuseWhenProtected(sheet, "ConditionalFormatCollection.add");
        if (type !== "Custom") {
          const message = `emulated Excel: a conditional format of type ${String(type)} is not implemented`;
          throw new HostError("ApiNotFound", "ConditionalFormatCollection.add", message);
        }
        const format: ConditionalFormatModel = {
          id: `{${session.newId("cf")}}`,
          type,
          areas: [...areas],
          formula: "",
          fill: null,
          fontColor: null,
          borders: new Map(),
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(format);
        return formatObject(sheet, format, rangeAreas);
      },
      ClearAll: () => {
        refuseWhenProtected(sheet, "ConditionalFormatCollection.clearAll");
        const gone = new Set(here());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.has(each));
      },
    },
  };
}

function formatObject(sheet: SheetModel, format: ConditionalFormatModel, rangeAreas: Areas): WireObject {
  return {
    type: "ConditionalFormat",
    id: { name: "Id", value: format.id },
    scalars: {
      Id: readOnly(() => format.id),
      Type: readOnly(() => format.type),
      Priority: {
        get: () => sheet.conditionalFormats.indexOf(format),
        set: (value) => {
          const others = sheet.conditionalFormats.filter((each) => each !== format);
          others.splice(numberOf(value, "ConditionalFormat.priority"), 0, format);
          sheet.conditionalFormats = others;
        },
      },
      StopIfTrue: {
        get: () => format.stopIfTrue,
        set: (value) => void (format.stopIfTrue = flagOf(value, "ConditionalFormat.stopIfTrue")),
      },
    },
    children: {
      CustomOrNullObject: () => (format.type === "Custom" ? customObject(format) : null),
      Custom: () => {
        if (format.type !== "Custom") throw new HostError("InvalidOperation", "ConditionalFormat.custom");
        return customObject(format);
      },
    },
    methods: {
      Delete: () => {
        refuseWhenProtected(sheet, "ConditionalFormat.delete");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      },
      GetRanges: () => rangeAreas(format.areas),
    },
  };
}

const formulaAt = "ConditionalFormatRule.formula";

function customObject(format: ConditionalFormatModel): WireObject {
  const border = (side: unknown): WireObject => {
    const name = textOf(side, "ConditionalRangeBorderCollection.getItem");
    if (!["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].includes(name)) {
      throw new HostError("InvalidArgument", "ConditionalRangeBorderCollection.getItem");
    }
    const own = () => format.borders.get(name) ?? { style: "None", color: "#000000" };
    const change = (part: Partial<{ style: string; color: string }>) => {
      format.borders.set(name, { ...own(), ...part });
    };
    return {
      type: "ConditionalRangeBorder",
      scalars: {
        Style: {
          get: () => own().style,
          set: (value) => {
            const style = textOf(value, "ConditionalRangeBorder.style");
            if (!["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"].includes(style)) {
              throw new HostError("InvalidArgument", "ConditionalRangeBorder.style");
            }
            change({ style });
          },
        },
        Color: {
          get: () => own().color,
          set: (value) => change({ color: textOf(value, "ConditionalRangeBorder.color") }),
        },
      },
      children: {},
      methods: {},
    };
  };
  return {
    type: "CustomConditionalFormat",
    scalars: {},
    children: {
      Rule: () => ({
        type: "ConditionalFormatRule",
        scalars: {
          Formula: {
            get: () => format.formula,
            set: (value) => {
              const formula = textOf(value, formulaAt);
              if (!formula.startsWith("=")) throw new HostError("InvalidArgument", formulaAt);
              format.formula = formula;
            },
          },
        },
        children: {},
        methods: {},
      }),
      Format: () => ({
        type: "ConditionalRangeFormat",
        scalars: {},
        children: {
          Fill: () => ({
            type: "ConditionalRangeFill",
            scalars: {
              Color: {
                get: () => format.fill ?? "",
                set: (value) => void (format.fill = textOf(value, "ConditionalRangeFill.color")),
              },
            },
            children: {},
            methods: { Clear: () => void (format.fill = null) },
          }),
          Font: () => ({
            type: "ConditionalRangeFont",
            scalars: {
              Color: {
                get: () => format.fontColor ?? "",
                set: (value) => void (format.fontColor = textOf(value, "ConditionalRangeFont.color")),
              },
            },
            children: {},
            methods: { Clear: () => void (format.fontColor = null) },
          }),
          Borders: () => ({
            type: "ConditionalRangeBorderCollection",
            scalars: {},
            children: {},
            item: border,
            methods: { GetItem: border },
          }),
        },
        methods: {},
      }),
    },
    methods: {},
  };
}
