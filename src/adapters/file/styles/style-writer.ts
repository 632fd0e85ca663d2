import type { Border } from "../../../core/cell/cell";
import { escapeAttribute } from "../xml/escape";
import type { Alignment, Borders, Font } from "./style-reader";

/** Elements of a styles part in its own prefix (with colon, or empty). */
export function fontXml(prefix: string, font: Font): string {
  const flag = (name: string, isSet: boolean): string => (isSet ? `<${prefix}${name}/>` : "");
  return (
    `<${prefix}font>${flag("b", font.bold)}${flag("i", font.italic)}${flag("strike", font.strike)}` +
    `${flag("u", font.underline)}<${prefix}sz val="${String(font.size)}"/>${colourXml(prefix, "color", font.color)}` +
    `<${prefix}name val="${escapeAttribute(font.name)}"/></${prefix}font>`
  );
}

export function fillXml(prefix: string, colour: string | null): string {
  if (colour === null) return `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid">${colourXml(prefix, "fgColor", colour)}` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

export function borderXml(prefix: string, borders: Borders): string {
  const { left, right, top, bottom } = borders;
  const sides = (Object.entries({ left, right, top, bottom }) satisfies [string, Border | null][]).map(
    ([name, border]) => sideXml(prefix, name, border),
  );
  return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
}

export function sideXml(prefix: string, name: string, border: Border | null): string {
  if (border === null) return `<${prefix}${name}/>`;
  const colour = border.color === null ? `<${prefix}color auto="1"/>` : colourXml(prefix, "color", border.color);
  return `<${prefix}${name} style="${border.style}">${colour}</${prefix}${name}>`;
}

/** Attributes of an alignment element; null takes one away. */
export function alignmentAttributes(alignment: Alignment): Readonly<Record<string, string | null>> {
  return {
    horizontal: alignment.horizontal === "general" ? null : alignment.horizontal,
    vertical: alignment.vertical === "bottom" ? null : alignment.vertical,
    wrapText: alignment.wrap ? "1" : null,
  };
}

function colourXml(prefix: string, name: string, colour: string | null): string {
  return colour === null ? "" : `<${prefix}${name} rgb="FF${colour.slice(1).toUpperCase()}"/>`;
}
