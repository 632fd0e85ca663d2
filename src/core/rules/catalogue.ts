import { families, type Family, type Severity } from "../check/finding";
import type { Rule } from "../check/rule";
import type { Text } from "../text/bilingual";
import { text } from "../text/bilingual";
import { rules as builtIn } from "./index";

const familyNames: Readonly<Record<Family, Text>> = {
  reading: text("Đọc số liệu", "Reading"),
  structure: text("Cấu trúc bảng", "Structure"),
  arithmetic: text("Phép tính", "Arithmetic"),
  logic: text("Logic", "Logic"),
  "dates-citations": text("Ngày tháng, trích dẫn", "Dates and citations"),
  "across-tables": text("Giữa các bảng", "Across tables"),
  scores: text("Điểm số", "Scores"),
  prose: text("Lời văn trong ô", "Words in cells"),
};

const severityNames: Readonly<Record<Severity, Text>> = {
  error: text("lỗi", "error"),
  warning: text("cần xem", "warning"),
  info: text("gợi ý", "note"),
};

/** The rule catalogue as Markdown: one section for each family, Vietnamese first, English beneath, examples as tables. */
export function renderCatalogue(rules: readonly Rule[] = builtIn): string {
  const lines = [
    "# Danh mục quy tắc",
    "",
    "*Rule catalogue. Generated from `src/core/rules`; do not edit.*",
    "",
    `Có ${String(rules.length)} quy tắc. Mỗi ví dụ cũng là một phép thử: ô sau dấu → là ô được báo, dấu ? nghĩa là chưa kết luận được.`,
    "",
    `*${String(rules.length)} rules. Every example is also a test: the cells after → are reported, a ? means undecided.*`,
    "",
  ];
  for (const family of families) {
    const own = rules.filter((rule) => rule.family === family).sort((a, b) => (a.code < b.code ? -1 : 1));
    if (own.length === 0) continue;
    const name = familyNames[family];
    lines.push(`## ${name.vi}`, "", `*${name.en}*`, "", ...own.flatMap(renderRule));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function renderRule(rule: Rule): readonly string[] {
  const severity = severityNames[rule.severity];
  return [
    `### ${rule.code} · ${rule.title.vi}`,
    "",
    `\`${rule.id}\` · ${severity.vi}`,
    "",
    rule.why.vi,
    "",
    `*${rule.title.en}* (${severity.en}). *${rule.why.en}*`,
    "",
    ...rule.examples.flatMap(({ name, table, reports, reportDate, isSubmission, previous }) => {
      const settings = [
        ...(reportDate === undefined ? [] : [`ngày báo cáo ${reportDate}`]),
        ...(isSubmission === true ? ["khi nộp"] : []),
        ...(previous === undefined ? [] : ["bảng trên là của kỳ trước"]),
      ];
      const suffix = settings.length === 0 ? "" : ` (${settings.join(", ")})`;
      return [
        `- ${name}${suffix} → ${reports.length === 0 ? "không báo" : reports.join(", ")}`,
        "",
        "  ```text",
        // The catalogue is NFC throughout, even where an example is about text that is not.
        ...(previous === undefined ? table : `${previous} / --- / ${table}`)
          .normalize("NFC")
          .split(/\s\/\s/u)
          .map((line) => `  ${line.trim()}`),
        "  ```",
        "",
      ];
    }),
  ];
}
