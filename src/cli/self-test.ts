import type { SelfTestResult } from "../app/self-test-jobs";
import { formatRange } from "../core/cell/address";
import { slipNames } from "../core/self-test/slip";
import { text, type Language } from "../core/text/bilingual";

const mostRanges = 20;

/** What a self-test found out, for a terminal. */
export function plainSelfTest(file: string, result: SelfTestResult, language: Language): string {
  const { scores, possible, figures, covered, underFormulas, uncovered, seed } = result;
  const sum = (of: (score: SelfTestResult["scores"][number]) => number): string =>
    String(scores.reduce((all, score) => all + of(score), 0));
  const planted = sum((score) => score.planted);
  const head = text(
    `bắt được ${sum((score) => score.caught)}/${planted} lỗi gieo (trong ${String(possible)} chỗ có thể gieo, --seed ${String(seed)}); nêu đúng ô đầu tiên ${sum((score) => score.first)}, trong các ô được nêu ${sum((score) => score.among)}, chỉ chắc vào ô khác ${sum((score) => score.misled)}`,
    `${sum((score) => score.caught)} of ${planted} slips caught (of ${String(possible)} places, --seed ${String(seed)}); the cell named first ${sum((score) => score.first)}, among those named ${sum((score) => score.among)}, another named for certain ${sum((score) => score.misled)}`,
  );
  const kinds = scores.map(({ kind, planted: times, caught, first, among }) => {
    const name = slipNames[kind][language];
    const came = text(
      `gieo ${String(times)}, bắt ${String(caught)}, đúng ô ${String(first)} + ${String(among)}`,
      `planted ${String(times)}, caught ${String(caught)}, located ${String(first)} + ${String(among)}`,
    );
    return `  ${name}: ${came[language]}`;
  });
  const cover = text(
    `  Ô số có phép đối chiếu: ${String(covered)}/${String(figures)}; không gieo vào ${String(underFormulas)} ô có công thức đọc tới`,
    `  Figures a comparison looks at: ${String(covered)} of ${String(figures)}; nothing planted in ${String(underFormulas)} read by formulas`,
  );
  const shown = uncovered.slice(0, mostRanges).map(formatRange).join(", ");
  const rest = uncovered.length > mostRanges ? ` … (+${String(uncovered.length - mostRanges)})` : "";
  const open = text(`  Chưa phép nào soát tới: ${shown}${rest}`, `  Nothing covers: ${shown}${rest}`);
  return [
    `${file}: ${head[language]}`,
    ...kinds,
    cover[language],
    ...(uncovered.length === 0 ? [] : [open[language]]),
    "",
  ].join("\n");
}
