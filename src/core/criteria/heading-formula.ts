import { usualRounding, type Criterion } from "./criteria";
import { literal, roundedFormula, scoreWords, whereLeftOut } from "./rule-formula";

/** A criterion of a group, as the heading's formula sees it. */
export interface GroupMember {
  readonly criterion: Criterion;
  /** The cell that is added up. */
  readonly score: string;
  /** The cell of its own score, which says where it does not apply. */
  readonly own: string;
  readonly maximum: string;
  /** True where its score cell may say that it does not apply. */
  readonly mayBeLeftOut: boolean;
}

const left = (cell: string): string => `N(${cell}="${scoreWords.notApplicable}")`;

/** What a heading shows while some of its criteria have no points. */
export type Incomplete = typeof scoreWords.partial | "";

/**
 * The formula of a heading's points, or of the total where `heading` is null: the sum of its criteria once all have
 * points, counted for the whole where some were left out, with bonus and penalty up to their caps. Without "=".
 */
export function headingFormula(
  heading: Criterion | null,
  members: readonly GroupMember[],
  maximum: string,
  list: string,
  incomplete: Incomplete = scoreWords.partial,
): string {
  const inside = members.filter(({ criterion }) => criterion.effect === undefined);
  const beside = members.filter(({ criterion }) => criterion.effect !== undefined);
  const optional = members.filter(({ mayBeLeftOut }) => mayBeLeftOut);
  const rescaled = inside.filter(
    ({ criterion, mayBeLeftOut }) => mayBeLeftOut && criterion.whenNotApplicable !== "share",
  );
  const all = members.map(({ score }) => score).join(",");
  const out = optional.map(({ own }) => left(own)).join("+");
  const complete = `COUNT(${all})${out === "" ? "" : `+${out}`}=${String(members.length)}`;
  const sum = inside.length === 0 ? "0" : `SUM(${list})`;
  const gone = rescaled.map((each) => `${left(each.own)}*${each.maximum}`).join("+");
  const applicable = `(SUM(${inside.map((each) => each.maximum).join(",")})-(${gone}))`;
  const isRescaled = rescaled.map(({ own }) => left(own)).join("+");
  const effects = beside.map(({ criterion, score }) => {
    const cap = literal(criterion.effect?.cap ?? 0);
    return `${criterion.effect?.kind === "penalty" ? "-" : "+"}MIN(MAX(N(${score}),0),${cap})`;
  });
  const bounded = (value: string): string => {
    if (heading === null) return `${value}${effects.join("")}`;
    const raised = `MAX(${literal(heading.floor ?? 0)},${value}${effects.join("")})`;
    return heading.ceiling === undefined ? raised : `MIN(${literal(heading.ceiling)},${raised})`;
  };
  // Sums keep every digit of their parts; six take the dust of binary fractions off.
  const whole = roundedFormula(bounded(sum), heading?.rounding ?? { decimals: 6, mode: "half-up" });
  const scaled =
    rescaled.length === 0
      ? whole
      : `IF(${isRescaled}=0,${whole},IF(${applicable}=0,${whole},${roundedFormula(bounded(`${sum}*${maximum}/${applicable}`), heading?.rounding ?? usualRounding)}))`;
  const nothingLeft =
    out === ""
      ? scaled
      : `IF(AND(COUNT(${all})=0,${out}=${String(members.length)}),${whereLeftOut(heading ?? {}, maximum)},${scaled})`;
  return `IF(${complete},${nothingLeft},"${incomplete}")`;
}
