import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Report, ReportVerdict } from "../../core/check/finding";
import { usePane } from "../parts/context";
import { SeverityMark } from "../parts/severity-mark";
import { useType } from "../parts/type";
import { countChecked, countFindings, countSafe } from "../state/findings";
import { isWriting } from "../state/state";
import { texts } from "../texts";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalSNudge,
    margin: 0,
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  "not-ready": {
    backgroundColor: tokens.colorStatusDangerBackground1,
    "& strong": { color: tokens.colorStatusDangerForeground3 },
  },
  review: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    "& strong": { color: tokens.colorStatusWarningForeground2 },
  },
  ready: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    "& strong": { color: tokens.colorStatusSuccessForeground1 },
  },
  "nothing-checked": { backgroundColor: tokens.colorNeutralBackground2 },
  stale: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `4px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  tick: { width: "12px", height: "12px", fill: "none", stroke: "currentColor", strokeWidth: "2" },
  safe: { marginTop: tokens.spacingVerticalS },
});

function VerdictMark({ verdict }: { readonly verdict: ReportVerdict }) {
  const styles = useStyles();
  if (verdict === "not-ready") return <SeverityMark severity="error" />;
  if (verdict === "review") return <SeverityMark severity="warning" />;
  if (verdict === "nothing-checked") return <SeverityMark severity="info" />;
  return (
    <svg className={styles.tick} viewBox="0 0 12 12" aria-hidden="true">
      <path d="m1.5 6.5 3 3 6-7" />
    </svg>
  );
}

/** The one verdict, what it rests on, and what it does not cover. */
export function VerdictCard({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const counts = countFindings(report);
  const checked = countChecked(report);
  const safe = countSafe(report);
  const tally = t(texts.verdictTally(counts));
  const look = state.isStale ? styles.stale : styles[report.verdict];
  return (
    <section className={mergeClasses(styles.card, look)} aria-label={t(texts.findings)}>
      {state.isStale && <p className={type.dim}>{t(texts.beforeChange)}</p>}
      <p className={styles.head}>
        <strong className={mergeClasses(type.row, styles.verdict)}>
          <VerdictMark verdict={report.verdict} />
          {t(texts.verdicts[report.verdict])}
        </strong>
        {tally !== "" && <span>{tally}</span>}
      </p>
      {report.verdict !== "nothing-checked" && (
        <p className={type.dim}>{t(checked.all > 0 ? texts.compared(checked) : texts.nothingCompared)}</p>
      )}
      {report.notChecked.length > 0 && (
        <Link
          as="button"
          inline
          className={type.link}
          onClick={() => {
            send({ kind: "go", place: { kind: "not-checked" } });
          }}
        >
          {t(texts.notCheckedLink(report.notChecked.length))}
        </Link>
      )}
      {safe > 0 && (
        <div className={styles.safe}>
          <Button
            size="small"
            disabled={isWriting(state) || state.isStale}
            onClick={() => {
              send({ kind: "preview", purpose: { kind: "safe-fixes" } });
            }}
          >
            {t(texts.safeFixes(safe))}
          </Button>
        </div>
      )}
    </section>
  );
}
