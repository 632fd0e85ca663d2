import { readBorder, readHexColour, readPoints, type Look } from "../look";

/** Declarations by property, in small letters. */
export type Declarations = ReadonlyMap<string, string>;

const mostRules = 5_000;

/** The rules of a style sheet that name a single class, or a cell of it (`.xl65`, `td.xl65`), by class. */
export function readRules(css: string, rules: Map<string, Declarations>): void {
  for (const [, selector = "", body = ""] of css.matchAll(/([^{}]{1,500})\{([^{}]{0,5000})\}/g)) {
    const name = /^(?:td)?\.([\w-]{1,60})$/i.exec(selector.replace(/<!--|-->/g, "").trim())?.[1];
    if (name !== undefined && rules.size < mostRules) rules.set(name.toLowerCase(), readDeclarations(body));
  }
}

export function readDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w-]{1,40})\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    found.set(name.toLowerCase(), value.trim());
  }
  return found;
}

const horizontals = ["left", "center", "right", "justify"] as const;
const verticals = { top: "top", middle: "center", bottom: "bottom" } as const;

/** Puts what the declarations say on a look. */
export function applyDeclarations(look: Look, css: Declarations): void {
  const weight = css.get("font-weight");
  if (weight !== undefined) look.font.bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  const slant = css.get("font-style");
  if (slant !== undefined) look.font.italic = slant === "italic" || slant === "oblique";
  const family = css
    .get("font-family")
    ?.split(",")[0]
    ?.trim()
    .replace(/^["']|["']$/g, "");
  if (family !== undefined && family !== "") look.font.name = family.slice(0, 60);
  const size = readPoints(css.get("font-size"));
  if (size !== null && size >= 1 && size <= 409) look.font.size = Math.round(size * 10) / 10;
  const colour = readHexColour(css.get("color") ?? "");
  if (colour !== null) look.font.color = colour;
  const fill = readHexColour(css.get("background-color") ?? css.get("background") ?? "");
  if (fill !== null) look.fill = fill;
  const align = horizontals.find((each) => each === css.get("text-align")?.toLowerCase());
  if (align !== undefined) look.horizontal = align;
  const vertical = css.get("vertical-align")?.toLowerCase();
  if (vertical === "top" || vertical === "middle" || vertical === "bottom") look.vertical = verticals[vertical];
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const line = css.get(`border-${side}`) ?? css.get("border");
    if (line !== undefined) look.borders[side] = readBorder(line);
  }
}

const namedFormats: Readonly<Record<string, string>> = {
  general: "General",
  percent: "0.00%",
  fixed: "0.00",
  standard: "#,##0.00",
  "short date": "m/d/yyyy",
  text: "@",
};

/** The number format Excel wrote into a page (`mso-number-format:"\#\,\#\#0"`); null where there is none. */
export function readMsoFormat(css: Declarations): string | null {
  const written = css.get("mso-number-format");
  if (written === undefined) return null;
  const code = written
    .replace(/^["']|["']$/g, "")
    .replace(/\\([^0-9A-Fa-f]|$)/g, "$1")
    .replace(/\\/g, "")
    .trim();
  return namedFormats[code.toLowerCase()] ?? (code === "" ? null : code.slice(0, 250));
}
