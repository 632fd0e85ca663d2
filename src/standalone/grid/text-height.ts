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
/** Widths of the words seen so far, by font; an appendix says the same words over and over. */
const widths = new Map<string, Map<string, number>>();
const mostWords = 20_000;

function widthsIn(font: string): (text: string) => number {
  let known = widths.get(font);
  if (known === undefined || known.size > mostWords) widths.set(font, (known = new Map()));
  const words = known;
  // Setting a font makes the canvas parse it, so it is set once for all the words of a cell, and only where one is new.
  let isSet = false;
  return (text) => {
    const width = words.get(text);
    if (width !== undefined) return width;
    context ??= document.createElement("canvas").getContext("2d");
    if (context !== null && !isSet) context.font = font;
    isSet = true;
    const measured = context?.measureText(text).width ?? text.length * 7;
    words.set(text, measured);
    return measured;
  };
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
  const widthOf = widthsIn(font);
  const space = widthOf(" ");
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const needed = widthOf(word);
      if (used > 0 && used + needed > width) {
        lines += 1;
        used = 0;
      }
      if (needed > width) lines += Math.floor(needed / width);
      used += needed + space;
    }
  }
  return lines;
}

/** Excel's own row, in CSS pixels. */
export const plainHeight = Math.ceil(plainStyle.font.size * pixelsPerPoint * lineHeight) + 2;
