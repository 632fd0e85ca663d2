import type { TableKind } from "../appendix/kind";
import { contains, formatPosition, sameRef, type CellRef, type Range } from "../cell/address";
import { cellOf, type WorkbookSnapshot } from "../cell/snapshot";
import { formatStored } from "../cell/format-stored";
import { referencesOf } from "../patch/references";
import type { Recognition, RowRole, Table, TableRow, TableView } from "../table/table";
import { viewOf } from "../table/view";
import { formatNumber, formatPercent } from "../text/format";
import type { Reading } from "../text/reading";
import { text, type Text } from "../text/bilingual";
import type { Checked, Finding, Report } from "./finding";

/** How a cell could be computed from the others of its row. */
export interface CellDerivation {
  readonly name: Text;
  /** As Excel would take it, with the addresses of this row. */
  readonly formula: string;
  readonly from: readonly CellRef[];
}

/** All that is known about one cell: where it belongs, how it was read, what it was compared with. */
export interface CellExplanation {
  /** The cell asked about; the first cell of its merge where a merge hides it. */
  readonly at: CellRef;
  /** What a reader sees, and the formula behind it. */
  readonly shown: string;
  readonly formula: string | null;
  /** The ranges the formula reads. */
  readonly reads: readonly Range[];
  readonly table: { readonly id: string; readonly kind: Table["kind"]; readonly title: string | null } | null;
  /** The header above the cell as printed, and the role it was taken for; null outside a table's columns. */
  readonly column: { readonly header: string; readonly role: string | null } | null;
  readonly row: RowRole | "header" | null;
  /** How the cell reads in its column; null outside the body of a table. */
  readonly reading: Text | null;
  /** Why the cell belongs to no table, where that is known. */
  readonly unread: Text | null;
  readonly derivation: CellDerivation | null;
  /** Every comparison the cell took part in. */
  readonly comparisons: readonly Checked[];
  /** What was found about the cell, that which stands in it first, then that which rests on it. */
  readonly findings: readonly Finding[];
}

/** Tells everything a check knows about one cell. The report and recognition are those of the same workbook. */
export function explainCell(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  report: Report,
  asked: CellRef,
  kinds: readonly TableKind[],
): CellExplanation {
  const at = shownCell(workbook, asked);
  const cell = cellOf(workbook, at);
  const table = recognition.tables.find((each) => each.sheet === at.sheet && contains(each.range, at)) ?? null;
  const view = table === null ? null : viewOf(table, workbook, kinds);
  const row = view?.table.rows.find((each) => each.row === at.row) ?? null;
  const column = table?.columns.find((each) => each.column === at.column) ?? null;
  const unread = recognition.unread.find(
    ({ sheet, range }) => sheet === at.sheet && (range === null || contains(range, at)),
  );
  const isInHeader = table !== null && table.header !== null && contains(table.header, at);
  return {
    at,
    shown: cell.text !== "" ? cell.text : formatStored(cell.value, cell.format),
    formula: cell.formula,
    reads: cell.formula === null ? [] : referencesOf(cell.formula, at.sheet),
    table: table === null ? null : { id: table.id, kind: table.kind, title: table.title?.text ?? null },
    column: column === null ? null : { header: column.header, role: column.role },
    row: isInHeader ? "header" : (row?.role ?? null),
    reading: view === null || row === null || column === null ? null : readingText(view.reading(at.row, at.column)),
    unread: table === null ? (unread?.why ?? null) : null,
    derivation: view === null || row === null ? null : derivationOf(view, row, column?.role ?? null, kinds),
    comparisons: report.checked.filter(({ cells }) => cells.some((each) => sameRef(each, at))),
    findings: findingsAt(report, at),
  };
}

/** A cell hidden by a merge is told about as the cell the merge shows. */
function shownCell(workbook: WorkbookSnapshot, at: CellRef): CellRef {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const merge = sheet?.merges.find((area) => contains(area, at));
  return merge === undefined ? at : { sheet: at.sheet, row: merge.top, column: merge.left };
}

function findingsAt(report: Report, at: CellRef): readonly Finding[] {
  const covers = (finding: Finding) => finding.at.sheet === at.sheet && contains(finding.at, at);
  const rests = ({ evidence }: Finding) => evidence.some((each) => sameRef(each, at));
  return [
    ...report.findings.filter(covers),
    ...report.findings.filter((finding) => !covers(finding) && rests(finding)),
  ];
}

function derivationOf(
  view: TableView,
  row: TableRow,
  role: string | null,
  kinds: readonly TableKind[],
): CellDerivation | null {
  const kind = kinds.find((each) => each.kind === view.table.kind);
  const spec = kind?.derivations.find((each) => each.role === role && each.rows.some((wanted) => wanted === row.role));
  if (spec === undefined) return null;
  const from: CellRef[] = [];
  let isWhole = true;
  const formula = spec.formula.replace(/\{([^}]+)\}/gu, (_, name: string) => {
    const ref = view.ref(row, name);
    if (ref === null) isWhole = false;
    else if (!from.some((each) => sameRef(each, ref))) from.push(ref);
    return ref === null ? "" : formatPosition(ref);
  });
  return isWhole ? { name: spec.name, formula: `=${formula}`, from } : null;
}

function readingText(reading: Reading): Text {
  switch (reading.kind) {
    case "blank":
      return text("để trống; trống không phải là 0", "blank; blank is not zero");
    case "figure": {
      const figure = (reading.measure === "percent" ? formatPercent : formatNumber)(reading.amount);
      return reading.isText
        ? text(`số ${figure}, đang lưu ở dạng chữ`, `the figure ${figure}, stored as text`)
        : text(`số ${figure}`, `the figure ${figure}`);
    }
    case "fraction": {
      const figure = `${formatNumber(reading.part)}/${formatNumber(reading.whole)}`;
      return text(`${figure}: phần trên tổng`, `${figure}: a part of a whole`);
    }
    case "ambiguous": {
      const figures = reading.candidates.map((each) => formatNumber(each));
      return text(
        `chưa rõ là ${figures.join(" hay ")}, nên không dùng để kết luận`,
        `${figures.join(" or ")}: unclear, so nothing is concluded from it`,
      );
    }
    case "not-applicable":
      return text(`“${reading.text}”: không có gì để đếm`, `“${reading.text}”: nothing to count`);
    case "error":
      return text(`lỗi công thức ${reading.code}`, `the error ${reading.code}`);
    case "text":
      return text("chữ", "words");
  }
}
