import { formatRef, type Range } from "../cell/address";
import { chanceOf, shuffled } from "./chance";
import type { FigureCell, TestGround } from "./ground";
import { openingsOf, type Opening } from "./make-slips";
import { slipKinds, type Slip } from "./slip";

/** The slips of one self-test, and what it can and cannot speak of. */
export interface TestPlan {
  readonly slips: readonly Slip[];
  /** Figures in the bodies of tables. */
  readonly figures: number;
  /** Of these, figures a comparison looks at. */
  readonly covered: number;
  /** Figures a formula reads: no slip is planted there, for in Excel totals would follow it. */
  readonly underFormulas: number;
  /** Figures nothing covers, gathered into runs down a column, in sheet order. */
  readonly uncovered: readonly Range[];
  /** Places where a slip could be planted; where there are more than are planted, chance chose. */
  readonly possible: number;
}

export interface TestOptions {
  /** The same seed plants the same slips in the same workbook. */
  readonly seed: number;
  /** How many slips at the most. */
  readonly count: number;
}

/**
 * Chooses the slips: kinds in turn as long as they have places left, places by chance. The same ground and options give
 * the same plan; every place is planted at most once by one kind.
 */
export function planOf(ground: TestGround, { seed, count }: TestOptions): TestPlan {
  const chance = chanceOf(seed);
  const openings = openingsOf(ground);
  const queues = slipKinds.map((kind) => [
    ...shuffled(
      openings.filter((each) => each.kind === kind),
      chance,
    ),
  ]);
  const slips: Slip[] = [];
  while (slips.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const slip = nextOf(queue, chance);
      if (slip !== null && slips.length < count) slips.push(slip);
    }
  }
  return {
    slips,
    figures: ground.figures.length,
    covered: ground.figures.filter(({ isCovered }) => isCovered).length,
    underFormulas: ground.figures.filter(({ isRead }) => isRead).length,
    uncovered: runs(ground.figures.filter(({ isCovered }) => !isCovered)),
    possible: openings.length,
  };
}

/** The next slip that changes something; openings that change nothing are passed over. */
function nextOf(queue: Opening[], chance: ReturnType<typeof chanceOf>): Slip | null {
  for (let opening = queue.shift(); opening !== undefined; opening = queue.shift()) {
    const slip = opening.make(chance);
    if (slip !== null) return slip;
  }
  return null;
}

function runs(figures: readonly FigureCell[]): readonly Range[] {
  const ranges: Range[] = [];
  const places = new Map([...new Set(figures.map(({ at }) => at.sheet))].map((sheet, place) => [sheet, place]));
  const placeOf = ({ at }: FigureCell): number => places.get(at.sheet) ?? 0;
  const sorted = [...figures].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.at.column - b.at.column || a.at.row - b.at.row,
  );
  const seen = new Set<string>();
  for (const { at } of sorted) {
    if (seen.has(formatRef(at))) continue;
    seen.add(formatRef(at));
    const last = ranges.at(-1);
    if (last !== undefined && last.sheet === at.sheet && last.left === at.column && last.bottom === at.row - 1) {
      ranges[ranges.length - 1] = { ...last, bottom: at.row };
    } else {
      ranges.push({ sheet: at.sheet, top: at.row, bottom: at.row, left: at.column, right: at.column });
    }
  }
  return ranges;
}
