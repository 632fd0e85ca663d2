import { plainStyle, type Border, type CellStyle } from "../../../../core/cell/cell";
import { readPalette } from "../../styles/colours";
import { builtInCode } from "../../styles/number-formats";
import { lookLike, Looks } from "../look";
import { readText, u8, type ScannedWorkbook, type Slice } from "./scan-stream";

/** How cells of one index look. */
export interface CellLook {
  readonly format: string;
  readonly style: CellStyle;
}

const horizontals = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
const verticals = ["top", "center", "bottom", "justify", "distributed"] as const;
const lines: readonly (Border["style"] | null)[] = [
  null,
  "thin",
  "medium",
  "dashed",
  "dotted",
  "thick",
  "double",
  "hair",
  "dashed",
  "dashed",
  "dashed",
  "dotted",
  "dotted",
  "dashed",
];

/** The looks of a workbook by their index: fonts, fills, borders, alignment and number formats ([MS-XLS], 2.4.353). */
export function readLooks(workbook: ScannedWorkbook): readonly CellLook[] {
  const looks = new Looks();
  const colour = colours(workbook.palette);
  const fonts = workbook.fonts.map((data) => readFont(data, colour));
  return workbook.formats.map((data) => {
    if (data.byteLength < 20) return { format: "General", style: plainStyle };
    const u16 = (offset: number): number => data.getUint16(offset, true);
    const u32 = (offset: number): number => data.getUint32(offset, true);
    // Index 4 is never used: the fifth font is number 5.
    const font = fonts[u16(0) > 4 ? u16(0) - 1 : u16(0)];
    const id = u16(2);
    const alignment = u8(data, 6);
    const [sides, more] = [u32(10), u32(14)];
    const border = (line: number, icv: number): Border | null => {
      const style = lines[line] ?? null;
      return style === null ? null : { style, color: colour(icv) };
    };
    const look = lookLike(plainStyle);
    if (font !== undefined) look.font = { ...font };
    look.fill = more >>> 26 === 0 ? null : colour(u16(18) & 0x7f);
    look.horizontal = horizontals[alignment & 7] ?? "general";
    look.vertical = verticals[(alignment >> 4) & 7] ?? "bottom";
    look.wrap = (alignment & 8) !== 0;
    look.borders = {
      left: border(sides & 15, (sides >>> 16) & 0x7f),
      right: border((sides >>> 4) & 15, (sides >>> 23) & 0x7f),
      top: border((sides >>> 8) & 15, more & 0x7f),
      bottom: border((sides >>> 12) & 15, (more >>> 7) & 0x7f),
    };
    return { format: workbook.numberFormats.get(id) ?? builtInCode(id), style: looks.share(look) };
  });
}

function readFont(data: Slice, colour: (icv: number) => string | null): CellStyle["font"] {
  if (data.byteLength < 16) return plainStyle.font;
  const u16 = (offset: number): number => data.getUint16(offset, true);
  const flags = u16(2);
  const name = readText(data, 15, u8(data, 14));
  return {
    name: name === "" ? plainStyle.font.name : name,
    size: u16(0) === 0 ? plainStyle.font.size : u16(0) / 20,
    bold: u16(6) >= 600,
    italic: (flags & 2) !== 0,
    underline: u8(data, 10) !== 0,
    strike: (flags & 8) !== 0,
    color: colour(u16(4)),
  };
}

/** Colours by index; those from 64 on follow the system. */
function colours(palette: Slice | null): (icv: number) => string | null {
  const usual = readPalette(undefined, undefined).indexed;
  return (icv) => {
    if (icv >= 64) return null;
    const at = 2 + (icv - 8) * 4;
    if (palette !== null && icv >= 8 && at + 3 <= palette.byteLength) {
      const channels = [0, 1, 2].map((offset) =>
        u8(palette, at + offset)
          .toString(16)
          .padStart(2, "0"),
      );
      return `#${channels.join("")}`.toUpperCase();
    }
    const known = usual[icv];
    return known === undefined ? null : `#${known}`;
  };
}
