import { benchRecognise } from "./recognise";

const [seed, count, misses] = process.argv.slice(2).map(Number);

benchRecognise({
  ...(seed === undefined ? {} : { seed }),
  ...(count === undefined ? {} : { count }),
  ...(misses === undefined ? {} : { misses }),
});
