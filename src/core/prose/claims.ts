import type { TableView } from "../table/table";
import type { CalendarDate } from "../text/reading";
import { changeClaims } from "./change-claims";
import { citationClaims } from "./citation-claims";
import type { Claim } from "./claim";
import { emptyRatioClaims, leftoverClaims, listedCountClaims, remainderClaims } from "./count-claims";
import { datedClaims } from "./dated-claims";
import { readHeader } from "./document-header";
import { equalClaims } from "./equal-claims";
import type { ProseFigure } from "./figures";
import { listClaims } from "./lists";
import { findRateLists, nameClaims, rateCountClaims, thresholdClaims } from "./name-lists";
import { periodClaims } from "./period-claims";
import { findQuantities } from "./quantities";
import { rangeClaims } from "./range-claims";
import { fractionCounts, fractionRatios } from "./ratios";
import { looseShares, restClaims } from "./loose-shares";
import { referenceClaims } from "./reference-claims";
import { readReport, type Paragraph } from "./report-text";
import { scopeClaims } from "./scopes";
import { spellingClaims } from "./spelling-claims";
import { findSplits, splitClaims } from "./sums";
import { factClaims } from "./tables/facts";
import { lostPointClaims } from "./tables/lost-points";
import { rateClaims } from "./tables/rates";
import { tableTargetClaims } from "./tables/targets";
import { taskCountClaims } from "./tables/task-count";
import { fileCountClaims, stockClaims } from "./tables/totals";
import { targetClaims } from "./target-claims";
import { localised } from "./localised";
import { withRepair } from "./repairs";
import { emptyWeb } from "./web";

export interface ClaimOptions {
  /** Tables of the open workbook to compare with. */
  readonly views?: readonly TableView[];
  /** The day of the report; null or absent takes the one its head names. */
  readonly reportDate?: CalendarDate | null;
  /** The paper goes out as it is: blanks a draft may have are errors. */
  readonly isSubmission?: boolean;
}

/**
 * Every claim a report's text makes, in reading order, each with what came of checking it against the text itself and
 * against the tables. Never throws; the same text and tables give the same claims.
 */
export function readClaims(text: string, options: ClaimOptions = {}): readonly Claim[] {
  const paragraphs = readReport(text);
  const prose = paragraphs.filter(({ kind }) => kind === "prose");
  const header = readHeader(paragraphs);
  const views = options.views ?? [];
  const reportDate = options.reportDate ?? header.date;
  const passages = prose.map((paragraph) => ({ paragraph, quantities: findQuantities(paragraph) }));
  const rateLists = prose.flatMap(findRateLists);
  const used = new Set<ProseFigure>();
  const web = emptyWeb();
  const matchedFirst = [
    ...taskCountClaims(passages, views),
    ...lostPointClaims(passages, views),
    ...fileCountClaims(passages, views, web),
    ...stockClaims(passages, views, web),
    ...rateClaims(prose, views),
    ...tableTargetClaims(prose, views),
  ];
  const matched = [...matchedFirst, ...factClaims(prose, views, matchedFirst)];
  const claims: Claim[] = [
    ...matched,
    ...citationClaims(paragraphs, header, options.reportDate ?? null, options.isSubmission ?? false),
    ...rangeClaims(paragraphs, reportDate, header.periods[0]?.year ?? null),
    ...datedClaims(prose, header, options.reportDate ?? null),
    ...periodClaims(paragraphs, header),
    ...referenceClaims(paragraphs, views.length > 0),
    ...spellingClaims(paragraphs),
    ...changeClaims(prose),
    ...scopeClaims(passages, used, web),
    ...listClaims(passages, used),
    ...equalClaims(passages),
    ...rateLists.flatMap((list) => [...thresholdClaims(list), ...rateCountClaims(list)]),
    ...nameClaims(rateLists),
    ...passages
      .map((passage) => ({ ...passage, splits: findSplits(passage.paragraph, passage.quantities) }))
      .flatMap(({ paragraph, quantities, splits }) => [
        ...fractionRatios(paragraph, quantities, web),
        ...fractionCounts(paragraph, quantities).filter((claim) => !matched.some((each) => each.start === claim.start)),
        ...splitClaims(paragraph, splits, quantities, web),
        ...looseShares(paragraph, quantities, splits),
        ...restClaims(paragraph, quantities),
        ...listedCountClaims(paragraph),
        ...emptyRatioClaims(paragraph),
        ...targetClaims(paragraph),
      ]),
    // In the rows of a table only what is impossible by itself is told; the table's own check does the rest.
    ...paragraphs
      .filter(({ kind }) => kind === "table-row")
      .flatMap((paragraph) => fractionCounts(paragraph, findQuantities(paragraph)))
      .filter(({ outcome }) => outcome === "violated"),
    ...prose.flatMap((paragraph, at) => remainderClaims(paragraph, nearestAbove(prose, at))),
  ];
  const all = [...localised(claims, web), ...leftovers(prose, claims, used)].map((claim) => withRepair(claim, text));
  return unique(all).sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.kind, b.kind));
}

/** Each paragraph is held against its own claims only, so that the work grows with the text and no faster. */
function leftovers(
  prose: readonly Paragraph[],
  claims: readonly Claim[],
  used: ReadonlySet<ProseFigure>,
): readonly Claim[] {
  const sorted = [...claims].sort((a, b) => a.start - b.start);
  let at = 0;
  return prose.flatMap((paragraph) => {
    const [from, to] = [paragraph.sourceAt(0), paragraph.sourceEnd(paragraph.text.length)];
    while ((sorted[at]?.start ?? Infinity) < from) at += 1;
    const own: Claim[] = [];
    for (let next = at; next < sorted.length; next++) {
      const claim = sorted[next];
      if (claim === undefined || claim.start >= to) break;
      own.push(claim);
    }
    return leftoverClaims(paragraph, own, used);
  });
}

function nearestAbove(prose: readonly Paragraph[], at: number): Paragraph | null {
  return at > 0 ? (prose[at - 1] ?? null) : null;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const weight = { violated: 0, undecided: 1, holds: 2, unmatched: 3 } as const;

/** One claim of each kind at each place; the weightiest outcome stays. */
function unique(claims: readonly Claim[]): Claim[] {
  const byPlace = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.kind}@${String(claim.start)}-${String(claim.end)}`;
    const known = byPlace.get(key);
    if (known === undefined || weight[claim.outcome] < weight[known.outcome]) byPlace.set(key, claim);
  }
  return [...byPlace.values()];
}
