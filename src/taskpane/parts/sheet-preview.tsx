import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PlacedCell, SheetDraft } from "../../core/patch/edit";
import { texts } from "../texts";
import { usePane } from "./context";
import { useType } from "./type";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
      minWidth: "28px",
      maxWidth: "160px",
    },
  },
  bold: { fontWeight: tokens.fontWeightSemibold },
  end: { textAlign: "end" },
});

const rowsAtFirst = 12;

function byRow(draft: SheetDraft): readonly (readonly [number, ReadonlyMap<number, PlacedCell>])[] {
  const rows = new Map<number, Map<number, PlacedCell>>();
  for (const placed of draft.cells) {
    if (placed.cell.text === "" && placed.cell.formula === null) continue;
    const row = rows.get(placed.row) ?? new Map<number, PlacedCell>();
    row.set(placed.column, placed);
    rows.set(placed.row, row);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** How many columns a cell covers: its merge's, within the columns that show. */
function spanOf(draft: SheetDraft, { row, column }: PlacedCell, width: number): number {
  const merge = draft.merges.find((area) => area.top === row && area.left === column);
  return Math.min((merge?.right ?? column) - column + 1, width - column);
}

/** A sheet as it will stand, in small; formulas show their values. */
export function SheetPreview({ draft }: { readonly draft: SheetDraft }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const rows = byRow(draft);
  const width = Math.max(0, ...draft.cells.map((placed) => placed.column + 1));
  const shown = isOpen ? rows : rows.slice(0, rowsAtFirst);
  const name = t(texts.newSheet(draft.name));
  return (
    <>
      <h2 className={type.section}>{name}</h2>
      {/* A frame that scrolls sideways has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} role="region" aria-label={name} tabIndex={0}>
        <table className={styles.table} aria-label={name}>
          <tbody>
            {shown.map(([row, cells]) => (
              <PreviewRow key={row} draft={draft} cells={cells} width={width} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > rowsAtFirst && (
        <Link
          as="button"
          className={type.link}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t(isOpen ? texts.showLess : texts.showAllRows(rows.length))}
        </Link>
      )}
    </>
  );
}

interface PreviewRowProps {
  readonly draft: SheetDraft;
  readonly cells: ReadonlyMap<number, PlacedCell>;
  readonly width: number;
}

function PreviewRow({ draft, cells, width }: PreviewRowProps) {
  const styles = useStyles();
  const items: { column: number; span: number; placed: PlacedCell | undefined }[] = [];
  for (let column = 0; column < width;) {
    const placed = cells.get(column);
    const span = placed === undefined ? 1 : Math.max(1, spanOf(draft, placed, width));
    items.push({ column, span, placed });
    column += span;
  }
  return (
    <tr>
      {items.map(({ column, span, placed }) => (
        <td
          key={column}
          colSpan={span}
          className={mergeClasses(
            placed?.cell.style.font.bold === true && styles.bold,
            typeof placed?.cell.value === "number" && styles.end,
          )}
        >
          {placed?.cell.text ?? ""}
        </td>
      ))}
    </tr>
  );
}
