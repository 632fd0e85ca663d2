import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/cell/address";
import type { Table, TableColumn } from "../../core/table/table";
import { roleChoices, roleName } from "../names";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { texts } from "../texts";

const useStyles = makeStyles({
  column: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) minmax(0, 1.2fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  letter: { fontFamily: tokens.fontFamilyMonospace },
});

const leftOut = "";

function ColumnItem({ table, column }: { readonly table: Table; readonly column: TableColumn }) {
  const styles = useStyles();
  const type = useType();
  const { kinds, send, state, t } = usePane();
  const letter = columnName(column.column);
  const unit = column.unitOfMeasure ?? null;
  return (
    <li className={`${type.dim} ${styles.column}`}>
      <span className={styles.letter}>{letter}</span>
      <span>
        {column.header}
        {column.isHidden && ` (${t(texts.hiddenColumn)})`}
        {unit !== null && !column.header.includes(unit) && ` · ${unit}`}
      </span>
      <Select
        size="small"
        className={styles.select}
        aria-label={`${t(texts.meaning)} ${letter}: ${column.header}`}
        value={column.role ?? leftOut}
        disabled={isWriting(state)}
        onChange={(_, data) => {
          const role = data.value === leftOut ? null : data.value;
          send({ kind: "correct", change: { kind: "column", table, column: column.column, role } });
        }}
      >
        <option value={leftOut}>{t(column.role === null ? texts.notUnderstood : texts.leftOut)}</option>
        {roleChoices(table.kind, column.role, kinds).map((role) => (
          <option key={role} value={role}>
            {t(roleName(table.kind, role, kinds))}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** Every column with its unit and what it means. */
export function TableColumns({ table }: { readonly table: Table }) {
  const type = useType();
  return (
    <ul className={type.list}>
      {table.columns.map((column) => (
        <ColumnItem key={column.column} table={table} column={column} />
      ))}
    </ul>
  );
}
