import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../app/jobs";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { useType } from "../parts/type";
import { periodOf, placeNameOf } from "../heading";
import { countChecked, countFindings, groupFindings } from "../state/findings";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { FilterChips } from "./filter-chips";
import { FindingSection } from "./finding-section";
import { NoTables } from "./no-tables";
import { TableList } from "./table-list";
import { Outcome } from "./outcome";
import { Stale } from "./stale";
import { Trouble } from "./trouble";
import { VerdictCard } from "./verdict-card";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` },
  title: {
    margin: 0,
    // Office puts its own menu into the top right corner of the pane.
    paddingRight: "40px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    ":focus:not(:focus-visible)": { outlineStyle: "none" },
  },
  facts: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0 },
  tables: { flexShrink: 0, whiteSpace: "nowrap" },
  main: {
    flex: 1,
    overflowY: "auto",
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  primary: { width: "100%", marginBottom: tokens.spacingVerticalS },
  // Whoever reads far below must see at once that it no longer holds.
  above: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  gap: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

function Header() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const { recognition } = state;
  const period = recognition === null ? null : periodOf(recognition);
  const parts =
    recognition === null
      ? [t(texts.reading)]
      : [t(texts.tableCount(recognition.tables.length)), period?.days, placeNameOf(recognition)];
  const title = state.title ?? period?.words ?? t(texts.product);
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title} tabIndex={-1}>
        {title}
      </h1>
      <div className={styles.facts}>
        <p className={mergeClasses(type.dim, styles.words)}>
          {parts.filter((part) => part !== null && part !== undefined).join(" · ")}
        </p>
        <Button
          size="small"
          className={styles.tables}
          disabled={recognition === null}
          onClick={() => {
            send({ kind: "go", place: { kind: "tables" } });
          }}
        >
          {t(texts.tablesFound)}
        </Button>
      </div>
    </header>
  );
}

function Findings({ result }: { readonly result: CheckResult }) {
  const type = useType();
  const { state, t } = usePane();
  const counts = countFindings(result.report);
  if (counts.all === 0) {
    return result.report.verdict === "ready" ? (
      <Notice tone="plain">
        <p className={type.strong}>{t(texts.nothingFound)}</p>
        <p className={type.dim}>
          {t(countChecked(result.report).all > 0 ? texts.nothingFoundLead : texts.onlyCellsChecked)}
        </p>
      </Notice>
    ) : null;
  }
  return (
    <>
      <FilterChips counts={counts} />
      {groupFindings(result, state.filter).map((section) => (
        <FindingSection
          key={section.table?.id ?? ""}
          section={section}
          foldsHints={state.filter === "all" && counts.info < counts.all}
        />
      ))}
    </>
  );
}

/** The first tab: one button, one verdict, and what it rests on. */
export function CheckScreen() {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const { recognition, result, task } = state;
  const isChecking = task?.work === "check";
  return (
    <>
      <Header />
      <main className={styles.main}>
        <Button
          appearance="primary"
          className={styles.primary}
          disabledFocusable={isChecking || isWriting(state)}
          onClick={() => {
            send({ kind: "check" });
          }}
        >
          {t(isChecking ? texts.checking : result === null ? texts.check : texts.checkAgain)}
        </Button>
        <div className={styles.above}>
          <Stale />
        </div>
        <div className={styles.gap}>
          <Trouble />
          <Outcome />
          {result !== null && <VerdictCard report={result.report} />}
          {result === null && recognition !== null && recognition.tables.length > 0 && (
            <>
              <p className={type.dim}>{t(texts.beforeFirst)}</p>
              <TableList tables={recognition.tables} />
            </>
          )}
          {recognition !== null && recognition.tables.length === 0 && <NoTables />}
        </div>
        {result !== null && <Findings result={result} />}
      </main>
    </>
  );
}
