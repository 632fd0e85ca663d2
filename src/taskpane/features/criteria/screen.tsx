import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { Outcome } from "../../screens/outcome";
import { Trouble } from "../../screens/trouble";
import { texts as common } from "../../texts";
import { DropFile } from "../drop-file";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { PickingNotice, Scores } from "./scores";
import type { CriteriaEvent, CriteriaState } from "./state";
import { texts } from "./texts";

/** Scores by a set of criteria: what every criterion comes to, which figure it used, and the sheets to hand in. */
export default function CriteriaScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  // The screen is opened, or come back to after something was written: what it shows is read anew.
  useEffect(() => {
    send({ kind: "ask", effect: { kind: "read" } });
  }, [send]);
  const { board, asked, problem } = state;
  const canWrite = board !== null && board !== undefined;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        state.picking !== null ? (
          <PickingNotice state={state} send={send} />
        ) : (
          canWrite && (
            <Button
              appearance="primary"
              disabledFocusable={asked !== null || pane.task !== null}
              onClick={() => {
                send({ kind: "ask", effect: { kind: "write-scores" } });
              }}
            >
              {t(texts.write)}
            </Button>
          )
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        <Outcome />
        {problem !== null && (
          <Notice tone="bad" actions={<Again send={send} />}>
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem)}</p>
          </Notice>
        )}
        {pane.isStale && canWrite && (
          <Notice tone="plain" actions={<Again send={send} />}>
            <p className={type.body}>{t(texts.stale)}</p>
          </Notice>
        )}
        {asked !== null && (
          <Busy
            label={t(asked.kind === "read" ? texts.reading : common.working.preview)}
            onCancel={() => {
              send({ kind: "cancel" });
            }}
          />
        )}
        {board === null && <NoCriteria state={state} send={send} />}
        {state.picking === null && <PickingNotice state={state} send={send} />}
        {canWrite && <Scores board={board} state={state} send={send} />}
      </div>
    </Screen>
  );
}

function Again({ send }: { readonly send: (event: CriteriaEvent) => void }) {
  const { t } = usePane();
  return (
    <Button
      size="small"
      onClick={() => {
        send({ kind: "ask", effect: { kind: "read" } });
      }}
    >
      {t(texts.again)}
    </Button>
  );
}

const mostProblems = 20;

/** Where the workbook has no set: the ways to one. */
function NoCriteria({ state, send }: { readonly state: CriteriaState; readonly send: (event: CriteriaEvent) => void }) {
  const type = useType();
  const { t } = usePane();
  const { wrong, asked } = state;
  return (
    <div className={type.stack}>
      <p className={type.strong}>{t(texts.none)}</p>
      <p className={type.body}>{t(texts.noneLead)}</p>
      <div className={type.row}>
        <Button
          appearance="primary"
          disabledFocusable={asked !== null}
          onClick={() => {
            send({ kind: "ask", effect: { kind: "write-criteria", set: null } });
          }}
        >
          {t(texts.useSample)}
        </Button>
      </div>
      <DropFile
        label={t(texts.open)}
        lead={t(texts.drop)}
        accept=".json,application/json"
        isDisabled={asked !== null}
        onFile={(file) => {
          send({ kind: "ask", effect: { kind: "open", file } });
        }}
      />
      {wrong !== null && (
        <Notice tone="bad">
          <p className={type.strong}>{t(texts.wrong(wrong.problems.length, wrong.file))}</p>
          <ul className={`${type.dim} ${type.list}`}>
            {wrong.problems.slice(0, mostProblems).map(({ line, field, why }, index) => (
              <li key={index}>
                <strong>{t(texts.line(line, field))}</strong>: {t(why)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
