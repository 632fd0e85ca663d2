import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SelfTestResult } from "../../../app/self-test-jobs";
import { formatRange, rangeOfCell } from "../../../core/cell/address";
import { slipNames } from "../../../core/self-test/slip";
import { CellChip } from "../../parts/cell-chip";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { Screen } from "../../parts/screen";
import { useType } from "../../parts/type";
import { count, texts as common } from "../../texts";
import { useMachine } from "../machine";
import { machine } from "./machine";
import { texts } from "./texts";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      verticalAlign: "top",
    },
    "& th:first-child": { textAlign: "start", fontWeight: tokens.fontWeightRegular },
    "& thead th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  missed: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How well the checker does on this very workbook, measured on slips planted in a copy. */
export default function SelfTestScreen() {
  const type = useType();
  const { state: pane, t } = usePane();
  const { state, send } = useMachine(machine);
  const { running, result, isStopped, problem } = state;
  const isEmpty = pane.recognition !== null && pane.recognition.tables.length === 0;
  return (
    <Screen
      title={t(texts.name)}
      hasBack
      footer={
        running === null ? (
          <Button
            appearance="primary"
            disabledFocusable={isEmpty || pane.task !== null}
            onClick={() => {
              send({ kind: "start" });
            }}
          >
            {t(result === null ? texts.start : texts.again)}
          </Button>
        ) : (
          <Button
            onClick={() => {
              send({ kind: "stop" });
            }}
          >
            {t(common.cancel)}
          </Button>
        )
      }
    >
      <div className={type.stack}>
        {problem !== null && (
          <Notice tone="bad">
            <p className={type.strong}>{t(common.problem)}</p>
            <p className={type.dim}>{t(problem)}</p>
          </Notice>
        )}
        {isEmpty ? (
          <Notice tone="plain">
            <p className={type.body}>{t(texts.nothing)}</p>
          </Notice>
        ) : (
          <p className={type.body}>{t(texts.does)}</p>
        )}
        {running !== null && <Running result={result} />}
        {isStopped && <p className={type.dim}>{t(texts.stopped)}</p>}
        {result !== null && <Scores result={result} />}
        {result !== null && running === null && <Coverage result={result} />}
      </div>
    </Screen>
  );
}

function Running({ result }: { readonly result: SelfTestResult | null }) {
  const type = useType();
  const { t } = usePane();
  const done = result?.judged.length ?? 0;
  const words = t(result === null ? texts.preparing : texts.running(done, result.planned));
  return (
    <div>
      <ProgressBar aria-label={words} {...(result === null ? {} : { value: done, max: Math.max(1, result.planned) })} />
      <p className={type.dim}>{words}</p>
    </div>
  );
}

function Scores({ result }: { readonly result: SelfTestResult }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { scores, possible } = result;
  const sum = (of: (score: SelfTestResult["scores"][number]) => number): number =>
    scores.reduce((all, score) => all + of(score), 0);
  const planted = sum((score) => score.planted);
  const misled = sum((score) => score.misled);
  if (planted === 0) return null;
  return (
    <>
      <Notice tone="plain">
        <p className={type.strong}>
          {t(
            texts.caught(
              sum((score) => score.caught),
              planted,
            ),
          )}
        </p>
        <p className={type.dim}>
          {t(
            texts.located(
              sum((score) => score.first),
              sum((score) => score.among),
            ),
          )}{" "}
          {misled > 0 && t(texts.misled(misled))}
        </p>
        <p className={type.dim}>{t(texts.sample(planted, possible))}</p>
      </Notice>
      <table className={styles.table} aria-label={t(texts.byKind)}>
        <thead>
          <tr>
            <th scope="col">{t(texts.columns.kind)}</th>
            <th scope="col">{t(texts.columns.planted)}</th>
            <th scope="col">{t(texts.columns.caught)}</th>
            <th scope="col">{t(texts.columns.located)}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ kind, planted: times, caught, first, among }) => (
            <tr key={kind}>
              <th scope="row">{t(slipNames[kind])}</th>
              <td>{count(times)}</td>
              <td>{count(caught)}</td>
              <td>{t(texts.locatedShort(first, among))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={type.dim}>{t(texts.locatedHint)}</p>
      <Missed result={result} />
    </>
  );
}

const mostShown = 30;

function Missed({ result }: { readonly result: SelfTestResult }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const missed = result.judged.filter(({ isCaught }) => !isCaught);
  if (missed.length === 0) return null;
  if (!isOpen) {
    return (
      <Link
        as="button"
        className={type.link}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(texts.showMissed(missed.length))}
      </Link>
    );
  }
  return (
    <section aria-label={t(texts.missed)}>
      <h2 className={type.section}>{t(texts.missed)}</h2>
      <ul className={type.list}>
        {missed.slice(0, mostShown).map(({ slip }, index) => {
          const [cell] = slip.cells;
          return cell === undefined ? null : (
            <li key={index} className={styles.missed}>
              <CellChip at={rangeOfCell(cell.at)} hasSheet />
              <span className={type.dim}>
                {t(slipNames[slip.kind])}: {t(texts.from(cell.before.text, cell.after.text))}
              </span>
            </li>
          );
        })}
      </ul>
      {missed.length > mostShown && <p className={type.dim}>{t(texts.more(missed.length - mostShown))}</p>}
    </section>
  );
}

function Coverage({ result }: { readonly result: SelfTestResult }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { covered, figures, underFormulas, uncovered } = result;
  return (
    <section aria-label={t(texts.coverage)}>
      <h2 className={type.section}>{t(texts.coverage)}</h2>
      <p className={type.dim}>{t(texts.covered(covered, figures))}</p>
      {underFormulas > 0 && <p className={type.dim}>{t(texts.underFormulas(underFormulas))}</p>}
      <p className={type.dim}>{t(uncovered.length === 0 ? texts.all : texts.uncovered)}</p>
      <div className={styles.chips}>
        {uncovered.slice(0, mostShown).map((range) => (
          <CellChip key={formatRange(range)} at={range} hasSheet />
        ))}
      </div>
      {uncovered.length > mostShown && <p className={type.dim}>{t(texts.more(uncovered.length - mostShown))}</p>}
    </section>
  );
}
