import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/check/finding";

const useStyles = makeStyles({
  // A drawing keeps its own colour under a contrast theme, where it may be the colour of the page.
  mark: {
    flexShrink: 0,
    width: "10px",
    height: "10px",
    fill: "currentColor",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** ◆ ▲ ○ drawn, so that they look the same in every face; shape and not colour tells the severity. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[severity])} viewBox="0 0 10 10" aria-hidden="true">
      {severity === "error" && <path d="M5 0 10 5 5 10 0 5Z" />}
      {severity === "warning" && <path d="M5 .6 10 9.4H0Z" />}
      {severity === "info" && <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}
