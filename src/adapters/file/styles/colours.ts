import { attributeOf, childOf, childrenOf, numberOf, type XmlElement } from "../xml/tree";

/** The legacy palette (ECMA-376, 18.8.27); 0–7 repeat 8–15. */
const indexed = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** Cells count theme colours light first; the theme lists them dark first. */
const themeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The colours of a theme part and of the palette a workbook may bring; Office's own where they are missing. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const own = childrenOf(childOf(childOf(styles, "colors"), "indexedColors"), "rgbColor");
  return {
    theme: themeOrder.map((name, index) => {
      const [colour] = childOf(scheme, name)?.children ?? [];
      const value = attributeOf(colour, "lastClr") ?? attributeOf(colour, "val") ?? "";
      return /^[0-9A-Fa-f]{6}$/.test(value) ? value : (officeTheme[index] ?? "000000");
    }),
    indexed: own.length > 0 ? own.map((each) => (attributeOf(each, "rgb") ?? "").slice(-6)) : indexed,
  };
}

/** A colour element as #RRGGBB; null for automatic. */
export function readColour(element: XmlElement | undefined, palette: Palette): string | null {
  if (element === undefined || attributeOf(element, "auto") === "1") return null;
  const theme = numberOf(element, "theme", -1);
  const index = numberOf(element, "indexed", -1);
  const base = attributeOf(element, "rgb")?.slice(-6) ?? palette.theme[theme] ?? palette.indexed[index];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return null;
  const tint = numberOf(element, "tint", 0);
  // The theme's first dark colour is what "automatic" text looks like.
  if (theme === 1 && tint === 0 && base === "000000") return null;
  return `#${tint === 0 ? base.toUpperCase() : tinted(base, tint)}`;
}

/** Moves the lightness towards black or white (ECMA-376, 18.8.19), each channel on its own scale of hue kept. */
function tinted(base: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const next = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const room = 1 - Math.abs(2 * lightness - 1);
  const factor = room === 0 ? 0 : (1 - Math.abs(2 * next - 1)) / room;
  return [red, green, blue]
    .map((channel) => Math.round(255 * Math.min(1, Math.max(0, next + (channel - lightness) * factor))))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}
