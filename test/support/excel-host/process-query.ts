import { HostError } from "./host-error";
import { isWireObject, type WireObject } from "./wire";

/** One request of the library. Numbers of kinds are those of the wire protocol. */
export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

const pathKind = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
const actionKind = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const keptTypes: ReadonlySet<string> = new Set(["Range", "RangeAreas"]);

/** Objects Excel keeps alive between requests. */
export class References {
  private readonly byId = new Map<string, WireObject>();
  private readonly ids = new WeakMap<WireObject, string>();
  private count = 0;

  keep(object: WireObject): void {
    if (this.ids.has(object)) return;
    this.count += 1;
    this.ids.set(object, `/${String(this.count)}`);
    this.byId.set(`/${String(this.count)}`, object);
  }

  idOf(object: WireObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: unknown): WireObject {
    const object = typeof id === "string" ? this.byId.get(id) : undefined;
    if (object === undefined) throw new HostError("InvalidReference", "Workbook._GetObjectByReferenceId");
    return object;
  }

  forget(id: unknown): void {
    if (typeof id === "string") this.byId.delete(id);
  }
}

/**
 * Performs the actions of one request in order. As in Excel, an error ends the request and what was done before it
 * stays done. `failAfter` breaks the request off after that many actions.
 */
export function processQuery(
  body: RequestBody,
  root: WireObject,
  references: References,
  failAfter: number | null = null,
): ResponseBody {
  const resolved = new Map<number, WireObject | null>();
  const results: ActionResult[] = [];
  const traces: number[] = [];

  const resolve = (id: number): WireObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidReference", "ObjectPath");
    const object = follow(path);
    resolved.set(id, object);
    return object;
  };

  const follow = (path: ObjectPath): WireObject | null => {
    if (path.ObjectPathType === pathKind.global) return root;
    if (path.ObjectPathType === pathKind.reference) return references.find(path.Name);
    if (path.ObjectPathType === pathKind.none) return null;
    if (path.ObjectPathType === pathKind.newObject) return officeService(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === pathKind.indexer) {
      if (parent.item === undefined) throw unknownMember(parent.type, "getItem");
      return parent.item(argumentsOf(path.ArgumentInfo)[0]);
    }
    if (path.ObjectPathType === pathKind.property) {
      const child = parent.children[path.Name];
      if (child === undefined) throw unknownMember(parent.type, path.Name);
      return child();
    }
    const result = call(parent, path.Name, argumentsOf(path.ArgumentInfo));
    return isWireObject(result) ? result : null;
  };

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return typeof reference === "number" && reference > 0 && reference === value ? resolve(reference) : value;
    });

  const perform = (action: Action): unknown => {
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionKind.instantiate:
        // Ranges asked for within Excel.run are kept from the start.
        if (object !== null && body.AutoKeepReference && keptTypes.has(object.type)) references.keep(object);
        return object === null ? null : identity(object, references);
      case actionKind.query:
        return object === null ? null : query(object, action.QueryInfo ?? {}, references);
      case actionKind.method: {
        if (object === null) return { _IsNull: true };
        if (action.Name === "_KeepReference") {
          references.keep(object);
          return null;
        }
        const result = call(object, action.Name, argumentsOf(action.ArgumentInfo));
        return isWireObject(result) || result === undefined ? null : result;
      }
      case actionKind.setProperty: {
        if (object === null) return { _IsNull: true };
        const scalar = object.scalars[action.Name];
        if (scalar?.set === undefined) throw unknownMember(object.type, `${action.Name} =`);
        scalar.set(argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw unknownMember("ActionType", String(action.ActionType));
    }
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failAfter !== null && index >= failAfter) {
        throw new HostError("GeneralException", "", "The emulated host broke off here.");
      }
      if (action.ActionType === actionKind.trace) traces.push(action.Id);
      const Value = action.ActionType === actionKind.trace ? null : perform(action);
      results.push({ ActionId: action.Id, Value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: 400,
        },
        TraceIds: traces,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Services of Office beside the workbook, such as the ribbon's: the start-up script calls them, and nothing is to happen. */
function officeService(name: string): WireObject {
  if (!name.startsWith("Microsoft.")) throw unknownMember(name, "new");
  return { type: name, scalars: {}, children: {}, methods: new Proxy({}, { get: () => () => undefined }) };
}

function call(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const method = object.methods[name];
  if (method === undefined) throw unknownMember(object.type, `${name}()`);
  return method(...args);
}

const unknownMember = (type: string, member: string) =>
  new HostError("ApiNotFound", `${type}.${member}`, `emulated Excel: ${type}.${member} is not implemented`);

function identity(object: WireObject, references: References): Record<string, unknown> {
  const reference = references.idOf(object);
  return {
    ...(object.id === undefined ? {} : { [object.id.name]: object.id.value }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

/** Loads what was selected; fails for a property the emulation does not know. */
function query(
  object: WireObject,
  { Select = [], Expand = [], Skip = 0, Top }: Query,
  references: References,
): unknown {
  if (object.items !== undefined) {
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const _Items = items.map((item, index) => ({
      _Index: index + Skip,
      ...queryOne(item, Select, Expand, references),
    }));
    return { ...scalarsOf(object, Select), _Items };
  }
  return queryOne(object, Select, Expand, references);
}

function scalarsOf(object: WireObject, select: readonly string[]): Record<string, unknown> {
  const wanted = new Set(select.map((each) => each.toLowerCase()));
  return Object.fromEntries(
    Object.entries(object.scalars)
      .filter(([name]) => wanted.has(name.toLowerCase()))
      .map(([name, scalar]) => [name, scalar.get()]),
  );
}

function queryOne(
  object: WireObject,
  select: readonly string[],
  expand: readonly string[],
  references: References,
): Record<string, unknown> {
  const result = identity(object, references);
  const deep = new Map<string, string[]>();
  const isEverything = select.length === 0 || select.includes("*");
  if (isEverything) for (const [name, scalar] of Object.entries(object.scalars)) result[name] = scalar.get();
  for (const path of select) {
    const [head = "", ...rest] = path.split(/[./]/);
    if (head === "*" || head.startsWith("_")) continue;
    const name = [...Object.keys(object.scalars), ...Object.keys(object.children)].find(
      (each) => each.toLowerCase() === head.toLowerCase(),
    );
    if (name === undefined) throw unknownMember(object.type, head);
    const scalar = object.scalars[name];
    if (scalar === undefined) deep.set(name, [...(deep.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    else result[name] = scalar.get();
  }
  for (const name of expand) {
    const child = Object.keys(object.children).find((each) => each.toLowerCase() === name.toLowerCase());
    if (child !== undefined && !deep.has(child)) deep.set(child, []);
  }
  for (const [name, paths] of deep) {
    const child = object.children[name]?.() ?? null;
    result[name] = child === null ? null : query(child, { Select: paths }, references);
  }
  return result;
}
