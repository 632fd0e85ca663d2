import { plainStyle, type Border, type CellStyle } from "../../../core/cell/cell";

/** A look under construction. */
export interface Look {
  font: { -readonly [Key in keyof CellStyle["font"]]: CellStyle["font"][Key] };
  fill: string | null;
  borders: { -readonly [Key in keyof CellStyle["borders"]]: Border | null };
  horizontal: CellStyle["horizontal"];
  vertical: CellStyle["vertical"];
  wrap: boolean;
}

export function lookLike(style: CellStyle): Look {
  return { ...style, font: { ...style.font }, borders: { ...style.borders } };
}

/** Shares looks: those that are alike become one object, and Excel's default the one all hosts know. */
export class Looks {
  private readonly known = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);

  share(look: Look): CellStyle {
    const { font, fill, borders, horizontal, vertical, wrap } = look;
    const { name, size, bold, italic, underline, strike, color } = font;
    const { top, right, bottom, left } = borders;
    const style: CellStyle = {
      font: { name, size, bold, italic, underline, strike, color },
      fill,
      borders: { top, right, bottom, left },
      horizontal,
      vertical,
      wrap,
    };
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, style);
    return style;
  }
}

/** #RRGGBB of a colour written as #rgb, #rrggbb or rgb(r,g,b); null for any other, and for automatic. */
export function readHexColour(text: string): string | null {
  const written = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(written)) return written.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(written);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(written);
  if (parts === null) return null;
  const hex = (part: string | undefined): string => Math.min(255, Number(part)).toString(16).padStart(2, "0");
  return `#${hex(parts[1])}${hex(parts[2])}${hex(parts[3])}`.toUpperCase();
}

const unitsInPoints: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** A length such as "2.26cm" in points; null when it is none. */
export function readPoints(text: string | undefined): number | null {
  const found = /^\s*(\d{1,6}(?:\.\d{1,12})?)(pt|in|cm|mm|pc|px)\s*$/.exec(text ?? "");
  const unit = unitsInPoints[found?.[2] ?? ""];
  return unit === undefined ? null : Number(found?.[1]) * unit;
}

/** Pixels of one digit of Excel's default font, at 96 to the inch. */
const digit = 7;

/** The width of a column in characters, as .xlsx counts them. */
export function charactersOfPoints(points: number): number {
  return Math.round((points / 0.75 / digit) * 100) / 100;
}

/** A border line written as in CSS: "0.74pt solid #000000". */
export function readBorder(text: string): Border | null {
  const written = text.trim().toLowerCase();
  if (written === "" || written === "none" || written.length > 100) return null;
  const width = /(\d{0,4}(?:\.\d{1,6})?)\s*(pt|in|cm|mm|px)/.exec(written);
  const points =
    width === null
      ? 0.75
      : (readPoints(`${width[1] === "" ? "0" : String(Number(width[1]))}${width[2] ?? ""}`) ?? 0.75);
  const color = /#[0-9a-f]{3,6}\b/.exec(written)?.[0] ?? "";
  const has = (word: string): boolean => written.includes(word);
  if (has("none") || has("hidden")) return null;
  const style = has("double")
    ? "double"
    : has("dotted")
      ? "dotted"
      : has("dash")
        ? "dashed"
        : points < 0.5 && has("hair")
          ? "hair"
          : points > 2.2
            ? "thick"
            : points > 1.1
              ? "medium"
              : "thin";
  return { style, color: readHexColour(color) };
}
