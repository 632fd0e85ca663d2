import { add, equal, formatVietnamese, subtract, trim, zero, type Amount } from "../../cell/amount";
import type { CellRef } from "../../cell/address";
import type { TableRow, TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { comparisonKey } from "../../text/normalise";
import { claimAt, type Claim, type Judgement } from "../claim";
import type { Passage } from "../scopes";
import { clauseStart } from "../target-claims";

interface Lost {
  readonly points: Amount;
  readonly cells: readonly CellRef[];
}

/** Maximum less score over some rows; null where a row gives no two figures. */
function lostOver(view: TableView, rows: readonly TableRow[]): Lost | null {
  let points = zero;
  const cells: CellRef[] = [];
  for (const row of rows) {
    const [top, got] = [view.ref(row, "maximum"), scoreOf(view, row)];
    if (top === null || got === null) return null;
    const [whole, score] = [view.reading(row.row, top.column), view.reading(row.row, got.column)];
    if (whole.kind !== "figure" || score.kind !== "figure") return null;
    points = add(points, subtract(whole.amount, score.amount));
    cells.push(top, got);
  }
  return rows.length === 0 ? null : { points: trim(points), cells };
}

function scoreOf(view: TableView, row: TableRow): CellRef | null {
  for (const role of ["score", "secondReviewScore", "reviewScore", "selfScore"]) {
    const at = view.ref(row, role);
    if (at !== null) return at;
  }
  return null;
}

const lostWords = /(?:bị trừ|trừ|mất|giảm)(?: tổng cộng| tổng số| tổng)?\s*$/iu;

/** "bị trừ 6,47 điểm" against the sections and the rows of a deduction or scoring table. */
export function lostPointClaims(passages: readonly Passage[], views: readonly TableView[]): readonly Claim[] {
  const tables = views.filter(({ table }) => table.kind === "deduction" || table.kind === "scoring");
  return passages.flatMap(({ paragraph, quantities }) =>
    quantities.flatMap(({ figure, unit, start, end }) => {
      const before = paragraph.text.slice(Math.max(0, start - 30), start);
      if (unit !== "điểm" || !lostWords.test(before)) return [];
      const from = start - (/\S+\s*$/u.exec(before)?.[0].length ?? 0);
      const place = [paragraph, "count", from, end] as const;
      const quote = `${paragraph.text.slice(from, end)} điểm`;
      const stated = figure.candidates[0] ?? zero;
      const [view] = tables;
      if (view === undefined) return [];
      const sections = lostOver(view, view.rowsOf("section"));
      const rows = lostOver(
        view,
        view.rowsOf("item").filter((row) => scoreOf(view, row) !== null && isFilled(view, row)),
      );
      if (sections === null && rows === null) return [];
      const cells = [...(sections?.cells ?? []), ...(rows?.cells ?? [])];
      const fitsSections = sections !== null && equal(sections.points, stated);
      const fitsRows = rows !== null && equal(rows.points, stated);
      const clause = paragraph.text.slice(clauseStart(paragraph.text, start), start);
      const part = partOf(view, clause, fitsSections || fitsRows ? null : stated);
      if (part !== null) return [claimAt(...place, partJudgement(part, stated), quote)];
      const agree = sections === null || rows === null || equal(sections.points, rows.points);
      if ((fitsSections || fitsRows) && agree) return [claimAt(...place, { outcome: "holds", matched: cells }, quote)];
      const said = [
        ...(sections === null
          ? []
          : [
              both(
                `cộng các mục được ${formatVietnamese(sections.points)}`,
                `the sections give ${formatVietnamese(sections.points)}`,
              ),
            ]),
        ...(rows === null
          ? []
          : [
              both(
                `cộng từng dòng được ${formatVietnamese(rows.points)}`,
                `the rows give ${formatVietnamese(rows.points)}`,
              ),
            ]),
      ];
      const list = (language: "vi" | "en") => said.map((each) => each[language]).join(", ");
      const isOpen = fitsSections || fitsRows;
      return [
        claimAt(
          ...place,
          {
            outcome: isOpen ? "undecided" : "violated",
            severity: isOpen ? "warning" : "error",
            matched: cells,
            ...(fitsSections && rows !== null
              ? { expected: formatVietnamese(rows.points) }
              : { expected: formatVietnamese((sections ?? rows)?.points ?? zero) }),
            message: both(
              `Lời văn ghi ${formatVietnamese(stated)} điểm; theo bảng ${list("vi")}. Xem lại bảng và con số này.`,
              `The text says ${formatVietnamese(stated)} points; by the table ${list("en")}. Look at the table and this figure.`,
            ),
          },
          quote,
        ),
      ];
    }),
  );
}

/** The section or criterion a clause names, else any that lost `stated` points: a text may tell of one of them. */
function partOf(view: TableView, clause: string, stated: Amount | null): Lost | null {
  const words = comparisonKey(clause);
  const rows = view.rowsOf("section", "item");
  const lost = rows.flatMap((row) => {
    const own = isFilled(view, row) ? lostOver(view, [row]) : null;
    return own === null
      ? []
      : [{ ...own, name: comparisonKey(view.text(row, "criterion")).replace(/^[ivx\d.]+[.)\s]+/u, "") }];
  });
  if (lost.length < 2 || /(?<!\p{L})tổng(?!\p{L})/u.test(words)) return null;
  const named = lost.find(({ name }) => name.length >= 8 && words.includes(name));
  return named ?? lost.find(({ points }) => stated !== null && equal(points, stated)) ?? null;
}

function partJudgement({ points, cells }: Lost, stated: Amount): Judgement {
  if (equal(points, stated)) return { outcome: "holds", matched: cells };
  const shown = formatVietnamese(points);
  return {
    outcome: "undecided",
    severity: "warning",
    expected: shown,
    matched: cells,
    message: both(
      `Bảng trừ ${shown} điểm ở phần này, lời văn ghi ${formatVietnamese(stated)}. Xem lại hai chỗ.`,
      `The table takes ${shown} points here, the text says ${formatVietnamese(stated)}. Look at both.`,
    ),
  };
}

function isFilled(view: TableView, row: TableRow): boolean {
  const [top, got] = [view.ref(row, "maximum"), scoreOf(view, row)];
  return (
    top !== null &&
    got !== null &&
    view.reading(row.row, top.column).kind !== "blank" &&
    view.reading(row.row, got.column).kind !== "blank"
  );
}
