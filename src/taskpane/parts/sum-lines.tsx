import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { SumLine } from "../../core/check/finding";
import { texts } from "../texts";
import { CellChip } from "./cell-chip";
import { usePane } from "./context";
import { useType } from "./type";

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

/** A long sum shows its first and last parts, and opens on demand; what they come to always shows. */
const partsAtFirst = 7;
const headShown = 4;
const tailShown = 1;

interface SumLinesProps {
  readonly lines: readonly SumLine[];
}

/** The sum behind a finding, figures aligned on the right, a rule above what they come to. */
export function SumLines({ lines }: SumLinesProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) return null;
  const result = lines.findIndex((line) => line.isResult);
  const parts = result < 0 ? lines.length : result;
  const isFolded = !isOpen && parts > partsAtFirst;
  const hidden = isFolded ? parts - headShown - tailShown : 0;
  return (
    <dl className={styles.sum} aria-label={t(texts.sum)}>
      {lines.map((line, index) => {
        if (isFolded && index === headShown) {
          return (
            <Fragment key={index}>
              <dt className={styles.label}>
                <Link
                  as="button"
                  className={type.link}
                  onClick={() => {
                    setOpen(true);
                  }}
                >
                  {t(texts.moreLines(hidden))}
                </Link>
              </dt>
              <dd className={styles.figure} />
            </Fragment>
          );
        }
        if (isFolded && index > headShown && index < headShown + hidden) return null;
        return <Line key={index} line={line} />;
      })}
    </dl>
  );
}

function Line({ line }: { readonly line: SumLine }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <>
      <dt className={mergeClasses(styles.label, line.isResult && styles.result)}>
        <span>{t(line.label)}</span>
        {line.at !== null && <CellChip at={line.at} />}
      </dt>
      <dd className={mergeClasses(styles.figure, line.isResult && styles.result, line.isWrong && styles.wrong)}>
        {line.text}
      </dd>
    </>
  );
}
