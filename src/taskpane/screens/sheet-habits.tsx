import { Button, Field, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../core/text/bilingual";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { sheetTexts as words } from "../sheet-texts";
import type { Habits } from "../state/habits";
import { isWriting } from "../state/state";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** How the pane goes along with the sheet; kept for this user on this machine. */
export function SheetHabits() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const item = (habit: keyof Habits, name: Text, hint: Text) => (
    <Field hint={t(hint)}>
      <Switch
        checked={state.habits[habit]}
        label={t(name)}
        onChange={(_, data) => {
          send({ kind: "change-habits", change: { [habit]: data.checked } });
        }}
      />
    </Field>
  );
  return (
    <section className={styles.group} aria-label={t(words.alongTheSheet)}>
      <h2 className={type.section}>{t(words.alongTheSheet)}</h2>
      {item("follows", words.follows, words.followsHint)}
      {item("rechecks", words.rechecks, words.rechecksHint)}
      {state.canMark && item("marks", words.marks, words.marksHint)}
    </section>
  );
}

/** Takes everything of the product's own out of the workbook, after telling what that costs. */
export function ClearTraces() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const [isAsking, setAsking] = useState(false);
  const changes = state.history.filter(({ isUndone }) => !isUndone).length;
  const { dismissals = [], corrections = [] } = state.settings ?? {};
  return (
    <section className={styles.group} aria-label={t(words.clear)}>
      <h2 className={type.section}>{t(words.clear)}</h2>
      <p className={type.dim}>{t(words.clearLead)}</p>
      {isAsking ? (
        <Notice
          tone="warning"
          actions={
            <>
              <Button
                size="small"
                disabledFocusable={isWriting(state)}
                onClick={() => {
                  setAsking(false);
                  send({ kind: "clear-traces" });
                }}
              >
                {t(words.clear)}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setAsking(false);
                }}
              >
                {t(words.keep)}
              </Button>
            </>
          }
        >
          <p className={type.strong}>{t(words.clearAsk)}</p>
          <p className={type.dim}>{t(words.clearCosts(changes, dismissals.length, corrections.length))}</p>
        </Notice>
      ) : (
        <div>
          <Button
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(words.clear)}…
          </Button>
        </div>
      )}
    </section>
  );
}
