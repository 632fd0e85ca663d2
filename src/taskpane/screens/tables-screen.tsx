import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { formatRange, type Range } from "../../core/cell/address";
import type { Recognition, Table } from "../../core/table/table";
import { kindName, tableName } from "../names";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isSure } from "../table-facts";
import { texts } from "../texts";
import { NoTables } from "./no-tables";
import { Stale } from "./stale";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { display: "block", textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

function TableItem({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const type = useType();
  const { send, t } = usePane();
  const score = table.isCorrected ? texts.corrected : isSure(table) ? texts.score.sure : texts.score.look;
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.name}
        onClick={() => {
          send({ kind: "go", place: { kind: "table", id: table.id } });
        }}
      >
        {t(tableName(table))}
      </Link>
      <div className={`${type.dim} ${styles.facts}`}>
        <span>{t(kindName(table.kind))}</span>
        <span>·</span>
        <span>{t(score)}</span>
        <CellChip at={table.range} hasSheet />
      </div>
    </li>
  );
}

function UnreadItem({ unread }: { readonly unread: Recognition["unread"][number] }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const range: Range = unread.range ?? { sheet: unread.sheet, top: 0, left: 0, bottom: 0, right: 0 };
  return (
    <li className={styles.item}>
      <div className={`${type.dim} ${styles.facts}`}>
        {unread.range === null ? <strong>“{unread.sheet}”</strong> : <CellChip at={range} hasSheet />}
        <span>{t(unread.why)}</span>
      </div>
    </li>
  );
}

/** Every table found, of which kind and how surely, and everything that was not read. */
export function TablesScreen() {
  const type = useType();
  const { state, t } = usePane();
  const { recognition } = state;
  return (
    <Screen title={t(texts.tableList)} lead={t(texts.tableCount(recognition?.tables.length ?? 0))} hasBack>
      <Stale />
      {recognition?.tables.length === 0 && <NoTables />}
      <ul className={type.list}>
        {recognition?.tables.map((table) => (
          <TableItem key={table.id} table={table} />
        ))}
      </ul>
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
