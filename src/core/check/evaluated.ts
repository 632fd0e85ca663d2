import type { TableView } from "../table/table";
import { evaluate, type Evaluation } from "./evaluate";
import type { NotChecked } from "./finding";
import { cellKey, ground } from "./ground";
import { groundAcross } from "./ground-across";
import { groundOwn } from "./ground-own";
import { withScoreAdjustments } from "./ground-score-adjustments";
import { cellsOf, type GroundedIdentity } from "./identity";
import { denialOf, type NotIdentity } from "./not-identity";
import type { CheckContext } from "./rule";
import { text } from "../text/bilingual";

interface Denied {
  readonly identity: GroundedIdentity;
  readonly denied: NotIdentity;
}

interface Evaluated {
  readonly all: readonly Evaluation[];
  readonly denied: readonly Denied[];
}

const perContext = new WeakMap<CheckContext, Map<string, Evaluated>>();

/** Every identity of one table that the user did not deny, evaluated; computed once per check. */
export function evaluationsOf(view: TableView, context: CheckContext): readonly Evaluation[] {
  return evaluatedIn(view, context).all;
}

/** The identities of one table that the user said are none. */
export function deniedIn(view: TableView, context: CheckContext): readonly Denied[] {
  return evaluatedIn(view, context).denied;
}

/** Every identity between tables, evaluated; computed once per check. */
export function evaluationsAcross(context: CheckContext): readonly Evaluation[] {
  return memo(context, "", () => {
    const own = groundOwn(context).identities.filter((identity) => homeOf(identity, context) === null);
    return { all: [...own, ...groundAcross(context)].map(evaluate), denied: [] };
  }).all;
}

/** Statements of the user that found no cells to hold for. */
export function lostStatements(context: CheckContext): readonly NotChecked[] {
  return groundOwn(context).lost.map((own) => ({
    what: own.text,
    why: text(
      "Phép tính tự đặt này không còn đủ dòng, cột như lúc đặt (hoặc có hai bảng trùng tiêu đề); đặt lại hoặc bỏ.",
      "This identity of your own no longer finds its rows and columns (or finds two tables); state it again or drop it.",
    ),
  }));
}

function evaluatedIn(view: TableView, context: CheckContext): Evaluated {
  return memo(context, view.table.id, () => {
    const kind = context.kinds.find((each) => each.kind === view.table.kind);
    const own = groundOwn(context).identities.filter((identity) => homeOf(identity, context) === view);
    const stated = new Set(own.map(cellKey));
    const grounded = withScoreAdjustments(view, ground(view, kind));
    const all = own.length === 0 ? grounded : [...own, ...grounded.filter((each) => !stated.has(cellKey(each)))];
    const denials = new Map(
      (context.settings.notIdentities ?? []).map((each) => [`${each.table}\n${each.identity}`, each]),
    );
    if (denials.size === 0) return { all: all.map(evaluate), denied: [] };
    const denied: Denied[] = [];
    const kept = all.filter((identity) => {
      const denial = denialOf(identity, view);
      const found = denial === null ? undefined : denials.get(`${denial.table}\n${denial.identity}`);
      if (found !== undefined) denied.push({ identity, denied: found });
      return found === undefined;
    });
    return { all: kept.map(evaluate), denied };
  });
}

/** The one table an identity lies in; null where its cells lie in several. */
function homeOf(identity: GroundedIdentity, { views }: CheckContext): TableView | null {
  const home = views.find(({ table }) => table.id === identity.table);
  if (home === undefined) return null;
  const { sheet, top, bottom, left, right } = home.table.range;
  const isInside = cellsOf(identity).every(
    (at) => at.sheet === sheet && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
  );
  return isInside ? home : null;
}

function memo(context: CheckContext, key: string, compute: () => Evaluated): Evaluated {
  const known = perContext.get(context) ?? new Map<string, Evaluated>();
  perContext.set(context, known);
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}
