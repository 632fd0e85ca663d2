import { equal, formatVietnamese, zero } from "../../cell/amount";
import { formatRef } from "../../cell/address";
import type { Fact } from "../../sentences/facts";
import { factsOf, type TableFacts } from "../../sentences/facts-of";
import type { TableView } from "../../table/table";
import { text as both } from "../../text/bilingual";
import { claimAt, type Claim } from "../claim";
import { findFigures, type ProseFigure } from "../figures";
import type { Paragraph } from "../report-text";
import { clauseEnd, clauseStart, isTarget } from "../target-claims";

interface Asked {
  readonly figure: ProseFigure;
  /** Facts of the table the clause is about. */
  readonly named: readonly Fact[];
  readonly fit: Fact | null;
}

/** Fewer digits agree by accident unless something else of the paragraph agrees too. */
const tellsAlone = 10n;

/**
 * Figures of the text that say what a table says, in the words its columns are known by. Where two others of the paragraph
 * agree with one table and a figure of the same table does not, a person is asked; nobody is accused.
 */
export function factClaims(
  paragraphs: readonly Paragraph[],
  views: readonly TableView[],
  before: readonly Claim[],
): readonly Claim[] {
  const tables = views.flatMap((view) => factsOf(view) ?? []);
  if (tables.length === 0) return [];
  const known = new Set(
    before.flatMap(({ start, end, figures }) => (figures ?? [{ start, end }]).map((at) => at.start)),
  );
  return paragraphs.flatMap((paragraph) => {
    const open = findFigures(paragraph).filter(({ isRough, start, end }) => {
      const at = paragraph.sourceAt(start);
      const isKnown =
        known.has(at) || before.some((claim) => claim.start <= at && at < claim.end && claim.kind !== "spelling");
      return !isRough && !isKnown && !isTarget(paragraph.text, start, end);
    });
    if (open.length === 0) return [];
    const counted = tables
      .map((table) => {
        const fits = findFigures(paragraph).flatMap((figure) => askOf(paragraph, figure, table).fit ?? []);
        return { table, said: new Set(fits), agreeing: fits.length };
      })
      .filter((each) => each.agreeing > 0);
    return open.flatMap((figure) => {
      for (const { table, agreeing: agree } of counted) {
        const { fit } = askOf(paragraph, figure, table);
        const isTold = (figure.candidates[0] ?? zero).coefficient >= tellsAlone || agree > 1;
        if (fit !== null && isTold) return [claimOf(paragraph, figure, fit, true)];
      }
      const [best, rival] = counted.filter((each) => each.agreeing >= 2);
      const named = best === undefined || rival !== undefined ? [] : askOf(paragraph, figure, best.table).named;
      // A figure beside the one that is right is about something else.
      const [only, more] = named.filter((fact) => best?.said.has(fact) !== true);
      return only === undefined || more !== undefined ? [] : [claimOf(paragraph, figure, only, false)];
    });
  });
}

/** The words beside a figure name facts; those of the same measure are asked. */
function askOf(paragraph: Paragraph, figure: ProseFigure, { facts, parts }: TableFacts): Asked {
  const { text } = paragraph;
  const clause = text.slice(clauseStart(text, figure.start), clauseEnd(text, figure.end));
  const section = parts.find(({ name }) => clause.toLowerCase().includes(name.toLowerCase()));
  const before =
    text
      .slice(0, figure.start)
      .split(/[.;]\s/u)
      .at(-1) ?? "";
  const sentence = before + text.slice(figure.start, clauseEnd(text, figure.end));
  const alike = (section?.facts ?? facts).filter((fact) => fact.isRate === (figure.measure === "percent"));
  const named = alike.filter((fact) => fact.words.test(clause));
  const [stated] = figure.candidates;
  const isSame = ({ value }: Fact): boolean => stated !== undefined && equal(value, stated);
  const fit = named.find(isSame) ?? alike.find((fact) => isSame(fact) && fact.words.test(sentence));
  return { figure, named, fit: fit ?? null };
}

function claimOf(paragraph: Paragraph, figure: ProseFigure, fact: Fact, holds: boolean): Claim {
  const { text } = paragraph;
  const place = [paragraph, fact.isRate ? "ratio" : "count", figure.start, figure.end] as const;
  const quote = text.slice(clauseStart(text, figure.start), clauseEnd(text, figure.end)).trim();
  if (holds) return claimAt(...place, { outcome: "holds", matched: fact.cells }, quote);
  const sign = fact.isRate ? "%" : "";
  const shown = `${formatVietnamese(fact.value)}${sign}`;
  const stated = `${formatVietnamese(figure.candidates[0] ?? zero)}${sign}`;
  const at = fact.cells.slice(0, 3).map(formatRef).join(", ");
  return claimAt(
    ...place,
    {
      outcome: "undecided",
      severity: "warning",
      expected: shown,
      matched: fact.cells,
      message: both(
        `Bảng cho ${shown} (${fact.name}, ${at}), lời văn ghi ${stated}. Xem lại hai chỗ.`,
        `The table gives ${shown} (${fact.name}, ${at}), the text says ${stated}. Look at both.`,
      ),
    },
    quote,
  );
}
