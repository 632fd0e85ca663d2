import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/cell/address";
import type { Table, TableColumn } from "../../core/table/table";
import { kindChoices, kindName, roleChoices, roleName, tableName } from "../names";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { Screen } from "../parts/screen";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { correctColumn, correctKind, countRows, isSure } from "../table-facts";
import { texts } from "../texts";
import { Trouble } from "./trouble";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
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
  const { send, state, t } = usePane();
  const letter = columnName(column.column);
  return (
    <li className={`${type.dim} ${styles.column}`}>
      <span className={styles.letter}>{letter}</span>
      <span>
        {column.header}
        {column.isHidden && ` (${t(texts.hiddenColumn)})`}
      </span>
      <Select
        size="small"
        className={styles.select}
        aria-label={`${t(texts.meaning)} ${letter}: ${column.header}`}
        value={column.role ?? leftOut}
        disabled={isWriting(state)}
        onChange={(_, data) => {
          const role = data.value === leftOut ? null : data.value;
          send({ kind: "correct", correction: correctColumn(table, column, role) });
        }}
      >
        <option value={leftOut}>{t(column.role === null ? texts.notUnderstood : texts.leftOut)}</option>
        {roleChoices(table.kind, column.role).map((role) => (
          <option key={role} value={role}>
            {t(roleName(table.kind, role))}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** How one table was read; kind and columns can be put right here. */
export function TableScreen({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const name = t(tableName(table));
  const score = table.isCorrected ? texts.corrected : isSure(table) ? texts.score.sure : texts.score.look;
  const facts = [
    t(score),
    ...(table.period === null ? [] : [table.period.text]),
    ...(table.unitOfMeasure === null ? [] : [t(texts.unitOfMeasure(table.unitOfMeasure))]),
  ];
  return (
    <Screen
      title={name}
      {...(table.title === null || table.title.text === name ? {} : { lead: table.title.text })}
      hasBack
    >
      <div className={type.stack}>
        <Trouble />
        <div className={`${type.dim} ${styles.facts}`}>
          <CellChip at={table.range} hasSheet />
          <span>{facts.join(" · ")}</span>
        </div>
        <Field label={t(texts.kind)} hint={t(texts.correctionKept)}>
          <Select
            className={styles.select}
            value={table.kind}
            disabled={isWriting(state)}
            onChange={(_, data) => {
              send({ kind: "correct", correction: correctKind(table, data.value) });
            }}
          >
            {kindChoices(table.kind).map((kind) => (
              <option key={kind} value={kind}>
                {t(kindName(kind))}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <h2 className={type.section}>{t(texts.columnsRead)}</h2>
      <ul className={type.list}>
        {table.columns.map((column) => (
          <ColumnItem key={column.column} table={table} column={column} />
        ))}
      </ul>
      <h2 className={type.section}>{t(texts.rowsRead)}</h2>
      <p className={type.dim}>{t(texts.rowCounts(countRows(table)))}</p>
    </Screen>
  );
}
