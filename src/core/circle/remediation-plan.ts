import { formatVietnamese, trim } from "../cell/amount";
import type { WorkbookSnapshot } from "../cell/snapshot";
import { criterionKey, readEarlier, type Earlier } from "../scoring/earlier";
import { partByYear } from "../scoring/earlier-year";
import { isLoss, type ScoredRow } from "../scoring/losses";
import { isProposedRemedy, remedyProposer } from "../scoring/propose-remedy";
import { remedyLibrary, type RemedyEntry } from "../scoring/remedy-library";
import { isOwnSheet, markers, placeFor, placing } from "../summary/sheet/own";
import type { TableView } from "../table/table";
import type { FormColumn } from "../templates/form";
import { openHeading } from "../templates/start-appendix";
import { text, type Text } from "../text/bilingual";
import type { MadeSheet } from "./progress-from-plan";
import { writeTaskAppendix, type AppendixForm } from "./task-appendix";

const at = (role: FormColumn["role"], width: number, ...path: readonly string[]): FormColumn => ({ role, width, path });

const form: AppendixForm = {
  sheet: "Kế hoạch khắc phục",
  title: "NHIỆM VỤ KHẮC PHỤC CÁC NỘI DUNG BỊ TRỪ ĐIỂM",
  paper: "Kế hoạch",
  hasPeriod: false,
  unitOfMeasure: null,
  columns: [
    at("order", 5.5, "TT"),
    at("goal", 34, "Mục tiêu"),
    at("task", 42, "Nhiệm vụ"),
    at("product", 18, "Sản phẩm"),
    at("leadUnit", 18, "Đơn vị chủ trì"),
    at("supportUnits", 16, "Đơn vị phối hợp"),
    at("deadline", 14, "Thời hạn hoàn thành"),
  ],
  contents: {},
};

/**
 * A plan appendix with one task for every criterion that lost points: the points to win back as its goal, the remedy as
 * its task, a proposal that says so where there is none, the unit and the deadline of the source or, where it has none, of our own deduction sheet. What nobody wrote stays blank and is said. Null where no table
 * tells of lost points.
 */
export function remediationPlan(
  views: readonly TableView[],
  workbook: WorkbookSnapshot,
  library: readonly RemedyEntry[] = remedyLibrary,
): MadeSheet | null {
  const losses = (partByYear(views)?.current ?? []).flatMap(({ sections }) =>
    sections.flatMap(({ head, criteria }) =>
      criteria.filter(isLoss).map((row) => ({ row, section: head?.criterion ?? "" })),
    ),
  );
  if (losses.length === 0) return null;
  const written = writtenRemedies(workbook);
  const propose = remedyProposer(
    losses.map(({ row }) => row.criterion),
    [],
    library,
  );
  const rows = losses.map(({ row, section }) => {
    const known = withWords(row, written);
    return { row: { ...known, remedy: known.remedy || (propose(known) ?? "") }, section };
  });
  const place = placeFor(workbook, form.sheet, null);
  const draft = writeTaskAppendix(
    { ...form, sheet: place.name },
    openHeading,
    rows.map(({ row, section }) => ({
      section,
      words: { goal: goalOf(row), task: row.remedy, leadUnit: row.unit, deadline: row.deadline },
    })),
  );
  return {
    patch: {
      title: text(`Lập kế hoạch khắc phục "${place.name}"`, `Make the remediation plan "${place.name}"`),
      because: null,
      edits: placing(place, draft),
    },
    notes: notesOf(rows.map(({ row }) => row)),
  };
}

/** What stands on our deduction sheet, where people work on remedies, units and deadlines. */
function writtenRemedies(workbook: WorkbookSnapshot): Earlier | null {
  const sheet = workbook.sheets.find((each) => isOwnSheet(each, markers.deductions));
  return sheet === undefined ? null : readEarlier(sheet);
}

function withWords(row: ScoredRow, written: Earlier | null): ScoredRow {
  const found = written?.get(criterionKey(row.order, row.criterion));
  if (found === undefined) return row;
  return {
    ...row,
    remedy: row.remedy || found.remedy,
    unit: row.unit || found.unit,
    deadline: row.deadline || found.deadline,
  };
}

function goalOf({ order, criterion, lost }: ScoredRow): string {
  const points = lost === null ? "" : ` (đang mất ${formatVietnamese(trim(lost))} điểm)`;
  return `${order === "" ? "" : `${order}. `}${criterion}${points}`;
}

function notesOf(rows: readonly ScoredRow[]): readonly Text[] {
  const without = (role: "remedy" | "unit" | "deadline", vi: string, en: string): readonly Text[] => {
    const count = String(rows.filter((row) => row[role] === "").length);
    return count === "0" ? [] : [text(`${count} dòng chưa có ${vi}; ô để trống.`, `${count} rows have no ${en} yet.`)];
  };
  const proposed = String(rows.filter(({ remedy }) => isProposedRemedy(remedy)).length);
  return [
    ...(proposed === "0"
      ? []
      : [
          text(
            `${proposed} biện pháp là đề xuất (ô mở đầu bằng "Đề xuất"); xem lại trước khi ban hành.`,
            `${proposed} remedies are proposals (they begin with "Đề xuất"); look at them first.`,
          ),
        ]),
    ...without("remedy", "biện pháp khắc phục", "remedy"),
    ...without("unit", "đơn vị", "unit"),
    ...without("deadline", "thời hạn", "deadline"),
  ];
}
