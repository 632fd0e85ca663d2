import type { Area } from "../../../src/core/cell/address";
import { HostError } from "./host-error";
import {
  cellAt,
  cellForWriting,
  standardColumnPoints,
  standardRowPoints,
  type BorderLook,
  type Look,
  type SheetModel,
} from "./workbook-model";
import { flagOf, numberOf, recordOf, textOf, type Scalar, type WireObject } from "./wire";

type Read = (look: Look) => unknown;
type Write = (look: Look, value: unknown) => void;
interface Property {
  readonly read: Read;
  readonly write: Write;
}

const at = "Range.format";
const property = (read: Read, write: Write): Property => ({ read, write });

const fontProperties: Readonly<Record<string, Property>> = {
  name: property(
    (look) => look.font.name,
    (look, value) => void (look.font.name = textOf(value, at)),
  ),
  size: property(
    (look) => look.font.size,
    (look, value) => void (look.font.size = numberOf(value, at)),
  ),
  color: property(
    (look) => look.font.color,
    (look, value) => void (look.font.color = colorOf(value)),
  ),
  bold: property(
    (look) => look.font.bold,
    (look, value) => void (look.font.bold = flagOf(value, at)),
  ),
  italic: property(
    (look) => look.font.italic,
    (look, value) => void (look.font.italic = flagOf(value, at)),
  ),
  underline: property(
    (look) => look.font.underline,
    (look, value) =>
      void (look.font.underline = oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"])),
  ),
  strikethrough: property(
    (look) => look.font.strikethrough,
    (look, value) => void (look.font.strikethrough = flagOf(value, at)),
  ),
};

const fillProperties: Readonly<Record<string, Property>> = {
  color: property(
    (look) => look.fill.color,
    (look, value) => {
      look.fill = { color: colorOf(value), pattern: "Solid" };
    },
  ),
  pattern: property(
    (look) => look.fill.pattern,
    (look, value) => void (look.fill.pattern = oneOf(value, ["None", "Solid", "Gray50", "Gray25", "Gray16", "Gray8"])),
  ),
};

const plainProperties: Readonly<Record<string, Property>> = {
  horizontalAlignment: property(
    (look) => look.horizontalAlignment,
    (look, value) =>
      void (look.horizontalAlignment = oneOf(value, [
        "General",
        "Left",
        "Center",
        "Right",
        "Fill",
        "Justify",
        "CenterAcrossSelection",
        "Distributed",
      ])),
  ),
  verticalAlignment: property(
    (look) => look.verticalAlignment,
    (look, value) =>
      void (look.verticalAlignment = oneOf(value, ["Top", "Center", "Bottom", "Justify", "Distributed"])),
  ),
  wrapText: property(
    (look) => look.wrapText,
    (look, value) => void (look.wrapText = flagOf(value, at)),
  ),
};

const sides = ["top", "right", "bottom", "left"] as const;
type Side = (typeof sides)[number];

const borderProperties: Readonly<Record<string, (side: Side) => Property>> = {
  style: (side) =>
    property(
      (look) => look.borders[side].style,
      (look, value) =>
        setBorder(look.borders[side], {
          style: oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]),
        }),
    ),
  weight: (side) =>
    property(
      (look) => look.borders[side].weight,
      (look, value) => setBorder(look.borders[side], { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    ),
  color: (side) =>
    property(
      (look) => look.borders[side].color,
      (look, value) => setBorder(look.borders[side], { color: colorOf(value) }),
    ),
};

/** Excel draws a line as soon as its weight or colour is set. */
function setBorder(border: BorderLook, change: Partial<BorderLook>): void {
  Object.assign(border, change);
  if (change.style === undefined && border.style === "None") border.style = "Continuous";
}

function oneOf(value: unknown, allowed: readonly string[]): string {
  const text = textOf(value, at);
  if (!allowed.includes(text)) throw new HostError("InvalidArgument", at);
  return text;
}

function colorOf(value: unknown): string {
  const text = textOf(value, at);
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new HostError("InvalidArgument", at);
  return text.toUpperCase();
}

const need = (table: Readonly<Record<string, Property>>, key: string): Property => {
  const found = table[key];
  if (found === undefined) throw new HostError("ApiNotFound", at, `emulated Excel: format.${key} is not implemented`);
  return found;
};

const pick = (table: Readonly<Record<string, Property>>, wanted: Readonly<Record<string, unknown>>, look: Look) =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, need(table, key).read(look)]));

const sideTable = (side: Side): Readonly<Record<string, Property>> =>
  Object.fromEntries(Object.entries(borderProperties).map(([key, make]) => [key, make(side)]));

const sideOf = (name: string): Side => {
  const side = sides.find((each) => each === name);
  if (side === undefined) throw new HostError("ApiNotFound", at, `emulated Excel: border ${name} is not implemented`);
  return side;
};

/** Excel tells of all eight lines of a cell, whichever are drawn. */
function allBorders(look: Look, wanted: Readonly<Record<string, unknown>>): unknown {
  const drawn = sides.map((side) => [side, pick(sideTable(side), wanted, look)]);
  const none: Readonly<Record<string, string>> = { style: "None", weight: "Thin", color: "#000000" };
  const others = ["diagonalDown", "diagonalUp", "horizontal", "vertical"].map((side) => [
    side,
    Object.fromEntries(Object.keys(wanted).map((key) => [key, none[key]])),
  ]);
  return Object.fromEntries([...drawn, ...others]);
}

/** Answers getCellProperties for one cell: just what was asked for. */
export function cellPropertiesOf(look: Look, wanted: Readonly<Record<string, unknown>>): unknown {
  const { format, ...others } = wanted;
  if (Object.keys(others).length > 0) throw new HostError("ApiNotFound", "Range.getCellProperties");
  return {
    format: Object.fromEntries(
      Object.entries(recordOf(format, at)).map(([key, value]) => {
        if (key === "font") return [key, pick(fontProperties, recordOf(value, at), look)];
        if (key === "fill") return [key, pick(fillProperties, recordOf(value, at), look)];
        if (key !== "borders") return [key, need(plainProperties, key).read(look)];
        return [key, allBorders(look, recordOf(value, at))];
      }),
    ),
  };
}

/** Does what setCellProperties asks of one cell. */
export function setCellProperties(look: Look, given: Readonly<Record<string, unknown>>): void {
  const put = (table: Readonly<Record<string, Property>>, values: unknown) => {
    for (const [key, value] of Object.entries(recordOf(values, at))) need(table, key).write(look, value);
  };
  for (const [key, value] of Object.entries(recordOf(given["format"], at))) {
    if (key === "font") put(fontProperties, value);
    else if (key === "fill") put(fillProperties, value);
    else if (key !== "borders") need(plainProperties, key).write(look, value);
    else for (const [side, properties] of Object.entries(recordOf(value, at))) put(sideTable(sideOf(side)), properties);
  }
}

/** `range.format`: a property is null where the cells differ. */
export function rangeFormatObject(sheet: SheetModel, area: Area): WireObject {
  const looks = (visit: (look: Look) => void, isWrite: boolean) => {
    if (isWrite && sheet.isProtected) throw new HostError("AccessDenied", at);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        visit((isWrite ? cellForWriting(sheet, row, column) : cellAt(sheet, row, column)).look);
      }
    }
  };
  const scalar = ({ read, write }: Property): Scalar => ({
    get: () => {
      const values = new Set<unknown>();
      looks((look) => values.add(read(look)), false);
      return values.size === 1 ? [...values][0] : null;
    },
    set: (value) => looks((look) => write(look, value), true),
  });
  const scalars = (table: Readonly<Record<string, Property>>) =>
    Object.fromEntries(
      Object.entries(table).map(([key, each]) => [key.slice(0, 1).toUpperCase() + key.slice(1), scalar(each)]),
    );
  const size = (sizes: Map<number, number>, first: number, last: number, standard: number): Scalar => ({
    get: () => {
      const found = new Set(
        Array.from({ length: last - first + 1 }, (_, index) => sizes.get(first + index) ?? standard),
      );
      return found.size === 1 ? [...found][0] : null;
    },
    set: (value) => {
      if (sheet.isProtected) throw new HostError("AccessDenied", at);
      for (let index = first; index <= last; index++) sizes.set(index, numberOf(value, at));
    },
  });
  const border = (name: unknown): WireObject => {
    const side = sideOf(textOf(name, at).replace("Edge", "").toLowerCase());
    return { type: "RangeBorder", scalars: scalars(sideTable(side)), children: {}, methods: {} };
  };
  return {
    type: "RangeFormat",
    scalars: {
      ...scalars(plainProperties),
      ColumnWidth: size(sheet.columnWidths, area.left, area.right, standardColumnPoints),
      RowHeight: size(sheet.rowHeights, area.top, area.bottom, standardRowPoints),
    },
    children: {
      Font: () => ({ type: "RangeFont", scalars: scalars(fontProperties), children: {}, methods: {} }),
      Fill: () => ({
        type: "RangeFill",
        scalars: scalars(fillProperties),
        children: {},
        methods: {
          Clear: () => looks((look) => void (look.fill = { color: "#FFFFFF", pattern: "None" }), true),
        },
      }),
      Borders: () => ({ type: "RangeBorderCollection", scalars: {}, children: {}, methods: {}, item: border }),
    },
    methods: { AutofitRows: () => undefined, AutofitColumns: () => undefined },
  };
}
