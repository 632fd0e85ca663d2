import { clean, comparisonKey } from "./normalise";

/** Units by one name, whatever way they are printed. */
const names: Readonly<Record<string, readonly string[]>> = {
  "%": ["%", "phần trăm", "tỷ lệ %", "tỷ lệ phần trăm"],
  "điểm phần trăm": ["điểm phần trăm", "điểm %", "đpt"],
  "‰": ["‰", "phần nghìn"],
  đồng: ["đồng", "đ", "vnđ", "vnd", "việt nam đồng"],
  "nghìn đồng": [
    "nghìn đồng",
    "ngàn đồng",
    "nghìn đ",
    "ngàn đ",
    "1.000 đồng",
    "1000 đồng",
    "1.000đ",
    "1000đ",
    "1.000 đ",
  ],
  "triệu đồng": ["triệu đồng", "tr.đ", "trđ", "tr đồng", "tr.đồng", "triệu đ", "1.000.000 đồng", "triệu"],
  "tỷ đồng": ["tỷ đồng", "tỷ đ", "tỷ"],
  USD: ["usd", "đô la mỹ"],
  điểm: ["điểm"],
  "hồ sơ": ["hồ sơ", "hs"],
  "văn bản": ["văn bản", "vb"],
  "thủ tục": ["thủ tục", "tthc", "thủ tục hành chính"],
  "dịch vụ": ["dịch vụ", "dvc", "dịch vụ công"],
  "nhiệm vụ": ["nhiệm vụ"],
  người: ["người", "khẩu", "lượt người"],
  hộ: ["hộ", "hộ gia đình"],
  ha: ["ha", "hecta"],
};

/**
 * Units printed in one way only. Words that also say something else in brackets (năm, tháng, xã, kế hoạch, đơn vị) are
 * none of them.
 */
const others = [
  "lượt", "phiếu", "cuộc", "vụ", "việc", "trường hợp", "lần", "cái", "bộ", "chiếc", "máy", "cuốn", "tin", "bài",
  "tin, bài", "lớp", "học sinh", "giường", "dự án", "công trình", "doanh nghiệp", "hợp tác xã", "km", "m", "m2", "m²",
  "m3", "m³", "kg", "tạ", "tấn", "con", "cây", "ngày", "giờ", "phút", "triệu usd", "kwh", "giấy", "thẻ", "tài khoản",
  "cuộc họp", "đợt", "buổi", "lượt hồ sơ",
] as const; // prettier-ignore

const keyOf = (words: string): string => comparisonKey(words).replace(/\s/gu, "");

const byWords = new Map<string, string>([
  ...Object.entries(names).flatMap(([name, words]) => words.map((each) => [keyOf(each), name] as const)),
  ...others.map((each) => [keyOf(each), each] as const),
]);

const longest = 24;

/** The one name of a printed unit: "Ngàn đồng" and "1.000 đồng" are "nghìn đồng". Null for words that are no known unit. */
export function measureName(printed: string): string | null {
  if (printed.length > longest) return null;
  const words = printed.replace(/^(?:đvt|đơn vị tính|đơn vị|tính theo|tính bằng)\s*:?\s*/iu, "");
  return byWords.get(keyOf(words)) ?? null;
}

const unmistakable: ReadonlySet<string> = new Set([
  "%",
  "điểm phần trăm",
  "đồng",
  "nghìn đồng",
  "triệu đồng",
  "tỷ đồng",
]);
const bracket = /\(([^()]{1,60})\)/gu;
const ratio = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ|mức độ hoàn thành)/iu;

/** The unit a header names: "(triệu đồng)", "ĐVT: hồ sơ", "Tỷ lệ %". The innermost words that name one decide. */
export function measureOfHeader(path: readonly string[]): string | null {
  for (let level = path.length - 1; level >= 0; level--) {
    const words = clean(path[level] ?? "");
    for (const [, inside = ""] of [...words.matchAll(bracket)].reverse()) {
      const found = measureName(inside) ?? lastNamed(inside);
      if (found !== null) return found;
    }
    const label = /(?:đvt|đơn vị tính)\s*[:：]\s*([^;()]{1,24})$/iu.exec(words)?.[1];
    const named = measureName(label ?? words);
    // Bare words are a unit only where they can be nothing else: a column "Hồ sơ" or "Điểm" is named, not measured.
    if (named !== null && (label !== undefined || unmistakable.has(named))) return named;
    if (/(?<!điểm )%$/u.test(words) || /^%/u.test(words)) return "%";
  }
  return null;
}

/** "(ĐVT: triệu đồng)", "(so với kế hoạch, %)". */
function lastNamed(inside: string): string | null {
  const parts = inside.split(/[,;:]/u);
  return measureName(parts.at(-1) ?? "");
}

/** True for headers of ratios, whatever unit the table counts in. */
export function isRatioHeader(path: readonly string[]): boolean {
  return ratio.test(clean(path.at(-1) ?? ""));
}

/** The units a line over a table gives: "triệu đồng; tỷ lệ: %" counts in triệu đồng, and ratios in %. */
export function mainMeasure(printed: string): string | null {
  const [first = ""] = printed.split(/[;,]/u);
  return measureName(first.trim());
}

/** The unit a number format writes behind its figure: `0.0%`, `#,##0 "đồng"`. */
export function measureOfFormat(format: string): string | null {
  const literal = /"\s*([^"]{1,24}?)\s*"\s*(?:;|$)/u.exec(format)?.[1];
  if (literal !== undefined) return measureName(literal);
  return /%/u.test(format.replace(/"[^"]*"|\\./gu, "")) ? "%" : null;
}
