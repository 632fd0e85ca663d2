import { Field, Input, makeStyles, Radio, RadioGroup, Switch, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../app/jobs";
import { formatDate, parseDate } from "../dates";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { texts } from "../texts";
import { ClearTraces, SheetHabits } from "./sheet-habits";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

function ReportDate({ settings }: { readonly settings: Settings }) {
  const { send, t } = usePane();
  const kept = settings.reportDate === null ? "" : formatDate(settings.reportDate);
  const [written, setWritten] = useState(kept);
  const [isWrong, setWrong] = useState(false);

  const keep = (): void => {
    const date = parseDate(written);
    const isBlank = written.trim() === "";
    setWrong(date === null && !isBlank);
    if (date === null && !isBlank) return;
    const now = date === null ? "" : formatDate(date);
    setWritten(now);
    if (now !== kept) send({ kind: "change-settings", change: { reportDate: date } });
  };

  return (
    <Field
      label={t(texts.reportDate)}
      hint={t(texts.reportDateHint)}
      {...(isWrong ? { validationState: "error", validationMessage: t(texts.reportDateWrong) } : {})}
    >
      <Input
        value={written}
        inputMode="numeric"
        placeholder="12/6/2026"
        onChange={(_, data) => {
          setWritten(data.value);
          setWrong(false);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
    </Field>
  );
}

function Signature({ settings }: { readonly settings: Settings }) {
  const { send, t } = usePane();
  const kept = (settings.signature ?? []).join("\n");
  const [written, setWritten] = useState(kept);
  const keep = (): void => {
    const lines = written.split("\n").map((line) => line.normalize("NFC").trim());
    const said = lines.filter((line) => line !== "").slice(0, 8);
    if (said.join("\n") !== kept) send({ kind: "change-settings", change: { signature: said } });
  };
  return (
    <Field label={t(texts.signature)} hint={t(texts.signatureHint)}>
      <Textarea
        value={written}
        rows={3}
        resize="vertical"
        placeholder={"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"}
        onChange={(_, { value }) => {
          setWritten(value);
        }}
        onBlur={keep}
      />
    </Field>
  );
}

/** What is set for this workbook, and the language of this user. */
export function SettingsScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const { settings } = state;
  return (
    <Screen title={t(texts.settings)} hasBack>
      <div className={type.stack}>
        <Trouble />
      </div>
      <div className={styles.fields}>
        {settings !== null && (
          <>
            <ReportDate settings={settings} />
            <Signature settings={settings} />
            <Field hint={t(texts.submissionHint)}>
              <Switch
                checked={settings.isSubmission}
                label={t(texts.submission)}
                onChange={(_, data) => {
                  send({ kind: "change-settings", change: { isSubmission: data.checked } });
                }}
              />
            </Field>
          </>
        )}
        <Field label={t(texts.language)}>
          <RadioGroup
            layout="horizontal"
            value={state.language}
            onChange={(_, data) => {
              send({ kind: "choose-language", language: data.value === "en" ? "en" : "vi" });
            }}
          >
            <Radio value="vi" label={t(texts.languages.vi)} />
            <Radio value="en" label={t(texts.languages.en)} />
          </RadioGroup>
        </Field>
        <SheetHabits />
        <ClearTraces />
      </div>
    </Screen>
  );
}
