import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Table } from "../../core/table/table";
import { kindName, tableName } from "../names";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { isSure } from "../table-facts";
import { texts } from "../texts";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { display: "block", minHeight: "24px", lineHeight: tokens.lineHeightBase300, textAlign: "start" },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

function TableItem({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const type = useType();
  const { kinds, send, t } = usePane();
  const name = t(tableName(table, kinds));
  const kind = t(kindName(table.kind, kinds));
  const score = table.isCorrected ? texts.corrected : isSure(table) ? texts.score.sure : texts.score.look;
  return (
    <li className={styles.item}>
      <Link
        as="button"
        appearance="subtle"
        className={styles.name}
        onClick={() => {
          send({ kind: "go", place: { kind: "table", id: table.id } });
        }}
      >
        {name}
      </Link>
      <div className={`${type.dim} ${styles.facts}`}>
        <span>{(kind === name ? [t(score)] : [kind, t(score)]).join(" · ")}</span>
        <CellChip at={table.range} hasSheet />
      </div>
    </li>
  );
}

/** Tables by name, with their kind, how surely it is known, and where they stand; pressing one opens it. */
export function TableList({ tables }: { readonly tables: readonly Table[] }) {
  const type = useType();
  return (
    <ul className={type.list}>
      {tables.map((table) => (
        <TableItem key={table.id} table={table} />
      ))}
    </ul>
  );
}
