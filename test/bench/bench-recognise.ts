import { benchLostHeaders, benchRecognise } from "./recognise";
import { benchSpeed } from "./recognise-speed";

const [seed = Date.now() % 1_000_000_000, count, misses] = process.argv.slice(2).map(Number);

benchRecognise({
  seed,
  ...(count === undefined ? {} : { count }),
  ...(misses === undefined ? {} : { misses }),
});
benchLostHeaders(seed, Math.ceil((count ?? 60) / 2));
benchSpeed();
