import { Button } from "@fluentui/react-components";
import type { CheckResult } from "../../../app/jobs";
import { Busy } from "../../parts/busy";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { FindingSection } from "../../screens/finding-section";
import { Stale } from "../../screens/stale";
import { Trouble } from "../../screens/trouble";
import { groupFindings } from "../../state/findings";
import { texts as common } from "../../texts";
import { DropFile } from "../drop-file";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { texts } from "./texts";

/** Last period's file beside this one: chosen, compared with in every check, and let go again. */
export default function PreviousScreen() {
  const type = useType();
  const { state: pane, send: tell, t } = usePane();
  const { state, send } = useMachine(machine);
  const { previous, result, task } = pane;
  const isChecking = task?.work === "check";
  return (
    <Screen title={t(texts.name)} hasBack>
      <div className={type.stack}>
        <Stale />
        <Trouble />
        {state.problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(state.problem)}</p>
          </Notice>
        )}
        <p className={type.body}>{t(texts.does)}</p>
        {previous !== null && (
          <Notice
            tone="plain"
            actions={
              <Button
                size="small"
                onClick={() => {
                  tell({ kind: "compare-with", previous: null });
                }}
              >
                {t(texts.stop)}
              </Button>
            }
          >
            <p className={type.strong}>{t(texts.comparing(previous.name))}</p>
          </Notice>
        )}
        <DropFile
          label={t(previous === null ? texts.choose : texts.another)}
          lead={t(texts.drop)}
          accept=".xlsx,.xlsm,.xls,.ods"
          isPrimary={previous === null}
          isDisabled={state.reading !== null}
          onFile={(file) => {
            send({ kind: "choose", file });
          }}
        />
        {state.reading !== null && (
          <Busy
            label={t(texts.reading)}
            onCancel={() => {
              send({ kind: "stop-reading" });
            }}
          />
        )}
        {previous !== null && isChecking && <Busy label={t(common.checking)} />}
      </div>
      {previous !== null && result !== null && !isChecking && <Compared result={result} />}
    </Screen>
  );
}

/** Rules that compare two periods go by a letter of their own. */
const ofPeriods = /^K\d/u;

function Compared({ result }: { readonly result: CheckResult }) {
  const type = useType();
  const { t } = usePane();
  const findings = result.report.findings.filter(({ code }) => ofPeriods.test(code));
  const sections = groupFindings({ ...result, report: { ...result.report, findings } }, "all");
  return (
    <section aria-label={t(texts.findings)}>
      {sections.length === 0 ? (
        <p className={type.body}>{t(texts.nothing)}</p>
      ) : (
        <p className={type.dim}>{t(texts.alsoInCheck)}</p>
      )}
      {sections.map((section) => (
        <FindingSection key={section.table?.id ?? ""} section={section} foldsHints={false} />
      ))}
    </section>
  );
}
