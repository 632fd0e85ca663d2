import { comparisonKey } from "../text/normalise";

/** Words too common in this field to tell one criterion from another. */
const common = new Set(
  (
    "tỷ lệ hồ sơ việc các của và được có trong theo cho về thực hiện kết quả công tác đạt số thủ tục hành chính tthc " +
    "giải quyết phần tử đấu phấn nội dung này bộ phận khắc phục đề nghị đơn vị ubnd xã cấp cơ quan cán bộ công chức tại " +
    "bằng hoặc giữa liên quan thẩm quyền phương thức mức độ phát sinh một cửa với từ đến trên dưới còn chưa không"
  )
    .split(" ")
    .map((word) => comparisonKey(word)),
);

/** Abbreviations of the field, spelt out so that "DVCTT" and "dịch vụ công trực tuyến" share words. */
const spelt: readonly (readonly [RegExp, string])[] = [
  [/dvc ?tt(?![\p{L}])/giu, "dịch vụ công trực tuyến"],
  [/dvc(?![\p{L}])/giu, "dịch vụ công"],
  [/cntt(?![\p{L}])/giu, "công nghệ thông tin"],
];

/** The telling word pairs of a text, in comparison form: "thanh toán", "toán trực", "trực tuyến" … */
export function topicPairs(words: string): ReadonlySet<string> {
  const full = spelt.reduce((line, [pattern, long]) => line.replace(pattern, long), words);
  const tokens = comparisonKey(full).match(/\p{L}+/gu) ?? [];
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [a = "", b = ""] = [tokens[index], tokens[index + 1]];
    if (!common.has(a) && !common.has(b)) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

/** Share of `part`'s pairs that `whole` holds too: 1 when it says nothing of its own. */
export function overlap(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const pair of part) if (whole.has(pair)) shared += 1;
  return shared / part.size;
}
