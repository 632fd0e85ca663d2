import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { formatVietnamese } from "../../../core/cell/amount";
import { operandsOf, type NeededOperand } from "../../../core/criteria/operands";
import type { CriterionScore } from "../../../core/criteria/score-result";
import { text, type Text } from "../../../core/text/bilingual";
import { CellChip } from "../../parts/cell-chip";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import type { CriteriaEvent } from "./state";
import { texts } from "./texts";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  details: { "&[open] > summary svg": { transform: "rotate(90deg)" } },
  mark: { flexShrink: 0, alignSelf: "flex-start", paddingTop: tokens.spacingVerticalXXS },
  summary: {
    display: "flex",
    alignItems: "baseline",
    listStyleType: "none",
    gap: tokens.spacingHorizontalS,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { flex: 1, minWidth: 0 },
  score: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  open: { color: tokens.colorPaletteDarkOrangeForeground1, maxWidth: "40%", textAlign: "right" },
  inner: { paddingTop: tokens.spacingVerticalXS },
  figure: { padding: `${tokens.spacingVerticalXXS} 0` },
});

/** What a score reads as: its points, or what stands in their place. */
export function scoreWords({ score, maximum, status, criterion }: CriterionScore): Text {
  if (score !== null) return texts.of(formatVietnamese(score), formatVietnamese(maximum));
  if (status === "not-applicable") return texts.notApplicable;
  if (criterion.rule.kind === "sum") return texts.partial;
  return status === "human-decision" ? texts.human : texts.noData;
}

interface CriterionRowProps {
  readonly score: CriterionScore;
  readonly isBusy: boolean;
  readonly send: (event: CriteriaEvent) => void;
}

/** One criterion: its points, and once opened what they rest on and where each figure comes from. */
export function CriterionRow({ score, isBusy, send }: CriterionRowProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { criterion } = score;
  const isOpen = score.score === null && score.status !== "not-applicable";
  return (
    <li className={styles.item}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          <span className={styles.mark} aria-hidden>
            <ChevronRight16Regular />
          </span>
          <span className={mergeClasses(type.body, styles.name)}>
            <strong>{criterion.code}</strong> {criterion.name}
          </span>
          <span className={mergeClasses(type.dim, styles.score, isOpen && styles.open)}>{t(scoreWords(score))}</span>
        </summary>
        <div className={mergeClasses(type.stack, styles.inner)}>
          <p className={type.dim}>{t(score.explanation)}</p>
          <ul className={type.list} aria-label={t(texts.figures(criterion.code))}>
            {operandsOf(criterion).map((needed) => (
              <Figure key={needed.operand.name} needed={needed} score={score} isBusy={isBusy} send={send} />
            ))}
          </ul>
        </div>
      </details>
    </li>
  );
}

/** Figures a cell of a table can hold. */
function isBindable({ answer, column }: NeededOperand): boolean {
  const isFigure = answer.kind === "number" || answer.kind === "points" || answer.kind === "yes-no";
  return isFigure && column !== "notApplicable" && column !== "rule";
}

interface FigureProps extends CriterionRowProps {
  readonly needed: NeededOperand;
}

function Figure({ needed, score, isBusy, send }: FigureProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const { code } = score.criterion;
  const { name, from } = needed.operand;
  const used = score.figures.find((figure) => figure.name === name);
  const [cell] = used?.cells ?? [];
  return (
    <li className={mergeClasses(type.row, styles.figure)}>
      <span className={type.dim}>
        {name}: <strong>{t(used?.shown ?? text("chưa có số liệu", "no figure yet"))}</strong>
      </span>
      {cell !== undefined && <CellChip at={cell} hasSheet />}
      {isBindable(needed) && (
        <Button
          size="small"
          aria-label={t(texts.pickFor(name))}
          disabledFocusable={isBusy}
          onClick={() => {
            send({ kind: "pick", picking: { code, name } });
          }}
        >
          {t(texts.pick)}
        </Button>
      )}
      {from?.kind === "table" && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={t(texts.unbindFor(name))}
          disabledFocusable={isBusy}
          onClick={() => {
            send({ kind: "ask", effect: { kind: "unbind", request: { code, name, at: null } } });
          }}
        >
          {t(texts.unbind)}
        </Button>
      )}
    </li>
  );
}
