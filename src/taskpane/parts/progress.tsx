import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { usePane } from "./context";
import { useType } from "./type";

const useStyles = makeStyles({
  progress: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { gridColumn: "1 / -1" },
});

/** Shows a job that takes its time, and lets it be stopped unless it is writing. */
export function Progress() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const { task } = state;
  if (task?.isSlow !== true) return null;
  const words = t(texts.working[task.work]);
  return (
    <section className={styles.progress} aria-label={words}>
      <ProgressBar className={styles.bar} aria-label={words} />
      <span className={type.dim}>{words}</span>
      {!isWriting(state) && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            send({ kind: "cancel" });
          }}
        >
          {t(texts.cancel)}
        </Button>
      )}
    </section>
  );
}
