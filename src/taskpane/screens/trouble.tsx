import { Button } from "@fluentui/react-components";
import { formatRef } from "../../core/cell/address";
import type { Conflict } from "../../core/patch/edit";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { texts } from "../texts";

const shownConflicts = 5;

function ConflictLine({ conflict }: { readonly conflict: Conflict }) {
  const { t } = usePane();
  const { at } = conflict;
  return (
    <li key={"row" in at ? formatRef(at) : at.sheet}>
      {"row" in at ? <CellChip at={at} hasSheet /> : `“${at.sheet}”`}{" "}
      {t(texts.conflicts[conflict.reason](conflict.found))}
    </li>
  );
}

/** What kept the last job from being done, why, and what to do next. */
export function Trouble() {
  const type = useType();
  const { send, state, t } = usePane();
  const { problem } = state;
  if (problem === null) return null;
  const canRetry = problem.kind === "refused" || problem.again !== null;
  return (
    <Notice
      tone={problem.kind === "refused" ? "warning" : "bad"}
      actions={
        <>
          {canRetry && (
            <Button
              size="small"
              onClick={() => {
                send({ kind: "try-again" });
              }}
            >
              {t(problem.kind === "refused" ? texts.lookAgain : texts.tryAgain)}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              send({ kind: "close-problem" });
            }}
          >
            {t(texts.close)}
          </Button>
        </>
      }
    >
      <p className={type.strong}>{t(problem.kind === "refused" ? texts.refused : texts.problem)}</p>
      {problem.kind === "fault" ? (
        <p className={type.dim}>{t(problem.text)}</p>
      ) : (
        <>
          <ul className={`${type.dim} ${type.list}`}>
            {problem.conflicts.slice(0, shownConflicts).map((conflict, index) => (
              <ConflictLine key={index} conflict={conflict} />
            ))}
          </ul>
          <p className={type.dim}>{t(texts.refusedLead)}</p>
        </>
      )}
    </Notice>
  );
}
