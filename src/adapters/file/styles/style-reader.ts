import { plainStyle, type Border, type CellStyle } from "../../../core/cell/cell";
import { attributeOf, childOf, flagOf, isOn, numberOf, type XmlElement } from "../xml/tree";
import { readColour, type Palette } from "./colours";

export type Font = CellStyle["font"];
export type Borders = CellStyle["borders"];
export type Alignment = Pick<CellStyle, "horizontal" | "vertical" | "wrap">;

export function readFont(element: XmlElement | undefined, palette: Palette): Font {
  const underline = childOf(element, "u");
  return {
    name: attributeOf(childOf(element, "name"), "val") ?? plainStyle.font.name,
    size: numberOf(childOf(element, "sz"), "val", plainStyle.font.size),
    bold: isOn(childOf(element, "b")),
    italic: isOn(childOf(element, "i")),
    underline: underline !== undefined && attributeOf(underline, "val") !== "none",
    strike: isOn(childOf(element, "strike")),
    color: readColour(childOf(element, "color"), palette),
  };
}

/** The colour a filled cell shows: of a pattern its foreground, of a gradient its first stop. */
export function readFill(element: XmlElement | undefined, palette: Palette): string | null {
  const pattern = childOf(element, "patternFill");
  const kind = attributeOf(pattern, "patternType") ?? "none";
  if (pattern !== undefined && kind !== "none" && kind !== "gray125") {
    return readColour(childOf(pattern, "fgColor"), palette);
  }
  return readColour(childOf(childOf(childOf(element, "gradientFill"), "stop"), "color"), palette);
}

const lineStyles = new Map<string, Border["style"]>([
  ["thin", "thin"],
  ["medium", "medium"],
  ["thick", "thick"],
  ["dotted", "dotted"],
  ["dashed", "dashed"],
  ["double", "double"],
  ["hair", "hair"],
  ["mediumDashed", "dashed"],
  ["dashDot", "dashed"],
  ["mediumDashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashDotDot", "dotted"],
  ["slantDashDot", "dashed"],
]);

export function readBorders(element: XmlElement | undefined, palette: Palette): Borders {
  const side = (...names: readonly string[]): Border | null => {
    const line = names.map((name) => childOf(element, name)).find((each) => each !== undefined);
    const style = lineStyles.get(attributeOf(line, "style") ?? "none");
    return style === undefined ? null : { style, color: readColour(childOf(line, "color"), palette) };
  };
  return { top: side("top"), right: side("right", "end"), bottom: side("bottom"), left: side("left", "start") };
}

const horizontals = ["left", "center", "right", "justify", "fill", "centerContinuous", "distributed"] as const;
const verticals = ["top", "center", "justify", "distributed"] as const;

export function readAlignment(element: XmlElement | undefined): Alignment {
  const horizontal = attributeOf(element, "horizontal");
  const vertical = attributeOf(element, "vertical");
  return {
    horizontal: horizontals.find((each) => each === horizontal) ?? "general",
    vertical: verticals.find((each) => each === vertical) ?? "bottom",
    wrap: flagOf(element, "wrapText"),
  };
}
