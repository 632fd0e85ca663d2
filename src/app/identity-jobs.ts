import { formatRange } from "../core/cell/address";
import type { Finding } from "../core/check/finding";
import type { NotIdentity } from "../core/check/not-identity";
import type { OwnIdentity } from "../core/check/own-identity";
import type { ChosenIdentity, StatedIdentity } from "../core/check/state-identity";
import type { Desk } from "./desk";
import type { Engine } from "./engine";

/** Identities of the user's own: stated ones are checked like those a form declares, denied ones no more. */
export interface IdentityJobs {
  /**
   * Turns chosen cells into a statement and says how it comes out now: "refused" with a reason, or "stated" with the
   * cells where it holds, fails or cannot be decided. Nothing is kept yet. Without `along`, cells of one row speak of
   * their columns (every row is checked) and cells of one column of their rows.
   */
  stateIdentity(chosen: ChosenIdentity): Promise<StatedIdentity>;
  /** Keeps a statement in the workbook; one made before over the same cells is replaced. */
  keepIdentity(identity: OwnIdentity): Promise<void>;
  /** Takes a kept statement out of the workbook. */
  dropIdentity(identity: OwnIdentity): Promise<void>;
  /**
   * "Đây không phải phép cộng": from now on the identity behind the finding is checked in no row of the table, here and
   * in a copy of the table with the same header. Does nothing for a finding without `denial`.
   */
  denyIdentity(finding: Finding, reason: string): Promise<void>;
  /** Has a denied identity checked again. */
  restoreIdentity(denied: NotIdentity): Promise<void>;
}

export function createIdentityJobs(desk: Desk, engine: Engine): IdentityJobs {
  const sameDenial = (a: NotIdentity, b: Pick<NotIdentity, "table" | "identity">) =>
    a.table === b.table && a.identity === b.identity;
  const owned = (ownIdentities: readonly OwnIdentity[]) => ({ ownIdentities });
  const denials = (notIdentities: readonly NotIdentity[]) => ({ notIdentities });
  return {
    async stateIdentity(chosen) {
      const { workbook, settings } = await desk.read();
      return engine.stateIdentity(workbook, settings, chosen);
    },
    keepIdentity: (identity) =>
      desk.store(({ ownIdentities = [] }) =>
        owned([...ownIdentities.filter(({ id }) => id !== identity.id), identity]),
      ),
    dropIdentity: (identity) =>
      desk.store(({ ownIdentities = [] }) => owned(ownIdentities.filter(({ id }) => id !== identity.id))),
    async denyIdentity({ denial, at }, reason) {
      if (denial === undefined) return;
      const denied = { ...denial, reason, at: formatRange(at) };
      await desk.store(({ notIdentities = [] }) =>
        denials([...notIdentities.filter((each) => !sameDenial(each, denied)), denied]),
      );
    },
    restoreIdentity: (denied) =>
      desk.store(({ notIdentities = [] }) => denials(notIdentities.filter((each) => !sameDenial(each, denied)))),
  };
}
