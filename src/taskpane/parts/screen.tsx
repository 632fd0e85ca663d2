import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { texts } from "../texts";
import { usePane } from "./context";
import { useType } from "./type";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // Office puts its own menu into the top right corner of the pane.
    padding: `${tokens.spacingVerticalM} 40px ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    ":focus:not(:focus-visible)": { outlineStyle: "none" },
  },
  main: {
    flex: 1,
    overflowY: "auto",
    minHeight: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ScreenProps {
  readonly title: string;
  readonly lead?: string;
  /** A screen laid over a tab has a way back; a tab has none. */
  readonly hasBack?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A titled screen that scrolls between its header and its footer. */
export function Screen({ title, lead, hasBack = false, footer, children }: ScreenProps) {
  const styles = useStyles();
  const type = useType();
  const { send, t } = usePane();
  return (
    <>
      <header className={styles.header}>
        {hasBack && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={t(texts.back)}
            onClick={() => {
              send({ kind: "back" });
            }}
          />
        )}
        <div className={styles.words}>
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className={type.dim}>{lead}</p>}
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      {footer !== undefined && footer !== null && footer !== false && <div className={styles.footer}>{footer}</div>}
    </>
  );
}
