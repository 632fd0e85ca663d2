import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { parseRange } from "../../core/cell/address";
import type { Dismissal } from "../../core/check/finding";
import type { NotIdentity } from "../../core/check/not-identity";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
});

function DismissedItem({ dismissal }: { readonly dismissal: Dismissal }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const title = dismissal.title ?? state.ruleTitles[dismissal.rule] ?? texts.dismissedRule(dismissal.rule);
  const range = dismissal.at === undefined ? null : parseRange(dismissal.at);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={type.body}>
          {t(title)} {range !== null && <CellChip at={range} hasSheet />}
        </p>
        <p className={type.dim}>
          {t(texts.reason)}: {dismissal.reason}
        </p>
      </div>
      <Button
        size="small"
        disabled={isWriting(state)}
        onClick={() => {
          send({ kind: "restore", dismissal });
        }}
      >
        {t(texts.restore)}
      </Button>
    </li>
  );
}

function DeniedItem({ denied }: { readonly denied: NotIdentity }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const range = denied.at === undefined ? null : parseRange(denied.at);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={type.body}>
          {t(texts.denied)}: {denied.text === undefined ? denied.identity : t(denied.text)}{" "}
          {range !== null && <CellChip at={range} hasSheet />}
        </p>
        <p className={type.dim}>
          {t(texts.reason)}: {denied.reason}
        </p>
      </div>
      <Button
        size="small"
        disabled={isWriting(state)}
        onClick={() => {
          send({ kind: "restore-identity", denied });
        }}
      >
        {t(texts.restore)}
      </Button>
    </li>
  );
}

/** The findings set aside and the identities denied, each with its reason and the way back. */
export function DismissedScreen() {
  const type = useType();
  const { state, t } = usePane();
  const dismissals = state.settings?.dismissals ?? [];
  const denials = state.settings?.notIdentities ?? [];
  const isEmpty = dismissals.length + denials.length === 0;
  return (
    <Screen title={t(texts.dismissed)} {...(isEmpty ? { lead: t(texts.dismissedEmpty) } : {})} hasBack>
      <div className={type.stack}>
        <Trouble />
      </div>
      <ul className={type.list}>
        {dismissals.map((dismissal) => (
          <DismissedItem key={dismissal.fingerprint} dismissal={dismissal} />
        ))}
        {denials.map((denied) => (
          <DeniedItem key={`${denied.table} ${denied.identity}`} denied={denied} />
        ))}
      </ul>
    </Screen>
  );
}
