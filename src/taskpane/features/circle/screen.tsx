import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../parts/context";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { useMachine } from "../machine";
import { MakingNotices } from "../making/making-notices";
import { machine } from "./machine";
import { texts, type CircleJob } from "./texts";

const jobs: readonly CircleJob[] = ["progress-from-plan", "compare-plan", "remediation-plan"];

/** From the plan to the progress appendix, and from the points lost back to a plan. */
export default function CircleScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const [chosen, choose] = useState<CircleJob>(() => likeliest(pane.recognition?.tables.map(({ kind }) => kind) ?? []));
  const nothing = state.nothingFor === null || state.nothingFor === "template" ? chosen : state.nothingFor;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        <Button
          appearance="primary"
          disabledFocusable={state.asked !== null || pane.task !== null}
          onClick={() => {
            send({ kind: "ask", job: { kind: chosen } });
          }}
        >
          {t(texts.show)}
        </Button>
      }
    >
      <MakingNotices state={state} send={send} nothing={texts.jobs[nothing].nothing} />
      <RadioGroup
        value={chosen}
        aria-label={t(texts.choose)}
        onChange={(_, { value }) => {
          choose(jobs.find((job) => job === value) ?? chosen);
        }}
      >
        {jobs.map((job) => (
          <Radio
            key={job}
            value={job}
            label={
              <>
                <span className={type.strong}>{t(texts.jobs[job].name)}</span>
                <br />
                <span className={type.dim}>{t(texts.jobs[job].lead)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Screen>
  );
}

/** What the workbook is ready for. */
function likeliest(kinds: readonly string[]): CircleJob {
  const has = (kind: string): boolean => kinds.includes(kind);
  if (has("plan")) return has("progress") ? "compare-plan" : "progress-from-plan";
  return has("deduction") || has("scoring") ? "remediation-plan" : "progress-from-plan";
}
