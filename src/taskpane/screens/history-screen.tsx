import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { HistoryEntry } from "../../app/jobs";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { Outcome } from "./outcome";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  time: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** "10:42" of an ISO moment in local time, with its day (12/6/2026) where it was an earlier sitting. */
function timeOf({ at, isEarlier = false }: HistoryEntry): string {
  const [, year = "", month = "", day = "", time = at] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(at) ?? [];
  return isEarlier ? `${String(Number(day))}/${String(Number(month))}/${year} ${time}` : time;
}

/** What was done in this workbook, newest first; any of it can be taken back. */
export function HistoryScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const entries = [...state.history].reverse();
  const newest = entries.find((entry) => !entry.isUndone);
  /** What was just done is still in mind; anything older is shown before it is taken back. */
  const isDirect = (entry: HistoryEntry): boolean => entry === newest && entry.isEarlier !== true;
  return (
    <Screen title={t(texts.history)} lead={t(entries.length === 0 ? texts.historyEmpty : texts.historyLead)} hasBack>
      <div className={type.stack}>
        <Trouble />
        {state.outcome?.kind === "undone" && <Outcome />}
      </div>
      <ul className={type.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.item}>
            <time className={`${type.dim} ${styles.time}`} dateTime={entry.at}>
              {timeOf(entry)}
            </time>
            <span className={styles.words}>
              {t(entry.title)}
              {entry.isUndone && <span className={type.dim}> ({t(texts.undone)})</span>}
            </span>
            {!entry.isUndone && !isDirect(entry) && (
              <Button
                size="small"
                disabled={isWriting(state)}
                onClick={() => {
                  send({ kind: "preview", purpose: { kind: "undo", id: entry.id } });
                }}
              >
                {t(texts.seeAndUndo)}
              </Button>
            )}
            {isDirect(entry) && (
              <Button
                size="small"
                disabled={isWriting(state)}
                onClick={() => {
                  send({ kind: "undo" });
                }}
              >
                {t(texts.undo)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {entries.length > 1 && <p className={type.dim}>{t(texts.undoAny)}</p>}
    </Screen>
  );
}
