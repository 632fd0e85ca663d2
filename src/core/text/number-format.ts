/** What a number format code does to a stored number. */
export interface NumberFormat {
  readonly kind: "general" | "fixed" | "percent" | "date" | "fraction" | "scientific" | "text";
  /** Digits after the mark that are always printed, and the most that may be. */
  readonly decimals: number;
  readonly maximalDecimals: number;
  /** The commas after the last digit place: each divides what is shown by a thousand. */
  readonly thousands: number;
  /** Parts a date format shows. */
  readonly hasDay: boolean;
  readonly hasMonth: boolean;
  readonly hasYear: boolean;
}

const general: NumberFormat = {
  kind: "general",
  decimals: 0,
  maximalDecimals: 0,
  thousands: 0,
  hasDay: false,
  hasMonth: false,
  hasYear: false,
};

/** Literals, colours, conditions, padding and fill leave; `[h]`-like counters of elapsed time stay. */
function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

function parse(code: string): NumberFormat {
  const section = bare(code.split(";")[0] ?? "").trim();
  if (section === "" || /^general$/i.test(section)) return general;
  if (section === "@") return { ...general, kind: "text" };
  if (/[dmyhs]/i.test(section)) {
    return {
      ...general,
      kind: "date",
      hasDay: /d/i.test(section),
      hasMonth: /m/i.test(section) && !/h/i.test(section.replace(/m{3,}/gi, "")),
      hasYear: /y/i.test(section),
    };
  }
  if (/[?#0]\s*\/\s*[?#0-9]/.test(section)) return { ...general, kind: "fraction" };
  const places = /\.([0?#]*)/.exec(section)?.[1] ?? "";
  const shape = {
    ...general,
    decimals: (places.match(/0/g) ?? []).length,
    maximalDecimals: places.length,
    thousands: /[0#?](,+)(?:[^0#?,]|$)/.exec(section)?.[1]?.length ?? 0,
  };
  if (/e[+-]/i.test(section)) return { ...shape, kind: "scientific" };
  if (section.includes("%")) return { ...shape, kind: "percent" };
  return /[0#?]/.test(section) ? { ...shape, kind: "fixed" } : general;
}

const known = new Map<string, NumberFormat>();

/** Reads a number format code; the section for positive numbers decides. Remembers the codes it has seen. */
export function readNumberFormat(code: string): NumberFormat {
  if (code === "General") return general;
  const seen = known.get(code);
  if (seen !== undefined) return seen;
  const format = parse(code);
  if (known.size < 500) known.set(code, format);
  return format;
}
