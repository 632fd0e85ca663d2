import { deductionHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { overlap, topicPairs } from "../check/topics";
import { text } from "../text/bilingual";

interface OffTopic extends FactBase {
  readonly criterion: string;
  readonly words: string;
  readonly part: "reason" | "remedy";
}

const rate = /(?:tỷ lệ|tỉ lệ) ([^.;]{4,120}?) đạt \d/iu;

/** A criterion about one rate, with a reason or remedy that gives another rate. */
export default defineRule<OffTopic>({
  id: "reason-about-another-subject",
  code: "P06",
  family: "scores",
  severity: "info",
  scope: "table",
  title: text("Lý do nói về tỷ lệ khác với tiêu chí", "The reason gives a rate the criterion does not ask for"),
  why: text(
    "Người thẩm định đối chiếu đúng tỷ lệ của tiêu chí; tỷ lệ khác không giải thích được điểm.",
    "Reviewers compare the criterion's own rate; another one does not explain the score.",
  ),
  *check(view) {
    for (const row of view.rowsOf("item")) {
      const criterion = view.text(row, "criterion");
      if (!/^(?:tỷ lệ|tỉ lệ)/iu.test(criterion)) continue;
      const about = topicPairs(criterion);
      for (const part of ["reason", "remedy"] as const) {
        const at = view.ref(row, part);
        const subject = rate.exec(view.text(row, part))?.[1];
        const criterionAt = view.ref(row, "criterion");
        if (at === null || criterionAt === null || subject === undefined) continue;
        const pairs = topicPairs(subject);
        const isAnother = countsOthers(criterion, subject) || (pairs.size > 0 && overlap(pairs, about) < 0.5);
        if (!isAnother) continue;
        const words = shorten(subject);
        yield { verdict: "undecided", at, evidence: [at, criterionAt], criterion: shorten(criterion), words, part };
      }
    }
  },
  message: ({ criterion, words, part }) => {
    const where = part === "reason" ? "lý do" : "biện pháp";
    const whereEn = part === "reason" ? "reason" : "remedy";
    return text(
      `Tiêu chí “${criterion}”, ${where} lại nói về “${words}”. Kiểm tra có đúng tỷ lệ của tiêu chí không.`,
      `The criterion is “${criterion}”, the ${whereEn} speaks of “${words}”. See whether it is the criterion's own rate.`,
    );
  },
  examples: [
    {
      name: "đúng tỷ lệ",
      table: `${deductionHeader} / 2.1|Tỷ lệ hồ sơ thanh toán trực tuyến|1|0,94|Tỷ lệ thanh toán trực tuyến đạt 94%|Hướng dẫn|`,
      reports: [],
    },
    {
      name: "tỷ lệ khác",
      table: `${deductionHeader} / 2.1|Tỷ lệ hồ sơ luân chuyển nội bộ bằng phương thức điện tử|1|0,94|Tỷ lệ số hóa thành phần đạt 94%|Hướng dẫn|`,
      reports: ["E2?"],
    },
    {
      name: "tiêu chí đếm hồ sơ, biện pháp đếm dịch vụ",
      table: `${deductionHeader} / 2.1|Tỷ lệ hồ sơ dịch vụ công trực tuyến|1|0,8|Tỷ lệ hồ sơ dịch vụ công trực tuyến đạt 80%|Nâng tỷ lệ DVCTT đạt 90%|`,
      reports: ["F2?"],
    },
  ],
});

const counted: readonly (readonly [RegExp, string])[] = [
  [/^hồ sơ(?!\p{L})/iu, "files"],
  [/^(?:dịch vụ công|dvc)(?!ông)/iu, "services"],
  [/^(?:thủ tục|tthc)(?!\p{L})/iu, "procedures"],
  [/^văn bản(?!\p{L})/iu, "documents"],
];

/** True where both rates name what they count, and it is not the same: files of a service are not services. */
function countsOthers(criterion: string, subject: string): boolean {
  const of = (words: string) => counted.find(([pattern]) => pattern.test(words))?.[1];
  const asked = of(criterion.replace(/^(?:tỷ lệ|tỉ lệ)\s+/iu, ""));
  const given = of(subject);
  return asked !== undefined && given !== undefined && asked !== given;
}
