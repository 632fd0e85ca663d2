import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect } from "react";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { Trouble } from "../../screens/trouble";
import { texts as common } from "../../texts";
import { DropFile } from "../drop-file";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { TableChoice } from "./table-choice";
import { texts } from "./texts";

/** The tables of a Word file as sheets of this workbook. */
export default function ImportScreen() {
  const type = useType();
  const { state: pane, send: tell, t } = usePane();
  const { state, send } = useMachine(machine);
  const isWritten = state.isShown && pane.outcome?.kind === "written";
  useEffect(() => {
    if (!isWritten) return;
    // The new sheets are there: what they say is checked at once.
    send({ kind: "written" });
    tell({ kind: "check" });
  }, [isWritten, send, tell]);
  const { tables, chosen, busy, problem } = state;
  const isBusy = busy !== null || pane.task !== null;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        tables !== null && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isBusy || chosen.size === 0}
              onClick={() => {
                send({ kind: "ask" });
              }}
            >
              {t(texts.show)}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                send({ kind: "another" });
              }}
            >
              {t(texts.another)}
            </Button>
          </>
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        {problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem)}</p>
          </Notice>
        )}
        {busy !== null && (
          <Busy
            label={t(busy === "reading" ? texts.reading : texts.making)}
            onCancel={() => {
              send({ kind: "cancel" });
            }}
          />
        )}
        {tables === null ? (
          <DropFile
            label={t(texts.choose)}
            lead={t(texts.dropLead)}
            accept=".docx"
            isPrimary
            isDisabled={isBusy}
            onFile={(file) => {
              send({ kind: "take-file", file });
            }}
          />
        ) : (
          <>
            <p className={type.strong}>{t(texts.found(tables.length, state.name))}</p>
            {tables.map((table, index) => (
              <TableChoice
                key={index}
                table={table}
                number={index + 1}
                isTicked={chosen.has(index)}
                onTick={(isTicked) => {
                  send({ kind: "tick", table: index, isTicked });
                }}
              />
            ))}
            {chosen.size === 0 && (
              <p className={type.dim} role="status">
                {t(texts.chooseOne)}
              </p>
            )}
            <div>
              <Checkbox
                checked={state.joinsRows}
                label={t(texts.join)}
                onChange={(_, { checked }) => {
                  send({ kind: "join", isOn: checked === true });
                }}
              />
              <p className={type.dim}>{t(texts.joinHint)}</p>
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}
