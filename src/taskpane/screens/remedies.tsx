import { Link, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Suspect } from "../../core/check/finding";
import { CellName } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { alsoIn, isLikely, presumedRemedy, type Remedy } from "../state/findings";
import { texts } from "../texts";

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalXS} 0 0` },
  option: { "& label": { width: "100%" } },
  lines: { display: "flex", flexDirection: "column" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

function SuspectLabel({ finding, suspect }: { readonly finding: Finding; readonly suspect: Suspect }) {
  const styles = useStyles();
  const type = useType();
  const { state, t } = usePane();
  const also = state.result === null ? null : alsoIn(state.result.report, finding, suspect);
  return (
    <span className={styles.lines}>
      {suspect.cells.map((cell, index) => (
        <span key={index} className={styles.line}>
          <CellName at={cell.at} />
          {t(texts.cellIs)}
          <span className={styles.figure}>{cell.expectedText}</span>
          <span className={type.dim}>({t(texts.now(cell.foundText))})</span>
        </span>
      ))}
      <span className={type.dim}>
        {t(texts.restAgrees)}
        {also !== null && also.holding + also.failing > 0 && `; ${t(texts.alsoIn(also.holding, also.failing))}`},{" "}
        {t(texts.probability(suspect.probability))}
      </span>
    </span>
  );
}

function RemedyLabel({ finding, remedy }: { readonly finding: Finding; readonly remedy: Remedy }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  if (remedy.kind === "right") {
    return (
      <span className={styles.lines}>
        {t(texts.right)}
        <span className={type.dim}>{t(texts.rightLead)}</span>
      </span>
    );
  }
  if (remedy.kind === "suspect") {
    const suspect = finding.suspects[remedy.index];
    return suspect === undefined ? null : <SuspectLabel finding={finding} suspect={suspect} />;
  }
  const fix = finding.fixes[remedy.index];
  if (fix === undefined) return null;
  return (
    <span className={styles.lines}>
      {t(fix.title)}
      <span className={type.dim}>{t(fix.safety === "safe" ? texts.fixIsSafe : texts.fixIsReview)}</span>
    </span>
  );
}

interface RemediesProps {
  readonly finding: Finding;
  readonly remedies: readonly Remedy[];
}

/** The ways out of a finding, to choose one of; only a suspect that stands out is marked beforehand. */
export function Remedies({ finding, remedies }: RemediesProps) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const lead = finding.suspects.length === 0 ? texts.chooseFix : isLikely(finding) ? texts.likely : texts.notEnough;
  // One where one is sure, three where none is: a longer list says nothing.
  const most = isLikely(finding) ? 1 : 3;
  const chosen = state.chosen[finding.key];
  const shown = remedies.filter(
    (remedy) => showsAll || remedy.kind !== "suspect" || remedy.index < most || remedy.id === chosen,
  );
  return (
    <>
      <p className={`${type.dim} ${styles.lead}`}>{t(lead)}</p>
      <RadioGroup
        aria-label={t(lead)}
        value={state.chosen[finding.key] ?? presumedRemedy(finding) ?? ""}
        onChange={(_, data) => {
          send({ kind: "choose-remedy", finding: finding.key, remedy: data.value });
        }}
      >
        {shown.map((remedy) => (
          <Radio
            key={remedy.id}
            value={remedy.id}
            className={styles.option}
            label={<RemedyLabel finding={finding} remedy={remedy} />}
          />
        ))}
      </RadioGroup>
      {remedies.length > shown.length && (
        <Link
          as="button"
          className={type.link}
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {t(texts.otherSuspects(remedies.length - shown.length))}
        </Link>
      )}
    </>
  );
}
