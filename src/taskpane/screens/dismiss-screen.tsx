import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Finding } from "../../core/check/finding";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  ideas: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  idea: { textAlign: "start", fontWeight: tokens.fontWeightRegular, justifyContent: "flex-start" },
});

interface DismissScreenProps {
  readonly finding: Finding;
  /** Sets the finding aside, or the identity behind it in every row. */
  readonly way: "dismiss" | "deny";
}

/** Sets a finding or an identity aside, with a reason that is kept in the workbook. */
export function DismissScreen({ finding, way }: DismissScreenProps) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const words = texts.settingAside[way];
  const field = useRef<HTMLTextAreaElement>(null);

  const dismiss = (): void => {
    const given = reason.trim().normalize("NFC");
    setMissing(given === "");
    if (given === "") field.current?.focus();
    else send({ kind: way, finding, reason: given });
  };

  return (
    <Screen
      title={t(words.title)}
      lead={t(way === "deny" ? (finding.denial?.text ?? finding.title) : finding.title)}
      hasBack
      footer={
        <>
          <Button appearance="primary" disabledFocusable={isWriting(state)} onClick={dismiss}>
            {t(words.now)}
          </Button>
          <Button
            onClick={() => {
              send({ kind: "back" });
            }}
          >
            {t(texts.back)}
          </Button>
        </>
      }
    >
      <div className={type.stack}>
        <Trouble />
        <p className={type.dim}>{t(words.lead)}</p>
        <Field
          label={t(texts.reason)}
          required
          {...(isMissing ? { validationState: "error", validationMessage: t(texts.reasonNeeded) } : {})}
        >
          <Textarea
            textarea={{ ref: field }}
            value={reason}
            rows={3}
            maxLength={300}
            onChange={(_, data) => {
              setReason(data.value);
              setMissing(false);
            }}
          />
        </Field>
        <div className={styles.ideas} role="group" aria-label={t(texts.reasonIdeas)}>
          {words.reasons.map((idea) => (
            <Button
              key={idea.en}
              size="small"
              className={styles.idea}
              onClick={() => {
                setReason(t(idea));
                setMissing(false);
                field.current?.focus();
              }}
            >
              {t(idea)}
            </Button>
          ))}
        </div>
      </div>
    </Screen>
  );
}
