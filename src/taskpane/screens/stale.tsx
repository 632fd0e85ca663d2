import { Button } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { texts } from "../texts";

/** Says that what shows was read before the last change of the workbook. */
export function Stale() {
  const type = useType();
  const { send, state, t } = usePane();
  if (!state.isStale) return null;
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
