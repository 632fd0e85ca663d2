import { kinds } from "../../src/core/appendix/kinds";
import { formatRef } from "../../src/core/cell/address";
import { checkProse, type Claim } from "../../src/core/prose/check-prose";
import { recognise } from "../../src/core/recognise/recognise";
import { share } from "../../src/core/sentences/facts";
import { writeSentences, type WrittenParagraph } from "../../src/core/sentences/write-sentences";
import { amount, formatVietnamese } from "../../src/core/cell/amount";
import type { TableView } from "../../src/core/table/table";
import { viewOf } from "../../src/core/table/view";
import { workbookOf } from "../support/notation";
import { random, type Next } from "./prose-templates";

const between = (next: Next, low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const rate = (part: number, whole: number) => formatVietnamese(share(amount(part), amount(whole)) ?? amount(0));

function tthc(next: Next): string {
  const [early, onTime, late] = [between(next, 50, 900), between(next, 20, 300), between(next, 2, 40)];
  const pending = between(next, 5, 80);
  const resolved = early + onTime + late;
  const carried = between(next, 3, 40);
  const direct = between(next, 10, Math.floor(resolved / 2));
  const online = resolved + pending - carried - direct;
  const cells = [resolved + pending, online, direct, carried, resolved, early, onTime, late, pending].join("|");
  return `STT|Lĩnh vực|Tiếp nhận, tổng số|Trực tuyến|Trực tiếp|Tồn kỳ trước|Đã giải quyết, tổng số|Trước hạn|Đúng hạn|Quá hạn|Đang giải quyết, tổng số / 1|Hộ tịch|${cells} / Tổng||${cells}`;
}

function digitisation(next: Next): string {
  const received = between(next, 200, 3000);
  const components = between(next, Math.floor(received / 2), received - 5);
  const full = between(next, Math.floor(received / 3), components - 3);
  const resolved = between(next, 200, received);
  const result = between(next, Math.floor(resolved / 2), resolved - 4);
  const cells = [received, components, full, rate(full, received), received - components];
  const more = [resolved, result, rate(result, resolved), resolved - result];
  return `STT|Số hóa hồ sơ TTHC khi tiếp nhận|^|^|^|^|Số hóa kết quả giải quyết TTHC|^|^|^ / v|Số hồ sơ tiếp nhận|Số hồ sơ có số hóa thành phần|Số hồ sơ số hóa đầy đủ|Tỷ lệ số hóa đầy đủ|Số hồ sơ chưa số hóa|Số hồ sơ đã giải quyết|Số hồ sơ có số hóa kết quả|Tỷ lệ số hóa kết quả|Số hồ sơ chưa số hóa kết quả / 1|${[...cells, ...more].join("|")}`;
}

function documents(next: Next): string {
  const side = (): readonly number[] => {
    const [electronic, parallel] = [between(next, 100, 2000), between(next, 5, 90)];
    const signed = between(next, 60, electronic);
    return [electronic + parallel, electronic, parallel, signed, electronic + parallel - signed];
  };
  return `Văn bản đến|^|^|^|^|Văn bản đi|^|^|^|^ / Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số|Tổng số|Hoàn toàn điện tử|Song song giấy và điện tử|Có ký số|Không ký số / ${[...side(), ...side()].join("|")}`;
}

const makers = [tthc, digitisation, documents];

/** What was measured of texts against the tables they were written from. */
export interface TableProseMeasure {
  readonly paragraphs: number;
  readonly falseAlarms: readonly string[];
  readonly slips: number;
  readonly found: number;
  readonly missed: readonly string[];
  /** Figures linked to exactly the cells they came from, and those linked at all. */
  readonly figures: number;
  readonly linked: number;
  readonly linkedRight: number;
}

const isRaised = ({ severity }: Claim): boolean => severity === "error" || severity === "warning";

/** Writes sentences of random tables, checks them as they are, and with one figure mistyped. */
export function measureTableProse(seed: number, runs = 150): TableProseMeasure {
  const next = random(seed);
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  let [paragraphs, slips, found, figures, linked, linkedRight] = [0, 0, 0, 0, 0, 0];
  for (let run = 0; run < runs; run++) {
    for (const maker of makers) {
      const workbook = workbookOf(maker(next));
      const views = recognise(workbook).tables.map((table) => viewOf(table, workbook, kinds));
      for (const paragraph of writeSentences(views)) {
        paragraphs += 1;
        const claims = checkProse(paragraph.text, { views }).claims;
        for (const claim of claims.filter(isRaised)) falseAlarms.push(`${claim.message?.vi ?? ""} ⟸ ${paragraph.text}`);
        for (const link of linksOf(paragraph, claims)) {
          figures += 1;
          if (link !== "none") linked += 1;
          if (link === "right") linkedRight += 1;
        }
        const slipped = slipIn(paragraph, next);
        if (slipped === null) continue;
        slips += 1;
        if (isFound(slipped, views)) found += 1;
        else missed.push(slipped);
      }
    }
  }
  return { paragraphs, falseAlarms, slips, found, missed, figures, linked, linkedRight };
}

const isFound = (text: string, views: readonly TableView[]): boolean =>
  checkProse(text, { views }).claims.some(isRaised);

/** For each figure that stands in one cell: whether a claim over it names that cell. */
function linksOf({ pieces }: WrittenParagraph, claims: readonly Claim[]): readonly ("right" | "wrong" | "none")[] {
  let at = 0;
  return pieces.flatMap(({ text, cells }) => {
    const [start, end] = [at, at + text.length];
    at = end;
    const [only, more] = cells;
    if (only === undefined || more !== undefined || !/^\d/u.test(text)) return [];
    const over = claims.filter((claim) => claim.start <= start && claim.end >= end && claim.matched.length > 0);
    if (over.length === 0) return ["none" as const];
    return [
      over.some(({ matched }) => matched.some((cell) => formatRef(cell) === formatRef(only))) ? "right" : "wrong",
    ];
  });
}

/** The paragraph with one of its counts mistyped: two digits swapped, one off, or one changed. */
function slipIn({ pieces }: WrittenParagraph, next: Next): string | null {
  const places = pieces.flatMap(({ text, cells }, index) =>
    cells.length === 1 && /^\d[\d.]*$/u.test(text) && text.length > 1 ? [index] : [],
  );
  const chosen = places[between(next, 0, Math.max(0, places.length - 1))];
  const text = chosen === undefined ? undefined : pieces[chosen]?.text;
  if (chosen === undefined || text === undefined) return null;
  const value = Number(text.replace(/\./gu, ""));
  const wrong = next() < 0.5 ? value + (next() < 0.5 ? 1 : 10) : Number([...String(value)].reverse().join(""));
  const said = formatVietnamese(amount(wrong === value || wrong <= 0 ? value + 7 : wrong));
  return pieces.map((piece, index) => (index === chosen ? said : piece.text)).join("");
}
