import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Excel's green, from darkest to lightest; 80 is the colour of Excel's own primary buttons. */
const green: BrandVariants = {
  10: "#03170b",
  20: "#062914",
  30: "#08381b",
  40: "#0a4522",
  50: "#0c5329",
  60: "#0e6131",
  70: "#0e6f39",
  80: "#107c41",
  90: "#2a9158",
  100: "#4aa876",
  110: "#5db486",
  120: "#70bf95",
  130: "#86caa6",
  140: "#9fd6b9",
  150: "#bbe3ce",
  160: "#dcf1e6",
};

/** Faces with every Vietnamese letter follow Segoe UI, for machines that have no Segoe UI. */
const faces = `"Segoe UI", "Segoe UI Web (Vietnamese)", -apple-system, BlinkMacSystemFont, Roboto, "Noto Sans", "DejaVu Sans", "Liberation Sans", sans-serif`;

const fonts = { fontFamilyBase: faces, fontFamilyNumeric: faces };

export type ThemeName = "light" | "dark" | "contrast";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(green), ...fonts },
  dark: { ...createDarkTheme(green), ...fonts },
  contrast: { ...teamsHighContrastTheme, ...fonts },
};

export interface Surroundings {
  readonly isForcedColors: boolean;
  readonly prefersDark: boolean;
  /** Background of the host's frame, where the host tells (it does not on the web). */
  readonly background: string | null;
}

/** Contrast themes of the system come first, then what the host shows, then what the system prefers. */
export function chooseTheme({ isForcedColors, prefersDark, background }: Surroundings): ThemeName {
  if (isForcedColors) return "contrast";
  const isDark = background === null ? null : isDarkColour(background);
  return (isDark ?? prefersDark) ? "dark" : "light";
}

/** Whether white text belongs on a colour (#RRGGBB); null when it is no such colour. */
function isDarkColour(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Perceived lightness after ITU-R BT.601.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
