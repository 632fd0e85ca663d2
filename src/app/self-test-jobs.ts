import type { WorkbookSnapshot } from "../core/cell/snapshot";
import { scoresOf, type KindScore, type TestPart } from "../core/self-test/self-test";
import type { Judged } from "../core/self-test/judge";
import type { Desk } from "./desk";
import type { Engine } from "./engine";

/** What a self-test found out, whole or as far as it came. */
export interface SelfTestResult extends TestPart {
  readonly scores: readonly KindScore[];
  readonly seed: number;
}

export interface SelfTestJobs {
  /**
   * "Thử bộ soát trên tệp này": plants known slips in a copy of the workbook, one at a time, and checks each. The same
   * seed plants the same slips. `goesOn` is told after every part, and stops the test by saying no; then the result is
   * that of the slips planted so far. Without `count` a number that the size of the workbook allows. Writes nothing.
   */
  selfTest(
    options: { readonly seed: number; readonly count?: number },
    goesOn: (sofar: SelfTestResult) => boolean,
  ): Promise<SelfTestResult>;
}

/** Cells checked in one part, slips together: a part must be over before anybody loses patience. */
const cellsAtOnce = 20_000;
const cellsInAll = 1_000_000;

export function createSelfTestJobs(desk: Desk, engine: Engine): SelfTestJobs {
  return {
    async selfTest({ seed, count }, goesOn) {
      const { workbook, settings } = await desk.read();
      const cells = Math.max(1, cellsOf(workbook));
      const most = count ?? between(24, 200, Math.floor(cellsInAll / cells));
      const size = between(1, 25, Math.floor(cellsAtOnce / cells));
      let sofar: SelfTestResult | null = null;
      for (let from = 0; ; from += size) {
        const part: TestPart = await engine.selfTest(workbook, settings, { seed, count: most, from, to: from + size });
        const judged: readonly Judged[] = [...(sofar?.judged ?? []), ...part.judged];
        sofar = { ...part, judged, scores: scoresOf(judged), seed };
        if (judged.length >= part.planned || part.judged.length === 0 || !goesOn(sofar)) return sofar;
      }
    },
  };
}

function between(least: number, most: number, wanted: number): number {
  return Math.min(most, Math.max(least, wanted));
}

function cellsOf({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { rows }) => [...rows.values()].reduce((all, row) => all + row.length, sum), 0);
}
