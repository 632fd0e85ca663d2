import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { SumLine } from "../../core/check/finding";
import { texts } from "../texts";
import { CellChip } from "./cell-chip";
import { usePane } from "./context";

const useStyles = makeStyles({
  sum: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  label: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    minHeight: "24px",
  },
  figure: {
    display: "flex",
    alignItems: "center",
    justifyContent: "flex-end",
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase300,
  },
  result: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** The sum behind a finding, figures aligned on the right, a rule above what they come to. */
export function SumLines({ lines }: { readonly lines: readonly SumLine[] }) {
  const styles = useStyles();
  const { t } = usePane();
  if (lines.length === 0) return null;
  return (
    <dl className={styles.sum} aria-label={t(texts.sum)}>
      {lines.map((line, index) => (
        <Fragment key={index}>
          <dt className={mergeClasses(styles.label, line.isResult && styles.result)}>
            <span>{t(line.label)}</span>
            {line.at !== null && <CellChip at={line.at} />}
          </dt>
          <dd className={mergeClasses(styles.figure, line.isResult && styles.result, line.isWrong && styles.wrong)}>
            {line.text}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
