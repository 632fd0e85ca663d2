import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { forwardRef, type ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":focus:not(:focus-visible)": { outlineStyle: "none" },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  plain: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
});

interface NoticeProps {
  readonly tone: "good" | "warning" | "bad" | "plain";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A block of text set apart by a tint and a frame. */
export const Notice = forwardRef<HTMLDivElement, NoticeProps>(function Notice({ tone, children, actions }, ref) {
  const styles = useStyles();
  return (
    <div ref={ref} tabIndex={-1} className={mergeClasses(styles.notice, styles[tone])}>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
});
