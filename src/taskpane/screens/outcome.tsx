import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { texts } from "../texts";

/** What was just written or taken back, with the way to undo it. */
export function Outcome() {
  const type = useType();
  const { send, state, t } = usePane();
  const { outcome } = state;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, and what can be undone stands here.
    if (document.activeElement === null || document.activeElement === document.body) notice.current?.focus();
  }, [outcome]);
  if (outcome === null) return null;
  const [sheet] = outcome.sheets;
  return (
    <Notice
      ref={notice}
      tone="good"
      actions={
        <>
          {sheet !== undefined && (
            <Button
              size="small"
              onClick={() => {
                send({ kind: "show-range", range: { sheet, top: 0, left: 0, bottom: 0, right: 0 } });
              }}
            >
              {t(texts.goToSheet)}
            </Button>
          )}
          {outcome.kind === "written" && (
            <Button
              size="small"
              disabled={isWriting(state)}
              onClick={() => {
                send({ kind: "undo" });
              }}
            >
              {t(texts.undo)}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              send({ kind: "close-outcome" });
            }}
          >
            {t(texts.close)}
          </Button>
        </>
      }
    >
      <p className={type.strong}>
        {t(outcome.kind === "undone" ? texts.tookBack : texts.wrote(outcome.cells, outcome.sheets))}
      </p>
      <p className={type.dim}>{t(outcome.title)}</p>
    </Notice>
  );
}
