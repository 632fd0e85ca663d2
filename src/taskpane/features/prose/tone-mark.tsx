import { makeStyles, tokens } from "@fluentui/react-components";
import type { Tone } from "../../../core/prose/marked-text";
import { SeverityMark } from "../../parts/severity-mark";

const useStyles = makeStyles({
  mark: {
    flexShrink: 0,
    width: "10px",
    height: "10px",
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  holds: { color: tokens.colorStatusSuccessForeground3 },
  unmatched: { color: tokens.colorNeutralForeground3 },
});

/** ◆ ▲ ○ of the findings, ✓ for what agrees, – for what nothing was found for. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  if (tone !== "holds" && tone !== "unmatched") return <SeverityMark severity={tone} />;
  return (
    <svg className={`${styles.mark} ${styles[tone]}`} viewBox="0 0 10 10" aria-hidden="true">
      <path
        d={tone === "holds" ? "M1 5.5 4 8.5 9 2" : "M1.5 5H8.5"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
