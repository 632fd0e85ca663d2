import { benchCriteria } from "./criteria";

const percentile = (times: readonly number[], share: number): string =>
  ([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
const shown = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`;

const { criteria, score, resolveAndScore } = benchCriteria();
process.stdout.write(
  `${String(criteria)} criteria, Node ${process.version}, ${String(score.length)} runs, target < 20 ms\n`,
);
process.stdout.write(`score                          ${shown(score)}\n`);
process.stdout.write(`look the figures up and score  ${shown(resolveAndScore)}\n`);
