import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowRole, Table, TableRow } from "../../core/table/table";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { isWriting } from "../state/state";
import { rowRoleName, rowRoles, tableTexts } from "../table-texts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(36px, auto) minmax(0, 1fr) 116px",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  inner: { paddingInlineStart: tokens.spacingHorizontalS },
  heading: { fontWeight: tokens.fontWeightSemibold },
  role: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  own: { "& select": { fontWeight: tokens.fontWeightSemibold } },
  pages: { paddingTop: tokens.spacingVerticalS },
});

/** Rows shown at a time; a page of them is about two screens of the pane. */
const rowsOfPage = 25;
const newTable = "new-table";

const isHeading = (role: RowRole): boolean => role === "section" || role === "total" || role === "subtotal";

function RowItem({
  table,
  row,
  isFirst,
}: {
  readonly table: Table;
  readonly row: TableRow;
  readonly isFirst: boolean;
}) {
  const styles = useStyles();
  const type = useType();
  const { send, state, t } = usePane();
  const number = String(row.row + 1);
  const label = row.label === undefined || row.label === "" ? t(tableTexts.noWords) : row.label;
  const { sheet, range } = table;
  const choices = rowRoles.some((role) => role === row.role) ? rowRoles : [row.role, ...rowRoles];
  return (
    <li className={mergeClasses(type.dim, styles.row)}>
      <CellChip
        at={{ sheet, top: row.row, left: range.left, bottom: row.row, right: range.right }}
        label={number}
        name={t(tableTexts.goToRow(number))}
      />
      <span
        className={mergeClasses(
          styles.label,
          isHeading(row.role) && styles.heading,
          row.section !== null && !isHeading(row.role) && styles.inner,
        )}
      >
        {label}
      </span>
      <Select
        size="small"
        className={mergeClasses(styles.role, row.isCorrected === true && styles.own)}
        aria-label={t(tableTexts.rowOf(number, label))}
        value={row.role}
        disabled={isWriting(state)}
        onChange={(_, { value }) => {
          if (value === newTable) send({ kind: "correct", change: { kind: "split", table, row: row.row } });
          const role = rowRoles.find((each) => each === value);
          if (role !== undefined) send({ kind: "correct", change: { kind: "row", table, row: row.row, role } });
        }}
      >
        {choices.map((role) => (
          <option key={role} value={role}>
            {t(rowRoleName(role))}
          </option>
        ))}
        {!isFirst && <option value={newTable}>{t(tableTexts.startsTable)}</option>}
      </Select>
    </li>
  );
}

/** Every row with what it was taken for; a page at a time. */
export function TableRows({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [wanted, setPage] = useState(0);
  const rows = table.rows.filter(({ role }) => role !== "page-break");
  const pages = Math.max(1, Math.ceil(rows.length / rowsOfPage));
  const page = Math.min(wanted, pages - 1);
  const from = page * rowsOfPage;
  const shown = rows.slice(from, from + rowsOfPage);
  return (
    <>
      <ul className={type.list}>
        {shown.map((row, index) => (
          <RowItem key={row.row} table={table} row={row} isFirst={from + index === 0} />
        ))}
      </ul>
      {pages > 1 && (
        <div className={mergeClasses(type.row, styles.pages)}>
          <Button
            size="small"
            disabled={page === 0}
            onClick={() => {
              setPage(page - 1);
            }}
          >
            {t(tableTexts.before)}
          </Button>
          <span className={type.dim}>{t(tableTexts.pageOf(from + 1, from + shown.length, rows.length))}</span>
          <Button
            size="small"
            disabled={page === pages - 1}
            onClick={() => {
              setPage(page + 1);
            }}
          >
            {t(tableTexts.after)}
          </Button>
        </div>
      )}
    </>
  );
}
