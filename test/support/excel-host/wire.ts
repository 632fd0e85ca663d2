import { HostError } from "./host-error";

/** A loadable property; without `set` it is read-only. */
export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/**
 * An object of Excel's object model as the wire sees it: names in Pascal case, just as requests spell them. What is not
 * listed is not implemented, and asking for it fails.
 */
export interface WireObject {
  readonly type: string;
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly children: Readonly<Record<string, () => WireObject | null>>;
  readonly methods: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Identity that later requests may use instead of the path. */
  readonly id?: { readonly name: "Id" | "_Id"; readonly value: string };
  /** Members of a collection. */
  readonly items?: () => readonly WireObject[];
  /** Answers `collection.getItem(key)`. */
  readonly item?: (key: unknown) => WireObject;
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "scalars" in value && "methods" in value;
}

export const readOnly = (get: () => unknown): Scalar => ({ get });

/** The methods every Excel collection has. */
export function collectionMethods(
  type: string,
  items: () => readonly WireObject[],
  find: (key: unknown) => WireObject | undefined,
): Record<string, (...args: readonly unknown[]) => unknown> {
  return {
    GetCount: () => items().length,
    GetItem: (key) => found(find(key), `${type}.getItem`),
    GetItemOrNullObject: (key) => find(key) ?? null,
    GetItemAt: (index) => found(items()[numberOf(index, `${type}.getItemAt`)], `${type}.getItemAt`),
  };
}

export function found(object: WireObject | undefined, location: string): WireObject {
  if (object === undefined) throw new HostError("ItemNotFound", location);
  return object;
}

export function numberOf(value: unknown, location: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument", location);
  return value;
}

export function textOf(value: unknown, location: string): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", location);
  return value;
}

export function flagOf(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", location);
  return value;
}

/** The entries of a plain object; fails on anything else. */
export function recordOf(value: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument", location);
  }
  return Object.fromEntries(Object.entries(value));
}
