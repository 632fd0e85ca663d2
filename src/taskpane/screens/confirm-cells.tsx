import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { formatArea, formatRef, rangeOfCell, sameRef, type CellRef } from "../../core/cell/address";
import type { Finding } from "../../core/check/finding";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { texts } from "../texts";

const useStyles = makeStyles({
  group: { margin: `${tokens.spacingVerticalXS} 0 0` },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  cell: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

/** More cells than these are no question a person answers. */
const mostCells = 8;

/** The cells somebody might be sure of: those suspected, in their order, each once. */
function cellsOf({ suspects }: Finding): readonly CellRef[] {
  const cells = new Map(suspects.flatMap((each) => each.cells.map(({ at }) => [formatRef(at), at] as const)));
  return [...cells.values()].slice(0, mostCells);
}

/** Asks which of the suspected cells are right; those are ruled out, and the rest is ranked again. */
export function ConfirmCells({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const confirmed = state.confirmed[finding.key] ?? [];
  const isEmpty = confirmed.length > 0 && state.ranked[finding.key]?.length === 0;
  return (
    <div className={styles.group} role="group" aria-label={t(texts.confirmCells)}>
      {isEmpty && (
        <p className={type.dim} role="status">
          {t(texts.noSuspectLeft)}
        </p>
      )}
      <p className={type.dim}>{t(texts.confirmCells)}</p>
      <div className={styles.cells}>
        {cellsOf(finding).map((at) => {
          const isRight = confirmed.some((each) => sameRef(each, at));
          return (
            <ToggleButton
              key={formatRef(at)}
              size="small"
              className={styles.cell}
              checked={isRight}
              onClick={() => {
                send({ kind: "confirm-cell", finding, at, isRight: !isRight });
              }}
            >
              {isRight ? "✓ " : ""}
              {t(texts.cellIsRight(formatArea(rangeOfCell(at))))}
            </ToggleButton>
          );
        })}
      </div>
    </div>
  );
}
