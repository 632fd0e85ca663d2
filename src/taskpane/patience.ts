import type { Patience } from "../app/snapshot-reader";

/** A file that takes longer to read than this is refused, in milliseconds. */
const readingLimit = 30_000;

export const readingPatience: Patience = (giveUp) => {
  const timer = setTimeout(giveUp, readingLimit);
  return () => {
    clearTimeout(timer);
  };
};
