import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { Change } from "../../app/jobs";
import { texts } from "../texts";
import { CellChip } from "./cell-chip";
import { usePane } from "./context";
import { useType } from "./type";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": {
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    },
    "& td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "baseline",
      overflowWrap: "anywhere",
    },
  },
  before: { color: tokens.colorStatusDangerForeground3 },
  after: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
  },
  blank: { color: tokens.colorNeutralForeground3 },
  formula: { display: "block", color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
});

const shownAtFirst = 8;

/** What will be written, cell by cell: what stands there now, and what will. */
export function Changes({ changes, label }: { readonly changes: readonly Change[]; readonly label: string }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? changes : changes.slice(0, shownAtFirst);
  const hasSheets = new Set(changes.map((change) => change.at.sheet)).size > 1;
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t(texts.columns.cell)}</th>
            <th scope="col">{t(texts.columns.before)}</th>
            <th scope="col">{t(texts.columns.after)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => (
            <Fragment key={index}>
              {hasSheets && change.at.sheet !== shown[index - 1]?.at.sheet && (
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    {change.at.sheet}
                  </th>
                </tr>
              )}
              <tr>
                <td>
                  <CellChip at={change.at} />
                </td>
                <td>
                  {change.before === "" ? (
                    <span className={styles.blank}>{t(texts.blank)}</span>
                  ) : (
                    <del className={styles.before}>{change.before}</del>
                  )}
                </td>
                <td>
                  {(change.after !== "" || change.formula === null) && (
                    <ins className={styles.after}>{change.after === "" ? t(texts.blank) : change.after}</ins>
                  )}
                  {change.formula !== null && <span className={styles.formula}>{change.formula}</span>}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {changes.length > shownAtFirst && (
        <Link
          as="button"
          className={type.link}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t(isOpen ? texts.showLess : texts.showAll(changes.length))}
        </Link>
      )}
    </>
  );
}
