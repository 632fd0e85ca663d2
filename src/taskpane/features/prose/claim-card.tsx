import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { formatPosition } from "../../../core/cell/address";
import type { Claim, Repair } from "../../../core/prose/check-prose";
import { toneOf, type Tone } from "../../../core/prose/marked-text";
import { CellChip } from "../../parts/cell-chip";
import { usePane } from "../../parts/context";
import { SumLines } from "../../parts/sum-lines";
import { useType } from "../../parts/type";
import type { ProseEvent } from "./state";
import { texts } from "./texts";
import { ToneMark } from "./tone-mark";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    // The toolbar stays over the text; what is scrolled to stands below it.
    scrollMarginTop: "48px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // The edge repeats by its shape what the mark says.
  error: { borderLeft: `4px solid ${tokens.colorStatusDangerForeground3}` },
  warning: { borderLeft: `4px double ${tokens.colorStatusWarningForeground3}` },
  info: { borderLeft: `4px dotted ${tokens.colorNeutralStrokeAccessible}` },
  holds: { borderLeft: `4px solid ${tokens.colorStatusSuccessForeground3}` },
  unmatched: { borderLeft: `4px dotted ${tokens.colorNeutralStroke1}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge, margin: 0 },
  repair: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  found: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  expected: { fontWeight: tokens.fontWeightSemibold },
});

const shownCells = 8;

/** What was done about one figure: the sum, the cells, and what would put it right. */
export function ClaimCard({
  claim,
  send,
  takesFocus,
}: {
  readonly claim: Claim;
  readonly send: (event: ProseEvent) => void;
  readonly takesFocus: boolean;
}) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const card = useRef<HTMLElement>(null);
  const tone: Tone = toneOf(claim);
  const { repairs = [], sum = [], matched, message } = claim;
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus, claim]);
  return (
    <article ref={card} tabIndex={-1} className={mergeClasses(styles.card, styles[tone])} aria-label={t(texts.details)}>
      <p className={mergeClasses(type.strong, styles.head)}>
        <ToneMark tone={tone} />
        {t(texts.kinds[claim.kind])}: {t(texts.tones[tone])}
      </p>
      {message !== undefined && tone !== "unmatched" && <p className={type.body}>{t(message)}</p>}
      <SumLines lines={sum} />
      {matched.length > 0 && !sum.some(({ at }) => at !== null) && (
        <div className={type.row}>
          <span className={type.dim}>{t(texts.compared)}</span>
          {matched.slice(0, shownCells).map((at) => (
            <CellChip key={`${at.sheet}!${formatPosition(at)}`} at={at} hasSheet />
          ))}
          {matched.length > shownCells && <span className={type.dim}>…</span>}
        </div>
      )}
      {repairs.length > 0 && (
        <div className={styles.repair}>
          <span className={type.dim}>{t(repairs[0]?.isSure === true ? texts.surely : texts.perhaps)}</span>
          {repairs.map((repair, index) => (
            <RepairLine key={index} claim={claim} repair={repair} send={send} />
          ))}
        </div>
      )}
      <div className={type.row}>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            send({ kind: "close" });
          }}
        >
          {t(texts.close)}
        </Button>
      </div>
    </article>
  );
}

interface RepairLineProps {
  readonly claim: Claim;
  readonly repair: Repair;
  readonly send: (event: ProseEvent) => void;
}

function RepairLine({ claim, repair, send }: RepairLineProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const canChange = repair.edits.length > 0 && repair.cells.length === 0;
  return (
    <div className={styles.repair}>
      <p className={type.body}>
        {repair.edits.map(({ start, found, expected }, index) => (
          <span key={start}>
            {index > 0 && ", "}
            <span className={styles.found}>{found}</span> → <span className={styles.expected}>{expected}</span>
          </span>
        ))}
        {repair.cells.map(({ at, found, expected }, index) => (
          <span key={formatPosition(at)}>
            {(index > 0 || repair.edits.length > 0) && ", "}
            <CellChip at={at} hasSheet /> <span className={styles.found}>{found}</span> →{" "}
            <span className={styles.expected}>{expected}</span>
          </span>
        ))}
        {repair.probability !== null && repair.probability < 0.995 && (
          <span className={type.dim}> ({String(Math.round(repair.probability * 100))}%)</span>
        )}
      </p>
      {canChange && (
        <div className={type.row}>
          <Button
            size="small"
            onClick={() => {
              send({ kind: "copy", claim, repair });
            }}
          >
            {t(texts.copySentence)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              send({ kind: "change", repair });
            }}
          >
            {t(texts.change)}
          </Button>
        </div>
      )}
    </div>
  );
}
