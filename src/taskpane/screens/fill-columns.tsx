import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FillColumn } from "../../app/jobs";
import { formatArea } from "../../core/cell/address";
import { tableHeading } from "../names";
import { usePane } from "../parts/context";
import { useType } from "../parts/type";
import { texts } from "../texts";

const useStyles = makeStyles({
  column: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0 },
  count: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

const columnsAtFirst = 5;

interface TableColumnsProps {
  readonly table: string;
  readonly columns: readonly FillColumn[];
}

/** The columns of one table that can be filled; a long list opens on demand. */
export function FillColumns({ table, columns }: TableColumnsProps) {
  const styles = useStyles();
  const type = useType();
  const { kinds, send, state, t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const found = state.recognition?.tables.find((each) => each.id === table);
  const heading = found === undefined ? table : t(tableHeading(found, kinds));
  const shown = isOpen || columns.length <= columnsAtFirst + 1 ? columns : columns.slice(0, columnsAtFirst);
  return (
    <section aria-label={heading}>
      <h2 className={type.section}>{heading}</h2>
      <ul className={type.list}>
        {shown.map((column) => (
          <li key={column.id} className={styles.column}>
            <Checkbox
              className={styles.words}
              checked={state.fill.ticked.includes(column.id)}
              label={
                <>
                  {t(column.name)}{" "}
                  <span className={type.dim}>
                    {formatArea(column.at)}
                    {column.isNew && `, ${t(texts.newColumn)}`}
                  </span>
                </>
              }
              onChange={(_, data) => {
                send({ kind: "tick-column", id: column.id, isTicked: data.checked === true });
              }}
            />
            <span className={`${type.dim} ${styles.count}`}>{t(texts.cells(column.count))}</span>
          </li>
        ))}
      </ul>
      {shown.length < columns.length && (
        <Link
          as="button"
          className={type.link}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t(texts.moreColumns(columns.length - shown.length))}
        </Link>
      )}
    </section>
  );
}
