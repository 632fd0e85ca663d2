import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatPosition, formatRange, rangeOfCell } from "../../core/cell/address";
import type { CellExplanation } from "../../core/check/explain";
import type { Checked } from "../../core/check/finding";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Notice } from "../parts/notice";
import { Screen } from "../parts/screen";
import { SeverityMark } from "../parts/severity-mark";
import { SumLines } from "../parts/sum-lines";
import { useType } from "../parts/type";
import { kindName, roleName } from "../names";
import { sheetTexts as words } from "../sheet-texts";
import { placeOf } from "../state/state";
import { texts } from "../texts";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalSNudge },
  words: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const shownComparisons = 12;
const shownCells = 8;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

function Facts({ told }: { readonly told: CellExplanation }) {
  const styles = useStyles();
  const { kinds, t } = usePane();
  const { table, column, row, reading } = told;
  const role = column?.role ?? null;
  return (
    <dl className={styles.facts}>
      <Fact name={t(words.holds)}>{told.shown === "" ? t(words.blank) : told.shown}</Fact>
      {told.formula !== null && (
        <Fact name={t(words.formula)}>
          <span className={styles.code}>{told.formula}</span>
        </Fact>
      )}
      {told.reads.length > 0 && (
        <Fact name={t(words.reads)}>
          <span className={styles.chips}>
            {told.reads.slice(0, shownCells).map((range) => (
              <CellChip key={formatRange(range)} at={range} />
            ))}
          </span>
        </Fact>
      )}
      {table !== null && <Fact name={t(words.inTable)}>{t(kindName(table.kind, kinds))}</Fact>}
      {column !== null && (
        <Fact name={t(words.inColumn)}>
          {column.header}
          {table !== null && role !== null && role !== "figure" && ` (${t(roleName(table.kind, role, kinds))})`}
        </Fact>
      )}
      {row !== null && <Fact name={t(words.inRow)}>{t(words.rows[row])}</Fact>}
      {reading !== null && <Fact name={t(words.readAs)}>{t(reading)}</Fact>}
    </dl>
  );
}

function Comparison({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <strong className={type.strong}>{t(words.outcomes[checked.outcome])}</strong>: {t(checked.text)}
      </span>
      <div className={styles.chips}>
        {checked.cells.slice(0, shownCells).map((at, index) => (
          <CellChip key={index} at={rangeOfCell(at)} />
        ))}
      </div>
    </li>
  );
}

function Told({ told }: { readonly told: CellExplanation }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { findings, comparisons, derivation } = told;
  const rest = comparisons.length - shownComparisons;
  return (
    <>
      <Facts told={told} />
      {told.table === null && (
        <Notice tone="plain">
          <p className={type.dim}>{t(told.unread ?? words.noTable)}</p>
        </Notice>
      )}
      <h2 className={type.section}>{t(words.found)}</h2>
      {findings.length === 0 && <p className={type.dim}>{t(words.foundNothing)}</p>}
      <ul className={type.list}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.item}>
            <div className={styles.line}>
              <span role="img" aria-label={t(texts.severityOf[finding.severity])}>
                <SeverityMark severity={finding.severity} />
              </span>
              <span className={styles.words}>{t(finding.title)}</span>
              <CellChip at={finding.at} />
            </div>
            <SumLines lines={finding.sum} />
            <p className={type.dim}>{t(finding.message)}</p>
          </li>
        ))}
      </ul>
      {derivation !== null && (
        <>
          <h2 className={type.section}>{t(words.computed)}</h2>
          <p className={type.dim}>
            {t(derivation.name)}: <span className={styles.code}>{derivation.formula}</span>
          </p>
          <div className={styles.chips}>
            {derivation.from.map((at, index) => (
              <CellChip key={index} at={rangeOfCell(at)} />
            ))}
          </div>
        </>
      )}
      <h2 className={type.section}>{t(words.compared)}</h2>
      {comparisons.length === 0 && <p className={type.dim}>{t(words.comparedNothing)}</p>}
      <ul className={`${type.dim} ${type.list}`}>
        {comparisons.slice(0, shownComparisons).map((checked, index) => (
          <Comparison key={index} checked={checked} />
        ))}
        {rest > 0 && <li>{t(texts.moreCells(rest))}</li>}
      </ul>
    </>
  );
}

/** All that is known about the cell asked about from the sheet. */
export function ExplainScreen() {
  const type = useType();
  const { state, t } = usePane();
  const place = placeOf(state);
  const asked = place?.kind === "explain" ? place.at : null;
  const told = state.explained;
  const at = told?.at ?? asked;
  return (
    <Screen
      title={at === null ? "" : t(words.explain(formatPosition(at)))}
      {...(at === null ? {} : { lead: at.sheet })}
      hasBack
    >
      <div className={type.stack}>
        <Trouble />
      </div>
      {told === null && state.task !== null && (
        <Spinner size="tiny" label={t(texts.working.check)} labelPosition="after" />
      )}
      {told !== null && <Told told={told} />}
    </Screen>
  );
}
