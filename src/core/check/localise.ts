import { formatRef, type CellRef } from "../cell/address";
import { amountOfNumber, extend, trim, zero, type Amount } from "../cell/amount";
import { cellOf } from "../cell/snapshot";
import type { Explanation } from "../locate/locate";
import { text, type Text } from "../text/bilingual";
import { cureFormula } from "./cure-formula";
import type { Evaluation } from "./evaluate";
import { evaluationsAcross, evaluationsOf } from "./evaluated";
import { figureText } from "./figure";
import type { NotChecked, Suspect } from "./finding";
import type { CheckContext } from "./rule";
import { suspectsOf } from "./suspects";
import { keyOf, operandsOf, websOf, type Web } from "./web";
import { columnKey, solve, type Solved } from "./web-problem";
import { withFigure } from "./write-figure";

/** More clusters than this cannot come of two slips, so each is explained by itself. */
const mostTogether = 2;
/** Clusters of one web that are searched; in the rest single repairs are named. */
const mostClusters = 12;
const mostSuspects = 5;
/** Putting more cells right at once is no answer to one broken sum. */
const mostCells = 6;
/** An account less likely than this is not worth a line. */
const leastProbability = 0.02;
/** No repair is certain: the reader has the papers, the product has not. */
const sureCap = 0.99;
/** What an unsure answer may claim at the most. */
const unsureCap = 0.75;

export interface LocaliseOptions {
  /** Cells the user says are right: never suspected, and the rest is ranked without them. */
  readonly confirmed?: readonly CellRef[];
}

interface Answer {
  readonly place: CellRef;
  readonly solved: Solved | null;
}

const memo = new WeakMap<CheckContext, Map<string, Answer>>();

/**
 * Repairs that would make a violated identity hold, likeliest first, judged by all identities it hangs together with,
 * in its table and in others. Probabilities reach 0.8 only where the answer is sure. Where too many identities are
 * broken at once, and where figures are too large, single repairs are named, which never claim to be sure without
 * backing; `boundedSearches` says so.
 */
export function localise(
  violated: Evaluation,
  context: CheckContext,
  { confirmed = [] }: LocaliseOptions = {},
): readonly Suspect[] {
  const single = () => suspectsOf(violated, allOf(context), context.workbook, confirmed);
  const solved = answerTo(violated, context, confirmed)?.solved ?? null;
  if (solved === null) return single();
  const own = new Set(operandsOf(violated).map(keyOf));
  const isSureAnswer = solved.located.status === "sure" && !solved.isPartial;
  const suspects = solved.located.explanations
    .filter((each) => !each.isNotAnIdentity && each.probability >= leastProbability)
    .filter((each) => each.cells.some((cell) => own.has(idOf(solved, cell))))
    .slice(0, mostSuspects)
    .map((each, rank) => suspectOf(each, solved, context, isSureAnswer && rank === 0 ? sureCap : unsureCap));
  return suspects.length > 0 ? suspects : single();
}

const allMemo = new WeakMap<CheckContext, readonly Evaluation[]>();

function allOf(context: CheckContext): readonly Evaluation[] {
  const all = allMemo.get(context) ?? [
    ...context.views.flatMap((view) => evaluationsOf(view, context)),
    ...evaluationsAcross(context),
  ];
  allMemo.set(context, all);
  return all;
}

const idOf = ({ operands }: Solved, cell: number) => {
  const operand = operands[cell];
  return operand === undefined ? "" : keyOf(operand);
};

function answerTo(violated: Evaluation, context: CheckContext, confirmed: readonly CellRef[]): Answer | null {
  const web = websOf(context).get(violated);
  if (web === undefined) return null;
  const place = web.clusters.findIndex((cluster) => cluster.includes(violated));
  const isTogether = web.clusters.length <= mostTogether;
  const broken = isTogether ? web.clusters.flat() : (web.clusters[place] ?? []);
  const right = new Set(confirmed.map(formatRef));
  const found = answer(broken, violated, right, context, () =>
    place < mostClusters ? solveFor(web, broken, [], right, context) : null,
  );
  const isExplained = found.solved?.located.explanations.some(({ cells }) => cells.length <= mostCells) ?? true;
  if (isExplained || broken.length === 1) return found;
  // No few cells explain all that is broken here: this identity is explained by itself, and nothing is sure.
  const others = broken.filter((each) => each !== violated);
  return answer([violated], violated, right, context, () => {
    const alone = solveFor(web, [violated], others, right, context);
    return alone === null ? null : { ...alone, isPartial: true };
  });
}

/** Solves once for each set of broken identities and confirmed cells. */
function answer(
  broken: readonly Evaluation[],
  { identity: { result } }: Evaluation,
  right: ReadonlySet<string>,
  context: CheckContext,
  compute: () => Solved | null,
): Answer {
  const key = [...broken.map(({ identity }) => identity.id), "right", ...[...right].sort()].join("|");
  const answers = memo.get(context) ?? new Map<string, Answer>();
  memo.set(context, answers);
  const known = answers.get(key) ?? { place: result.at, solved: compute() };
  answers.set(key, known);
  return known;
}

function solveFor(
  web: Web,
  broken: readonly Evaluation[],
  dropped: readonly Evaluation[],
  right: ReadonlySet<string>,
  context: CheckContext,
): Solved | null {
  const curable = new Set(
    broken.flatMap((each) => (cureFormula(each, context.workbook) === null ? [] : [keyOf(each.identity.result)])),
  );
  return solve({
    evaluations: dropped.length === 0 ? web.evaluations : web.evaluations.filter((each) => !dropped.includes(each)),
    broken,
    maxima: maximumColumns(context),
    // A formula is right unless it is the one that ought to add other cells.
    isRight: (operand) => right.has(keyOf(operand)) || (operand.formula !== null && !curable.has(keyOf(operand))),
  });
}

/** Columns of maxima: of points, as scoring sheets print them. */
function maximumColumns({ views }: CheckContext): ReadonlySet<string> {
  return new Set(
    views.flatMap((view) => {
      const column = view.column("maximum")?.column;
      return column === undefined ? [] : [columnKey({ sheet: view.table.sheet, column })];
    }),
  );
}

/** What was not searched in full, and why: one line for each reason; of the searches made so far in this check. */
export function boundedSearches(context: CheckContext): readonly NotChecked[] {
  const answers = [...(memo.get(context)?.values() ?? [])];
  const line = (places: readonly CellRef[], why: Text): readonly NotChecked[] => {
    if (places.length === 0) return [];
    const shown = places.slice(0, 6).map(formatRef).join(", ") + (places.length > 6 ? ", …" : "");
    return [{ what: text(`Ô nào sai quanh ${shown}`, `Which cell is wrong around ${shown}`), why }];
  };
  const placesOf = (isMeant: (solved: Solved | null) => boolean) =>
    answers.filter(({ solved }) => isMeant(solved)).map(({ place }) => place);
  return [
    ...line(
      placesOf((solved) => solved === null),
      text(
        "Quá nhiều phép tính lệch cùng lúc, hoặc số quá lớn: chỉ thử sửa từng ô một. Sửa bớt rồi kiểm tra lại.",
        "Too many sums fail at once, or figures are too large: only single cells were tried. Put some right, then check again.",
      ),
    ),
    ...line(
      placesOf((solved) => solved?.isPartial === true),
      text(
        "Quá nhiều số hoặc phép tính lệch dính vào nhau: chỉ thử được một phần các cách sửa, nên gợi ý không khẳng định.",
        "Too many figures or broken sums hang together: only some repairs were tried, so no suggestion claims to be certain.",
      ),
    ),
  ];
}

function suspectOf(explanation: Explanation, { operands }: Solved, context: CheckContext, cap: number): Suspect {
  const { workbook } = context;
  const cells = explanation.cells.flatMap((cell, index) => {
    const operand = operands[cell];
    if (operand === undefined) return [];
    const measure = operand.figure?.measure ?? "plain";
    const found = operand.figure?.printed ?? zero;
    const expected = printedLike(found, explanation.values[index] ?? 0);
    const before = cellOf(workbook, operand.at);
    return [
      {
        at: operand.at,
        found: before.value,
        expected: withFigure(before, expected, measure).value,
        foundText: figureText(found, measure),
        expectedText: figureText(expected, measure),
        expectedFormula: formulaFor(operand.at, context),
      },
    ];
  });
  return { probability: Math.round(Math.min(explanation.probability, cap) * 100) / 100, cells };
}

/** The formula that cures a cell, where a broken identity has it as its result. */
function formulaFor(at: CellRef, context: CheckContext): string | null {
  const key = formatRef(at);
  for (const evaluation of websOf(context).keys()) {
    if (keyOf(evaluation.identity.result) !== key) continue;
    const formula = cureFormula(evaluation, context.workbook);
    if (formula !== null) return formula;
  }
  return null;
}

/** A figure with at least the digits of the one it replaces. */
function printedLike(found: Amount, value: number): Amount {
  return extend(trim(amountOfNumber(value) ?? zero), found.decimals);
}
