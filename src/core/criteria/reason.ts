import { compare, formatVietnamese, zero, type Amount } from "../cell/amount";
import { text, type Text } from "../text/bilingual";
import type { CriterionScore } from "./score-result";

/** A sentence of the set with its blanks filled in: {tên} {mã} {điểm} {tối đa} {mất} {mức} {số liệu}. */
function filled(sentence: string, score: CriterionScore): string {
  const figures = score.figures.flatMap(({ name, shown, isThere }) => (isThere ? [`${name}: ${shown.vi}`] : []));
  const say = (amount: Amount | null): string => (amount === null ? "chưa có số liệu" : formatVietnamese(amount));
  const words: Readonly<Record<string, string>> = {
    tên: score.criterion.name,
    mã: score.criterion.code,
    điểm: say(score.score),
    "tối đa": say(score.maximum),
    mất: say(score.lost),
    mức: score.level === "" ? "chưa có số liệu" : score.level,
    "số liệu": figures.length === 0 ? "chưa có số liệu" : figures.join("; "),
  };
  return sentence
    .normalize("NFC")
    .replace(/\{([^{}]{1,20})\}/gu, (whole, name: string) => words[name.trim().toLowerCase()] ?? whole);
}

/** True for a criterion that is known to have lost points. */
export function hasLost({ lost }: Pick<CriterionScore, "lost">): boolean {
  return lost !== null && compare(lost, zero) > 0;
}

/**
 * Why points were lost, as the figures alone say it; null where none were, or nothing is known. The set's own sentence
 * comes first. It states figures, never a cause nobody gave.
 */
export function reasonOf(score: CriterionScore): Text | null {
  if (!hasLost(score)) return null;
  const { reason } = score.criterion;
  if (reason === undefined) return score.explanation;
  const said = filled(reason, score);
  return text(said, said);
}

/** The remedy the set proposes, its blanks filled in; null without one, or where no points were lost. */
export function remedyOf(score: CriterionScore): Text | null {
  const { remedy } = score.criterion;
  if (!hasLost(score) || remedy === undefined) return null;
  const said = filled(remedy, score);
  return text(said, said);
}
