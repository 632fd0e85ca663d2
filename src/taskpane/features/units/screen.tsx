import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
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
import { machine, type UnitFile } from "./machine";
import { texts } from "./texts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
});

function FileLine({ file, onRemove }: { readonly file: UnitFile; readonly onRemove: () => void }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const said =
    file.kind === "refused"
      ? t(file.why)
      : file.kind === "waiting"
        ? t(texts.waiting)
        : t(texts.tables(file.checked.recognition.tables.length));
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {file.name}
        <br />
        <span className={type.dim}>{said}</span>
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t(texts.remove(file.name))}
        onClick={onRemove}
      />
    </li>
  );
}

/** The files of many units, joined in new sheets of this workbook. */
export default function UnitsScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { files, expected, joining, problem } = state;
  const done = files.filter(({ kind }) => kind !== "waiting").length;
  const isReading = done < files.length;
  const canJoin = files.some(({ kind }) => kind === "read") && !isReading && joining === null && pane.task === null;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        files.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={!canJoin}
            onClick={() => {
              if (canJoin) send({ kind: "join" });
            }}
          >
            {t(texts.show)}
          </Button>
        )
      }
    >
      <div className={type.stack}>
        <Trouble />
        <Outcome />
        {problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem)}</p>
          </Notice>
        )}
        <p className={type.body}>{t(texts.does)}</p>
        <DropFile
          label={t(files.length === 0 ? texts.choose : texts.add)}
          lead={t(texts.drop)}
          accept=".xlsx,.xlsm,.xls,.ods"
          isPrimary={files.length === 0}
          onFile={(file) => {
            send({ kind: "choose", files: [file] });
          }}
          onFiles={(chosen) => {
            send({ kind: "choose", files: chosen });
          }}
        />
        {isReading && (
          <Busy
            label={t(texts.reading(done, files.length))}
            onCancel={() => {
              send({ kind: "stop" });
            }}
          />
        )}
        {joining !== null && <Busy label={t(texts.joining)} />}
        <Field label={t(texts.expected)}>
          <Textarea
            value={expected}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => {
              send({ kind: "type-expected", words: value });
            }}
          />
        </Field>
      </div>
      {files.length > 0 && (
        <>
          <h2 className={type.section}>{t(texts.files(files.length))}</h2>
          <ul className={type.list}>
            {files.map((file) => (
              <FileLine
                key={file.name}
                file={file}
                onRemove={() => {
                  send({ kind: "remove", name: file.name });
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
