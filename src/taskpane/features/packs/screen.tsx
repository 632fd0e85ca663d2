import { Button, Textarea } from "@fluentui/react-components";
import type { RulePack } from "../../../core/packs/pack";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { saveText } from "../../parts/save-text";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { Trouble } from "../../screens/trouble";
import { isWriting } from "../../state/state";
import { texts as common } from "../../texts";
import { DropFile } from "../drop-file";
import { useMachine } from "../machine";
import { machine, packText, type PacksEvent, type PacksState } from "./machine";
import { Organisations } from "./organisations";
import { texts } from "./texts";
import { Thresholds } from "./thresholds";

/** What the unit or the province adds to the product's knowledge; kept with the workbook. */
export default function PacksScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const pack = pane.settings?.pack ?? null;
  const keep = (changed: RulePack | null): void => {
    send({ kind: "keep", pack: changed });
  };
  return (
    <Screen title={t(texts.name)} hasBack>
      <div className={type.stack}>
        <Trouble />
        {state.problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(state.problem)}</p>
          </Notice>
        )}
        <p className={type.body}>{t(texts.does)}</p>
        <DropFile
          label={t(texts.choose)}
          lead={t(texts.drop)}
          accept=".json,application/json"
          isPrimary={pack === null && state.read === null}
          isDisabled={isWriting(pane)}
          onFile={(file) => {
            send({ kind: "choose", file });
          }}
        />
        {state.reading !== null && (
          <Busy
            label={t(texts.reading)}
            onCancel={() => {
              send({ kind: "let-go" });
            }}
          />
        )}
        {state.read !== null && <Read read={state.read} hasPack={pack !== null} send={send} />}
        <InUse pack={pack} state={state} send={send} />
      </div>
      <Organisations pack={pack} onChange={keep} />
      <Thresholds pack={pack} onChange={keep} />
    </Screen>
  );
}

const mostProblems = 20;

interface ReadProps {
  readonly read: NonNullable<PacksState["read"]>;
  readonly hasPack: boolean;
  readonly send: (event: PacksEvent) => void;
}

/** What a chosen file would add, or what is wrong with it. */
function Read({ read: { file, parsed }, hasPack, send }: ReadProps) {
  const type = useType();
  const { state: pane, t } = usePane();
  const letGo = (
    <Button
      size="small"
      onClick={() => {
        send({ kind: "let-go" });
      }}
    >
      {t(texts.notNow)}
    </Button>
  );
  if (parsed.kind === "wrong") {
    const { problems } = parsed;
    return (
      <Notice tone="bad" actions={letGo}>
        <p className={type.strong}>{t(texts.wrong(problems.length, file))}</p>
        <ul className={`${type.dim} ${type.list}`}>
          {problems.slice(0, mostProblems).map(({ line, field, why }, index) => (
            <li key={index}>
              <strong>{t(texts.line(line, field))}</strong>: {t(why)}
            </li>
          ))}
        </ul>
        {problems.length > mostProblems && (
          <p className={type.dim}>{t(texts.moreProblems(problems.length - mostProblems))}</p>
        )}
      </Notice>
    );
  }
  return (
    <Notice
      tone="good"
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isWriting(pane)}
            onClick={() => {
              send({ kind: "keep", pack: parsed.pack });
            }}
          >
            {t(texts.use)}
          </Button>
          {letGo}
        </>
      }
    >
      <p className={type.strong}>{t(texts.found(file))}</p>
      <Contents pack={parsed.pack} />
      {hasPack && <p className={type.dim}>{t(texts.replaces)}</p>}
    </Notice>
  );
}

function Contents({ pack }: { readonly pack: RulePack }) {
  const type = useType();
  const { t } = usePane();
  return (
    <>
      <p className={type.body}>{t(pack.name)}</p>
      <ul className={`${type.dim} ${type.list}`}>
        {texts.contents(pack).map((part) => (
          <li key={part.en}>{t(part)}</li>
        ))}
      </ul>
    </>
  );
}

interface InUseProps {
  readonly pack: RulePack | null;
  readonly state: PacksState;
  readonly send: (event: PacksEvent) => void;
}

function InUse({ pack, state, send }: InUseProps) {
  const type = useType();
  const { state: pane, t } = usePane();
  if (pack === null) return <p className={type.dim}>{t(texts.none)}</p>;
  return (
    <section aria-label={t(texts.inUse)}>
      <h2 className={type.section}>{t(texts.inUse)}</h2>
      <div className={type.stack}>
        <div>
          <Contents pack={pack} />
        </div>
        <div className={type.row}>
          <Button
            size="small"
            onClick={() => {
              if (pane.host === "standalone") saveText(packText(pack), texts.fileName, "application/json");
              else send({ kind: "copy", pack });
            }}
          >
            {t(texts.export[pane.host])}
          </Button>
          <Button
            size="small"
            disabledFocusable={isWriting(pane)}
            onClick={() => {
              send({ kind: "keep", pack: null });
            }}
          >
            {t(texts.remove)}
          </Button>
        </div>
        {state.copied !== null && (
          <p className={type.dim} role="status">
            {t(state.copied === "done" ? texts.copied : texts.notCopied)}
          </p>
        )}
        {state.copied === "refused" && <Textarea readOnly rows={6} aria-label={t(texts.json)} value={packText(pack)} />}
      </div>
    </section>
  );
}
