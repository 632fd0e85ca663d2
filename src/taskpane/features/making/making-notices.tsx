import { Button } from "@fluentui/react-components";
import type { Text } from "../../../core/text/bilingual";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { useType } from "../../parts/type";
import { Outcome } from "../../screens/outcome";
import { Trouble } from "../../screens/trouble";
import { texts } from "../../texts";
import type { MakingEvent, MakingState } from "./machine";

interface MakingNoticesProps {
  readonly state: MakingState;
  readonly send: (event: MakingEvent) => void;
  /** What to say where the workbook has nothing to make the sheet of. */
  readonly nothing: Text;
}

/** What became of the last sheet asked for: written, nothing to make, failed, or on its way. */
export function MakingNotices({ state, send, nothing }: MakingNoticesProps) {
  const type = useType();
  const { t } = usePane();
  const { asked, nothingFor, problem } = state;
  return (
    <div className={type.stack}>
      <Trouble />
      <Outcome />
      {nothingFor !== null && (
        <Notice tone="plain">
          <p className={type.body}>{t(nothing)}</p>
        </Notice>
      )}
      {problem !== null && (
        <Notice
          tone="bad"
          actions={
            <Button
              size="small"
              onClick={() => {
                send({ kind: "ask", job: problem.job });
              }}
            >
              {t(texts.tryAgain)}
            </Button>
          }
        >
          <p className={type.strong}>{t(texts.problem)}</p>
          <p className={type.dim}>{t(problem.text)}</p>
        </Notice>
      )}
      {asked !== null && (
        <Busy
          label={t(texts.working.preview)}
          onCancel={() => {
            send({ kind: "cancel" });
          }}
        />
      )}
    </div>
  );
}
