import { applyPatch } from "../patch/apply";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { Edit } from "../patch/edit";
import type { Range } from "../cell/address";
import { slipKinds, type Slip, type SlipKind } from "./slip";
import type { Judged } from "./judge";

/** How one kind of slip fared. */
export interface KindScore {
  readonly kind: SlipKind;
  readonly planted: number;
  readonly caught: number;
  readonly first: number;
  readonly among: number;
  readonly misled: number;
}

/** A part of a self-test: the slips from one number to the next, and what the whole plan is. */
export interface TestPart {
  /** Slips of the whole plan. */
  readonly planned: number;
  readonly figures: number;
  readonly covered: number;
  readonly underFormulas: number;
  readonly possible: number;
  readonly uncovered: readonly Range[];
  readonly judged: readonly Judged[];
}

/** The workbook with the slip in it. Nothing is written anywhere: the copy is forgotten. */
export function withSlip(workbook: WorkbookSnapshot, { cells }: Slip): WorkbookSnapshot {
  const edits = cells.map((each): Edit => ({ kind: "set-cell", ...each }));
  const applied = applyPatch(workbook, { title: { vi: "", en: "" }, because: null, edits });
  return applied.kind === "applied" ? applied.workbook : workbook;
}

/** By kind, how many slips were planted, caught and located; kinds that were not planted are left out. */
export function scoresOf(judged: readonly Judged[]): readonly KindScore[] {
  return slipKinds.flatMap((kind) => {
    const of = judged.filter(({ slip }) => slip.kind === kind);
    if (of.length === 0) return [];
    const count = (is: (each: Judged) => boolean): number => of.filter(is).length;
    return [
      {
        kind,
        planted: of.length,
        caught: count(({ isCaught }) => isCaught),
        first: count(({ located }) => located === "first"),
        among: count(({ located }) => located === "among"),
        misled: count(({ isMisled }) => isMisled),
      },
    ];
  });
}
