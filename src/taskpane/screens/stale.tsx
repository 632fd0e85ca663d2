import { Button } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { texts } from "../texts";

/** Says that what shows was read before the last change of the workbook. */
export function Stale() {
  const type = useType();
  const { send, state, t } = usePane();
  const { isStale, tab, task, trail } = state;
  const isReading = task?.work === "check" || task?.work === "inspect";
  // A proposal lapses with every change, so one that shows is newer than the change.
  const isProposed =
    (tab === "fill" || tab === "deduct" || tab === "summarise") && trail.length === 0 && state.proposals[tab] !== null;
  if (!isStale || isReading || isProposed) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <Button
          size="small"
          onClick={() => {
            send({ kind: "look-again" });
          }}
        >
          {t(state.tab === "check" ? texts.staleAsk : texts.staleLook)}
        </Button>
      }
    >
      <p className={type.body}>{t(texts.stale)}</p>
    </Notice>
  );
}
