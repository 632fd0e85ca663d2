import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { texts as common } from "../../texts";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { ParagraphCard } from "./paragraph-card";
import { texts } from "./texts";
import { WordingEditor } from "./wording-editor";

/** What a report says of the tables, ready to be copied. */
export default function SentencesScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { changes } = pane;
  useEffect(() => {
    // Written when the screen opens, and anew whenever a cell has changed.
    send({ kind: "write" });
  }, [changes, send]);
  const { paragraphs, draft } = state;
  const hasSome = paragraphs !== null && paragraphs.length > 0;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        hasSome &&
        draft === null && (
          <Button
            appearance="primary"
            onClick={() => {
              send({ kind: "copy", paragraphs });
            }}
          >
            {t(texts.copyAll)}
          </Button>
        )
      }
    >
      <div className={type.stack}>
        {state.problem !== null && (
          <Notice
            tone="bad"
            actions={
              <Button
                size="small"
                onClick={() => {
                  send({ kind: "write" });
                }}
              >
                {t(common.tryAgain)}
              </Button>
            }
          >
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(state.problem)}</p>
          </Notice>
        )}
        {state.isBusy && <Busy label={t(texts.writing)} />}
        {paragraphs?.length === 0 && (
          <Notice tone="plain">
            <p className={type.body}>{t(texts.none)}</p>
          </Notice>
        )}
        {hasSome && draft === null && <p className={type.dim}>{t(texts.hint)}</p>}
        <p className={type.dim} role="status">
          {state.note === null ? "" : t(state.note)}
        </p>
        {draft === null ? (
          paragraphs?.map((paragraph) => <ParagraphCard key={paragraph.id} paragraph={paragraph} send={send} />)
        ) : (
          <WordingEditor {...draft} send={send} />
        )}
      </div>
    </Screen>
  );
}
