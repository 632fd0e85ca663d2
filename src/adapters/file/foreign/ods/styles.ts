import { plainStyle, type CellStyle } from "../../../../core/cell/cell";
import { lookLike, Looks, readBorder, readHexColour, readPoints, type Look } from "../look";
import type { Opened } from "../xml/walk-xml";
import { NumberStyle } from "./number-style";

/** How cells of one style look, and the sizes a column or row style sets, in points. */
export interface OdsLook {
  readonly format: string;
  readonly style: CellStyle;
}

interface RawStyle {
  readonly family: string;
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  readonly properties: Map<string, string>;
}

const numberKinds: ReadonlySet<string> = new Set([
  "number-style",
  "percentage-style",
  "currency-style",
  "date-style",
  "time-style",
  "boolean-style",
  "text-style",
]);
const mostStyles = 65_536;
const deepest = 16;

/** The styles of a document, collected while its parts are walked. */
export class OdsStyles {
  private readonly styles = new Map<string, RawStyle>();
  private readonly codes = new Map<string, string>();
  private readonly fonts = new Map<string, string>();
  private readonly looks = new Looks();
  private readonly known = new Map<string, OdsLook>();
  private style: RawStyle | null = null;
  private number: { readonly name: string; readonly kind: string; readonly style: NumberStyle } | null = null;

  open(element: Opened): void {
    const value = (name: string): string | undefined => element.attribute(name);
    if (this.number !== null) {
      this.number.style.open(element);
      return;
    }
    if (numberKinds.has(element.name)) {
      this.number = { name: value("name") ?? "", kind: element.name, style: new NumberStyle(element.name) };
      return;
    }
    switch (element.name) {
      case "font-face":
        this.fonts.set(value("name") ?? "", unquoted(value("font-family") ?? ""));
        break;
      case "style":
      case "default-style": {
        const family = value("family") ?? "";
        const name = element.name === "style" ? (value("name") ?? "") : "";
        this.style = {
          family,
          parent: value("parent-style-name") ?? (name === "" ? undefined : ""),
          dataStyle: value("data-style-name"),
          properties: new Map(),
        };
        if (this.styles.size < mostStyles) this.styles.set(`${family} ${name}`, this.style);
        break;
      }
      case "text-properties":
      case "paragraph-properties":
      case "table-cell-properties":
      case "table-column-properties":
      case "table-row-properties":
      case "table-properties":
        for (const name of wanted) {
          const found = value(name);
          if (found !== undefined) this.style?.properties.set(name, found);
        }
        break;
    }
  }

  text(text: string): void {
    this.number?.style.write(text);
  }

  close(name: string): void {
    if (this.number === null) {
      if (name === "style" || name === "default-style") this.style = null;
      return;
    }
    if (name !== this.number.kind) {
      this.number.style.close(name);
      return;
    }
    const { name: key, style } = this.number;
    if (this.codes.size < mostStyles)
      this.codes.set(
        key,
        style.finish((each) => this.codes.get(each)),
      );
    this.number = null;
  }

  /** The look of a cell style; the document's default where there is no such style. */
  lookOf(name: string | undefined): OdsLook {
    const key = name ?? "";
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const look = lookLike(plainStyle);
    let format = "General";
    for (const style of this.line("table-cell", key)) {
      apply(look, style.properties, this.fonts);
      if (style.dataStyle !== undefined) format = this.codes.get(style.dataStyle) ?? format;
    }
    const made = { format, style: this.looks.share(look) };
    this.known.set(key, made);
    return made;
  }

  /** A property of a column, row or table style, its own or inherited. */
  property(family: string, name: string | undefined, property: string): string | undefined {
    return this.line(family, name ?? "").reduce<string | undefined>(
      (found, style) => style.properties.get(property) ?? found,
      undefined,
    );
  }

  /** The style and what it inherits from, furthest first. */
  private line(family: string, name: string): readonly RawStyle[] {
    const found: RawStyle[] = [];
    let next: string | undefined = name;
    while (next !== undefined && found.length < deepest) {
      const style: RawStyle | undefined = this.styles.get(`${family} ${next}`);
      if (style === undefined) {
        if (next === "") break;
        next = "";
        continue;
      }
      found.unshift(style);
      next = style.parent;
    }
    return found;
  }
}

const wanted = [
  "font-name",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-underline-style",
  "text-line-through-style",
  "text-line-through-type",
  "color",
  "background-color",
  "border",
  "border-top",
  "border-right",
  "border-bottom",
  "border-left",
  "text-align",
  "text-align-source",
  "vertical-align",
  "wrap-option",
  "column-width",
  "row-height",
  "use-optimal-row-height",
  "display",
] as const;

const horizontals: Readonly<Record<string, CellStyle["horizontal"]>> = {
  start: "left",
  left: "left",
  center: "center",
  end: "right",
  right: "right",
  justify: "justify",
};

function apply(look: Look, properties: ReadonlyMap<string, string>, fonts: ReadonlyMap<string, string>): void {
  const text = (name: string): string | undefined => properties.get(name);
  const font = text("font-name") ?? text("font-family");
  if (font !== undefined) look.font.name = fonts.get(font) ?? unquoted(font);
  const size = readPoints(text("font-size"));
  if (size !== null) look.font.size = Math.round(size * 10) / 10;
  const weight = text("font-weight");
  if (weight !== undefined) look.font.bold = weight === "bold" || Number(weight) >= 600;
  const slant = text("font-style");
  if (slant !== undefined) look.font.italic = slant !== "normal";
  const under = text("text-underline-style");
  if (under !== undefined) look.font.underline = under !== "none";
  const through = text("text-line-through-style") ?? text("text-line-through-type");
  if (through !== undefined) look.font.strike = through !== "none";
  const color = text("color");
  if (color !== undefined) look.font.color = readHexColour(color);
  const fill = text("background-color");
  if (fill !== undefined) look.fill = readHexColour(fill);
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const line = text(`border-${side}`) ?? text("border");
    if (line !== undefined) look.borders[side] = readBorder(line);
  }
  const align = text("text-align");
  if (align !== undefined) look.horizontal = horizontals[align] ?? "general";
  if (text("text-align-source") === "value-type") look.horizontal = "general";
  const vertical = text("vertical-align");
  if (vertical !== undefined) look.vertical = vertical === "top" ? "top" : vertical === "middle" ? "center" : "bottom";
  const wrap = text("wrap-option");
  if (wrap !== undefined) look.wrap = wrap === "wrap";
}

function unquoted(name: string): string {
  return (name.split(",")[0] ?? "").trim().replace(/^['"]|['"]$/g, "");
}
