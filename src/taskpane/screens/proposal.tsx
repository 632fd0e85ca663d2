import { Button, Spinner } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import type { Slot } from "../state/state";
import { texts } from "../texts";

/** What stands in for a proposal that is on its way, not asked for, or empty. Null when there is one to show. */
export function ProposalState({ slot }: { readonly slot: Slot }) {
  const type = useType();
  const { send, state, t } = usePane();
  const proposal = state.proposals[slot];
  const isRunning = state.task?.slot === slot && state.task.work === "preview";
  if (isRunning && proposal === null) {
    return <Spinner size="tiny" label={t(texts.working.preview)} labelPosition="after" />;
  }
  if (proposal === null) {
    // After something was written, or the user stopped the work: what was proposed no longer holds.
    return state.isStale || state.problem !== null ? null : (
      <div>
        <Button
          size="small"
          onClick={() => {
            send({ kind: "look-again" });
          }}
        >
          {t(texts.preview)}
        </Button>
      </div>
    );
  }
  if (proposal.preview !== null) return null;
  return (
    <Notice
      tone="plain"
      actions={
        <Button
          size="small"
          onClick={() => {
            send({ kind: "go", place: { kind: "tables" } });
          }}
        >
          {t(texts.tablesFound)}
        </Button>
      }
    >
      <p className={type.strong}>{t(texts.nothingToDo[slot])}</p>
      <p className={type.dim}>{t(texts.nothingToDoHint[slot])}</p>
    </Notice>
  );
}
