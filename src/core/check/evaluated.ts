import type { TableView } from "../table/table";
import { evaluate, type Evaluation } from "./evaluate";
import { ground } from "./ground";
import { groundAcross } from "./ground-across";
import type { CheckContext } from "./rule";

const perContext = new WeakMap<CheckContext, Map<string, readonly Evaluation[]>>();

/** Every identity of one table, evaluated; computed once per check. */
export function evaluationsOf(view: TableView, context: CheckContext): readonly Evaluation[] {
  return memo(context, view.table.id, () => {
    const kind = context.kinds.find((each) => each.kind === view.table.kind);
    return ground(view, kind).map(evaluate);
  });
}

/** Every identity between tables, evaluated; computed once per check. */
export function evaluationsAcross(context: CheckContext): readonly Evaluation[] {
  return memo(context, "", () => groundAcross(context).map(evaluate));
}

function memo(context: CheckContext, key: string, compute: () => readonly Evaluation[]): readonly Evaluation[] {
  const known = perContext.get(context) ?? new Map<string, readonly Evaluation[]>();
  perContext.set(context, known);
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}
