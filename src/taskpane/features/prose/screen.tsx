import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { texts as common } from "../../texts";
import { DropFile } from "../drop-file";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { MarkedLines } from "./marked-lines";
import { openPlaces } from "./shown-lines";
import type { ProseEvent, ProseState } from "./state";
import { Summary } from "./summary";
import { texts } from "./texts";

const useStyles = makeStyles({
  field: { "& textarea": { minHeight: "180px", maxHeight: "none" } },
  toolbar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A report's text, checked against itself and against the tables of the workbook. */
export default function ProseScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { changes } = pane;
  useEffect(() => {
    // Somebody changed a sheet: what was compared with it is compared anew.
    if (changes > 0) send({ kind: "check-again" });
  }, [changes, send]);
  const isResult = state.view === "result" && state.checked !== null;
  return (
    <Screen title={t(texts.name)} hasBack footer={<Footer state={state} send={send} isResult={isResult} />}>
      <div className={type.stack}>
        {state.problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(state.problem)}</p>
          </Notice>
        )}
        {state.busy !== null && (
          <Busy
            label={t(state.busy === "reading" ? texts.reading : texts.checking)}
            onCancel={() => {
              send({ kind: "cancel" });
            }}
          />
        )}
        {isResult ? <Result state={state} send={send} /> : <Input state={state} send={send} />}
      </div>
    </Screen>
  );
}

interface PartProps {
  readonly state: ProseState;
  readonly send: (event: ProseEvent) => void;
}

function Footer({ state, send, isResult }: PartProps & { readonly isResult: boolean }) {
  const { t } = usePane();
  const hasText = state.text.trim() !== "";
  const hasOpen = state.checked?.report.claims.some(({ severity }) => severity !== undefined) === true;
  if (!isResult) {
    return (
      <Button
        appearance="primary"
        disabledFocusable={!hasText || state.busy !== null}
        onClick={() => {
          send({ kind: "check" });
        }}
      >
        {t(texts.check)}
      </Button>
    );
  }
  return (
    <>
      {hasOpen && (
        <Button
          appearance="primary"
          onClick={() => {
            send({ kind: "save-page" });
          }}
        >
          {t(texts.page)}
        </Button>
      )}
      <Button
        appearance={hasOpen ? "secondary" : "primary"}
        onClick={() => {
          send({ kind: "edit" });
        }}
      >
        {t(texts.edit)}
      </Button>
    </>
  );
}

function Input({ state, send }: PartProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <>
      {state.checked !== null && <Summary checked={state.checked} source={state.source} note={null} />}
      <Field label={t(texts.field)}>
        <Textarea
          className={styles.field}
          value={state.text}
          placeholder={t(texts.placeholder)}
          resize="vertical"
          onChange={(_, { value }) => {
            send({ kind: "type", text: value });
          }}
        />
      </Field>
      {state.text !== "" && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              send({ kind: "another" });
            }}
          >
            {t(texts.another)}
          </Button>
        </div>
      )}
      {state.text === "" && (
        <DropFile
          label={t(texts.choose)}
          lead={t(texts.fileLead)}
          accept=".docx,.txt,.md"
          isDisabled={state.busy !== null}
          onFile={(file) => {
            send({ kind: "take-file", file });
          }}
        >
          <Button
            disabledFocusable={state.busy !== null}
            onClick={() => {
              send({ kind: "take-cells" });
            }}
          >
            {t(texts.takeCells)}
          </Button>
        </DropFile>
      )}
    </>
  );
}

function Result({ state, send }: PartProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { checked, chosen } = state;
  if (checked === null) return null;
  const places = openPlaces(checked);
  const at = places.findIndex(({ line, claims }) => chosen?.line === line && chosen.claims[0] === claims[0]);
  const go = (by: number): void => {
    const place = places[(at < 0 && by < 0 ? places.length - 1 : at + by + places.length) % places.length];
    if (place === undefined) return;
    send({ kind: "choose", ...place });
    document.querySelector(`[data-line="${String(place.line)}"]`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <Summary checked={checked} source={state.source} note={state.note} />
      {(places.length > 0 || state.past.length > 0) && (
        <div className={styles.toolbar} role="toolbar" aria-label={t(texts.show)}>
          {places.length > 0 && (
            <>
              <Button
                size="small"
                aria-pressed={state.shows === "open"}
                appearance={state.shows === "open" ? "outline" : "subtle"}
                onClick={() => {
                  send({ kind: "show", shows: state.shows === "open" ? "whole" : "open" });
                }}
              >
                {t(state.shows === "open" ? texts.whole : texts.toLookAt(places.length))}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  go(-1);
                }}
              >
                {t(texts.previous)}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  go(1);
                }}
              >
                {t(texts.next)}
              </Button>
            </>
          )}
          {state.past.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                send({ kind: "take-back" });
              }}
            >
              {t(texts.takeBack)}
            </Button>
          )}
        </div>
      )}
      <MarkedLines checked={checked} state={state} send={send} />
    </>
  );
}
