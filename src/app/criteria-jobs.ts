import type { CellRef } from "../core/cell/address";
import type { ScoreBoard } from "../core/criteria/board";
import type { CriteriaSet } from "../core/criteria/criteria";
import { text, type Text } from "../core/text/bilingual";
import type { Desk } from "./desk";
import type { Engine } from "./engine";
import type { Preview } from "./jobs";

/** A figure of a criterion and the cell picked for it; null takes the binding away, so that a person types the figure. */
export interface BindingRequest {
  readonly code: string;
  readonly name: string;
  readonly at: CellRef | null;
}

export type BindingPreview =
  { readonly kind: "preview"; readonly preview: Preview } | { readonly kind: "refused"; readonly why: Text };

/** Scoring by a set of criteria: the one given, or the one in the sheet "Bộ tiêu chí". */
export interface CriteriaJobs {
  /** What every criterion comes to and why; null where the workbook has no set. */
  scoreBoard(set?: CriteriaSet): Promise<ScoreBoard | null>;
  /** The sheet "Bộ tiêu chí" of this set, of the sample without one; an earlier one of the product's is replaced. */
  previewCriteria(set?: CriteriaSet): Promise<Preview | null>;
  /** The scoring sheet with its sheet of figures; null where the workbook has no set. */
  previewScore(set?: CriteriaSet): Promise<Preview | null>;
  /** Binds a figure to a picked cell, in the sheet "Bộ tiêu chí"; says why where that cell is no figure. */
  previewBinding(request: BindingRequest): Promise<BindingPreview>;
}

export function createCriteriaJobs(desk: Desk, engine: Engine): CriteriaJobs {
  return {
    async scoreBoard(set) {
      const { workbook, settings } = await desk.read();
      return engine.scoreBoard(workbook, settings, set ?? null);
    },
    async previewCriteria(set) {
      const { workbook, settings } = await desk.read();
      return desk.previewProposal(workbook, await engine.writeCriteria(workbook, settings, set ?? null));
    },
    async previewScore(set) {
      const { workbook, settings } = await desk.read();
      return desk.previewProposal(workbook, await engine.score(workbook, settings, set ?? null));
    },
    async previewBinding(request) {
      const { workbook, settings } = await desk.read();
      const proposal = await engine.bindOperand(workbook, settings, request);
      const preview = await desk.previewProposal(workbook, proposal);
      if (preview !== null) return { kind: "preview", preview };
      return { kind: "refused", why: proposal.notes[0] ?? text("Không gắn được ô này.", "This cell cannot be bound.") };
    },
  };
}
