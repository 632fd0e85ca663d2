import { benchLocate } from "./locate";

const [seed, count] = process.argv.slice(2).map(Number);
benchLocate(Number.isInteger(seed) ? (seed ?? 0) : 20_261_121, Number.isInteger(count) ? (count ?? 0) : 300);
