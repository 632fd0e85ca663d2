import { plainStyle, type Border, type CellStyle } from "../../core/cell/cell";

/** What is asked of `getCellProperties`: everything a CellStyle holds, and no more, for each property costs bytes. */
export const styleProperties: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

const black = "#000000";

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const verticals: Readonly<Record<string, CellStyle["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

const lines = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
} as const;

/** Excel names black where a colour is automatic, so black reads as automatic. */
const colorOf = (color: string | undefined): string | null =>
  color === undefined || color === "" || color.toUpperCase() === black ? null : color.toUpperCase();

function borderOf(border: Excel.CellBorder | undefined): Border | null {
  if (border?.style === undefined || border.style === "None") return null;
  const color = colorOf(border.color);
  if (border.style === "Double") return { style: "double", color };
  if (border.style === "Dot") return { style: "dotted", color };
  if (border.style !== "Continuous") return { style: "dashed", color };
  if (border.weight === "Medium") return { style: "medium", color };
  if (border.weight === "Thick") return { style: "thick", color };
  return { style: border.weight === "Hairline" ? "hair" : "thin", color };
}

/** Reads the look of one cell; what Excel leaves out is Excel's default. */
export function styleOf(properties: Excel.CellProperties | undefined): CellStyle {
  const format = properties?.format;
  if (format === undefined) return plainStyle;
  const { font = {}, fill = {}, borders = {} } = format;
  const color = fill.color?.toUpperCase() ?? "";
  const isFilled = color !== "" && (fill.pattern === undefined ? color !== "#FFFFFF" : fill.pattern !== "None");
  return {
    font: {
      name: font.name ?? plainStyle.font.name,
      size: font.size ?? plainStyle.font.size,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: (font.underline ?? "None") !== "None",
      strike: font.strikethrough ?? false,
      color: colorOf(font.color),
    },
    fill: isFilled ? color : null,
    borders: {
      top: borderOf(borders.top),
      right: borderOf(borders.right),
      bottom: borderOf(borders.bottom),
      left: borderOf(borders.left),
    },
    horizontal: horizontals[format.horizontalAlignment ?? "General"] ?? "general",
    vertical: verticals[format.verticalAlignment ?? "Bottom"] ?? "bottom",
    wrap: format.wrapText ?? false,
  };
}

const nameIn = <Name extends string>(table: Readonly<Record<string, string>>, value: string, otherwise: Name): Name => {
  const found = Object.entries(table).find(([, each]) => each === value)?.[0];
  return (found ?? otherwise) as Name;
};

const borderFor = (border: Border | null): Excel.CellBorder =>
  border === null ? { style: "None" } : { ...lines[border.style], color: border.color ?? black };

/** The look as `setCellProperties` takes it. An empty fill cannot be said this way: clear it beforehand. */
export function propertiesOf(style: CellStyle): Excel.SettableCellProperties {
  const { font, borders } = style;
  return {
    format: {
      font: {
        name: font.name,
        size: font.size,
        bold: font.bold,
        italic: font.italic,
        underline: font.underline ? "Single" : "None",
        strikethrough: font.strike,
        color: font.color ?? black,
      },
      ...(style.fill === null ? {} : { fill: { color: style.fill } }),
      borders: {
        top: borderFor(borders.top),
        right: borderFor(borders.right),
        bottom: borderFor(borders.bottom),
        left: borderFor(borders.left),
      },
      horizontalAlignment: nameIn<"General">(horizontals, style.horizontal, "General"),
      verticalAlignment: nameIn<"Bottom">(verticals, style.vertical, "Bottom"),
      wrapText: style.wrap,
    },
  };
}

/** The same for a cell of a new sheet: what a fresh cell has anyway is left out. */
export function propertiesOfNewCell(style: CellStyle): Excel.SettableCellProperties {
  const { format } = propertiesOf(style);
  if (format === undefined) return {};
  const { borders = {}, ...others } = format;
  const drawn = Object.entries(borders).filter(([, border]) => border?.style !== "None");
  return { format: { ...others, ...(drawn.length === 0 ? {} : { borders: Object.fromEntries(drawn) }) } };
}

/** True for equal answers of Excel about the same properties. */
export const sameProperties = (a: Excel.CellBorder | undefined, b: Excel.CellBorder | undefined): boolean =>
  a?.style === b?.style && a?.weight === b?.weight && a?.color === b?.color;

/** Cells that look alike hold the same style object. */
export class StyleTable {
  private readonly styles = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);

  shared(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    this.styles.set(key, style);
    return style;
  }
}
