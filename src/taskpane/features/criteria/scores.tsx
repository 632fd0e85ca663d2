import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatVietnamese } from "../../../core/cell/amount";
import type { ScoreBoard } from "../../../core/criteria/board";
import { CellChip } from "../../parts/cell-chip";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/notice";
import { useType } from "../../parts/type";
import { CriterionRow, scoreWords } from "./criterion-row";
import type { CriteriaEvent, CriteriaState } from "./state";
import { texts } from "./texts";

const useStyles = makeStyles({
  total: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontVariantNumeric: "tabular-nums",
    margin: 0,
  },
  heading: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});

interface ScoresProps {
  readonly board: ScoreBoard;
  readonly state: CriteriaState;
  readonly send: (event: CriteriaEvent) => void;
}

/** The total, what is to be looked at in the set, and every criterion under its heading. */
export function Scores({ board, state, send }: ScoresProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { scored, set } = board;
  const lines = scored.criteria;
  const isShown = (code: string): boolean => {
    const line = lines.find(({ criterion }) => criterion.code === code);
    return line !== undefined && (!state.showsOpenOnly || (line.score === null && line.status !== "not-applicable"));
  };
  const heads = lines.filter(({ depth }) => depth === 0);
  const leavesUnder = (code: string) => {
    const start = lines.findIndex(({ criterion }) => criterion.code === code);
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(({ depth }) => depth === 0);
    return (end < 0 ? rest : rest.slice(0, end)).filter(({ criterion }) => isShown(criterion.code));
  };
  const shown = heads.map((head) => ({
    head,
    lines:
      head.criterion.rule.kind === "sum"
        ? leavesUnder(head.criterion.code)
        : isShown(head.criterion.code)
          ? [head]
          : [],
  }));
  return (
    <div className={type.stack}>
      <Total board={board} />
      {set.note !== undefined && <p className={type.dim}>{set.note}</p>}
      <Problems board={board} />
      <Differences board={board} />
      <Checkbox
        checked={state.showsOpenOnly}
        label={t(texts.onlyOpen)}
        onChange={(_, { checked }) => {
          send({ kind: "show-open", isOn: checked === true });
        }}
      />
      {shown.every(({ lines: each }) => each.length === 0) && <p className={type.body}>{t(texts.allScored)}</p>}
      {shown.map(({ head, lines: each }) =>
        each.length === 0 ? null : (
          <section key={head.criterion.code} aria-label={`${head.criterion.code} ${head.criterion.name}`}>
            {head.criterion.rule.kind === "sum" && (
              <h2 className={mergeClasses(type.section, styles.heading)}>
                <span>
                  {head.criterion.code}. {head.criterion.name}
                </span>
                <span className={styles.points}>
                  {head.score === null && head.soFar !== null && head.status !== "not-applicable"
                    ? t(texts.of(formatVietnamese(head.soFar.score), formatVietnamese(head.soFar.maximum)))
                    : t(scoreWords(head))}
                </span>
              </h2>
            )}
            <ul className={type.list}>
              {each.map((score) => (
                <CriterionRow key={score.criterion.code} score={score} isBusy={state.asked !== null} send={send} />
              ))}
            </ul>
          </section>
        ),
      )}
      <p className={type.dim}>{t(texts.typed)}</p>
    </div>
  );

  function Total({ board: { scored: whole } }: { readonly board: ScoreBoard }) {
    const { score, maximum, soFar, counts } = whole.total;
    const all = counts.scored + counts["no-data"] + counts["human-decision"] + counts["not-applicable"];
    const points = score ?? soFar.score;
    const of = score === null ? soFar.maximum : maximum;
    return (
      <div>
        <p className={type.dim}>{t(score === null ? texts.soFar : texts.total)}</p>
        <p className={styles.total}>{t(texts.of(formatVietnamese(points), formatVietnamese(of)))}</p>
        <p className={type.dim}>{t(texts.counts(counts.scored + counts["not-applicable"], all))}</p>
        {whole.rating !== null && <p className={type.strong}>{t(texts.rating(whole.rating))}</p>}
      </div>
    );
  }
}

const mostListed = 5;

function Problems({ board: { problems } }: { readonly board: ScoreBoard }) {
  const type = useType();
  const { t } = usePane();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning">
      <p className={type.strong}>{t(texts.problems(problems.length))}</p>
      <ul className={`${type.dim} ${type.list}`}>
        {problems.slice(0, mostListed).map(({ at, why }, index) => (
          <li key={index}>
            <CellChip at={at} /> {t(why)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Differences({ board: { differences } }: { readonly board: ScoreBoard }) {
  const type = useType();
  const { t } = usePane();
  if (differences.length === 0) return null;
  return (
    <Notice tone="plain">
      <p className={type.strong}>{t(texts.differences)}</p>
      <ul className={`${type.dim} ${type.list}`}>
        {differences.map(({ code, explanation }) => (
          <li key={code}>
            <strong>{code}</strong> {t(explanation)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What to do while a cell is being picked. */
export function PickingNotice({ state, send }: Omit<ScoresProps, "board">) {
  const type = useType();
  const { t } = usePane();
  const { picking, refused, asked } = state;
  if (picking === null) return refused === null ? null : <Refused why={t(refused)} />;
  return (
    <Notice
      tone="plain"
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={asked !== null}
            onClick={() => {
              send({ kind: "ask", effect: { kind: "use-cell", picking } });
            }}
          >
            {t(texts.useCell)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              send({ kind: "pick", picking: null });
            }}
          >
            {t(texts.notNow)}
          </Button>
        </>
      }
    >
      <p className={type.body} role="status">
        {t(texts.picking(picking.name))}
      </p>
      {refused !== null && <p className={type.dim}>{t(refused)}</p>}
    </Notice>
  );
}

function Refused({ why }: { readonly why: string }) {
  const type = useType();
  return (
    <Notice tone="warning">
      <p className={type.body}>{why}</p>
    </Notice>
  );
}
