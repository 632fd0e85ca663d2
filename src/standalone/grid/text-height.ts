import { plainStyle, type Cell, type CellStyle } from "../../core/cell/cell";

const pixelsPerPoint = 96 / 72;
const lineHeight = 1.2;

/** Faces that hold every Vietnamese letter stand behind the document's own, which may be missing on this machine. */
export function fontFamily(name: string): string {
  const isSerif = /times|serif|cambria|garamond|georgia|vntime/i.test(name);
  const fallback = isSerif ? `"Tinos", "Liberation Serif", "Noto Serif", serif` : `"Carlito", "Noto Sans", sans-serif`;
  return `"${name.replace(/["\\]/g, "")}", ${fallback}`;
}

export function fontPixels(style: CellStyle): number {
  return style.font.size * pixelsPerPoint;
}

export function fontOf(style: CellStyle): string {
  const { bold, italic, name } = style.font;
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontPixels(style)}px/${lineHeight} ${fontFamily(name)}`;
}

let context: CanvasRenderingContext2D | null = null;
function widthOf(text: string, font: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * 7;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}

/** Height in CSS pixels a cell asks for; only a wrapped cell of some width asks for more than one line, as in Excel. */
export function heightOf(cell: Cell, width: number): number {
  const { style, text } = cell;
  const line = Math.ceil(fontPixels(style) * lineHeight);
  if (!style.wrap) return line + 3;
  // Most cells hold fewer letters than fit even if all were wide; measuring is for the others.
  if (width === Infinity) return line + 3;
  const mayNotFit = text.length * fontPixels(style) * 0.65 > width - 8;
  const lines = mayNotFit || text.includes("\n") ? countLines(text, fontOf(style), width - 8) : 1;
  return line * lines + 3;
}

function countLines(text: string, font: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const bare = widthOf(word.trimEnd(), font);
      if (used > 0 && used + bare > width) {
        lines += 1;
        used = 0;
      }
      if (bare > width) lines += Math.floor(bare / width);
      used += widthOf(word, font);
    }
  }
  return lines;
}

/** Excel's own row, in CSS pixels. */
export const plainHeight = Math.ceil(plainStyle.font.size * pixelsPerPoint * lineHeight) + 2;
