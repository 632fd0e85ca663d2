import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Table } from "../../core/table/table";
import type { Text } from "../../core/text/bilingual";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { SeverityMark } from "../parts/severity-mark";
import { SumLines } from "../parts/sum-lines";
import { useType } from "../parts/type";
import { withRanked } from "../state/confirm-cells";
import { presumedRemedy, remediesOf, type FindingGroup, type Remedy } from "../state/findings";
import { isWriting } from "../state/state";
import { texts } from "../texts";
import { ConfirmCells } from "./confirm-cells";
import { Remedies } from "./remedies";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    scrollMarginTop: tokens.spacingVerticalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // The edge repeats by its shape what the mark says: solid, double, dotted.
  error: { borderLeft: `4px solid ${tokens.colorStatusDangerForeground3}` },
  warning: { borderLeft: `4px double ${tokens.colorStatusWarningForeground3}` },
  info: { borderLeft: `4px dotted ${tokens.colorNeutralStrokeAccessible}` },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalSNudge },
  mark: { display: "flex", alignItems: "center", height: tokens.lineHeightBase300 },
  title: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  others: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  message: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  why: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalSNudge,
  },
  small: { minWidth: "auto" },
});

const othersAtFirst = 8;

function nounFor(table: Table | null): Text {
  if (table?.kind === "progress" || table?.kind === "plan") return texts.nouns.task;
  if (table?.kind === "scoring" || table?.kind === "deduction") return texts.nouns.criterion;
  return texts.nouns.place;
}

interface FindingCardProps {
  readonly group: FindingGroup;
  readonly table: Table | null;
}

/** One finding, or one of several alike: what is wrong, the sum, why, and the ways out. */
export function FindingCard({ group, table }: FindingCardProps) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const [showsWhy, setShowsWhy] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const card = useRef<HTMLElement>(null);

  const found = group.findings.find((each) => each.key === state.shown[group.key]) ?? group.first;
  const shown = withRanked(found, state);
  const others = group.findings.filter((each) => each !== found);
  const listed = showsAll ? others : others.slice(0, othersAtFirst);
  const remedies = remediesOf(shown);
  const ways = remedies.filter((remedy) => remedy.kind !== "right");
  const hasSuspects = found.suspects.length > 0;
  const hasChoice = hasSuspects || ways.length > 1;
  const marked = state.chosen[shown.key] ?? presumedRemedy(shown);
  const chosen = hasChoice ? remedies.find((remedy) => remedy.id === marked) : ways[0];
  const isTarget = state.target !== null && group.findings.some((each) => each.key === state.target);

  useEffect(() => {
    if (!isTarget) return;
    if (!state.isTargetQuiet) card.current?.focus();
    card.current?.scrollIntoView({ block: "nearest" });
    send({ kind: "target-reached" });
  }, [isTarget, send, state.isTargetQuiet]);

  const take = (remedy: Remedy): void => {
    if (remedy.kind === "right") send({ kind: "go", place: { kind: "dismiss", finding: shown } });
    if (remedy.kind === "fix") send({ kind: "preview", purpose: { kind: "fix", finding: shown, fix: remedy.index } });
    if (remedy.kind === "suspect") {
      send({ kind: "preview", purpose: { kind: "suspect", finding: shown, suspect: remedy.index } });
    }
  };

  return (
    <article
      ref={card}
      tabIndex={-1}
      className={mergeClasses(styles.card, styles[shown.severity])}
      aria-label={t(shown.title)}
    >
      <div className={styles.head}>
        <span className={styles.mark} role="img" aria-label={t(texts.severityOf[shown.severity])}>
          <SeverityMark severity={shown.severity} />
        </span>
        <h3 className={styles.title}>{t(shown.title)}</h3>
        <CellChip at={shown.at} hasSheet={table === null} />
      </div>
      {others.length > 0 && (
        <div className={mergeClasses(type.dim, styles.others)}>
          <span>{t(texts.others(others.length, nounFor(table)))}</span>
          {listed.map((other) => (
            <CellChip
              key={other.key}
              at={other.at}
              hasSheet={table === null}
              onPress={() => {
                send({ kind: "show-finding", group: group.key, finding: other });
              }}
            />
          ))}
          {others.length > listed.length && (
            <Link
              as="button"
              inline
              className={type.link}
              onClick={() => {
                setShowsAll(true);
              }}
            >
              {t(texts.moreCells(others.length - listed.length))}
            </Link>
          )}
        </div>
      )}
      <SumLines lines={shown.sum} />
      <p className={mergeClasses(type.dim, styles.message)}>
        {shown.verdict === "undecided" && <em>{t(texts.undecided)} </em>}
        {t(shown.message)}{" "}
        <Link
          as="button"
          inline
          className={type.link}
          aria-expanded={showsWhy}
          onClick={() => {
            setShowsWhy(!showsWhy);
          }}
        >
          {t(texts.why)}
        </Link>
      </p>
      {showsWhy && <p className={mergeClasses(type.dim, styles.why)}>{t(shown.why)}</p>}
      {hasChoice && <Remedies key={shown.key} finding={shown} remedies={remedies} />}
      {hasSuspects && <ConfirmCells finding={found} />}
      <div className={styles.actions}>
        {ways.length > 0 && (
          <Button
            size="small"
            disabled={chosen === undefined || isWriting(state)}
            onClick={() => {
              if (chosen !== undefined) take(chosen);
            }}
          >
            {t(hasChoice ? texts.choose : texts.seeFix)}
          </Button>
        )}
        <Button
          size="small"
          appearance={ways.length > 0 ? "subtle" : "secondary"}
          className={styles.small}
          onClick={() => {
            send({ kind: "show-range", range: shown.at });
          }}
        >
          {t(texts.go)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.small}
          onClick={() => {
            send({ kind: "go", place: { kind: "dismiss", finding: shown } });
          }}
        >
          {t(texts.dismiss)}
        </Button>
        {shown.denial !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            onClick={() => {
              send({ kind: "go", place: { kind: "deny", finding: shown } });
            }}
          >
            {t(texts.deny)}
          </Button>
        )}
      </div>
    </article>
  );
}
