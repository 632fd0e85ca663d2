import type { CountSpec, RateSpec } from "./facts";

const count = (name: string, words: RegExp, ...roles: readonly string[]): CountSpec => ({ name, words, roles });

const rate = (
  name: string,
  words: RegExp,
  printed: string | null,
  parts: readonly string[],
  wholes: readonly string[],
): RateSpec => ({ name, words, printed, parts, wholes });

/** Columns a sentence says, by kind of table. */
export const countsOf = {
  tthc: [
    count("hồ sơ tiếp nhận", /tiếp nhận/iu, "received.total"),
    count("hồ sơ trực tuyến", /trực tuyến/iu, "received.online"),
    count("hồ sơ trực tiếp", /trực tiếp|bưu chính/iu, "received.direct"),
    count("hồ sơ kỳ trước chuyển sang", /kỳ trước/iu, "received.carriedOver"),
    count("hồ sơ đã giải quyết", /đã giải quyết/iu, "resolved.total"),
    count("hồ sơ trước hạn", /trước hạn/iu, "resolved.early"),
    count("hồ sơ đúng hạn", /đúng hạn/iu, "resolved.onTime"),
    count("hồ sơ quá hạn", /quá hạn/iu, "resolved.late"),
    count("hồ sơ đang giải quyết", /đang giải quyết/iu, "pending.total"),
    count("hồ sơ đang giải quyết trong hạn", /trong hạn|còn hạn/iu, "pending.onTime"),
    count("hồ sơ đang giải quyết quá hạn", /quá hạn|hết hạn/iu, "pending.late"),
  ],
  digitisation: [
    count("hồ sơ tiếp nhận", /tiếp nhận/iu, "received"),
    count("hồ sơ có số hóa thành phần", /(?<!chưa |chưa được )số h(?:óa|oá)(?![^.;]*kết quả)/iu, "withComponents"),
    count("hồ sơ số hóa đầy đủ", /đầy đủ/iu, "fullyDigitised"),
    count(
      "hồ sơ chưa số hóa thành phần",
      /(?<!kết quả )chưa (?:được )?số h(?:óa|oá)(?![^.;]*kết quả)/iu,
      "withoutComponents",
    ),
    count("hồ sơ đã giải quyết", /đã giải quyết|kết quả(?! chưa)/iu, "resolved"),
    count("kết quả đã số hóa", /kết quả(?! chưa)/iu, "withResult"),
    count("kết quả chưa số hóa", /kết quả[^.;]{0,20}chưa|chưa[^.;]{0,20}kết quả/iu, "withoutResult"),
  ],
  documents: [
    count("văn bản đến", /văn bản đến/iu, "in.total"),
    count("văn bản đến điện tử", /điện tử/iu, "in.electronic"),
    count("văn bản đến song song", /song song/iu, "in.parallel"),
    count("văn bản đến có ký số", /ký số/iu, "in.signed"),
    count("văn bản đến không ký số", /không ký số/iu, "in.unsigned"),
    count("văn bản đi", /văn bản đi/iu, "out.total"),
    count("văn bản đi điện tử", /điện tử/iu, "out.electronic"),
    count("văn bản đi song song", /song song/iu, "out.parallel"),
    count("văn bản đi có ký số", /ký số/iu, "out.signed"),
    count("văn bản đi không ký số", /không ký số/iu, "out.unsigned"),
  ],
  onlineServices: [
    count("dịch vụ công trực tuyến", /dịch vụ|DVC/iu, "services.total"),
    count("dịch vụ phát sinh trực tuyến", /phát sinh/iu, "services.level3.online", "services.level4.online"),
    count("hồ sơ nộp trực tuyến", /trực tuyến/iu, "files.level3.online", "files.level4.online"),
    count("hồ sơ của dịch vụ trực tuyến", /(?<!phát sinh )hồ sơ/iu, "files.level3.total", "files.level4.total"),
    count("hồ sơ các mức độ", /(?<!phát sinh )hồ sơ/iu, "files.total"),
  ],
} as const satisfies Readonly<Record<string, readonly CountSpec[]>>;

/** Rates a sentence says: as the table prints them, or computed where it prints none. */
export const ratesOf = {
  tthc: [
    rate("tỷ lệ trực tuyến", /trực tuyến/iu, null, ["received.online"], ["received.online", "received.direct"]),
    rate("tỷ lệ trước hạn", /trước hạn/iu, null, ["resolved.early"], ["resolved.total"]),
    rate("tỷ lệ đúng hạn", /đúng hạn/iu, null, ["resolved.onTime"], ["resolved.total"]),
    rate(
      "tỷ lệ trước và đúng hạn",
      /trước và đúng hạn|đúng và trước hạn/iu,
      null,
      ["resolved.early", "resolved.onTime"],
      ["resolved.total"],
    ),
    rate("tỷ lệ quá hạn", /quá hạn/iu, null, ["resolved.late"], ["resolved.total"]),
  ],
  digitisation: [
    rate("tỷ lệ số hóa đầy đủ", /đầy đủ|thành phần/iu, "fullRate", ["fullyDigitised"], ["received"]),
    rate("tỷ lệ số hóa kết quả", /kết quả/iu, "resultRate", ["withResult"], ["resolved"]),
  ],
  documents: [
    rate("tỷ lệ văn bản đi ký số", /ký số/iu, null, ["out.signed"], ["out.total"]),
    rate("tỷ lệ văn bản đến điện tử", /điện tử/iu, null, ["in.electronic"], ["in.total"]),
    rate("tỷ lệ văn bản đi điện tử", /điện tử/iu, null, ["out.electronic"], ["out.total"]),
  ],
  onlineServices: [
    rate("tỷ lệ dịch vụ phát sinh", /dịch vụ|phát sinh|DVC/iu, "services.onlineRate", [], []),
    rate("tỷ lệ hồ sơ trực tuyến", /trực tuyến/iu, "files.rate", [], []),
  ],
} as const satisfies Readonly<Record<string, readonly RateSpec[]>>;
