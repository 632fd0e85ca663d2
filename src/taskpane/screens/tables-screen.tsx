import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { formatRange, type Range } from "../../core/cell/address";
import type { Recognition } from "../../core/table/table";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { lostCorrections } from "../table-facts";
import { tableTexts } from "../table-texts";
import { texts } from "../texts";
import { NoTables } from "./no-tables";
import { Stale } from "./stale";
import { TableList } from "./table-list";
import { TableRange } from "./table-range";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "100%" },
  missed: { paddingTop: tokens.spacingVerticalL },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

function UnreadItem({ unread }: { readonly unread: Recognition["unread"][number] }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const range: Range = unread.range ?? { sheet: unread.sheet, top: 0, left: 0, bottom: 0, right: 0 };
  return (
    <li className={styles.item}>
      <div className={`${type.dim} ${styles.facts}`}>
        {unread.range === null ? <strong>“{unread.sheet}”</strong> : <CellChip at={range} hasSheet />}
        <span>{t(unread.why)}</span>
        {unread.correction !== undefined ? (
          <Button
            size="small"
            disabled={isWriting(state)}
            aria-label={t(tableTexts.resetOf(formatRange(range)))}
            onClick={() => {
              send({ kind: "correct", change: { kind: "reset", correction: unread.correction ?? "" } });
            }}
          >
            {t(tableTexts.reset)}
          </Button>
        ) : (
          isBlock(unread.range) && (
            <Button
              size="small"
              disabled={isWriting(state)}
              aria-label={`${t(tableTexts.isATable)}: ${formatRange(range)}`}
              onClick={() => {
                send({ kind: "correct", change: { kind: "range", table: null, range } });
              }}
            >
              {t(tableTexts.isATable)}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

/** Three rows and two columns at least: the two lines of a letterhead are no table. */
function isBlock(range: Range | null): boolean {
  return range !== null && range.bottom - range.top >= 2 && range.right > range.left;
}

/** What was put right about tables that are not there now. */
function Lost({ recognition }: { readonly recognition: Recognition }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const lost = lostCorrections(state.settings?.corrections ?? [], recognition);
  if (lost.length === 0) return null;
  return (
    <>
      <h2 className={type.section}>{t(tableTexts.lost)}</h2>
      <p className={type.dim}>{t(tableTexts.lostLead)}</p>
      <ul className={type.list}>
        {lost.map(({ name, sheet, words }) => (
          <li key={name} className={styles.item}>
            <div className={`${type.dim} ${styles.facts}`}>
              <strong>“{sheet}”</strong>
              <span className={styles.words}>{words}</span>
              <Button
                size="small"
                disabled={isWriting(state)}
                aria-label={t(tableTexts.resetOf(sheet))}
                onClick={() => {
                  send({ kind: "correct", change: { kind: "reset", correction: name } });
                }}
              >
                {t(tableTexts.reset)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every table found, of which kind and how surely, and everything that was not read. */
export function TablesScreen() {
  const styles = useStyles();
  const type = useType();
  const { state, t } = usePane();
  const { recognition } = state;
  return (
    <Screen title={t(texts.tableList)} lead={t(texts.tableCount(recognition?.tables.length ?? 0))} hasBack>
      <Stale />
      {recognition?.tables.length === 0 && <NoTables />}
      <TableList tables={recognition?.tables ?? []} />
      {recognition !== null && (
        <div className={styles.missed}>
          <Trouble />
          <TableRange table={null} />
        </div>
      )}
      {recognition !== null && <Lost recognition={recognition} />}
      {recognition !== null && recognition.unread.length > 0 && (
        <>
          <h2 className={type.section}>{t(texts.unread)}</h2>
          <ul className={type.list}>
            {recognition.unread.map((unread) => (
              <UnreadItem key={unread.range === null ? unread.sheet : formatRange(unread.range)} unread={unread} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
