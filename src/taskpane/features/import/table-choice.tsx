import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { headingsOf } from "../../../core/import/headings";
import { isLayout } from "../../../core/import/import-tables";
import type { WordTable } from "../../../core/import/word-table";
import { usePane } from "../../parts/context";
import { useType } from "../../parts/type";
import { texts } from "./texts";

const useStyles = makeStyles({
  choice: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  scroll: {
    overflowX: "auto",
    marginTop: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  cell: {
    maxWidth: "110px",
    padding: `1px ${tokens.spacingHorizontalXXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    verticalAlign: "top",
  },
  bold: { fontWeight: tokens.fontWeightSemibold },
});

const shownRows = 5;

interface TableChoiceProps {
  readonly table: WordTable;
  readonly number: number;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One table of the document with its first rows. */
export function TableChoice({ table, number, isTicked, onTick }: TableChoiceProps) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const titles = headingsOf(table.before).map(({ text }) => text);
  const title =
    titles.filter((each) => !/^\(|^phụ lục$|^(?:đơn vị tính|đvt)/iu.test(each)).at(-1) ?? t(texts.table(number));
  const size = t(texts.size(table.rows, table.widths.length));
  const rows = Array.from({ length: Math.min(shownRows, table.rows) }, (_, row) =>
    table.cells.filter((cell) => cell.row === row),
  );
  return (
    <div className={styles.choice}>
      <Checkbox
        checked={isTicked}
        label={title}
        onChange={(_, { checked }) => {
          onTick(checked === true);
        }}
      />
      <p className={type.dim}>
        {size}
        {isLayout(table) && ` · ${t(texts.layout)}`}
      </p>
      {/* A wide table is scrolled by the arrow keys too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`${title}: ${size}`}>
        <table className={styles.table}>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell) => (
                  <td
                    key={cell.column}
                    className={cell.isBold || row < table.headerRows ? `${styles.cell} ${styles.bold}` : styles.cell}
                    colSpan={cell.columnSpan}
                    rowSpan={Math.min(cell.rowSpan, rows.length - row)}
                    title={cell.text}
                  >
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows > shownRows && <p className={type.dim}>{t(texts.more(table.rows - shownRows))}</p>}
    </div>
  );
}
