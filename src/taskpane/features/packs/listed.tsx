import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { usePane } from "../../parts/context";
import { isWriting } from "../../state/state";
import { texts } from "./texts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  words: { flex: 1, minWidth: 0 },
});

interface ListedProps {
  /** What is taken away, for those who hear the button. */
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One thing of the pack, with the way to take it out. */
export function Listed({ name, onRemove, children }: ListedProps) {
  const styles = useStyles();
  const { state, t } = usePane();
  return (
    <li className={styles.item}>
      <div className={styles.words}>{children}</div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={t(texts.removeOne(name))}
        disabledFocusable={isWriting(state)}
        onClick={onRemove}
      />
    </li>
  );
}
