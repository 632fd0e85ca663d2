import {
  emptyPolicies,
  levels,
  naPolicies,
  ruleKinds,
  type EmptyPolicy,
  type Level,
  type NaPolicy,
  type RuleKind,
} from "./criteria";

/** Columns of the sheet "Bộ tiêu chí", from the left, with their header and width in characters. */
export const sheetColumns = {
  code: { header: "Mã", width: 8 },
  parent: { header: "Mã cha", width: 8 },
  name: { header: "Tên tiêu chí", width: 44 },
  level: { header: "Loại", width: 14 },
  maximum: { header: "Điểm tối đa", width: 9 },
  rule: { header: "Kiểu chấm", width: 13 },
  numerator: { header: "Tử số (số liệu)", width: 36 },
  denominator: { header: "Mẫu số", width: 36 },
  variables: { header: "Biến và biểu thức", width: 36 },
  steps: { header: "Bậc, ngưỡng", width: 24 },
  zeroBelow: { header: "Ngưỡng về 0", width: 9 },
  unit: { header: "Điểm mỗi đơn vị cộng, trừ", width: 10 },
  floor: { header: "Sàn", width: 8 },
  ceiling: { header: "Trần", width: 8 },
  prerequisite: { header: "Điều kiện tiên quyết", width: 26 },
  notApplicable: { header: "Khi không áp dụng", width: 14 },
  empty: { header: "Khi 0/0", width: 14 },
  rounding: { header: "Làm tròn", width: 12 },
  effect: { header: "Thưởng, phạt (trần)", width: 11 },
  evidence: { header: "Minh chứng bắt buộc", width: 28 },
  inCharge: { header: "Bộ phận phụ trách", width: 22 },
  reason: { header: "Mẫu câu lý do", width: 30 },
  remedy: { header: "Mẫu câu khắc phục", width: 30 },
  basis: { header: "Căn cứ", width: 22 },
  validity: { header: "Hiệu lực", width: 24 },
} as const;
export type SheetColumn = keyof typeof sheetColumns;

export const columnOrder: readonly SheetColumn[] = Object.keys(sheetColumns).filter(
  (name): name is SheetColumn => name in sheetColumns,
);

/** Columns without which a sheet is no set of criteria. */
export const requiredColumns: readonly SheetColumn[] = ["code", "name", "level", "maximum", "rule"];

/** Words of a row that is not a criterion but the bands of the total. */
export const ratingWord = "xếp loại";

export const levelWords: Readonly<Record<Level, string>> = {
  section: "lĩnh vực",
  criterion: "tiêu chí",
  part: "tiêu chí thành phần",
  option: "dòng lựa chọn",
};

export const ruleWords: Readonly<Record<RuleKind, string>> = {
  sum: "cộng con",
  rate: "tỷ lệ",
  ladder: "bậc thang",
  gate: "đạt/không",
  "count-up": "đếm cộng",
  "count-down": "đếm trừ",
  checklist: "danh mục",
  discipline: "mức kỷ luật",
  average: "trung bình",
  survey: "khảo sát",
  manual: "nhập tay",
  choice: "chọn một",
  formula: "công thức",
  option: "lựa chọn",
};

export const notApplicableWords: Readonly<Record<NaPolicy, string>> = {
  full: "tối đa",
  rescale: "bỏ và quy đổi",
  share: "chia đều",
  zero: "0 điểm",
};

export const emptyWords: Readonly<Record<EmptyPolicy, string>> = {
  "not-applicable": "không áp dụng",
  full: "tối đa",
  zero: "0 điểm",
};

export const overlapWords = "chồng bậc: lấy mức cao";

const key = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.]+/gu, " ")
    .trim();

/** The other way round: what stands for a word of the sheet. Short forms officials use are known too. */
export function levelOf(words: string): Level | undefined {
  const short: Readonly<Record<string, Level>> = { tc: "criterion", tctp: "part", "lựa chọn": "option", lv: "section" };
  return levels.find((level) => levelWords[level] === key(words)) ?? short[key(words)];
}

export function ruleKindOf(words: string): RuleKind | undefined {
  const wanted = key(words)
    .replace(/tỉ/gu, "tỷ")
    .replace(/\s*\/\s*/gu, "/");
  return ruleKinds.find((kind) => ruleWords[kind] === wanted);
}

export function naPolicyOf(words: string): NaPolicy | undefined {
  const wanted = key(words).replace(/&/gu, "và");
  return naPolicies.find((policy) => notApplicableWords[policy] === wanted) ?? (wanted === "0" ? "zero" : undefined);
}

export function emptyPolicyOf(words: string): EmptyPolicy | undefined {
  const wanted = key(words);
  return emptyPolicies.find((policy) => emptyWords[policy] === wanted) ?? (wanted === "0" ? "zero" : undefined);
}
