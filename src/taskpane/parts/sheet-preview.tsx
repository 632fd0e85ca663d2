import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Preview } from "../../app/jobs";
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
    tableLayout: "fixed",
    width: "max-content",
    minWidth: "100%",
    borderCollapse: "collapse",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
    },
  },
  bold: { fontWeight: tokens.fontWeightSemibold },
  end: { textAlign: "end" },
});

const rowsAtFirst = 12;

/** The sheets a preview would add. */
export function draftsOf({ patch }: Preview): readonly SheetDraft[] {
  return patch.edits.flatMap((edit): readonly SheetDraft[] => (edit.kind === "add-sheet" ? [edit.sheet] : []));
}

/** A formula whose result is not known before Excel computes it. */
function isComputedLater({ cell }: PlacedCell): boolean {
  return cell.formula !== null && cell.text === "";
}

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

/** How many columns a cell covers: its merge's; or, as in Excel, a text runs on over the blank cells beside it. */
function spanOf(draft: SheetDraft, cells: ReadonlyMap<number, PlacedCell>, at: PlacedCell, width: number): number {
  const merge = draft.merges.find((area) => area.top === at.row && area.left === at.column);
  if (merge !== undefined) return Math.min(merge.right - merge.left + 1, width - at.column);
  let span = 1;
  if (typeof at.cell.value === "string" && !at.cell.style.wrap) {
    while (at.column + span < width && !cells.has(at.column + span)) span += 1;
  }
  return span;
}

/** The width of a column in letters; a very wide one is cut, for the frame is narrow. */
function widthOf(draft: SheetDraft, column: number): string {
  const set = draft.columnWidths.find((each) => each.column === column)?.width ?? 9;
  return `${String(Math.min(Math.max(Math.round(set), 4), 26))}ch`;
}

/** True while the frame holds more than it shows side by side. */
function useOverflow(frame: RefObject<HTMLDivElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      setOverflows(element.scrollWidth > element.clientWidth + 1);
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return overflows;
}

/** A sheet as it will stand, in small; formulas show their values. */
export function SheetPreview({ draft }: { readonly draft: SheetDraft }) {
  const styles = useStyles();
  const type = useType();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useOverflow(frame);
  const rows = byRow(draft);
  const width = Math.max(0, ...draft.cells.map((placed) => placed.column + 1));
  const shown = isOpen ? rows : rows.slice(0, rowsAtFirst);
  const name = t(texts.newSheet(draft.name));
  return (
    <>
      <h2 className={type.section}>{name}</h2>
      {isWide && <p className={type.dim}>{t(texts.dragSideways)}</p>}
      {/* A frame that scrolls sideways has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={frame} className={styles.frame} role="region" aria-label={name} tabIndex={0}>
        <table className={styles.table} aria-label={name}>
          <colgroup>
            {Array.from({ length: width }, (_, column) => (
              <col key={column} style={{ width: widthOf(draft, column) }} />
            ))}
          </colgroup>
          <tbody>
            {shown.map(([row, cells]) => (
              <PreviewRow key={row} draft={draft} cells={cells} width={width} />
            ))}
          </tbody>
        </table>
      </div>
      {draft.cells.some(isComputedLater) && <p className={type.dim}>{t(texts.computed)}</p>}
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
    const span = placed === undefined ? 1 : Math.max(1, spanOf(draft, cells, placed, width));
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
            (typeof placed?.cell.value === "number" || (placed !== undefined && placed.cell.formula !== null)) &&
              styles.end,
          )}
        >
          {placed === undefined ? "" : isComputedLater(placed) ? "ƒx" : placed.cell.text}
        </td>
      ))}
    </tr>
  );
}
